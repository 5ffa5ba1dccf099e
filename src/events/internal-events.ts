/** Events from a screen to the root element. They bubble but are not `composed`, so they end at the shadow root and the page never sees them. */
import type {FlowEvent} from '../flow/types.js';
import type {ConsultContent} from '../handoff/detail.js';
import {NativeEvent} from './public-events.js';
import type {ContactMethod} from './public-events.js';

/** A screen asks the flow to move. */
export class BpcGoEvent extends NativeEvent {
  static readonly type = 'bpc-go';
  readonly flowEvent: FlowEvent;

  constructor(flowEvent: FlowEvent) {
    super(BpcGoEvent.type, {bubbles: true});
    this.flowEvent = flowEvent;
  }
}

/** The person has seen `content` and agrees to share exactly that. */
export class BpcAgreeEvent extends NativeEvent {
  static readonly type = 'bpc-agree';
  readonly content: ConsultContent;

  constructor(content: ConsultContent) {
    super(BpcAgreeEvent.type, {bubbles: true});
    this.content = content;
  }
}

/** The person pressed one of the host's ways to get in touch. */
export class BpcContactEvent extends NativeEvent {
  static readonly type = 'bpc-contact';
  readonly method: ContactMethod;

  constructor(method: ContactMethod) {
    super(BpcContactEvent.type, {bubbles: true});
    this.method = method;
  }
}

/** The person asked to print the result. */
export class BpcPrintEvent extends NativeEvent {
  static readonly type = 'bpc-print';
  /** What the person ticked to be printed beside the plan and the warning signs. */
  readonly options: {readonly answers?: boolean; readonly pharmacist?: boolean};

  constructor(options: BpcPrintEvent['options'] = {}) {
    super(BpcPrintEvent.type, {bubbles: true});
    this.options = options;
  }
}

/** Text for the one live region, about something that gets no focus ("Copied"). */
export class BpcAnnounceEvent extends NativeEvent {
  static readonly type = 'bpc-announce';
  readonly text: string;

  constructor(text: string) {
    super(BpcAnnounceEvent.type, {bubbles: true});
    this.text = text;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bpc-go': BpcGoEvent;
    'bpc-agree': BpcAgreeEvent;
    'bpc-contact': BpcContactEvent;
    'bpc-print': BpcPrintEvent;
    'bpc-announce': BpcAnnounceEvent;
  }
}
