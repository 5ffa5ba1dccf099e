import {html, nothing} from 'lit';
import type {LitElement, PropertyDeclarations, PropertyValues, TemplateResult} from 'lit';
import type {Assessment} from '../engine/types.js';
import type {
  BpcAgreeEvent,
  BpcAnnounceEvent,
  BpcContactEvent,
  BpcGoEvent,
  BpcPrintEvent,
} from '../events/internal-events.js';
import {CheckerContactEvent, CheckerReadyEvent} from '../events/public-events.js';
import {shownLevel, slotKind} from '../flow/slot-policy.js';
import type {FlowEvent, FlowState, Step} from '../flow/types.js';
import {consultContent, withId, type ConsultContent, type ConsultDetail} from '../handoff/detail.js';
import {subjectOf} from '../handoff/case.js';
import {problem} from '../pack/problem.js';
import {toFhir} from '../handoff/fhir/to-fhir.js';
import {toText} from '../handoff/summary.js';
import {builtInPack} from '../pack/built-in.js';
import type {Problem} from '../pack/problem.js';
import {problemTexts} from '../pack/problem-texts.js';
import {findOverdueRules} from '../pack/review-date.js';
import type {Answers} from '../pack/types.js';
import {firstStyles} from '../screens/all.styles.js';
import {printResult} from '../screens/result/print.js';
import {recorderMarks} from '../screens/shared/recorder-marks.js';
import {shareText} from '../screens/shared/share.js';
import type {ShareOutcome} from '../screens/shared/share.js';
import {version} from '../version.js';
import {CheckerAttributes, findUnknownAttributes} from './checker-attributes.js';
import {ConsultRequest} from './consult-request.js';
import {checkContrast} from './contrast.js';
import {contributorIds, createView, setCustomStates} from './create-view.js';
import {createPublicEvent} from './flow-effects.js';
import type {FlowEffect} from './flow-effects.js';
import {followLink, leadsToThisPage, resolveLink} from './follow-link.js';
import {FormValue} from './form-value.js';
import {HostLocale} from './host-locale.js';
import {DoubleTapGuard, guardInput} from './input-guards.js';
import {LanguageLoader} from './language-loader.js';
import {findContentOutside, findOldSlots, findUnknownSlots, findUnknownTargets, LightDom} from './light-dom.js';
import {PackLoader} from './pack-loader.js';
import {ProblemReporter} from './problem-reporter.js';
import {publicViewContext, ViewProvider} from './provide-view.js';
import {Session} from './session.js';
import {readSettings, type Settings} from './settings.js';
import {Startup} from './startup.js';
import {StyleSheets} from './style-sheets.js';
import {renderEmergencyStrip, renderFooter, renderHeader, renderPackNotice, renderScreen} from './templates.js';
import type {ConsultChoice, ConsultProps, ConsultStatus, View} from '../screens/shared/view.js';

