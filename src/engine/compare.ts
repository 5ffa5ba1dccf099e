import {PARTIAL, UNSURE, type Answer, type Operator} from '../pack/types.js';

/** Kleene's three values as numbers, least true first: `and` is the smaller, `or` the larger, and the opposite of `t` is `TRUE - t`. */
export const FALSE = 0;
export const UNKNOWN = 1;
export const TRUE = 2;

/**
 * What a comparison tests, as a number; the bit `OPPOSITE` turns one into its opposite, so that `not` costs nothing.
 * Small numbers because this is the inmost loop.
 */
export const IS = 0;
export const BELOW = 2;
export const ABOVE = 4;
export const GIVEN = 6;
export const UNSURE_OF = 8;
export const OPPOSITE = 1;

/** `includes` and `=` ask the same: of a list, whether the option is ticked; of anything else, whether it is that. */
export const tests: Readonly<Record<Operator, number>> = {
  '=': IS,
  includes: IS,
  '!=': IS | OPPOSITE,
  '<': BELOW,
  '>=': BELOW | OPPOSITE,
  '>': ABOVE,
  '<=': ABOVE | OPPOSITE,
  exists: GIVEN,
  unsure: UNSURE_OF,
};

type Scalar = string | number | boolean;

/** One thing to know about one answer. */
export interface Comparison {
  readonly test: number;
  readonly answer: Scalar;
  /** How a list says "not sure about `answer`". */
  readonly unsure: string;
}

export function comparison(test: number, answer: Scalar): Comparison {
  return {test, answer, unsure: `${UNSURE}:${answer}`};
}

/** An empty list, or one that says no more than "only the ticks are known", tells nothing. */
export function isGiven(answer: Answer | undefined): answer is Answer {
  return typeof answer === 'object' ? answer.some((item) => item !== PARTIAL) : answer !== undefined;
}

/** Whether the person has dealt with the question: a prefilled list that waits for its Next is no answer yet. */
export function isAnswered(answer: Answer | undefined): answer is Answer {
  return isGiven(answer) && !(typeof answer === 'object' && answer.includes(PARTIAL));
}

/** Whether the person is not sure about any part of it. */
export function isUnsure(answer: Answer): boolean {
  return typeof answer === 'object'
    ? answer.some((item) => item === UNSURE || item.startsWith(`${UNSURE}:`))
    : answer === UNSURE;
}

/** What a comparison comes out as. Everything that "not asked" and "not sure" mean is decided here. */
export function compare({test, answer, unsure}: Comparison, given: Answer | undefined): number {
  const opposite = test & OPPOSITE;
  const truth =
    typeof given === 'number'
      ? ofNumber(test - opposite, answer, given)
      : ofWords(test - opposite, answer, unsure, given);
  return opposite ? TRUE - truth : truth;
}

function ofNumber(test: number, answer: Scalar, given: number): number {
  switch (test) {
    case BELOW:
      return given < Number(answer) ? TRUE : FALSE;
    case ABOVE:
      return given > Number(answer) ? TRUE : FALSE;
    case IS:
      return given === answer ? TRUE : FALSE;
    default:
      return test === GIVEN && answer ? TRUE : FALSE;
  }
}

function ofWords(test: number, answer: Scalar, unsure: string, given: Exclude<Answer, number> | undefined): number {
  if (test === GIVEN) return (given !== undefined) === answer ? TRUE : FALSE;
  // Words have no order.
  if (given === undefined || test === BELOW || test === ABOVE) return UNKNOWN;
  if (typeof given === 'object') return test === IS ? ticked(answer, unsure, given) : doubted(answer, unsure, given);
  if (test === UNSURE_OF) return given === UNSURE ? TRUE : FALSE;
  return given === answer ? TRUE : given === UNSURE ? UNKNOWN : FALSE;
}

function ticked(answer: Scalar, unsure: string, list: readonly string[]): number {
  let otherwise = FALSE;
  for (let i = 0; i < list.length; i++) {
    const item = list[i];
    if (item === answer) return TRUE;
    if (item === UNSURE || item === PARTIAL || item === unsure) otherwise = UNKNOWN;
  }
  return otherwise;
}

function doubted(answer: Scalar, unsure: string, list: readonly string[]): number {
  // The bare choice "not sure" is both ticked and doubted.
  if (answer !== UNSURE && ticked(answer, unsure, list) === TRUE) return FALSE;
  if (list.includes(UNSURE) || list.includes(unsure)) return TRUE;
  return list.includes(PARTIAL) ? UNKNOWN : FALSE;
}
