import {problem, type Problem} from '../pack/problem.js';
import {NONE, PARTIAL, UNSURE, type Answer, type Answers, type Pack, type Question} from '../pack/types.js';
import {evaluate, getAnswer} from './conditions.js';
import {orderQuestions, type GatedQuestion} from './rules.js';

/**
 * The answers that count: those to questions of the pack that apply, as far as a question can hold them. A question whose `enableWhen` is certainly false
 * keeps its answer for when it applies again, but nothing reads it; "not sure" on a gate keeps it open. Questions of the host are not among them.
 */
export function effectiveAnswers(pack: Pack, answers: Answers): Answers {
  return readAnswers(orderQuestions(pack.questions), answers);
}

/** The same, for questions that are already in the order of their gates. */
export function readAnswers(questions: readonly GatedQuestion[], answers: Answers): Answers {
  const effective: Record<string, Answer> = {};
  // Answers come from hosts and saved strings: they may be anything.
  const anyAnswers: Answers = Object(answers);
  for (const {question, gate} of questions) {
    const answer = sanitizeAnswer(question, getAnswer(anyAnswers, question.id));
    if (answer !== undefined && evaluate(gate, effective) !== false) effective[question.id] = answer;
  }
  return effective;
}

/**
 * The part of `value` that this question can hold, in the order of its options; `undefined` where nothing is left.
 * Takes anything: answers come from events, hosts and saved strings.
 */
export function fitAnswer(question: Question, value: unknown): Answer | undefined {
  const {type, options = [], unsure, min = -Infinity, max = Infinity} = question;
  if (type === 'scale' || type === 'number') {
    const isInRange = typeof value === 'number' && value >= min && value <= max && Math.abs(value) < Infinity;
    return isInRange ? value : undefined;
  }
  if (type === 'one') {
    const ids = options.map(({id}) => id).concat(unsure === undefined ? [] : UNSURE);
    return ids.find((id) => id === value);
  }
  return Array.isArray(value) ? readList(question, value) : undefined;
}

function readList({options = [], none, unsure}: Question, list: readonly unknown[]): Answer | undefined {
  const ids = options.map(({id}) => id);
  const ticks = ids.filter((id) => list.includes(id));
  const doubts = ids
    .filter((id) => !ticks.includes(id) && list.includes(`${UNSURE}:${id}`))
    .map((id) => `${UNSURE}:${id}`);
  if (list.includes(UNSURE)) doubts.push(UNSURE);
  const items = unsure === undefined ? ticks : [...ticks, ...doubts];
  const isPartial = list.includes(PARTIAL);
  if (items.length) return isPartial ? [...items, PARTIAL] : items;
  return none !== undefined && list.includes(NONE) && !isPartial ? [NONE] : undefined;
}

/** `fitAnswer` for answers from anywhere: with a tick that the question does not know in the list, what is left unticked is not a "no". */
export function sanitizeAnswer(question: Question, value: unknown): Answer | undefined {
  const answer = fitAnswer(question, value);
  const hasUnknownItem = Array.isArray(value) && !value.every((item) => isItem(question, item));
  return hasUnknownItem ? reduceToTicks(answer) : answer;
}

/** What an answer that nobody has confirmed may say to the rules: its ticks. The rest of the list stays unknown, never "no". */
export function reduceToTicks(answer: Answer | undefined): Answer | undefined {
  if (!Array.isArray(answer)) return undefined;
  const ticks = answer.filter((id) => id !== NONE && id !== PARTIAL);
  return ticks.length ? [...ticks, PARTIAL] : undefined;
}

/** Whether a list may hold the item, alone or with others. */
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
  value: unknown,
): {readonly answers: Answers; readonly problems: readonly Problem[]} {
  const answers: Record<string, Answer> = {};
  const problems: Problem[] = [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    problems.push(problem('bad-value', 'answers', {value, allowed: 'an object such as {"where": ["low"]}'}));
    return {answers, problems};
  }
  const asideIds = new Set(pack.questions.flatMap(({aside}) => aside?.id ?? []));
  const questionIds = pack.questions.map(({id}) => id).join(', ');
  for (const [id, answer] of Object.entries(value)) {
    const question = pack.questions.find((candidate) => candidate.id === id);
    if (answer === undefined) continue;
    if (asideIds.has(id)) {
      if (answer === 'yes') answers[id] = answer;
      else problems.push(problem('bad-option', id, {value: answer, allowed: 'yes'}));
    } else if (!question) problems.push(problem('unknown-question', id, {value: id, allowed: questionIds}));
    else {
      const sanitized = sanitizeAnswer(question, answer);
      if (sanitized !== undefined) answers[id] = sanitized;
      problems.push(...problemsOf(question, answer));
    }
  }
  return {answers, problems};
}

function problemsOf(question: Question, answer: unknown): readonly Problem[] {
  const {id, type, options = [], none, min, max} = question;
  const ids = options.map((option) => option.id).join(', ');
  if (type === 'scale' || type === 'number' || type === 'one') {
    if (fitAnswer(question, answer) !== undefined) return [];
    if (type === 'one') return [problem('bad-option', id, {value: answer, allowed: ids})];
    return [problem('bad-value', id, {value: answer, allowed: `a number from ${min ?? 'any'} to ${max ?? 'any'}`})];
  }
  if (!Array.isArray(answer)) return [problem('bad-value', id, {value: answer, allowed: `a list of ${ids}`})];
  const problems = answer
    .filter((item) => !isItem(question, item))
    .map((item) => problem('bad-option', id, {value: item, allowed: ids}));
  const isContradiction = answer.includes(NONE) && (none === undefined || answer.some((item) => item !== NONE));
  if (isContradiction) {
    const message = `${id}: “${NONE}” can only be chosen by itself, and only where there is such a choice.`;
    problems.push(problem('bad-option', id, {value: NONE, message}));
  }
  return problems;
}
