import type {Answers} from '../pack/types.js';
import {GIVEN, IS, OPPOSITE, UNSURE_OF} from './compare.js';
import type {Leaf} from './program.js';
import type {Finding} from './types.js';

/** The answers behind comparisons that hold, each once. What was not said is no finding, so none comes from a `not`. */
export function findingsOf(leaves: readonly Leaf[], answers: Answers): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (const {test, question, answer} of leaves) {
    const given = answers[question];
    if (given === undefined || test === (IS | OPPOSITE) || test === (UNSURE_OF | OPPOSITE)) continue;
    const option =
      typeof given === 'string' ? given : typeof given === 'object' && test !== GIVEN ? String(answer) : undefined;
    found.set(`${question} ${option}`, {question, answer: given, ...(option === undefined ? {} : {option})});
  }
  return [...found.values()];
}
