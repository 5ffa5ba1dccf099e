import {html} from 'lit';
import type {TemplateResult} from 'lit';
import {go} from '../shared/go.js';
import {level} from '../shared/heading.js';
import type {View} from '../../checker/view.js';

/** Asked once before an answer that called for help at once is changed. Keeping it is the main button. */
export function sure({messages, headingLevel}: View): TemplateResult {
  return html`
    <div class="sure stack">
      <h2 part="heading" tabindex="-1" data-focus aria-level=${level(headingLevel)}>${messages.sureTitle}</h2>
      <p>${messages.sureText}</p>
      <div class="actions">
        <button type="button" class="primary" part="primary-button" @click=${go({type: 'sure', yes: false})}>${messages.sureNo}</button>
        <button type="button" part="button" @click=${go({type: 'sure', yes: true})}>${messages.sureYes}</button>
      </div>
    </div>
  `;
}
