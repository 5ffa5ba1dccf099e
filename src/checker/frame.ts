import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {emergencyScreens} from '../flow/answers.js';
import {slotOf} from '../screens/shared/slots.js';
import type {View} from './view.js';

/** Above every screen: whose checker this is. */
export const head = (view: View): TemplateResult => html`<div class="head">${slotOf(view, 'brand')}</div>`;

/**
 * "If this is an emergency, call …": until the two emergency screens have been answered, wherever one of them is not on show itself,
 * as on the start screen and on a question that the host opens with.
 */
export function strip({state: {step, current, confirmed}, pack, messages, say}: View) {
  const early = emergencyScreens(pack);
  const waits =
    step === 'start' ||
    (step === 'question' && !early.includes(current ?? '') && !early.every((id) => confirmed.includes(id)));
  return waits ? html`<p class="strip">${say(messages.emergencyStrip)}</p>` : nothing;
}

const small = ['trust', 'privacy', 'author', 'reviewed-by', 'sources', 'disclaimer', 'footer'];

/** Below every screen, always in the same place: how to reach the host, what this is for, and the small print. */
export function foot(view: View): TemplateResult {
  const {slots, messages, pack, say} = view;
  return html`
    <div class="foot">
      ${slots.has('contact') ? html`<div class="contact" part="contact">${slotOf(view, 'contact')}<p>${messages.contactNotEmergency}</p></div>` : nothing}
      <p>${say(pack.intendedUse)}</p>
      ${small.map((name) => slotOf(view, name))}
    </div>
  `;
}

/** The host's pack could not be had: the built-in one is in its place, and nothing is lost by trying again. */
export const packNotice = ({messages}: View, onRetry: () => void) =>
  html`<div class="notice"><p>${messages.packFailed}</p><button type="button" class="link" part="link-button" @click=${onRetry}>${messages.tryAgain}</button></div>`;
