import type {Problem} from '../pack/problem.js';
import type {Level} from '../pack/types.js';

/** The browser's own `Event`, also where a page has replaced the global one. A server has no document. */
export const NativeEvent: typeof Event =
  (globalThis.document?.createEvent('Event').constructor as typeof Event | undefined) ?? globalThis.Event;

/**
 * The base of all public events: they bubble, cross the shadow boundary and carry plain JSON in `detail`.
 * Apart from `consult-requested`, none carries the id of a question, rule or disposition, or an answer: an event that bubbles through a page can end
 * up in a tag manager.
 */
export abstract class PublicEvent<Detail = null> extends NativeEvent {
  /** Plain JSON. */
  readonly detail: Detail;

  constructor(type: string, detail: Detail, cancelable = false) {
    super(type, {bubbles: true, composed: true, cancelable});
    this.detail = detail;
  }
}

/** The checker can be used: pack and language have been loaded. Dispatched once for each pack or language. */
export class CheckerReadyEvent extends PublicEvent<null> {
  static readonly type = 'checker-ready';

  constructor() {
    super(CheckerReadyEvent.type, null);
  }
}

/** The person has begun. */
export class CheckerStartedEvent extends PublicEvent<null> {
  static readonly type = 'checker-started';

  constructor() {
    super(CheckerStartedEvent.type, null);
  }
}

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

/** An emergency finding has interrupted the questions. Does not say which. */
export class CheckerRedFlagEvent extends PublicEvent<null> {
  static readonly type = 'checker-red-flag';

  constructor() {
    super(CheckerRedFlagEvent.type, null);
  }
}

export interface ResultDetail {
  /** Whether the result offers a consult. */
  readonly consultAdvised: boolean;
  /** Only where the host set `share-level`. */
  readonly level?: Level;
}

/** The result is shown. */
export class CheckerResultEvent extends PublicEvent<ResultDetail> {
  static readonly type = 'checker-result';

  constructor(detail: ResultDetail) {
    super(CheckerResultEvent.type, detail);
  }
}

/** `link` is `consult-href`, or a link of the page in a slot. The emergency call is not among them: pressing it would reveal the level. */
export type ContactMethod = 'phone' | 'sms' | 'link';

export interface ContactDetail {
  readonly method: ContactMethod;
  /** Where a link of the page's own in a slot was pressed, the kind of slot: `region` for `region-low`. Never an id, which would be an answer. */
  readonly slot?: string;
}

/** The person pressed one of the host's ways to get in touch. */
export class CheckerContactEvent extends PublicEvent<ContactDetail> {
  static readonly type = 'checker-contact';

  constructor(detail: ContactDetail) {
    super(CheckerContactEvent.type, detail);
  }
}

/** All answers have been cleared. */
export class CheckerRestartedEvent extends PublicEvent<null> {
  static readonly type = 'checker-restarted';

  constructor() {
    super(CheckerRestartedEvent.type, null);
  }
}

/** A value set by the page could not be used. The checker continues without it. The codes are stable, so a host can rely on them. */
export class CheckerProblemEvent extends PublicEvent<Problem> {
  static readonly type = 'checker-problem';

  constructor(detail: Problem) {
    super(CheckerProblemEvent.type, detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'checker-ready': CheckerReadyEvent;
    'checker-started': CheckerStartedEvent;
    'checker-answered': CheckerAnsweredEvent;
    'checker-red-flag': CheckerRedFlagEvent;
    'checker-result': CheckerResultEvent;
    'checker-contact': CheckerContactEvent;
    'checker-restarted': CheckerRestartedEvent;
    'checker-problem': CheckerProblemEvent;
  }
}
