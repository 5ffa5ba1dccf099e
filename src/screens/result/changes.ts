import {html, nothing} from 'lit';
import {wouldRaise} from '../../engine/counterfactual.js';
import {safetyNet} from '../../engine/safety-net.js';
import {readable} from '../../flow/answers.js';
import {recheckDay, toCalendar} from '../../handoff/calendar.js';
import {day} from '../../handoff/summary.js';
import type {Level, RedFlag} from '../../pack/types.js';
import {go} from '../shared/go.js';
import {saveFile} from '../shared/save-file.js';
import type {View} from '../../checker/view.js';
import {answerWords} from '../shared/words.js';
import {below, fold, list, section} from './section.js';

/** What would make the advice more urgent, when to look again, and what nobody knows yet. Only the lists below an emergency fold. */
export function changes(view: View, today: Date) {
  const {assessment, messages, pack, say} = view;
  const net = safetyNet(pack, assessment);
  return section(
    view,
    'changes',
    messages.changesTitle,
    html`
      <div class="net card stack" part="safety-net">
        <p><strong>${say(net.lead)}</strong></p>
        ${list(net.findings.map((text) => say(text)))}
        <p>${say(net.evenIf)}</p>
      </div>
      ${raise(view, 'urgent', messages.raiseUrgent)}${raise(view, 'non-urgent', messages.raiseNonUrgent)}
      ${below(view, messages.expectTitle)}
      <p>${say(net.expect)}</p>
      ${recheck(view, today)}
      ${assessment.complete ? unknowns(view, net.notRuledOut) : open(view)}
    `,
  );
}

/** Who somebody is (age, illnesses) does not come up overnight. */
const WHO = ['about', 'health'];

/** The single further findings that would raise the advice to `level`, in the words of the questions. Those that mean an emergency are in the safety net. */
function raise(view: View, level: Level, lead: string) {
  const {pack, plan, state} = view;
  const found = wouldRaise(pack, readable(state, plan)).filter(
    (one) => one.level === level && !WHO.includes(one.question),
  );
  const texts = found.flatMap(({question: id, option}) => {
    const question = plan.questions.find((one) => one.id === id);
    return question ? answerWords(view, question, [option]) : [];
  });
  return texts.length ? fold(lead, list(texts)) : nothing;
}

function unknowns(view: View, flags: readonly RedFlag[]) {
  const {messages, say} = view;
  return flags.length
    ? html`${below(view, messages.notRuledOut)}<p>${messages.notRuledOutLead}</p>${list(flags.map(({title}) => say(title)))}`
    : nothing;
}

/** Stopped after an emergency: almost nothing is ruled out, and a list of it all would help nobody. */
function open(view: View) {
  const {messages} = view;
  return html`${below(view, messages.notRuledOut)}
    <p>${messages.notComplete}</p>
    <button type="button" part="button" @click=${go({type: 'go-on'})}>${messages.answerRest}</button>`;
}

function recheck({assessment, messages, say, locale}: View, today: Date) {
  const days = assessment.disposition?.recheckDays;
  if (days === undefined) return nothing;
  const save = () =>
    saveFile(`${messages.fileName}.ics`, 'text/calendar', toCalendar({today, days, title: messages.recheckEvent}));
  return html`<p>${say(messages.recheck, {date: day(locale, recheckDay(today, days))})}</p>
    <button type="button" part="button" @click=${save}>${messages.recheckSave}</button>`;
}
