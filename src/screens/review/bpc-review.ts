import {html, nothing} from 'lit';
import {LEFT_EMPTY} from '../../flow/answers.js';
import {progress} from '../../flow/progress.js';
import type {PlannedQuestion} from '../../flow/types.js';
import {givenWords} from '../../handoff/words.js';
import {UNSURE} from '../../pack/types.js';
import type {Answer, Option} from '../../pack/types.js';
import {ariaLevel, sendFlowEvent} from '../shared/templates.js';
import {ViewElement} from '../shared/view-context.js';
import {optionText} from '../../pack/words.js';

/**
 * Every answer, to be checked before the result.
 *
 * @fires {BpcGoEvent} bpc-go - To an answer that is to be changed, back, or on to the result.
 * @csspart heading - The heading at the top of a screen.
 * @csspart review - The list of answers.
 * @csspart back-button - Back.
 * @csspart link-button - Change.
 * @csspart primary-button - On to the result.
 */
export class BpcReview extends ViewElement {
  override render() {
    const {messages, state, plan, derived, headingLevel} = this.view;
    const questions = plan.questions.filter(
      (question) =>
        (state.answers[question.id] !== undefined || state.drafts[question.id] !== undefined) &&
        derived.isEnabled(question),
    );
    const hasUnconfirmed = questions.some((question) => this.#isUnconfirmed(question));
    return html`
      <div class="top">
        ${progress(state, plan, derived).back ? html`<button type="button" class="link back" part="back-button" @click=${sendFlowEvent({type: 'back'})}>${messages.back}</button>` : nothing}
      </div>
      <h2 part="heading" tabindex="-1" data-focus aria-level=${ariaLevel(headingLevel)}>${messages.reviewTitle}</h2>
      <p class="help">${hasUnconfirmed ? messages.reviewRestored : messages.reviewLead}</p>
      ${state.undone ? html`<p class="notice undone">${messages.reviewUndone}</p>` : nothing}
      <dl class="review" part="review">${questions.map((question) => this.#renderRow(question))}</dl>
      <div class="actions">
        <button type="button" class="primary" part="primary-button" @click=${sendFlowEvent({type: 'to-result'})}>${messages.showResult}</button>
      </div>
    `;
  }

  #renderRow(question: PlannedQuestion) {
    const {view} = this;
    const {messages, state, say} = view;
    const {id} = question;
    const answer = state.answers[id] ?? state.drafts[id];
    const isAnswered = answer !== undefined && answer !== LEFT_EMPTY;
    const lines = isAnswered ? givenWords(view, {question, answer}).map(({text}) => text) : [messages.notAnswered];
    const deniedFindings = this.#deniedFindings(question, answer);
    const isUnconfirmed = this.#isUnconfirmed(question);
    return html`
      <div class="row">
        <dt>${say(question.text)}</dt>
        <dd>
          ${lines.map((line) => html`<p>${line}</p>`)}
          ${isUnconfirmed ? html`<p class="said-no">${messages.confirmAgain}</p>` : nothing}
        </dd>
        <dd class="change">
          ${isUnconfirmed && answer !== undefined ? this.#renderConfirmButton(question, answer) : nothing}
          <button type="button" class="link" part="link-button" @click=${sendFlowEvent({type: 'change', question: id})}>
            ${messages.change}<span class="visually-hidden">: ${say(question.text)}</span>
          </button>
        </dd>
        ${deniedFindings ? html`<dd class="said-no">${messages.reviewNo} ${deniedFindings}</dd>` : nothing}
      </div>
    `;
  }

  #renderConfirmButton({id, text}: PlannedQuestion, answer: Answer) {
    const {messages, say} = this.view;
    return html`<button type="button" part="button" @click=${sendFlowEvent({type: 'answer', question: id, answer})}>
      ${messages.stillRight}<span class="visually-hidden">: ${say(text)}</span>
    </button>`;
  }

  /** People overlook items in lists of ticks, so what was left unticked on the first screen is repeated as a "no", in the same words. */
  #deniedFindings({id, options = []}: PlannedQuestion, answer: Answer | undefined): string {
    const {pack, say, state} = this.view;
    const isFirstScreen = id === pack.safetyNet.emergency[0]?.question;
    if (!isFirstScreen || !Array.isArray(answer) || !state.confirmed.includes(id)) return '';
    const isDenied = (option: Option) =>
      !answer.includes(option.id) && !answer.includes(UNSURE) && !answer.includes(`${UNSURE}:${option.id}`);
    const findings = options.filter(isDenied).map((option) => say(option.finding ?? optionText(option)));
    return findings.join(' · ');
  }

  /** A safety answer that came from the host or from an earlier visit: a "yes" stays, but a "no" has to be confirmed again. */
  #isUnconfirmed({id, safety}: PlannedQuestion): boolean {
    return safety === true && !this.view.state.confirmed.includes(id);
  }
}
