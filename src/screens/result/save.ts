import {html, nothing} from 'lit';
import {isPersonal} from '../../flow/answers.js';
import {sendFlowEvent} from '../shared/templates.js';
import type {View} from '../shared/view.js';
import {answerLines} from '../shared/words.js';
import {renderDetails, renderSection} from './section.js';

export interface SaveHandlers {
  readonly onPrint: () => void;
  readonly onCopy: () => void;
  readonly onSave: () => void;
}

/** Print, copy and save. All of it happens on the device. */
export function renderSaveButtons(view: View, isCopied: boolean, {onPrint, onCopy, onSave}: SaveHandlers) {
  const {messages} = view;
  return renderSection(
    view,
    'keep',
    messages.keepTitle,
    html`
      <div class="actions">
        <button type="button" part="button" @click=${onPrint}>${messages.print}</button>
        <button type="button" part="button" @click=${onCopy}>${messages.copy}</button>
        <button type="button" part="button" @click=${onSave}>${messages.save}</button>
      </div>
      ${isCopied ? html`<p class="muted">${messages.copied}</p>` : nothing}
      <button type="button" class="link" part="link-button" @click=${sendFlowEvent({type: 'restart'})}>${messages.startAgain}</button>
    `,
  );
}

interface AnswerRow {
  readonly id: string;
  readonly text: string;
  readonly lines: readonly string[];
}

/** Questions that apply and have an answer, as the person gave it. Free text and dates are not printed with the result. */
function answerRows(view: View): readonly AnswerRow[] {
  const {plan, state, derived, say} = view;
  return plan.questions.flatMap((question) => {
    if (isPersonal(question) || !derived.isEnabled(question)) return [];
    const {id, text, aside} = question;
    const lines = answerLines(view, question, state.answers[id]);
    if (aside && state.answers[aside.id] === 'yes') lines.push(say(aside.text));
    return lines.length ? [{id, text: say(text), lines}] : [];
  });
}

/** Every answer, each with a button to change it. */
export function renderAnswers(view: View) {
  const {messages} = view;
  const rows = answerRows(view).map(
    ({id, text, lines}) => html`<div class="row">
      <dt>${text}</dt>
      <dd>${lines.map((line) => html`<p>${line}</p>`)}</dd>
      <dd class="change">
        <button type="button" class="link" part="link-button" @click=${sendFlowEvent({type: 'change', question: id})}>
          ${messages.change}<span class="visually-hidden">: ${text}</span>
        </button>
      </dd>
    </div>`,
  );
  return renderDetails(
    messages.yourAnswers,
    html`<dl class="answers review">
      ${rows}
    </dl>`,
  );
}
