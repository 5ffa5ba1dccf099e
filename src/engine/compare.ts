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
  return typeof answer === 'object' ? answer.some((item) => item === UNSURE || item.startsWith(`${UNSURE}:`)) : answer === UNSURE;
}

/** What a comparison comes out as. Everything that "not asked" and "not sure" mean is decided here. */
export function compare({test, answer, unsure}: Comparison, given: Answer | undefined): number {
  const opposite = test & OPPOSITE;
  const plain = test - opposite;
  const truth =
    plain === GIVEN
      ? code((given !== undefined) === answer)
      : typeof given === 'number'
        ? ofNumber(plain, answer, given)
        : typeof given === 'object'
          ? ofList(plain, answer, unsure, given)
          : ofChoice(plain, answer, given);
  return opposite ? TRUE - truth : truth;
}

function code(holds: boolean): number {
  return holds ? TRUE : FALSE;
}

function ofNumber(test: number, answer: Scalar, given: number): number {
  if (test === UNSURE_OF) return FALSE;
  return code(test === IS ? given === answer : test === BELOW ? given < Number(answer) : given > Number(answer));
}

function ofChoice(test: number, answer: Scalar, given: string | boolean | undefined): number {
  if (given === undefined || test === BELOW || test === ABOVE) return UNKNOWN;
  if (test === UNSURE_OF) return code(given === UNSURE);
  return given === answer ? TRUE : given === UNSURE ? UNKNOWN : FALSE;
}

function ofList(test: number, answer: Scalar, unsure: string, given: readonly string[]): number {
  let notSure = false;
  let partial = false;
  for (let i = 0; i < given.length; i++) {
    const item = given[i];
    if (item === unsure || item === UNSURE) notSure = true;
    else if (item === PARTIAL) partial = true;
    if (item === answer && (test === IS || item !== UNSURE)) return test === IS ? TRUE : FALSE;
  }
  if (test === UNSURE_OF) return notSure ? TRUE : partial ? UNKNOWN : FALSE;
  return test !== IS || notSure || partial ? UNKNOWN : FALSE;
}
