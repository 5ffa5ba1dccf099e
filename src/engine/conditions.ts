import type {Answer, Answers, Comparison, Condition} from '../pack/types.js';
import {compare, negate} from './comparison.js';
import type {Truth} from './types.js';

/** Whether `condition` holds for the answers given so far. An unanswered question is `unknown`, never "no". */
export function evaluate(condition: Condition, answers: Answers): Truth {
  return evaluateWith(condition, (comparison) => compare(comparison, getAnswer(answers, comparison.question)));
}

/** `evaluate` with another way to decide a single comparison. */
export function evaluateWith(condition: Condition, decide: (comparison: Comparison) => Truth): Truth {
  if ('question' in condition) return decide(condition);
  if ('not' in condition) return negate(evaluateWith(condition.not, decide));
  if ('all' in condition) return countAtLeast(condition.all.length, condition.all, decide);
  if ('any' in condition) return countAtLeast(1, condition.any, decide);
  return countAtLeast(condition.atLeast.count, condition.atLeast.of, decide);
}

/** Whether at least `count` of the conditions hold. All of none hold, and any of none does not. */
function countAtLeast(
  count: number,
  conditions: readonly Condition[],
  decide: (comparison: Comparison) => Truth,
): Truth {
  let certain = 0;
  let possible = conditions.length;
  for (const condition of conditions) {
    if (certain >= count || possible < count) break;
    const truth = evaluateWith(condition, decide);
    if (truth === true) certain++;
    if (truth === false) possible--;
  }
  if (certain >= count) return true;
  return possible >= count ? 'unknown' : false;
}

/** An answer under that very id: `toString` is none. */
export function getAnswer(answers: Answers, question: string): Answer | undefined {
  return Object.hasOwn(answers, question) ? answers[question] : undefined;
}

/** The conditions or comparisons directly inside a condition. */
export function subconditionsOf(condition: Exclude<Condition, Comparison>): readonly Condition[] {
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  return 'not' in condition ? [condition.not] : condition.atLeast.of;
}

/** Ids of the questions that a condition reads; one that it reads twice is named twice. */
export function questionIdsIn(condition: Condition): readonly string[] {
  const ids: string[] = [];
  collectQuestionIds(condition, ids);
  return ids;
}

function collectQuestionIds(condition: Condition, ids: string[]): void {
  if ('question' in condition) ids.push(condition.question);
  else for (const part of subconditionsOf(condition)) collectQuestionIds(part, ids);
}
