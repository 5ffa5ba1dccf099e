import {PublicEvent} from './public-event.js';

/** `link` is `consult-href`. The emergency call is not among them: pressing it would say the level. */
export type ContactMethod = 'phone' | 'sms' | 'link';

export interface ContactDetail {
  readonly method: ContactMethod;
}

/** The person pressed one of the host's ways to get in touch. */
export class CheckerContactEvent extends PublicEvent<ContactDetail> {
  static readonly type = 'checker-contact';

  constructor(detail: ContactDetail) {
    super(CheckerContactEvent.type, detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'checker-contact': CheckerContactEvent;
  }
}
