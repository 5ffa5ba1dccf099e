import type {Condition} from '../pack/types.js';
import {comparison, OPPOSITE, tests, type Comparison} from './compare.js';

/** A comparison, or its opposite. Each distinct one is worked out once, however many conditions read it. */
export interface Leaf extends Comparison {
  readonly question: string;
  /** Its place in `Program.questions`. */
  readonly place: number;
}

/**
 * Conditions made ready to run: plain tables, no code is generated, and nothing in them changes once they are made.
 *
 * Every condition is brought into one shape, a group: "at least `need` of these parts hold". `all` needs every part, `any` needs one,
 * and `not` moves down to the leaves (not at least k of n = at least n - k + 1 of the opposites, in Kleene's logic too).
 * In `code` a group is a row of numbers: where it ends, `need`, how many parts may fail, where its leaves end; then the places
 * of its leaves, then the groups inside it. Rows beside one another are what makes ten thousand rules quick.
 */
export interface Program {
  readonly questions: readonly string[];
  readonly places: ReadonlyMap<string, number>;
  readonly leaves: readonly Leaf[];
  /** For each question, the leaves that look at it. */
  readonly leavesOf: readonly (readonly number[])[];
  /** For each leaf, the conditions that read it. */
  readonly readers: readonly (readonly number[])[];
  readonly code: Int32Array;
  /** For each condition, where its outermost group begins. */
  readonly starts: Int32Array;
}

interface Group {
  readonly need: number;
  readonly leaves: readonly number[];
  readonly groups: readonly Group[];
}

/** `questions` may say in which order the answers will mostly come. */
export function compileConditions(conditions: readonly Condition[], questions: readonly string[] = []): Program {
  const places = new Map<string, number>();
  const leaves: Leaf[] = [];
  const leavesOf: number[][] = [];
  const readers: number[][] = [];
  const known = new Map<string, number>();
  const code: number[] = [];
  questions.forEach(placeOf);

  function placeOf(question: string): number {
    const place = places.get(question) ?? leavesOf.push([]) - 1;
    places.set(question, place);
    return place;
  }

  function leafOf(question: string, test: number, answer: string | number | boolean, reader: number): number {
    const key = `${test} ${typeof answer} ${answer} ${question}`;
    let leaf = known.get(key);
    if (leaf === undefined) {
      const place = placeOf(question);
      leaf = leaves.push({question, place, ...comparison(test, answer)}) - 1;
      known.set(key, leaf);
      leavesOf[place]?.push(leaf);
      readers.push([]);
    }
    const list = readers[leaf];
    if (list?.at(-1) !== reader) list?.push(reader);
    return leaf;
  }

  function groupOf(condition: Condition, negated: boolean, reader: number): Group {
    if ('not' in condition) return groupOf(condition.not, !negated, reader);
    if ('question' in condition) {
      const test = tests[condition.operator] ^ (negated ? OPPOSITE : 0);
      return {need: 1, leaves: [leafOf(condition.question, test, condition.answer, reader)], groups: []};
    }
    const [count, parts] = partsOf(condition);
    const need = negated ? parts.length - count + 1 : count;
    const inner = parts.map((part) => groupOf(part, negated, reader));
    if (need === 1 && inner.length === 1) return inner[0] as Group;
    const every = need === inner.length;
    // An `all` inside an `all`, or an `any` inside an `any`, is one group.
    const merges = (group: Group) => (every && group.need === sizeOf(group)) || (group.need === 1 && (need === 1 || sizeOf(group) === 1));
    const merged: Group = {
      need,
      leaves: inner.flatMap((group) => (merges(group) ? group.leaves : [])),
      groups: inner.flatMap((group) => (merges(group) ? group.groups : [group])),
    };
    return every ? {...merged, need: sizeOf(merged)} : merged;
  }

  function write(group: Group): void {
    const start = code.push(0, group.need, sizeOf(group) - group.need, 0, ...group.leaves) - group.leaves.length - 4;
    code[start + 3] = code.length;
    group.groups.forEach(write);
    code[start] = code.length;
  }

  const starts = conditions.map((condition, reader) => {
    const start = code.length;
    write(groupOf(condition, false, reader));
    return start;
  });
  return {questions: [...places.keys()], places, leaves, leavesOf, readers, code: Int32Array.from(code), starts: Int32Array.from(starts)};
}

const sizeOf = ({leaves, groups}: Group) => leaves.length + groups.length;

function partsOf(condition: Exclude<Condition, {not: Condition} | {question: string}>): [count: number, parts: readonly Condition[]] {
  if ('all' in condition) return [condition.all.length, condition.all];
  if ('any' in condition) return [1, condition.any];
  return [condition.atLeast.count, condition.atLeast.of];
}
