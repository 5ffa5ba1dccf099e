import type {Answers} from '../../src/pack/types.js';
import {planFlow} from '../../src/flow/plan.js';
import type {FlowConfig, FlowPlan, FlowState} from '../../src/flow/types.js';
import {flowPack} from './flow-pack.js';
import {walk} from './walk.js';

/** The plan a host gets from these settings on the small pack. */
export const planOf = (config: FlowConfig = {}): FlowPlan => planFlow(flowPack, config).plan;

/** Answers of someone with nothing to worry about: self-care. */
export const well: Answers = {
  nerve: ['none'],
  danger: ['none'],
  about: '18-59',
  health: ['none'],
  where: ['low'],
  course: 'easing',
  pain: 3,
  training: ['jump'],
  stiff: ['none'],
  braces: 'no',
  shoes: ['worn'],
  distance: 30,
};

/** The state in which someone with these answers sees the result. */
export const resultOf = (plan: FlowPlan, truth: Answers = well): FlowState => walk(plan, truth).state;
