import type {Answer, Answers, Condition} from '../pack/types.js';
import {compare, isAnswered} from './comparison.js';
import {evaluateWith, getAnswer, questionIdsIn} from './conditions.js';
import type {GatedQuestion} from './rules.js';
import type {Truth} from './types.js';

/**
 * Evaluates conditions by what will still be true whatever is answered next: while a question is open, that it has no answer decides nothing,
 * and an answer it has stays. `true` and `false` are final; `unknown` may still come out either way.
 */
export function createLookahead(
  questions: readonly GatedQuestion[],
  effectiveAnswers: Answers,
): (condition: Condition) => Truth {
  /** Questions whose answer, or whose having none, nothing that is answered elsewhere can change. */
  const settled = new Set<string>();
  const lastingAnswers: Record<string, Answer> = {};
  const evaluateAhead = (condition: Condition) =>
    evaluateWith(condition, (comparison) => {
      const {question} = comparison;
      const answer = getAnswer(lastingAnswers, question);
      return answer === undefined && !settled.has(question) ? 'unknown' : compare(comparison, answer);
    });

  for (const {question, gate} of questions) {
    const truth = evaluateAhead(gate);
    // "Not sure" on everything that a gate reads leaves it unknown for good, and the question is asked.
    const applies = truth === true || (truth === 'unknown' && questionIdsIn(gate).every((id) => settled.has(id)));
    const answer = applies ? getAnswer(effectiveAnswers, question.id) : undefined;
    if (answer !== undefined) lastingAnswers[question.id] = answer;
    if (applies ? isAnswered(answer) : truth === false) settled.add(question.id);
  }
  return evaluateAhead;
}
