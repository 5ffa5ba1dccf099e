import type {Answer, Answers} from '../pack/types.js';
import {enabled, fit, given, readable, ticksOnly} from './answers.js';
import {medicineQuestions, medicineVerdict} from './medicine.js';
import {answered, assessState, nextQuestion} from './next.js';
import type {FlowEvent, FlowPlan, FlowState, Step} from './types.js';

/**
 * The state a visit begins in. `prefill` comes from the host: it may tick a safety finding but never clear one,
 * so the person still sees every safety question, with what was prefilled already chosen.
 */
export function initial(plan: FlowPlan, prefill?: Answers): FlowState {
  const state: FlowState = {
    step: 'start',
    current: null,
    ...prefilled(plan, prefill),
    confirmed: [],
    shown: [],
    goesOn: false,
    returnTo: null,
    undone: false,
    askSure: null,
    medicineAnswers: {},
  };
  return plan.start ? state : advance(state, plan);
}

function prefilled({pack, questions}: FlowPlan, prefill: unknown): {answers: Answers; drafts: Answers} {
  const answers: [string, Answer][] = [];
  const drafts: [string, Answer][] = [];
  for (const question of new Set([...pack.questions, ...questions])) {
    const {id, safety, aside} = question;
    const answer = fit(question, given(prefill, id));
    const ticks = ticksOnly(answer);
    if (answer !== undefined && !safety) answers.push([id, answer]);
    else if (ticks) answers.push([id, ticks]);
    else if (answer !== undefined && !Array.isArray(answer)) drafts.push([id, answer]);
    if (aside && given(prefill, aside.id) === 'yes') answers.push([aside.id, 'yes']);
  }
  return {answers: Object.fromEntries(answers), drafts: Object.fromEntries(drafts)};
}

/** The state after `event`. What makes no sense where the flow stands changes nothing. */
export function transition(state: FlowState, event: FlowEvent, plan: FlowPlan): FlowState {
  const {step, current, askSure} = state;
  if (event.type === 'sure')
    return askSure
      ? settle({...without(state, askSure.question), askSure: null}, event.yes ? askSure : null, plan)
      : state;
  const calm = askSure ? {...state, askSure: null} : state;
  switch (event.type) {
    case 'start':
      return step === 'start' ? advance(calm, plan) : calm;
    case 'answer':
      return step === 'medicine' ? answerMedicine(calm, event.question, event.answer, plan) : answer(calm, event, plan);
    case 'back':
      return back(step === 'question' && current !== null ? withDraft(calm, current, event.draft, plan) : calm, plan);
    case 'change':
      return change(calm, event.question, plan);
    case 'go-on': {
      const fired = step === 'emergency' || step === 'result' ? emergencies(calm, plan) : [];
      return fired.length ? advance({...calm, goesOn: true, returnTo: null}, plan) : calm;
    }
    case 'to-result':
      return toResult(calm, plan);
    case 'to-review':
      return ['emergency', 'result', 'consult'].includes(step) && reviews(calm, plan) ? at(calm, 'review') : calm;
    case 'medicine': {
      const first = medicineQuestions(calm, plan)[0];
      return step === 'result' && first && medicineVerdict(calm, plan) !== 'off'
        ? at(calm, 'medicine', first.id)
        : calm;
    }
    case 'consult':
      // Never at emergency: nothing may stand between the person and the call.
      return step === 'result' && assessState(calm, plan).level !== 'emergency' ? at(calm, 'consult') : calm;
    case 'restart':
      return initial(plan);
    default:
      return calm;
  }
}

