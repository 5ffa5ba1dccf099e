import type {Term, Terms} from './terms.js';

/** How many cases one run works out side by side: one in each bit of a number. */
export const LANES = 32;

/**
 * Works formulas out for given values of their variables, without a solver: the same formulas that the solver gets,
 * 32 cases at a time. This is what makes a hundred thousand random people cheap.
 */
export class FormulaEvaluator {
  readonly #terms: Terms;
  readonly #order: readonly number[];
  readonly #values: Int32Array;

  constructor(terms: Terms, wanted: readonly Term[]) {
    this.#terms = terms;
    this.#order = terms.below(wanted);
    this.#values = new Int32Array(terms.nodes.length);
  }

  /** `given`: for each variable by its term, one bit a case. What is not given is false. */
  evaluate(given: ReadonlyMap<Term, number>): void {
    const values = this.#values;
    for (const id of this.#order) {
      const node = this.#terms.nodes[id];
      if (!node) continue;
      if (node.kind === 'true') values[id] = -1;
      else if (node.kind === 'variable') values[id] = given.get(id) ?? 0;
      else if (node.kind === 'and') {
        let all = -1;
        for (const part of node.parts) all &= this.value(part);
        values[id] = all;
      } else {
        // `reached[n]`: the cases in which at least n + 1 parts have held so far.
        const reached = new Int32Array(node.count);
        for (const part of node.parts) {
          const holds = this.value(part);
          for (let n = node.count - 1; n > 0; n--)
            reached[n] = (reached[n] as number) | ((reached[n - 1] as number) & holds);
          reached[0] = (reached[0] as number) | holds;
        }
        values[id] = reached[node.count - 1] as number;
      }
    }
  }

  /** What came out, one bit a case. */
  value(term: Term): number {
    return term > 0 ? (this.#values[term] as number) : ~(this.#values[-term] as number);
  }

  holds(term: Term, lane = 0): boolean {
    return ((this.value(term) >>> lane) & 1) === 1;
  }
}
