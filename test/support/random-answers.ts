import type {Answer, Answers} from '../../src/pack/types.js';
import type {FlowEvent, FlowPlan, FlowState, PlannedQuestion} from '../../src/flow/types.js';
import {initial, transition} from '../../src/flow/transition.js';

/** A person who has an answer to everything, and gives it when asked. */
export interface Walk {
  readonly state: FlowState;
  /** Ids of the questions that were on screen, in order. */
  readonly asked: readonly string[];
  /** How often the emergency screen came up. */
  readonly interrupts: number;
}

/** Answers question after question until the result; carries on after every emergency. */
export function walk(plan: FlowPlan, truth: Answers, from: FlowState = initial(plan)): Walk {
  let state = from;
  let interrupts = 0;
  const asked: string[] = [];
  for (let step = 0; step < 100 && state.step !== 'result'; step += 1) {
    if (state.step === 'question') asked.push(state.current ?? '');
    if (state.step === 'emergency') interrupts += 1;
    state = transition(state, eventFor(state, truth), plan);
  }
  return {state, asked, interrupts};
}

function eventFor({step, current}: FlowState, truth: Answers): FlowEvent {
  if (step === 'start') return {type: 'start'};
  if (step === 'emergency') return {type: 'go-on'};
  if (step === 'review') return {type: 'to-result'};
  const answer = current === null ? undefined : truth[current];
  if (current === null || answer === undefined) throw new Error(`no answer to ${current ?? step}`);
  return {type: 'answer', question: current, answer};
}

/** Returns the next integer below `below`, so that any random source can be used. */
export type Pick = (below: number) => number;

/** A small, fast, seeded random number generator (mulberry32): the same people in every run. */
export function seeded(seed: number): Pick {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/** A valid answer to this question. `calm` in ten answer "none of these" where it is offered. */
export function someAnswer(
  {type, options = [], none, unsure, min = 0, max = 10}: PlannedQuestion,
  pick: Pick,
  calm = 4,
): Answer {
  if (type === 'text') return 'Words';
  if (type === 'date') return '2026-03-04';
  if (type === 'scale' || type === 'number') return min + pick(max - min + 1);
  const ids = options.map(({id}) => id);
  if (type === 'one')
    return (
      [...ids, ...(unsure === undefined ? [] : ['unsure'])][pick(ids.length + (unsure === undefined ? 0 : 1))] ?? ''
    );
  if (none !== undefined && pick(10) < calm) return ['none'];
  const ticks = ids.filter(() => pick(ids.length) === 0);
  const doubts =
    unsure === undefined || pick(4) > 0
      ? []
      : ids.filter((id) => !ticks.includes(id) && pick(4) === 0).map((id) => `unsure:${id}`);
  const answer = [...ticks, ...doubts, ...(unsure !== undefined && pick(12) === 0 ? ['unsure'] : [])];
  if (answer.length) return answer;
  return none !== undefined ? ['none'] : [ids[pick(ids.length)] ?? ''];
}

/** Someone who knows an answer to every question. */
export const somebody = (questions: readonly PlannedQuestion[], pick: Pick, calm = 4): Answers =>
  Object.fromEntries(questions.map((question) => [question.id, someAnswer(question, pick, calm)]));
