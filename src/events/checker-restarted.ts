import {PublicEvent} from './public-event.js';

/** All answers have been cleared. */
export class CheckerRestartedEvent extends PublicEvent<null> {
  static readonly type = 'checker-restarted';

  constructor() {
    super(CheckerRestartedEvent.type, null);
  }
}

declare global {
  interface HTMLElementEventMap {
    'checker-restarted': CheckerRestartedEvent;
  }
}
