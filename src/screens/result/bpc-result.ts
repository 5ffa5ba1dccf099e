import {html, nothing} from 'lit';
import {BpcPrintEvent} from '../../events/internal-events.js';
import {toText} from '../../handoff/summary.js';
import {saveFile} from '../shared/save-file.js';
import {renderProducts, renderSlot, sendFlowEvent} from '../shared/templates.js';
import {openEmailDraft, shareText} from '../shared/share.js';
import {showText} from '../shared/text-dialog.js';
import {ViewElement} from '../shared/view-context.js';
import type {View} from '../shared/view.js';
import {renderAbout} from './about.js';
import {renderCareCard} from './care-card.js';
import {renderContact} from './contact.js';
import {renderContributors} from './contributors.js';
import {renderExercises} from './exercises.js';
import {renderJumpLinks} from './jump.js';
import {renderMedicine} from './medicine.js';
import {renderPlaces} from './places.js';
import {renderPlan} from './plan.js';
import {renderAnswers, renderKeep, renderRestart} from './save.js';
import type {KeepOptions} from './save.js';
import {renderOpenPoints, renderWhenToGetHelp} from './when-to-get-help.js';
import {renderWhy} from './why.js';

/**
 * What the answers come to, most important first: what to do and how soon, a plan to keep, when to get help after all, why, and what may be adding to the pain.
 *
 * @fires {BpcGoEvent} bpc-go - To the consult, the medicine check, an answer to change, or the start.
 * @fires {BpcContactEvent} bpc-contact - One of the host's ways to get in touch was pressed.
 * @fires {BpcPrintEvent} bpc-print - Print was pressed.
 * @csspart care-card - What to do and how soon, below `emergency`.
 * @csspart heading - Its heading.
 * @csspart section-heading - The heading of each part below.
 * @csspart care-link - A line to call, or a page to find care.
 * @csspart primary-button - “See your plan”.
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
  static override properties = {today: {attribute: false}, keepOptions: {state: true}};

  /** The day the re-check is counted from. */
  declare today: Date;

  /** What the person has ticked to be kept beside the plan. */
  declare keepOptions: KeepOptions;

  #root: ParentNode | undefined;

  /** Folds that were opened for the printer. */
  #openedForPrint: HTMLDetailsElement[] = [];

  constructor() {
    super();
    this.today = new Date();
    this.keepOptions = {answers: false, pharmacist: false};
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
    const {view} = this;
    return html`
      <div class="top"><button type="button" class="link back" part="back-button" @click=${sendFlowEvent({type: 'back'})}>${view.messages.back}</button></div>
      ${renderCareCard(view)}${this.#renderSections(view)}
    `;
  }

  /** Below the card, in the order in which they are needed at this level. */
  #renderSections(view: View) {
    const keep = renderKeep(view, this.keepOptions, {
      onSave: this.#onSave,
      onShare: this.#onShare,
      onPrint: this.#onPrint,
      onTick: this.#onTick,
    });
    const end = html`${renderAbout(view, this.today)}${renderAnswers(view)}${renderRestart(view)}`;
    switch (view.assessment.level) {
      case 'emergency':
        return html`${renderWhy(view)}${this.#renderOpenPoints()}${keep}${end}`;
      case 'urgent':
        return html`${keep}${renderContact(view)}${renderWhenToGetHelp(view, this.today)}${renderWhy(view)}${end}`;
      default:
        return html`
          ${keep}${renderJumpLinks(view)}${renderPlaces(view)}${renderPlan(view)}${renderExercises(view)}${renderContact(view)}
          ${renderWhenToGetHelp(view, this.today)}${renderWhy(view)}${renderContributors(view)}${renderMedicine(view)}${renderProducts(view)}
          ${(['related', 'ask', 'download'] as const).map((name) => renderSlot(view, name))}${end}${renderSlot(view, 'newsletter')}
        `;
    }
  }

  /** At an emergency they stand alone; elsewhere they close the section on when to get help. */
  #renderOpenPoints() {
    const openPoints = renderOpenPoints(this.view);
    return openPoints === nothing ? nothing : html`<div class="part">${openPoints}</div>`;
  }

  readonly #openFolds = () => {
    this.#openedForPrint = [...this.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const fold of this.#openedForPrint) fold.open = true;
  };

  readonly #closeFolds = () => {
    for (const fold of this.#openedForPrint.splice(0)) fold.open = false;
  };

  readonly #onPrint = () => {
    this.dispatchEvent(new BpcPrintEvent(this.keepOptions));
  };

  readonly #onSave = () => {
    saveFile(`${this.view.messages.fileName}.txt`, 'text/plain', this.#toText());
  };

  readonly #onShare = async () => {
    const {view} = this;
    const {messages} = view;
    const text = this.#toText();
    if ((await shareText(messages.printTitle, text)) !== 'unavailable') return;
    showText(view, this.getRootNode() as ShadowRoot, messages.shareUnavailable, text, () =>
      openEmailDraft(messages.printTitle, text),
    );
  };

  readonly #onTick = ({target}: Event) => {
    const {name, checked} = target as HTMLInputElement;
    this.keepOptions = {...this.keepOptions, [name]: checked};
  };

  #toText(): string {
    return toText(this.view, {now: this.today, plan: true, ...this.keepOptions});
  }
}
