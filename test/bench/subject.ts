/** What is measured here without a page, bundled so that Node can read it. */
export {assess} from '../../src/engine/assess.js';
export {compare} from '../../src/engine/compare.js';
export {Evaluator} from '../../src/engine/evaluator.js';
export {compileConditions} from '../../src/engine/program.js';
export {safetyNet} from '../../src/engine/safety-net.js';
export {wouldRaise} from '../../src/engine/counterfactual.js';
export {builtInPack} from '../../src/pack/built-in.js';
export {layOverlay} from '../../src/pack/overlay.js';
