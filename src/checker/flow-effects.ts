import {
  CheckerAnsweredEvent,
  CheckerRedFlagEvent,
  CheckerRestartedEvent,
  CheckerResultEvent,
  CheckerStartedEvent,
} from '../events/public-events.js';
import type {View} from './view.js';
import type {Happening} from './session.js';

/** The public event for what has happened. None says which question, which rule or which answer. */
export function eventFor(
  happening: Happening,
  {consult, assessment}: View,
  answered: number,
  shareLevel: boolean,
): Event {
  switch (happening) {
    case 'started':
      return new CheckerStartedEvent();
    case 'answered':
      return new CheckerAnsweredEvent({number: answered});
    case 'red-flag':
      return new CheckerRedFlagEvent();
    case 'restarted':
      return new CheckerRestartedEvent();
    case 'result':
      return new CheckerResultEvent({
        consultAdvised: consult.offered,
        ...(shareLevel && assessment.level && {level: assessment.level}),
      });
  }
}
