import type {Finding} from '../engine/types.js';
import {NONE, UNSURE} from '../pack/types.js';
import type {Answer, Question} from '../pack/types.js';
import type {View} from './view.js';

/** An answer in the words of its question, one line for each thing said; `[]` where nothing was. */
export function answerWords({say, messages, locale}: View, question: Question, answer: Answer | undefined): string[] {
  const {options = [], none, unsure, unit} = question;
  if (answer === undefined) return [];
  if (typeof answer === 'number') return [`${answer.toLocaleString(locale)} ${say(unit ?? '')}`.trim()];
  const text = (id: string) => say(options.find((option) => option.id === id)?.text ?? '');
  return [answer].flat().flatMap((id) => {
    const value = String(id);
    if (value === NONE) return say(none ?? messages.none);
    if (value.startsWith(`${UNSURE}:`)) return say(messages.notSureAbout, {text: text(value.slice(UNSURE.length + 1))});
    return text(value) || (value === UNSURE ? (options.some(({check}) => check) ? messages.notSureAboutAll : say(unsure ?? messages.notSure)) : []);
  });
}

/** What made a rule fire, in the person's own words. */
export const findingWords = (view: View, {question: id, option, answer}: Finding): string[] => {
  const question = view.plan.questions.find((one) => one.id === id);
  return question ? answerWords(view, question, option === undefined ? answer : [option]) : [];
};
