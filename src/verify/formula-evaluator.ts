import type {Term, Terms} from './terms.js';

/** How many cases one run evaluates in parallel: one in each bit of a 32-bit integer. */
export const LANES = 32;

/**
 * Evaluates formulas for concrete values of their variables, without a solver: the same formulas that the solver gets,
 * 32 cases at a time, so that a hundred thousand random people take little time.
 */
export class FormulaEvaluator {
  readonly #terms: Terms;
  readonly #order: readonly number[];
  readonly #values: Int32Array;

  constructor(terms: Terms, wantedTerms: readonly Term[]) {
    this.#terms = terms;
    this.#order = terms.below(wantedTerms);
    this.#values = new Int32Array(terms.nodes.length);
  }

  /** `inputs`: for each variable, by its term, one bit for each case. A variable that is not in it is false. */
  evaluate(inputs: ReadonlyMap<Term, number>): void {
    const values = this.#values;
    for (const id of this.#order) {
      const node = this.#terms.nodes[id];
      if (!node) continue;
      if (node.kind === 'true') values[id] = -1;
      else if (node.kind === 'variable') values[id] = inputs.get(id) ?? 0;
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

  /** The value of a term, one bit for each case. */
  value(term: Term): number {
    return term > 0 ? (this.#values[term] as number) : ~(this.#values[-term] as number);
  }

  holds(term: Term, lane = 0): boolean {
    return ((this.value(term) >>> lane) & 1) === 1;
  }
}
