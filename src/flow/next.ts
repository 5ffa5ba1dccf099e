import {assess} from '../engine/assess.js';
import {effectiveAnswers} from '../engine/answers.js';
import {matters, relevantQuestions} from '../engine/relevance.js';
import type {Assessment} from '../engine/types.js';
import {PARTIAL} from '../pack/types.js';
import type {Answer, Answers, Question} from '../pack/types.js';
import {emergencyScreens, isEnabled, fit, given, isHost, readable} from './answers.js';
import type {FlowPlan, FlowState} from './types.js';

/** What the answers mean so far. */
export function assessState(state: FlowState, plan: FlowPlan): Assessment {
  return assess(plan.pack, readable(state, plan));
}

/** Questions that apply and have been answered, in order: the screens that Back goes through. */
export function answered(state: FlowState, plan: FlowPlan): readonly Question[] {
  const answers = readable(state, plan);
  const effective = effectiveAnswers(plan.pack, answers);
  return plan.questions.filter((question) => !isOpen(question) && isEnabled(question, effective));

  function isOpen({id, safety}: Question) {
    return answers[id] === undefined || (safety && !state.confirmed.includes(id));
  }
}

/**
 * The question to ask next, or null when nothing that is still open can change what the person will be told.
 * Skipped is not asked: the answer stays unknown, and every step looks again.
 */
export function nextQuestion(state: FlowState, plan: FlowPlan): string | null {
  const {pack, ask, questions} = plan;
  const answers = readable(state, plan);
  const effective = effectiveAnswers(pack, answers);
  const done = answered(state, plan);
  const open = questions.filter((question) => !done.includes(question) && isEnabled(question, effective));
  const always = emergencyScreens(pack);
  const relevant = relevantQuestions(pack, answers);
  // An unconfirmed prefill of the very question must not make it look answered.
  const isRelevant = ({id}: Question) =>
    answers[id] === undefined ? relevant.has(id) : matters(pack, without(answers, id), id);
  const next =
    open.find(
      (question) => ask === 'all' || isHost(question) || always.includes(question.id) || isRelevant(question),
    ) ??
    // Belt and braces: while there is no level, no safety question may be thought irrelevant.
    (assessState(state, plan).level ? undefined : open.find((question) => question.safety));
  return next?.id ?? null;
}

/**
 * Safety questions with a choice the person has not confirmed in this visit: prefilled by the host, or restored from an earlier visit.
 * The review offers each with one tap (`{type: 'answer', question, answer}`) beside "Change".
 */
export function unconfirmed(
  state: FlowState,
  plan: FlowPlan,
): readonly {readonly question: Question; readonly answer: Answer}[] {
  const answers = readable(state, plan);
  const effective = effectiveAnswers(plan.pack, answers);
  return plan.questions.flatMap((question) => {
    const {id, safety} = question;
    const answer = fit(question, given(state.drafts, id)) ?? answers[id];
    const waits = safety && !state.confirmed.includes(id) && answer !== undefined && isEnabled(question, effective);
    return waits ? [{question, answer: Array.isArray(answer) ? answer.filter((one) => one !== PARTIAL) : answer}] : [];
  });
}

function without(answers: Answers, id: string): Answers {
  const {[id]: _, ...rest} = answers;
  return rest;
}
