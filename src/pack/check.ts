import {checkForAuthors} from './author-checks.js';
import {checkEntries} from './entry-checks.js';
import {problem} from './problem.js';
import type {Problem} from './problem.js';
import {packSchema} from './schema.js';
import {inspect} from './shape.js';
import type {Path, ReportInvalid, Shape} from './shape.js';
import type {Pack} from './types.js';

/** More is no help to an author, and a hostile pack could have a million. */
const MOST_PROBLEMS = 100;
/** The longest pack we look at, in characters of JSON. The built-in one has a tenth of it. */
export const LARGEST = 1_000_000;

/** A condition, a reference or a text somewhere in a pack, and the path to it. */
export type Part = readonly [shape: Shape, path: Path, value: unknown];

/** Checks whether any value is a pack. Never throws, and reports the position of each mistake and the allowed values. */
export function checkPack(
  value: unknown,
  file?: string,
): {readonly pack?: Pack; readonly problems: readonly Problem[]} {
  const copy = copyPlainData(value);
  const problems = validate(packSchema, copy, file, (parts, report) => {
    checkEntries(copy as Pack, parts, report);
    checkForAuthors(copy as Pack, parts, report);
  });
  return problems.length ? {problems} : {pack: copy as Pack, problems};
}

/** A copy that is nothing but data, without getters, prototypes or cycles; `undefined` where there can be none. */
export function copyPlainData(value: unknown): unknown {
  try {
    const text = JSON.stringify(value);
    return text.length > LARGEST ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Checks plain data against a shape and, where that accepts it, with `checkFurther` what a shape cannot say. */
export function validate(
  shape: Shape,
  value: unknown,
  file?: string,
  checkFurther?: (parts: readonly Part[], report: ReportInvalid) => void,
): Problem[] {
  const problems: Problem[] = [];
  const parts: Part[] = [];
  const report: ReportInvalid = (path, allowed, wrongValue) => {
    if (problems.length >= MOST_PROBLEMS) return;
    problems.push(problem('bad-pack', path.join('.') || 'pack', {value: wrongValue, allowed, file, fatal: true}));
  };
  if (value === undefined) report([], `plain data, up to ${LARGEST} characters of JSON`);
  else {
    inspect(shape, value, report, (partShape, path, part) => {
      const isReferenceOrText = 'accepts' in partShape && (partShape.to || partShape.translated);
      if ('variants' in partShape || isReferenceOrText) parts.push([partShape, [...path], part]);
    });
  }
  if (!problems.length) checkFurther?.(parts, report);
  return problems;
}
