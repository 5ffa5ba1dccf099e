import {html, nothing} from 'lit';
import {wouldRaise} from '../../engine/counterfactual.js';
import {safetyNet} from '../../engine/safety-net.js';
import {recheckDay, toCalendar} from '../../handoff/calendar.js';
import {day} from '../../handoff/summary.js';
import type {Level, RedFlag} from '../../pack/types.js';
import {saveFile} from '../shared/save-file.js';
import {sendFlowEvent} from '../shared/templates.js';
import type {View} from '../shared/view.js';
import {answerLines} from '../shared/words.js';
import {renderDetails, renderList, renderSection, renderSubheading} from './section.js';

/** What would make the advice more urgent, when to check again, and what is still unknown. Only the lists below an emergency are folded. */
export function renderWhenToGetHelp(view: View, today: Date) {
  const {assessment, messages, pack, say} = view;
  const net = safetyNet(pack, assessment);
  return renderSection(
    view,
    'changes',
    messages.changesTitle,
    html`
      <div class="net card stack" part="safety-net">
        <p><strong>${say(net.lead)}</strong></p>
        ${renderList(net.findings.map((text) => say(text)))}
        <p>${say(net.evenIf)}</p>
      </div>
      ${renderRaisingFindings(view, 'urgent', messages.raiseUrgent)}
      ${renderRaisingFindings(view, 'non-urgent', messages.raiseNonUrgent)}
      ${renderSubheading(view, messages.expectTitle)}
      <p>${say(net.expect)}</p>
      ${renderRecheck(view, today)}
      ${assessment.complete ? renderNotRuledOut(view, net.notRuledOut) : renderNotComplete(view)}
    `,
  );
}

/** Who somebody is (age, illnesses) does not change overnight. */
const LASTING_FACTS = ['about', 'health'];

/** The single further findings that would raise the advice to `level`, in the words of the questions. Those that mean an emergency are in the safety net. */
function renderRaisingFindings(view: View, level: Level, lead: string) {
  const {pack, plan, derived} = view;
  const findings = wouldRaise(pack, derived.answers).filter(
    (finding) => finding.level === level && !LASTING_FACTS.includes(finding.question),
  );
  const lines = findings.flatMap((finding) => {
    const question = plan.questions.find(({id}) => id === finding.question);
    return question ? answerLines(view, question, [finding.option]) : [];
  });
  return lines.length ? renderDetails(lead, renderList(lines)) : nothing;
}

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
    <p>${messages.notComplete}</p>
    <button type="button" part="button" @click=${sendFlowEvent({type: 'go-on'})}>${messages.answerRest}</button>`;
}

function renderRecheck({assessment, messages, say, locale}: View, today: Date) {
  const days = assessment.disposition?.recheckDays;
  if (days === undefined) return nothing;
  const saveCalendar = () =>
    saveFile(`${messages.fileName}.ics`, 'text/calendar', toCalendar({today, days, title: messages.recheckEvent}));
  return html`<p>${say(messages.recheck, {date: day(locale, recheckDay(today, days))})}</p>
    <button type="button" part="button" @click=${saveCalendar}>${messages.recheckSave}</button>`;
}
