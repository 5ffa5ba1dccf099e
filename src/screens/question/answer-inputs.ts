import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {dateLimits, formatDate, LONGEST_TEXT} from '../../flow/answers.js';
import type {PlannedQuestion} from '../../flow/types.js';
import {NONE, UNSURE} from '../../pack/types.js';
import type {Answer, Option} from '../../pack/types.js';
import {optionText} from '../../pack/words.js';
import {recorderInputMarks} from '../shared/recorder-marks.js';
import type {View} from '../shared/view.js';
import {formatNumber} from '../shared/words.js';

export interface AnswerInputsProps {
  readonly view: View;
  /** Words already filled in. */
  readonly question: PlannedQuestion;
  /** What is chosen when the screen opens. */
  readonly draft: Answer | undefined;
}

/** Whether each option has a "not sure" of its own, behind how to check it, instead of one choice for all. */
export const hasCheckLines = ({type, unsure, options = []}: PlannedQuestion): boolean =>
  type === 'many' && unsure !== undefined && options.some(({check}) => check !== undefined);

/** One choice: the whole box is the label, so the whole box can be pressed. */
function renderChoice(
  type: 'radio' | 'checkbox',
  name: string,
  value: string,
  text: unknown,
  isChecked: boolean,
): TemplateResult {
  return html`<label class="option" part="answer-option">
    <input class=${recorderInputMarks} type=${type} name=${name} value=${value} .checked=${isChecked} /><span>${text}</span>
  </label>`;
}

/** The key words bold and the detail lighter; a space between them, so that the name reads as one sentence. */
const renderOptionText = ({text, detail}: Pick<Option, 'text' | 'detail'>): unknown =>
  detail === undefined ? text : html`<strong>${text}</strong> <span class="detail">${detail}</span>`;

const isChosen = (draft: Answer | undefined, id: string): boolean =>
  Array.isArray(draft) ? draft.includes(id) : draft === id;

/**
 * The box around radio buttons. The form is never sent, and no form to a screen reader: without one, Chromium keeps every radio button that leaves a shadow root in
 * memory for as long as that shadow root lives.
 */
const renderRadioGroup = (className: string, choices: readonly TemplateResult[]): TemplateResult =>
  html`<form class=${className} role="none">${choices}</form>`;

/** Radio buttons. "Not sure" is an ordinary last choice. */
export function renderRadioButtons({question, draft}: AnswerInputsProps): TemplateResult {
  const {id: name, options = [], unsure} = question;
  const needsUnsure = unsure !== undefined && !options.some(({id}) => id === UNSURE);
  const choices: readonly Pick<Option, 'id' | 'text' | 'detail'>[] = needsUnsure
    ? [...options, {id: UNSURE, text: unsure}]
    : options;
  return renderRadioGroup(
    'options',
    choices.map((option) =>
      renderChoice('radio', name, option.id, renderOptionText(option), isChosen(draft, option.id)),
    ),
  );
}

/** A scale of few steps is a row of radio buttons: nothing to drag, and every key works. */
export function renderScale({view: {locale}, question, draft}: AnswerInputsProps): TemplateResult {
  const {id: name, min = 0, max = 10} = question;
  const steps = [...Array(max - min + 1)].map((_, index) => min + index);
  return renderRadioGroup(
    'options scale',
    steps.map((step) => renderChoice('radio', name, String(step), formatNumber(step, locale), draft === step)),
  );
}

/** A text field with a numeric keypad. `type="number"` would change its value on scrolling and drop what it cannot read. */
export function renderNumberField({view: {messages, say}, question, draft}: AnswerInputsProps): TemplateResult {
  const {id: name, min, max, unit} = question;
  const range =
    min === undefined || max === undefined
      ? nothing
      : html`<p class="hint" id="bpc-range">${say(messages.range, rangeWords(question))}</p>`;
  return html`
    ${range}
    <p class="options number">
      <input
        class="field ${recorderInputMarks}"
        part="field"
        type="text"
        inputmode="decimal"
        autocomplete="off"
        id="bpc-field"
        name=${name}
        aria-describedby="bpc-help bpc-range bpc-unit bpc-error"
        .value=${typeof draft === 'number' ? String(draft) : ''}
      />
      <span id="bpc-unit">${unit}</span>
    </p>
  `;
}

