/** Something to say in the one live region, for what gets no focus ("Copied"). Ends at the shadow root. */
export class BpcAnnounceEvent extends Event {
  static readonly type = 'bpc-announce';
  readonly text: string;

  constructor(text: string) {
    super(BpcAnnounceEvent.type, {bubbles: true});
    this.text = text;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bpc-announce': BpcAnnounceEvent;
  }
}
