import {fitAnswer, reduceToTicks} from '../engine/answers.js';
import {evaluate} from '../engine/conditions.js';
import type {Answer, Answers, Pack, Question} from '../pack/types.js';
import type {FlowPlan, FlowState, HostQuestion} from './types.js';

export const isHost = (question: Question): question is HostQuestion => 'host' in question;

/** Own properties only: a prefill is a host's object, and its prototype may have a property with a question's id. */
export const ownValue = (answers: unknown, id: string): unknown =>
  typeof answers === 'object' && answers !== null && Object.hasOwn(answers, id)
    ? (answers as Record<string, unknown>)[id]
    : undefined;

/**
 * The answers the rules may read: of planned questions, as far as they are valid, and of safety questions that the person has not confirmed in this
 * visit only the ticks. All code that evaluates a state reads these answers, so that a restored or prefilled state cannot clear a safety finding.
 */
export function readableAnswers({answers, confirmed}: FlowState, {questions}: FlowPlan): Answers {
  const entries: [string, Answer][] = [];
  for (const question of questions) {
    const {id, safety, aside} = question;
    const validAnswer = fitAnswer(question, ownValue(answers, id));
    const answer = safety && !confirmed.includes(id) ? reduceToTicks(validAnswer) : validAnswer;
    if (answer !== undefined) entries.push([id, answer]);
    if (aside && ownValue(answers, aside.id) === 'yes') entries.push([aside.id, 'yes']);
  }
  return Object.fromEntries(entries);
}

/** Enabled unless its condition is certainly false: "not sure" keeps a gate open. `effective`: the answers to enabled questions. */
export const isEnabled = ({enableWhen}: Question, effective: Answers): boolean =>
  enableWhen === undefined || evaluate(enableWhen, effective) !== false;

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
