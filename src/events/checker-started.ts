import {PublicEvent} from './public-event.js';

/** The person has begun. */
export class CheckerStartedEvent extends PublicEvent<null> {
  static readonly type = 'checker-started';

  constructor() {
    super(CheckerStartedEvent.type, null);
  }
}

declare global {
  interface HTMLElementEventMap {
    'checker-started': CheckerStartedEvent;
  }
}
