/** What is measured here without a page, bundled so that Node can read it. */
export {assess} from '../../src/engine/assess.js';
export {relevantQuestions} from '../../src/engine/relevance.js';
export {derive} from '../../src/flow/derive.js';
export {planFlow} from '../../src/flow/plan.js';
export {initial} from '../../src/flow/transition.js';
export {drawing} from '../../src/screens/question/body-map-drawing.js';
export {safetyNet} from '../../src/engine/safety-net.js';
export {wouldRaise} from '../../src/engine/counterfactual.js';
export {builtInPack} from '../../src/pack/built-in.js';
export {applyOverlay} from '../../src/pack/overlay.js';
