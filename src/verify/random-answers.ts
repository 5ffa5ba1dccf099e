import {NONE, PARTIAL, UNSURE} from '../pack/types.js';
import type {Answer, Answers, Pack, Question} from '../pack/types.js';
import {isList, type AnswerVariables} from './answer-variables.js';

/** Numbers that look random and are the same in every run: a failure can be looked at again. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What kind of person: how often a line is ticked, not sure, left unanswered, or only prefilled. */
interface Habit {
  readonly tick: number;
  readonly doubt: number;
  readonly gap: number;
  readonly partial: number;
}

const habits: readonly Habit[] = [
  {tick: 0.03, doubt: 0, gap: 0, partial: 0},
  {tick: 0.08, doubt: 0.01, gap: 0.05, partial: 0.02},
  {tick: 0.15, doubt: 0.02, gap: 0.2, partial: 0.1},
  {tick: 0.05, doubt: 0.005, gap: 0.5, partial: 0.05},
  {tick: 0.3, doubt: 0.1, gap: 0.1, partial: 0.1},
  {tick: 0.02, doubt: 0.004, gap: 0, partial: 0},
];

/**
 * A random person's answers, mostly like those of a person, sometimes like those of none. With `clear`, a person without any finding,
 * every second one is that person but for one to three things: so it shows what each thing does when nothing else drowns it out.
 */
export function randomAnswers(pack: Pack, reading: AnswerVariables, random: () => number, clear?: Answers): Answers {
  return clear && random() < 0.5 ? almost(clear, pack, reading, random) : anyAnswers(pack, reading, random);
}

function almost(clear: Answers, {questions}: Pack, {answers}: AnswerVariables, random: () => number): Answers {
  const found = {...clear};
  const anyOf = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)];
  for (let left = 1 + Math.floor(random() * 3); left > 0; left--) {
    const question = anyOf(questions);
    const id = question && anyOf([...(answers.get(question.id)?.yes.keys() ?? [])]);
    if (!question || id === undefined) continue;
    const given = found[question.id];
    const before = Array.isArray(given)
      ? (given as readonly string[]).filter((item) => item !== NONE && item !== id)
      : [];
    const doubts = question.unsure !== undefined && random() < 0.3;
    if (random() < 0.1) delete found[question.id];
    else if (isList(question)) found[question.id] = [...before, doubts ? `${UNSURE}:${id}` : id];
    else found[question.id] = question.type === 'one' ? id : Number(id);
  }
  return found;
}

function anyAnswers({questions}: Pack, {answers}: AnswerVariables, random: () => number): Answers {
  const habit = habits[Math.floor(random() * habits.length)] as Habit;
  const found: Record<string, Answer> = {};
  // Emergency findings are a small part of what can be said, but would hide nearly everything else.
  const quiet = random() < 0.7;
  questions.forEach((question, place) => {
    if (random() < habit.gap) {
      // No answer comes in three ways.
      const empty = random();
      if (isList(question) && empty < 0.2) found[question.id] = empty < 0.1 ? [] : [PARTIAL];
      return;
    }
    const answer = randomAnswer(
      question,
      [...(answers.get(question.id)?.yes.keys() ?? [])],
      quiet && place < 2 ? {...habit, tick: habit.tick / 20, doubt: habit.doubt / 20} : habit,
      random,
    );
    if (answer !== undefined) found[question.id] = answer;
  });
  return found;
}

function randomAnswer(
  question: Question,
  ids: readonly string[],
  {tick, doubt, partial}: Habit,
  random: () => number,
): Answer | undefined {
  if (!isList(question)) {
    const id = ids[Math.floor(random() * ids.length)];
    return id === undefined ? undefined : question.type === 'one' ? id : Number(id);
  }
  const said: string[] = [];
  for (const id of ids) {
    if (random() < tick) said.push(id);
    else if (question.unsure !== undefined && random() < doubt) said.push(`${UNSURE}:${id}`);
  }
  if (question.unsure !== undefined && random() < doubt) said.push(UNSURE);
  if (!said.length) {
    if (question.none !== undefined) return [NONE];
    const id = ids[Math.floor(random() * ids.length)];
    return id === undefined ? undefined : [id];
  }
  if (random() < partial) said.push(PARTIAL);
  return said;
}
