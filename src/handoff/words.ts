import type {Finding} from '../engine/types.js';
import {NONE, PARTIAL, UNSURE} from '../pack/types.js';
import type {PlannedQuestion} from '../flow/types.js';
import type {Answer, Side} from '../pack/types.js';
import {optionText} from '../pack/words.js';
import {isExtraBoxTicked} from './case.js';
import type {Case, Given} from './case.js';

/** One item of an answer: the id of an option, or a number, and its text. */
export interface Said {
  readonly id: string;
  readonly text: string;
  /** Of a place on the body map: the person's own left, right or middle, where they named it. */
  readonly sides?: readonly Side[];
}

/** An answer in the words of its question, one entry for each item. */
export function answerWords(
  {say, messages, locale, state}: Pick<Case, 'say' | 'messages' | 'locale' | 'state'>,
  {type, options = [], none, unsure, unit}: PlannedQuestion,
  answer: Answer,
): Said[] {
  if (type === 'text') return [{id: String(answer), text: String(answer)}];
  if (type === 'date') return [{id: String(answer), text: day(locale, new Date(String(answer)), 'UTC')}];
  if (typeof answer === 'number')
    return [{id: String(answer), text: `${answer.toLocaleString(locale)} ${say(unit ?? '')}`.trim()}];
  const text = (id: string) => {
    const option = options.find((entry) => entry.id === id);
    return option ? say(optionText(option)) : '';
  };
  return [answer]
    .flat()
    .map(String)
    .flatMap((id) => {
      if (id === PARTIAL) return [];
      if (id === NONE) return {id, text: say(none ?? messages.none)};
      if (id.startsWith(`${UNSURE}:`))
        return {id, text: say(messages.notSureAbout, {text: text(id.slice(UNSURE.length + 1))})};
      // The pack's words for the "not sure" of a list with checks are not an answer ("show me how to check").
      if (id === UNSURE && !text(id))
        return {
          id,
          text: options.some(({check}) => check) ? messages.notSureAboutAll : say(unsure ?? messages.notSure),
        };
      const sides = state.sides[id] ?? [];
      if (type !== 'body-map' || !sides.length) return {id, text: text(id)};
      return {id, text: `${text(id)} (${sideWords(messages, sides)})`, sides};
    });
}

/** The sides in words; left and right together are both sides. */
export function sideWords({mapLeft, mapMiddle, mapRight, mapBoth}: Case['messages'], sides: readonly Side[]): string {
  const isBoth = sides.length === 2 && !sides.includes('middle');
  if (isBoth) return mapBoth;
  const words = {left: mapLeft, middle: mapMiddle, right: mapRight};
  return sides.map((side) => words[side]).join(', ');
}

/** The same, and the line below the options where it was ticked. */
export function givenWords(whole: Case, {question, answer}: Given): Said[] {
  const {aside} = question;
  return [
    ...answerWords(whole, question, answer),
    ...(aside && isExtraBoxTicked(whole, question) ? [{id: aside.id, text: whole.say(aside.text)}] : []),
  ];
}

/**
 * A day as the language writes it. One from the pack has no time zone: read and written in UTC, it stays that day.
 * Where the browser has no words for dates, they are plain: a date must not prevent a result.
 */
export function day(locale: string, date: Date, timeZone?: 'UTC'): string {
  try {
    return new Intl.DateTimeFormat(locale, {dateStyle: 'long', timeZone}).format(date);
  } catch {
    return timeZone ? date.toISOString().slice(0, 10) : date.toDateString();
  }
}

/** What made a rule fire, in the person's own words. */
export function findingWords(whole: Case, {question: id, option, answer}: Finding): string[] {
  const question = whole.plan.questions.find((entry) => entry.id === id);
  if (!question) return [];
  const doubted =
    option !== undefined &&
    Array.isArray(answer) &&
    !answer.includes(option) &&
    option !== UNSURE &&
    !option.startsWith(`${UNSURE}:`);
  const part = option === undefined ? answer : [doubted ? `${UNSURE}:${option}` : option];
  return answerWords(whole, question, part).map(({text}) => text);
}
