import {Graph, layout} from '@dagrejs/dagre';
import {escape} from './html.js';

export interface Box {
  readonly id: string;
  readonly text: string;
  readonly kind: string;
  readonly width?: number;
}
export interface DiagramArrow {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
}
interface Point {
  readonly x: number;
  readonly y: number;
}

const LINE = 17;
const MARGIN = 10;
const CHARACTER = 6.7;

function wrap(text: string, width: number): readonly string[] {
  const most = Math.floor((width - 16) / CHARACTER);
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Boxes and arrows as an SVG: dagre computes the layout, and the page's styles set the colors. */
export function picture(
  title: string,
  boxes: readonly Box[],
  arrows: readonly DiagramArrow[],
  direction: 'TB' | 'LR',
): string {
  const graph = new Graph({multigraph: true});
  graph.setGraph({
    rankdir: direction,
    nodesep: direction === 'LR' ? 4 : 24,
    ranksep: direction === 'LR' ? 110 : 26,
    marginx: 12,
    marginy: 12,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  const lines = new Map(boxes.map(({id, text, width = 250}) => [id, wrap(text, width)]));
  for (const {id, width = 250} of boxes) graph.setNode(id, {width, height: lines.get(id)!.length * LINE + MARGIN});
  for (const {from, to, kind} of arrows) graph.setEdge(from, to, {}, kind);
  layout(graph);

  // An id is unique in the page, and the page has several pictures.
  const tip = `tip-${title.toLowerCase().replace(/\W+/g, '-')}`;
  const {width = 0, height = 0} = graph.graph() as {width?: number; height?: number};
  const paths = arrows.map(({from, to, kind}) => {
    const {points} = graph.edge(from, to, kind) as {points: readonly Point[]};
    const [first, ...rest] = points.map(({x, y}) => `${round(x)} ${round(y)}`);
    return `<path class="arrow ${kind}" d="M ${first} L ${rest.join(' L ')}" marker-end="url(#${tip})" />`;
  });
  const shapes = boxes.map(({id, kind}) => {
    const node = graph.node(id) as {x: number; y: number; width: number; height: number};
    const left = round(node.x - node.width / 2);
    const top = round(node.y - node.height / 2);
    const texts = lines
      .get(id)!
      .map(
        (line, at) =>
          `<tspan x="${left + 8}" y="${round(top + MARGIN / 2 + LINE * (at + 0.75))}">${escape(line)}</tspan>`,
      );
    return `<g class="box ${kind}"><rect x="${left}" y="${top}" width="${node.width}" height="${node.height}" rx="6" /><text>${texts.join('')}</text></g>`;
  });
  return `<svg class="picture" viewBox="0 0 ${Math.ceil(width)} ${Math.ceil(height)}" width="${Math.ceil(width)}" role="img" aria-label="${escape(title)}">
<defs><marker id="${tip}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="tip" d="M 0 0 L 8 4 L 0 8 z" /></marker></defs>
${paths.join('\n')}
${shapes.join('\n')}
</svg>`;
}
