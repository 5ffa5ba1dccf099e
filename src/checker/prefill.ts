import {fit} from '../flow/answers.js';
import type {FlowPlan} from '../flow/types.js';
import {plain} from '../pack/check.js';
import {problem} from '../pack/problem.js';
import type {Problem} from '../pack/problem.js';
import {NONE} from '../pack/types.js';
import type {Answers} from '../pack/types.js';

/** The host's answers as they were given, and what in them cannot be used. What may be, the flow decides: a prefill never clears a safety finding. */
export function readAnswers(
  given: unknown,
  {pack, questions}: FlowPlan,
): {answers: Answers | undefined; problems: Problem[]} {
  // A copy without getters, cycles and the like: it may come from anywhere, and must not stop the checker.
  const value = plain(typeof given === 'string' ? parse(given) : given);
  if (value === null || value === '') return {answers: undefined, problems: []};
  if (typeof value !== 'object' || Array.isArray(value)) {
    return {
      answers: undefined,
      problems: [problem('bad-value', 'answers', {value: given, allowed: 'a JSON object such as {"where": ["low"]}'})],
    };
  }
  const known = new Map([...pack.questions, ...questions].map((question) => [question.id, question]));
  const asides = new Set(pack.questions.flatMap(({aside}) => aside?.id ?? []));
  const problems: Problem[] = [];
  for (const [id, answer] of Object.entries(value as Record<string, unknown>)) {
    const question = known.get(id);
    const name = `answers.${id}`;
    if (asides.has(id) || answer === undefined) continue;
    if (!question) problems.push(problem('unknown-question', name, {value: id, allowed: [...known.keys()].join(', ')}));
    else if (question.safety && Array.isArray(answer) && answer.includes(NONE)) {
      problems.push(
        problem('safety-question', name, {
          value: NONE,
          message: `${name}: “${NONE}” cannot be prefilled. Only the person can say no to a safety question.`,
        }),
      );
    } else {
      const kept: unknown[] = [fit(question, answer)].flat();
      const lost = [answer].flat().filter((one) => !kept.includes(one));
      const ids = question.options?.map((option) => option.id).join(', ');
      const allowed = ids
        ? `${question.type === 'one' ? '' : 'a list of '}${ids}`
        : `a number from ${question.min} to ${question.max}`;
      if (lost.length) problems.push(problem('bad-option', name, {value: lost[0], allowed}));
    }
  }
  return {answers: value as Answers, problems};
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text || 'null');
  } catch {
    return text;
  }
}
