import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Within this many milliseconds a finger that taps again in the same place, as wide as a target, has not seen what the first tap led to. */
const UNSEEN = 400;
const NEAR = 44;

/**
 * Many people double-click everything. The second half of a double press would land on whatever the first has led to, and could leave an emergency
 * screen unseen or tick an answer nobody gave: it does nothing there. Back may be pressed as fast as one likes; keys and scripts are not meant at all.
 */
export class Presses implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** When and where the last press that counted came, and what was to be read then. */
  #at = -UNSEEN;
  #x = 0;
  #y = 0;
  #text: string | null | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    this.#host.shadowRoot?.addEventListener('click', this, true);
  }

  handleEvent(event: Event) {
    const {detail, timeStamp, pointerType, clientX, clientY, target} = event as PointerEvent;
    if (detail === 0) return;
    const text = this.#host.shadowRoot?.querySelector('.step')?.textContent;
    const again =
      detail > 1 ||
      (pointerType !== 'mouse' &&
        timeStamp - this.#at < UNSEEN &&
        Math.hypot(clientX - this.#x, clientY - this.#y) < NEAR);
    if (again && text !== this.#text && !(target as Element).closest('[part~=back-button]')) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else {
      this.#at = timeStamp;
      this.#x = clientX;
      this.#y = clientY;
      this.#text = text;
    }
  }
}
