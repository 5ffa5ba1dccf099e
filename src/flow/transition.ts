import {fitAnswer, reduceToTicks} from '../engine/answers.js';
import {PARTIAL} from '../pack/types.js';
import type {Answer, Answers, Sides} from '../pack/types.js';
import {fitPlannedAnswer, isPersonal, ownValue, fitSides} from './answers.js';
import {derive} from './derive.js';
import {medicineQuestions, medicineVerdict} from './medicine.js';
import type {FlowEvent, FlowPlan, FlowState, PlannedQuestion, Step} from './types.js';

/**
 * The state a visit begins in. `prefill` comes from the host: it may tick a safety finding but never clear one,
 * so the person still sees every safety question, with what was prefilled already chosen.
 */
export function initial(plan: FlowPlan, prefill?: Answers): FlowState {
  const state: FlowState = {
    step: 'start',
    current: null,
    ...readPrefilled(plan, prefill),
    confirmed: [],
    sides: {},
    shown: [],
    goesOn: false,
    returnTo: null,
    undone: false,
    askSure: null,
    medicineAnswers: {},
  };
  return plan.start ? state : advance(state, plan);
}

function readPrefilled({pack, questions}: FlowPlan, prefill: unknown): {answers: Answers; drafts: Answers} {
  const answers: [string, Answer][] = [];
  const drafts: [string, Answer][] = [];
  for (const question of new Set([...pack.questions, ...questions])) {
    const {id, safety, aside} = question;
    const isOnlyForPerson = isPersonal(question) || question.sensitive;
    const answer = isOnlyForPerson ? undefined : fitPlannedAnswer(question, ownValue(prefill, id));
    const ticks = reduceToTicks(answer);
    if (answer !== undefined && !safety) answers.push([id, answer]);
    else if (ticks) answers.push([id, ticks]);
    else if (answer !== undefined && !Array.isArray(answer)) drafts.push([id, answer]);
    if (aside && ownValue(prefill, aside.id) === 'yes') answers.push([aside.id, 'yes']);
  }
  return {answers: Object.fromEntries(answers), drafts: Object.fromEntries(drafts)};
}

/** The state after `event`. An event that is not valid in this state changes nothing. */
export function transition(state: FlowState, event: FlowEvent, plan: FlowPlan): FlowState {
  if (event.type === 'sure') return confirmChange(state, event.yes, plan);
  // Any other event also closes "Are you sure?", and keeps the answer.
  const settled = state.askSure ? {...state, askSure: null} : state;
  switch (event.type) {
    case 'start':
      return settled.step === 'start' ? advance(settled, plan) : settled;
    case 'answer':
      return settled.step === 'medicine' ? answerMedicine(settled, event, plan) : answer(settled, event, plan);
    case 'back':
      return goBack(keepDraft(withSides(settled, settled.current, event.sides, plan), event.draft, plan), plan);
    case 'change':
      return changeAnswer(settled, event.question, plan);
    case 'go-on':
      return goOn(settled, plan);
    case 'to-result':
      return goToResult(settled, plan);
    case 'medicine':
      return startMedicineCheck(settled, plan);
    case 'consult':
      return startConsult(settled, plan);
    case 'restart':
      return initial(plan);
    default:
      return settled;
  }
}

/** Makes a state fit a plan that has just changed (the host changed an attribute, or its pack has been loaded). No answer is lost. */
export function refit(state: FlowState, plan: FlowPlan): FlowState {
  const {step, current} = state;
  const {emergencies} = derive(state, plan);
  // An emergency that no longer holds counts as new when it comes back: it has to be seen again.
  const cleaned = {
    ...state,
    askSure: null,
    goesOn: state.goesOn && emergencies.length > 0,
    shown: state.shown.filter((id) => emergencies.includes(id)),
  };
  if (step === 'review' || (step === 'start' && plan.start)) return cleaned;
  const isCurrentAsked = canShow(cleaned, current, plan);
  const refitted = {...cleaned, current: isCurrentAsked ? current : null};
  const onward = advance({...refitted, returnTo: null}, plan);
  const hasNewEmergency = onward.shown !== cleaned.shown;
  if (step === 'start' || hasNewEmergency) return onward;
  if (step === 'question') return isCurrentAsked ? cleaned : onward;
  if (step === 'emergency') return emergencies.length ? refitted : onward;
  return refitResult(cleaned, plan) ?? onward;
}

