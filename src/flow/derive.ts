import {effectiveAnswers} from '../engine/answers.js';
import {assess} from '../engine/assess.js';
import {matters, relevantQuestions} from '../engine/relevance.js';
import type {Assessment} from '../engine/types.js';
import type {Answers} from '../pack/types.js';
import {emergencyScreens, fitPlannedAnswer, isHost, isShown, ownValue, readableAnswers} from './answers.js';
import type {FlowPlan, FlowState, PlannedQuestion} from './types.js';

/** The part of a state that the values here depend on. */
type Given = Pick<FlowState, 'answers' | 'confirmed'>;

/** For each set of answers, what followed from it last. */
const derivedStates = new WeakMap<Answers, {confirmed: readonly string[]; plan: FlowPlan; value: DerivedState}>();

/** What follows from a state of the flow and is not stored in it. One press of Next needs it several times, and gets the same values. */
export function derive({answers, confirmed}: Given, plan: FlowPlan): DerivedState {
  const known = derivedStates.get(answers);
  if (known?.confirmed === confirmed && known.plan === plan) return known.value;
  const value = new DerivedState({answers, confirmed}, plan);
  derivedStates.set(answers, {confirmed, plan, value});
  return value;
}

/** Each value is computed when it is first read: before the first answer the rules need not be prepared. */
export class DerivedState {
  readonly #state: Given;
  readonly #plan: FlowPlan;
  #answers: Answers | undefined;
  #effective: Answers | undefined;
  #assessment: Assessment | undefined;
  #path: readonly PlannedQuestion[] | undefined;
  #next: string | null | undefined;

  constructor(state: Given, plan: FlowPlan) {
    this.#state = state;
    this.#plan = plan;
  }

  /** The answers that the rules may read. */
  get answers(): Answers {
    return (this.#answers ??= readableAnswers(this.#state, this.#plan));
  }

  /** Of these, the answers to questions that are enabled. */
  get effective(): Answers {
    return (this.#effective ??= effectiveAnswers(this.#plan.pack, this.answers));
  }

  /** What the answers mean so far. */
  get assessment(): Assessment {
    return (this.#assessment ??= assess(this.#plan.pack, this.answers));
  }

  /** Ids of the emergency rules that hold now. Before the first answer none can, and the rules are not prepared to find that out. */
  get emergencies(): readonly string[] {
    if (Object.keys(this.#state.answers).length === 0) return [];
    return this.assessment.fired.filter(({level}) => level === 'emergency').map(({flag}) => flag.id);
  }

  /** Questions that apply and have been answered, in order: the screens that Back goes through. */
  get path(): readonly PlannedQuestion[] {
    return (this.#path ??= this.#plan.questions.filter(
      (question) => this.#isAnswered(question) && this.isEnabled(question),
    ));
  }

  /** Id of the question to ask next; null when no open question can change the result. */
  get next(): string | null {
    if (this.#next === undefined) this.#next = this.#findNext();
    return this.#next;
  }

  /** Asked unless its condition is certainly false: "not sure" keeps a gate open. */
  isEnabled(question: PlannedQuestion): boolean {
    return isShown(question, this.#plan, this.effective, this.answers);
  }

  #isAnswered(question: PlannedQuestion): boolean {
    const {id, safety} = question;
    if (isHost(question)) return fitPlannedAnswer(question, ownValue(this.#state.answers, id)) !== undefined;
    return this.answers[id] !== undefined && !(safety && !this.#state.confirmed.includes(id));
  }

  /** A skipped question is not asked: its answer stays unknown, and whether to skip is decided again at every step. */
  #findNext(): string | null {
    const {pack, ask, questions} = this.#plan;
    const {answers, path} = this;
    const open = questions.filter((question) => !path.includes(question) && this.isEnabled(question));
    const emergencyIds = emergencyScreens(pack);
    const relevantIds = relevantQuestions(pack, answers);
    // An unconfirmed prefill must not make its own question count as answered.
    const isRelevant = ({id}: PlannedQuestion) =>
      answers[id] === undefined ? relevantIds.has(id) : matters(pack, withoutAnswer(answers, id), id);
    const isAsked = (question: PlannedQuestion) =>
      ask === 'all' || isHost(question) || emergencyIds.includes(question.id) || isRelevant(question);
    const next = open.find(isAsked);
    if (next) return next.id;
    // A second safeguard: while there is no level, every safety question counts as relevant.
    if (this.assessment.level) return null;
    return open.find((question) => question.safety)?.id ?? null;
  }
}

function withoutAnswer(answers: Answers, id: string): Answers {
  const {[id]: _, ...rest} = answers;
  return rest;
}
