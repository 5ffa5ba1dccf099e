import {html, nothing} from 'lit';
import {BpcContactEvent} from '../../events/internal-events.js';
import type {ContactMethod} from '../../events/public-events.js';
import {renderSlot, sendFlowEvent} from '../shared/templates.js';
import type {View} from '../shared/view.js';
import {renderSection} from './section.js';

/**
 * The host's ways to get in touch, where they do not come first: at `urgent` below the advice to be seen in person, at `self-care` below the plan.
 * At `urgent` the heading is never the host's: it must not contradict the advice above it.
 */
export function renderContact(view: View) {
  const {consult, messages, assessment} = view;
  if (!consult.offered || assessment.level === 'non-urgent') return nothing;
  return renderSection(
    view,
    'talk card',
    assessment.level === 'urgent' ? messages.consultAfter : messages.consultTitle,
    renderConsult(view, ''),
  );
}

/** In the card of a non-urgent result: the consult is the main button, and any other clinician is as good. */
export const renderConsultOffer = (view: View) => html`
  <div>${renderConsult(view, 'primary')}</div>
  <p>${view.say(view.messages.consultOr)}</p>
`;

const renderConsult = (view: View, className: string) => html`
  ${renderSlot(view, 'consult')}${renderSlot(view, 'price')}
  <div class="actions">
    <button type="button" class=${className} part="consult-button" @click=${sendFlowEvent({type: 'consult'})}>
      ${view.consult.label ?? view.messages.consultButton}
    </button>
    ${renderPhoneLinks(view)}
  </div>
  <p class="muted small">${view.messages.consultWhy}</p>
`;

/** Also on the hand-over screen, where sending failed. A number is isolated, so that it reads from left to right in any text, and does not wrap. */
export function renderPhoneLinks({consult, messages, say}: View) {
  const renderLink = (method: ContactMethod, scheme: string, label: string, phone?: string) => {
    if (!phone) return nothing;
    const href = `${scheme}:${phone.replace(/[^\d+*#,;]/g, '')}`;
    const isolatedPhone = `\u2066${phone.replace(/ /g, '\u00a0')}\u2069`;
    return html`<a class="button" part="contact-link" href=${href} @click=${sendContact(method)}>${say(label, {phone: isolatedPhone})}</a>`;
  };
  return [
    renderLink('phone', 'tel', messages.consultPhone, consult.phone),
    renderLink('sms', 'sms', messages.consultSms, consult.sms),
  ];
}

const sendContact = (method: ContactMethod) => (click: Event) =>
  click.currentTarget?.dispatchEvent(new BpcContactEvent(method));
