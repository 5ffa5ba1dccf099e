import {safetyNet} from '../engine/safety-net.js';
import type {Evidence, Level} from '../pack/types.js';
import {givenAnswers, medicineAnswers} from './case.js';
import type {Case, Given} from './case.js';
import {day} from './day.js';
import {findingWords, givenWords} from './words.js';

export interface SummaryOptions {
  /** The day it was made; left out where nobody says. */
  readonly now?: Date | undefined;
  /** True only where the person ticked it. */
  readonly shareMedicines?: boolean | undefined;
}

/**
 * The case as plain text, for reading out at a front desk: how soon first, then why, what was answered, what is not known, and what must not be missed.
 * Says nothing about having been sent, because it may be read anywhere. Empty while there is no level.
 */
export function toText(whole: Case, {now, shareMedicines = false}: SummaryOptions = {}): string {
  const {pack, assessment, region, messages, say, locale} = whole;
  const {level, disposition, also, fired, contributors, complete, notRuledOut} = assessment;
  if (!level || !disposition) return '';
  const {answers, hostAnswers, notAsked} = givenAnswers(whole);
  const net = safetyNet(pack, assessment);
  const date = day(locale, new Date(pack.reviewed), 'UTC');

  const because = fired.map(({flag, because}) => {
    const said = [...new Set(because.flatMap((finding) => findingWords(whole, finding)))];
    return `${say(flag.title)}${said.length ? `. ${messages.youSaid} ${said.join('; ')}` : ''}`;
  });
  const unknown = complete ? notRuledOut.map(({title}) => say(title)) : [messages.notComplete];

  return [
    [messages.printTitle, ...(now ? [say(messages.printedOn, {date: day(locale, now)})] : [])],
    [
      `${levelWord(whole, level)}: ${say(disposition.title)}`,
      `${messages.howSoon}: ${say(disposition.timeFrame)}`,
      say(region?.dispositions[disposition.id] ?? disposition.text),
      ...new Set(fired.filter((rule) => rule.level === level).flatMap(({flag}) => (flag.advice ?? []).map((text) => say(text)))),
      ...also.map(({title, timeFrame}) => `${messages.alsoFits}: ${say(title)} (${say(timeFrame)})`),
    ],
    [messages.whyTitle, ...(because.length ? because.map(item) : [messages.whyCalm])],
    list(messages.contributorsTitle, contributors.map(({contributor}) => `${say(contributor.title)} (${say(messages.howSure, {word: sureWord(whole, contributor.evidence)})})`)),
    list(messages.yourAnswers, [...answers, ...hostAnswers].map((one) => row(whole, one))),
    shareMedicines && pack.medicines ? list(say(pack.medicines.title), medicineAnswers(whole).map((one) => row(whole, one))) : [],
    list(messages.notRuledOut, unknown),
    list(messages.notAsked, notAsked.map(({text}) => say(text))),
    list(say(net.lead), net.findings.map((text) => say(text))),
    [say(net.evenIf), say(net.expect)],
    [
      say(messages.lastChecked, {title: pack.title, version: pack.version, date}),
      pack.reviewedBy === null ? messages.notReviewed : say(messages.reviewedBy, {name: pack.reviewedBy, date}),
      say(pack.intendedUse),
    ],
  ]
    .filter((lines) => lines.length)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

export const levelWord = ({messages}: Case, level: Level): string =>
  ({emergency: messages.levelEmergency, urgent: messages.levelUrgent, 'non-urgent': messages.levelNonUrgent, 'self-care': messages.levelSelfCare})[level];

export const sureWord = ({messages}: Case, evidence: Evidence): string => ({fair: messages.sureFair, weak: messages.sureWeak, expert: messages.sureExpert})[evidence];

const item = (text: string): string => `- ${text}`;

const list = (heading: string, items: readonly string[]): readonly string[] => (items.length ? [heading, ...items.map(item)] : []);

const row = (whole: Case, one: Given): string => `${whole.say(one.question.text)} ${givenWords(whole, one).map(({text}) => text).join('; ')}`;
