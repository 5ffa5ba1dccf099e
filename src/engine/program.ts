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
  need: number;
  readonly leaves: number[];
  readonly groups: Group[];
}

/** How many parts a group needs: all, one, or a number. An `all` right inside an `all` is one group, and so is an `any` inside an `any`. */
type Kind = 'all' | 'any' | 'some';
type Compared = Extract<Condition, {question: string}>;

/** `questions` may say in which order the answers will mostly come. */
export function compileConditions(conditions: readonly Condition[], questions: readonly string[] = []): Program {
  const places = new Map<string, number>();
  const leaves: Leaf[] = [];
  const leavesOf: number[][] = [];
  const readers: number[][] = [];
  /** For each question, the leaves by what they compare with and how. */
  const known: Map<string | number | boolean, number[]>[] = [];
  const code: number[] = [];
  questions.forEach(placeOf);
  const starts = conditions.map((condition, reader) => {
    const whole = newGroup(1);
    gather(condition, false, reader, whole, 'some');
    return write(whole.groups[0] ?? whole);
  });
  return {
    questions: [...places.keys()],
    places,
    leaves,
    leavesOf,
    readers,
    code: new Int32Array(code),
    starts: new Int32Array(starts),
  };

  function placeOf(question: string): number {
    let place = places.get(question);
    if (place === undefined) {
      places.set(question, (place = leavesOf.push([]) - 1));
      known.push(new Map());
    }
    return place;
  }

  function leafOf({question, operator, answer}: Compared, negated: boolean, reader: number): number {
    const test = negated ? tests[operator] ^ OPPOSITE : tests[operator];
    const place = placeOf(question);
    const byTest = known[place]?.get(answer) ?? [];
    known[place]?.set(answer, byTest);
    let leaf = byTest[test];
    if (leaf === undefined) {
      leaf = byTest[test] = leaves.push({question, place, ...comparison(test, answer)}) - 1;
      leavesOf[place]?.push(leaf);
      readers.push([]);
    }
    const list = readers[leaf];
    if (list?.at(-1) !== reader) list?.push(reader);
    return leaf;
  }

  /** Puts a condition, or its opposite, into a group. */
  function gather(condition: Condition, negated: boolean, reader: number, into: Group, kind: Kind): void {
    if ('not' in condition) return gather(condition.not, !negated, reader, into, kind);
    if ('question' in condition) return void into.leaves.push(leafOf(condition, negated, reader));
    const [count, parts] = partsOf(condition);
    const need = negated ? parts.length - count + 1 : count;
    const own: Kind = need === parts.length ? 'all' : need === 1 ? 'any' : 'some';
    // One of one is that one, whatever it stands in.
    const merges = (need === 1 && parts.length === 1) || (own === kind && own !== 'some');
    const group = merges ? into : newGroup(need);
    for (const part of parts) gather(part, negated, reader, group, merges ? kind : own);
    if (merges) return;
    if (own === 'all') group.need = sizeOf(group);
    into.groups.push(group);
  }

  function write(group: Group): number {
    const start = code.length;
    code.push(0, group.need, sizeOf(group) - group.need, start + 4 + group.leaves.length);
    for (const leaf of group.leaves) code.push(leaf);
    group.groups.forEach(write);
    code[start] = code.length;
    return start;
  }
}

const newGroup = (need: number): Group => ({need, leaves: [], groups: []});

const sizeOf = ({leaves, groups}: Group): number => leaves.length + groups.length;

function partsOf(
  condition: Exclude<Condition, {not: Condition} | Compared>,
): [count: number, parts: readonly Condition[]] {
  if ('all' in condition) return [condition.all.length, condition.all];
  if ('any' in condition) return [1, condition.any];
  return [condition.atLeast.count, condition.atLeast.of];
}
