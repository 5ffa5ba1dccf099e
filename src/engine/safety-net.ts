import type {Answers, Condition, Option, Pack, Question, RedFlag} from '../pack/types.js';
import {optionText} from '../pack/words.js';
import {readAnswers} from './answers.js';
import {evaluate} from './conditions.js';
import {wouldBeEmergency} from './counterfactual.js';
import {orderRules} from './rules.js';
import type {Assessment} from './types.js';

/** Emergency findings under one heading. */
export interface SafetyNetGroup {
  /** Null where the pack has no headings. */
  readonly id: string | null;
  /** The heading; empty where the pack has none. */
  readonly title: string;
  /** The findings in one short line; empty where the pack has none. */
  readonly line: string;
  /** Every finding, in the words of the questions. */
  readonly findings: readonly string[];
}

/** Signs of one urgency below an emergency. */
export interface SafetyNetList {
  /** What to do, above the list. */
  readonly lead: string;
  readonly lines: readonly string[];
}

/** The safety net of every result, in the words of the questions. */
export interface SafetyNetLines {
  /** What to do at once, above the emergency findings. */
  readonly lead: string;
  /** The emergency findings under their headings. The card of a result shows `title` and `line` of each, the complete list `title` and `findings`. */
  readonly groups: readonly SafetyNetGroup[];
  /** All emergency findings without headings. */
  readonly findings: readonly string[];
  /**
   * Emergency findings that count for this person only: the pack's own lines, most important first, then what is an emergency together with the
   * answers. The card shows the first, the complete list all.
   */
  readonly personal: readonly string[];
  /** Where else this person can turn, such as a crisis line. */
  readonly support: readonly string[];
  /** What needs help the same day, without what is an emergency for this person; null where the pack does not say. */
  readonly sameDay: SafetyNetList | null;
  /** What is worth an appointment; null where the pack does not say, and above self-care, where an appointment is the advice already. */
  readonly book: SafetyNetList | null;
  readonly evenIf: string;
  readonly expect: string;
  readonly notRuledOut: readonly RedFlag[];
  readonly notMonitored: string;
}

/** Options of one question, as the pack lists them. */
interface ListedOptions {
  readonly question: string;
  readonly options: readonly string[];
}

/** One option of a question. */
interface ListedFinding {
  readonly question: Question;
  readonly option: Option;
}

/**
 * Taken from the same questions and rules as the level, so it can never disagree with them. `answers` decide what is an emergency for this
 * person only: a sign stands in one list, the most urgent.
 */
export function safetyNet(pack: Pack, {level, notRuledOut}: Assessment, answers: Answers = {}): SafetyNetLines {
  const {safetyNet: net} = pack;
  const groups = groupsOf(pack);
  const rules = orderRules(pack);
  const effectiveAnswers = readAnswers(rules.questions, answers);
  const holds = ({when}: {readonly when: Condition}) => evaluate(when, effectiveAnswers) === true;
  const personalLines = (net.personal ?? []).filter(holds);
  const covered = findListed(
    pack,
    personalLines.flatMap(({covers}) => covers ?? []),
  ).map(({option}) => option);
  // Signs in pregnancy, for example, are only for whoever may be pregnant.
  const hidden = rules.questions
    .filter(({gate}) => evaluate(gate, effectiveAnswers) === false)
    .map(({question}) => question);
  const listed = findListed(pack, net.sameDay?.findings ?? []).filter(
    ({question, option}) => !hidden.includes(question) && !covered.includes(option),
  );
  const raised = listed.filter(({question, option}) => wouldBeEmergency(rules, effectiveAnswers, question, option.id));
  const others = listed.filter((finding) => !raised.includes(finding));
  return {
    lead: net.lead,
    groups,
    findings: [...new Set(groups.flatMap(({findings}) => findings))],
    personal: [...personalLines.map(({text}) => text), ...wordsOf(raised)],
    support: (net.support ?? []).filter(holds).map(({text}) => text),
    sameDay: net.sameDay ? {lead: net.sameDay.lead, lines: wordsOf(others)} : null,
    book: (level === 'self-care' && net.book) || null,
    evenIf: net.evenIf,
    expect: net.expect[level ?? 'urgent'],
    notRuledOut,
    notMonitored: net.notMonitored,
  };
}

/** The emergency findings by heading, in the order of the headings. What has no heading comes last, so that nothing is left out. */
function groupsOf(pack: Pack): readonly SafetyNetGroup[] {
  const {groups = [], emergency} = pack.safetyNet;
  const ids = new Set(groups.map(({id}) => id));
  const withHeading = groups.map(({id, title, line}) => ({
    id,
    title,
    line,
    findings: wordsOf(
      findListed(
        pack,
        emergency.filter(({group}) => group === id),
      ),
    ),
  }));
  const others = emergency.filter(({group}) => group === undefined || !ids.has(group));
  const findings = wordsOf(findListed(pack, others));
  return findings.length ? [...withHeading, {id: null, title: '', line: '', findings}] : withHeading;
}

/** The options that the pack lists, with their questions. */
function findListed({questions}: Pack, listed: readonly ListedOptions[]): readonly ListedFinding[] {
  return listed.flatMap(({question: id, options: ids}) => {
    const question = questions.find((item) => item.id === id);
    return ids.flatMap((optionId) => {
      const option = question?.options?.find((item) => item.id === optionId);
      return question && option ? [{question, option}] : [];
    });
  });
}

/** The words for inside a list of findings, each once. */
const wordsOf = (findings: readonly ListedFinding[]): readonly string[] => [
  ...new Set(findings.map(({option}) => option.finding ?? optionText(option))),
];
