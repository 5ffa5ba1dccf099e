/** The public surface as the code defines it, for the tools that describe it and the tests that compare the two. */
export {levels} from '../pack/types.js';
export {messagesSchema} from '../pack/overlay-schema.js';
export {problemCodes} from '../pack/problem.js';
export {BackPainChecker} from '../checker/back-pain-checker.js';
export {questionFields} from '../checker/back-pain-question.js';
export {allStyles} from '../screens/all.styles.js';
export {isSlotOpen, slotPolicy} from '../flow/slot-policy.js';
