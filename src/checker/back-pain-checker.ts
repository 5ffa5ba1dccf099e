import {html, nothing} from 'lit';
import type {LitElement, PropertyDeclarations, PropertyValues} from 'lit';
import {provideView} from './provide-view.js';
import type {Assessment} from '../engine/types.js';
import type {BpcAgreeEvent, BpcAnnounceEvent, BpcContactEvent, BpcGoEvent} from '../events/internal-events.js';
import {CheckerContactEvent, CheckerReadyEvent} from '../events/public-events.js';
import type {FlowEvent} from '../flow/types.js';
import {consultDetail, type ConsultDetail} from '../handoff/detail.js';
import {toFhir} from '../handoff/fhir/to-fhir.js';
import {toText} from '../handoff/summary.js';
import {builtInPack} from '../pack/built-in.js';
import type {Problem} from '../pack/problem.js';
import type {Answers} from '../pack/types.js';
import {version} from '../version.js';
import {firstStyles} from '../screens/all.styles.js';
import {printResult} from '../screens/result/print.js';
import {CheckerAttributes} from './checker-attributes.js';
import {Children} from './light-dom.js';
import {lookAtColours} from './contrast.js';
import {FormValue} from './form-value.js';
import {foot, head, packNotice, strip} from './frame.js';
import {eventFor} from './flow-effects.js';
import {HandOver} from './consult-request.js';
import {keep} from './handled-keys.js';
import {LanguageSource} from './language-loader.js';
import {makeView, setStates} from './create-view.js';
import {misspelt} from './unknown-attributes.js';
import {shownLevel, unknownSlots} from './slot-policy.js';
import {PackSource} from './pack-loader.js';
import {Patience} from './startup-timeout.js';
import {Presses} from './double-tap-guard.js';
import {ProblemReporter} from './problem-reporter.js';
import {screen} from './render-screen.js';
import {Session} from './session.js';
import type {Happening} from './session.js';
import {readSettings, type Settings} from './settings.js';
import {whenUsed} from './startup.js';
import {Surroundings} from './host-locale.js';
import {Wardrobe} from './style-sheets.js';
import type {View} from './view.js';

