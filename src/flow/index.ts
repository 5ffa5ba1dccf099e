/** `back-pain-checker/flow`: which question comes next. Pure functions, for a server or for a page of your own. */
export type {Answer, Answers, Pack, Question} from '../pack/types.js';
export type {Problem} from '../pack/problem.js';
export {derive, type DerivedState} from './derive.js';
export {medicineQuestions, medicineVerdict, type MedicineVerdict} from './medicine.js';
export {planFlow} from './plan.js';
export {progress, type Progress} from './progress.js';
export {restoreState, saveState} from './save.js';
export {isSlotOpen, shownLevel, type ConsultFrom} from './slot-policy.js';
export {initial, transition} from './transition.js';
export type {FlowConfig, FlowEvent, FlowPlan, FlowState, HostQuestion, Step} from './types.js';
