import type {ContactMethod} from './checker-contact.js';

/** The person pressed one of the host's ways to get in touch. Ends at the shadow root. */
export class BpcContactEvent extends Event {
  static readonly type = 'bpc-contact';
  readonly method: ContactMethod;

  constructor(method: ContactMethod) {
    super(BpcContactEvent.type, {bubbles: true});
    this.method = method;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bpc-contact': BpcContactEvent;
  }
}
