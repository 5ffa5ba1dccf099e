import {html, nothing, svg} from 'lit';
import {heads, poses, propShapes} from './poses.js';
import type {Arrow, Limb, Point, Pose, Prop} from './poses.js';

const toward = ([x, y]: Point, distance: number, angle: number): Point => {
  const radians = (angle * Math.PI) / 180;
  return [x + distance * Math.cos(radians), y - distance * Math.sin(radians)];
};
const between = ([ax, ay]: Point, [bx, by]: Point, part: number): Point => [
  ax + (bx - ax) * part,
  ay + (by - ay) * part,
];
const angleOf = ([ax, ay]: Point, [bx, by]: Point): number => (Math.atan2(ay - by, bx - ax) * 180) / Math.PI;
const write = (...points: readonly Point[]): string =>
  points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join(' ');

/** A rounded stroke that is `startRadius` thick at one end and `endRadius` at the other. */
function taper(start: Point, startRadius: number, end: Point, endRadius: number): string {
  const angle = angleOf(start, end);
  const cap = (center: Point, radius: number, turn: number) =>
    `${write(toward(center, radius, angle + turn))}A${radius} ${radius} 0 0 0 ${write(toward(center, radius, angle - turn))}`;
  return `M${cap(start, startRadius, 90)}L${cap(end, endRadius, -90)}z`;
}

/** The elbow or knee between two ends. Knees bend forward and elbows back, whichever way the person is turned. */
function bend(from: Point, to: Point, length: number, forward: number): Point {
  const half = Math.min(Math.hypot(to[0] - from[0], to[1] - from[1]) / 2 / length, 1);
  return toward(from, length, angleOf(from, to) + (forward * Math.acos(half) * 180) / Math.PI);
}

function arm(shoulder: Point, [x, y, angle, jointX, jointY]: Limb, forward = -1): string {
  const wrist: Point = [x, y];
  const elbow: Point = jointX === undefined ? bend(shoulder, wrist, 18.5, forward) : [jointX, jointY!];
  return (
    taper(shoulder, 4.3, elbow, 3.4) +
    taper(elbow, 3.4, wrist, 2.4) +
    taper(wrist, 2.5, toward(wrist, 6, angle ?? angleOf(elbow, wrist)), 1.8)
  );
}

function leg(hip: Point, [x, y, angle = 0, jointX, jointY]: Limb): {readonly whole: string; readonly thigh: string} {
  const ankle: Point = [x, y];
  const knee: Point = jointX === undefined ? bend(hip, ankle, 28, 1) : [jointX, jointY!];
  const calf = between(knee, ankle, 0.35);
  const heel = toward(toward(ankle, -3, angle), 2.2, angle - 90);
  const toes = toward(toward(ankle, 10.5, angle), 2.6, angle - 90);
  return {
    whole:
      taper(hip, 7, knee, 4.7) +
      taper(knee, 4.7, calf, 4.7) +
      taper(calf, 4.7, ankle, 2.8) +
      taper(ankle, 2.8, toes, 1.8) +
      taper(heel, 2.2, toes, 1.8),
    thigh: taper(hip, 7.2, between(hip, knee, 0.6), 6),
  };
}

