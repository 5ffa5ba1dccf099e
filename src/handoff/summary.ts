import {effectiveAnswers} from '../engine/answers.js';
import {evaluate} from '../engine/conditions.js';
import {safetyNet} from '../engine/safety-net.js';
import {readableAnswers} from '../flow/answers.js';
import {NONE} from '../pack/types.js';
import type {Disposition, Evidence, Level} from '../pack/types.js';
import {givenAnswers, medicineAnswers} from './case.js';
import type {Case, Given} from './case.js';
import {day, findingWords, givenWords} from './words.js';

export {day};

export interface SummaryOptions {
  /** The day it was made; left out where it is not set. */
  readonly now?: Date | undefined;
  /** True only where the person ticked it. */
  readonly shareMedicines?: boolean | undefined;
  /** True only for the hand-over and its preview: then free text and dates are in it. */
  readonly includesPersonal?: boolean | undefined;
}

/**
 * The case as plain text, for reading out at a front desk: how soon first, then why, what was answered, what is not known, and what must not be missed.
 * Says nothing about having been sent, because it may be read anywhere. Empty while there is no level.
 */
export function toText(
  whole: Case,
  {now, shareMedicines = false, includesPersonal = false}: SummaryOptions = {},
): string {
  const {pack, assessment, messages, say, locale} = whole;
  const {level, disposition, also, fired, contributors, complete, notRuledOut} = assessment;
  if (!level || !disposition) return '';
  const {answers, hostAnswers, notAsked} = givenAnswers(whole, includesPersonal);
  const net = safetyNet(pack, assessment);
  // A question for some people only speaks to them ("You have had this for more than 3 months"): it is read out only where it certainly is for this one.
  const read = effectiveAnswers(pack, readableAnswers(whole.state, whole.plan));

  const because = fired.map(({flag, because}) => {
    const textLines = [...new Set(because.flatMap((finding) => findingWords(whole, finding)))];
    return `${say(flag.title)}${textLines.length ? `. ${messages.youSaid} ${textLines.join('; ')}` : ''}`;
  });
  const unknown = complete ? notRuledOut.map(({title}) => say(title)) : [messages.notComplete];

  return [
    [messages.printTitle, ...(now ? [say(messages.printedOn, {date: day(locale, now)})] : [])],
    [
      `${levelWord(whole, level)}: ${say(disposition.title)}`,
      `${messages.howSoon}: ${say(disposition.timeFrame)}`,
      whereToGo(whole, disposition),
      ...new Set(
        fired.filter((rule) => rule.level === level).flatMap(({flag}) => (flag.advice ?? []).map((text) => say(text))),
      ),
      ...also.map(({title, timeFrame}) => `${messages.alsoFits}: ${say(title)} (${say(timeFrame)})`),
    ],
    [messages.whyTitle, ...(because.length ? because.map(item) : [messages.whyCalm])],
    list(
      messages.contributorsTitle,
      contributors.map(
        ({contributor}) =>
          `${say(contributor.title)} (${say(messages.howSure, {word: sureWord(whole, contributor.evidence)})})`,
      ),
    ),
    list(messages.yourAnswers, rows(whole, [...answers, ...hostAnswers])),
    shareMedicines && pack.medicines ? list(say(pack.medicines.title), rows(whole, medicineAnswers(whole))) : [],
    list(messages.notRuledOut, unknown),
    list(
      messages.notAsked,
      notAsked.filter(({enableWhen}) => !enableWhen || evaluate(enableWhen, read) === true).map(({text}) => say(text)),
    ),
    list(
      say(net.lead),
      net.findings.map((text) => say(text)),
    ),
    [say(net.evenIf), say(net.expect)],
    [lastChecked(whole), reviewState(whole), say(pack.intendedUse)],
  ]
    .filter((lines) => lines.length)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

const packDay = ({pack, locale}: Case): string => day(locale, new Date(pack.reviewed), 'UTC');

/** Who has signed the rules, if anyone has. */
export const reviewState = (whole: Case): string => {
  const {pack, messages, say} = whole;
  return pack.reviewedBy === null
    ? messages.notReviewed
    : say(messages.reviewedBy, {name: pack.reviewedBy, date: packDay(whole)});
};

/** Which rules these are, and when they were last checked against their sources. */
export const lastChecked = (whole: Case): string => {
  const {pack, messages, say} = whole;
  return say(messages.lastChecked, {title: pack.title, version: pack.version, date: packDay(whole)});
};

/** Who and where: a region's own words, where it has them. */
export const whereToGo = ({region, say}: Case, {id, text}: Disposition): string =>
  say(region?.dispositions[id] ?? text);

export const levelWord = ({messages}: Case, level: Level): string =>
  ({
    emergency: messages.levelEmergency,
    urgent: messages.levelUrgent,
    'non-urgent': messages.levelNonUrgent,
    'self-care': messages.levelSelfCare,
  })[level];

export const sureWord = ({messages}: Case, evidence: Evidence): string =>
  ({fair: messages.sureFair, weak: messages.sureWeak, expert: messages.sureExpert})[evidence];

const item = (text: string): string => `- ${text}`;

const list = (heading: string, items: readonly string[]): readonly string[] =>
  items.length ? [heading, ...items.map(item)] : [];

/**
 * The answers, one line for each question. "None of these" means little without the list of options, so it is written once, at the end,
 * for all questions with that answer.
 */
function rows(whole: Case, all: readonly Given[]): readonly string[] {
  const textLines: string[] = [];
  const none = new Map<string, string[]>();
  for (const entry of all) {
    const text = whole.say(entry.question.text);
    const words = givenWords(whole, entry)
      .map((word) => word.text)
      .join('; ');
    if ([entry.answer].flat().every((id) => id === NONE)) none.set(words, [...(none.get(words) ?? []), text]);
    else textLines.push(`${text} ${words}`);
  }
  return [...textLines, ...[...none].map(([words, texts]) => `${words}: ${texts.join(' / ')}`)];
}
