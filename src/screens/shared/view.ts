import type {Assessment} from '../../engine/types.js';
import type {DerivedState} from '../../flow/derive.js';
import type {FlowPlan, FlowState} from '../../flow/types.js';
import type {Contact, ContactField, ContactFieldName} from '../../handoff/contact.js';
import type {ConsultContent} from '../../handoff/detail.js';
import type {Messages} from '../../i18n/messages.js';
import type {Answer, Pack, Question, Region} from '../../pack/types.js';

/**
 * Everything a screen needs to draw itself. The root element creates a new one whenever something in it changes, and provides it to the screens
 * by context. Elements that a page puts into a slot get only the public part of it.
 */
export interface View {
  /** In the page's language. Its texts still hold `{words}`: see `say`. */
  readonly pack: Pack;
  /** `any` where the person's country is unknown. */
  readonly region: Region;
  /** The country whose emergency number is shown, in the language of the words, where it was only derived from the language of the page. */
  readonly derivedCountry: string | undefined;
  /** Digits to call in an emergency; absent: "your local emergency number", and no call button. */
  readonly emergencyNumber: string | undefined;
  readonly assessment: Assessment;
  readonly plan: FlowPlan;
  readonly state: FlowState;
  /** What follows from the state. */
  readonly derived: DerivedState;
  /** BCP 47, the language the words are really in. */
  readonly locale: string;
  readonly messages: Messages;
  /** Level of the heading at the top of a screen; one more below it. */
  readonly headingLevel: number;
  /** Whether the start screen has a heading; the page may have one of its own. */
  readonly hasTitle: boolean;
  readonly consult: ConsultOffer;
  /** Slots that are open now *and* have something in them. A slot that is not in here is not rendered. */
  readonly slots: ReadonlySet<string>;
  /** Whether the host lets medicines be asked about. */
  readonly medicines: boolean;
  /** Fills the `{words}` of a text from the pack or the messages: the region's words, `{emergency-number}`, and `words`. */
  readonly say: (text: string, words?: Readonly<Record<string, string>>) => string;
}

export interface ConsultOffer {
  /** Whether this level offers a consult at all (`consult-from`; never at emergency). */
  readonly offered: boolean;
  /** Already checked: https, http, mailto, tel, sms or relative. */
  readonly href?: string;
  /** Who receives the answers; the host name of the site where the page names nobody. */
  readonly recipient: string;
  /** Checked like `href`. */
  readonly privacyHref?: string;
  /** What the person is asked for on the hand-over screen, in the order the page wants. */
  readonly fields: readonly ContactField[];
  /** What the button says; absent: the interface's own words. */
  readonly label?: string;
  readonly phone?: string;
  readonly sms?: string;
}

/**
 * The state of the consult request. `sent`: a listener says that the answers were received. `taken`: the page cancelled the event and takes over
 * completely. `linked`: `consult-href` was followed. `ready`: nobody has said anything.
 */
export type ConsultStatus = 'preview' | 'sending' | 'sent' | 'taken' | 'linked' | 'failed' | 'ready';

/** What is shown once the person has agreed. All but the reference are the page's own words, already checked. */
export interface ConsultOutcome {
  readonly title?: string;
  readonly text?: string;
  readonly href?: string;
  readonly linkText?: string;
  readonly reference?: string;
}

/** What is typed into the contact fields. */
export type ContactDraft = Partial<Record<ContactFieldName, string>>;

export interface ConsultChoice {
  /** Whether the answers about medicines go along. */
  readonly medicines: boolean;
  /** Whether the answers to sensitive questions go along. */
  readonly sensitive: boolean;
  readonly contact?: Contact | null;
}

/** The data for `<bpc-consult>`. */
export interface ConsultProps {
  /** What is shared with what the person ticked and typed on this screen; it goes into `bpc-agree`. */
  readonly createContent: (choice: ConsultChoice) => ConsultContent;
  readonly status: ConsultStatus;
  readonly outcome: ConsultOutcome;
  /** The screen keeps in it what is typed. */
  readonly contactDraft: ContactDraft;
}

/** The data for `<bpc-body-map>` inside `<bpc-question>`; its inputs are read like any other (`name` = question id, `value` = option id). */
export interface BodyMapProps {
  /** Words already filled in. */
  readonly question: Question;
  /** What is ticked when the screen opens. */
  readonly draft: Answer | undefined;
}
