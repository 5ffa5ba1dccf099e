import {NONE, PARTIAL, UNSURE} from '../pack/types.js';
import type {Answer, Answers, Pack, Question} from '../pack/types.js';
import {isList, type AnswerVariables} from './answer-variables.js';

/** Pseudorandom numbers from a seed: the same in every run, so that a failure can be reproduced. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Probabilities that an option is ticked, is "not sure", is left unanswered, or is only prefilled. */
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
 * Random answers, mostly plausible, sometimes not. With `clear`, the answers of a person without any finding, every second result is `clear`
 * with one to three changes: this shows the effect of each finding where no other finding hides it.
 */
export function randomAnswers(pack: Pack, reading: AnswerVariables, random: () => number, clear?: Answers): Answers {
  return clear && random() < 0.5 ? changeFewAnswers(clear, pack, reading, random) : anyAnswers(pack, reading, random);
}

function changeFewAnswers(
  clear: Answers,
  {questions}: Pack,
  {answers}: AnswerVariables,
  random: () => number,
): Answers {
  const answersById = {...clear};
  const anyOf = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)];
  for (let changesLeft = 1 + Math.floor(random() * 3); changesLeft > 0; changesLeft--) {
    const question = anyOf(questions);
    const id = question && anyOf([...(answers.get(question.id)?.yes.keys() ?? [])]);
    if (!question || id === undefined) continue;
    const currentAnswer = answersById[question.id];
    const otherItems = Array.isArray(currentAnswer)
      ? (currentAnswer as readonly string[]).filter((item) => item !== NONE && item !== id)
      : [];
    const isUnsure = question.unsure !== undefined && random() < 0.3;
    if (random() < 0.1) delete answersById[question.id];
    else if (isList(question)) answersById[question.id] = [...otherItems, isUnsure ? `${UNSURE}:${id}` : id];
    else answersById[question.id] = question.type === 'one' ? id : Number(id);
  }
  return answersById;
}

function anyAnswers({questions}: Pack, {answers}: AnswerVariables, random: () => number): Answers {
  const habit = habits[Math.floor(random() * habits.length)] as Habit;
  const answersById: Record<string, Answer> = {};
  // Emergency findings are a small part of all answers, but would hide nearly every other effect.
  const hasFewEmergencyFindings = random() < 0.7;
  questions.forEach((question, questionIndex) => {
    if (random() < habit.gap) {
      // A question can be unanswered in three ways: absent, an empty list, or only `partial`.
      const kindOfGap = random();
      if (isList(question) && kindOfGap < 0.2) answersById[question.id] = kindOfGap < 0.1 ? [] : [PARTIAL];
      return;
    }
    const answer = randomAnswer(
      question,
      [...(answers.get(question.id)?.yes.keys() ?? [])],
      hasFewEmergencyFindings && questionIndex < 2 ? {...habit, tick: habit.tick / 20, doubt: habit.doubt / 20} : habit,
      random,
    );
    if (answer !== undefined) answersById[question.id] = answer;
  });
  return answersById;
}

function randomAnswer(
  question: Question,
  ids: readonly string[],
  {tick, doubt, partial}: Habit,
  random: () => number,
): Answer | undefined {
  if (!isList(question)) {
    const id = ids[Math.floor(random() * ids.length)];
    if (id === undefined) return undefined;
    return question.type === 'one' ? id : Number(id);
  }
  const chosenItems: string[] = [];
  for (const id of ids) {
    if (random() < tick) chosenItems.push(id);
    else if (question.unsure !== undefined && random() < doubt) chosenItems.push(`${UNSURE}:${id}`);
  }
  if (question.unsure !== undefined && random() < doubt) chosenItems.push(UNSURE);
  if (!chosenItems.length) {
    if (question.none !== undefined) return [NONE];
    const id = ids[Math.floor(random() * ids.length)];
    return id === undefined ? undefined : [id];
  }
  if (random() < partial) chosenItems.push(PARTIAL);
  return chosenItems;
}
