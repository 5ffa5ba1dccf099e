import type {Finding} from '../../engine/types.js';
import {answerWords, findingWords} from '../../handoff/words.js';
import {LEFT_EMPTY} from '../../flow/answers.js';
import type {PlannedQuestion} from '../../flow/types.js';
import type {Answer} from '../../pack/types.js';
import type {View} from './view.js';

/** An answer in the words of its question, one line for each choice; `[]` where there is none. */
export const answerLines = (view: View, question: PlannedQuestion, answer: Answer | undefined): string[] =>
  answer === undefined || answer === LEFT_EMPTY ? [] : answerWords(view, question, answer).map(({text}) => text);

/** What made a rule fire, in the person's own words. */
export const findingLines = (view: View, finding: Finding): string[] => findingWords(view, finding);

/** A small whole number. Of our languages only Arabic may write other digits: preparing the browser's formatter takes longer than drawing the first question. */
export const formatNumber = (number: number, locale: string): string =>
  /^ar\b/.test(locale) ? number.toLocaleString(locale) : String(number);
