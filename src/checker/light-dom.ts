import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {HostQuestion} from '../flow/types.js';
import {questionFields, readQuestion} from './back-pain-question.js';

/** What the page wrote between the tags: filled slots and host questions. Observed, since a parser or a framework may add them later. */
export class LightDom implements ReactiveController {
  /** Names of the slots that have content. */
  filledSlots: ReadonlySet<string> = new Set();

  readonly #host: ReactiveControllerHost & Element;
  readonly #observer: MutationObserver;
  #questions: readonly HostQuestion[] = [];
  #key = '';

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
    this.#observer = new MutationObserver(() => this.#readChildren());
  }

  hostConnected() {
    this.#observer.observe(this.#host, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['slot', ...questionFields],
    });
    this.#readChildren();
  }

  hostDisconnected() {
    this.#observer.disconnect();
  }

  /** The host's own questions. A question with several choices needs a way to say none of them: `noneLabel`. */
  hostQuestions(noneLabel: string): HostQuestion[] {
    return this.#questions.map((question) => (question.type === 'many' ? {...question, none: noneLabel} : question));
  }

  /** What slotted elements change inside themselves makes no difference here, and must not cause an update. */
  #readChildren() {
    const filledSlots = new Set([...this.#host.children].map(({slot}) => slot).filter(Boolean));
    // An editor may have wrapped them in paragraphs, so they are found at any depth.
    const questions = [...this.#host.querySelectorAll('back-pain-question')].map(readQuestion);
    const key = JSON.stringify([[...filledSlots], questions]);
    if (key === this.#key) return;
    this.#key = key;
    this.filledSlots = filledSlots;
    this.#questions = questions;
    this.#host.requestUpdate();
  }
}
