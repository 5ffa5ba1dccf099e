import {PublicEvent} from './public-event.js';
import type {Level} from '../pack/types.js';

export interface ResultDetail {
  /** Whether a consult is offered with it. */
  readonly consultAdvised: boolean;
  /** Only where the host set `share-level`. */
  readonly level?: Level;
}

/** The result is on show. */
export class CheckerResultEvent extends PublicEvent<ResultDetail> {
  static readonly type = 'checker-result';

  constructor(detail: ResultDetail) {
    super(CheckerResultEvent.type, detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'checker-result': CheckerResultEvent;
  }
}
