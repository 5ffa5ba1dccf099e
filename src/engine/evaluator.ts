import {FALSE, TRUE, UNKNOWN} from './compare.js';
import type {Leaf, Program} from './program.js';

/** Not worked out since an answer changed under it. */
const STALE = 3;

/**
 * Keeps conditions true to the answers, at the cost of what changed. Nothing is worked out before it is asked for;
 * a new answer makes stale only those conditions that read a comparison which now comes out differently.
 */
export class Evaluator<Given> {
  /** How many conditions have been worked out: lets a test see that an answer costs what its rules cost. */
  runs = 0;
  readonly #program: Program;
  readonly #read: (leaf: Leaf, given: Given | undefined) => number;
  readonly #given: (Given | undefined)[];
  /** What is known of the leaves and, after them, of the conditions. */
  readonly #known: Uint8Array;

  constructor(program: Program, read: (leaf: Leaf, given: Given | undefined) => number) {
    this.#program = program;
    this.#read = read;
    this.#given = program.questions.map(() => undefined);
    this.#known = new Uint8Array(program.leaves.length + program.starts.length).fill(STALE);
  }

  /** Takes everything anew: what is not in `answers` has not been given. */
  setAll(answers: Readonly<Record<string, Given | undefined>>): void {
    const {questions, places} = this.#program;
    const given = this.#given;
    this.#known.fill(STALE);
    let place = 0;
    // Answers mostly stand in the order of the questions, from the first on; then there is nothing to look up and nothing to clear.
    for (const question in answers) {
      if (question !== questions[place]) return this.#setEach(answers, places);
      given[place++] = answers[question];
    }
    for (; place < given.length; place++) given[place] = undefined;
  }

  #setEach(answers: Readonly<Record<string, Given | undefined>>, places: ReadonlyMap<string, number>): void {
    this.#given.fill(undefined);
    for (const question in answers) {
      const place = places.get(question);
      if (place !== undefined) this.#given[place] = answers[question];
    }
  }

  /** Takes one answer. A list that has changed must be another list. */
  set(question: string, given: Given | undefined): void {
    const {places, leavesOf, leaves, readers} = this.#program;
    const known = this.#known;
    const place = places.get(question);
    if (place === undefined || this.#given[place] === given) return;
    this.#given[place] = given;
    const looking = leavesOf[place] as readonly number[];
    for (let i = 0; i < looking.length; i++) {
      const leaf = looking[i] as number;
      // Nobody has needed it yet, so nobody can have relied on it.
      if (known[leaf] === STALE) continue;
      const truth = this.#read(leaves[leaf] as Leaf, given);
      if (known[leaf] === truth) continue;
      known[leaf] = truth;
      const waiting = readers[leaf] as readonly number[];
      for (let j = 0; j < waiting.length; j++) known[leaves.length + (waiting[j] as number)] = STALE;
    }
  }

  /** `TRUE`, `FALSE` or `UNKNOWN`. */
  truth(condition: number): number {
    const place = this.#program.leaves.length + condition;
    const known = this.#known[place] as number;
    if (known !== STALE) return known;
    this.runs++;
    return (this.#known[place] = this.#group(this.#program.starts[condition] as number));
  }

  /** The comparisons that made a condition true: those that hold, in the parts that hold. */
  reasons(condition: number): readonly Leaf[] {
    const found: Leaf[] = [];
    this.#collect(this.#program.starts[condition] as number, found);
    return found;
  }

  #collect(start: number, found: Leaf[]): void {
    const {code, leaves} = this.#program;
    const leavesEnd = code[start + 3] as number;
    for (let i = start + 4; i < leavesEnd; i++) {
      const place = code[i] as number;
      if (this.#look(place) === TRUE) found.push(leaves[place] as Leaf);
    }
    for (let i = leavesEnd; i < (code[start] as number); i = code[i] as number)
      if (this.#group(i) === TRUE) this.#collect(i, found);
  }

  /** Stops as soon as enough parts hold, or too few can. */
  #group(start: number): number {
    const {code} = this.#program;
    const known = this.#known;
    let missing = code[start + 1] as number;
    let spare = code[start + 2] as number;
    const leavesEnd = code[start + 3] as number;
    for (let i = start + 4; i < leavesEnd; i++) {
      const place = code[i] as number;
      let truth = known[place];
      if (truth === STALE) truth = this.#look(place);
      if (truth === TRUE && --missing === 0) return TRUE;
      if (truth === FALSE && --spare < 0) return FALSE;
    }
    const end = code[start] as number;
    for (let i = leavesEnd; i < end; i = code[i] as number) {
      const truth = this.#group(i);
      if (truth === TRUE && --missing === 0) return TRUE;
      if (truth === FALSE && --spare < 0) return FALSE;
    }
    // Only a group that needs nothing, or more than it has, gets here decided.
    return missing <= 0 ? TRUE : spare < 0 ? FALSE : UNKNOWN;
  }

  #look(place: number): number {
    const leaf = this.#program.leaves[place] as Leaf;
    return (this.#known[place] = this.#read(leaf, this.#given[leaf.place]));
  }
}
