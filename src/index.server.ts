/**
 * What `back-pain-checker` is on a server, on an edge runtime and in a worker, where lit’s own modules cannot be relied on: the same names, so that
 * one import works everywhere, and no element. The tag is rendered as it was written, and becomes a checker in the browser.
 */
import {version} from './version.js';

export {
  CheckerAnsweredEvent,
  CheckerContactEvent,
  CheckerProblemEvent,
  CheckerReadyEvent,
  CheckerRedFlagEvent,
  CheckerRestartedEvent,
  CheckerResultEvent,
  CheckerStartedEvent,
} from './events/public-events.js';
export {ConsultRequestedEvent} from './events/consult-requested.js';
export {version};

/** The key of the public context, as in the browser. */
export const viewContext = Symbol.for('back-pain-checker/view');

/** Has the static members that a module may read while it is evaluated. */
export class BackPainChecker {
  static readonly version = version;
  static readonly formAssociated = true;
  static readonly viewContext = viewContext;
}

export class BackPainQuestion {}
