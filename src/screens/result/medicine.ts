import {html, nothing} from 'lit';
import {medicineVerdict} from '../../flow/medicine.js';
import {pharmacistRows} from '../../handoff/plan-text.js';
import type {MedicineCheck} from '../../pack/types.js';
import {renderCallText, sendFlowEvent} from '../shared/templates.js';
import type {View} from '../shared/view.js';
import {renderList, renderSection} from './section.js';

/** The button to the medicine check, or its outcome. A medicine is named only where every question is clear. */
export function renderMedicine(view: View) {
  const {pack, state, messages, say} = view;
  if (!pack.medicines || !view.medicines) return nothing;
  const outcome = renderOutcome(view, pack.medicines);
  if (outcome === nothing) return nothing;
  const hasBegun = Object.keys(state.medicineAnswers).length > 0;
  return renderSection(
    view,
    'medicine',
    say(pack.medicines.title),
    html`${outcome}
      <div class="actions">
        <button type="button" part="button" @click=${sendFlowEvent({type: 'medicine'})}>${hasBegun ? messages.medicineAgain : messages.medicineStart}</button>
      </div>`,
  );
}

function renderOutcome(view: View, {intro, clear, stop, ask}: MedicineCheck) {
  const {state, plan, derived, messages} = view;
  const paragraphs = (texts: readonly string[]) => texts.map((text) => html`<p>${renderCallText(view, text)}</p>`);
  switch (medicineVerdict(state, plan, derived)) {
    case 'clear':
      return html`${paragraphs(clear)}<p>${messages.medicineStop}</p>${renderList(stop.map((text) => renderCallText(view, text)))}`;
    case 'ask':
      return html`${paragraphs(ask)}${renderPharmacistList(view)}`;
    case 'open':
      return paragraphs([intro]);
    default:
      return nothing;
  }
}

/** What a pharmacist needs to know: every answer that was not a plain "no". */
function renderPharmacistList(view: View) {
  const items = pharmacistRows(view).map(({text, words}) => html`${text} <strong>${words.join('; ')}</strong>`);
  return items.length ? html`<p class="said">${view.messages.medicineList}</p>${renderList(items)}` : nothing;
}
