import {problem, type Problem} from '../pack/problem.js';
import {NONE, PARTIAL, UNSURE, type Answer, type Answers, type Pack, type Question} from '../pack/types.js';

/**
 * The part of `answer` that this question can hold, in the order of its options; `undefined` where nothing is left.
 * Takes anything: answers come from events, hosts and saved strings.
 */
export function fit(question: Question, answer: unknown): Answer | undefined {
  const {type, none, unsure, min = -Infinity, max = Infinity} = question;
  if (type === 'scale' || type === 'number')
    return typeof answer === 'number' && answer >= min && answer <= max && Math.abs(answer) < Infinity
      ? answer
      : undefined;
  const ids = (question.options ?? []).map(({id}) => id);
  if (type === 'one') return ids.concat(unsure === undefined ? [] : UNSURE).find((id) => id === answer);
  if (!Array.isArray(answer)) return undefined;
  const ticks = ids.filter((id) => answer.includes(id));
  const doubts = ids
    .filter((id) => !ticks.includes(id) && answer.includes(`${UNSURE}:${id}`))
    .map((id) => `${UNSURE}:${id}`);
  if (answer.includes(UNSURE)) doubts.push(UNSURE);
  const found = unsure === undefined ? ticks : [...ticks, ...doubts];
  if (found.length) return answer.includes(PARTIAL) ? [...found, PARTIAL] : found;
  return none !== undefined && answer.includes(NONE) && !answer.includes(PARTIAL) ? [NONE] : undefined;
}

/** As `fit`, for answers from anywhere: beside a tick we do not know, what is left unticked is not a "no". */
export function clean(question: Question, answer: unknown): Answer | undefined {
  const fits = fit(question, answer);
  return typeof fits !== 'object' || !Array.isArray(answer) || answer.every((item) => isItem(question, item))
    ? fits
    : ticksOnly(fits);
}

/** What an answer nobody has confirmed may say to the rules: its ticks. The rest of the list stays unknown, never "no". */
export function ticksOnly(answer: Answer | undefined): Answer | undefined {
  if (!Array.isArray(answer)) return undefined;
  const ticks = answer.filter((id) => id !== NONE && id !== PARTIAL);
  return ticks.length ? [...ticks, PARTIAL] : undefined;
}

/** What a list may hold, by itself or beside something else. */
function isItem({options = []}: Question, item: unknown): boolean {
  return (
    item === NONE ||
    item === UNSURE ||
    item === PARTIAL ||
    options.some(({id}) => item === id || item === `${UNSURE}:${id}`)
  );
}

/** Answers as the engine reads them, whether or not a question applies, and what was wrong with them. Never throws. */
export function normalise(
  pack: Pack,
  given: unknown,
): {readonly answers: Answers; readonly problems: readonly Problem[]} {
  const answers: Record<string, Answer> = {};
  const problems: Problem[] = [];
  const asides = new Set(pack.questions.flatMap(({aside}) => aside?.id ?? []));
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    problems.push(problem('bad-value', 'answers', {value: given, allowed: 'an object such as {"where": ["low"]}'}));
    return {answers, problems};
  }
  for (const [id, answer] of Object.entries(given)) {
    const question = pack.questions.find((one) => one.id === id);
    if (answer === undefined) continue;
    if (asides.has(id)) {
      if (answer === 'yes') answers[id] = answer;
      else problems.push(problem('bad-option', id, {value: answer, allowed: 'yes'}));
    } else if (!question)
      problems.push(
        problem('unknown-question', id, {value: id, allowed: pack.questions.map((one) => one.id).join(', ')}),
      );
    else {
      const kept = clean(question, answer);
      if (kept !== undefined) answers[id] = kept;
      problems.push(...problemsOf(question, answer));
    }
  }
  return {answers, problems};
}

function problemsOf(question: Question, answer: unknown): readonly Problem[] {
  const {id, type, options = [], none, min, max} = question;
  const ids = options.map((option) => option.id).join(', ');
  if (type === 'scale' || type === 'number')
    return fit(question, answer) === undefined
      ? [problem('bad-value', id, {value: answer, allowed: `a number from ${min ?? 'any'} to ${max ?? 'any'}`})]
      : [];
  if (type === 'one')
    return fit(question, answer) === undefined ? [problem('bad-option', id, {value: answer, allowed: ids})] : [];
  if (!Array.isArray(answer)) return [problem('bad-value', id, {value: answer, allowed: `a list of ${ids}`})];
  const strange = answer
    .filter((item) => !isItem(question, item))
    .map((item) => problem('bad-option', id, {value: item, allowed: ids}));
  const torn = answer.includes(NONE) && (none === undefined || answer.some((item) => item !== NONE));
  return torn
    ? [
        ...strange,
        problem('bad-option', id, {
          value: NONE,
          message: `${id}: “${NONE}” stands only by itself, and only where there is such a choice.`,
        }),
      ]
    : strange;
}
