/** What is tested here, bundled so that Node can read it. */
export {builtInPack} from '../../../src/pack/built-in.js';
export {derive} from '../../../src/flow/derive.js';
export {medicineQuestions} from '../../../src/flow/medicine.js';
export {planFlow} from '../../../src/flow/plan.js';
export {initial, transition} from '../../../src/flow/transition.js';
export {givenAnswers} from '../../../src/handoff/case.js';
export {toFhir} from '../../../src/handoff/fhir/to-fhir.js';
export {caseOf, noon} from '../../support/flow-case.js';
export {flowPack} from '../../support/flow-pack.js';
export {seeded, someAnswer, somebody} from '../../support/random-answers.js';
