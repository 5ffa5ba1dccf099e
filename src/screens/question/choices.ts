import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {NONE, UNSURE} from '../../pack/types.js';
import type {Answer, Option, Question} from '../../pack/types.js';
import type {View} from '../../checker/view.js';
import {numeral} from '../shared/words.js';

export interface ChoiceProps {
  readonly view: View;
  /** Words already filled in. */
  readonly question: Question;
  /** What is chosen when the screen opens. */
  readonly draft: Answer | undefined;
  /** Whether "show me how to check" was pressed. */
  readonly checking: boolean;
  readonly onCheck: () => void;
}

/** Whether "not sure" opens a check line under each option instead of being a choice of its own. */
export const checks = ({type, unsure, options = []}: Question): boolean =>
  type === 'many' && unsure !== undefined && options.some(({check}) => check !== undefined);

/** One choice: the whole box is the label, so the whole box can be pressed. */
export function choice(
  type: 'radio' | 'checkbox',
  name: string,
  value: string,
  text: unknown,
  on: boolean,
  describedBy?: string,
): TemplateResult {
  return html`<label class="option" part="answer-option">
    <input type=${type} name=${name} value=${value} .checked=${on} aria-describedby=${describedBy ?? nothing} /><span>${text}</span>
  </label>`;
}

const has = (draft: Answer | undefined, id: string): boolean =>
  Array.isArray(draft) ? draft.includes(id) : draft === id;

/** Radio buttons. "Not sure" is an ordinary last choice. */
export function oneOf({question: {id, options = [], unsure}, draft}: ChoiceProps): TemplateResult {
  const all =
    unsure === undefined || options.some((option) => option.id === UNSURE)
      ? options
      : [...options, {id: UNSURE, text: unsure}];
  return html`<div class="options">${all.map((option) => choice('radio', id, option.id, option.text, has(draft, option.id)))}</div>`;
}

/** A scale of few steps is a row of radio buttons: nothing to drag, and every key works. */
export function scale({view: {locale}, question: {id, min = 0, max = 10}, draft}: ChoiceProps): TemplateResult {
  const steps = [...Array(max - min + 1)].map((_, at) => min + at);
  return html`<div class="options scale">${steps.map((step) => choice('radio', id, String(step), numeral(step, locale), draft === step))}</div>`;
}

/** Checkboxes, or the body map, and below them what excludes or qualifies them. */
export function manyOf(props: ChoiceProps): TemplateResult {
  const {view, question, draft, checking, onCheck} = props;
  const {id, type, options = [], none, unsure} = question;
  const asksHow = checks(question);
  return html`
    ${checking ? html`<p class="notice hint" id="bpc-check" tabindex="-1">${view.messages.checkHint}</p>` : nothing}
    ${
      type === 'body-map'
        ? html`<bpc-body-map .view=${view} .question=${question} .draft=${draft}></bpc-body-map>`
        : html`<div class="options">${options.map((option) => tick(option, props))}</div>`
    }
    <div class="options apart">
      ${unsure === undefined || asksHow ? nothing : choice('checkbox', id, UNSURE, unsure, has(draft, UNSURE))}
      ${none === undefined ? nothing : choice('checkbox', id, NONE, none, has(draft, NONE))}
      ${asksHow && !checking ? html`<button type="button" class="link" part="check-button" @click=${onCheck}>${unsure}</button>` : nothing}
    </div>
  `;
}

export function tick({id, text, check, group}: Option, {view, question, draft, checking}: ChoiceProps): TemplateResult {
  const line = checking && check !== undefined ? `bpc-check-${id}` : undefined;
  return html`
    ${group === undefined ? nothing : html`<p class="group">${group}</p>`}
    ${choice('checkbox', question.id, id, text, has(draft, id), line)}
    ${
      checking
        ? html`<div class="checkline">
          ${line === undefined ? nothing : html`<p id=${line}>${check}</p>`}
          ${choice('checkbox', question.id, `${UNSURE}:${id}`, html`${view.messages.notSureThis}<span class="visually-hidden">: ${text}</span>`, has(draft, `${UNSURE}:${id}`))}
        </div>`
        : nothing
    }
  `;
}