/** A result, or a step after it, stays where it still is one: a new optional question does not take it away. */
function refitResult(state: FlowState, plan: FlowPlan): FlowState | undefined {
  const derived = derive(state, plan);
  const {level, complete} = derived.assessment;
  if (!level || !(complete || derived.emergencies.length)) return undefined;
  if (state.step !== 'medicine') return state;
  const isOffered = medicineVerdict(state, plan, derived) !== 'off';
  const isCurrentAsked = medicineQuestions(state, plan, derived).some(({id}) => id === state.current);
  return isOffered && isCurrentAsked ? state : goTo(state, 'result');
}

const goTo = (state: FlowState, step: Step, current: string | null = null): FlowState => ({
  ...state,
  step,
  current,
  returnTo: null,
});

/** A host may leave the review out, but not after an emergency was taken back: the person must read that it was. */
const hasReview = (state: FlowState, plan: FlowPlan): boolean => plan.review || state.undone;

const findQuestion = (id: string | null, {questions}: FlowPlan): PlannedQuestion | undefined =>
  questions.find((question) => question.id === id);

function canShow(state: FlowState, id: string | null, plan: FlowPlan): boolean {
  const question = findQuestion(id, plan);
  return question !== undefined && derive(state, plan).isEnabled(question);
}

/** Where the flow goes after an answer: to a new emergency first, then to open questions, then back to where the person came from. */
function advance(state: FlowState, plan: FlowPlan): FlowState {
  const derived = derive(state, plan);
  const {emergencies} = derived;
  const {returnTo} = state;
  const hasNewEmergency = emergencies.some((id) => !state.shown.includes(id));
  if (hasNewEmergency) return {...state, step: 'emergency', shown: emergencies, undone: false};
  const isStoppedByEmergency = emergencies.length > 0 && !state.goesOn;
  if (isStoppedByEmergency)
    return returnTo && returnTo !== 'emergency' ? goTo(state, returnTo) : {...state, step: 'emergency', returnTo: null};
  if (derived.next !== null)
    return {...state, step: 'question', current: derived.next, returnTo: returnTo === 'emergency' ? null : returnTo};
  if (returnTo === 'result' && !state.undone) return goTo(state, 'result');
  return goTo(state, hasReview(state, plan) ? 'review' : 'result');
}

/** Goes on from the emergency screen, for a fuller summary. */
function goOn(state: FlowState, plan: FlowPlan): FlowState {
  const canGoOn = state.step === 'emergency' || state.step === 'result';
  if (!canGoOn || derive(state, plan).emergencies.length === 0) return state;
  return advance({...state, goesOn: true, returnTo: null}, plan);
}

function goToResult(state: FlowState, plan: FlowPlan): FlowState {
  const {step} = state;
  if (step === 'consult' || step === 'medicine') return goTo(state, 'result');
  const {emergencies} = derive(state, plan);
  // From a question only on the way to a fuller summary: the level is certain already.
  const mayStopHere = emergencies.length > 0 && (step === 'emergency' || step === 'question');
  if (step !== 'review' && !mayStopHere) return state;
  if (emergencies.length && emergencies.every((id) => state.shown.includes(id))) return goTo(state, 'result');
  // Questions that are still open (in a restored visit, or where a skip no longer holds) come before any result.
  const onward = advance({...state, returnTo: 'result', undone: false}, plan);
  return {...onward, undone: state.undone && onward.step === 'question'};
}

function startMedicineCheck(state: FlowState, plan: FlowPlan): FlowState {
  if (state.step !== 'result') return state;
  const derived = derive(state, plan);
  const firstQuestion = medicineQuestions(state, plan, derived)[0];
  if (!firstQuestion || medicineVerdict(state, plan, derived) === 'off') return state;
  return goTo(state, 'medicine', firstQuestion.id);
}

