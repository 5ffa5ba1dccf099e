import {html, nothing} from 'lit';
import type {PropertyValues} from 'lit';
import {BpcAgreeEvent, BpcPrintEvent} from '../../events/internal-events.js';
import {givenAnswers} from '../../handoff/case.js';
import type {ConsultContent} from '../../handoff/detail.js';
import {renderPhoneLinks} from '../result/contact.js';
import {recorderInputMarks} from '../shared/recorder-marks.js';
import {ariaLevel, renderSlot, sendFlowEvent} from '../shared/templates.js';
import {copyOrShow} from '../shared/text-dialog.js';
import {ViewElement} from '../shared/view-context.js';
import type {ConsultChoice, ConsultOutcome, ConsultProps, ConsultStatus, ContactDraft} from '../shared/view.js';
import {readContact, renderContactFields} from './contact-fields.js';
import type {ContactErrors} from './contact-fields.js';
import {renderDontWait} from './dont-wait.js';
import {renderSharedContent} from './shared-content.js';

/**
 * The hand-over: shows exactly what is shared, asks how the person can be reached and for their agreement, and shows the outcome.
 *
 * @fires {BpcAgreeEvent} bpc-agree - The person agrees to share what is on the screen.
 * @fires {BpcGoEvent} bpc-go - Back to the result.
 * @fires {BpcContactEvent} bpc-contact - One of the host's ways to get in touch was pressed.
 * @fires {BpcPrintEvent} bpc-print - Print was pressed.
 * @csspart heading - The heading at the top of a screen.
 * @csspart summary - What is shared.
 * @csspart field - A box to type in: a number, a date, free text, or how to be reached.
 * @csspart answer-option - The label around a tick.
 * @csspart error - What is missing.
 * @csspart safety-net - What would need help at once, below every outcome.
 * @csspart back-button - Back.
 * @csspart primary-button - Agree.
 * @csspart button - A button that is not the main one.
 * @csspart link-button - A button that looks like a link.
 * @slot consent - The host's own words above the consent.
 * @slot sent - What happens next, once the answers were received or the page has taken over.
 */
export class BpcConsult extends ViewElement implements ConsultProps {
  static override properties = {
    createContent: {attribute: false},
    status: {attribute: false},
    outcome: {attribute: false},
    contactDraft: {attribute: false},
    shared: {state: true},
    errors: {state: true},
    copied: {state: true},
  };

  declare createContent: ConsultProps['createContent'];

  declare status: ConsultStatus;

  declare outcome: ConsultOutcome;

  declare contactDraft: ContactDraft;

  /** What goes along because the person ticked it. */
  declare private shared: Omit<ConsultChoice, 'contact'>;

  /** What was missing when the button was last pressed. */
  declare private errors: ContactErrors & {readonly agreement?: string};

  /** Whether the summary has been copied, for those who see. */
  declare copied?: boolean;

  /** What is on the screen, and therefore what is agreed to. */
  #shownContent!: ConsultContent;

  /** What the person agreed to, with the contact: "Try again" sends exactly that. */
  #agreedContent: ConsultContent | undefined;

  constructor() {
    super();
    this.shared = {medicines: false, sensitive: false};
    this.errors = {};
  }

  override willUpdate(changed: PropertyValues<this>) {
    // What was agreed to stays on the screen, even when the view changes.
    const isFirstUpdate = changed.has('status') && changed.get('status') === undefined;
    if (this.status === 'preview' || isFirstUpdate) this.#shownContent = this.createContent(this.shared);
  }

  override updated(changed: PropertyValues) {
    if (changed.has('errors')) this.#focusError();
  }

