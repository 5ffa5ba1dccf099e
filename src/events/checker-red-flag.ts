import {PublicEvent} from './public-event.js';

/** An emergency finding has interrupted the questions. Does not say which. */
export class CheckerRedFlagEvent extends PublicEvent<null> {
  static readonly type = 'checker-red-flag';

  constructor() {
    super(CheckerRedFlagEvent.type, null);
  }
}

declare global {
  interface HTMLElementEventMap {
    'checker-red-flag': CheckerRedFlagEvent;
  }
}
