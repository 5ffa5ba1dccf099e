import {html} from 'lit';
import {progress} from '../flow/progress.js';
import type {ConsultProps, ConsultStatus, View} from './view.js';

/** The element for where the flow stands. */
export function screen(view: View, status: ConsultStatus, detailWith: ConsultProps['detailWith']) {
  const {state, plan} = view;
  switch (state.step) {
    case 'start':
      return html`<bpc-start class="step" .view=${view}></bpc-start>`;
    case 'emergency':
      return html`<bpc-red-flag class="step" .view=${view}></bpc-red-flag>`;
    case 'review':
      return html`<bpc-review class="step" .view=${view}></bpc-review>`;
    case 'result':
      return html`<bpc-result class="step" .view=${view}></bpc-result>`;
    case 'medicine':
      return html`<bpc-medicine class="step" .view=${view}></bpc-medicine>`;
    case 'consult':
      return html`<bpc-consult class="step" .view=${view} .detail=${detailWith({medicines: false})} .detailWith=${detailWith} .status=${status}></bpc-consult>`;
    default: {
      const {current, drafts, answers} = state;
      const {number, back} = progress(state, plan);
      const question = plan.questions.find(({id}) => id === current);
      const answer = current === null ? undefined : (drafts[current] ?? answers[current]);
      return html`<bpc-question class="step" .view=${view} .question=${question} .answer=${answer} .number=${number} .back=${back}></bpc-question>`;
    }
  }
}
