import {html, LitElement} from 'lit';
import {BpcPrintEvent} from '../../events/internal-events.js';
import {toText} from '../../handoff/summary.js';
import {about} from './about.js';
import {careCard} from './care-card.js';
import {changes} from './changes.js';
import {contact} from './contact.js';
import {contributors} from './contributors.js';
import {exercises} from './exercises.js';
import {answers, keep} from './keep.js';
import {medicine} from './medicine.js';
import {plan} from './plan.js';
import {why} from './why.js';
import {go} from '../shared/go.js';
import {saveFile} from '../shared/save-file.js';
import {productsSlot, slotOf} from '../shared/slots.js';
import {copyOrShow} from '../shared/text-dialog.js';
import type {View} from '../../checker/view.js';

/**
 * What the answers come to, most important first: what to do and how soon, who to ask, why, what would change it, what may be adding to the pain, and a plan.
 *
 * @fires {BpcGoEvent} bpc-go - To the consult, the medicine check, an answer to change, or the start.
 * @fires {BpcContactEvent} bpc-contact - One of the host's ways to get in touch was pressed.
 * @fires {BpcPrintEvent} bpc-print - Print was pressed.
 * @csspart care-card - What to do and how soon, below `emergency`.
 * @csspart heading - Its heading.
 * @csspart section-heading - The heading of each part below.
 * @csspart consult-button - Leads to the hand-over.
 * @csspart contact-link - The host's telephone or text number.
 * @csspart safety-net - What would need help at once.
 * @csspart contributor - One thing that may be adding to the pain.
 * @csspart exercise - One exercise.
 * @csspart button - A button that is not the main one.
 * @csspart link-button - A button that looks like a link.
 * @slot consult - The host's own way to a consult.
 * @slot price - What a consult costs.
 * @slot products - Shown at `self-care` only, under the label "Advertisement".
 * @slot contributor-<id> - More about one contributor.
 * @slot exercise-<id> - More about one exercise.
 * @slot region-<id> - More about one body region.
 * @slot faq, related, ask, download, newsletter - Shown from `non-urgent` down.
 */
export class BpcResult extends LitElement {
  static override properties = {view: {attribute: false}, today: {attribute: false}, copied: {state: true}};

  declare view: View;

  /** The day the re-check is counted from. */
  declare today: Date;

  /** Whether the text has been copied, for those who see. */
  declare copied?: boolean;

  #tree: ParentNode | undefined;

  /** Folds that were opened for the printer. */
  #opened: HTMLDetailsElement[] = [];

  constructor() {
    super();
    this.today = new Date();
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#tree = this.getRootNode() as ShadowRoot;
    addEventListener('beforeprint', this.#unfold);
    addEventListener('afterprint', this.#refold);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    // Not every browser says when it has printed, and what was printed must not outlive the result.
    this.#tree?.querySelector('.print-frame')?.remove();
    removeEventListener('beforeprint', this.#unfold);
    removeEventListener('afterprint', this.#refold);
  }

  override createRenderRoot() {
    return this;
  }

  override render() {
    const {view, today} = this;
    const handlers = {copied: this.copied, onPrint: this.#onPrint, onCopy: this.#onCopy, onSave: this.#onSave};
    return html`
      <div class="top"><button type="button" class="link back" part="back-button" @click=${go({type: 'back'})}>${view.messages.back}</button></div>
      ${careCard(view)}${contact(view)}${why(view)}${changes(view, today)}${contributors(view)}${plan(view)}${exercises(view)}${medicine(view)}
      ${['related', 'ask', 'download'].map((name) => slotOf(view, name))}${productsSlot(view)}
      ${about(view)}${answers(view)}${keep(view, handlers)}${slotOf(view, 'newsletter')}
    `;
  }

  readonly #unfold = () => {
    this.#opened = [...this.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const fold of this.#opened) fold.open = true;
  };

  readonly #refold = () => {
    for (const fold of this.#opened.splice(0)) fold.open = false;
  };

  readonly #onPrint = () => {
    this.dispatchEvent(new BpcPrintEvent());
  };

  readonly #onCopy = () => {
    void copyOrShow(this, this.view, this.#text());
  };

  readonly #onSave = () => {
    saveFile(`${this.view.messages.fileName}.txt`, 'text/plain', this.#text());
  };

  #text(): string {
    return toText(this.view, {now: this.today});
  }
}
