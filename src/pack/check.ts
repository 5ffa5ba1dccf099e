import {checkEntries} from './entries.js';
import {pack as packShape} from './pack-shape.js';
import {problem} from './problem.js';
import type {Problem} from './problem.js';
import {inspect} from './shape.js';
import type {Path, Shape, Tell} from './shape.js';
import type {Pack} from './types.js';
import {checkWhole} from './whole.js';

/** More is no help to an author, and a hostile pack could have a million. */
const MOST_PROBLEMS = 100;
/** The longest pack we look at, in characters of JSON. The built-in one has a tenth of it. */
export const LARGEST = 1_000_000;

/** A condition, a reference or a text somewhere in a pack, with the place where it stands. */
export type Part = readonly [shape: Shape, path: Path, value: unknown];

/** Whether anything at all is a pack. Never throws, and says of each thing that is wrong where it stands and what would be right. */
export function checkPack(
  value: unknown,
  file?: string,
): {readonly pack?: Pack; readonly problems: readonly Problem[]} {
  const copy = plain(value);
  const problems = hold(packShape, copy, file, (parts, tell) => {
    checkEntries(copy as Pack, parts, tell);
    checkWhole(copy as Pack, parts, tell);
  });
  return problems.length ? {problems} : {pack: copy as Pack, problems};
}

/** A copy that is nothing but data, without getters, prototypes or cycles; nothing where there can be none. */
export function plain(value: unknown): unknown {
  try {
    const text = JSON.stringify(value);
    return text.length > LARGEST ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Holds plain data against a shape and, where that fits, against what a shape cannot say. */
export function hold(
  shape: Shape,
  value: unknown,
  file?: string,
  further?: (parts: readonly Part[], tell: Tell) => void,
): Problem[] {
  const problems: Problem[] = [];
  const parts: Part[] = [];
  const tell: Tell = (path, allowed, value) => {
    if (problems.length < MOST_PROBLEMS)
      problems.push(problem('bad-pack', path.join('.') || 'pack', {value, allowed, file, fatal: true}));
  };
  if (value === undefined) tell([], `plain data, up to ${LARGEST} characters of JSON`);
  else {
    inspect(shape, value, tell, (shape, path, value) => {
      if ('variants' in shape || ('fits' in shape && (shape.to || shape.translated)))
        parts.push([shape, [...path], value]);
    });
  }
  if (!problems.length) further?.(parts, tell);
  return problems;
}
