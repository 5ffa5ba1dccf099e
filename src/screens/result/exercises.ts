import {html, nothing} from 'lit';
import type {Messages} from '../../i18n/messages.js';
import {selfCareText} from '../../pack/words.js';
import type {SelfCare} from '../../pack/types.js';
import {renderSlot} from '../shared/templates.js';
import type {View} from '../shared/view.js';
import {figure} from './figures.js';
import {isExercise, phasesOf} from './plan.js';
import {markedBodyRegions, placesOf} from './places.js';
import {renderSection, renderSubheading} from './section.js';

/** The interface has no name for a region that an overlay has added. */
const regionName = (messages: Messages, region: string): string =>
  Object.hasOwn(messages, `region-${region}`) ? messages[`region-${region}` as keyof Messages] : messages.regionOther;

interface RegionExercises {
  readonly id: string;
  readonly name: string;
  readonly exercises: readonly SelfCare[];
}

function exercisesByRegion({assessment, messages}: View): readonly RegionExercises[] {
  const exercises = assessment.plan.filter(isExercise);
  const ids = [...new Set(exercises.map(({bodyRegion}) => bodyRegion!))];
  return ids.map((id) => ({
    id,
    name: regionName(messages, id),
    exercises: exercises.filter(({bodyRegion}) => bodyRegion === id),
  }));
}

/** By body region: one fold each, because nobody needs all of them at once. */
export function renderExercises(view: View) {
  const {messages} = view;
  const regions = exercisesByRegion(view);
  if (!regions.length) return nothing;
  const shownAbove = [...placesOf(view), ...markedBodyRegions(view)];
  const folds = regions.map(
    ({id, name, exercises}, index) => html`<details ?open=${index === 0}>
      <summary>${name}</summary>
      <div>${shownAbove.includes(id) ? nothing : renderSlot(view, `region-${id}`)}<ul class="bare stack">${exercises.map((exercise) => renderExercise(view, exercise))}</ul></div>
    </details>`,
  );
  return renderSection(
    view,
    'exercises',
    messages.exercisesTitle,
    html`<p>${messages.exercisesLead}</p>
      ${folds}`,
  );
}

function renderExercise(view: View, exercise: SelfCare) {
  const {id, phase, title} = exercise;
  const {say} = view;
  // An exercise without a phase in front of it can be done now or this week.
  const laterPhases = Object.fromEntries(phasesOf(view).slice(2));
  const laterPhase = laterPhases[phase];
  return html`
    <li class="exercise card" part="exercise">
      ${figure(id)}
      <div>
        ${renderSubheading(view, say(title))}
        <p>${laterPhase ? html`<em>${laterPhase}.</em>` : nothing}${say(selfCareText(exercise))}</p>
        ${renderSlot(view, `exercise-${id}`)}
      </div>
    </li>
  `;
}
