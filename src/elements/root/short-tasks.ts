import {LitElement} from 'lit';

/**
 * Keeps the page free. An element that stood in the page before its script came draws itself in a task of its own, after the one that reads the script:
 * both at once would be long on a slow telephone. Until then the page's own children show. One that is made later draws itself at once.
 */
export abstract class ShortTasks extends LitElement {
  /** Only one that is being upgraded is in the page this early. */
  #waits = this.isConnected;

  constructor() {
    super();
    if (this.#waits) setTimeout(() => this.#begin());
  }

  override connectedCallback() {
    if (!this.#waits) super.connectedCallback();
  }

  #begin() {
    this.#waits = false;
    if (this.isConnected) this.connectedCallback();
  }

  /** Does what will soon be needed, once the person turns to the element, by whatever means, and the browser has nothing better to do. */
  protected whenUsed(prepare: () => void) {
    const soon = 'requestIdleCallback' in globalThis ? requestIdleCallback : setTimeout;
    for (const type of ['pointerover', 'focusin']) this.addEventListener(type, () => soon(prepare), {once: true});
  }
}