/**
 * Asks a runner whose back hurts a few questions, safety first, and says how soon to get help, why, what may be adding to the pain and what to do.
 * Where a consult is needed, shares the answers with it. Nothing leaves the page unless the person agrees: no server, no storage, no request of its own.
 *
 * @slot - Plain children: shown until the checker has started, and in browsers where it cannot start.
 * @slot brand - Logo or name of the host. Open on every screen.
 * @slot intro - The host's words on the start screen.
 * @slot author - Who wrote the page around the checker, and what they are not. Open on every screen.
 * @slot reviewed-by - The clinician who reviewed the host's content, with credential and date. Open on every screen.
 * @slot trust - A badge or figure the host answers for. Open on every screen.
 * @slot privacy - The host's words on privacy. Open on every screen.
 * @slot sources - The host's own references, beside the sources of the pack. Open on every screen.
 * @slot disclaimer - The host's disclaimer, below the line that says what the checker is not. Open on every screen.
 * @slot footer - Small print: date, reading time, editorial policy. Open on every screen.
 * @slot contact - A help line, telephone or message, with its hours, marked "Not for emergencies". Not shown at emergency.
 * @slot consult - What the consult offers. Shown from the level `consult-from` up, below any in-person advice. Not shown at emergency.
 * @slot price - What a visit costs. Shown where `consult` is shown.
 * @slot consent - The host's own words on the hand-over screen, below what is shared and above the consent, which they never replace.
 * @slot sent - What happens next, once the page has said that the answers were received or has taken over. The last words are always the checker's own: "Don't wait for a reply".
 * @slot products - Product cards, only at self-care and never with leg pain or a red flag, always under the label "Advertisement. Not part of this advice." A child with `contributor="shoes load-jump"` shows only where one of these is in the result.
 * @slot newsletter - A newsletter sign-up. At self-care and non-urgent only.
 * @slot ask - A box to ask the host a question. At self-care and non-urgent only.
 * @slot related - Related questions and articles. At self-care and non-urgent only.
 * @slot download - A guide or plan to download. At self-care and non-urgent only.
 * @slot faq - Questions and answers of the host. At self-care and non-urgent only.
 * @slot contributor-<id> - An article or video for one contributor of the pack. At self-care and non-urgent only.
 * @slot exercise-<id> - A picture or video for one exercise of the pack. At self-care and non-urgent only.
 * @slot region-<id> - The host's page for one place of the body map, such as `region-low`, shown only where the person marked it. At self-care and non-urgent only. The names of version 1.0 are those of exercise regions, such as `region-low-back`; they still work.
 *
 * @fires {CheckerReadyEvent} checker-ready - Pack and language have been loaded. Dispatched again after each change of one of them.
 * @fires {CheckerStartedEvent} checker-started - The person has begun.
 * @fires {CheckerAnsweredEvent} checker-answered - A question was answered. `detail.number` is how many so far. Does not say which.
 * @fires {CheckerRedFlagEvent} checker-red-flag - An emergency finding has interrupted the questions. Does not say which.
 * @fires {CheckerResultEvent} checker-result - The result is shown: `detail.consultAdvised`, and `detail.level` only with `share-level`.
 * @fires {ConsultRequestedEvent} consult-requested - The person agreed to share what they were shown. Cancelable; `event.waitUntil(promise)` holds the default action; `event.toFhir()`.
 * @fires {CheckerContactEvent} checker-contact - The person pressed a way to get in touch: `detail.method` is `phone`, `sms` or `link`. For a link in a slot, `detail.slot` is the kind of slot, such as `region`, never an id.
 * @fires {CheckerRestartedEvent} checker-restarted - All answers have been cleared.
 * @fires {CheckerProblemEvent} checker-problem - A value set by the page could not be used: `{code, name, value, allowed, message, fatal}`.
 *
 * @csspart frame - The box behind everything: background, border, shadow. It is empty, so that it cannot hide any content.
 * @csspart contact - The box around the slot `contact`.
 * @csspart products - The box around the slot `products`, below its label.
 * @csspart heading - The heading at the top of a screen.
 * @csspart primary-button - The main button of a screen.
 * @csspart button - Any other button.
 * @csspart link-button - A button that looks like a link.
 * @csspart back-button - Back to the screen before.
 * @csspart answer-option - The label around each choice or tick.
 * @csspart error - What is missing on a screen.
 *
 * @cssprop [--bpc-accent] - The brand color: buttons, links, selected answers. Text on it is black or white, whichever has more contrast.
 * @cssprop [--bpc-on-accent] - Text on the accent color, in place of the computed black or white.
 * @cssprop [--bpc-text] - Text.
 * @cssprop [--bpc-muted] - Less important text.
 * @cssprop [--bpc-surface] - Background.
 * @cssprop [--bpc-raised] - Background of choices and boxes.
 * @cssprop [--bpc-border] - Soft borders.
 * @cssprop [--bpc-control] - Borders of fields.
 * @cssprop [--bpc-focus] - The focus ring.
 * @cssprop [--bpc-error] - What is missing.
 * @cssprop [--bpc-urgent] - The color of the level "urgent".
 * @cssprop [--bpc-non-urgent] - The color of the level "not urgent".
 * @cssprop [--bpc-self-care] - The color of the level "self-care".
 * @cssprop [--bpc-radius=14px] - Roundness of boxes and buttons.
 * @cssprop [--bpc-space=8px] - The unit that all gaps are multiples of.
 * @cssprop [--bpc-font=inherit] - Type.
 * @cssprop [--bpc-heading-font=inherit] - Type of headings.
 * @cssprop [--bpc-font-size=max(1em, 16px)] - Size of the text; all else is relative to it.
 * @cssprop [--bpc-max-width=44em] - Greatest width.
 * @cssprop [--bpc-scroll-margin=96px] - Room left above a new question, for a page with a sticky header.
 *
 * @cssState step-start - The start screen is shown.
 * @cssState step-question - A question is shown.
 * @cssState step-emergency - An emergency has interrupted the questions.
 * @cssState step-review - The answers are shown for review.
 * @cssState step-result - The result is shown.
 * @cssState step-medicine - The medicine check is shown.
 * @cssState step-consult - The consult screen is shown.
 * @cssState level-emergency - The result, or the interruption, is an emergency.
 * @cssState level-urgent - The result is urgent.
 * @cssState level-non-urgent - The result is not urgent.
 * @cssState level-self-care - The result is self-care.
 */
