export * from '../pack/types.js';
export {assess} from './assess.js';
export {wouldRaise} from './counterfactual.js';
export {effective} from './effective.js';
export {evaluate} from './evaluate.js';
export {matters} from './relevance.js';
export {safetyNet} from './safety-net.js';
export type {Assessment, Finding, FiredRule, RankedContributor, Truth} from './types.js';
