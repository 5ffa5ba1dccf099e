import {html, nothing} from 'lit';
import {BpcContactEvent} from '../../events/internal-events.js';
import type {ContactMethod} from '../../events/public-events.js';
import {renderSlot, sendFlowEvent} from '../shared/templates.js';
import type {View} from '../shared/view.js';
import {renderSection} from './section.js';

/** The host's ways to get in touch. At `urgent` they are below the advice to be seen in person, and say so. */
export function renderContact(view: View) {
  const {consult, messages, assessment} = view;
  if (!consult.offered) return nothing;
  return renderSection(
    view,
    'talk card',
    messages.consultTitle,
    html`
      ${assessment.level === 'urgent' ? html`<p>${messages.consultAfter}</p>` : nothing}
      ${renderSlot(view, 'price')}
      <p class="muted">${messages.consultWhy}</p>
      <div class="actions">
        <button type="button" class=${assessment.level === 'self-care' ? '' : 'primary'} part="consult-button" @click=${sendFlowEvent({type: 'consult'})}>
          ${consult.label ?? messages.consultButton}
        </button>
        ${renderPhoneLinks(view)}
      </div>
      ${renderSlot(view, 'consult')}
    `,
  );
}

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