export class BackPainChecker extends CheckerAttributes {
  static readonly version = version;

  /** Inside a form, the host's own submission carries what the person agreed to share. */
  static readonly formAssociated = true;

  /** The key of the context that slotted elements can ask for: `{step, level, locale, messages}`, with `level` null before the result. */
  static readonly viewContext = publicViewContext;

  static override styles = firstStyles;

  static override properties: PropertyDeclarations = {
    answers: {noAccessor: true},
    state: {attribute: false, noAccessor: true},
    announcement: {state: true},
  };

  /** The text of the live region. */
  declare private announcement: string;

  readonly #internals = this.attachInternals();
  readonly #startup = new Startup(this);
  readonly #hostLocale = new HostLocale(this);
  readonly #lightDom = new LightDom(this);
  readonly #languages = new LanguageLoader(() => this.requestUpdate());
  readonly #packs = new PackLoader(builtInPack, () => this.requestUpdate());
  readonly #session = new Session();
  readonly #consultRequest = new ConsultRequest(this, (problems) => this.#onConsultStatus(problems));
  readonly #formValue = new FormValue(this.#internals);
  readonly #styleSheets = new StyleSheets();
  readonly #reporter = new ProblemReporter(this);
  readonly #viewProvider = new ViewProvider(this);

  /** Shows the page's own children until the first screen has been drawn. */
  readonly #fallbackSlot = document.createElement('slot');
  #hasGivenUp = false;

  #settings!: Settings;
  #view!: View;
  #hasStarted = false;

  /** What the page has set since the last update. */
  #newState: string | undefined;
  #newAnswers: unknown;

  /** What is to be dispatched once the screen has been drawn. */
  #newProblems: Problem[] = [];
  #newEffects: FlowEffect[] = [];

  /** What the last `checker-ready`, the last contrast check and the last move of the focus were for. */
  #readyFor: readonly unknown[] = [];
  #checkedTheme = '';
  #drawnScreen: DrawnScreen | undefined;
  #movesFocus = false;

  constructor() {
    super();
    this.announcement = '';
    new DoubleTapGuard(this);
    // The rules are prepared while the person reads, so that Next does not have to wait for them.
    this.#startup.prepareOnFirstUse(() => void this.assessment);
  }

