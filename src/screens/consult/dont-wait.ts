import {html, nothing} from 'lit';
import {safetyNet} from '../../engine/safety-net.js';
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
  const lines = [...net.groups.flatMap(({line, findings}) => (line ? [line] : findings)), ...net.personal.slice(0, 1)];
  return html`<div class="net card stack" part="safety-net">
    ${renderTitle(view, messages.dontWaitTitle)}
    ${disposition ? html`<p>${messages.dontWait} <strong>${withTime(titleOf(view, disposition), say(disposition.timeFrame))}</strong></p>` : nothing}
    <p><strong>${say(net.lead)}</strong></p>
    ${renderList(lines.map((text) => say(text)))} ${net.support.map((text) => html`<p>${renderCallText(view, text)}</p>`)}
  </div>`;
}
