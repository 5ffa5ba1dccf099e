/** The person asked to print the result. Ends at the shadow root. */
export class BpcPrintEvent extends Event {
  static readonly type = 'bpc-print';

  constructor() {
    super(BpcPrintEvent.type, {bubbles: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'bpc-print': BpcPrintEvent;
  }
}
