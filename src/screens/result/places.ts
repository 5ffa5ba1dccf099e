import {html, nothing} from 'lit';
import {renderSlot} from '../shared/templates.js';
import type {View} from '../shared/view.js';

/** The body regions whose exercises fit a place of the body map, best first. A place without an entry has none of its own. */
const bodyRegionsByPlace: Readonly<Record<string, readonly string[]>> = {
  low: ['low-back', 'trunk'],
  mid: ['upper-back', 'low-back'],
  upper: ['upper-back', 'neck'],
  neck: ['neck', 'upper-back'],
  buttock: ['buttock', 'hip'],
  'side-ribs': ['trunk'],
  groin: ['hip'],
  'leg-pain': ['low-back', 'buttock'],
  'leg-numb': ['low-back', 'buttock'],
  knee: ['thigh', 'hip'],
};

/** The places that the person has marked on the body map. */
export const markedPlaces = ({plan, derived}: View): readonly string[] =>
  plan.questions
    .filter(({type}) => type === 'body-map')
    .flatMap(({id}) => derived.answers[id] ?? [])
    .map(String);

/** All places of the body map. */
export const placesOf = ({plan}: View): readonly string[] =>
  plan.questions.flatMap(({type, options = []}) => (type === 'body-map' ? options.map(({id}) => id) : []));

/** The body regions of the marked places: the first of each, then the second. */
export function markedBodyRegions(view: View): readonly string[] {
  const regions = markedPlaces(view).map((place) =>
    Object.hasOwn(bodyRegionsByPlace, place) ? bodyRegionsByPlace[place]! : [],
  );
  return [...new Set([0, 1].flatMap((rank) => regions.flatMap((ids) => ids[rank] ?? [])))];
}

/** The host's content for exactly the places marked. A body region may have content under its name of version 1.0, unless a place has that name. */
export function renderPlaces(view: View) {
  const places = placesOf(view);
  const oldRegions = markedBodyRegions(view).filter((id) => !places.includes(id));
  const names = new Set([...markedPlaces(view), ...oldRegions].map((id) => `region-${id}` as const));
  const slots = [...names].map((name) => renderSlot(view, name)).filter((slot) => slot !== nothing);
  return slots.length ? html`<div class="places stack">${slots}</div>` : nothing;
}
