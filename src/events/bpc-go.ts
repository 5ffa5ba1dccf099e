import type {FlowEvent} from '../flow/types.js';

/** A screen asks the flow to move. Ends at the shadow root. */
export class BpcGoEvent extends Event {
  static readonly type = 'bpc-go';
  readonly go: FlowEvent;

  constructor(go: FlowEvent) {
    super(BpcGoEvent.type, {bubbles: true});
    this.go = go;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bpc-go': BpcGoEvent;
  }
}
