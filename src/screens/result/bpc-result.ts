import {html} from 'lit';
import {BpcPrintEvent} from '../../events/internal-events.js';
import {toText} from '../../handoff/summary.js';
import {saveFile} from '../shared/save-file.js';
import {renderProducts, renderSlot, sendFlowEvent} from '../shared/templates.js';
import {copyOrShow} from '../shared/text-dialog.js';
import {ViewElement} from '../shared/view-context.js';
import {renderAbout} from './about.js';
import {renderCareCard} from './care-card.js';
import {renderContact} from './contact.js';
import {renderContributors} from './contributors.js';
import {renderExercises} from './exercises.js';
import {renderMedicine} from './medicine.js';
import {renderPlaces} from './places.js';
import {renderPlan} from './plan.js';
import {renderAnswers, renderSaveButtons} from './save.js';
import {renderWhenToGetHelp} from './when-to-get-help.js';
import {renderWhy} from './why.js';

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
export class BpcResult extends ViewElement {
  static override properties = {today: {attribute: false}, copied: {state: true}};

  /** The day the re-check is counted from. */
  declare today: Date;

  /** Whether the text has been copied, for those who see. */
  declare copied?: boolean;

  #root: ParentNode | undefined;

  /** Folds that were opened for the printer. */
  #openedForPrint: HTMLDetailsElement[] = [];

  constructor() {
    super();
    this.today = new Date();
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#root = this.getRootNode() as ShadowRoot;
    addEventListener('beforeprint', this.#openFolds);
    addEventListener('afterprint', this.#closeFolds);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    // Not every browser says when it has printed, and what was printed must not stay longer than the result.
    this.#root?.querySelector('.print-frame')?.remove();
    removeEventListener('beforeprint', this.#openFolds);
    removeEventListener('afterprint', this.#closeFolds);
  }

  override render() {
    const {view, today} = this;
    const handlers = {onPrint: this.#onPrint, onCopy: this.#onCopy, onSave: this.#onSave};
    return html`
      <div class="top"><button type="button" class="link back" part="back-button" @click=${sendFlowEvent({type: 'back'})}>${view.messages.back}</button></div>
      ${renderCareCard(view)}${renderPlaces(view)}${renderContact(view)}${renderWhy(view)}${renderWhenToGetHelp(view, today)}
      ${renderContributors(view)}${renderPlan(view)}${renderExercises(view)}${renderMedicine(view)}
      ${(['related', 'ask', 'download'] as const).map((name) => renderSlot(view, name))}${renderProducts(view)}
      ${renderAbout(view)}${renderAnswers(view)}${renderSaveButtons(view, !!this.copied, handlers)}${renderSlot(view, 'newsletter')}
    `;
  }

  readonly #openFolds = () => {
    this.#openedForPrint = [...this.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const fold of this.#openedForPrint) fold.open = true;
  };

  readonly #closeFolds = () => {
    for (const fold of this.#openedForPrint.splice(0)) fold.open = false;
  };

  readonly #onPrint = () => {
    this.dispatchEvent(new BpcPrintEvent());
  };

  readonly #onCopy = () => {
    void copyOrShow(this, this.view, this.#toText());
  };

  readonly #onSave = () => {
    saveFile(`${this.view.messages.fileName}.txt`, 'text/plain', this.#toText());
  };

  #toText(): string {
    return toText(this.view, {now: this.today});
  }
}
