import type {Answers, Condition, Pack, RedFlag} from '../pack/types.js';
import {optionText} from '../pack/words.js';
import {readAnswers} from './answers.js';
import {evaluate} from './conditions.js';
import {createEmergencyTest} from './counterfactual.js';
import {orderQuestions} from './rules.js';
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
  /** What is worth an appointment; null where the pack does not say. */
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
  readonly question: string;
  readonly option: string;
}

/**
 * Taken from the same questions and rules as the level, so it can never disagree with them. `answers` decide what is an emergency for this
 * person only: a sign stands in one list, the most urgent.
 */
export function safetyNet(pack: Pack, {level, notRuledOut}: Assessment, answers: Answers = {}): SafetyNetLines {
  const {safetyNet: net} = pack;
  const groups = groupsOf(pack);
  const questions = orderQuestions(pack.questions);
  const effectiveAnswers = readAnswers(questions, answers);
  // Signs in pregnancy, for example, are for whoever may be pregnant.
  const applies = (id: string) =>
    questions.some(({question, gate}) => question.id === id && evaluate(gate, effectiveAnswers) !== false);
  const holds = ({when}: {readonly when: Condition}) => evaluate(when, effectiveAnswers) === true;
  const personalLines = (net.personal ?? []).filter(holds);
  const covered = eachFinding(personalLines.flatMap(({covers}) => covers ?? []));
  const isEmergency = createEmergencyTest(pack, answers);
  const notCovered = eachFinding(net.sameDay?.findings ?? []).filter(
    ({question, option}) =>
      applies(question) && !covered.some((finding) => finding.question === question && finding.option === option),
  );
  const raised = notCovered.filter(({question, option}) => isEmergency(question, option));
  return {
    lead: net.lead,
    groups,
    findings: [...new Set(groups.flatMap(({findings}) => findings))],
    personal: [...personalLines.map(({text}) => text), ...wordsOf(pack, raised)],
    support: (net.support ?? []).filter(holds).map(({text}) => text),
    sameDay: net.sameDay
      ? {
          lead: net.sameDay.lead,
          lines: wordsOf(
            pack,
            notCovered.filter((finding) => !raised.includes(finding)),
          ),
        }
      : null,
    book: net.book ?? null,
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
    findings: wordsOf(pack, eachFinding(emergency.filter(({group}) => group === id))),
  }));
  const others = wordsOf(pack, eachFinding(emergency.filter(({group}) => group === undefined || !ids.has(group))));
  return others.length ? [...withHeading, {id: null, title: '', line: '', findings: others}] : withHeading;
}

const eachFinding = (listed: readonly ListedOptions[]): readonly ListedFinding[] =>
  listed.flatMap(({question, options}) => options.map((option) => ({question, option})));

/** The words for inside a list of findings, each once. */
function wordsOf({questions}: Pack, findings: readonly ListedFinding[]): readonly string[] {
  const words = findings.flatMap(({question, option: id}) => {
    const option = questions.find((item) => item.id === question)?.options?.find((item) => item.id === id);
    return option ? [option.finding ?? optionText(option)] : [];
  });
  return [...new Set(words)];
}
