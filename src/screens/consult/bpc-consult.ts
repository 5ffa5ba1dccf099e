import {html, LitElement, nothing} from 'lit';
import type {PropertyValues} from 'lit';
import {BpcAgreeEvent, BpcPrintEvent} from '../../events/internal-events.js';
import type {ConsultDetail} from '../../handoff/detail.js';
import {phoneLinks} from '../result/contact.js';
import {fold} from '../result/section.js';
import {go} from '../shared/go.js';
import {level} from '../shared/heading.js';
import {copyOrShow} from '../shared/text-dialog.js';
import type {ConsultProps, ConsultStatus, View} from '../../checker/view.js';

/**
 * The hand-over: shows exactly what is shared, asks for the person's agreement, and says what became of it.
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
export class BpcConsult extends LitElement implements ConsultProps {
  static override properties = {
    view: {attribute: false},
    detail: {attribute: false},
    copied: {state: true},
    detailWith: {attribute: false},
    status: {attribute: false},
    medicines: {state: true},
    refused: {state: true},
  };

  /** Whether the summary has been copied, for those who see. */
  declare copied?: boolean;

  declare view: View;

  declare detail: ConsultDetail;

  declare detailWith: ConsultProps['detailWith'];

  declare status: ConsultStatus;

  /** Whether the answers about medicines go along. */
  declare private medicines: boolean;

  /** Whether the button was pressed without the tick. */
  declare private refused: boolean;

  /** What is on the screen, and so what is agreed to. */
  #shown!: ConsultDetail;

  constructor() {
    super();
    this.medicines = this.refused = false;
  }

  override createRenderRoot() {
    return this;
  }

  override willUpdate(changed: PropertyValues<this>) {
    // What was agreed to stays on the screen, whatever is made anew around it.
    if (this.status === 'preview' || changed.get('status') === undefined)
      this.#shown = this.medicines ? this.detailWith({medicines: true}) : this.detail;
  }

  override updated(changed: PropertyValues) {
    if (changed.get('refused') === false) this.querySelector<HTMLElement>('#bpc-agree')?.focus();
  }

  override render() {
    const {messages: words} = this.view;
    switch (this.status) {
      case 'preview':
        return this.#preview();
      case 'sending':
        return this.#outcome(words.consultSending);
      case 'sent':
        return this.#outcome(words.consultSentTitle, html`<p>${words.consultSent}</p>${this.#leave()}`);
      case 'taken':
        return this.#outcome(words.consultTakenTitle, html`<p>${words.consultTaken}</p>${this.#leave()}`);
      case 'failed':
        return this.#outcome(
          words.consultFailedTitle,
          html`<p>${words.consultFailed}</p>
            <div class="actions">
              <button type="button" class="primary" part="primary-button" @click=${this.#agree}>${words.tryAgain}</button>
              ${phoneLinks(this.view)}
            </div>
            ${this.#summary()}${this.#byHand()}`,
        );
      default:
        return this.#outcome(
          words.consultNothingTitle,
          html`<p>${words.consultNothing}</p>${this.#summary()}${this.#byHand()}`,
        );
    }
  }

  #heading(text: string) {
    return html`<h2 part="heading" tabindex="-1" data-focus aria-level=${level(this.view.headingLevel)}>${text}</h2>`;
  }

  #preview() {
    const {messages: words, state} = this.view;
    return html`
      <div class="top"><button type="button" class="link back" part="back-button" @click=${go({type: 'back'})}>${words.back}</button></div>
      <div class="stack">
        ${this.#heading(words.consultPreview)}
        <p>${words.consultPreviewLead}</p>
        ${this.#summary()} ${fold(words.consultRaw, html`<pre class="raw" tabindex="0">${JSON.stringify(this.#shown, null, 1)}</pre>`)}
        ${
          Object.keys(state.medicineAnswers).length
            ? html`<label class="option" part="answer-option"><input type="checkbox" .checked=${this.medicines} @change=${this.#onMedicines} /><span>${words.consultMedicines}</span></label>`
            : nothing
        }
        <div>
          ${this.refused ? html`<p class="error" part="error" id="bpc-agree-error">${words.consultAgreeError}</p>` : nothing}
          <label class="option" part="answer-option">
            <input id="bpc-agree" type="checkbox" aria-describedby=${this.refused ? 'bpc-agree-error' : nothing} aria-invalid=${this.refused ? 'true' : nothing} />
            <span>${this.#shown.consent.text}</span>
          </label>
        </div>
      </div>
      <div class="actions"><button type="button" class="primary" part="primary-button" @click=${this.#onAgree}>${words.consultAgree}</button></div>
    `;
  }

  #outcome(title: string, body: unknown = nothing) {
    return html`<div class="stack">${this.#heading(title)}${body}</div>`;
  }

  #summary() {
    return html`<div class="summary card" part="summary" role="group" tabindex="0" aria-label=${this.view.messages.summary}>${this.#shown.summary}</div>`;
  }

  #byHand() {
    const {messages: words} = this.view;
    return html`<div class="actions">
        <button type="button" part="button" @click=${this.#onCopy}>${words.copy}</button>
        <button type="button" part="button" @click=${this.#onPrint}>${words.print}</button>
      </div>
      ${this.copied ? html`<p class="muted">${words.copied}</p>` : nothing} ${this.#leave()}`;
  }

  #leave() {
    return html`<button type="button" class="link" part="link-button" @click=${go({type: 'to-result'})}>${this.view.messages.backToResult}</button>`;
  }

  #onMedicines({target}: Event) {
    this.medicines = (target as HTMLInputElement).checked;
  }

  #onAgree() {
    this.refused = false;
    if (this.querySelector<HTMLInputElement>('#bpc-agree')?.checked) this.#agree();
    else void this.updateComplete.then(() => (this.refused = true));
  }

  #agree() {
    this.dispatchEvent(new BpcAgreeEvent(this.#shown));
  }

  #onCopy() {
    copyOrShow(this, this.view, this.#shown.summary);
  }

  #onPrint() {
    this.dispatchEvent(new BpcPrintEvent());
  }
}