/** Never at emergency: nothing may delay the emergency call. */
function startConsult(state: FlowState, plan: FlowPlan): FlowState {
  const isOffered = state.step === 'result' && derive(state, plan).assessment.level !== 'emergency';
  return isOffered ? goTo(state, 'consult') : state;
}

type AnswerEvent = Extract<FlowEvent, {type: 'answer'}>;
type GivenAnswer = NonNullable<FlowState['askSure']>;

function answer(state: FlowState, event: AnswerEvent, plan: FlowPlan): FlowState {
  const question = findQuestion(event.question, plan);
  const validAnswer = question && fitPlannedAnswer(question, withoutPartial(event.answer));
  if (!question || validAnswer === undefined || !isOnScreen(state, question, plan)) return state;
  const givenAnswer = {question: question.id, answer: validAnswer};
  const withDetails = withSides(withAside(state, question, event.aside), question.id, event.sides, plan);
  return takeAnswerOrAsk(withDetails, givenAnswer, plan);
}

/** An answer that the person submits is complete, because they have seen all options. */
const withoutPartial = (answer: Answer): Answer =>
  Array.isArray(answer) ? answer.filter((part) => part !== PARTIAL) : answer;

/** On the review an answer is confirmed with one tap. */
function isOnScreen(state: FlowState, {id}: PlannedQuestion, plan: FlowPlan): boolean {
  if (state.step === 'question') return id === state.current;
  return state.step === 'review' && canShow(state, id, plan);
}

function withAside(state: FlowState, {aside}: PlannedQuestion, isTicked: boolean | undefined): FlowState {
  if (isTicked === undefined || !aside) return state;
  return {...state, answers: setAnswer(state.answers, aside.id, isTicked ? 'yes' : undefined)};
}

function withSides(state: FlowState, id: string | null, sides: Sides | undefined, plan: FlowPlan): FlowState {
  const question = findQuestion(id, plan);
  return sides && question ? {...state, sides: {...state.sides, ...fitSides(question, sides)}} : state;
}

/** Applies an answer. One that would take an emergency back needs a confirmation first. */
function takeAnswerOrAsk(state: FlowState, givenAnswer: GivenAnswer, plan: FlowPlan): FlowState {
  if (!takesEmergencyBack(state, givenAnswer, plan)) return takeAnswer(state, givenAnswer, false, plan);
  return {...setDraft(state, givenAnswer.question, givenAnswer.answer, plan), askSure: givenAnswer};
}

function confirmChange(state: FlowState, isConfirmed: boolean, plan: FlowPlan): FlowState {
  const {askSure} = state;
  if (!askSure) return state;
  const settled = {...state, drafts: setAnswer(state.drafts, askSure.question, undefined), askSure: null};
  return isConfirmed ? takeAnswer(settled, askSure, takesEmergencyBack(settled, askSure, plan), plan) : settled;
}

function takesEmergencyBack(state: FlowState, givenAnswer: GivenAnswer, plan: FlowPlan): boolean {
  const previous = derive(state, plan).emergencies;
  if (previous.length === 0) return false;
  const {emergencies} = derive(withAnswer(state, givenAnswer, plan), plan);
  return previous.some((id) => !emergencies.includes(id));
}

function withAnswer(state: FlowState, {question: id, answer}: GivenAnswer, plan: FlowPlan): FlowState {
  const isNewlyConfirmed = findQuestion(id, plan)?.safety && !state.confirmed.includes(id);
  return {
    ...state,
    answers: setAnswer(state.answers, id, answer),
    drafts: setAnswer(state.drafts, id, undefined),
    confirmed: isNewlyConfirmed ? [...state.confirmed, id] : state.confirmed,
  };
}

function takeAnswer(state: FlowState, givenAnswer: GivenAnswer, isTakenBack: boolean, plan: FlowPlan): FlowState {
  const answered = withAnswer(state, givenAnswer, plan);
  const {emergencies} = derive(answered, plan);
  const updated = {
    ...answered,
    shown: state.shown.filter((id) => emergencies.includes(id)),
    goesOn: state.goesOn && emergencies.length > 0,
    undone: state.undone || (isTakenBack && emergencies.length === 0),
  };
  // The review stays after an answer on it; only an emergency may interrupt it.
  const hasNewEmergency = emergencies.some((id) => !updated.shown.includes(id));
  if (state.step === 'review' && !hasNewEmergency) return updated;
  return advance({...updated, current: givenAnswer.question}, plan);
}

