import {assess} from '../engine/assess.js';
import {matters} from '../engine/relevance.js';
import type {Assessment} from '../engine/types.js';
import {PARTIAL} from '../pack/types.js';
import type {Answer, Answers, Question} from '../pack/types.js';
import {emergencyScreens, enabled, fit, given, isHost, readable} from './answers.js';
import type {FlowPlan, FlowState} from './types.js';

/** The last assessment of each set of answers: one step of the flow looks at the same answers several times. */
const assessed = new WeakMap<
  Answers,
  {readonly plan: FlowPlan; readonly confirmed: readonly string[]; readonly assessment: Assessment}
>();

/** What the answers mean so far. */
export function assessState(state: FlowState, plan: FlowPlan): Assessment {
  const {answers, confirmed} = state;
  const known = assessed.get(answers);
  if (known?.plan === plan && known.confirmed === confirmed) return known.assessment;
  const assessment = assess(plan.pack, readable(state, plan));
  assessed.set(answers, {plan, confirmed, assessment});
  return assessment;
}

/** Questions that apply and have been answered, in order: the screens that Back goes through. */
export function answered(state: FlowState, plan: FlowPlan): readonly Question[] {
  const answers = readable(state, plan);
  return plan.questions.filter((question) => !isOpen(question) && enabled(plan.pack, question, answers));

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
  const done = answered(state, plan);
  const open = questions.filter((question) => !done.includes(question));
  const always = emergencyScreens(pack);
  const applies = (question: Question) => enabled(pack, question, answers);
  const next =
    open.find(
      (question) =>
        applies(question) &&
        (ask === 'all' ||
          isHost(question) ||
          always.includes(question.id) ||
          matters(pack, without(answers, question.id), question.id)),
    ) ??
    // Belt and braces: while there is no level, no safety question may be thought irrelevant.
    (assessState(state, plan).level ? undefined : open.find((question) => question.safety && applies(question)));
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
  return plan.questions.flatMap((question) => {
    const {id, safety} = question;
    const answer = fit(question, given(state.drafts, id)) ?? answers[id];
    const waits =
      safety && !state.confirmed.includes(id) && answer !== undefined && enabled(plan.pack, question, answers);
    return waits ? [{question, answer: Array.isArray(answer) ? answer.filter((one) => one !== PARTIAL) : answer}] : [];
  });
}

/** An unconfirmed prefill of the very question must not make it look answered. */
function without(answers: Answers, id: string): Answers {
  const {[id]: _, ...rest} = answers;
  return rest;
}
