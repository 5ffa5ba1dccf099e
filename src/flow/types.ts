import type {Answer, Answers, Pack, Question, Sides} from '../pack/types.js';

/** A question of the host's own: shared with the consult, never read by a rule. */
export interface HostQuestion extends Omit<Question, 'type'> {
  readonly host: true;
  /** `text` and `date` are personal, as contact data is: only the hand-over and its preview have their answers. */
  readonly type: Question['type'] | 'text' | 'date';
  /** Id of the question it follows; absent: after the last. */
  readonly after?: string;
  /** Whether it needs an answer; absent: `text` and `date` may be left empty, the others not. */
  readonly required?: boolean;
  /** Asked only where this answer was given to another question of the host; absent: always. */
  readonly showWhen?: {readonly question: string; readonly answer: string};
}

/** Any question that a plan can hold. */
export type PlannedQuestion = Question | HostQuestion;

/** The host's settings for the flow, unchecked; `planFlow` turns them into the plan. */
export interface FlowConfig {
  /** Ids of optional questions and of the host's own, in the order wanted. Absent: the pack's own list. Empty: no optional question of the pack. */
  readonly questions?: readonly string[];
  /** The one question marked `mayOpen` that is asked before the emergency screens, or `safety`: none. Absent: the pack's `opensWith`. */
  readonly first?: string;
  readonly ask?: 'adaptive' | 'all';
  readonly noReview?: boolean;
  readonly noStart?: boolean;
  readonly hostQuestions?: readonly HostQuestion[];
}

/** The questions that can be asked, in order, and how. The only thing host settings can change about the flow. */
export interface FlowPlan {
  readonly pack: Pack;
  readonly questions: readonly PlannedQuestion[];
  readonly ask: 'adaptive' | 'all';
  readonly review: boolean;
  readonly start: boolean;
}

export type Step = 'start' | 'question' | 'emergency' | 'review' | 'result' | 'medicine' | 'consult';

export interface FlowState {
  readonly step: Step;
  /** The question on screen, in `question` and `medicine`. In `emergency` the one whose answer led there: Back goes to it. */
  readonly current: string | null;
  /** All answers so far, including those to questions that are not enabled now. */
  readonly answers: Answers;
  /** Safety questions the person has answered in this visit. A prefilled one is not in it. */
  readonly confirmed: readonly string[];
  /**
   * Choices to show as selected that are not answers yet: on a screen that was left without Next, on a safety question the host has prefilled,
   * on the emergency screens of a restored visit. Nothing reads them but the screens.
   */
  readonly drafts: Answers;
  /** The sides that were named of places on the body map, by option. No rule reads them. Those of a place that is not chosen now are kept, but not handed over. */
  readonly sides: Sides;
  /** Ids of the emergency rules the person has already been shown. */
  readonly shown: readonly string[];
  /** True once the person chose to go on from the emergency screen for a fuller summary. */
  readonly goesOn: boolean;
  /** Where `change` was pressed: the flow returns there. */
  readonly returnTo: Step | null;
  /** Set when an edit took an emergency back: the review shows a notice. */
  readonly undone: boolean;
  /** Asked once before an answer that fired an emergency is changed. */
  readonly askSure: {readonly question: string; readonly answer: Answer} | null;
  /** Answers to the medicine check; in no event, state string, summary or form value unless the person ticks them. */
  readonly medicineAnswers: Answers;
}

export type FlowEvent =
  | {readonly type: 'start'}
  | {
      readonly type: 'answer';
      readonly question: string;
      readonly answer: Answer;
      readonly aside?: boolean;
      readonly sides?: Sides;
    }
  | {readonly type: 'sure'; readonly yes: boolean}
  | {readonly type: 'back'; readonly draft?: Answer; readonly sides?: Sides}
  | {readonly type: 'change'; readonly question: string}
  | {readonly type: 'go-on'}
  | {readonly type: 'to-result'}
  | {readonly type: 'medicine'}
  | {readonly type: 'consult'}
  | {readonly type: 'restart'};
