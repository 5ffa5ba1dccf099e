import {html, nothing} from 'lit';
import type {Messages} from '../../i18n/messages.js';
import type {SelfCare} from '../../pack/types.js';
import {slotOf} from '../shared/slots.js';
import type {View} from '../../checker/view.js';
import {figure} from './figures.js';
import {isExercise, phasesOf} from './plan.js';
import {below, section} from './section.js';

/** A region that an overlay made up has no words of ours. */
const regionName = (messages: Messages, region: string): string =>
  Object.hasOwn(messages, `region-${region}`) ? messages[`region-${region}` as keyof Messages] : messages.regionOther;

function regionsOf(view: View): readonly {id: string; name: string; entries: readonly SelfCare[]}[] {
  const all = view.assessment.plan.filter(isExercise);
  const ids = [...new Set(all.map(({bodyRegion}) => bodyRegion!))];
  return ids.map((id) => ({
    id,
    name: regionName(view.messages, id),
    entries: all.filter(({bodyRegion}) => bodyRegion === id),
  }));
}

/** By body region: one fold each, because nobody needs all of them at once. */
export function exercises(view: View) {
  const {messages, say} = view;
  const regions = regionsOf(view);
  const later = Object.fromEntries(phasesOf(view).slice(2));
  const draw = (entry: SelfCare) => html`
    <li class="exercise card" part="exercise">
      ${figure(entry.id)}
      <div>
        ${below(view, say(entry.title))}
        <p>${later[entry.phase] ? html`<em>${later[entry.phase]}.</em>` : nothing}${say(entry.text)}</p>
        ${slotOf(view, `exercise-${entry.id}`)}
      </div>
    </li>
  `;
  return regions.length
    ? section(
        view,
        'exercises',
        messages.exercisesTitle,
        html`<p>${messages.exercisesLead}</p>
          ${regions.map(
            ({id, name, entries}, at) => html`<details ?open=${at === 0}>
              <summary>${name}</summary>
              <div>${slotOf(view, `region-${id}`)}<ul class="bare stack">${entries.map(draw)}</ul></div>
            </details>`,
          )}`,
      )
    : nothing;
}
