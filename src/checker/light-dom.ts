import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {HostQuestion} from '../flow/types.js';
import {questionFields, readQuestion} from './back-pain-question.js';

/** What the page put between the tags: filled slots and questions of its own. Followed live, since a parser or a framework may add them later. */
export class Children implements ReactiveController {
  /** Names of slots that have something in them. */
  filled: ReadonlySet<string> = new Set();

  readonly #host: ReactiveControllerHost & Element;
  readonly #observer: MutationObserver;
  #questions: readonly HostQuestion[] = [];
  #key = '';

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
    this.#observer = new MutationObserver(() => this.#read());
  }

  hostConnected() {
    this.#observer.observe(this.#host, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['slot', ...questionFields],
    });
    this.#read();
  }

  hostDisconnected() {
    this.#observer.disconnect();
  }

  /** Its own questions. Whoever is asked for many must be able to say "none". */
  questions(none: string): HostQuestion[] {
    return this.#questions.map((question) => (question.type === 'many' ? {...question, none} : question));
  }

  /** What slotted elements do within themselves changes nothing here, and must cost nothing. */
  #read() {
    const filled = new Set([...this.#host.children].map(({slot}) => slot).filter(Boolean));
    // An editor may have wrapped them in paragraphs, so they are looked for at any depth.
    const questions = [...this.#host.querySelectorAll('back-pain-question')].map(readQuestion);
    const key = JSON.stringify([[...filled], questions]);
    if (key === this.#key) return;
    this.#key = key;
    this.filled = filled;
    this.#questions = questions;
    this.#host.requestUpdate();
  }
}
