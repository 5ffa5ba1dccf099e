import {medicineVerdict} from '../flow/medicine.js';
import {NONE} from '../pack/types.js';
import type {SelfCare} from '../pack/types.js';
import {selfCareText} from '../pack/words.js';
import {medicineAnswers} from './case.js';
import type {Case} from './case.js';
import {answerWords} from './words.js';

/** Exercises and stretches for a body region have a section of their own. */
export const isExercise = ({kind, bodyRegion}: SelfCare): boolean =>
  bodyRegion !== undefined && (kind === 'exercise' || kind === 'stretch');

export const phasesOf = ({messages}: Pick<Case, 'messages'>) =>
  [
    ['outlook', messages.expectTitle],
    ['now', messages.phaseNow],
    ['this-week', messages.phaseWeek],
    ['back-to-running', messages.phaseBack],
    ['prevention', messages.phasePrevent],
  ] as const;

/** The plan as text: what to do by phase with the steps back to running, then the exercises. */
export function planLines(whole: Case): readonly (readonly string[])[] {
  const {assessment, messages, say} = whole;
  const {plan} = assessment;
  if (!plan.length) return [];
  const line = (entry: SelfCare) =>
    `${entry.step === undefined ? '-' : `${entry.step}.`} ${say(entry.title)}. ${say(selfCareText(entry))}`;
  const phases = phasesOf(whole).map(([phase, title]) => {
    const entries = plan.filter((entry) => entry.phase === phase && !isExercise(entry));
    return entries.length ? [title, ...entries.map(line)] : [];
  });
  const exercises = plan.filter(isExercise);
  return [
    [messages.planTitle],
    ...phases,
    exercises.length ? [messages.exercisesTitle, messages.exercisesLead, ...exercises.map(line)] : [],
  ];
}

/** What a pharmacist needs to know: every answer to the medicine check that was not a plain "no". Empty unless the check says to ask one. */
export function pharmacistRows(whole: Case): readonly {readonly text: string; readonly words: readonly string[]}[] {
  if (medicineVerdict(whole.state, whole.plan) !== 'ask') return [];
  return medicineAnswers(whole).flatMap(({question, answer}) => {
    const words = [answer].flat()[0] === NONE ? [] : answerWords(whole, question, answer).map(({text}) => text);
    return words.length ? [{text: whole.say(question.text), words}] : [];
  });
}
