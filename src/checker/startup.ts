import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** How long the page's own children may stay visible while pack and language load. After that the checker starts with what it has. */
const STARTUP_TIMEOUT = 2000;

/** The longest wait, in milliseconds, for the task in which an element that was in the page draws itself. */
const OWN_TASK_TIMEOUT = 100;

/** Whether the elements that were in the page before the script are being upgraded right now. */
let isUpgradingPage = false;

/** Runs `define`, which registers the elements, and marks every element that is upgraded by it. */
export function upgradePage(define: () => void): void {
  isUpgradingPage = true;
  define();
  isUpgradingPage = false;
}

/** Calls back once the browser is idle. Safari has no idle callbacks, and a page may remove them. */
export const whenIdle = (callback: () => void) =>
  void (globalThis.requestIdleCallback ?? ((later: () => void) => setTimeout(later, 200)))(callback);

/** When the checker may draw itself for the first time. */
export class Startup implements ReactiveController {
  /**
   * The element was in the page before its script and has not yet had its own task. Nothing is to be computed or reported until then.
   * Such an element draws itself in a task of its own, after the one that runs the script: both in one task would be long on a slow phone. Until then
   * the page's own children are visible, and whatever is set counts. An element that is created later draws at once.
   */
  isUpgrading = isUpgradingPage;

  /** Pack and language have had `STARTUP_TIMEOUT` to load. */
  isTimedOut = false;

  /** Resolves when `isUpgrading` has become false; undefined where it never was true. */
  readonly upgradeComplete: Promise<void> | undefined;

  readonly #host: ReactiveControllerHost & Element;
  #timer = 0;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
    if (this.isUpgrading) this.upgradeComplete = new Promise((resolve) => this.#waitForOwnTask(resolve));
  }

  hostDisconnected() {
    this.stopTimeout();
  }

  startTimeout(): void {
    this.#timer ||= window.setTimeout(() => {
      this.isTimedOut = true;
      this.#host.requestUpdate();
    }, STARTUP_TIMEOUT);
  }

  stopTimeout(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
  }

  /** Prepares what will soon be needed, when the person first points at the element or moves the focus into it. */
  prepareOnFirstUse(prepare: () => void): void {
    for (const type of ['pointerover', 'focusin'])
      this.#host.addEventListener(type, () => whenIdle(prepare), {once: true});
  }

  /** A message and not only a timer, because tests of pages replace the timers; a timer as well, because a page may have replaced the messages. */
  #waitForOwnTask(resolve: () => void) {
    const start = () => {
      if (!this.isUpgrading) return;
      this.isUpgrading = false;
      this.#host.requestUpdate();
      resolve();
    };
    setTimeout(start, OWN_TASK_TIMEOUT);
    try {
      const {port1, port2} = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        start();
      };
      port2.postMessage(0);
    } catch {
      // The timer starts it.
    }
  }
}
