import type {Assessment} from '../engine/types.js';
import {effectiveAnswers, fitAnswer} from '../engine/answers.js';
import {fitPlannedAnswer, isHost, isPersonal, isShown, LEFT_EMPTY, ownValue, readableAnswers} from '../flow/answers.js';
import {medicineQuestions} from '../flow/medicine.js';
import type {FlowPlan, FlowState, PlannedQuestion} from '../flow/types.js';
import type {Messages} from '../i18n/messages.js';
import {PARTIAL} from '../pack/types.js';
import type {Answer, Pack, Region} from '../pack/types.js';

/** The input of every exported format. The view of a screen contains it. */
export interface Case {
  /** In the page's language. */
  readonly pack: Pack;
  readonly plan: FlowPlan;
  readonly state: FlowState;
  readonly assessment: Assessment;
  readonly region: Region | undefined;
  /** BCP 47, the language of the words. */
  readonly locale: string;
  readonly messages: Messages;
  /** Fills the `{words}` of a text. */
  readonly say: (text: string, extra?: Readonly<Record<string, string>>) => string;
}

export interface Given {
  readonly question: PlannedQuestion;
  readonly answer: Answer;
}

/** What is shared beyond the answers to ordinary questions. */
export interface ShareOptions {
  /** True only for what the person sees before they agree, and what is then handed over: then free text and dates are in it. */
  readonly includesPersonal?: boolean | undefined;
  /** Answers to sensitive questions: true only where the person ticked it. */
  readonly shareSensitive?: boolean | undefined;
}

/** The shared answers, in the order of the plan: those the rules may read, to questions that apply. Unasked questions are listed separately. */
export function givenAnswers(
  {pack, plan, state}: Case,
  {includesPersonal, shareSensitive}: ShareOptions = {},
): {readonly given: readonly Given[]; readonly notAsked: readonly PlannedQuestion[]} {
  const read = readableAnswers(state, plan);
  const effective = effectiveAnswers(pack, read);
  const apply = plan.questions.filter(
    (question) => (shareSensitive || !question.sensitive) && isShown(question, plan, effective, read),
  );
  const answerTo = (question: PlannedQuestion) =>
    includesPersonal && isPersonal(question)
      ? fitPlannedAnswer(question, ownValue(state.answers, question.id))
      : read[question.id];
  const isOpen = (answer: Answer | undefined) =>
    answer === undefined || (Array.isArray(answer) && answer.includes(PARTIAL));
  return {
    given: apply.flatMap((question) => toGiven(question, answerTo(question))),
    notAsked: apply.filter((question) => !isHost(question) && !question.sensitive && isOpen(read[question.id])),
  };
}

/** The answers to the medicine check, for when the person ticked that they may be shared. */
export const medicineAnswers = ({plan, state}: Case): readonly Given[] =>
  medicineQuestions(state, plan).flatMap((question) =>
    toGiven(question, fitAnswer(question, ownValue(state.medicineAnswers, question.id))),
  );

const toGiven = (question: PlannedQuestion, answer: Answer | undefined): Given[] =>
  answer === undefined || answer === LEFT_EMPTY ? [] : [{question, answer}];

/** The question of the built-in pack about the person with back pain, which every pack extends: its options below the age of consent, and its line below them. */
const AGE_QUESTION = 'about';
const MINOR_AGES: readonly unknown[] = ['under-11', 'under-18'];
const SOMEONE_ELSE = 'someone-else';

/** Whether the person answered for themselves or for someone else. */
export const subjectOf = ({state}: Case): 'self' | 'other' =>
  ownValue(state.answers, SOMEONE_ELSE) === 'yes' ? 'other' : 'self';

/** Whether the person with back pain is under 18: there no contact is asked for. */
export const isMinor = ({state}: Case): boolean => MINOR_AGES.includes(ownValue(state.answers, AGE_QUESTION));

/** Whether the line below the options was ticked. */
export const isExtraBoxTicked = ({state}: Case, {aside}: PlannedQuestion): boolean =>
  aside !== undefined && ownValue(state.answers, aside.id) === 'yes';
