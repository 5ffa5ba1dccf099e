import {html, nothing} from 'lit';
import {safetyNet} from '../../engine/safety-net.js';
import {warningLines} from '../result/care-card.js';
import {renderList} from '../result/section.js';
import {renderCallText} from '../shared/templates.js';
import type {View} from '../shared/view.js';
import {titleOf} from '../../handoff/summary.js';
import {renderTitle, withTime} from './shared-content.js';

/** The last words of every outcome, whatever the page says above them: a reply may take days. */
export function renderDontWait(view: View) {
  const {assessment, derived, messages, pack, say} = view;
  const {disposition} = assessment;
  const net = safetyNet(pack, assessment, derived.answers);
  return html`<div class="net card stack" part="safety-net">
    ${renderTitle(view, messages.dontWaitTitle)}
    ${disposition ? html`<p>${messages.dontWait} <strong>${withTime(titleOf(view, disposition), say(disposition.timeFrame))}</strong></p>` : nothing}
    <p><strong>${renderCallText(view, net.lead)}</strong></p>
    ${renderList(warningLines(net).map((text) => say(text)))}
  </div>`;
}
