import type {Stage} from '../pack/types.js';
import {derive} from './derive.js';
import type {DerivedState} from './derive.js';
import {medicineQuestions} from './medicine.js';
import type {FlowPlan, FlowState} from './types.js';

export interface Progress {
  /** A running number, not a share of a total that would jump when a branch opens. 0 where no question is shown. */
  readonly number: number;
  /** Whether there is a screen to go back to. */
  readonly back: boolean;
  /** Absent where no question of the visit is shown, and in a pack without stages. */
  readonly stage?: StageProgress;
}

export interface StageProgress {
  /** The stages of this visit in the order of their first question. */
  readonly stages: readonly Stage[];
  readonly current: Stage;
  /** "2 of 5": only where no question of the stage that is for everyone can be skipped, so that it never jumps. */
  readonly place?: {readonly number: number; readonly total: number};
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
  const stage = stageProgress(state, plan, derived, currentIndex);
  return {
    number: answeredBefore + 1,
    back: answeredBefore > 0 || plan.start || state.returnTo !== null,
    ...(stage && {stage}),
  };
}

function stageProgress(
  state: FlowState,
  plan: FlowPlan,
  derived: DerivedState,
  currentIndex: number,
): StageProgress | undefined {
  const {stages, byQuestion} = stagesOf(plan);
  const current = byQuestion[currentIndex];
  if (current === undefined) return undefined;
  // A question for some people only is not counted, and has no place: so the place never jumps.
  const questions = plan.questions.filter((question, index) => byQuestion[index] === current && !question.enableWhen);
  // While there is no level, no safety question is skipped. Before the first answer there is none, and the rules are not prepared to find that out.
  const isLevelOpen = () => Object.keys(state.answers).length === 0 || derived.assessment.level === null;
  const isCounted =
    questions.length > 1 && (plan.ask === 'all' || (questions.every(({safety}) => safety) && isLevelOpen()));
  const number = questions.findIndex(({id}) => id === state.current) + 1;
  return {stages, current, ...(isCounted && number > 0 && {place: {number, total: questions.length}})};
}

/** The stage of each planned question. One without a stage belongs to the one before, and a stage that is over does not come back. */
function stagesOf({questions}: FlowPlan): {stages: readonly Stage[]; byQuestion: readonly (Stage | undefined)[]} {
  const stages: Stage[] = [];
  const byQuestion = questions.map(({stage}) => {
    if (stage !== undefined && !stages.includes(stage)) stages.push(stage);
    return stages.at(-1);
  });
  return {stages, byQuestion};
}
