import {html, nothing} from 'lit';
import type {Option} from '../../pack/types.js';
import {renderSlot} from '../shared/templates.js';
import type {View} from '../shared/view.js';

/** The places that the person has marked on the body map. */
const markedPlaces = ({plan, derived}: View): readonly Option[] =>
  plan.questions
    .filter(({type}) => type === 'body-map')
    .flatMap(({id, options = []}) => options.filter((option) => [derived.answers[id]].flat().includes(option.id)));

/** The body regions of the marked places: the first of each, then the second. */
export function markedBodyRegions(view: View): readonly string[] {
  const places = markedPlaces(view);
  return [...new Set([0, 1].flatMap((rank) => places.flatMap(({bodyRegions}) => bodyRegions?.[rank] ?? [])))];
}

/** All places of the body map. */
export const placesOf = ({plan}: View): readonly string[] =>
  plan.questions.flatMap(({type, options = []}) => (type === 'body-map' ? options.map(({id}) => id) : []));

/** The host's content for exactly the places marked. A body region may have content under its name of version 1.0, unless a place has that name. */
export function renderPlaces(view: View) {
  const places = placesOf(view);
  const oldRegions = markedBodyRegions(view).filter((id) => !places.includes(id));
  const names = new Set([...markedPlaces(view).map(({id}) => id), ...oldRegions].map((id) => `region-${id}` as const));
  const slots = [...names].map((name) => renderSlot(view, name)).filter((slot) => slot !== nothing);
  return slots.length ? html`<div class="places stack">${slots}</div>` : nothing;
}