  /** The message is above its field, and the fields are above the button: what is wrong has to come into view. */
  #focusError() {
    const field = this.querySelector<HTMLElement>('[aria-invalid]');
    field?.focus({preventScroll: true});
    field?.closest('div')?.scrollIntoView({block: 'nearest'});
  }

  override render() {
    const {messages, consult, say} = this.view;
    const {recipient} = consult;
    const {title, text} = this.outcome;
    switch (this.status) {
      case 'preview':
        return this.#renderPreview();
      case 'sending':
        return html`<div class="stack">${this.#renderTask()} ${this.#renderHeading(messages.consultSending)}</div>`;
      case 'sent':
        return this.#renderOutcome(
          title ?? say(messages.consultSentTitle, {recipient}),
          html`<p>${text ?? say(messages.consultSent, {recipient})}</p>
            ${this.#renderReference()} ${this.#renderLink()} ${renderSlot(this.view, 'sent')}`,
        );
      case 'taken':
        return this.#renderOutcome(
          messages.consultReadyTitle,
          html`<p>${messages.consultTaken}</p>
            ${renderSlot(this.view, 'sent')}`,
        );
      case 'linked':
        return this.#renderOutcome(
          messages.consultReadyTitle,
          html`<p>${say(messages.consultLinked, {recipient})}</p>
            ${this.#renderLink()}`,
        );
      case 'failed':
        return this.#renderOutcome(
          messages.consultFailedTitle,
          html`<p>${messages.consultFailed}</p>
            <div class="actions">
              <button type="button" class="primary" part="primary-button" @click=${this.#sendAgreement}>${messages.tryAgain}</button>
              ${renderPhoneLinks(this.view)}
            </div>
            ${this.#renderSummary()}`,
        );
      default:
        return this.#renderOutcome(
          messages.consultReadyTitle,
          html`<p>${say(messages.consultReady, {recipient})}</p>
            ${this.#renderSummary()}`,
        );
    }
  }

  #renderPreview() {
    const {view} = this;
    const {messages} = view;
    return html`
      <div class="top"><button type="button" class="link back" part="back-button" @click=${sendFlowEvent({type: 'back'})}>${messages.back}</button></div>
      <div class="stack">
        ${this.#renderHeading(this.#task)}
        <p>${messages.consultPreviewLead}</p>
        ${renderSharedContent(view, this.#shownContent)} ${this.#renderTicks()} ${renderSlot(view, 'consent')}
        ${renderContactFields(view, this.contactDraft, this.errors, this.#onAgree)} ${this.#renderAgreement()}
        ${this.#renderPrivacyLink()}
      </div>
      <div class="actions"><button type="button" class="primary" part="primary-button" @click=${this.#onAgree}>${messages.consultAgree}</button></div>
    `;
  }

  /** What goes along only with a tick of its own. */
  #renderTicks() {
    const {messages, state, say} = this.view;
    const {given} = givenAnswers(this.view, {includesPersonal: true, shareSensitive: true});
    const questions = given.flatMap(({question}) => (question.sensitive ? say(question.text) : [])).join(' ');
    return html`${Object.keys(state.medicineAnswers).length ? this.#renderTick('medicines', messages.consultMedicines) : nothing}
    ${questions ? this.#renderTick('sensitive', say(messages.consultSensitive, {questions})) : nothing}`;
  }

  #renderTick(name: keyof typeof this.shared, label: string) {
    return html`<label class="option" part="answer-option"><input class=${recorderInputMarks} name=${name} type="checkbox" .checked=${this.shared[name]} @change=${this.#onTick} /><span>${label}</span></label>`;
  }

  #renderAgreement() {
    const {agreement} = this.errors;
    return html`<div>
      ${agreement ? html`<p class="error" part="error" id="bpc-agree-error">${agreement}</p>` : nothing}
      <label class="option" part="answer-option">
        <input id="bpc-agree" type="checkbox" aria-describedby=${agreement ? 'bpc-agree-error' : nothing} aria-invalid=${agreement ? 'true' : nothing} />
        <span>${this.#shownContent.consent.text}</span>
      </label>
    </div>`;
  }

  /** In a tab of its own, so that the answers stay. */
  #renderPrivacyLink() {
    const {messages, consult, say} = this.view;
    const {recipient, privacyHref} = consult;
    return privacyHref === undefined
      ? nothing
      : html`<p><a class="privacy" href=${privacyHref} target="_blank" rel="noopener">${say(messages.privacyNotice, {recipient})} (${messages.newTab})</a></p>`;
  }

  /** Every outcome ends with our own words, above the way back. */
  #renderOutcome(title: string, content: unknown) {
    return html`<div class="stack">
      ${this.#renderTask()} ${this.#renderHeading(title)} ${content} ${renderDontWait(this.view)}
      <button type="button" class="link" part="link-button" @click=${sendFlowEvent({type: 'to-result'})}>${this.view.messages.backToResult}</button>
    </div>`;
  }

  /**
   * Says above the heading what is being done. When the pressed button is gone, Orca with Firefox goes on from the first text of the new screen in silence,
   * and does not say it when it then takes the focus: that text must not be the heading.
   */
  #renderTask() {
    return html`<p class="muted">${this.#task}</p>`;
  }

  get #task(): string {
    const {messages, consult, say} = this.view;
    return say(messages.consultPreview, {recipient: consult.recipient});
  }

  #renderHeading(text: string) {
    return html`<h2 part="heading" tabindex="-1" data-focus aria-level=${ariaLevel(this.view.headingLevel)}>${text}</h2>`;
  }

  /** In two groups and from left to right, so that it can be read out. */
  #renderReference() {
    const {messages, say} = this.view;
    const {reference} = this.outcome;
    if (reference === undefined) return nothing;
    return html`<p class="reference">${say(messages.consultReference, {reference: `\u2066${reference.slice(0, 4)}\u00a0${reference.slice(4)}\u2069`})}</p>`;
  }

  /** The page's own link for this outcome, or `consult-href`. */
  #renderLink() {
    const {messages, consult} = this.view;
    const href = this.outcome.href ?? consult.href;
    return href === undefined
      ? nothing
      : html`<div class="actions"><a class="button primary" part="primary-button" href=${href}>${this.outcome.linkText ?? messages.consultContinue}</a></div>`;
  }

  #renderSummary() {
    const {messages} = this.view;
    return html`${renderSharedContent(this.view, this.#shownContent)}
      <div class="actions">
        <button type="button" part="button" @click=${this.#onCopy}>${messages.copy}</button>
        <button type="button" part="button" @click=${this.#onPrint}>${messages.print}</button>
      </div>
      ${this.copied ? html`<p class="muted">${messages.copied}</p>` : nothing}`;
  }

  #onTick({target}: Event) {
    const {name, checked} = target as HTMLInputElement;
    this.shared = {...this.shared, [name]: checked};
  }

  readonly #onAgree = () => {
    const {contact, errors} = readContact(this.view, this);
    const hasAgreed = this.querySelector<HTMLInputElement>('#bpc-agree')?.checked;
    this.errors = hasAgreed ? errors : {...errors, agreement: this.view.messages.consultAgreeError};
    if (Object.keys(this.errors).length) return;
    this.#agreedContent = {...this.#shownContent, contact};
    this.#sendAgreement();
  };

  #sendAgreement() {
    if (this.#agreedContent) this.dispatchEvent(new BpcAgreeEvent(this.#agreedContent));
  }

  #onCopy() {
    void copyOrShow(this, this.view, this.#shownContent.summary);
  }

  #onPrint() {
    this.dispatchEvent(new BpcPrintEvent());
  }
}
