import {html, nothing} from 'lit';
import {safetyNet} from '../../engine/safety-net.js';
import type {SafetyNetGroup, SafetyNetList} from '../../engine/safety-net.js';
import {recheckDay, toCalendar} from '../../handoff/calendar.js';
import {day} from '../../handoff/summary.js';
import type {RedFlag} from '../../pack/types.js';
import {saveFile} from '../shared/save-file.js';
import {renderCallText, sendFlowEvent} from '../shared/templates.js';
import type {View} from '../shared/view.js';
import {renderList, renderSection, renderSubheading} from './section.js';
import {renderSourceLinks} from './sources.js';

/** When to get help after all: the complete list, nothing of it folded, then when to check again and what is still unknown. */
export function renderWhenToGetHelp(view: View, today: Date) {
  const {assessment, derived, messages, pack, say} = view;
  const net = safetyNet(pack, assessment, derived.answers);
  const sources = renderSourceLinks(view, pack.safetyNet.sources);
  return renderSection(
    view,
    'changes',
    messages.changesTitle,
    html`
      <div class="lists">
        <div class="net card stack" part="safety-net">
          <p><strong>${renderCallText(view, net.lead)}</strong>${sources}</p>
          ${net.groups.map((group) => renderGroup(view, group))}
          ${net.personal.length ? renderList(net.personal.map((text) => say(text))) : nothing}
          <p>${say(net.evenIf)}</p>
        </div>
        ${net.sameDay ? renderReasons(view, 'same-day', net.sameDay) : nothing}${net.book ? renderReasons(view, 'book', net.book) : nothing}
      </div>
      ${renderSubheading(view, messages.expectTitle)}
      <p>${say(net.expect)}</p>
      ${renderRecheck(view, today)}${renderOpenPoints(view, net.notRuledOut)}
    `,
  );
}

const renderGroup = (view: View, {title, findings}: SafetyNetGroup) =>
  html`<div>${title ? renderSubheading(view, view.say(title)) : nothing}${renderList(findings.map((text) => view.say(text)))}</div>`;

const renderReasons = (view: View, className: string, {lead, lines}: SafetyNetList) =>
  html`<div class="card stack reasons ${className}"><p><strong>${view.say(lead)}</strong></p>${renderList(lines.map((line) => view.say(line)))}</div>`;

/** What could not be ruled out, or that questions are still open. At an emergency it stands alone. */
export const renderOpenPoints = (view: View, notRuledOut = view.assessment.notRuledOut) =>
  view.assessment.complete ? renderNotRuledOut(view, notRuledOut) : renderNotComplete(view);

function renderNotRuledOut(view: View, flags: readonly RedFlag[]) {
  const {messages, say} = view;
  return flags.length
    ? html`${renderSubheading(view, messages.notRuledOut)}
        <p>${messages.notRuledOutLead}</p>
        ${renderList(flags.map(({title}) => say(title)))}`
    : nothing;
}

/** Stopped after an emergency: almost nothing is ruled out, and a list of everything would help nobody. */
function renderNotComplete(view: View) {
  const {messages} = view;
  return html`${renderSubheading(view, messages.notRuledOut)}
    <p>${messages.notComplete} ${messages.goOnWhy}</p>
    <button type="button" part="button" @click=${sendFlowEvent({type: 'go-on'})}>${messages.goOn}</button>`;
}

/** Not at `urgent`: who needs to be seen today must not wait for a reminder. */
function renderRecheck({assessment, messages, say, locale}: View, today: Date) {
  const days = assessment.disposition?.recheckDays;
  if (days === undefined || assessment.level === 'urgent') return nothing;
  const saveCalendar = () =>
    saveFile(`${messages.recheckEvent}.ics`, 'text/calendar', toCalendar({today, days, title: messages.recheckEvent}));
  const date = day(locale, recheckDay(today, days));
  return html`<button type="button" part="button" @click=${saveCalendar}>${say(messages.recheckSave, {date})}</button>`;
}
