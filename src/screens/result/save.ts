import {html, nothing} from 'lit';
import {isPersonal} from '../../flow/answers.js';
import {pharmacistRows} from '../../handoff/plan-text.js';
import {ariaLevel, sendFlowEvent} from '../shared/templates.js';
import type {View} from '../shared/view.js';
import {answerLines} from '../shared/words.js';
import {renderDetails} from './section.js';

/** What goes along beside the plan and the warning signs; only what the person has ticked. */
export interface KeepOptions {
  readonly answers: boolean;
  /** What a pharmacist needs to know. */
  readonly pharmacist: boolean;
}

export interface KeepHandlers {
  readonly onSave: () => void;
  readonly onShare: () => void;
  readonly onPrint: () => void;
  readonly onTick: (tick: Event) => void;
}

/** Save, share and print. All of it happens on the device. */
export function renderKeep(view: View, options: KeepOptions, {onSave, onShare, onPrint, onTick}: KeepHandlers) {
  const {messages} = view;
  const renderTick = (name: keyof KeepOptions, label: string) =>
    html`<label class="tick"><input type="checkbox" name=${name} .checked=${options[name]} @change=${onTick} /><span>${label}</span></label>`;
  const hasPharmacistList = pharmacistRows(view).length > 0;
  return html`<section class="part keep">
    <h3 class="visually-hidden" tabindex="-1" aria-level=${ariaLevel(view.headingLevel, 1)}>${messages.keepTitle}</h3>
    <div class="actions">
      <button type="button" part="button" @click=${onSave}>${messages.save}</button>
      <button type="button" part="button" @click=${onShare}>${messages.share}</button>
      <button type="button" part="button" @click=${onPrint}>${messages.printOrPdf}</button>
    </div>
    ${renderTick('answers', messages.keepAnswers)}${hasPharmacistList ? renderTick('pharmacist', messages.keepPharmacist) : nothing}
    <p class="muted">${messages.startPrivate}</p>
  </section>`;
}

/** Below everything else. */
export const renderRestart = ({messages}: View) =>
  html`<button type="button" class="link" part="link-button" @click=${sendFlowEvent({type: 'restart'})}>${messages.startAgain}</button>`;

interface AnswerRow {
  readonly id: string;
  readonly text: string;
  readonly lines: readonly string[];
}

/** Questions that apply and have an answer, as the person gave it. Free text and dates, and answers to sensitive questions, are not listed or printed with the result. */
function answerRows(view: View): readonly AnswerRow[] {
  const {plan, state, derived, say} = view;
  return plan.questions.flatMap((question) => {
    if (isPersonal(question) || question.sensitive || !derived.isEnabled(question)) return [];
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
