import {html, LitElement, nothing} from 'lit';
import type {PropertyValues} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {BpcGoEvent} from '../../events/internal-events.js';
import type {Answer, Question} from '../../pack/types.js';
import {level} from '../shared/heading.js';
import {checks, manyOf, oneOf, scale} from './choices.js';
import type {ChoiceProps} from './choices.js';
import {fillQuestion} from './fill.js';
import {numberField} from './number-field.js';
import {chosen, exclude, inputsOf} from './read.js';
import {sure} from './sure.js';
import type {View} from '../../checker/view.js';

/** A scale with more steps than this would wrap into rows; it is typed instead. */
const LONGEST_SCALE = 11;

/**
 * Asks one question and reports the answer. What comes next is not its business.
 * The native inputs hold the choice until Next is pressed: a tick renders nothing.
 *
 * @fires {BpcGoEvent} bpc-go - An answer was given, or Back was pressed.
 * @csspart question - The text of the question.
 * @csspart help - The line below it.
 * @csspart answer-option - The label around each choice.
 * @csspart check-button - "Not sure about one of these: show me how to check".
 * @csspart field - The box for a number.
 * @csspart error - What is missing.
 * @csspart why - Why we ask.
 * @csspart back-button - Back.
 * @csspart primary-button - Next.
 */
export class BpcQuestion extends LitElement {
  static override properties = {
    view: {attribute: false},
    question: {attribute: false},
    answer: {attribute: false},
    number: {attribute: false},
    back: {attribute: false},
    error: {state: true},
    checking: {state: true},
  };

  declare view: View;

  declare question: Question;

  /** What was given or chosen here before. */
  declare answer: Answer | undefined;

  /** Place of the question on screen, from 1. */
  declare number: number;

  /** Whether Back leads anywhere. */
  declare back: boolean;

  declare error: string;

  /** Whether "show me how to check" was pressed. */
  declare checking: boolean;

  /** The question with the region's words in it. */
  #filled!: Question;

  override createRenderRoot() {
    return this;
  }

