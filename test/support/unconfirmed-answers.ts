import {fitPlannedAnswer, ownValue} from '../../src/flow/answers.js';
import {derive} from '../../src/flow/derive.js';
import type {FlowPlan, FlowState, PlannedQuestion} from '../../src/flow/types.js';
import {PARTIAL} from '../../src/pack/types.js';
import type {Answer} from '../../src/pack/types.js';

/** Safety questions with a choice that the person has not confirmed in this visit, as the review offers them: prefilled by the host, or restored from an earlier visit. */
export function unconfirmedAnswers(
  state: FlowState,
  plan: FlowPlan,
): readonly {readonly question: PlannedQuestion; readonly answer: Answer}[] {
  const derived = derive(state, plan);
  return plan.questions.flatMap((question) => {
    const {id, safety} = question;
    const answer = fitPlannedAnswer(question, ownValue(state.drafts, id)) ?? derived.answers[id];
    if (!safety || state.confirmed.includes(id) || answer === undefined || !derived.isEnabled(question)) return [];
    return [{question, answer: Array.isArray(answer) ? answer.filter((part) => part !== PARTIAL) : answer}];
  });
}
