/** What the package exports. Importing it has no side effect: `back-pain-checker/define.js` registers the elements. */
export {BackPainChecker} from './checker/back-pain-checker.js';
export {BackPainQuestion} from './checker/back-pain-question.js';
export {
  CheckerAnsweredEvent,
  CheckerContactEvent,
  CheckerProblemEvent,
  CheckerReadyEvent,
  CheckerRedFlagEvent,
  CheckerRestartedEvent,
  CheckerResultEvent,
  CheckerStartedEvent,
} from './events/public-events.js';
export {ConsultRequestedEvent} from './events/consult-requested.js';
export {publicViewContext as viewContext} from './checker/provide-view.js';
export {version} from './version.js';
export type {AnsweredDetail, ContactDetail, ContactMethod, ResultDetail} from './events/public-events.js';
export type {AnsweredQuestion, ConsultDetail, Instruction} from './handoff/detail.js';
export type {Messages} from './i18n/messages.js';
export type {Problem, ProblemCode} from './pack/problem.js';
export type {PublicView} from './checker/provide-view.js';
export type * from './pack/types.js';
export type * from './engine/types.js';
