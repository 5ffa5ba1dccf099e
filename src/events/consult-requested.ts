import type {ConsultDetail} from '../handoff/detail.js';
import {PublicEvent} from './public-events.js';
import {problemTexts} from '../pack/problem-texts.js';

/**
 * The person has seen what is shared and agreed to share it. The only event that carries answers.
 * Cancel it to take over completely; call `waitUntil` to have sending, sent or failed shown; otherwise `consult-href` is followed.
 */
export class ConsultRequestedEvent extends PublicEvent<ConsultDetail> {
  static readonly type = 'consult-requested';

  /** The case as an HL7 FHIR R4 Bundle, created on demand. */
  readonly toFhir: () => object;

  readonly #promises: Promise<unknown>[] = [];
  #isClosed = false;

  constructor(detail: ConsultDetail, toFhir: () => object) {
    super(ConsultRequestedEvent.type, detail, true);
    this.toFhir = toFhir;
  }

  /**
   * Delays the default action and shows "sending" until `promise` settles; then that the answers were received or, if it rejects or is fulfilled with a
   * `Response` that is not ok, "failed". It may be fulfilled with `{title, text, href, linkText}`, words of the page for the person: they are shown
   * above our own last line, and a `consult-href` that leaves the page becomes a link instead of being followed.
   */
  waitUntil(promise: PromiseLike<unknown>): void {
    // As with service workers: a call after an `await` would have no effect, and its author should see that.
    if (this.#isClosed) throw new DOMException(problemTexts.waitUntilTooLate, 'InvalidStateError');
    // An async function, rather than the promise it returns, would count as settled at once without having run.
    if (typeof (promise as Partial<PromiseLike<unknown>> | undefined)?.then !== 'function')
      throw new TypeError(problemTexts.waitUntilWhat);
    this.#promises.push(Promise.resolve(promise));
  }

  /** The promises to wait for. From now on `waitUntil` throws. */
  close(): readonly Promise<unknown>[] {
    this.#isClosed = true;
    return this.#promises;
  }
}

declare global {
  interface HTMLElementEventMap {
    'consult-requested': ConsultRequestedEvent;
  }
}
