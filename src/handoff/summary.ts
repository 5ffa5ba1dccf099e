import {effectiveAnswers} from '../engine/answers.js';
import {evaluate} from '../engine/conditions.js';
import {safetyNet, type SafetyNetLines} from '../engine/safety-net.js';
import {readableAnswers} from '../flow/answers.js';
import {isOverdue} from '../pack/review-date.js';
import {NONE} from '../pack/types.js';
import type {Disposition, Evidence, Level} from '../pack/types.js';
import {givenAnswers, medicineAnswers} from './case.js';
import type {Case, Given, ShareOptions} from './case.js';
import {pharmacistRows, planLines} from './plan-text.js';
import {day, findingWords, givenWords} from './words.js';

export {day};

export interface SummaryOptions extends ShareOptions {
  /** The day it was made; left out where it is not set. */
  readonly now?: Date | undefined;
  /** True only where the person ticked it. */
  readonly shareMedicines?: boolean | undefined;
  /** What a person keeps: the plan, the exercises and the warning signs in place of the answers. */
  readonly plan?: boolean | undefined;
  /** With `plan`: the answers as well, where the person ticked it. */
  readonly answers?: boolean | undefined;
  /** With `plan`: the list for a pharmacist, where the person ticked it. */
  readonly pharmacist?: boolean | undefined;
}

/**
 * The case as plain text. The short form is for reading out at a front desk: how soon first, then why, what was answered, what is not known, and what must
 * not be missed. With `plan` it is what a person keeps. Says nothing about having been sent, because it may be read anywhere. Empty while there is no level.
 */
