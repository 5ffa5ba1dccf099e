import type {Assessment} from '../engine/types.js';
import {derive} from './derive.js';
import type {FlowPlan, FlowState} from './types.js';

/** What the answers mean so far. */
export const assessState = (state: FlowState, plan: FlowPlan): Assessment => derive(state, plan).assessment;

/** The question to ask next, or null when nothing that is still open can change what the person will be told. */
export const nextQuestion = (state: FlowState, plan: FlowPlan): string | null => derive(state, plan).next;
