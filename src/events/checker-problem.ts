import type {Problem} from '../pack/problem.js';
import {PublicEvent} from './public-event.js';

/** Something given to the checker could not be used. It goes on without. The codes are stable: a host may act on them. */
export class CheckerProblemEvent extends PublicEvent<Problem> {
  static readonly type = 'checker-problem';

  constructor(detail: Problem) {
    super(CheckerProblemEvent.type, detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'checker-problem': CheckerProblemEvent;
  }
}
