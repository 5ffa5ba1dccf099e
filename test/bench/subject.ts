/** What is measured here without a page, bundled so that Node can read it. */
export {assess} from '../../src/engine/assess.js';
export {safetyNet} from '../../src/engine/safety-net.js';
export {wouldRaise} from '../../src/engine/counterfactual.js';
export {builtInPack} from '../../src/pack/built-in.js';
export {applyOverlay} from '../../src/pack/overlay.js';
