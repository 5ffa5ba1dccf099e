import {medicineQuestions} from './medicine.js';
import {answered} from './next.js';
import type {FlowPlan, FlowState} from './types.js';

export interface Progress {
  /** "Question 3": a running number, not a share of a total that would jump when a branch opens. 0 where no question is on screen. */
  readonly number: number;
  /** Whether Back leads anywhere. */
  readonly back: boolean;
}

export function progress(state: FlowState, plan: FlowPlan): Progress {
  const {step, current} = state;
  if (step === 'medicine')
    return {number: medicineQuestions(state, plan).findIndex(({id}) => id === current) + 1, back: true};
  if (step !== 'question') return {number: 0, back: step !== 'start'};
  const at = plan.questions.findIndex(({id}) => id === current);
  const before = answered(state, plan).filter((question) => plan.questions.indexOf(question) < at).length;
  return {number: before + 1, back: before > 0 || plan.start || state.returnTo !== null};
}
