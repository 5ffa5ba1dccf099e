import {effectiveAnswers} from '../engine/answers.js';
import {evaluate} from '../engine/conditions.js';
import {NONE} from '../pack/types.js';
import type {Answer, Question} from '../pack/types.js';
import {fit, given, readable} from './answers.js';
import {assessState} from './next.js';
import type {FlowPlan, FlowState} from './types.js';

/**
 * Where the medicine check stands. `off`: it is not offered (no plan for this person, or help is needed sooner).
 * `ask`: name no medicine, show the list to a pharmacist. `open`: questions are left. `clear`: every question is clear.
 */
export type MedicineVerdict = 'off' | 'ask' | 'open' | 'clear';

/** The questions of the medicine check that apply to this person. */
export function medicineQuestions(state: FlowState, plan: FlowPlan): readonly Question[] {
  const answers = {...effectiveAnswers(plan.pack, readable(state, plan)), ...state.medicineAnswers};
  return (plan.pack.medicines?.questions ?? []).filter(
    ({enableWhen}) => enableWhen === undefined || evaluate(enableWhen, answers) !== false,
  );
}

/** Whether a medicine may be named. Only a person's own "no" to everything clears one. */
export function medicineVerdict(state: FlowState, plan: FlowPlan): MedicineVerdict {
  const {medicines} = plan.pack;
  const {level, complete, planWithheld} = assessState(state, plan);
  if (!medicines || planWithheld || !complete || (level !== 'self-care' && level !== 'non-urgent')) return 'off';
  if (evaluate(medicines.unless, effectiveAnswers(plan.pack, readable(state, plan))) !== false) return 'ask';
  const answers = medicineQuestions(state, plan).map((question) =>
    fit(question, given(state.medicineAnswers, question.id)),
  );
  if (answers.some((answer) => answer === undefined)) return 'open';
  return answers.every(isClear) ? 'clear' : 'ask';
}

const isClear = (answer: Answer | undefined): boolean =>
  Array.isArray(answer) ? answer[0] === NONE : answer === NONE || answer === 'no';
