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

/** A field that somebody types into. */
const TEXT_FIELD = 'textarea,input:not([type=radio],[type=checkbox])';

/**
 * Whether the focused control itself acts on this key, so that the page's hotkeys must not see it. Tab, Escape and whatever comes with
 * Ctrl, Meta or Alt always pass.
 */
function isHandledByControl({key, ctrlKey, metaKey, altKey}: KeyboardEvent, target: Element): boolean {
  if (ctrlKey || metaKey || altKey || key === 'Tab' || key === 'Escape') return false;
  if (target.matches('input[type=radio]')) return /^(?:Arrow\w+|Enter| )$/.test(key);
  if (target.matches('a[href]')) return key === 'Enter';
  if (target.matches('input[type=checkbox],button,summary')) return key === 'Enter' || key === ' ';
  return target.matches(TEXT_FIELD) && (key.length === 1 || !/^F\d/.test(key));
}

/** Events of a control that the page must not see. */
const KEY_EVENTS = 'keydown keypress keyup';
/**
 * Scripts against copying prevent these everywhere but in the fields of the page, and from outside they see our element in place of a field:
 * nobody could click into one.
 */
const PRESS_EVENTS = 'mousedown touchstart contextmenu';
/** What is typed, selected or copied, anywhere inside. */
const TEXT_EVENTS = 'beforeinput input selectstart copy cut paste';

/**
 * Stops the propagation of keys that a control inside `root` acts on, and of what is typed or copied: the page could prevent it, or save it.
 * Events of slotted elements are the page's own and pass.
 */
export function guardInput(root: Node): void {
  const listen = (types: string, isOurs: (event: Event, target: Element) => boolean) => {
    for (const type of types.split(' '))
      root.addEventListener(
        type,
        (event) => {
          const target = event.target as Element;
          if (target.getRootNode() === root && isOurs(event, target)) event.stopPropagation();
        },
        {passive: true},
      );
  };
  listen(KEY_EVENTS, (event, target) => isHandledByControl(event as KeyboardEvent, target));
  listen(PRESS_EVENTS, (_, target) => target.matches(TEXT_FIELD));
  listen(TEXT_EVENTS, () => true);
}
