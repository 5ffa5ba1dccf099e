import {CheckerProblemEvent} from '../events/public-events.js';
import type {Problem} from '../pack/problem.js';

/** Reports what the host gave that cannot be used: one event and one console warning for each problem, however often it comes up. */
export class ProblemReporter {
  readonly #host: HTMLElement;
  readonly #reported = new Set<string>();

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  report(problems: readonly Problem[]): void {
    for (const problem of problems) {
      const key = JSON.stringify(problem);
      if (this.#reported.has(key)) continue;
      this.#reported.add(key);
      console.warn(`<${this.#host.localName}> ${problem.message} (${problem.code})`);
      this.#host.dispatchEvent(new CheckerProblemEvent(problem));
    }
  }
}
