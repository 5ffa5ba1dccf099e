import {problem} from '../pack/problem.js';
import type {Problem} from '../pack/problem.js';
import {whenIdle} from './startup.js';

/** WCAG contrast below which text counts as hard to read. */
const LOWEST = 4.5;

/**
 * What is hard to read in the colours a page has set, once the browser has nothing better to do: looking would otherwise make it work out styles early.
 * The frame carries the two accent colours in properties that draw nothing, so that the browser resolves them in whatever syntax they were written.
 */
export function lookAtColours(frame: Element, tell: (problems: readonly Problem[]) => void): void {
  const look = () => {
    const style = getComputedStyle(frame);
    if (!['accent', 'on-accent', 'text', 'surface'].some((name) => style.getPropertyValue(`--bpc-${name}`))) return;
    const {color, backgroundColor, outlineColor, columnRuleColor} = style;
    const pairs: readonly [string, string, string, string][] = [
      ['--bpc-accent', outlineColor, '--bpc-surface', backgroundColor],
      ['--bpc-on-accent', columnRuleColor, '--bpc-accent', outlineColor],
      ['--bpc-text', color, '--bpc-surface', backgroundColor],
    ];
    tell(
      pairs.flatMap(([name, one, other, two]) => {
        const ratio = contrast(one, two);
        const message = `${name} on ${other} has a contrast of ${ratio.toFixed(1)} to 1. Text needs at least ${LOWEST} to 1.`;
        return ratio < LOWEST
          ? [problem('low-contrast', name, {value: one, allowed: `at least ${LOWEST} to 1`, message})]
          : [];
      }),
    );
  };
  whenIdle(() => frame.isConnected && look());
}

function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

/** A canvas paints every colour a style can hold. */
function luminance(colour: string): number {
  const context = document.createElement('canvas').getContext('2d')!;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  const linear = (part: number) => (part <= 10 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