export function toText(whole: Case, options: SummaryOptions = {}): string {
  const {assessment, messages, pack, say, locale} = whole;
  const {level, disposition} = assessment;
  if (!level || !disposition) return '';
  const {now, plan = false} = options;
  const head = [
    [messages.printTitle, ...(now ? [say(messages.printedOn, {date: day(locale, now)})] : [])],
    [
      `${levelWord(whole, level)}: ${titleOf(whole, disposition)}`,
      `${messages.howSoon}: ${say(disposition.timeFrame)}`,
      whereToGo(whole, disposition),
      ...decisiveAdvice(whole),
    ],
  ];
  const foot = [lastChecked(whole, now), reviewState(whole), say(pack.intendedUse)];
  return [...head, ...(plan ? keptParts(whole, options) : deskParts(whole, options)), foot]
    .filter((lines) => lines.length)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

type Parts = readonly (readonly string[])[];

/** For the front desk. */
function deskParts(whole: Case, options: SummaryOptions): Parts {
  const {pack, assessment, messages, say, state, plan} = whole;
  const {fired, contributors, complete, notRuledOut} = assessment;
  const net = safetyNet(pack, assessment, readableAnswers(state, plan));
  const because = fired.map(({flag, because}) => {
    const textLines = [...new Set(because.flatMap((finding) => findingWords(whole, finding)))];
    return `${say(flag.title)}${textLines.length ? `. ${messages.youSaid} ${textLines.join('; ')}` : ''}`;
  });
  const unknown = complete ? notRuledOut.map(({title}) => say(title)) : [messages.notComplete];
  return [
    [messages.whyTitle, ...(because.length ? because.map(item) : [messages.whyCalm])],
    list(
      messages.contributorsTitle,
      contributors.map(
        ({contributor}) =>
          `${say(contributor.title)} (${say(messages.howSure, {word: sureWord(whole, contributor.evidence)})})`,
      ),
    ),
    answerList(whole, options),
    options.shareMedicines && pack.medicines
      ? list(say(pack.medicines.title), rows(whole, medicineAnswers(whole)))
      : [],
    list(messages.notRuledOut, unknown),
    notAskedList(whole),
    list(
      say(net.lead),
      [...net.findings, ...net.personal].map((text) => say(text)),
    ),
    [say(net.evenIf)],
    ...laterReasons(whole, net).slice(0, 1),
    [say(net.expect)],
  ];
}

/** What needs help the same day, and what is worth an appointment. */
const laterReasons = ({say}: Case, {sameDay, book}: SafetyNetLines): Parts =>
  [sameDay, book].map((part) =>
    part
      ? list(
          say(part.lead),
          part.lines.map((line) => say(line)),
        )
      : [],
  );

/** For the person: the complete warning signs, and nothing of the answers unless it was ticked. */
function keptParts(whole: Case, {answers = false, pharmacist = false}: SummaryOptions): Parts {
  const {pack, assessment, messages, say, state, plan} = whole;
  const net = safetyNet(pack, assessment, readableAnswers(state, plan));
  const fill = (texts: readonly string[]) => texts.map((text) => say(text));
  return [
    ...planLines(whole),
    [say(net.lead)],
    ...net.groups.map(({title, findings}) => list(say(title), fill(findings)).filter((line) => line !== '')),
    net.personal.map((text) => item(say(text))),
    [say(net.evenIf)],
    ...laterReasons(whole, net),
    [say(net.expect)],
    answers ? answerList(whole) : [],
    pharmacist
      ? list(
          messages.medicineList,
          pharmacistRows(whole).map(({text, words}) => `${text} ${words.join('; ')}`),
        )
      : [],
  ];
}

/** Further advice of the rules that decided the level, each line once. */
export const decisiveAdvice = ({assessment: {fired, level}, say}: Case): readonly string[] => [
  ...new Set(
    fired.filter((rule) => rule.level === level).flatMap(({flag}) => (flag.advice ?? []).map((text) => say(text))),
  ),
];

const answerList = (whole: Case, options?: ShareOptions): readonly string[] =>
  list(whole.messages.yourAnswers, rows(whole, givenAnswers(whole, options).given));

function notAskedList(whole: Case): readonly string[] {
  const {pack, messages, say, state, plan} = whole;
  // A question that is asked of some people only is worded for them ("You have had this for more than 3 months"): it is read out only where it certainly is for this one.
  const read = effectiveAnswers(pack, readableAnswers(state, plan));
  const {notAsked} = givenAnswers(whole);
  return list(
    messages.notAsked,
    notAsked.filter(({enableWhen}) => !enableWhen || evaluate(enableWhen, read) === true).map(({text}) => say(text)),
  );
}

const packDay = ({pack, locale}: Case): string => day(locale, new Date(pack.reviewed), 'UTC');

/** Who has signed the rules, if anyone has. What an organisation states of its own pack stands beside it and does not replace it. */
export const reviewState = (whole: Case): string => {
  const {pack, messages, say, locale} = whole;
  const {reviewedBy, signOff} = pack;
  const reviewed = reviewedBy !== null && say(messages.reviewedBy, {name: reviewedBy, date: packDay(whole)});
  if (!signOff) return reviewed || messages.notReviewed;
  const statement = say(messages.statedReview, {...signOff, date: day(locale, new Date(signOff.date), 'UTC')});
  return `${statement} ${reviewed || messages.authorsNotReviewed}`;
};

/** Which rules these are, when they were last checked against their sources, and whether that is too long ago. */
export const lastChecked = (whole: Case, now?: Date): string => {
  const {pack, messages, say, locale} = whole;
  const {title, version, reviewBy} = pack;
  const checked = say(messages.lastChecked, {title, version, date: packDay(whole)});
  return now && reviewBy && isOverdue(pack, now)
    ? `${checked} ${say(messages.reviewOverdue, {date: day(locale, new Date(reviewBy), 'UTC')})}`
    : checked;
};

/** What to do: a region's own title, where the place has another name there. */
export const titleOf = (
  {region, say}: Pick<Case, 'region' | 'say'>,
  {id, title}: Pick<Disposition, 'id' | 'title'>,
): string => say(region?.titles?.[id] ?? title);

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
