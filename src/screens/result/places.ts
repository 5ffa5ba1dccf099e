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

/** The host's content for the places marked, and for their body regions. */
export function renderPlaces(view: View) {
  const names = new Set(
    [...markedPlaces(view).map(({id}) => id), ...markedBodyRegions(view)].map((id) => `region-${id}` as const),
  );
  const slots = [...names].map((name) => renderSlot(view, name)).filter((slot) => slot !== nothing);
  return slots.length ? html`<div class="places stack">${slots}</div>` : nothing;
}