/**
 * Asks a runner whose back hurts a few questions, safety first, and says how soon to get help, why, what may be adding to the pain and what to do.
 * Where a consult is needed, hands the case over. Nothing leaves the page unless the person agrees: no server, no storage, no request of its own.
 *
 * @slot - Plain children: what shows until the checker has started, and where it never does.
 * @slot brand - Logo or name of the host. Open on every screen.
 * @slot intro - The host's words on the start screen.
 * @slot author - Who wrote the page around the checker, and what they are not. Open on every screen.
 * @slot reviewed-by - The clinician who reviewed the host's content, with credential and date. Open on every screen.
 * @slot trust - A badge or figure the host answers for. Open on every screen.
 * @slot privacy - The host's words on privacy. Open on every screen.
 * @slot sources - The host's own references, beside the sources of the pack. Open on every screen.
 * @slot disclaimer - The host's disclaimer, below the intended use, which always stands. Open on every screen.
 * @slot footer - Small print: date, reading time, editorial policy. Open on every screen.
 * @slot contact - A help line, telephone or message, with its hours, marked "Not for emergencies". Shut at emergency.
 * @slot consult - What the consult offers. From `consult-from` up, below any in-person advice; shut at emergency.
 * @slot price - What a visit costs. Opens with `consult`.
 * @slot products - Product cards, only at self-care, always under the label "Advertisement".
 * @slot newsletter - A newsletter sign-up. At self-care and non-urgent only.
 * @slot ask - A box to ask the host a question. At self-care and non-urgent only.
 * @slot related - Related questions and articles. At self-care and non-urgent only.
 * @slot download - A guide or plan to download. At self-care and non-urgent only.
 * @slot faq - Questions and answers of the host. At self-care and non-urgent only.
 * @slot contributor-<id> - An article or video for one contributor of the pack. At self-care and non-urgent only.
 * @slot exercise-<id> - A picture or video for one exercise of the pack. At self-care and non-urgent only.
 * @slot region-<id> - The host's page for one part of the body. At self-care and non-urgent only.
 *
 * @fires {CheckerReadyEvent} checker-ready - Pack and language are there; again after each change of one of them.
 * @fires {CheckerStartedEvent} checker-started - The person has begun.
 * @fires {CheckerAnsweredEvent} checker-answered - A question was answered. `detail.number` says how many so far, and nothing says which.
 * @fires {CheckerRedFlagEvent} checker-red-flag - An emergency finding has interrupted the questions. Does not say which.
 * @fires {CheckerResultEvent} checker-result - The result is on show: `detail.consultAdvised`, and `detail.level` only with `share-level`.
 * @fires {ConsultRequestedEvent} consult-requested - The person agreed to share what they were shown. Cancelable; `event.waitUntil(promise)` holds the default action; `event.toFhir()`.
 * @fires {CheckerContactEvent} checker-contact - The person pressed a way to get in touch: `detail.method` is `phone`, `sms` or `link`.
 * @fires {CheckerRestartedEvent} checker-restarted - All answers have been cleared.
 * @fires {CheckerProblemEvent} checker-problem - Something given to the checker could not be used: `{code, name, value, allowed, message, fatal}`.
 *
 * @csspart frame - The box behind everything: background, border, shadow. It holds nothing, so that it can hide nothing.
 * @csspart contact - The box around the slot `contact`.
 * @csspart products - The box around the slot `products`, below its label.
 * @csspart heading - The heading at the top of a screen.
 * @csspart primary-button - The one button of a screen that leads on.
 * @csspart button - Any other button.
 * @csspart link-button - A button that looks like a link.
 * @csspart back-button - Back to the screen before.
 * @csspart answer-option - The label around each choice or tick.
 * @csspart error - What is missing on a screen.
 *
 * @cssprop [--bpc-accent] - The one colour of the brand: buttons, links, what is chosen. Text on it is black or white, whichever reads better.
 * @cssprop [--bpc-on-accent] - Text on the accent colour, where the computed one is not wanted.
 * @cssprop [--bpc-text] - Text.
 * @cssprop [--bpc-muted] - Less important text.
 * @cssprop [--bpc-surface] - Background.
 * @cssprop [--bpc-raised] - Background of choices and boxes.
 * @cssprop [--bpc-border] - Soft borders.
 * @cssprop [--bpc-control] - Borders of fields.
 * @cssprop [--bpc-focus] - The focus ring.
 * @cssprop [--bpc-error] - What is missing.
 * @cssprop [--bpc-urgent] - The colour of the level "urgent".
 * @cssprop [--bpc-non-urgent] - The colour of the level "not urgent".
 * @cssprop [--bpc-self-care] - The colour of the level "self-care".
 * @cssprop [--bpc-radius=14px] - Roundness of boxes and buttons.
 * @cssprop [--bpc-space=8px] - The unit that all gaps are multiples of.
 * @cssprop [--bpc-font=inherit] - Type.
 * @cssprop [--bpc-heading-font=inherit] - Type of headings.
 * @cssprop [--bpc-font-size=max(1em, 16px)] - Size of the text; all else is relative to it.
 * @cssprop [--bpc-max-width=44em] - Greatest width.
 * @cssprop [--bpc-scroll-margin=96px] - Room left above a new question, for a page with a sticky header.
 *
 * @cssState step-start - The start screen is on show.
 * @cssState step-question - A question is on show.
 * @cssState step-emergency - An emergency has interrupted the questions.
 * @cssState step-review - The answers are on show, to be checked.
 * @cssState step-result - The result is on show.
 * @cssState step-medicine - The medicine check is on show.
 * @cssState step-consult - The hand-over is on show.
 * @cssState level-emergency - The result, or the interruption, is an emergency.
 * @cssState level-urgent - The result is urgent.
 * @cssState level-non-urgent - The result is not urgent.
 * @cssState level-self-care - The result is self-care.
 */
export class BackPainChecker extends CheckerAttributes {
  static readonly version = version;

  /** Inside a form, the host's own submission carries what the person agreed to share. */
  static readonly formAssociated = true;

  static override styles = firstStyles;

  static override properties: PropertyDeclarations = {
    answers: {noAccessor: true},
    state: {attribute: false, noAccessor: true},
    said: {state: true},
  };

  /** What the live region says. */
  declare private said: string;

  readonly #internals = this.attachInternals();
  readonly #form = new FormValue(this.#internals);
  readonly #children = new Children(this);
  readonly #wardrobe = new Wardrobe();
  readonly #surroundings = new Surroundings(this);
  readonly #reporter = new ProblemReporter(this);
  readonly #patience = new Patience(() => this.requestUpdate());
  readonly #languages = new LanguageSource(() => this.requestUpdate());
  readonly #packs = new PackSource(builtInPack, () => this.requestUpdate());
  readonly #session = new Session();
  readonly #handOver = new HandOver(this, (problems) => this.#onHandOver(problems));
  readonly #provide = provideView(this);

  #settings!: Settings;
  #view!: View;
  #saved: string | undefined;
  #given: unknown;
  #problems: Problem[] = [];
  #happenings: Happening[] = [];
  /** The theme whose colours have been looked at. */
  #theme = '';
  #started = false;
  #readyFor: unknown[] = [];
  #screen = '';
  #movesFocus = false;