/** Makes a state fit a plan that has just changed under it (the host changed an attribute, or its pack arrived). No answer is lost. */
export function refit(state: FlowState, plan: FlowPlan): FlowState {
  const {step, current} = state;
  const fired = emergencies(state, plan);
  // What no longer holds counts as new when it comes back: it has to be seen again.
  const safe = {
    ...state,
    askSure: null,
    goesOn: state.goesOn && fired.length > 0,
    shown: state.shown.filter((id) => fired.includes(id)),
  };
  if (step === 'review' || (step === 'start' && plan.start)) return safe;
  const shows = canShow(safe, current, plan);
  const kept = {...safe, current: shows ? current : null};
  const onward = advance({...kept, returnTo: null}, plan);
  if (step === 'start' || onward.shown !== safe.shown) return onward;
  if (step === 'question') return shows ? safe : onward;
  if (step === 'emergency') return fired.length ? kept : onward;
  const {level, complete} = assessState(safe, plan);
  // A result stays where it is still one. A new optional question does not take it away.
  if (!level || !(complete || fired.length)) return onward;
  const gone =
    step === 'medicine' &&
    (medicineVerdict(safe, plan) === 'off' || !medicineQuestions(safe, plan).some(({id}) => id === current));
  return gone ? at(safe, 'result') : safe;
}

const at = (state: FlowState, step: Step, current: string | null = null): FlowState => ({
  ...state,
  step,
  current,
  returnTo: null,
});

/** Ids of the emergency rules that hold now. Before the first answer there is nothing to be read, and the rules need not be made ready. */
const emergencies = (state: FlowState, plan: FlowPlan): readonly string[] =>
  Object.keys(state.answers).length === 0
    ? []
    : assessState(state, plan)
        .fired.filter(({level}) => level === 'emergency')
        .map(({flag}) => flag.id);

/** A host may leave the review out, but not after an emergency was taken back: somebody must read that it was. */
const reviews = (state: FlowState, plan: FlowPlan): boolean => plan.review || state.undone;

function canShow(state: FlowState, id: string | null, plan: FlowPlan): boolean {
  const question = plan.questions.find((one) => one.id === id);
  return question !== undefined && enabled(plan.pack, question, readable(state, plan));
}

/** Where the flow goes once something has been given: an emergency first, then open questions, then back to where it came from. */
function advance(state: FlowState, plan: FlowPlan): FlowState {
  const fired = emergencies(state, plan);
  if (fired.some((id) => !state.shown.includes(id))) return {...state, step: 'emergency', shown: fired, undone: false};
  const urgent = fired.length > 0 && !state.goesOn;
  const next = urgent ? null : nextQuestion(state, plan);
  const {returnTo} = state;
  if (next !== null)
    return {...state, step: 'question', current: next, returnTo: returnTo === 'emergency' ? null : returnTo};
  if (urgent)
    return returnTo && returnTo !== 'emergency' ? at(state, returnTo) : {...state, step: 'emergency', returnTo: null};
  return at(state, returnTo === 'result' && !state.undone ? 'result' : reviews(state, plan) ? 'review' : 'result');
}

function toResult(state: FlowState, plan: FlowPlan): FlowState {
  const {step} = state;
  if (step === 'consult' || step === 'medicine') return at(state, 'result');
  const fired = emergencies(state, plan);
  // From a question only on the way to a fuller summary: the level is certain already.
  if (step !== 'review' && !(fired.length && (step === 'emergency' || step === 'question'))) return state;
  if (fired.length && fired.every((id) => state.shown.includes(id))) return at(state, 'result');
  // Questions that are open still (a restored visit, a skip that no longer holds) come before any result.
  const onward = advance({...state, returnTo: 'result', undone: false}, plan);
  return {...onward, undone: state.undone && onward.step === 'question'};
}

function answer(
  state: FlowState,
  {question: id, answer, aside}: {question: string; answer: Answer; aside?: boolean},
  plan: FlowPlan,
): FlowState {
  const question = plan.questions.find((one) => one.id === id);
  const fits = question && fit(question, Array.isArray(answer) ? answer.filter((one) => one !== 'partial') : answer);
  const here = state.step === 'question' ? id === state.current : state.step === 'review' && canShow(state, id, plan);
  if (!question || fits === undefined || !here) return state;
  const told =
    aside === undefined || !question.aside
      ? state
      : {...state, answers: put(state.answers, question.aside.id, aside ? 'yes' : undefined)};
  return settle(told, {question: id, answer: fits}, plan, true);
}

