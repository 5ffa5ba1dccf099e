import {PARTIAL, UNSURE, type Answer, type Comparison, type Operator} from '../pack/types.js';
import type {Truth} from './types.js';

/** Whether there is an answer at all: an empty list is none, nor is one that only says that the rest is unknown. */
export function isGiven(answer: Answer | undefined): answer is Answer {
  return typeof answer === 'object' ? answer.some((item) => item !== PARTIAL) : answer !== undefined;
}

/** Whether the person has dealt with the question: a prefilled list that waits for Next is no answer yet. */
export function isAnswered(answer: Answer | undefined): answer is Answer {
  return isGiven(answer) && !(typeof answer === 'object' && answer.includes(PARTIAL));
}

/** Whether the person is not sure about any part of it. */
export function isUnsure(answer: Answer): boolean {
  return typeof answer === 'object'
    ? answer.some((item) => item === UNSURE || item.startsWith(`${UNSURE}:`))
    : answer === UNSURE;
}

export function negate(truth: Truth): Truth {
  return truth === 'unknown' ? truth : !truth;
}

/** Operators that mean the opposite of another one. */
const opposites: Partial<Record<Operator, Operator>> = {'!=': '=', '>=': '<', '<=': '>'};

/** Whether a comparison holds for the answer to its question. What "not asked" and "not sure" mean for each operator is decided here. */
export function compare(comparison: Comparison, answer: Answer | undefined): Truth {
  const {operator, answer: wanted} = comparison;
  if (operator === 'exists') return isGiven(answer) === wanted;
  if (!isGiven(answer)) return 'unknown';
  const opposite = opposites[operator];
  if (opposite) return negate(compare({...comparison, operator: opposite}, answer));
  if (typeof answer === 'number') return compareNumber(comparison, answer);
  // Words have no order.
  if (operator === '<' || operator === '>') return 'unknown';
  if (typeof answer === 'object')
    return operator === 'unsure' ? isUnsureAbout(wanted, answer) : isTicked(wanted, answer);
  if (operator === 'unsure') return answer === UNSURE;
  return answer === UNSURE && wanted !== UNSURE ? 'unknown' : answer === wanted;
}

function compareNumber({operator, answer: wanted}: Comparison, answer: number): Truth {
  if (operator === '<') return answer < Number(wanted);
  if (operator === '>') return answer > Number(wanted);
  return operator !== 'unsure' && answer === wanted;
}

function isTicked(option: Comparison['answer'], list: readonly string[]): Truth {
  if (list.some((item) => item === option)) return true;
  const mayBe = list.some((item) => item === UNSURE || item === PARTIAL || item === `${UNSURE}:${option}`);
  return mayBe ? 'unknown' : false;
}

function isUnsureAbout(option: Comparison['answer'], list: readonly string[]): Truth {
  // The bare choice "not sure" is an option that can be ticked, and says "not sure" as well.
  if (option !== UNSURE && isTicked(option, list) === true) return false;
  if (list.includes(UNSURE) || list.includes(`${UNSURE}:${option}`)) return true;
  return list.includes(PARTIAL) ? 'unknown' : false;
}
