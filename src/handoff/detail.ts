import type {Evidence, Level} from '../pack/types.js';
import {givenAnswers, medicineAnswers} from './case.js';
import type {Case, Given} from './case.js';
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

/** The detail of `consult-requested`: plain JSON, all of it shown to the person before they agree. */
export interface ConsultDetail {
  /** Changes when a field changes its meaning or goes away. */
  readonly schemaVersion: 1;
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
  /** Others of the same level. */
  readonly also: readonly Instruction[];
  /** The rules that fired, most urgent first, each with the texts that the person ticked. */
  readonly reasons: readonly {
    readonly id: string;
    readonly title: string;
    readonly level: Level;
    readonly because: readonly string[];
  }[];
  readonly contributors: readonly {readonly id: string; readonly title: string; readonly evidence: Evidence}[];
  readonly answers: readonly AnsweredQuestion[];
  /** Answers to the page's own questions. */
  readonly hostAnswers: readonly AnsweredQuestion[];
  /** Only where the person ticked that they may be shared. */
  readonly medicines?: readonly AnsweredQuestion[];
  /** Red flags that could not be ruled out. */
  readonly unknown: readonly {readonly id: string; readonly title: string}[];
  /** Questions that apply and were not asked, because they could not have changed the advice or the person stopped. */
  readonly notAsked: readonly {readonly id: string; readonly text: string}[];
  /** What the person agreed to, word for word, and when (ISO 8601). */
  readonly consent: {readonly text: string; readonly at: string};
  readonly locale: string;
  readonly region: string | null;
  /** Plain text that a receptionist can read out. */
  readonly summary: string;
}

/** Values that are known only when the data is shared. */
export interface Consent {
  readonly consentText: string;
  readonly now: Date;
  /** Whether the person ticked that the answers to the medicine check go along. */
  readonly shareMedicines?: boolean;
}

export function consultDetail(whole: Case & Consent): ConsultDetail {
  const {pack, assessment, region, locale, say, consentText, now, shareMedicines} = whole;
  const {level, complete, disposition, also, fired, contributors, notRuledOut} = assessment;
  const {answers, hostAnswers, notAsked} = givenAnswers(whole);
  const {id, version, reviewed, reviewedBy} = pack;
  const instruction = (entry: Instruction): Instruction => ({
    id: entry.id,
    title: titleOf(whole, entry),
    timeFrame: say(entry.timeFrame),
  });
  return {
    schemaVersion: 1,
    pack: {id, version, reviewed, reviewedBy},
    level,
    complete,
    disposition: disposition && instruction(disposition),
    also: also.map(instruction),
    reasons: fired.map(({flag, level, because}) => ({
      id: flag.id,
      title: say(flag.title),
      level,
      because: [...new Set(because.flatMap((finding) => findingWords(whole, finding)))],
    })),
    contributors: contributors.map(({contributor: {id, title, evidence}}) => ({id, title: say(title), evidence})),
    answers: answers.map((answer) => row(whole, answer)),
    hostAnswers: hostAnswers.map((answer) => row(whole, answer)),
    ...(shareMedicines ? {medicines: medicineAnswers(whole).map((answer) => row(whole, answer))} : {}),
    unknown: notRuledOut.map(({id, title}) => ({id, title: say(title)})),
    notAsked: notAsked.map(({id, text}) => ({id, text: say(text)})),
    consent: {text: consentText, at: now.toISOString()},
    locale,
    region: region?.id ?? null,
    summary: toText(whole, {now, shareMedicines}),
  };
}

const row = (whole: Case, answer: Given): AnsweredQuestion => ({
  id: answer.question.id,
  text: whole.say(answer.question.text),
  answers: givenWords(whole, answer),
});