/** Takes an answer in. One that would take an emergency back is asked about first. */
function settle(state: FlowState, taken: FlowState['askSure'], plan: FlowPlan, ask = false): FlowState {
  if (!taken) return state;
  const {question: id, answer} = taken;
  const safety = plan.questions.some((question) => question.id === id && question.safety);
  const next = {
    ...state,
    answers: put(state.answers, id, answer),
    drafts: put(state.drafts, id, undefined),
    confirmed: safety && !state.confirmed.includes(id) ? [...state.confirmed, id] : state.confirmed,
  };
  const before = emergencies(state, plan);
  const after = emergencies(next, plan);
  const lost = before.some((one) => !after.includes(one));
  if (ask && lost) return {...withDraft(state, id, answer, plan), askSure: taken};
  const seen = {
    ...next,
    shown: state.shown.filter((one) => after.includes(one)),
    goesOn: state.goesOn && after.length > 0,
    undone: state.undone || (lost && !after.length),
  };
  // On the review an answer is confirmed with one tap, and the review stays; only an emergency may interrupt it.
  return state.step === 'review' && after.every((one) => seen.shown.includes(one))
    ? seen
    : advance({...seen, current: id}, plan);
}

function answerMedicine(state: FlowState, id: string, answer: Answer, plan: FlowPlan): FlowState {
  const question = medicineQuestions(state, plan).find((one) => one.id === id);
  const fits = question && fit(question, answer);
  if (fits === undefined || id !== state.current) return state;
  const next = {...state, medicineAnswers: put(state.medicineAnswers, id, fits)};
  return stepMedicine(next, 1, plan);
}

function stepMedicine(state: FlowState, by: 1 | -1, plan: FlowPlan): FlowState {
  const ids = medicineQuestions(state, plan).map(({id}) => id);
  const next = ids[ids.indexOf(state.current ?? '') + by];
  return next === undefined ? at(state, 'result') : {...state, current: next};
}

function back(state: FlowState, plan: FlowPlan): FlowState {
  const {step, current, returnTo} = state;
  const path = answered(state, plan).map(({id}) => id);
  switch (step) {
    case 'question': {
      if (returnTo === 'review' || returnTo === 'emergency') return at(state, returnTo);
      if (returnTo === 'result' && nextQuestion(state, plan) === null) return at(state, 'result');
      const order = plan.questions.map(({id}) => id);
      return to(path.findLast((id) => order.indexOf(id) < order.indexOf(current ?? '')));
    }
    case 'emergency':
      return to(current ?? path.at(-1) ?? nextQuestion(state, plan) ?? undefined);
    case 'result':
      if (!state.goesOn && emergencies(state, plan).length) return at(state, 'emergency');
      return reviews(state, plan) ? at(state, 'review') : to(path.at(-1));
    case 'review':
      return to(path.at(-1));
    case 'medicine':
      return stepMedicine(state, -1, plan);
    case 'consult':
      return at(state, 'result');
    default:
      return state;
  }

  function to(id: string | undefined): FlowState {
    return id !== undefined ? at(state, 'question', id) : plan.start ? at(state, 'start') : state;
  }
}

function change(state: FlowState, id: string, plan: FlowPlan): FlowState {
  const {step, goesOn} = state;
  if (step === 'start' || step === 'question' || step === 'medicine' || !canShow(state, id, plan)) return state;
  const returnTo = step === 'consult' ? 'result' : step === 'emergency' && goesOn ? null : step;
  return {...state, step: 'question', current: id, returnTo};
}

function withDraft(state: FlowState, id: string, draft: Answer | undefined, plan: FlowPlan): FlowState {
  const question = plan.questions.find((one) => one.id === id);
  return draft === undefined || !question ? state : {...state, drafts: put(state.drafts, id, fit(question, draft))};
}

const without = (state: FlowState, id: string): FlowState => ({...state, drafts: put(state.drafts, id, undefined)});

function put(answers: Answers, id: string, answer: Answer | undefined): Answers {
  const {[id]: _, ...rest} = answers;
  return answer === undefined ? rest : {...rest, [id]: answer};
}
