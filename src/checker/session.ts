import type {Assessment} from '../engine/types.js';
import {readable} from '../flow/answers.js';
import {answered, assessState} from '../flow/next.js';
import {planFlow} from '../flow/plan.js';
import {restoreState, saveState} from '../flow/save.js';
import {initial, refit, transition} from '../flow/transition.js';
import type {FlowConfig, FlowEvent, FlowPlan, FlowState} from '../flow/types.js';
import type {Problem} from '../pack/problem.js';
import type {Answers, Pack} from '../pack/types.js';
import {readAnswers} from './prefill.js';

/** What a step of the flow meant, for the public events. */
export type Happening = 'started' | 'answered' | 'red-flag' | 'result' | 'restarted';

/** One visit: the plan, where it stands, and what the answers mean so far. */
export class Session {
  plan!: FlowPlan;
  state!: FlowState;

  /** What was wrong with the plan asked for. */
  problems: readonly Problem[] = [];

  #config = '';
  #prefill: Answers | undefined;
  #saved: string | undefined;
  #begun = false;

  /** Whether the person has done anything yet. Until then, a new plan simply starts anew. */
  get begun(): boolean {
    return this.#begun;
  }

  /** Plans the questions; where the pack or the settings are new, what has been answered is kept. */
  configure(pack: Pack, config: FlowConfig): void {
    const key = JSON.stringify(config);
    if (key === this.#config && pack === this.plan?.pack) return;
    this.#config = key;
    const {plan, problems} = planFlow(pack, config);
    this.plan = plan;
    this.problems = problems;
    this.state = this.#begun ? refit(this.state, plan) : this.#fresh();
  }

  /** Takes in a saved visit, and answers the host gives: ticks and drafts, and never over what the person has said. */
  take(saved: string | undefined, given: unknown): readonly Problem[] {
    const problems: Problem[] = [];
    if (saved !== undefined) {
      const restored = restoreState(saved, this.plan);
      const whole = restored.state.step === 'review';
      // What cannot be taken back as it was takes nothing away from a visit that is under way.
      if (whole) this.state = restored.state;
      else if (!this.#begun) {
        this.#saved = saved;
        this.state = this.#fresh();
      }
      this.#begun ||= whole;
      problems.push(...restored.problems);
    }
    if (given !== undefined) {
      const {answers, problems: wrong} = readAnswers(given, this.plan);
      problems.push(...wrong);
      this.#prefill = answers;
      const more = this.#begun ? withMore(this.state, initial(this.plan, answers), this.plan) : this.#fresh();
      // A page that gives the same once more takes nothing back, an agreement to share neither.
      if (more !== this.state) this.state = this.#begun ? refit(more, this.plan) : more;
    }
    return problems;
  }

  /** Nobody has begun: what was saved of an earlier visit, and what the page gives besides. */
  #fresh(): FlowState {
    const given = initial(this.plan, this.#prefill);
    return this.#saved === undefined ? given : withMore(restoreState(this.#saved, this.plan).state, given, this.plan);
  }

  save(): string {
    return saveState(this.state, this.plan);
  }

  /** The answers the rules read, of this visit. */
  get answers(): Answers {
    return readable(this.state, this.plan);
  }

  get assessment(): Assessment {
    return assessState(this.state, this.plan);
  }

  get answered(): number {
    return answered(this.state, this.plan).length;
  }

  go(event: FlowEvent): Happening[] {
    const before = this.state;
    const after = (this.state = transition(before, event, this.plan));
    if (event.type === 'restart') {
      this.#begun = false;
      this.#prefill = this.#saved = undefined;
      return ['restarted'];
    }
    const happenings: Happening[] = [];
    if (!this.#begun && (event.type === 'start' || event.type === 'answer')) {
      this.#begun = true;
      happenings.push('started');
    }
    if (after.answers !== before.answers) happenings.push('answered');
    if (after.step === 'emergency' && after.shown !== before.shown) happenings.push('red-flag');
    const fromAside = before.step === 'consult' || before.step === 'medicine';
    if (after.step === 'result' && before.step !== 'result' && !fromAside) happenings.push('result');
    return happenings;
  }
}

/** The state with what `given` has besides. What the person has said, or is about to say, stays as it is. */
function withMore(state: FlowState, given: FlowState, {questions}: FlowPlan): FlowState {
  const questionOf = (id: string) => questions.find(({aside}) => aside?.id === id)?.id ?? id;
  const news = (of: 'answers' | 'drafts') =>
    Object.entries(given[of]).filter(([id]) => !(id in state[of]) && !state.confirmed.includes(questionOf(id)));
  const [answers, drafts] = [news('answers'), news('drafts')];
  if (!answers.length && !drafts.length) return state;
  return {
    ...state,
    answers: {...state.answers, ...Object.fromEntries(answers)},
    drafts: {...state.drafts, ...Object.fromEntries(drafts)},
  };
}
