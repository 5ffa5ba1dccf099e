import {html, nothing} from 'lit';
import type {PropertyValues} from 'lit';
import {BpcAgreeEvent, BpcPrintEvent} from '../../events/internal-events.js';
import type {ConsultDetail} from '../../handoff/detail.js';
import {renderPhoneLinks} from '../result/contact.js';
import {renderDetails} from '../result/section.js';
import {ariaLevel, sendFlowEvent} from '../shared/templates.js';
import {copyOrShow} from '../shared/text-dialog.js';
import {ViewElement} from '../shared/view-context.js';
import type {ConsultProps, ConsultStatus} from '../shared/view.js';

/**
 * The hand-over: shows exactly what is shared, asks for the person's agreement, and shows the outcome.
 *
 * @fires {BpcAgreeEvent} bpc-agree - The person agrees to share what is on the screen.
 * @fires {BpcGoEvent} bpc-go - Back to the result.
 * @fires {BpcContactEvent} bpc-contact - One of the host's ways to get in touch was pressed.
 * @fires {BpcPrintEvent} bpc-print - Print was pressed.
 * @csspart heading - The heading at the top of a screen.
 * @csspart summary - What is shared.
 * @csspart answer-option - The label around a tick.
 * @csspart error - What is missing.
 * @csspart back-button - Back.
 * @csspart primary-button - Agree.
 * @csspart button - A button that is not the main one.
 * @csspart link-button - A button that looks like a link.
 */
export class BpcConsult extends ViewElement implements ConsultProps {
  static override properties = {
    detail: {attribute: false},
    detailWith: {attribute: false},
    status: {attribute: false},
    medicines: {state: true},
    isAgreementMissing: {state: true},
    copied: {state: true},
  };

  declare detail: ConsultDetail;

  declare detailWith: ConsultProps['detailWith'];

  declare status: ConsultStatus;

  /** Whether the answers about medicines are shared as well. */
  declare private medicines: boolean;

  /** Whether the button was pressed without the tick. */
  declare private isAgreementMissing: boolean;

  /** Whether the summary has been copied, for those who see. */
  declare copied?: boolean;

  /** What is on the screen, and therefore what is agreed to. */
  #shownDetail!: ConsultDetail;

  constructor() {
    super();
    this.medicines = this.isAgreementMissing = false;
  }

  override willUpdate(changed: PropertyValues<this>) {
    // What was agreed to stays on the screen, even when `detail` is computed again.
    const isFirstUpdate = changed.get('status') === undefined;
    if (this.status === 'preview' || isFirstUpdate)
      this.#shownDetail = this.medicines ? this.detailWith({medicines: true}) : this.detail;
  }

  override updated(changed: PropertyValues) {
    if (changed.get('isAgreementMissing') === false) this.querySelector<HTMLElement>('#bpc-agree')?.focus();
  }

  override render() {
    const {messages} = this.view;
    switch (this.status) {
      case 'preview':
        return this.#renderPreview();
      case 'sending':
        return this.#renderOutcome(messages.consultSending);
      case 'sent':
        return this.#renderOutcome(
          messages.consultSentTitle,
          html`<p>${messages.consultSent}</p>${this.#renderBackToResult()}`,
        );
      case 'taken':
        return this.#renderOutcome(
          messages.consultTakenTitle,
          html`<p>${messages.consultTaken}</p>${this.#renderBackToResult()}`,
        );
      case 'failed':
        return this.#renderOutcome(
          messages.consultFailedTitle,
          html`<p>${messages.consultFailed}</p>
            <div class="actions">
              <button type="button" class="primary" part="primary-button" @click=${this.#sendAgreement}>${messages.tryAgain}</button>
              ${renderPhoneLinks(this.view)}
            </div>
            ${this.#renderSummary()}${this.#renderCopyAndPrint()}`,
        );
      default:
        return this.#renderOutcome(
          messages.consultNothingTitle,
          html`<p>${messages.consultNothing}</p>${this.#renderSummary()}${this.#renderCopyAndPrint()}`,
        );
    }
  }

  #renderPreview() {
    const {messages} = this.view;
    const json = JSON.stringify(this.#shownDetail, null, 1);
    return html`
      <div class="top"><button type="button" class="link back" part="back-button" @click=${sendFlowEvent({type: 'back'})}>${messages.back}</button></div>
      <div class="stack">
        ${this.#renderHeading(messages.consultPreview)}
        <p>${messages.consultPreviewLead}</p>
        ${this.#renderSummary()} ${renderDetails(messages.consultRaw, html`<pre class="raw" tabindex="0">${json}</pre>`)}
        ${this.#renderMedicinesTick()} ${this.#renderAgreement()}
      </div>
      <div class="actions"><button type="button" class="primary" part="primary-button" @click=${this.#onAgree}>${messages.consultAgree}</button></div>
    `;
  }

  #renderMedicinesTick() {
    const {messages, state} = this.view;
    if (!Object.keys(state.medicineAnswers).length) return nothing;
    return html`<label class="option" part="answer-option"><input type="checkbox" .checked=${this.medicines} @change=${this.#onMedicines} /><span>${messages.consultMedicines}</span></label>`;
  }

  #renderAgreement() {
    const {messages} = this.view;
    const isMissing = this.isAgreementMissing;
    return html`<div>
      ${isMissing ? html`<p class="error" part="error" id="bpc-agree-error">${messages.consultAgreeError}</p>` : nothing}
      <label class="option" part="answer-option">
        <input id="bpc-agree" type="checkbox" aria-describedby=${isMissing ? 'bpc-agree-error' : nothing} aria-invalid=${isMissing ? 'true' : nothing} />
        <span>${this.#shownDetail.consent.text}</span>
      </label>
    </div>`;
  }

  #renderOutcome(title: string, content: unknown = nothing) {
    return html`<div class="stack">${this.#renderHeading(title)}${content}</div>`;
  }

  #renderHeading(text: string) {
    return html`<h2 part="heading" tabindex="-1" data-focus aria-level=${ariaLevel(this.view.headingLevel)}>${text}</h2>`;
  }

  #renderSummary() {
    return html`<div class="summary card" part="summary" role="group" tabindex="0" aria-label=${this.view.messages.summary}>${this.#shownDetail.summary}</div>`;
  }

  #renderCopyAndPrint() {
    const {messages} = this.view;
    return html`<div class="actions">
        <button type="button" part="button" @click=${this.#onCopy}>${messages.copy}</button>
        <button type="button" part="button" @click=${this.#onPrint}>${messages.print}</button>
      </div>
      ${this.copied ? html`<p class="muted">${messages.copied}</p>` : nothing} ${this.#renderBackToResult()}`;
  }

  #renderBackToResult() {
    return html`<button type="button" class="link" part="link-button" @click=${sendFlowEvent({type: 'to-result'})}>${this.view.messages.backToResult}</button>`;
  }

  #onMedicines({target}: Event) {
    this.medicines = (target as HTMLInputElement).checked;
  }

  #onAgree() {
    this.isAgreementMissing = false;
    if (this.querySelector<HTMLInputElement>('#bpc-agree')?.checked) this.#sendAgreement();
    else void this.updateComplete.then(() => (this.isAgreementMissing = true));
  }

  #sendAgreement() {
    this.dispatchEvent(new BpcAgreeEvent(this.#shownDetail));
  }

  #onCopy() {
    void copyOrShow(this, this.view, this.#shownDetail.summary);
  }

  #onPrint() {
    this.dispatchEvent(new BpcPrintEvent());
  }
}
