import {html, nothing} from 'lit';
import {isExercise, phasesOf} from '../../handoff/plan-text.js';
import type {Messages} from '../../i18n/messages.js';
import type {SelfCare} from '../../pack/types.js';
import {renderSlot} from '../shared/templates.js';
import type {View} from '../shared/view.js';
import {formatNumber} from '../shared/words.js';
import {figure} from './figures.js';
import {markedBodyRegions, placesOf} from './places.js';
import {renderDetails, renderSection, renderSubheading} from './section.js';
import {renderSourceLinks} from './sources.js';

/** The interface has no name for a region that an overlay has added. */
const regionName = (messages: Messages, region: string): string =>
  Object.hasOwn(messages, `region-${region}`) ? messages[`region-${region}` as keyof Messages] : messages.regionOther;

/** How many exercises are open: the person is to choose two or three. */
const OPEN_EXERCISES = 3;

/** Those for the places marked come first, and of these the ones to begin with. */
export function sortedExercises(view: View): readonly SelfCare[] {
  const exercises = view.assessment.plan.filter(isExercise);
  const ids = [...new Set([...markedBodyRegions(view), ...exercises.map(({bodyRegion}) => bodyRegion!)])];
  const isLater = ({phase}: SelfCare) => phase === 'back-to-running' || phase === 'prevention';
  const sorted = ids.flatMap((id) => exercises.filter(({bodyRegion}) => bodyRegion === id));
  return [...sorted.filter((entry) => !isLater(entry)), ...sorted.filter(isLater)];
}

/** Three for the places marked, then the others by body region behind one fold: nobody needs all of them at once. */
export function renderExercises(view: View) {
  const {messages, say, locale} = view;
  const sorted = sortedExercises(view);
  if (!sorted.length) return nothing;
  const open = sorted.slice(0, OPEN_EXERCISES);
  const others = sorted.slice(OPEN_EXERCISES);
  const ids = [...new Set(others.map(({bodyRegion}) => bodyRegion!))];
  const render = (exercises: readonly SelfCare[]) =>
    html`<ul class="bare stack">${exercises.map((exercise) => renderExercise(view, exercise))}</ul>`;
  // The host's content for the places marked stands further up.
  const shownAbove = [...placesOf(view), ...markedBodyRegions(view)];
  const groups = ids.map(
    (id) =>
      html`${renderSubheading(view, regionName(messages, id))}${shownAbove.includes(id) ? nothing : renderSlot(view, `region-${id}`)}${render(others.filter(({bodyRegion}) => bodyRegion === id))}`,
  );
  const foldTitle = say(messages.moreExercises, {count: formatNumber(others.length, locale)});
  return renderSection(
    view,
    'exercises',
    messages.exercisesTitle,
    html`<p>${messages.exercisesLead}</p>${render(open)}${groups.length ? renderDetails(foldTitle, html`<div class="stack">${groups}</div>`) : nothing}`,
  );
}

function renderExercise(view: View, exercise: SelfCare) {
  const {id, phase, title, text, dose, feel, sources} = exercise;
  const {say} = view;
  // An exercise without a phase in front of it can be done now or this week.
  const laterPhases = Object.fromEntries(phasesOf(view).slice(3));
  const laterPhase = laterPhases[phase];
  return html`
    <li class="exercise card" part="exercise">
      ${figure(id)}
      <div>
        ${renderSubheading(view, say(title))}
        <p>${laterPhase ? [html`<em>${laterPhase}.</em>`, ' '] : nothing}${say(text)}${dose ? [' ', html`<strong>${say(dose)}</strong>`] : nothing}${feel ? ` ${say(feel)}` : nothing}${renderSourceLinks(view, sources)}</p>
        ${renderSlot(view, `exercise-${id}`)}
      </div>
    </li>
  `;
}
