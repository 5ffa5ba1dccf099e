import {problem} from '../pack/problem.js';
import type {Problem} from '../pack/problem.js';
import {problemTexts} from '../pack/problem-texts.js';
import {whenIdle} from './startup.js';

/** WCAG contrast below which text counts as hard to read. */
const LOWEST_CONTRAST = 4.5;

/**
 * Reports which of the page's own colors are hard to read, once the browser is idle: reading styles earlier would force a layout.
 * The frame carries the two accent colors in properties that draw nothing, so that the browser resolves them in whatever syntax they were written.
 */
export function checkContrast(frame: Element, report: (problems: readonly Problem[]) => void): void {
  whenIdle(() => {
    if (frame.isConnected) report(findLowContrast(getComputedStyle(frame)));
  });
}

function findLowContrast(style: CSSStyleDeclaration): Problem[] {
  const isSetByPage = (name: string) => style.getPropertyValue(`--bpc-${name}`) !== '';
  if (!['accent', 'on-accent', 'text', 'surface'].some(isSetByPage)) return [];
  const {color, backgroundColor, outlineColor, columnRuleColor} = style;
  const pairs: readonly [name: string, color: string, backgroundName: string, background: string][] = [
    ['--bpc-accent', outlineColor, '--bpc-surface', backgroundColor],
    ['--bpc-on-accent', columnRuleColor, '--bpc-accent', outlineColor],
    ['--bpc-text', color, '--bpc-surface', backgroundColor],
  ];
  return pairs.flatMap(([name, value, backgroundName, background]) => {
    const ratio = contrastOf(value, background);
    if (ratio >= LOWEST_CONTRAST) return [];
    const message = problemTexts.lowContrast(name, backgroundName, ratio, LOWEST_CONTRAST);
    return [problem('low-contrast', name, {value, allowed: problemTexts.contrastAllowed(LOWEST_CONTRAST), message})];
  });
}

function contrastOf(color: string, background: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(color), luminanceOf(background)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Painted on a canvas, because that takes every color syntax a style can hold. */
function luminanceOf(color: string): number {
  const context = document.createElement('canvas').getContext('2d')!;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  const linear = (channel: number) => (channel <= 10 ? channel / 3294.6 : ((channel / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
