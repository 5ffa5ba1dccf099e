import type {Answers, Pack} from '../pack/types.js';
import {isGiven} from './compare.js';
import {evaluate} from './evaluate.js';

/**
 * The answers that count: those to questions of the pack that apply. A question whose `enableWhen` is certainly false keeps its answer
 * for coming back, but nothing reads it; an empty list is no answer. One gate may hang on another: the pack lists questions in the order they open.
 */
export function effective(pack: Pack, answers: Answers): Answers {
  const read: Record<string, Answers[string]> = {};
  for (const {id, enableWhen} of pack.questions) {
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
    if (isGiven(answer) && (enableWhen === undefined || evaluate(enableWhen, read) !== false)) read[id] = answer;
  }
  return read;
}