  constructor() {
    super();
    this.said = '';
    new Presses(this);
    // The rules are made ready while the person reads, so that Next has nothing to wait for.
    whenUsed(this, () => void this.assessment);
  }

  /**
   * The answers of this visit that the rules read. Set it to prefill: a prefill may tick a safety finding but never clear one, and what the person
   * has said stays. As an attribute: JSON, such as `{"where": ["low"]}`.
   */
  get answers(): Answers {
    return this.#started ? this.#session.answers : {};
  }

  set answers(given: Answers | string | null | undefined) {
    this.#given = given;
    this.requestUpdate();
  }

  /** The visit as an opaque string, to be kept by a host and set again later. Answers of the same pack version come back with the review first; else safety is asked again. */
  get state(): string {
    return this.#started ? this.#session.save() : (this.#saved ?? '');
  }

  set state(saved: string | null | undefined) {
    // What a page got from here a moment ago, and binds back, is no new visit.
    if (saved === this.state) return;
    this.#saved = saved || undefined;
    this.requestUpdate();
  }

  /** What the answers mean so far; its `level` is null until all safety questions that matter have been answered. Null before the checker has started. */
  get assessment(): Assessment | null {
    return this.#started ? this.#session.assessment : null;
  }

  override connectedCallback() {
    super.connectedCallback();
    // A moved element keeps its step; only what it waits for has to be waited for again.
    this.requestUpdate();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#patience.end();
  }

  protected override createRenderRoot() {
    return this.ownerDocument === document
      ? super.createRenderRoot()
      : this.#wardrobe.move(this.attachShadow({mode: 'open'}));
  }

  adoptedCallback() {
    if (this.shadowRoot) this.#wardrobe.move(this.shadowRoot);
  }

  /** The page's form has been reset. */
  formResetCallback() {
    this.restart();
  }