/** Free text. The field is never filled by the browser: another person may have used it before. */
export const renderTextField = ({
  question: {id: name, max = LONGEST_TEXT},
  draft,
}: AnswerInputsProps): TemplateResult => html`
  <p class="options">
    <textarea
      class="field long ${recorderInputMarks}"
      part="field"
      rows="3"
      autocomplete="off"
      id="bpc-field"
      name=${name}
      maxlength=${max}
      aria-describedby="bpc-help bpc-error"
      .value=${typeof draft === 'string' ? draft : ''}
    ></textarea>
  </p>
`;

/** A day as typed text: not every browser has a picker for `type="date"`, and nobody picks the year of their birth in one. */
export function renderDateField({view: {messages, say}, question, draft}: AnswerInputsProps): TemplateResult {
  const {id: name, min, max} = question;
  return html`
    <p class="hint" id="bpc-range">
      ${messages.dateHint} ${min === undefined && max === undefined ? nothing : say(messages.range, rangeWords(question))}
    </p>
    <p class="options">
      <input
        class="field ${recorderInputMarks}"
        part="field"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        dir="ltr"
        id="bpc-field"
        name=${name}
        aria-describedby="bpc-help bpc-range bpc-error"
        .value=${typeof draft === 'string' ? draft : ''}
      />
    </p>
  `;
}

/** The limits of a number or a day, for a message. A day is isolated, so that it reads from left to right in any text. */
export function rangeWords(question: PlannedQuestion): {readonly min: string; readonly max: string} {
  if (question.type !== 'date') return {min: String(question.min), max: String(question.max)};
  const [min, max] = dateLimits(question).map((day) => `\u2066${formatDate(day)}\u2069`) as [string, string];
  return {min, max};
}

/** Checkboxes, or the body map, and below them what excludes or qualifies them. */
export function renderCheckboxes(props: AnswerInputsProps): TemplateResult {
  const {question, draft} = props;
  const {id: name, type, options = [], none, unsure} = question;
  return html`
    ${
      type === 'body-map'
        ? html`<bpc-body-map .question=${question} .draft=${draft}></bpc-body-map>`
        : html`<div class="options">${options.map((option) => renderCheckbox(option, props))}</div>`
    }
    <div class="options apart">
      ${unsure === undefined || hasCheckLines(question) ? nothing : renderChoice('checkbox', name, UNSURE, unsure, isChosen(draft, UNSURE))}
      ${none === undefined ? nothing : renderChoice('checkbox', name, NONE, none, isChosen(draft, NONE))}
    </div>
  `;
}

/** One option of a list. How to check it stands beside the label: to open it does not tick the option. */
export function renderCheckbox(option: Option, props: AnswerInputsProps): TemplateResult {
  const {question, draft} = props;
  const {id, group} = option;
  return html`
    ${group === undefined ? nothing : html`<p class="group">${group}</p>`}
    <div class="choice">
      ${renderChoice('checkbox', question.id, id, renderOptionText(option), isChosen(draft, id))}${renderCheck(option, props)}
    </div>
  `;
}

/** Behind a question mark: how to check this option, and where a list has checks, "not sure" about this option alone. */
function renderCheck(option: Option, {view, question, draft}: AnswerInputsProps) {
  const {id, check} = option;
  const {messages} = view;
  const canBeUnsure = hasCheckLines(question);
  if (check === undefined && !canBeUnsure) return nothing;
  const unsureId = `${UNSURE}:${id}`;
  const isUnsure = isChosen(draft, unsureId);
  const about = html`<span class="visually-hidden">: ${optionText(option)}</span>`;
  return html`<details class="check" ?open=${isUnsure}>
    <summary part="check-button"><span class="visually-hidden">${check === undefined ? messages.notSure : messages.howToCheck}${about}</span></summary>
    <div>
      ${check === undefined ? nothing : html`<p>${check}</p>`}
      ${canBeUnsure ? renderChoice('checkbox', question.id, unsureId, html`${messages.notSureThis}${about}`, isUnsure) : nothing}
    </div>
  </details>`;
}
