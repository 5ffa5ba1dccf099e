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

/** The body regions of the marked places: the first of each, then the second. */
export function markedBodyRegions(view: View): readonly string[] {
  const regions = markedPlaces(view).map((place) =>
    Object.hasOwn(bodyRegionsByPlace, place) ? bodyRegionsByPlace[place]! : [],
  );
  return [...new Set([0, 1].flatMap((rank) => regions.flatMap((ids) => ids[rank] ?? [])))];
}

/** The host's content for the places marked, and for their body regions. */
export function renderPlaces(view: View) {
  const names = new Set([...markedPlaces(view), ...markedBodyRegions(view)].map((id) => `region-${id}` as const));
  const slots = [...names].map((name) => renderSlot(view, name)).filter((slot) => slot !== nothing);
  return slots.length ? html`<div class="places stack">${slots}</div>` : nothing;
}
