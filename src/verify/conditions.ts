import type {Condition} from '../pack/types.js';

/** A condition and every part of it. */
export function partsOf(condition: Condition): readonly Condition[] {
  if ('question' in condition) return [condition];
  const parts =
    'not' in condition
      ? [condition.not]
      : 'all' in condition
        ? condition.all
        : 'any' in condition
          ? condition.any
          : condition.atLeast.of;
  return [condition, ...parts.flatMap(partsOf)];
}

/** Ids of the questions a condition reads. */
export const questionsIn = (condition: Condition): readonly string[] =>
  partsOf(condition).flatMap((part) => ('question' in part ? [part.question] : []));
