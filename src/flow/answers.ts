import {effectiveAnswers, fitAnswer, reduceToTicks} from '../engine/answers.js';
import {evaluate} from '../engine/conditions.js';
import type {Answer, Answers, Pack, Question} from '../pack/types.js';
import type {FlowPlan, FlowState, HostQuestion} from './types.js';

export const isHost = (question: Question): question is HostQuestion => 'host' in question;

/** Own properties only: a prefill is a host's object, and may have a question's id for a prototype. */
export const given = (answers: unknown, id: string): unknown =>
  typeof answers === 'object' && answers !== null && Object.hasOwn(answers, id)
    ? (answers as Record<string, unknown>)[id]
    : undefined;

export {fitAnswer as fit, reduceToTicks as ticksOnly};

/**
 * The answers the engine may read: of planned questions, as far as they fit, and of safety questions only what the person has confirmed in this visit.
 * Everything that judges a state judges this, so a state can never say more than it should, wherever it came from.
 */
export function readable({answers, confirmed}: FlowState, {questions}: FlowPlan): Answers {
  const entries: [string, Answer][] = [];
  for (const question of questions) {
    const {id, safety, aside} = question;
    const answer = fitAnswer(question, given(answers, id));
    const read = safety && !confirmed.includes(id) ? reduceToTicks(answer) : answer;
    if (read !== undefined) entries.push([id, read]);
    if (aside && given(answers, aside.id) === 'yes') entries.push([aside.id, 'yes']);
  }
  return Object.fromEntries(entries);
}

/** Asked unless its condition is certainly false: "not sure" keeps a gate open. */
export const enabled = (pack: Pack, question: Question, answers: Answers): boolean =>
  isEnabled(question, effectiveAnswers(pack, answers));

/** The same, where the effective answers are known. */
export const isEnabled = ({enableWhen}: Question, effective: Answers): boolean =>
  enableWhen === undefined || evaluate(enableWhen, effective) !== false;

/**
 * The screens that come first for everyone and are confirmed anew in every visit: the safety questions at the head of the pack
 * whose findings the safety net lists as emergencies.
 */
export function emergencyScreens({questions, safetyNet}: Pack): readonly string[] {
  const safety = questions.filter((question) => question.safety);
  const end = safety.findIndex(
    ({id, enableWhen}) => enableWhen !== undefined || !safetyNet.emergency.some(({question}) => question === id),
  );
  return safety.slice(0, end < 0 ? safety.length : end).map(({id}) => id);
}
