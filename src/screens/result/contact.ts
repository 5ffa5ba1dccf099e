import {html, nothing} from 'lit';
import {BpcContactEvent} from '../../events/internal-events.js';
import type {ContactMethod} from '../../events/public-events.js';
import {go} from '../shared/go.js';
import {slotOf} from '../shared/slots.js';
import type {View} from '../../checker/view.js';
import {section} from './section.js';

/** The host's ways to get in touch. At `urgent` they stand below the advice to be seen in person, and say so. */
export function contact(view: View) {
  const {consult, messages, assessment} = view;
  if (!consult.offered) return nothing;
  return section(
    view,
    'talk card',
    messages.consultTitle,
    html`
      ${assessment.level === 'urgent' ? html`<p>${messages.consultAfter}</p>` : nothing}
      ${slotOf(view, 'price')}
      <p class="muted">${messages.consultWhy}</p>
      <div class="actions">
        <button type="button" class=${assessment.level === 'self-care' ? '' : 'primary'} part="consult-button" @click=${go({type: 'consult'})}>
          ${consult.label ?? messages.consultButton}
        </button>
        ${phoneLinks(view)}
      </div>
      ${slotOf(view, 'consult')}
    `,
  );
}

/** Also on the hand-over screen, where sending failed. A number is read from left to right and in one piece, whatever stands around it. */
export function phoneLinks({consult, messages, say}: View) {
  const link = (method: ContactMethod, scheme: string, words: string, phone?: string) =>
    phone
      ? html`<a class="button" part="contact-link" href="${scheme}:${phone.replace(/[^\d+*#,;]/g, '')}" @click=${tell(method)}>${say(words, {phone: `\u2066${phone.replace(/ /g, '\u00a0')}\u2069`})}</a>`
      : nothing;
  return [
    link('phone', 'tel', messages.consultPhone, consult.phone),
    link('sms', 'sms', messages.consultSms, consult.sms),
  ];
}

const tell = (method: ContactMethod) => (click: Event) =>
  click.currentTarget?.dispatchEvent(new BpcContactEvent(method));