function answerMedicine(state: FlowState, event: AnswerEvent, plan: FlowPlan): FlowState {
  const question = medicineQuestions(state, plan).find(({id}) => id === event.question);
  const validAnswer = question && fitAnswer(question, event.answer);
  if (validAnswer === undefined || event.question !== state.current) return state;
  const answered = {...state, medicineAnswers: setAnswer(state.medicineAnswers, event.question, validAnswer)};
  return moveInMedicineCheck(answered, 1, plan);
}

/** To the next or the previous question of the check; before the first and after the last, to the result. */
function moveInMedicineCheck(state: FlowState, offset: 1 | -1, plan: FlowPlan): FlowState {
  const ids = medicineQuestions(state, plan).map(({id}) => id);
  const id = ids[ids.indexOf(state.current ?? '') + offset];
  return id === undefined ? goTo(state, 'result') : {...state, current: id};
}

function goBack(state: FlowState, plan: FlowPlan): FlowState {
  const {step, current} = state;
  const derived = derive(state, plan);
  const lastId = derived.path.at(-1)?.id;
  switch (step) {
    case 'question':
      return goBackFromQuestion(state, plan);
    case 'emergency':
      return goToQuestion(state, current ?? lastId ?? derived.next ?? undefined, plan);
    case 'result':
      if (!state.goesOn && derived.emergencies.length) return goTo(state, 'emergency');
      return hasReview(state, plan) ? goTo(state, 'review') : goToQuestion(state, lastId, plan);
    case 'review':
      return goToQuestion(state, lastId, plan);
    case 'medicine':
      return moveInMedicineCheck(state, -1, plan);
    case 'consult':
      return goTo(state, 'result');
    default:
      return state;
  }
}

function goBackFromQuestion(state: FlowState, plan: FlowPlan): FlowState {
  const {current, returnTo} = state;
  const derived = derive(state, plan);
  if (returnTo === 'review' || returnTo === 'emergency') return goTo(state, returnTo);
  if (returnTo === 'result' && derived.next === null) return goTo(state, 'result');
  const order = plan.questions.map(({id}) => id);
  const currentIndex = order.indexOf(current ?? '');
  const previous = derived.path.findLast(({id}) => order.indexOf(id) < currentIndex);
  return goToQuestion(state, previous?.id, plan);
}

/** To a question; where there is none, to the start screen, if the plan has one. */
function goToQuestion(state: FlowState, id: string | undefined, plan: FlowPlan): FlowState {
  if (id !== undefined) return goTo(state, 'question', id);
  return plan.start ? goTo(state, 'start') : state;
}

function changeAnswer(state: FlowState, id: string, plan: FlowPlan): FlowState {
  const {step} = state;
  if (step === 'start' || step === 'question' || step === 'medicine' || !canShow(state, id, plan)) return state;
  return {...state, step: 'question', current: id, returnTo: stepAfterChange(state)};
}

function stepAfterChange({step, goesOn}: FlowState): Step | null {
  if (step === 'consult') return 'result';
  return step === 'emergency' && goesOn ? null : step;
}

/** Stores the choice as a draft when the person leaves a question with Back. */
function keepDraft(state: FlowState, draft: Answer | undefined, plan: FlowPlan): FlowState {
  const {step, current} = state;
  return step === 'question' && current !== null ? setDraft(state, current, draft, plan) : state;
}

function setDraft(state: FlowState, id: string, draft: Answer | undefined, plan: FlowPlan): FlowState {
  const question = findQuestion(id, plan);
  if (draft === undefined || !question) return state;
  return {...state, drafts: setAnswer(state.drafts, id, fitPlannedAnswer(question, draft))};
}

function setAnswer(answers: Answers, id: string, answer: Answer | undefined): Answers {
  const {[id]: _, ...rest} = answers;
  return answer === undefined ? rest : {...rest, [id]: answer};
}
