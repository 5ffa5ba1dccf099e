import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** A tap within this many milliseconds of the last one, and no farther away than a touch target is wide, was made before the new screen was seen. */
const DOUBLE_TAP_TIME = 400;
const DOUBLE_TAP_DISTANCE = 44;

/**
 * Many people double-click everything. The second click would land on whatever the first has led to, and could leave an emergency screen unread or
 * select an answer by accident, so it is ignored when the screen has changed in between. Repeated clicks on Back, keys and scripts
 * are not affected.
 */
export class DoubleTapGuard implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** When and where the last accepted click was, and the text of the screen at that time. */
  #lastTime = -DOUBLE_TAP_TIME;
  #lastX = 0;
  #lastY = 0;
  #lastText: string | null | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    this.#host.shadowRoot?.addEventListener('click', this, true);
  }

  handleEvent(event: Event) {
    const click = event as PointerEvent;
    // A click from the keyboard or from a script.
    if (click.detail === 0) return;
    const screenText = this.#host.shadowRoot?.querySelector('.step')?.textContent;
    const isOnBackButton = (click.target as Element).closest('[part~=back-button]') !== null;
    if (this.#isRepeated(click) && screenText !== this.#lastText && !isOnBackButton) {
      click.preventDefault();
      click.stopImmediatePropagation();
      return;
    }
    this.#lastTime = click.timeStamp;
    this.#lastX = click.clientX;
    this.#lastY = click.clientY;
    this.#lastText = screenText;
  }

  #isRepeated({detail, pointerType, timeStamp, clientX, clientY}: PointerEvent): boolean {
    if (detail > 1) return true;
    const isSoon = timeStamp - this.#lastTime < DOUBLE_TAP_TIME;
    const isNear = Math.hypot(clientX - this.#lastX, clientY - this.#lastY) < DOUBLE_TAP_DISTANCE;
    return pointerType !== 'mouse' && isSoon && isNear;
  }
}

/**
 * Whether the focused control itself acts on this key, so that the page's hotkeys must not see it. Tab, Escape and whatever comes with
 * Ctrl, Meta or Alt always pass.
 */
function isHandledByControl({key, ctrlKey, metaKey, altKey, target}: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || key === 'Tab' || key === 'Escape' || !(target instanceof Element)) return false;
  if (target.matches('input[type=radio]')) return /^(?:Arrow\w+|Enter| )$/.test(key);
  if (target.matches('a[href]')) return key === 'Enter';
  if (target.matches('input[type=checkbox],button,summary')) return key === 'Enter' || key === ' ';
  return target.matches('input,textarea') && (key.length === 1 || !/^F\d/.test(key));
}

/**
 * Stops the propagation of keys that a control of ours acts on, and of what is typed: a page could save what is typed into it.
 * Events of slotted elements are the page's own and pass.
 */
export function stopHandledKeys(event: Event, root: Node): void {
  const isInside = event.target instanceof Node && event.target.getRootNode() === root;
  const isKeyEvent = 'key' in event;
  if (isInside && (!isKeyEvent || isHandledByControl(event as KeyboardEvent))) event.stopPropagation();
}
