import {operandsOf} from '../pack/conditions.js';
import type {Condition} from '../pack/types.js';

/** A condition and every part of it. */
export function partsOf(condition: Condition): readonly Condition[] {
  if ('question' in condition) return [condition];
  const parts = 'not' in condition ? [condition.not] : operandsOf(condition);
  return [condition, ...parts.flatMap(partsOf)];
}

/** Ids of the questions a condition reads. */
export const questionsIn = (condition: Condition): readonly string[] =>
  partsOf(condition).flatMap((part) => ('question' in part ? [part.question] : []));
