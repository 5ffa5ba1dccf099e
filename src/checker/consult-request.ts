import {ConsultRequestedEvent} from '../events/consult-requested.js';
import type {ConsultDetail} from '../handoff/detail.js';
import {problem} from '../pack/problem.js';
import type {Problem} from '../pack/problem.js';
import type {ConsultStatus} from './view.js';

/** A promise that has not settled by then counts as failed; if it settles later after all, that is shown. */
const LONGEST_WAIT = 30_000;

/** Gives what the person agreed to share to the page, and follows what becomes of it. */
export class HandOver {
  status: ConsultStatus = 'preview';

  readonly #host: HTMLElement;
  readonly #changed: (problems: readonly Problem[]) => void;
  #run = 0;

  constructor(host: HTMLElement, changed: (problems: readonly Problem[]) => void) {
    this.#host = host;
    this.#changed = changed;
  }

  reset(): void {
    this.#run += 1;
    this.status = 'preview';
  }

  async request(detail: ConsultDetail, toFhir: () => object, follow: (() => void) | undefined): Promise<void> {
    const run = (this.#run += 1);
    const set = (status: ConsultStatus, problems: readonly Problem[] = []) => {
      if (run !== this.#run) return;
      this.status = status;
      this.#changed(problems);
    };
    const event = new ConsultRequestedEvent(detail, toFhir);
    const threw = this.#dispatch(event);
    const waits = event.close();
    const problems = threw
      ? [
          problem('listener-failed', 'consult-requested', {
            message: 'consult-requested: a listener of the page threw. The error is in the console.',
          }),
        ]
      : [];
    if (waits.length) {
      set('sending', problems);
      const late = window.setTimeout(
        () => set('failed', [failure('the promise given to waitUntil has not settled after 30 seconds')]),
        LONGEST_WAIT,
      );
      try {
        await Promise.all(waits);
      } catch (error) {
        set('failed', [
          failure(
            `the promise given to waitUntil was rejected: ${error instanceof Error ? error.message : String(error)}`,
          ),
        ]);
        return;
      } finally {
        clearTimeout(late);
      }
      set('sent');
      // Someone who has left this view meanwhile is not called back from another.
      if (!event.defaultPrevented && run === this.#run && this.#host.isConnected) follow?.();
    } else if (event.defaultPrevented) set('taken', problems);
    else if (follow) {
      set('taken', problems);
      follow();
    } else set(threw ? 'failed' : 'nothing-sent', problems);
  }

  /** An error in a listener does not come back from `dispatchEvent`; only the window hears of it, and only for this moment do we listen there. */
  #dispatch(event: Event): boolean {
    let threw = false;
    const onError = () => (threw = true);
    addEventListener('error', onError);
    this.#host.dispatchEvent(event);
    removeEventListener('error', onError);
    return threw;
  }
}

const failure = (why: string): Problem =>
  problem('hand-over-failed', 'consult-requested', {
    message: `consult-requested: ${why}. Phone and summary are shown.`,
  });
