import {html, nothing} from 'lit';
import {medicineQuestions, medicineVerdict} from '../../flow/medicine.js';
import {NONE} from '../../pack/types.js';
import {go} from '../shared/go.js';
import type {View} from '../../checker/view.js';
import {answerWords} from '../shared/words.js';
import {list, section} from './section.js';

/** The way into the medicine check, or what came out of it. A medicine is named only where every question is clear. */
export function medicine(view: View) {
  const {pack, state, plan, messages, say, medicines} = view;
  const check = pack.medicines;
  const verdict = check && medicines ? medicineVerdict(state, plan) : 'off';
  if (!check || verdict === 'off') return nothing;
  const begun = Object.keys(state.medicineAnswers).length > 0;
  const lines = (texts: readonly string[]) => texts.map((text) => html`<p>${say(text)}</p>`);
  const start = html`<button type="button" part="button" @click=${go({type: 'medicine'})}>${begun ? messages.medicineAgain : messages.medicineStart}</button>`;
  const clear = () =>
    html`${lines(check.clear)}<p>${messages.medicineStop}</p>${list(check.stop.map((text) => say(text)))}`;
  const ask = () => html`${lines(check.ask)}${pharmacist(view)}`;
  return section(
    view,
    'medicine',
    say(check.title),
    html`${verdict === 'clear' ? clear() : verdict === 'ask' ? ask() : lines([check.intro])}
      <div class="actions">${start}</div>`,
  );
}

/** What a pharmacist needs to hear: everything that was not a plain "no". */
function pharmacist(view: View) {
  const {state, plan, messages} = view;
  const said = medicineQuestions(state, plan).flatMap((question) => {
    const answer = state.medicineAnswers[question.id];
    const words = [answer].flat()[0] === NONE ? [] : answerWords(view, question, answer);
    return words.length ? html`${view.say(question.text)} <strong>${words.join('; ')}</strong>` : [];
  });
  return said.length ? html`<p class="said">${messages.medicineList}</p>${list(said)}` : nothing;
}
