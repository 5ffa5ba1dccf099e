import {problem, type Problem} from '../pack/problem.js';
import {NONE, PARTIAL, UNSURE, type Answer, type Answers, type Pack, type Question} from '../pack/types.js';
import {evaluate, ownAnswer} from './conditions.js';
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
  const given: Answers = Object(answers);
  for (const {question, gate} of questions) {
    const answer = sanitizeAnswer(question, ownAnswer(given, question.id));
    if (answer !== undefined && evaluate(gate, effective) !== false) effective[question.id] = answer;
  }
  return effective;
}

/**
 * The part of `value` that this question can hold, in the order of its options; `undefined` where nothing is left.
 * Takes anything: answers come from events, hosts and saved strings.
 */
export function readAnswer(question: Question, value: unknown): Answer | undefined {
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

/** `readAnswer` for answers from anywhere: beside a tick that the question does not know, what is left unticked is not a "no". */
export function sanitizeAnswer(question: Question, value: unknown): Answer | undefined {
  const answer = readAnswer(question, value);
  const hasUnknownItem = Array.isArray(value) && !value.every((item) => isItem(question, item));
  return hasUnknownItem ? reduceToTicks(answer) : answer;
}

/** What an answer that nobody has confirmed may say to the rules: its ticks. The rest of the list stays unknown, never "no". */
export function reduceToTicks(answer: Answer | undefined): Answer | undefined {
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
  if (type === 'scale' || type === 'number')
    return readAnswer(question, answer) === undefined
      ? [problem('bad-value', id, {value: answer, allowed: `a number from ${min ?? 'any'} to ${max ?? 'any'}`})]
      : [];
  if (type === 'one')
    return readAnswer(question, answer) === undefined ? [problem('bad-option', id, {value: answer, allowed: ids})] : [];
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
