/** A Boolean formula: the number of a node in `Terms`, or its negative for "not". */
export type Term = number;

export const YES: Term = 1;
export const NO: Term = -1;

export type Node =
  | {readonly kind: 'true'}
  | {readonly kind: 'variable'; readonly name: string}
  | {readonly kind: 'and'; readonly parts: readonly Term[]}
  | {readonly kind: 'at-least'; readonly count: number; readonly parts: readonly Term[]};

/**
 * Boolean formulas in which equal formulas have the same number (hash consing). Formulas over the same answers share their common parts,
 * and two formulas with the same number need no solver to be proved equal.
 */
export class Terms {
  readonly nodes: Node[] = [{kind: 'true'}, {kind: 'true'}];
  readonly #known = new Map<string, Term>();

  variable(name: string): Term {
    return this.#node(`v${name}`, () => ({kind: 'variable', name}));
  }

  /** A variable with a unique name. */
  fresh(name: string): Term {
    return this.variable(`${name} #${this.nodes.length}`);
  }

  and(...operands: readonly Term[]): Term {
    const parts = new Set<Term>();
    for (const part of operands) {
      const node = part > 0 ? this.nodes[part] : undefined;
      for (const operand of node?.kind === 'and' && node.parts.length < 24 ? node.parts : [part]) {
        if (operand === NO || parts.has(-operand)) return NO;
        if (operand !== YES) parts.add(operand);
      }
    }
    const sorted = [...parts].sort((a, b) => a - b);
    if (sorted.length < 2) return sorted[0] ?? YES;
    return this.#node(`&${sorted.join()}`, () => ({kind: 'and', parts: sorted}));
  }

  or(...operands: readonly Term[]): Term {
    return -this.and(...operands.map((part) => -part));
  }

  implies(premise: Term, conclusion: Term): Term {
    return this.or(-premise, conclusion);
  }

  same(left: Term, right: Term): Term {
    return left === right ? YES : this.and(this.or(-left, right), this.or(left, -right));
  }

  /** `whenTrue` if `condition` is true, else `whenFalse`. */
  choose(condition: Term, whenTrue: Term, whenFalse: Term): Term {
    return whenTrue === whenFalse ? whenTrue : this.or(this.and(condition, whenTrue), this.and(-condition, whenFalse));
  }

  /** True where at least `count` of the operands are true. An operand that occurs twice counts twice. */
  atLeast(count: number, operands: readonly Term[]): Term {
    const needed = count - operands.filter((part) => part === YES).length;
    const parts = operands.filter((part) => part !== YES && part !== NO).sort((a, b) => a - b);
    if (needed <= 0) return YES;
    if (needed > parts.length) return NO;
    if (needed === 1) return this.or(...parts);
    if (needed === parts.length) return this.and(...parts);
    return this.#node(`${needed}:${parts.join()}`, () => ({kind: 'at-least', count: needed, parts}));
  }

  atMostOne(parts: readonly Term[]): Term {
    return -this.atLeast(2, parts);
  }

  /** All nodes that the terms contain, each after its own parts. */
  below(terms: readonly Term[]): readonly number[] {
    const seen = new Set<number>();
    const stack = terms.map(Math.abs);
    while (stack.length) {
      const id = stack.pop() as number;
      if (seen.has(id)) continue;
      seen.add(id);
      const node = this.nodes[id] as Node;
      if ('parts' in node) for (const part of node.parts) stack.push(Math.abs(part));
    }
    return [...seen].sort((a, b) => a - b);
  }

  #node(key: string, createNode: () => Node): Term {
    const existingTerm = this.#known.get(key);
    if (existingTerm !== undefined) return existingTerm;
    const term = this.nodes.push(createNode()) - 1;
    this.#known.set(key, term);
    return term;
  }
}
