import {PublicEvent} from './public-event.js';

export interface AnsweredDetail {
  /** How many questions have been answered so far. */
  readonly number: number;
}

/** A question has been answered. Says how many so far, never which or what. */
export class CheckerAnsweredEvent extends PublicEvent<AnsweredDetail> {
  static readonly type = 'checker-answered';

  constructor(detail: AnsweredDetail) {
    super(CheckerAnsweredEvent.type, detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'checker-answered': CheckerAnsweredEvent;
  }
}
