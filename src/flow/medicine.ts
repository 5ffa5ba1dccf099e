import {fitAnswer} from '../engine/answers.js';
import {evaluate} from '../engine/conditions.js';
import {NONE} from '../pack/types.js';
import type {Answer, Question} from '../pack/types.js';
import {isEnabled, ownValue} from './answers.js';
import {derive} from './derive.js';
import type {FlowPlan, FlowState} from './types.js';

/**
 * The outcome of the medicine check so far. `off`: it is not offered (no plan for this person, or help is needed sooner).
 * `ask`: name no medicine, show the list to a pharmacist. `open`: questions are left. `clear`: every question is clear.
 */
export type MedicineVerdict = 'off' | 'ask' | 'open' | 'clear';

/** The questions of the medicine check that apply to this person. */
export function medicineQuestions(
  state: FlowState,
  plan: FlowPlan,
  {effective} = derive(state, plan),
): readonly Question[] {
  const answers = {...effective, ...state.medicineAnswers};
  return (plan.pack.medicines?.questions ?? []).filter((question) => isEnabled(question, answers));
}

/** Whether a medicine may be named. Only a person's own "no" to everything clears one. */
export function medicineVerdict(state: FlowState, plan: FlowPlan, derived = derive(state, plan)): MedicineVerdict {
  const {medicines} = plan.pack;
  const {level, complete, planWithheld} = derived.assessment;
  const isLevelLow = level === 'self-care' || level === 'non-urgent';
  if (!medicines || planWithheld || !complete || !isLevelLow) return 'off';
  if (evaluate(medicines.unless, derived.effective) !== false) return 'ask';
  const answers = medicineQuestions(state, plan, derived).map((question) =>
    fitAnswer(question, ownValue(state.medicineAnswers, question.id)),
  );
  if (answers.some((answer) => answer === undefined)) return 'open';
  return answers.every(isClear) ? 'clear' : 'ask';
}

const isClear = (answer: Answer | undefined): boolean =>
  Array.isArray(answer) ? answer[0] === NONE : answer === NONE || answer === 'no';
