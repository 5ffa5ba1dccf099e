import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Within this many milliseconds a finger that taps again has not seen what the first tap led to. */
const UNSEEN = 400;

/**
 * Many people double-click everything. The second half of a double press would land on whatever the first has led to, and could leave an emergency
 * screen unseen or tick an answer nobody gave: it does nothing there. Back may be pressed as fast as one likes; keys and scripts are not meant at all.
 */
export class Presses implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** When the last press that counted came, and what was to be read then. */
  #at = -UNSEEN;
  #text: string | null | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    this.#host.shadowRoot?.addEventListener('click', this, true);
  }

  handleEvent(event: Event) {
    const {detail, timeStamp, pointerType, target} = event as PointerEvent;
    if (detail === 0) return;
    const text = this.#host.shadowRoot?.querySelector('.step')?.textContent;
    const again = detail > 1 || (pointerType !== 'mouse' && timeStamp - this.#at < UNSEEN);
    if (again && text !== this.#text && !(target as Element).closest('[part~=back-button]')) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else {
      this.#at = timeStamp;
      this.#text = text;
    }
  }
}
