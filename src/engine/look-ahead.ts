import type {Answer} from '../pack/types.js';
import {FALSE, TRUE, UNKNOWN, compare, isAnswered} from './compare.js';
import type {CompiledPack} from './compile.js';
import type {Leaf} from './program.js';

/** What may be relied on of an answer while others are still open. */
export interface Ahead {
  readonly answer: Answer | undefined;
  /** Nothing that is answered elsewhere can change it or take it away. */
  readonly settled: boolean;
}

/** While a question is open, that it has no answer decides nothing; what has been said to it stays said. */
export function compareAhead(leaf: Leaf, ahead: Ahead | undefined): number {
  const {answer, settled} = ahead ?? {};
  return !settled && answer === undefined ? UNKNOWN : compare(leaf, answer);
}

/** Brings `later` up to date with the answers last read, and says whether that changed anything. */
export function lookAhead({questions, reads, later}: CompiledPack): boolean {
  let changed = false;
  const settled = new Set<string>();
  for (const asked of questions) {
    const gate = later.truth(asked.gate);
    const {id} = asked.question;
    // A gate of which everything is answered and which is unknown all the same ("not sure") stays open.
    const applies = gate === TRUE || (gate === UNKNOWN && (reads[asked.gate] ?? []).every((one) => settled.has(one)));
    const answer = applies ? asked.counts : undefined;
    const next = {answer, settled: applies ? isAnswered(answer) : gate === FALSE};
    if (next.settled) settled.add(id);
    if (asked.ahead && asked.ahead.answer === next.answer && asked.ahead.settled === next.settled) continue;
    asked.ahead = next;
    later.set(id, next);
    changed = true;
  }
  return changed;
}