  /** Clears all answers and begins again. */
  restart(): void {
    if (this.#started) this.#go({type: 'restart'}, false);
  }

  /** Puts the focus on the heading of what is on show. */
  override focus(options?: FocusOptions): void {
    const heading = this.renderRoot?.querySelector<HTMLElement>('[data-focus]');
    if (heading) heading.focus(options);
    else super.focus(options);
  }

  /** The result as plain text for a front desk; empty while there is none. */
  toText(): string {
    return this.#started ? toText(this.#view, {now: new Date()}) : '';
  }

  /** The visit as an HL7 FHIR R4 Bundle of type `collection`: questionnaire, answers, risk assessment and a draft service request; no subject, no diagnosis. Throws before `checker-ready`. */
  toFhir(): object {
    if (!this.#started) throw new Error('toFhir: there is nothing before checker-ready.');
    return toFhir(this.#view, {now: new Date()});
  }

  /** Prints the result and nothing of the page around it. */
  async print(): Promise<void> {
    if (this.#started && this.#view.assessment.level && this.shadowRoot) await printResult(this.#view, this.shadowRoot);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('pack')) this.#packs.want(this.pack);
    const {lang} = this.#surroundings;
    this.#languages.follow(lang);
    if (this.waits) return;
    const {language} = this.#languages;
    const {pack, problems} = this.#packs.in(language);
    const own = this.#children.questions(language.messages.none);
    const {settings, problems: refused} = readSettings(this, pack, lang, own);
    const session = this.#session;
    if (session.begun && session.plan.pack.version !== pack.version) this.said = language.messages.loadedLate;
    session.configure(pack, settings.flow);
    this.#problems.push(...problems, ...this.#languages.problems);
    // Until the host's pack is there, what its attributes name may only seem to be unknown.
    if (!this.#packs.loading) {
      this.#problems.push(
        ...refused,
        ...session.problems,
        ...unknownSlots(this.#children.filled, pack),
        ...session.take(this.#saved, this.#given),
      );
      this.#saved = this.#given = undefined;
    }
    if (session.state.step !== 'consult') this.#handOver.reset();
    this.#settings = settings;
    this.#started ||= this.#patience.over || !(this.#packs.loading || this.#languages.loading);
    this.#view = makeView(session, settings, language, this.#children.filled, !this.noMedicines);
    this.#provide(this.#view);
  }

  protected override updated() {
    if (this.waits) return;
    if (this.#started) this.#wardrobe.dress(this.renderRoot as ShadowRoot, this.#view.state.step);
    setStates(this.#internals.states, this.#started ? this.#view : undefined);
    this.#reporter.tell([...this.#problems.splice(0), ...misspelt(this, BackPainChecker.observedAttributes)]);
    if (!this.#started) {
      this.#patience.begin();
      return;
    }
    this.#patience.end();
    this.#tellReady();
    if (this.#theme !== this.#settings.theme)
      lookAtColours(this.renderRoot.querySelector('.frame')!, (problems) => this.#reporter.tell(problems));
    this.#theme = this.#settings.theme;
    this.#form.follow(this.#session.state.answers, this.name);
    const {state} = this.#session;
    for (const happening of this.#happenings.splice(0))
      this.dispatchEvent(eventFor(happening, this.#view, this.#session.answered, this.shareLevel));
    const shown = [state.step, state.current, state.askSure?.question, this.#handOver.status].join();
    if (shown !== this.#screen && this.#movesFocus) {
      // Out of the medicine check: its answer is what was waited for, and stands far below the rest.
      const part = this.#screen.startsWith('medicine') ? '.medicine h3' : '';
      void this.updateComplete.then(() => ((part && this.renderRoot.querySelector<HTMLElement>(part)) || this).focus());
    }
    this.#screen = shown;
    this.#movesFocus = false;
  }

  /** Done is what the screen has drawn, too: a test, or a host, may then look at it. Out of the page a new one does not draw itself. */
  protected override async getUpdateComplete() {
    const done = await super.getUpdateComplete();
    if (this.isConnected) await this.renderRoot.querySelector<LitElement>('.frame > .step')?.updateComplete;
    return done;
  }

  protected override render() {
    if (!this.#started) return html`<slot></slot>`;
    const view = this.#view;
    const {theme} = this.#settings;
    const level = shownLevel(view.state.step, () => view.assessment);
    const fixed = level === 'emergency';
    return html`
      <div
        class="base ${theme} ${fixed ? 'fixed' : ''}"
        lang=${view.locale}
        dir=${this.#surroundings.directionFor(view.locale) ?? nothing}
        @bpc-go=${({flowEvent}: BpcGoEvent) => this.#go(flowEvent)}
        @bpc-agree=${this.#onAgree}
        @bpc-print=${this.print}
        @bpc-contact=${this.#onContact}
        @bpc-announce=${this.#onAnnounce}
        @keydown=${this.#onKey}
        @keypress=${this.#onKey}
        @keyup=${this.#onKey}
        @input=${this.#onKey}
      >
        <section class="frame" aria-label=${this.ariaLabel ?? view.say(view.pack.title)}>
          <div class="skin" part="frame"></div>
          ${head(view)} ${strip(view)}
          ${this.#packs.failed ? packNotice(view, this.#onRetry) : nothing}
          ${screen(view, this.#handOver.status, this.#detailWith)} ${foot(view)}
        </section>
        <p class="visually-hidden" role="status">${this.said}</p>
      </div>
    `;
  }

  #tellReady() {
    if (this.#packs.loading || this.#languages.loading) return;
    const now = [this.#view.pack, this.#languages.language];
    if (now.some((one, at) => one !== this.#readyFor[at])) this.dispatchEvent(new CheckerReadyEvent());
    this.#readyFor = now;
  }

  #go(event: FlowEvent, byPerson = true) {
    this.#happenings.push(...this.#session.go(event));
    this.#form.follow(this.#session.state.answers, this.name);
    this.said = '';
    // Someone else's button must not pull the focus here.
    this.#movesFocus = byPerson || this.matches(':focus-within');
    this.requestUpdate();
  }

  /** What would be shared now. Only the person's own tick adds the answers about medicines. */
  readonly #detailWith = ({medicines}: {readonly medicines: boolean}): ConsultDetail =>
    consultDetail({
      ...this.#view,
      consentText: this.#view.messages.consentText,
      now: new Date(),
      shareMedicines: medicines,
    });

  #onAgree({detail: shown}: BpcAgreeEvent) {
    const view = this.#view;
    const detail: ConsultDetail = {...shown, consent: {...shown.consent, at: new Date().toISOString()}};
    this.#problems.push(...this.#form.agree(detail, view.state.answers, this.name));
    const {href} = view.consult;
    const follow = () => {
      this.dispatchEvent(new CheckerContactEvent({method: 'link'}));
      location.assign(new URL(href!, document.baseURI));
    };
    this.#movesFocus = true;
    void this.#handOver.request(
      detail,
      () => toFhir(view, {now: new Date(detail.consent.at), shareMedicines: detail.medicines !== undefined}),
      href === undefined ? undefined : follow,
    );
  }

  #onHandOver(problems: readonly Problem[]) {
    this.#problems.push(...problems);
    this.#movesFocus ||= this.matches(':focus-within');
    this.requestUpdate();
  }

  readonly #onContact = ({method}: BpcContactEvent) => this.dispatchEvent(new CheckerContactEvent({method}));

  readonly #onAnnounce = ({text}: BpcAnnounceEvent) => (this.said = text);

  #onRetry() {
    this.#packs.again();
    this.requestUpdate();
    this.focus(); // The button goes away.
  }

  readonly #onKey = (event: Event) => keep(event, this.renderRoot);
}
