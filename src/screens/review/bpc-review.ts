import {html, LitElement, nothing} from 'lit';
import {progress} from '../../flow/progress.js';
import {UNSURE} from '../../pack/types.js';
import type {Answer, Question} from '../../pack/types.js';
import {go} from '../shared/go.js';
import {level} from '../shared/heading.js';
import type {View} from '../../checker/view.js';
import {answerWords} from '../shared/words.js';

/**
 * Every answer, to be looked over before the result.
 *
 * @fires {BpcGoEvent} bpc-go - To an answer that is to be changed, back, or on to the result.
 * @csspart heading - The heading at the top of a screen.
 * @csspart review - The list of answers.
 * @csspart back-button - Back.
 * @csspart link-button - Change.
 * @csspart primary-button - On to the result.
 */
export class BpcReview extends LitElement {
  static override properties = {view: {attribute: false}};

  declare view: View;

  override createRenderRoot() {
    return this;
  }

  override render() {
    const {messages: words, state, plan, headingLevel} = this.view;
    const rows = plan.questions.filter(({id}) => state.answers[id] !== undefined || state.drafts[id] !== undefined);
    const unconfirmed = rows.some((question) => this.#unconfirmed(question));
    return html`
      <div class="top">
        ${progress(state, plan).back ? html`<button type="button" class="link back" part="back-button" @click=${go({type: 'back'})}>${words.back}</button>` : nothing}
      </div>
      <h2 part="heading" tabindex="-1" data-focus aria-level=${level(headingLevel)}>${words.reviewTitle}</h2>
      <p class="help">${unconfirmed ? words.reviewRestored : words.reviewLead}</p>
      ${state.undone ? html`<p class="notice undone">${words.reviewUndone}</p>` : nothing}
      <dl class="review" part="review">${rows.map((question) => this.#row(question))}</dl>
      <div class="actions">
        <button type="button" class="primary" part="primary-button" @click=${go({type: 'to-result'})}>${words.showResult}</button>
      </div>
    `;
  }

  #row(question: Question) {
    const {view} = this;
    const {messages: words, state, say} = view;
    const {id, aside} = question;
    const answer = state.answers[id] ?? state.drafts[id];
    const lines = answerWords(view, question, answer);
    if (aside && state.answers[aside.id] === 'yes') lines.push(say(aside.text));
    const no = this.#saidNo(question, answer);
    const open = this.#unconfirmed(question);
    return html`
      <div class="row">
        <dt>${say(question.text)}</dt>
        <dd>
          ${lines.map((line) => html`<p>${line}</p>`)} ${no ? html`<p class="said-no">${words.reviewNo} ${no}</p>` : nothing}
          ${open ? html`<p class="said-no">${words.confirmAgain}</p>` : nothing}
        </dd>
        <dd class="change">
          ${
            open && answer !== undefined
              ? html`<button type="button" part="button" @click=${go({type: 'answer', question: id, answer})}>
                ${words.stillRight}<span class="visually-hidden">: ${say(question.text)}</span>
              </button>`
              : nothing
          }
          <button type="button" class="link" part="link-button" @click=${go({type: 'change', question: id})}>
            ${words.change}<span class="visually-hidden">: ${say(question.text)}</span>
          </button>
        </dd>
      </div>
    `;
  }

  /** Lists of ticks under-report, so what was said no to on the first screen is said back, in the same words. */
  #saidNo({id, options = []}: Question, answer: Answer | undefined): string {
    const {pack, say, state} = this.view;
    if (id !== pack.safetyNet.emergency[0]?.question || !Array.isArray(answer) || !state.confirmed.includes(id))
      return '';
    const no = options.filter(
      (option) =>
        !answer.some((given) => given === option.id || given === UNSURE || given === `${UNSURE}:${option.id}`),
    );
    const texts = no.map(({finding, text}) => say(finding ?? text));
    return texts.join('; ');
  }

  /** A safety answer that came from the host or from an earlier visit: it may say "yes", but "no" has to be said again. */
  #unconfirmed({id, safety}: Question): boolean {
    return safety === true && !this.view.state.confirmed.includes(id);
  }
}
