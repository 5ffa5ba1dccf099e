import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {ChoiceProps} from './choices.js';

/** A text field with a number pad. `type="number"` would change its value on scrolling and drop what it cannot read. */
export function numberField({
  view: {messages, say},
  question: {id, min, max, unit},
  draft,
}: ChoiceProps): TemplateResult {
  const range =
    min === undefined || max === undefined
      ? nothing
      : html`<p class="hint" id="bpc-range">${say(messages.range, {min: String(min), max: String(max)})}</p>`;
  return html`
    ${range}
    <p class="options number">
      <input
        class="field"
        part="field"
        type="text"
        inputmode="decimal"
        autocomplete="off"
        id="bpc-field"
        name=${id}
        aria-describedby="bpc-help bpc-range bpc-unit bpc-error"
        .value=${typeof draft === 'number' ? String(draft) : ''}
      />
      <span id="bpc-unit">${unit}</span>
    </p>
  `;
}
