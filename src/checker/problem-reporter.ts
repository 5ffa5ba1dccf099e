import {CheckerProblemEvent} from '../events/public-events.js';
import type {Problem} from '../pack/problem.js';

/** Tells the host what it gave us that cannot be used: one event and one warning for each thing, however often it comes up. */
export class ProblemReporter {
  readonly #host: HTMLElement;
  readonly #told = new Set<string>();

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  tell(problems: readonly Problem[]): void {
    for (const problem of problems) {
      const key = JSON.stringify(problem);
      if (this.#told.has(key)) continue;
      this.#told.add(key);
      console.warn(`<${this.#host.localName}> ${problem.message} (${problem.code})`);
      this.#host.dispatchEvent(new CheckerProblemEvent(problem));
    }
  }
}
