import type {ConsultDetail} from '../handoff/detail.js';

/** The person has seen `detail` and agrees to share exactly that. Ends at the shadow root. */
export class BpcAgreeEvent extends Event {
  static readonly type = 'bpc-agree';
  readonly detail: ConsultDetail;

  constructor(detail: ConsultDetail) {
    super(BpcAgreeEvent.type, {bubbles: true});
    this.detail = detail;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bpc-agree': BpcAgreeEvent;
  }
}
