import {html, nothing} from 'lit';
import {safetyNet} from '../../engine/safety-net.js';
import {renderList} from '../result/section.js';
import type {View} from '../shared/view.js';
import {renderTitle} from './shared-content.js';

/** The last words of every outcome, whatever the page says above them: a reply may take days. */
export function renderDontWait(view: View) {
  const {assessment, messages, pack, say} = view;
  const {disposition} = assessment;
  const net = safetyNet(pack, assessment);
  return html`<div class="net card stack" part="safety-net">
    ${renderTitle(view, messages.dontWaitTitle)}
    ${disposition ? html`<p>${messages.dontWait} <strong>${say(disposition.title)}</strong> (${say(disposition.timeFrame)})</p>` : nothing}
    <p><strong>${say(net.lead)}</strong></p>
    ${renderList(net.findings.map((text) => say(text)))}
  </div>`;
}
