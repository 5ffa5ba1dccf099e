import {
  CheckerAnsweredEvent,
  CheckerRedFlagEvent,
  CheckerRestartedEvent,
  CheckerResultEvent,
  CheckerStartedEvent,
} from '../events/public-events.js';
import type {PublicEvent} from '../events/public-events.js';
import type {View} from '../screens/shared/view.js';

/** An effect of a flow event that is dispatched to the page. */
export type FlowEffect = 'started' | 'answered' | 'red-flag' | 'result' | 'restarted';

/** The public event for an effect. None says which question, which rule or which answer. */
export function createPublicEvent(
  effect: FlowEffect,
  {consult, assessment}: View,
  answeredCount: number,
  shareLevel: boolean,
): PublicEvent<unknown> {
  switch (effect) {
    case 'started':
      return new CheckerStartedEvent();
    case 'answered':
      return new CheckerAnsweredEvent({number: answeredCount});
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
