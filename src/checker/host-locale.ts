import type {ReactiveController, ReactiveControllerHost} from 'lit';

const RIGHT_TO_LEFT = /^(?:ar|he|fa|ur)\b/;

/** Follows the `lang` and `dir` that hold where the element stands, live: its own, or the nearest one's in the page, through shadow roots. */
export class Surroundings implements ReactiveController {
  /** BCP 47; empty where the page says nothing. */
  lang = '';

  #hasDir = false;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer: MutationObserver;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
    this.#observer = new MutationObserver(() => {
      this.#read();
      host.requestUpdate();
    });
  }

  hostConnected() {
    // Only the ancestors themselves: what happens elsewhere in the page costs nothing.
    for (const element of this.#line())
      this.#observer.observe(element, {attributes: true, attributeFilter: ['lang', 'dir']});
    this.#read();
    this.#host.requestUpdate();
  }

  hostDisconnected() {
    this.#observer.disconnect();
  }

  /** Which way `locale` reads, where the page does not say. */
  directionFor(locale: string): 'rtl' | undefined {
    return !this.#hasDir && RIGHT_TO_LEFT.test(locale) ? 'rtl' : undefined;
  }

  #read() {
    const line = [...this.#line()];
    this.lang = line.find((element) => element.hasAttribute('lang'))?.getAttribute('lang') ?? '';
    this.#hasDir = line.some((element) => element.hasAttribute('dir'));
  }

  *#line(): Generator<Element> {
    // By number and not by class: in a frame that it was moved into, each class is another.
    for (
      let node: Node | null = this.#host;
      node;
      node = node.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? (node as ShadowRoot).host : node.parentNode
    )
      if (node.nodeType === Node.ELEMENT_NODE) yield node as Element;
  }
}
