import {html, nothing} from 'lit';
import {wouldRaise} from '../../engine/counterfactual.js';
import {safetyNet} from '../../engine/safety-net.js';
import {readable} from '../../flow/answers.js';
import {recheckDay, toCalendar} from '../../handoff/calendar.js';
import type {Level} from '../../pack/types.js';
import {saveFile} from '../save-file.js';
import type {View} from '../view.js';
import {day} from './about.js';
import {below, list, section} from './section.js';

/** What would make the advice more urgent, when to look again, and what nobody knows yet. Nothing in here folds. */
export function changes(view: View, today: Date) {
  const {assessment, messages, pack, say} = view;
  const net = safetyNet(pack, assessment);
  return section(
    view,
    'changes',
    messages.changesTitle,
    html`
      <div class="net" part="safety-net">
        <p><strong>${say(net.lead)}</strong></p>
        ${list(net.findings.map((text) => say(text)))}
        <p>${say(net.evenIf)}</p>
      </div>
      ${raise(view, 'urgent', messages.raiseUrgent)}${raise(view, 'non-urgent', messages.raiseNonUrgent)}
      ${below(view, messages.expectTitle)}
      <p>${say(net.expect)}</p>
      ${recheck(view, today)}
      ${net.notRuledOut.length ? html`${below(view, messages.notRuledOut)}<p>${messages.notRuledOutLead}</p>${list(net.notRuledOut.map(({title}) => say(title)))}` : nothing}
    `,
  );
}

/** The single further findings that would raise the level to `level`, in the words of the questions. The emergencies are in the safety net. */
export function raising(view: View, level: Level): readonly string[] {
  const {pack, plan, state, say} = view;
  const found = wouldRaise(pack, readable(state, plan)).filter((one) => one.level === level);
  return [...new Set(found.flatMap(({question: id, option}) => {
    const text = pack.questions.find((question) => question.id === id)?.options?.find((one) => one.id === option);
    return text ? say(text.finding ?? text.text) : [];
  }))];
}

function raise(view: View, level: Level, lead: string) {
  const texts = raising(view, level);
  return texts.length ? html`<p>${lead}</p>${list(texts)}` : nothing;
}

function recheck({assessment, messages, say, locale}: View, today: Date) {
  const days = assessment.disposition?.recheckDays;
  if (days === undefined) return nothing;
  const save = () => saveFile(`${messages.fileName}.ics`, 'text/calendar', toCalendar({today, days, title: messages.recheckEvent}));
  return html`<p>${say(messages.recheck, {date: day(locale, recheckDay(today, days))})}</p>
    <button type="button" part="button" @click=${save}>${messages.recheckSave}</button>`;
}
