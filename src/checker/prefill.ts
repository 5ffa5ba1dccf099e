import {fitPlannedAnswer, isPersonal} from '../flow/answers.js';
import type {FlowPlan, PlannedQuestion} from '../flow/types.js';
import {copyPlainData} from '../pack/check.js';
import {problem} from '../pack/problem.js';
import type {Problem} from '../pack/problem.js';
import {problemTexts} from '../pack/problem-texts.js';
import {NONE} from '../pack/types.js';
import type {Answers} from '../pack/types.js';

/**
 * Reads the answers a host prefills, and reports which of them cannot be used. What is done with the rest is decided by the flow:
 * a prefill never clears a safety finding.
 */
export function readPrefill(
  prefill: unknown,
  {pack, questions}: FlowPlan,
): {answers: Answers | undefined; problems: Problem[]} {
  // A copy without getters, cycles and the like: it may come from anywhere, and must not stop the checker.
  const value = copyPlainData(typeof prefill === 'string' ? parseJson(prefill) : prefill);
  if (value === null || value === '') return {answers: undefined, problems: []};
  if (typeof value !== 'object' || Array.isArray(value)) {
    const {prefill: allowed} = problemTexts;
    return {answers: undefined, problems: [problem('bad-value', 'answers', {value: prefill, allowed})]};
  }
  const questionsById = new Map<string, PlannedQuestion>(
    [...pack.questions, ...questions].map((question) => [question.id, question]),
  );
  const asideIds = new Set(pack.questions.flatMap(({aside}) => aside?.id ?? []));
  const problems = Object.entries(value as Record<string, unknown>).flatMap(([id, answer]) => {
    if (asideIds.has(id) || answer === undefined) return [];
    const question = questionsById.get(id);
    if (question) return findAnswerProblem(question, answer) ?? [];
    return problem('unknown-question', `answers.${id}`, {value: id, allowed: [...questionsById.keys()].join(', ')});
  });
  return {answers: value as Answers, problems};
}

function findAnswerProblem(question: PlannedQuestion, answer: unknown): Problem | undefined {
  const name = `answers.${question.id}`;
  if (isPersonal(question) || question.sensitive) {
    const message = problemTexts.prefilledPersonal(name);
    return problem('bad-value', name, {message});
  }
  if (question.safety && Array.isArray(answer) && answer.includes(NONE)) {
    const message = problemTexts.prefilledNone(name, NONE);
    return problem('safety-question', name, {value: NONE, message});
  }
  const accepted: unknown[] = [fitPlannedAnswer(question, answer)].flat();
  const rejected = [answer].flat().filter((part) => !accepted.includes(part));
  if (!rejected.length) return undefined;
  return problem('bad-option', name, {value: rejected[0], allowed: describeAnswers(question)});
}

function describeAnswers({type, options, min, max}: PlannedQuestion): string {
  const ids = options?.map((option) => option.id).join(', ');
  if (!ids) return `a number from ${min} to ${max}`;
  return type === 'one' ? ids : `a list of ${ids}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text || 'null');
  } catch {
    return text;
  }
}
