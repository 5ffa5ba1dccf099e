import type {Evidence, Level} from '../pack/types.js';
import {isHost} from '../flow/answers.js';
import {givenAnswers, medicineAnswers, subjectOf} from './case.js';
import type {Case, Given} from './case.js';
import type {Contact} from './contact.js';
import {titleOf, toText} from './summary.js';
import {findingWords, givenWords} from './words.js';
import type {Said} from './words.js';

/** A question and its answer, with ids for software and texts for people. */
export interface AnsweredQuestion {
  readonly id: string;
  readonly text: string;
  readonly answers: readonly Said[];
}

export interface Instruction {
  readonly id: string;
  readonly title: string;
  readonly timeFrame: string;
}

/** What is known before the person agrees: all that stands on the hand-over screen, in plain JSON. */
export interface ConsultContent {
  /** Whether the person answered for themselves or for someone else. */
  readonly subject: 'self' | 'other';
  /** What the person filled in of `consult-fields`; null where nothing was asked or filled in. */
  readonly contact: Contact | null;
  readonly pack: {
    readonly id: string;
    readonly version: string;
    readonly reviewed: string;
    readonly reviewedBy: string | null;
  };
  readonly level: Level | null;
  /** False where the person stopped after an emergency: more may be true than was asked. */
  readonly complete: boolean;
  readonly disposition: Instruction | null;
  /** The rules that fired, most urgent first, each with the texts that the person ticked. */
  readonly reasons: readonly {
    readonly id: string;
    readonly title: string;
    readonly level: Level;
    readonly because: readonly string[];
  }[];
  readonly contributors: readonly {readonly id: string; readonly title: string; readonly evidence: Evidence}[];
  readonly answers: readonly AnsweredQuestion[];
  /** Answers to the page's own questions, free text and dates included. */
  readonly hostAnswers: readonly AnsweredQuestion[];
  /** Only where the person ticked that they may be shared. */
  readonly medicines?: readonly AnsweredQuestion[];
  /** Answers to questions that the pack marks as sensitive, such as the one about mood and work. Only where the person ticked that they may be shared. */
  readonly sensitive?: readonly AnsweredQuestion[];
  /** Red flags that could not be ruled out. */
  readonly unknown: readonly {readonly id: string; readonly title: string}[];
  /** Questions that apply and were not asked, because they could not have changed the advice or the person stopped. */
  readonly notAsked: readonly {readonly id: string; readonly text: string}[];
  readonly consent: Consent;
  readonly locale: string;
  readonly region: string | null;
  /** Plain text that a receptionist can read out. */
  readonly summary: string;
}

/** What the person agreed to. */
export interface Consent {
  /** Word for word. */
  readonly text: string;
  /** Who receives the answers, as the text names them. */
  readonly recipient: string;
  /** The address of the privacy notice that was linked beside it. */
  readonly privacyHref: string | null;
  /** When (ISO 8601). */
  readonly time: string;
}

/** What tells one hand-over from another. */
export interface HandOverId {
  /** 128 random bits in hexadecimal. The same on a retry, so that a receiver can leave out what it has already. New when anything that is shared has changed. */
  readonly id: string;
  /** The `id` of an earlier request of this visit that this one replaces. */
  readonly supersedes?: string;
  /** 8 characters that one can read aloud. A label for people: not unique, and no proof of anything. */
  readonly reference: string;
}

/** The detail of `consult-requested`: plain JSON. */
export interface ConsultDetail extends HandOverId, ConsultContent {
  /** Changes when a field changes its meaning or goes away. */
  readonly schemaVersion: 2;
}

/** Values that are known only when the data is shared. */
export interface ConsultOptions {
  readonly consent: Omit<Consent, 'time'>;
  readonly now: Date;
  readonly contact?: Contact | null;
  /** Whether the person ticked that the answers to the medicine check go along. */
  readonly shareMedicines?: boolean;
  /** Whether the person ticked that the answers to sensitive questions go along. */
  readonly shareSensitive?: boolean;
}

export const consultDetail = (whole: Case & ConsultOptions, handOver: HandOverId): ConsultDetail =>
  withId(consultContent(whole), handOver);

export const withId = (content: ConsultContent, {id, supersedes, reference}: HandOverId): ConsultDetail => ({
  schemaVersion: 2,
  id,
  ...(supersedes === undefined ? {} : {supersedes}),
  reference,
  ...content,
});

export function consultContent(whole: Case & ConsultOptions): ConsultContent {
  const {pack, assessment, region, locale, say, consent, now, contact = null, shareMedicines, shareSensitive} = whole;
  const {level, complete, disposition, fired, contributors, notRuledOut} = assessment;
  const {given, notAsked} = givenAnswers(whole, {includesPersonal: true, shareSensitive});
  const rows = (answers: readonly Given[]) => answers.map((answer) => row(whole, answer));
  const plainAnswers = given.filter(({question}) => !question.sensitive);
  const {id, version, reviewed, reviewedBy} = pack;
  return {
    subject: subjectOf(whole),
    contact,
    pack: {id, version, reviewed, reviewedBy},
    level,
    complete,
    disposition: disposition && {
      id: disposition.id,
      title: titleOf(whole, disposition),
      timeFrame: say(disposition.timeFrame),
    },
    reasons: fired.map(({flag, level, because}) => ({
      id: flag.id,
      title: say(flag.title),
      level,
      because: [...new Set(because.flatMap((finding) => findingWords(whole, finding)))],
    })),
    contributors: contributors.map(({contributor: {id, title, evidence}}) => ({id, title: say(title), evidence})),
    answers: rows(plainAnswers.filter(({question}) => !isHost(question))),
    hostAnswers: rows(plainAnswers.filter(({question}) => isHost(question))),
    ...(shareMedicines ? {medicines: rows(medicineAnswers(whole))} : {}),
    ...(shareSensitive ? {sensitive: rows(given.filter(({question}) => question.sensitive))} : {}),
    unknown: notRuledOut.map(({id, title}) => ({id, title: say(title)})),
    notAsked: notAsked.map(({id, text}) => ({id, text: say(text)})),
    consent: {...consent, time: now.toISOString()},
    locale,
    region: region?.id ?? null,
    summary: toText(whole, {now, shareMedicines, shareSensitive, includesPersonal: true}),
  };
}

const row = (whole: Case, answer: Given): AnsweredQuestion => ({
  id: answer.question.id,
  text: whole.say(answer.question.text),
  answers: givenWords(whole, answer),
});
