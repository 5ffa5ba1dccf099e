import type {ConsultDetail} from '../handoff/detail.js';
import {PublicEvent} from './public-event.js';

/**
 * The person has seen what is shared and agreed to share it. The only event that carries answers.
 * Cancel it to look after everything yourself; call `waitUntil` to have sending, sent or failed shown; else `consult-href` is followed.
 */
export class ConsultRequestedEvent extends PublicEvent<ConsultDetail> {
  static readonly type = 'consult-requested';

  /** The case as an HL7 FHIR R4 Bundle, made when asked for. */
  readonly toFhir: () => object;

  readonly #waits: Promise<unknown>[] = [];
  #closed = false;

  constructor(detail: ConsultDetail, toFhir: () => object) {
    super(ConsultRequestedEvent.type, detail, true);
    this.toFhir = toFhir;
  }

  /** Holds the default action and shows "sending" until `promise` settles, then "sent" or, if it rejects, "failed". */
  waitUntil(promise: PromiseLike<unknown>): void {
    // As with service workers: whoever comes after an `await` would wait in vain, and should see that.
    if (this.#closed)
      throw new DOMException(
        'waitUntil must be called while the event is being dispatched, not after an await.',
        'InvalidStateError',
      );
    // An async function itself, rather than what it gives, would settle at once without having run.
    if (typeof (promise as Partial<PromiseLike<unknown>> | undefined)?.then !== 'function')
      throw new TypeError('waitUntil needs a promise.');
    this.#waits.push(Promise.resolve(promise));
  }

  /** What listeners asked to wait for; from now on nobody can ask any more. */
  close(): readonly Promise<unknown>[] {
    this.#closed = true;
    return this.#waits;
  }
}

declare global {
  interface HTMLElementEventMap {
    'consult-requested': ConsultRequestedEvent;
  }
}
