import {derive} from './derive.js';
import {medicineQuestions} from './medicine.js';
import type {FlowPlan, FlowState} from './types.js';

export interface Progress {
  /** "Question 3": a running number, not a share of a total that would jump when a branch opens. 0 where no question is shown. */
  readonly number: number;
  /** Whether there is a screen to go back to. */
  readonly back: boolean;
}

export function progress(state: FlowState, plan: FlowPlan, derived = derive(state, plan)): Progress {
  const {step, current} = state;
  if (step === 'medicine') {
    const index = medicineQuestions(state, plan, derived).findIndex(({id}) => id === current);
    return {number: index + 1, back: true};
  }
  if (step !== 'question') return {number: 0, back: step !== 'start'};
  const currentIndex = plan.questions.findIndex(({id}) => id === current);
  const answeredBefore = derived.path.filter((question) => plan.questions.indexOf(question) < currentIndex).length;
  return {number: answeredBefore + 1, back: answeredBefore > 0 || plan.start || state.returnTo !== null};
}
