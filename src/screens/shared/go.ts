import {BpcGoEvent} from '../../events/internal-events.js';
import type {FlowEvent} from '../../flow/types.js';

/** A click handler that asks the flow to move; the event starts at what was clicked and bubbles to the root. */
export const go = (event: FlowEvent) => (click: Event) => click.currentTarget?.dispatchEvent(new BpcGoEvent(event));
