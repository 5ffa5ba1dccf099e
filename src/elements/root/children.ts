import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {HostQuestion} from '../../flow/types.js';
import {questionFields, readQuestion} from '../back-pain-question.js';

/** What the page put between the tags: filled slots and questions of its own. Followed live, since a parser or a framework may add them later. */
export class Children implements ReactiveController {
  /** Names of slots that have something in them. */
  filled: ReadonlySet<string> = new Set();

  readonly #host: ReactiveControllerHost & Element;
  readonly #observer: MutationObserver;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
    this.#observer = new MutationObserver(() => this.#read());
  }

  hostConnected() {
    this.#observer.observe(this.#host, {childList: true, subtree: true, attributes: true, attributeFilter: ['slot', ...questionFields]});
    this.#read();
  }

  hostDisconnected() {
    this.#observer.disconnect();
  }

  /** An editor may have wrapped them in paragraphs, so they are looked for at any depth. */
  questions(none: string): HostQuestion[] {
    return Array.from(this.#host.querySelectorAll('back-pain-question'), (element) => readQuestion(element, none));
  }

  #read() {
    this.filled = new Set(Array.from(this.#host.children, ({slot}) => slot).filter(Boolean));
    this.#host.requestUpdate();
  }
}
