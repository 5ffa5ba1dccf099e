/** How long the page's own children may stay while pack and language are on their way. After that the checker starts with what it has. */
const PATIENCE = 2000;

/** Waits for what is on its way, but not for ever. */
export class Patience {
  /** Waited long enough. */
  over = false;

  readonly #changed: () => void;
  #timer = 0;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  begin(): void {
    this.#timer ||= window.setTimeout(() => {
      this.over = true;
      this.#changed();
    }, PATIENCE);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
  }
}
