import {fitAnswer, reduceToTicks} from '../engine/answers.js';
import {evaluate} from '../engine/conditions.js';
import type {Answer, Answers, Pack, Question, Sides} from '../pack/types.js';
import type {FlowPlan, FlowState, HostQuestion, PlannedQuestion} from './types.js';

export const isHost = (question: PlannedQuestion): question is HostQuestion => 'host' in question;

/** Free text and dates are treated like contact data: only the hand-over and its preview have them, no event, state, prefill or text. */
export const isPersonal = ({type}: PlannedQuestion): boolean => type === 'text' || type === 'date';

/** Whether the person has to answer before going on. */
export const isRequired = (question: PlannedQuestion): boolean =>
  !isHost(question) || (question.required ?? !isPersonal(question));

/** The answer to a question that the person has left empty. It is in no event, text or hand-over. */
export const LEFT_EMPTY = '';

/** The greatest number of characters of a free text, where the host sets none. */
export const LONGEST_TEXT = 500;

/** `fitAnswer` for every question of a plan. */
export function fitPlannedAnswer(question: PlannedQuestion, value: unknown): Answer | undefined {
  if (value === LEFT_EMPTY) return isRequired(question) ? undefined : LEFT_EMPTY;
  if (!isPersonal(question)) return fitAnswer(question as Question, value);
  return typeof value === 'string' && fitsPersonal(question, value) ? value : undefined;
}

function fitsPersonal(question: PlannedQuestion, text: string): boolean {
  const {type, max = LONGEST_TEXT} = question;
  if (type === 'text') return text.trim() !== '' && text.length <= max;
  const time = parseDate(text);
  const [earliest, latest] = dateLimits(question);
  return time >= earliest && time <= latest;
}

/** The first and the last day allowed. Where the host sets none, they exclude years that nobody means. */
export const dateLimits = ({min, max}: PlannedQuestion): readonly [earliest: number, latest: number] => [
  min ?? Date.parse('1900-01-01'),
  max ?? Date.parse('2099-12-31'),
];

/** A day such as `2026-03-27` as milliseconds since 1970 in UTC; NaN where there is no such day. */
export function parseDate(text: string): number {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN;
  // Some engines read February 30 as March 2.
  return formatDate(time) === text ? time : NaN;
}

/** The opposite of `parseDate`; empty where `time` is no day. */
export const formatDate = (time: number): string =>
  Math.abs(time) < 8.64e15 ? new Date(time).toISOString().slice(0, 10) : '';

/** Own properties only: a prefill is a host's object, and its prototype may have a property with a question's id. */
export const ownValue = (answers: unknown, id: string): unknown =>
  typeof answers === 'object' && answers !== null && Object.hasOwn(answers, id)
    ? (answers as Record<string, unknown>)[id]
    : undefined;

/**
 * The answers the rules may read: of planned questions, as far as they are valid, and of safety questions that the person has not confirmed in this
 * visit only the ticks. All code that evaluates a state reads these answers, so that a restored or prefilled state cannot clear a safety finding.
 */
export function readableAnswers(
  {answers, confirmed}: Pick<FlowState, 'answers' | 'confirmed'>,
  {questions}: FlowPlan,
): Answers {
  const entries: [string, Answer][] = [];
  for (const question of questions) {
    const {id, safety, aside} = question;
    const validAnswer = isPersonal(question) ? undefined : fitPlannedAnswer(question, ownValue(answers, id));
    if (validAnswer === LEFT_EMPTY) continue;
    const answer = safety && !confirmed.includes(id) ? reduceToTicks(validAnswer) : validAnswer;
    if (answer !== undefined) entries.push([id, answer]);
    if (aside && ownValue(answers, aside.id) === 'yes') entries.push([aside.id, 'yes']);
  }
  return Object.fromEntries(entries);
}

/** Enabled unless its condition is certainly false: "not sure" keeps a gate open. `effective`: the answers to enabled questions. */
export const isEnabled = ({enableWhen}: PlannedQuestion, effective: Answers): boolean =>
  enableWhen === undefined || evaluate(enableWhen, effective) !== false;

/** Whether a question of the plan applies. One of the host is shown only where the answer it waits for was given, on a question that is shown itself. */
export function isShown(question: PlannedQuestion, plan: FlowPlan, effective: Answers, readable: Answers): boolean {
  if (!isHost(question) || !question.showWhen) return isEnabled(question, effective);
  const {showWhen} = question;
  const gate = plan.questions.find(({id}) => id === showWhen.question);
  const gateAnswers = [readable[showWhen.question]].flat().map(String);
  return gate !== undefined && gateAnswers.includes(showWhen.answer) && isShown(gate, plan, effective, readable);
}

/**
 * Ids of the screens that come first for everyone and are confirmed anew in every visit: the safety questions at the head of the pack
 * whose findings the safety net lists as emergencies.
 */
export function emergencyScreens({questions, safetyNet}: Pack): readonly string[] {
  const safetyQuestions = questions.filter((question) => question.safety);
  const isEmergencyScreen = ({id, enableWhen}: Question) =>
    enableWhen === undefined && safetyNet.emergency.some(({question}) => question === id);
  const end = safetyQuestions.findIndex((question) => !isEmergencyScreen(question));
  return safetyQuestions.slice(0, end < 0 ? undefined : end).map(({id}) => id);
}

/** The sides of each place of a question, as far as the pack has them; none for a place of which none was named. */
export function fitSides({options = []}: PlannedQuestion, sides: unknown): Sides {
  const entries = options.flatMap(({id, sides: allowed}) => {
    const named = ownValue(sides, id);
    return allowed ? [[id, allowed.filter((side) => Array.isArray(named) && named.includes(side))] as const] : [];
  });
  return Object.fromEntries(entries);
}
