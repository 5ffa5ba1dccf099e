/** What the templates of several screens share. */
import {html, nothing} from 'lit';
import {BpcGoEvent} from '../../events/internal-events.js';
import type {SlotName} from '../../flow/slot-policy.js';
import type {FlowEvent} from '../../flow/types.js';
import type {View} from './view.js';

/** A click handler that asks the flow to move. The event is dispatched from what was clicked and bubbles to the root element. */
export const sendFlowEvent = (flowEvent: FlowEvent) => (click: Event) =>
  click.currentTarget?.dispatchEvent(new BpcGoEvent(flowEvent));

/** `aria-level` of an `<h2>`, or of a heading `depth` levels below it: the host sets the position of the checker in the outline of its page. */
export const ariaLevel = (headingLevel: number, depth = 0): number => Math.min(6, headingLevel + depth);

/** A text with its words filled in. Where it names the emergency number, the crisis line or the poison line, the name calls it. */
export function renderCallText({say, emergencyNumber, region}: View, message: string) {
  const text = say(message);
  const {crisisLine, poisonLine} = region.care ?? {};
  const emergencyLine = {name: `${emergencyNumber}`, href: `tel:${emergencyNumber}`};
  // After a space, or the mark that Arabic has before a number: not the "000" of "1,000 people".
  const spacedText = text.replace(/\u200e/g, ' ');
  const line = [crisisLine, poisonLine, emergencyLine].find((entry) => entry && spacedText.includes(` ${entry.name}`));
  if (!line) return text;
  const [before, ...after] = text.split(line.name);
  return html`${before}<a href=${line.href}>${line.name}</a>${after.join(line.name)}`;
}

/** Says which country the emergency number belongs to, where the page does not set a region: the person may be in another one. */
export const renderDerivedCountry = ({derivedCountry, messages, say}: View) =>
  derivedCountry === undefined ? nothing : say(messages.derivedCountry, {country: derivedCountry});

/** A slot that is open and has content; otherwise nothing at all, so that a closed slot cannot be shown. */
export const renderSlot = ({slots}: View, name: SlotName) =>
  slots.has(name) ? html`<slot name=${name}></slot>` : nothing;

/** The products, always under their label. The label is neither a slot nor a part, so no page can remove it. */
export const renderProducts = (view: View) =>
  view.slots.has('products')
    ? html`<div class="ad"><p class="ad-label">${view.messages.advertisement}</p><div class="ad-box" part="products"><slot name="products"></slot></div></div>`
    : nothing;
