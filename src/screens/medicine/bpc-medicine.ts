import {html, LitElement, nothing} from 'lit';
import {medicineQuestions} from '../../flow/medicine.js';
import {go} from '../shared/go.js';
import type {View} from '../../checker/view.js';

/**
 * The medicine check: a few questions of its own after the result, where what comes out of it is shown. Its answers stay here.
 *
 * @fires {BpcGoEvent} bpc-go - An answer was given, Back was pressed, or the check was left.
 * @csspart link-button - Back to the result.
 */
export class BpcMedicine extends LitElement {
  static override properties = {view: {attribute: false}};

  declare view: View;

  override createRenderRoot() {
    return this;
  }

  override render() {
    const {view} = this;
    const {state, plan, messages, say} = view;
    const questions = medicineQuestions(state, plan);
    const at = questions.findIndex(({id}) => id === state.current);
    const question = questions[at];
    if (!question) return nothing;
    return html`
      <bpc-question .view=${view} .question=${question} .answer=${state.medicineAnswers[question.id]} .number=${at + 1} .back=${true}></bpc-question>
      <p class="muted small">${at === 0 ? say(plan.pack.medicines?.intro ?? '') : messages.medicinePrivate}</p>
      <button type="button" class="link" part="link-button" @click=${go({type: 'to-result'})}>${messages.backToResult}</button>
    `;
  }
}
