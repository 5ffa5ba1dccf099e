import {html, nothing} from 'lit';
import type {PropertyValues, TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {BpcGoEvent} from '../../events/internal-events.js';
import {isPersonal, isRequired, LEFT_EMPTY} from '../../flow/answers.js';
import type {StageProgress} from '../../flow/progress.js';
import type {PlannedQuestion} from '../../flow/types.js';
import type {Answer, Sides} from '../../pack/types.js';
import {recorderInputMarks} from '../shared/recorder-marks.js';
import {ariaLevel, renderCallText, sendFlowEvent} from '../shared/templates.js';
import {ViewElement} from '../shared/view-context.js';
import type {View} from '../shared/view.js';
import {
  hasCheckLines,
  rangeWords,
  renderCheckboxes,
  renderDateField,
  renderNumberField,
  renderRadioButtons,
  renderScale,
  renderTextField,
} from './answer-inputs.js';
import {findInputs, readAnswer, readSides, untickConflicting} from './read-answer.js';

/** A scale with more steps than this would wrap into rows; its number is typed instead. */
const LONGEST_SCALE = 11;

/**
 * Asks one question and sends the answer; the flow decides what comes next.
 * The native inputs hold the choice until Next is pressed: a tick causes no rendering.
 *
 * @fires {BpcGoEvent} bpc-go - An answer was given, or Back was pressed.
 * @csspart question - The text of the question.
 * @csspart help - The line below it.
 * @csspart answer-option - The label around each choice.
 * @csspart check-button - “How to check”, a question mark beside an option.
 * @csspart field - A box to type in: a number, a date, free text, or how to be reached.
 * @csspart error - What is missing.
 * @csspart why - Why we ask, folded, below the question.
 * @csspart back-button - Back.
 * @csspart primary-button - Next.
 */
export class BpcQuestion extends ViewElement {
  static override properties = {
    question: {attribute: false},
    answer: {attribute: false},
    number: {attribute: false},
    total: {attribute: false},
    stage: {attribute: false},
    back: {attribute: false},
    error: {state: true},
  };

  declare question: PlannedQuestion;

  /** What was given or chosen here before. */
  declare answer: Answer | undefined;

  /** Position of the question, from 1. */
  declare number: number;

  /** How many questions there are; only in the medicine check. */
  declare total: number | undefined;

  /** Absent in the medicine check, which has no stages. */
  declare stage: StageProgress | undefined;

  /** Whether there is a Back button. */
  declare back: boolean;

  declare private error: string;

  /** The question with the region's words in it. */
  #filledQuestion!: PlannedQuestion;

  override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('question') || changed.has('view'))
      this.#filledQuestion = fillQuestion(this.question, this.view.say);
    const isNewQuestion = changed.has('question') && changed.get('question')?.id !== this.question.id;
    if (isNewQuestion) this.error = '';
  }

  override updated(changed: PropertyValues) {
    // Only what was just pressed may move the focus: an error is shown above the answers.
    if (changed.has('error') && this.error) this.#showError();
  }

  /** The error has to be in view wherever the person has scrolled to. */
  #showError() {
    const error = this.querySelector<HTMLElement>('#bpc-error .error');
    (this.#isTyped ? this.querySelector<HTMLElement>('.field') : error)?.focus({preventScroll: true});
    error?.scrollIntoView({block: 'start'});
  }

  override render() {
    const {view} = this;
    const {messages} = view;
    return html`
      <div class="top">
        ${this.back ? html`<button type="button" class="link back" part="back-button" @click=${this.#onBack}>${messages.back}</button>` : nothing}
        <bpc-progress .number=${this.number} .total=${this.total} .stage=${this.stage}></bpc-progress>
      </div>
      ${view.state.askSure ? renderConfirmChange(view) : this.#renderQuestion()}
    `;
  }

  /** Only the question and its answers are rendered anew for each question. The Next button stays: removing the focused element forces a layout at once. */
  #renderQuestion() {
    const {messages} = this.view;
    return html`
      ${keyed(this.#filledQuestion.id, this.#renderStep())}
      ${this.error ? html`<p class="error" aria-hidden="true">${this.error}</p>` : nothing}
      <div class="actions">
        <button type="button" class="primary" part="primary-button" @click=${this.#onNext}>${messages.next}</button>
      </div>
    `;
  }

  /**
   * The heading, the error and what helps to answer stand before the group, so that a screen reader that is sent to one of them says it alone and once.
   * A single field is named by a label; a group of choices by the heading.
   */
  #renderStep() {
    const {error} = this;
    const {text} = this.#filledQuestion;
    const {messages} = this.view;
    return html`<div class="step" @change=${this.#onChange} @keydown=${this.#onKey} @focusin=${keepClearOfNext}>
      <h2 id="bpc-question" part="question" tabindex="-1" data-focus aria-describedby="bpc-stage bpc-help" aria-level=${ariaLevel(this.view.headingLevel)}>${this.#isTyped ? html`<label for="bpc-field">${text}</label>` : text}</h2>
      <div id="bpc-error">
        ${error ? html`<p class="error" part="error" tabindex="-1"><span class="visually-hidden">${messages.errorLabel} </span>${error}</p>` : nothing}
      </div>
      ${this.#renderHelp()} ${this.#renderAside()}
      ${
        this.#isTyped
          ? html`<div class="answers">${this.#renderInputs()}</div>`
          : html`<fieldset class="answers" aria-labelledby="bpc-question" aria-describedby="bpc-error bpc-help">${this.#renderInputs()}</fieldset>`
      }
    </div>`;
  }

  #renderHelp() {
    const {messages} = this.view;
    const {help, why} = this.#filledQuestion;
    const hint = this.#hint;
    return html`
      <div id="bpc-help">
        ${help === undefined ? nothing : html`<p class="help" part="help">${renderCallText(this.view, help)}</p>`} ${hint === undefined ? nothing : html`<p class="hint">${hint}</p>`}
        ${hasCheckLines(this.question) ? html`<p class="hint">${messages.checkHint}</p>` : nothing}
        ${isRequired(this.question) ? nothing : html`<p class="hint">${messages.optional}</p>`}
      </div>
      ${
        why === undefined
          ? nothing
          : html`<details class="why" part="why">
            <summary>${messages.whyWeAsk}</summary>
            <p>${why}</p>
          </details>`
      }
    `;
  }

  /** How to answer, where the pack's own help does not say it. */
  get #hint(): string | undefined {
    const {messages} = this.view;
    const {type, help} = this.#filledQuestion;
    if (help !== undefined) return undefined;
    if (type === 'one') return messages.chooseOne;
    return type === 'many' || type === 'body-map' ? messages.chooseMany : undefined;
  }

  #renderInputs() {
    const props = {
      view: this.view,
      question: this.#filledQuestion,
      draft: this.answer,
    };
    const {type} = this.question;
    if (type === 'text') return renderTextField(props);
    if (type === 'date') return renderDateField(props);
    if (this.#isTyped) return renderNumberField(props);
    if (type === 'one') return renderRadioButtons(props);
    return type === 'scale' ? renderScale(props) : renderCheckboxes(props);
  }

  #renderAside() {
    const {aside} = this.#filledQuestion;
    if (!aside) return nothing;
    const isTicked = this.view.state.answers[aside.id] === 'yes';
    return html`<div class="options aside">
      <label class="option" part="answer-option"><input class=${recorderInputMarks} type="checkbox" name=${aside.id} .checked=${isTicked} /><span>${aside.text}</span></label>
    </div>`;
  }

  get #isTyped(): boolean {
    const {type, min = 0, max = Infinity} = this.question;
    return isPersonal(this.question) || type === 'number' || (type === 'scale' && max - min >= LONGEST_SCALE);
  }

  #onChange({target}: Event) {
    const input = target as HTMLInputElement;
    if (input.checked && input.type === 'checkbox' && input.name === this.question.id)
      untickConflicting(input, findInputs(this, input.name));
  }

  /** Enter in an answer leads on, as people expect, and sends no form. */
  #onKey(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.isComposing || (event.target as Element).localName !== 'input') return;
    event.preventDefault();
    this.#onNext();
  }

  #onBack() {
    const draft = this.view.state.askSure ? undefined : readAnswer(this, this.question);
    const hasDraft = draft !== undefined && draft !== LEFT_EMPTY;
    this.dispatchEvent(new BpcGoEvent({type: 'back', ...(hasDraft && {draft}), ...this.#sides}));
  }

  #onNext() {
    const {id, aside} = this.question;
    const answer = readAnswer(this, this.question);
    if (answer === undefined) {
      this.error = this.#missingAnswerMessage;
      // Pressed again without an answer: nothing changes on the screen, but the focus goes to the error again.
      this.requestUpdate('error', '');
      return;
    }
    this.error = '';
    const [asideInput] = aside ? findInputs(this, aside.id) : [];
    this.dispatchEvent(
      new BpcGoEvent({
        type: 'answer',
        question: id,
        answer,
        ...(asideInput && {aside: asideInput.checked}),
        ...this.#sides,
      }),
    );
  }

  /** Only the body map has sides. */
  get #sides(): {readonly sides?: Sides} {
    return this.question.type === 'body-map' && !this.view.state.askSure ? {sides: readSides(this, this.question)} : {};
  }

  get #missingAnswerMessage(): string {
    const {type, none, min, max} = this.#filledQuestion;
    const {messages, say} = this.view;
    if (type === 'text') return messages.errorText;
    if (type === 'date') return say(messages.errorDate, rangeWords(this.#filledQuestion));
    if (this.#isTyped) {
      const hasRange = min !== undefined && max !== undefined;
      return hasRange ? say(messages.errorNumber, rangeWords(this.#filledQuestion)) : messages.errorNumberPlain;
    }
    if (type === 'one' || type === 'scale') return messages.errorOne;
    return none === undefined ? messages.errorManyPlain : say(messages.errorMany, {none});
  }
}

/** The question with the region's words in place. Ids hold no `{words}`, so every string can be filled. */
function fillQuestion(question: PlannedQuestion, say: View['say']): PlannedQuestion {
  const fill = (value: unknown): unknown => {
    if (typeof value === 'string') return say(value);
    if (Array.isArray(value)) return value.map(fill);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fill(part)]));
  };
  return fill(question) as PlannedQuestion;
}

/** Asked once before an answer that led to an emergency is changed. Keeping it is the main button. */
function renderConfirmChange({messages, headingLevel}: View): TemplateResult {
  return html`
    <div class="sure stack">
      <h2 part="heading" tabindex="-1" data-focus aria-level=${ariaLevel(headingLevel)}>${messages.sureTitle}</h2>
      <p>${messages.sureText}</p>
      <div class="actions">
        <button type="button" class="primary" part="primary-button" @click=${sendFlowEvent({type: 'sure', yes: false})}>${messages.sureNo}</button>
        <button type="button" part="button" @click=${sendFlowEvent({type: 'sure', yes: true})}>${messages.sureYes}</button>
      </div>
    </div>
  `;
}

/** WebKit does not heed the scroll margin of what takes the focus by keyboard; the Next bar would lie over it. */
function keepClearOfNext({target}: Event): void {
  const element = target as Element;
  if (element.matches(':focus-visible')) element.scrollIntoView({block: 'nearest'});
}
