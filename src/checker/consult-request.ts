import {ConsultRequestedEvent} from '../events/consult-requested.js';
import type {ConsultDetail} from '../handoff/detail.js';
import {problem} from '../pack/problem.js';
import type {Problem} from '../pack/problem.js';
import type {ConsultStatus} from '../screens/shared/view.js';

/** A promise that has not settled by then counts as failed. If it is fulfilled later after all, that is shown. */
const LONGEST_WAIT = 30_000;

/** Dispatches `consult-requested` with what the person agreed to share, and follows its outcome. */
export class ConsultRequest {
  status: ConsultStatus = 'preview';

  readonly #host: HTMLElement;
  readonly #onChange: (problems: readonly Problem[]) => void;
  /** Counts the requests: the outcome of an earlier one is ignored. */
  #requestNumber = 0;

  constructor(host: HTMLElement, onChange: (problems: readonly Problem[]) => void) {
    this.#host = host;
    this.#onChange = onChange;
  }

  reset(): void {
    this.#requestNumber += 1;
    this.status = 'preview';
  }

  /** @param followLink - what to do where no listener takes over: opens `consult-href`; undefined where there is none */
  async send(detail: ConsultDetail, toFhir: () => object, followLink: (() => void) | undefined): Promise<void> {
    const requestNumber = (this.#requestNumber += 1);
    const isCurrent = () => requestNumber === this.#requestNumber;
    const setStatus = (status: ConsultStatus, problems: readonly Problem[] = []) => {
      if (!isCurrent()) return;
      this.status = status;
      this.#onChange(problems);
    };
    const event = new ConsultRequestedEvent(detail, toFhir);
    const listenerThrew = this.#dispatch(event);
    const promises = event.close();
    const problems = listenerThrew ? [listenerFailed()] : [];
    if (promises.length) {
      setStatus('sending', problems);
      if (!(await this.#waitFor(promises, setStatus))) return;
      // Nobody is sent to another page who has left this view meanwhile.
      if (!event.defaultPrevented && isCurrent() && this.#host.isConnected) followLink?.();
      return;
    }
    if (event.defaultPrevented) {
      setStatus('taken', problems);
    } else if (followLink) {
      setStatus('taken', problems);
      followLink();
    } else {
      setStatus(listenerThrew ? 'failed' : 'nothing-sent', problems);
    }
  }

  /** Resolves to whether all promises were fulfilled. */
  async #waitFor(
    promises: readonly Promise<unknown>[],
    setStatus: (status: ConsultStatus, problems?: readonly Problem[]) => void,
  ): Promise<boolean> {
    const timer = window.setTimeout(
      () => setStatus('failed', [sendingFailed('the promise given to waitUntil has not settled after 30 seconds')]),
      LONGEST_WAIT,
    );
    try {
      await Promise.all(promises);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      setStatus('failed', [sendingFailed(`the promise given to waitUntil was rejected: ${reason}`)]);
      return false;
    } finally {
      clearTimeout(timer);
    }
    setStatus('sent');
    return true;
  }

  /** Returns whether a listener threw. `dispatchEvent` does not pass that on; the window reports it, and we listen there only while dispatching. */
  #dispatch(event: Event): boolean {
    let listenerThrew = false;
    const onError = () => (listenerThrew = true);
    addEventListener('error', onError);
    this.#host.dispatchEvent(event);
    removeEventListener('error', onError);
    return listenerThrew;
  }
}

const listenerFailed = (): Problem =>
  problem('listener-failed', 'consult-requested', {
    message: 'consult-requested: a listener of the page threw. The error is in the console.',
  });

const sendingFailed = (reason: string): Problem =>
  problem('hand-over-failed', 'consult-requested', {
    message: `consult-requested: ${reason}. Phone and summary are shown.`,
  });
