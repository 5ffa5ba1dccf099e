import {html, nothing} from 'lit';
import {givenAnswers} from '../../handoff/case.js';
import {pharmacistRows} from '../../handoff/plan-text.js';
import {givenWords} from '../../handoff/words.js';
import {ariaLevel, sendFlowEvent} from '../shared/templates.js';
import type {View} from '../shared/view.js';
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

/** Every answer of those that anybody may see on paper, each with a button to change it: no free text, no date and no answer to a sensitive question. */
export function renderAnswers(view: View) {
  const {messages, say} = view;
  const rows = givenAnswers(view).given.map((given) => {
    const {id, text} = given.question;
    return html`<div class="row">
      <dt>${say(text)}</dt>
      <dd>${givenWords(view, given).map((word) => html`<p>${word.text}</p>`)}</dd>
      <dd class="change">
        <button type="button" class="link" part="link-button" @click=${sendFlowEvent({type: 'change', question: id})}>
          ${messages.change}<span class="visually-hidden">: ${say(text)}</span>
        </button>
      </dd>
    </div>`;
  });
  return renderDetails(
    messages.yourAnswers,
    html`<dl class="answers review">
      ${rows}
    </dl>`,
  );
}
