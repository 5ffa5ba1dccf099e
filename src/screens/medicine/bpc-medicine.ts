import {html, nothing} from 'lit';
import {medicineQuestions} from '../../flow/medicine.js';
import {sendFlowEvent} from '../shared/templates.js';
import {ViewElement} from '../shared/view-context.js';

/**
 * The medicine check: a few questions of its own after the result, where its outcome is shown. Its answers stay here unless the person ticks that they are shared.
 *
 * @fires {BpcGoEvent} bpc-go - An answer was given, Back was pressed, or the check was left.
 * @csspart link-button - Back to the result.
 */
export class BpcMedicine extends ViewElement {
  override render() {
    const {view} = this;
    const {state, plan, derived, messages, say} = view;
    const questions = medicineQuestions(state, plan, derived);
    const index = questions.findIndex(({id}) => id === state.current);
    const question = questions[index];
    if (!question) return nothing;
    const note = index === 0 ? say(plan.pack.medicines?.intro ?? '') : messages.medicinePrivate;
    return html`
      <bpc-question .question=${question} .answer=${state.medicineAnswers[question.id]} .number=${index + 1} .total=${questions.length} .back=${true}></bpc-question>
      <p class="muted small">${note}</p>
      <button type="button" class="link" part="link-button" @click=${sendFlowEvent({type: 'to-result'})}>${messages.backToResult}</button>
    `;
  }
}