  /**
   * The answers of this visit that the rules read, without those to sensitive questions. Set it to prefill: a prefill may tick a safety finding but never clear one, and the person's own
   * answers are not replaced. As an attribute: JSON, such as `{"where": ["low"]}`.
   */
  get answers(): Answers {
    return this.#hasStarted ? this.#session.answers : {};
  }

  set answers(prefill: Answers | string | null | undefined) {
    this.#newAnswers = prefill;
    this.requestUpdate();
  }

  /** The visit as an opaque string that a host can store and set again later. With the same pack version the visit begins at the review; otherwise the safety questions are asked again. */
  get state(): string {
    return this.#hasStarted ? this.#session.save() : (this.#newState ?? '');
  }

  set state(state: string | null | undefined) {
    // A framework may bind back what it has just read: that is no new visit.
    if (state === this.state) return;
    this.#newState = state || undefined;
    this.requestUpdate();
  }

  /**
   * What the answers mean so far; its `level` is null until all safety questions that matter have been answered. Null before the checker has started. Its `plan`
   * leaves out what only answers to sensitive questions add.
   */
  get assessment(): Assessment | null {
    return this.#hasStarted ? this.#session.assessment : null;
  }

  /** Always `back-pain-checker`. Old form scripts read the `type` of every element of a form. */
  get type(): string {
    return 'back-pain-checker';
  }

  /** What a form submits under `name`: the summary that the person agreed to share; empty until then. Setting it has no effect. */
  get value(): string {
    return this.#formValue.summary;
  }

  // Form scripts clear and fill in every field, and an assignment without a setter would throw.
  set value(_text: unknown) {}

  override connectedCallback() {
    super.connectedCallback();
    // An element that was moved keeps its step, but may have missed an update.
    this.requestUpdate();
  }

