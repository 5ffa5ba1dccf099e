import {LitElement} from 'lit';

/** Whether the elements that stood in the page before the script are being upgraded right now. */
export const arrival = {now: false};

/** Once the browser has nothing better to do. Safari has no idle callbacks, and a page may take them away. */
export const whenIdle = (act: () => void) =>
  void (globalThis.requestIdleCallback ?? ((late: () => void) => setTimeout(late, 200)))(act);

/** Does what will soon be needed once the person turns to the element, by whatever means. */
export function whenUsed(element: Element, prepare: () => void): void {
  for (const type of ['pointerover', 'focusin']) element.addEventListener(type, () => whenIdle(prepare), {once: true});
}

/**
 * Keeps the page free. An element that stood in the page before its script came draws itself in a task of its own, after the one that reads the script:
 * both at once would be long on a slow telephone. Until then the page's own children show, and whatever is set counts. One that comes later draws at once.
 */
export abstract class ShortTasks extends LitElement {
  /** Nothing is to be worked out or told yet. */
  protected waits = arrival.now;

  #free: Promise<void> | undefined;

  constructor() {
    super();
    if (this.waits) this.#free = new Promise((go) => this.#begin(go));
  }

  /** A message and no timer: pages' tests stop the clock. */
  #begin(go: () => void) {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      this.waits = false;
      this.requestUpdate();
      go();
    };
    port2.postMessage(0);
  }

  protected override async getUpdateComplete() {
    await this.#free;
    return super.getUpdateComplete();
  }
}
