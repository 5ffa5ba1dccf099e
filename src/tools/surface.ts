/** What the code itself says of the surface a page sees, for the tools that describe it and the tests that compare the two. */
export {levels} from '../pack/types.js';
export {problemCodes} from '../pack/problem.js';
export {BackPainChecker} from '../elements/back-pain-checker.js';
export {questionFields} from '../elements/back-pain-question.js';
export {allStyles} from '../elements/all.styles.js';
export {isOpen, unknownSlots} from '../elements/root/open-slots.js';
