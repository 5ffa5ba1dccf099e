import {PublicEvent} from './public-event.js';

/** The checker can be used: pack and language are there. Fires once for each pack or language. */
export class CheckerReadyEvent extends PublicEvent<null> {
  static readonly type = 'checker-ready';

  constructor() {
    super(CheckerReadyEvent.type, null);
  }
}

declare global {
  interface HTMLElementEventMap {
    'checker-ready': CheckerReadyEvent;
  }
}
