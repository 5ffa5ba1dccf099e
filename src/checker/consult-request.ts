import {ConsultRequestedEvent} from '../events/consult-requested.js';
import type {ConsultDetail} from '../handoff/detail.js';
import {isSafeLink, linkSchemes} from '../pack/safe-link.js';
import {problem} from '../pack/problem.js';
import type {Problem} from '../pack/problem.js';
import {problemTexts} from '../pack/problem-texts.js';
import type {ConsultOutcome, ConsultStatus, ContactDraft} from '../screens/shared/view.js';
import {HandOverIds} from './hand-over-ids.js';

/** A promise that has not settled by then counts as failed. If it is fulfilled later after all, that is shown. */
const LONGEST_WAIT = 30_000;

/** Where `consult-href` leads. */
export interface ConsultLink {
  readonly isOnThisPage: boolean;
  readonly follow: () => void;
}

/** Dispatches `consult-requested` with what the person agreed to share, and follows its outcome. */
export class ConsultRequest {
  status: ConsultStatus = 'preview';

  /** What the page says about a request that was received, and the reference of the last request. */
  outcome: ConsultOutcome = {};

  readonly ids = new HandOverIds();

  /** What is typed into the contact fields, so that it is still there after a look at the result. Kept here only: nothing else reads it. */
  contactDraft: ContactDraft = {};

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
    this.outcome = {};
  }

  /** A new visit, of which nothing may be left of the one before. */
  restart(): void {
    this.reset();
    this.ids.reset();
    this.contactDraft = {};
  }

  /** @param link - what is followed where no listener takes over: `consult-href`; undefined where there is none */
  async send(detail: ConsultDetail, toFhir: () => object, link: ConsultLink | undefined): Promise<void> {
    const requestNumber = (this.#requestNumber += 1);
    const isCurrent = () => requestNumber === this.#requestNumber;
    const setStatus = (status: ConsultStatus, problems: readonly Problem[] = []) => {
      if (!isCurrent()) return;
      this.status = status;
      this.#onChange(problems);
    };
    this.outcome = {reference: detail.reference};
    const event = new ConsultRequestedEvent(detail, toFhir);
    const listenerThrew = this.#dispatch(event);
    const promises = event.close();
    const problems = listenerThrew ? [listenerFailed()] : [];
    if (promises.length) {
      setStatus('sending', problems);
      const answer = await this.#waitFor(promises, setStatus);
      if (answer === undefined || !isCurrent()) return;
      this.outcome = {...answer.words, reference: detail.reference};
      setStatus('sent', answer.problems);
      // Nobody is sent to another page who has left this view meanwhile, or who has words of the page to read first.
      const staysReadable = Object.keys(answer.words).length === 0 || link?.isOnThisPage;
      if (!event.defaultPrevented && staysReadable && this.#host.isConnected) link?.follow();
      return;
    }
    if (event.defaultPrevented) {
      setStatus('taken', problems);
    } else if (link) {
      setStatus('linked', problems);
      link.follow();
    } else {
      setStatus(listenerThrew ? 'failed' : 'ready', problems);
    }
  }

  /** Resolves to what the page says once all promises are fulfilled; to undefined where one was rejected. */
  async #waitFor(
    promises: readonly Promise<unknown>[],
    setStatus: (status: ConsultStatus, problems?: readonly Problem[]) => void,
  ): Promise<PageAnswer | undefined> {
    const timer = window.setTimeout(() => setStatus('failed', [sendingFailed(problemTexts.notSettled)]), LONGEST_WAIT);
    try {
      const values = await Promise.all(promises);
      const refusal = values.find(isFailedResponse);
      if (refusal === undefined) return readAnswer(values);
      setStatus('failed', [sendingFailed(problemTexts.serverRefused(refusal.status))]);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      setStatus('failed', [sendingFailed(problemTexts.rejected(reason))]);
    } finally {
      clearTimeout(timer);
    }
    return undefined;
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

interface PageAnswer {
  readonly words: ConsultOutcome;
  readonly problems: readonly Problem[];
}

/** What `fetch` resolves to. Not `instanceof`: the response may come from another frame. */
const isFailedResponse = (value: unknown): value is Response =>
  Object.prototype.toString.call(value) === '[object Response]' && !(value as Response).ok;

const wordNames = ['title', 'text', 'href', 'linkText'] as const;

/** Takes the words for the person from the first object that has some. A `Response`, or anything else, has none. */
function readAnswer(values: readonly unknown[]): PageAnswer {
  const isObject = (value: unknown): value is Record<string, unknown> =>
    Object.prototype.toString.call(value) === '[object Object]';
  const answer = values.find((value) => isObject(value) && wordNames.some((name) => Object.hasOwn(value, name))) as
    Record<string, unknown> | undefined;
  const words: Partial<Record<(typeof wordNames)[number], string>> = {};
  const problems: Problem[] = [];
  for (const name of wordNames) {
    const value = answer?.[name];
    if (value === undefined || value === null || value === '') continue;
    const label = `consult-requested: ${name}`;
    if (typeof value !== 'string') problems.push(problem('bad-value', label, {value, allowed: 'text'}));
    else if (name === 'href' && !isSafeLink(value))
      problems.push(problem('bad-scheme', label, {value, allowed: linkSchemes}));
    else words[name] = value;
  }
  return {words, problems};
}

const listenerFailed = (): Problem =>
  problem('listener-failed', 'consult-requested', {
    message: problemTexts.listenerFailed,
  });

const sendingFailed = (reason: string): Problem =>
  problem('hand-over-failed', 'consult-requested', {
    message: problemTexts.sendingFailed(reason),
  });
