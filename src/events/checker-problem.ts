import {PublicEvent} from './public-event.js';

export interface ProblemDetail {
  /** Stable, kebab-case. */
  readonly code: string;
  /** The attribute, property, file or entry it is about. */
  readonly name: string;
  readonly value: string;
  /** What would have been allowed, in words. */
  readonly allowed: string;
  readonly message: string;
  /** True where the checker cannot be used at all. */
  readonly fatal: boolean;
}

/** Something given to the checker could not be used. It goes on without. */
export class CheckerProblemEvent extends PublicEvent<ProblemDetail> {
  static readonly type = 'checker-problem';

  constructor(detail: ProblemDetail) {
    super(CheckerProblemEvent.type, detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'checker-problem': CheckerProblemEvent;
  }
}