  protected override createRenderRoot() {
    // A snapshot of the page may have brought a shadow root that is already filled.
    this.shadowRoot?.replaceChildren();
    const root =
      this.ownerDocument === document
        ? super.createRenderRoot()
        : this.#styleSheets.adoptAnew(this.attachShadow({mode: 'open'}));
    this.#viewProvider.register(root);
    root.append(this.#fallbackSlot);
    guardInput(root);
    // Not on an element: a screen reader would call everything inside it clickable.
    root.addEventListener('click', (event) => this.#onClick(event));
    return root;
  }

  /** Before the first screen has been drawn, an error leaves the page's own children where they are. */
  protected override scheduleUpdate() {
    try {
      super.scheduleUpdate();
    } catch (error) {
      if (!this.#fallbackSlot.parentNode) throw error;
      this.#giveUp(error);
    }
  }

  protected override shouldUpdate() {
    return !this.#hasGivenUp;
  }

  adoptedCallback() {
    if (this.shadowRoot) this.#styleSheets.adoptAnew(this.shadowRoot);
  }

  /** The page's form has been reset. */
  formResetCallback() {
    this.restart();
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('pack') || changed.has('packIntegrity')) this.#packs.load(this.pack, this.packIntegrity);
    this.#languages.follow(this.#hostLocale.lang);
    if (this.#startup.isUpgrading) return;
    const {language} = this.#languages;
    this.#configureSession();
    if (this.#session.state.step === 'consult') this.#reportMissingRecipient();
    else this.#consultRequest.reset();
    this.#hasStarted ||= this.#startup.isTimedOut || !this.#isLoading;
    const {messages} = this.#packs.packIn(language);
    this.#view = createView(this.#session, this.#settings, {...language, messages}, this.#lightDom, !this.noMedicines);
    this.#viewProvider.provide(this.#view, this.#hasStarted);
  }

  protected override updated() {
    if (this.#startup.isUpgrading) return;
    if (this.#hasStarted) this.#styleSheets.adoptFor(this.#view.state.step, this.renderRoot as ShadowRoot);
    if (this.#hasStarted && this.#view.slots.has('products'))
      this.#styleSheets.showProductsFor(contributorIds(this.#view.assessment), this.renderRoot as ShadowRoot);
    setCustomStates(this.#internals.states, this.#hasStarted ? this.#view : undefined);
    const unknownAttributes = findUnknownAttributes(this, BackPainChecker.observedAttributes);
    this.#reporter.report([...this.#newProblems.splice(0), ...unknownAttributes]);
    if (!this.#hasStarted) {
      this.#startup.startTimeout();
      return;
    }
    this.#startup.stopTimeout();
    if (this.#fallbackSlot.parentNode) void this.#removeFallback();
    this.#dispatchReady();
    this.#checkContrast();
    this.#reporter.report(findOverdueRules(this.#view.pack, new Date()));
    this.#reporter.report(this.#formValue.update(this.#session.state.answers, this.name));
    for (const effect of this.#newEffects.splice(0))
      this.dispatchEvent(createPublicEvent(effect, this.#view, this.#session.answeredCount, this.shareLevel));
    this.#focusNewScreen();
  }

  /** Complete means that the screen has been drawn as well, for a test or a host that looks at it. A new screen outside the page does not draw itself. */
  protected override async getUpdateComplete() {
    await this.#startup.upgradeComplete;
    const isComplete = await super.getUpdateComplete();
    if (this.isConnected) await this.renderRoot.querySelector<LitElement>('.frame > .step')?.updateComplete;
    return isComplete;
  }

  /** Clears all answers and begins again. */
  restart(): void {
    if (this.#hasStarted) this.#send({type: 'restart'}, false);
  }

  /** Moves the focus to the heading of the current screen, and scrolls it to the top of the view. */
  override focus(options?: FocusOptions): void {
    this.#clearSelection();
    const heading = this.renderRoot?.querySelector<HTMLElement>('[data-focus]');
    // Where the signs not to wait with are named, they stay in view above the heading.
    const strip = this.renderRoot?.querySelector('.strip');
    if (heading) focusAtTop(heading, options, strip ?? heading);
    else super.focus(options);
  }

  /** Text that was selected in a screen that is gone now would make a screen reader go on reading behind the new one. Text selected in the page stays so. */
  #clearSelection() {
    const selection = this.ownerDocument.getSelection();
    const node = selection?.anchorNode;
    if (node && (this.contains(node) || this.renderRoot.contains(node))) selection.removeAllRanges();
  }

  /**
   * The result as plain text; empty while there is none. Without options it is short, for a front desk, with the person's answers. `plan: true` is what a person
   * keeps: the plan, the exercises and the complete warning signs, without the answers unless `answers` is true. What only answers to sensitive questions add to the
   * plan is left out; the person’s own Save, Share and Print have it.
   */
  toText({plan = false, answers = false}: TextOptions = {}): string {
    if (!this.#hasStarted) return '';
    return toText({...this.#view, assessment: this.#session.assessment}, {now: new Date(), plan, answers});
  }

  /**
   * Opens the browser's share menu with the plan and the warning signs, never the answers. Call it from a click. Resolves to `shared`, `cancelled` by the
   * person, or `unavailable`: there is no result yet, or the browser cannot share. Never throws.
   */
  async share(): Promise<ShareOutcome> {
    return shareText(this.#hasStarted ? this.#view.messages.printTitle : '', this.toText({plan: true}));
  }

  /** The visit as an HL7 FHIR R4 Bundle of type `collection`: questionnaire, answers, risk assessment and a draft service request; no subject, no diagnosis. Throws before `checker-ready`. */
  toFhir(): object {
    if (!this.#hasStarted) throw new Error('toFhir: there is nothing before checker-ready.');
    return toFhir(this.#view, {now: new Date()});
  }

  /** Prints the plan, the warning signs and the exercises, and nothing of the page around them. */
  async print(): Promise<void> {
    await this.#print({});
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.#hasStarted) return nothing;
    const view = this.#view;
    const {theme} = this.#settings;
    const isEmergency = shownLevel(view.state.step, () => view.assessment) === 'emergency';
    return html`
      <div
        class="base ${recorderMarks} ${theme} ${isEmergency ? 'fixed' : ''}"
        data-hj-suppress
        data-private
        data-clarity-mask="true"
        data-openreplay-hidden
        data-recording-disable
        data-cs-mask
        data-matomo-mask
        data-heap-redact-text="true"
        lang=${view.locale}
        dir=${this.#hostLocale.directionFor(view.locale) ?? nothing}
        @bpc-go=${this.#onGo}
        @bpc-agree=${this.#onAgree}
        @bpc-print=${this.#onPrint}
        @bpc-contact=${this.#onContact}
        @bpc-announce=${this.#onAnnounce}
      >
        <section class="frame" aria-label=${this.ariaLabel ?? view.say(view.pack.title)}>
          <div class="skin" part="frame"></div>
          ${renderHeader(view)} ${renderEmergencyStrip(view)}
          ${this.#packs.hasFailed ? renderPackNotice(view, this.#onRetry) : nothing}
          ${renderScreen(view, this.#consultProps)} ${renderFooter(view)}
        </section>
        <p class="visually-hidden" role="status">${this.announcement}</p>
      </div>
    `;
  }

  /** The screen draws itself after the root element, in the same task. */
  async #removeFallback() {
    try {
      await this.renderRoot.querySelector<LitElement>('.frame > .step')?.updateComplete;
      if (!this.#hasGivenUp) this.#fallbackSlot.remove();
    } catch (error) {
      this.#giveUp(error);
    }
  }

  /** The first screen could not be drawn: the page may have changed something that the check before the start does not know. */
  #giveUp(error: unknown) {
    this.#hasGivenUp = true;
    (this.renderRoot as ShadowRoot).replaceChildren(this.#fallbackSlot);
    console.warn('<back-pain-checker> could not start on this page. The page shows its own content instead.', error);
  }

  get #isLoading(): boolean {
    return this.#packs.isLoading || this.#languages.isLoading;
  }

  /** Reads pack, settings, saved state and prefill into the session. */
  #configureSession() {
    const session = this.#session;
    const {language} = this.#languages;
    const {pack, problems: packProblems} = this.#packs.packIn(language);
    const hostQuestions = this.#lightDom.hostQuestions(language.messages.none);
    const {settings, problems: settingProblems} = readSettings(
      this,
      pack,
      this.#hostLocale.regionLanguage,
      hostQuestions,
    );
    this.#settings = settings;
    noteDerivedCountry(settings.derivedCountry);
    const before = session.hasBegun ? session.state : undefined;
    const isNewPack = session.hasBegun && session.plan.pack.version !== pack.version;
    if (isNewPack) this.announcement = language.messages.loadedLate;
    session.configure(pack, settings.flow);
    if (before) this.#reportEmergency(before);
    this.#newProblems.push(...packProblems, ...this.#languages.problems);
    // Until the host's pack has been loaded, what the attributes name may only seem to be unknown.
    if (this.#packs.isLoading) return;
    this.#newProblems.push(
      ...settingProblems,
      ...session.problems,
      ...findUnknownSlots(this.#lightDom.filledSlots, pack),
      ...findOldSlots(this.#lightDom.filledSlots, pack),
      ...findUnknownTargets(this.#lightDom.productTargets, pack),
      ...findContentOutside(this),
    );
    if (this.#newState !== undefined) this.#newProblems.push(...session.restore(this.#newState));
    if (this.#newAnswers !== undefined) this.#newProblems.push(...session.prefill(this.#newAnswers));
    if (before) this.#reportEmergency(before);
    this.#newState = this.#newAnswers = undefined;
  }

  /** An emergency that the page has caused, with a new pack or new answers, is dispatched, focused and announced like one the person has caused. */
  #reportEmergency(before: FlowState) {
    const {step, shown} = this.#session.state;
    const isNew =
      step === 'emergency' && (before.step !== 'emergency' || shown.some((id) => !before.shown.includes(id)));
    if (!isNew || this.#newEffects.includes('red-flag')) return;
    this.#newEffects.push('red-flag');
    this.#movesFocus = true;
  }

  #dispatchReady() {
    if (this.#isLoading) return;
    const readyFor = [this.#view.pack, this.#languages.language];
    if (readyFor.some((item, index) => item !== this.#readyFor[index])) this.dispatchEvent(new CheckerReadyEvent());
    this.#readyFor = readyFor;
  }

  #checkContrast() {
    const {theme} = this.#settings;
    if (this.#checkedTheme === theme) return;
    this.#checkedTheme = theme;
    checkContrast(this.renderRoot.querySelector('.frame')!, (problems) => this.#reporter.report(problems));
  }

  /** Moves the focus to what is new on the screen, if the person's own action has led there. */
  #focusNewScreen() {
    const {step, current, askSure} = this.#session.state;
    const screen: DrawnScreen = {step, current, askSure: askSure?.question, status: this.#consultRequest.status};
    const previous = this.#drawnScreen;
    if (this.#movesFocus && !isSameScreen(previous, screen)) {
      // After the medicine check the person waits for its outcome, which is far below the heading.
      const selector = previous?.step === 'medicine' ? '.medicine h3' : undefined;
      void this.updateComplete.then(() => {
        const target = selector && this.renderRoot.querySelector<HTMLElement>(selector);
        if (target) focusAtTop(target);
        else this.focus();
      });
    }
    this.#drawnScreen = screen;
    this.#movesFocus = false;
  }

  #send(event: FlowEvent, isByPerson = true) {
    this.#newEffects.push(...this.#session.send(event));
    if (event.type === 'restart') this.#consultRequest.restart();
    this.#formValue.update(this.#session.state.answers, this.name);
    this.announcement = '';
    // A button of the page must not pull the focus into the checker.
    this.#movesFocus = isByPerson || this.matches(':focus-within');
    this.requestUpdate();
  }

  get #consultProps(): ConsultProps {
    const {status, outcome, contactDraft} = this.#consultRequest;
    return {createContent: this.#createContent, status, outcome, contactDraft};
  }

  /** What would be shared now. Only a tick of the person's own adds the answers about medicines or to sensitive questions. */
  readonly #createContent = ({medicines, sensitive, contact = null}: ConsultChoice): ConsultContent => {
    const view = this.#view;
    const {messages, consult, say} = view;
    const {recipient, privacyHref} = consult;
    const text = subjectOf(view) === 'other' ? messages.consentForOther : messages.consentText;
    return consultContent({
      ...view,
      consent: {
        text: say(text, {recipient}),
        recipient,
        privacyHref: privacyHref === undefined ? null : resolveLink(privacyHref, this.ownerDocument).href,
      },
      now: new Date(),
      contact,
      shareMedicines: medicines,
      shareSensitive: sensitive,
    });
  };

  /** The consent has to say who receives the answers, and the name of the site is often not who that is. */
  #reportMissingRecipient() {
    if (this.#settings.consult.recipient !== undefined) return;
    const {noRecipient: message, recipient: allowed} = problemTexts;
    this.#newProblems.push(problem('bad-value', 'consult-recipient', {message, allowed}));
  }

  async #print(options: BpcPrintEvent['options']) {
    const hasResult = this.#hasStarted && this.#view.assessment.level !== null;
    if (hasResult && this.shadowRoot) await printResult(this.#view, this.shadowRoot, options);
  }

  #onPrint({options}: BpcPrintEvent) {
    void this.#print(options);
  }

  #onGo({flowEvent}: BpcGoEvent) {
    this.#send(flowEvent);
  }

  #onAgree({content}: BpcAgreeEvent) {
    const view = this.#view;
    const agreedAt = new Date();
    const agreed = {...content, consent: {...content.consent, time: agreedAt.toISOString()}};
    const detail: ConsultDetail = withId(agreed, this.#consultRequest.ids.assign(agreed));
    this.#newProblems.push(...this.#formValue.setAgreement(detail, view.state.answers, this.name));
    const {href} = view.consult;
    this.#movesFocus = true;
    void this.#consultRequest.send(
      detail,
      () =>
        toFhir(view, {
          now: agreedAt,
          shareMedicines: detail.medicines !== undefined,
          shareSensitive: detail.sensitive !== undefined,
          includesPersonal: true,
          contact: detail.contact,
        }),
      href === undefined
        ? undefined
        : {
            isOnThisPage: leadsToThisPage(href, this.ownerDocument),
            follow: () => void this.#followConsultLink(href),
          },
    );
  }

  /** Once the outcome has been drawn and has the focus: the target of a fragment gets it from there. */
  async #followConsultLink(href: string) {
    this.dispatchEvent(new CheckerContactEvent({method: 'link'}));
    await this.updateComplete;
    setTimeout(() => this.isConnected && followLink(href, this.ownerDocument));
  }

  #onConsultStatus(problems: readonly Problem[]) {
    this.#newProblems.push(...problems);
    this.#movesFocus ||= this.matches(':focus-within');
    this.requestUpdate();
  }

  #onContact({method}: BpcContactEvent) {
    this.dispatchEvent(new CheckerContactEvent({method}));
  }

  /** A link of the page's own in one of our slots. Only the kind of slot is said: an id would be an answer. */
  #onClick(event: Event) {
    const path = event.composedPath() as Element[];
    const slotIndex = path.findIndex((node) => node.localName === 'slot' && node.getRootNode() === this.renderRoot);
    const isLink = path
      .slice(0, Math.max(0, slotIndex))
      .some((node) => node.localName === 'a' && node.hasAttribute('href'));
    const name = path[slotIndex]?.getAttribute('name');
    if (isLink && name) this.dispatchEvent(new CheckerContactEvent({method: 'link', slot: slotKind(name)}));
  }

  #onAnnounce({text}: BpcAnnounceEvent) {
    this.announcement = text;
  }

  #onRetry() {
    this.#packs.retry();
    this.requestUpdate();
    // The button disappears, so the focus would be lost.
    this.focus();
  }
}

/** What `toText` returns. */
interface TextOptions {
  /** The plan, the exercises and the warning signs, in place of the short form for a front desk. */
  readonly plan?: boolean;
  /** With `plan`: the person's answers as well. */
  readonly answers?: boolean;
}

/** What decides whether a screen counts as a new one for the focus. */
interface DrawnScreen {
  readonly step: Step;
  readonly current: string | null;
  readonly askSure: string | undefined;
  readonly status: ConsultStatus;
}

const isSameScreen = (previous: DrawnScreen | undefined, screen: DrawnScreen): boolean =>
  previous?.step === screen.step &&
  previous.current === screen.current &&
  previous.askSure === screen.askSure &&
  previous.status === screen.status;

/** The browser's own scrolling centers what takes the focus, so that the page above fills half of a phone. */
function focusAtTop(element: HTMLElement, options: FocusOptions = {}, top: Element = element): void {
  element.focus({...options, preventScroll: true});
  if (!options.preventScroll) top.scrollIntoView({block: 'start'});
}

let hasNotedCountry = false;

/** Once a page: a derived region is a guess that the developer can confirm. */
function noteDerivedCountry(country: string | undefined): void {
  if (country === undefined || hasNotedCountry) return;
  hasNotedCountry = true;
  console.info(
    `<back-pain-checker> There is no region attribute, so the emergency number is that of ${country}, from the language of the page. Set region to be sure.`,
  );
}
