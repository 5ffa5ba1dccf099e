import type {Answer, Answers, Condition, Level, Operator, Pack, Question} from '../../src/pack/types.js';
import {flowPack} from './flow-pack.js';
import {someAnswer, type Pick} from './random-answers.js';

const entry = {sources: ['made-up'], reviewed: '2026-01-01'};
const from = <T>(all: readonly T[], pick: Pick): T => all[pick(all.length)] as T;
const some = (most: number, pick: Pick) => Array.from({length: 1 + pick(most)}, (_, index) => index);

/** Questions of every kind, on few enough options that conditions meet often. */
export function randomQuestions(count: number, pick: Pick): readonly Question[] {
  return Array.from({length: count}, (_, index): Question => {
    const id = `q${index}`;
    const type = from(['many', 'many', 'body-map', 'one', 'one', 'scale'] as const, pick);
    const base = {id, text: id, safety: pick(4) > 0, ...entry};
    if (type === 'scale') return {...base, type, min: 0, max: 3};
    const options = ['a', 'b', 'c'].map((option) => ({id: option, text: option}));
    return {
      ...base,
      type,
      options,
      ...(type === 'one' ? {} : {none: 'None'}),
      ...(pick(4) ? {unsure: 'Not sure'} : {}),
    };
  });
}

/** Any condition over these questions that the grammar allows. `plain`: one that more answers can only decide, never turn round. */
export function randomCondition(questions: readonly Question[], pick: Pick, depth = 3, plain = false): Condition {
  const inner = () => randomCondition(questions, pick, depth - 1, plain);
  switch (depth > 0 ? pick(7) : 6) {
    case 0:
    case 1:
      return {all: some(3, pick).map(inner)};
    case 2:
    case 3:
      return {any: some(3, pick).map(inner)};
    case 4:
      return {not: inner()};
    case 5: {
      const of = some(4, pick).map(inner);
      return {atLeast: {count: 1 + pick(of.length), of}};
    }
    default:
      return comparison(from(questions, pick), pick, plain);
  }
}

function comparison({id: question, type}: Question, pick: Pick, plain: boolean): Condition {
  if (!plain && pick(8) === 0) return {question, operator: 'exists', answer: pick(2) === 0};
  if (type === 'scale')
    return {question, operator: from(['=', '!=', '<', '<=', '>', '>='] as const, pick), answer: pick(5) - 1};
  const operators: readonly Operator[] =
    type === 'one' ? ['=', '!=', 'unsure'] : ['includes', 'includes', 'unsure', '!='];
  const operator = from(operators, pick);
  return {question, operator, answer: operator === 'unsure' && type === 'one' ? 'unsure' : from(['a', 'b', 'c'], pick)};
}

/** A random pack: any rule on any question, gates that depend on one another. Only its shape is valid. */
export function randomPack(pick: Pick, {plain = false} = {}): Pack {
  const bare = randomQuestions(4 + pick(3), pick);
  const questions = bare.map((question, index) =>
    index > 0 && pick(3) === 0
      ? {...question, enableWhen: randomCondition(bare.slice(0, index), pick, 1, plain)}
      : question,
  );
  const on = (depth = 2) => randomCondition(questions, pick, depth, plain);
  // A rule for urgent help reads nothing that a gate can take away again.
  const open = questions.filter(({enableWhen}) => !plain || !enableWhen);
  const safe = () => randomCondition(open, pick, 2, plain);
  return {
    ...flowPack,
    id: 'random',
    questions,
    redFlags: some(6, pick).map((index) => ({
      ...flowPack.redFlags[0]!,
      id: `flag-${index}`,
      when: safe(),
      disposition: from(flowPack.dispositions, pick).id,
    })),
    contributors: some(6, pick).map((index) => ({
      ...flowPack.contributors[0]!,
      id: `contributor-${index}`,
      when: on(),
      weight: 1 + pick(100),
      evidence: from(['fair', 'weak', 'expert'] as const, pick),
      notLinked: pick(5) === 0,
    })),
    selfCare: some(5, pick).map((index) => ({
      ...flowPack.selfCare[0]!,
      id: `care-${index}`,
      ...(pick(2) ? {when: on()} : {}),
      ...(pick(2) ? {unless: on()} : {}),
    })),
    planUnless: pick(2) ? on(1) : {any: []},
  };
}

/** Answers to some of the questions. */
export function randomAnswers(questions: readonly Question[], pick: Pick, oneIn = 3): Answers {
  return Object.fromEntries(
    questions.flatMap((question): [string, Answer][] => {
      if (pick(oneIn) === 0) return [];
      const answer = someAnswer(question, pick);
      return [
        [
          question.id,
          Array.isArray(answer) && !answer.includes('none') && pick(6) === 0 ? [...answer, 'partial'] : answer,
        ],
      ];
    }),
  );
}

/** The same person with more answers: given answers and “not sure” stay; unanswered questions may be answered. */
export function knowingMore(questions: readonly Question[], answers: Answers, pick: Pick): Answers {
  const more: Record<string, Answer> = {};
  for (const question of questions) {
    const current = answers[question.id];
    const open = current === undefined || (Array.isArray(current) && current.includes('partial'));
    if (!open || pick(3) === 0) {
      if (current !== undefined) more[question.id] = current;
      continue;
    }
    const answer = someAnswer(question, pick);
    more[question.id] = Array.isArray(current) ? withMore(current, answer as readonly string[]) : answer;
  }
  return more;
}

/** Selecting an option that was "not sure" would change an answer, not add one; "not sure" without an option is about every option. */
function withMore(current: readonly string[], answer: readonly string[]): readonly string[] {
  const added = current.includes('unsure')
    ? []
    : answer.filter((item) => item !== 'none' && !current.includes(`unsure:${item}`));
  return [...new Set([...current.filter((item) => item !== 'partial'), ...added])];
}

export const urgency = (level: Level | null): number =>
  level === null ? Infinity : ['emergency', 'urgent', 'non-urgent', 'self-care'].indexOf(level);
