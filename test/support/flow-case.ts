import {derive} from '../../src/flow/derive.js';
import type {FlowPlan, FlowState} from '../../src/flow/types.js';
import type {Case} from '../../src/handoff/case.js';
import {en} from '../../src/i18n/en.js';
import {fillWords, regionOf} from '../../src/pack/words.js';

/** Everything that a hand-off reads, for a page in the United States. */
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

/** The time of the hand-off in every test. */
export const noon = new Date('2026-03-04T12:00:00.000Z');
