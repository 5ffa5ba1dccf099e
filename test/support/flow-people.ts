import type {Answer, Answers} from '../../src/pack/types.js';
import {planFlow} from '../../src/flow/plan.js';
import {initial, transition} from '../../src/flow/transition.js';
import type {FlowConfig, FlowEvent, FlowPlan, FlowState} from '../../src/flow/types.js';
import {flowPack} from './flow-pack.js';
import {walk} from './random-answers.js';

/** The plan a host gets from these settings on the small pack. */
export const planOf = (config: FlowConfig = {}): FlowPlan => planFlow(flowPack, config).plan;

/** Answers without a red flag: self-care. */
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

const plan = planOf();

export const give = (question: string, answer: Answer): FlowEvent => ({type: 'answer', question, answer});

/** The state after all these events. */
export const run = (state: FlowState, events: readonly FlowEvent[], by: FlowPlan = plan): FlowState =>
  events.reduce((now, event) => transition(now, event, by), state);

/** Answers until that question is shown. */
export const until = (question: string, by: FlowPlan = plan, truth: Answers = well): FlowState => {
  let state = transition(initial(by), {type: 'start'}, by);
  while (state.current !== question) state = transition(state, give(state.current!, truth[state.current!]!), by);
  return state;
};

/** Answers until no question is shown, in most cases at the review. */
export const review = (truth: Answers = well, by: FlowPlan = plan): FlowState => {
  let state = transition(initial(by), {type: 'start'}, by);
  while (state.step === 'question') state = transition(state, give(state.current!, truth[state.current!]!), by);
  return state;
};

/** Someone who is shown the emergency screen after the first question. */
export const emergency = (): FlowState => run(initial(plan), [{type: 'start'}, give('nerve', ['saddle'])]);
