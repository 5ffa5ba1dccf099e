import type {Finding} from '../../engine/types.js';
import {answerWords as said, findingWords as found} from '../../handoff/words.js';
import type {Answer, Question} from '../../pack/types.js';
import type {View} from '../../checker/view.js';

/** An answer in the words of its question, one line for each thing said; `[]` where nothing was. */
export const answerWords = (view: View, question: Question, answer: Answer | undefined): string[] =>
  answer === undefined ? [] : said(view, question, answer).map(({text}) => text);

/** A small whole number. Of our languages only Arabic may write other digits: making the browser's formatter ready takes longer than drawing the first question. */
export const numeral = (number: number, locale: string): string =>
  /^ar\b/.test(locale) ? number.toLocaleString(locale) : String(number);

/** What made a rule fire, in the person's own words. */
export const findingWords = (view: View, finding: Finding): string[] => found(view, finding);
