import type {Answers, Condition} from '../pack/types.js';
import {FALSE, TRUE, UNKNOWN, compare, comparison, tests} from './compare.js';
import type {Truth} from './types.js';

/** Whether `condition` holds for the answers given so far. */
export function evaluate(condition: Condition, answers: Answers): Truth {
  const truth = truthOf(condition, answers);
  return truth === UNKNOWN ? 'unknown' : truth === TRUE;
}

/** The same in Kleene's numbers: `and` is the smallest, `or` the largest. */
export function truthOf(condition: Condition, answers: Answers): number {
  if ('question' in condition) return compare(comparison(tests[condition.operator], condition.answer), answers[condition.question]);
  if ('not' in condition) return TRUE - truthOf(condition.not, answers);
  if ('all' in condition) return condition.all.reduce((worst, part) => Math.min(worst, truthOf(part, answers)), TRUE);
  if ('any' in condition) return condition.any.reduce((best, part) => Math.max(best, truthOf(part, answers)), FALSE);
  const {count, of} = condition.atLeast;
  const found = of.map((part) => truthOf(part, answers));
  const sure = found.filter((truth) => truth === TRUE).length;
  const possible = found.filter((truth) => truth !== FALSE).length;
  return sure >= count ? TRUE : possible >= count ? UNKNOWN : FALSE;
}

/** Ids of the questions a condition reads. */
export function questionsOf(condition: Condition): readonly string[] {
  if ('question' in condition) return [condition.question];
  if ('not' in condition) return questionsOf(condition.not);
  return ('all' in condition ? condition.all : 'any' in condition ? condition.any : condition.atLeast.of).flatMap(questionsOf);
}