/** Drawn from the far limbs to the near ones, so that the near ones lie on top. */
function person({hip, trunk, arch = 0, head = trunk, front, profile = front === undefined, arms, legs}: Pose) {
  const isFront = front !== undefined;
  const {face, hair} = profile ? heads.profile : heads.front;
  const top = toward(hip, 34, trunk);
  const across = (point: Point, distance: number) => toward(point, distance, trunk - 90);
  const shoulder = toward(top, isFront ? front - 3 : -2, trunk);
  const shoulders = isFront
    ? ([across(shoulder, 11), across(shoulder, -11)] as const)
    : ([shoulder, shoulder] as const);
  const hips = isFront ? ([across(hip, 5), across(hip, -5)] as const) : ([hip, hip] as const);
  const waist = across(between(hip, top, 0.45), arch * 0.7);
  const chest = across(between(hip, top, 0.75), arch);
  const [near, far] = [leg(hips[0], legs[0]), leg(hips[1], legs[1])];
  const neck = toward(top, 4, trunk);
  const shirt = isFront
    ? taper(shoulders[0], 5, hips[0], 5.5) +
      taper(shoulders[1], 5, hips[1], 5.5) +
      taper(shoulders[0], 5, shoulders[1], 5) +
      taper(chest, 9, hip, 8)
    : taper(hip, 7, waist, 6.4) + taper(waist, 6.4, chest, 7.2) + taper(chest, 7.2, shoulder, 5.4);
  const farArm = arm(shoulders[1], arms[1], isFront ? 1 : -1);
  const farClass = isFront ? 'skin' : 'far';
  return svg`
    <path class=${farClass} d=${farArm} /><path class=${farClass} d=${far.whole} /><path class="shorts" d=${far.thigh} />
    <path class="skin" d=${taper(toward(shoulder, -2, trunk), 4, toward(neck, 5, head), 3.2)} />
    <path class="skin" d=${near.whole} /><path class="shirt" d=${shirt} />
    <path class="shorts" d=${near.thigh + taper(hips[0], 7.2, hips[1], 7.2) + taper(hip, 7.3, between(hip, waist, 0.3), 7)} />
    <g transform=${`translate(${write(toward(neck, 11, head))})rotate(${90 - head})`}><path class="skin" d=${face} /><path class="shorts" d=${hair} /></g>
    <path class="skin" d=${arm(shoulders[0], arms[0])} />${isFront ? svg`<path class="skin" d=${farArm} />` : nothing}
  `;
}

function heldShape(prop: Prop | undefined, [x, y]: Limb): string {
  if (prop === 'band') return `M${x + 4} ${y}L146 40`;
  return prop === 'weight' ? `M${x - 8} ${y + 4}v9m3-10v11m0-5.5h10m0-5.5v11m3-10v9` : '';
}

function arrowShape([fromX, fromY, toX, toY, bulge]: Arrow): string {
  const [from, to]: [Point, Point] = [
    [fromX, fromY],
    [toX, toY],
  ];
  const middle = toward(between(from, to, 0.5), bulge * 2, angleOf(from, to) + 90);
  const back = angleOf(to, middle);
  return `M${write(from)}Q${write(middle, to)}M${write(toward(to, 6, back + 32))}L${write(to, toward(to, 6, back - 32))}`;
}

/** The highest point, so that low exercises need no tall frame. */
const topOf = ({hip, trunk, head = trunk, arms, legs, arrows = []}: Pose): number =>
  Math.min(
    toward(toward(hip, 38, trunk), 11, head)[1] - 13,
    bend(hip, [legs[0][0], legs[0][1]], 28, 1)[1] - 6,
    ...[...arms, ...legs].map(([, y]) => y - 8),
    ...arrows.map(([, fromY, , toY, bulge]) => Math.min(fromY, toY) - 5 - Math.abs(bulge) / 2),
  );

function frame(pose: Pose, prop: Prop | undefined, top: number) {
  const shape = prop === undefined ? nothing : svg`<path class="prop" data-prop=${prop} d=${propShapes[prop]} />`;
  return html`<svg viewBox="0 ${top} 160 ${116 - top}" focusable="false">
    ${prop === 'mat from above' ? nothing : svg`<path class="floor" d="M2 112h156" />`}
    ${prop === 'desk' ? nothing : shape}${person(pose)}${prop === 'desk' ? shape : nothing}
    <path class="held" d=${heldShape(prop, pose.arms[0])} />
    ${pose.arrows?.map((arrow) => svg`<path class="arrow" d=${arrowShape(arrow)} />`)}
  </svg>`;
}

/** Start and end of an exercise. Hidden from assistive technology and never mirrored: the words beside it say all of it. */
export const figure = (exercise: string) => {
  const entry = Object.hasOwn(poses, exercise) ? poses[exercise] : undefined;
  if (!entry) return nothing;
  const {prop, start} = entry;
  const end = {...start, ...entry.end};
  const top = Math.round(Math.min(topOf(start), topOf(end)));
  return html`<div class="figure" aria-hidden="true">${frame(start, prop, top)}${frame(end, prop, top)}</div>`;
};
