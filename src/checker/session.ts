import type {Assessment} from '../engine/types.js';
import {derive, type DerivedState} from '../flow/derive.js';
import {planFlow} from '../flow/plan.js';
import {restoreState, saveState} from '../flow/save.js';
import {initial, refit, transition} from '../flow/transition.js';
import type {FlowConfig, FlowEvent, FlowPlan, FlowState} from '../flow/types.js';
import type {Problem} from '../pack/problem.js';
import type {Answers, Pack} from '../pack/types.js';
import type {FlowEffect} from './flow-effects.js';
import {readPrefill} from './prefill.js';

/** One visit: the plan of the questions, the state of the flow, and what the answers mean so far. */
export class Session {
  plan!: FlowPlan;
  state!: FlowState;

  /** What was wrong with the configuration. */
  problems: readonly Problem[] = [];

  #configKey = '';
  #prefill: Answers | undefined;
  #savedState: string | undefined;
  #hasBegun = false;

  /** Whether the person has done anything yet. Until then, a new plan starts a new visit. */
  get hasBegun(): boolean {
    return this.#hasBegun;
  }

  /** Plans the questions. When the pack or the settings change, the answers stay. */
  configure(pack: Pack, config: FlowConfig): void {
    const configKey = JSON.stringify(config);
    if (configKey === this.#configKey && pack === this.plan?.pack) return;
    this.#configKey = configKey;
    const {plan, problems} = planFlow(pack, config);
    this.plan = plan;
    this.problems = problems;
    this.state = this.#hasBegun ? refit(this.state, plan) : this.#createState();
  }

  /** Restores a saved visit. One that cannot be restored as it was takes nothing away from a visit that is under way. */
  restore(savedState: string): readonly Problem[] {
    const {state, problems} = restoreState(savedState, this.plan);
    if (state.step === 'review') {
      this.state = state;
      this.#hasBegun = true;
    } else if (!this.#hasBegun) {
      this.#savedState = savedState;
      this.state = this.#createState();
    }
    return problems;
  }

  /** Adds the answers a host prefills, as ticks and drafts, and never replaces the person's own answers. */
  prefill(prefill: unknown): readonly Problem[] {
    const {answers, problems} = readPrefill(prefill, this.plan);
    this.#prefill = answers;
    if (!this.#hasBegun) {
      this.state = this.#createState();
      return problems;
    }
    const state = addPrefill(this.state, initial(this.plan, answers), this.plan);
    // The same prefill once more changes nothing, so that an agreement to share stays as well.
    if (state !== this.state) this.state = refit(state, this.plan);
    return problems;
  }

  save(): string {
    return saveState(this.state, this.plan);
  }

  /** What follows from the state: computed once for each state and plan. */
  get derived(): DerivedState {
    return derive(this.state, this.plan);
  }

  /** What the page may know: the same visit without the answers to sensitive questions, and without the advice that follows from them. */
  get #publicVisit(): DerivedState {
    const {state, plan, derived} = this;
    const sensitiveIds = plan.questions.flatMap(({id, sensitive}) => (sensitive && id in state.answers ? [id] : []));
    if (!sensitiveIds.length) return derived;
    const answers = {...state.answers};
    for (const id of sensitiveIds) delete answers[id];
    return derive({...state, answers}, plan);
  }

  get answers(): Answers {
    return this.#publicVisit.answers;
  }

  get assessment(): Assessment {
    return this.#publicVisit.assessment;
  }

  get answeredCount(): number {
    return this.derived.path.length;
  }

  /** Applies an event to the flow, and returns the effects to dispatch as public events. */
  send(event: FlowEvent): FlowEffect[] {
    const before = this.state;
    const after = transition(before, event, this.plan);
    this.state = after;
    if (event.type === 'restart') {
      this.#hasBegun = false;
      this.#prefill = this.#savedState = undefined;
      return ['restarted'];
    }
    const begins = !this.#hasBegun && (event.type === 'start' || event.type === 'answer');
    if (begins) this.#hasBegun = true;
    return [...(begins ? (['started'] as const) : []), ...findEffects(before, after)];
  }

  /** The state before the person has done anything: what was saved of an earlier visit, and what the page prefills. */
  #createState(): FlowState {
    const prefilled = initial(this.plan, this.#prefill);
    if (this.#savedState === undefined) return prefilled;
    return addPrefill(restoreState(this.#savedState, this.plan).state, prefilled, this.plan);
  }
}

function findEffects(before: FlowState, after: FlowState): FlowEffect[] {
  const effects: FlowEffect[] = [];
  if (after.answers !== before.answers) effects.push('answered');
  if (after.step === 'emergency' && after.shown !== before.shown) effects.push('red-flag');
  const comesBack = before.step === 'result' || before.step === 'consult' || before.step === 'medicine';
  if (after.step === 'result' && !comesBack) effects.push('result');
  return effects;
}

/** `state` with the answers and drafts of `prefilled` that it does not have. Answers and drafts of the person stay unchanged. */
function addPrefill(state: FlowState, prefilled: FlowState, {questions}: FlowPlan): FlowState {
  const questionOf = (id: string) => questions.find(({aside}) => aside?.id === id)?.id ?? id;
  const findMissing = (kind: 'answers' | 'drafts') =>
    Object.entries(prefilled[kind]).filter(([id]) => !(id in state[kind]) && !state.confirmed.includes(questionOf(id)));
  const answers = findMissing('answers');
  const drafts = findMissing('drafts');
  if (!answers.length && !drafts.length) return state;
  return {
    ...state,
    answers: {...state.answers, ...Object.fromEntries(answers)},
    drafts: {...state.drafts, ...Object.fromEntries(drafts)},
  };
}