  override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('question') || changed.has('view')) this.#filled = fillQuestion(this.question, this.view.say);
    const before = changed.get('question');
    if (!changed.has('question') || before?.id === this.question.id) return;
    this.error = '';
    this.checking =
      checks(this.question) && Array.isArray(this.answer) && this.answer.some((id) => id.startsWith('unsure:'));
  }

  override updated(changed: PropertyValues<this>) {
    // Only what was just pressed may move the focus: the check lines open above the button, and an error stands above the answers.
    if (changed.get('checking') === false && this.checking) this.querySelector<HTMLElement>('#bpc-check')?.focus();
    if (changed.has('error') && this.error)
      this.querySelector<HTMLElement>(this.#isTyped ? '.field' : 'fieldset')?.focus();
  }

  override render() {
    const {view} = this;
    const {messages: words} = view;
    return html`
      <div class="top">
        ${this.back ? html`<button type="button" class="link back" part="back-button" @click=${this.#onBack}>${words.back}</button>` : nothing}
        <bpc-progress .view=${view} .number=${this.number}></bpc-progress>
      </div>
      ${view.state.askSure ? sure(view) : this.#screen()}
    `;
  }

  /** Only the answers are made anew for each question. Next stays: taking away what has the focus makes the browser lay out the page at once. */
  #screen() {
    const {messages: words} = this.view;
    const {id, why} = this.#filled;
    return html`
      ${keyed(id, this.#group())}
      <div class="actions">
        <button type="button" class="primary" part="primary-button" @click=${this.#onNext}>${words.next}</button>
      </div>
      ${
        why === undefined
          ? nothing
          : keyed(
              id,
              html`<details class="why" part="why">
              <summary>${words.whyWeAsk}</summary>
              <p>${why}</p>
            </details>`,
            )
      }
    `;
  }

  #group() {
    const {view, error} = this;
    const {type, text, help, aside} = this.#filled;
    const {messages: words, headingLevel, state} = view;
    // The pack's own help says how to answer, where it has one.
    const hint =
      help !== undefined
        ? undefined
        : type === 'one'
          ? words.chooseOne
          : type === 'many' || type === 'body-map'
            ? words.chooseMany
            : undefined;
    const title = (content: unknown) =>
      html`<h2 part="question" tabindex="-1" data-focus aria-level=${level(headingLevel)}>${content}</h2>`;
    const body = html`
      <div id="bpc-help">
        ${help === undefined ? nothing : html`<p class="help" part="help">${help}</p>`} ${hint === undefined ? nothing : html`<p class="hint">${hint}</p>`}
      </div>
      <div id="bpc-error">${error ? html`<p class="error" part="error">${error}</p>` : nothing}</div>
      ${this.#answers()}
      ${
        aside
          ? html`<div class="options apart">
            <label class="option" part="answer-option"><input type="checkbox" name=${aside.id} .checked=${state.answers[aside.id] === 'yes'} /><span>${aside.text}</span></label>
          </div>`
          : nothing
      }
    `;
    // The group takes the focus only to have an error read out: else each press on a label would focus it first.
    return html`
      ${
        this.#isTyped
          ? html`<div class="step" @keydown=${this.#onKey}>${title(html`<label for="bpc-field">${text}</label>`)} ${body}</div>`
          : html`<fieldset class="step" tabindex=${error ? '-1' : nothing} aria-describedby="bpc-help bpc-error" @change=${this.#onChange} @keydown=${this.#onKey}>
            <legend>${title(text)}</legend>
            ${body}
          </fieldset>`
      }
    `;
  }

  /** One field is named by a label; a group of choices by a legend. */
  get #isTyped(): boolean {
    const {type, min = 0, max = Infinity} = this.question;
    return type === 'number' || (type === 'scale' && max - min >= LONGEST_SCALE);
  }

  #answers() {
    const props: ChoiceProps = {
      view: this.view,
      question: this.#filled,
      draft: this.answer,
      checking: this.checking,
      onCheck: () => (this.checking = true),
    };
    const {type} = this.question;
    if (this.#isTyped) return numberField(props);
    return type === 'one' ? oneOf(props) : type === 'scale' ? scale(props) : manyOf(props);
  }

  #onChange({target}: Event) {
    const input = target as HTMLInputElement;
    if (input.checked && input.type === 'checkbox' && input.name === this.question.id)
      exclude(input, inputsOf(this, input.name));
  }

  /** There is no form, so Enter in an answer would do nothing; people expect it to lead on. */
  #onKey(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.isComposing || (event.target as Element).localName !== 'input') return;
    event.preventDefault();
    this.#onNext();
  }

  #onBack() {
    const draft = this.view.state.askSure ? undefined : chosen(this, this.question);
    this.dispatchEvent(new BpcGoEvent({type: 'back', ...(draft !== undefined && {draft})}));
  }

  #onNext() {
    const {id, aside} = this.question;
    const answer = chosen(this, this.question);
    if (answer === undefined) {
      this.#complain();
      return;
    }
    this.error = '';
    const [on] = aside ? inputsOf(this, aside.id) : [];
    this.dispatchEvent(new BpcGoEvent({type: 'answer', question: id, answer, ...(on && {aside: on.checked})}));
  }

  #complain() {
    const {type, none, min, max} = this.#filled;
    const {messages: words, say} = this.view;
    if (this.#isTyped)
      this.error =
        min === undefined || max === undefined
          ? words.errorNumberPlain
          : say(words.errorNumber, {min: String(min), max: String(max)});
    else if (type === 'one' || type === 'scale') this.error = words.errorOne;
    else this.error = none === undefined ? words.errorManyPlain : say(words.errorMany, {none});
    // Pressed again without an answer: nothing changes on the screen, so the focus goes there again.
    this.requestUpdate('error', '');
  }
}
