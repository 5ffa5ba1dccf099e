import {derive} from '../../src/flow/derive.js';
import type {FlowPlan, FlowState} from '../../src/flow/types.js';
import type {Case} from '../../src/handoff/case.js';
import {en} from '../../src/i18n/en.js';
import {fillWords, regionOf} from '../../src/pack/words.js';

/** Everything a hand-over reads, as a page in the United States would have it. */
export function caseOf(plan: FlowPlan, state: FlowState, regionId = 'us'): Case {
  const region = regionOf(plan.pack, regionId);
  return {
    pack: plan.pack,
    plan,
    state,
    assessment: derive(state, plan).assessment,
    region,
    locale: 'en',
    messages: en,
    say: (text, extra = {}) => fillWords(text, region, extra),
  };
}

/** The moment at which every test hands over. */
export const noon = new Date('2026-03-04T12:00:00.000Z');
