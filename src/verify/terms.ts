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
 * Boolean formulas, in which the same formula is always the same number. So two formulas that were built over the same answers
 * share all they have in common, and what differs in nothing needs no solver.
 */
export class Terms {
  readonly nodes: Node[] = [{kind: 'true'}, {kind: 'true'}];
  readonly #known = new Map<string, Term>();

  variable(name: string): Term {
    return this.#node(`v${name}`, () => ({kind: 'variable', name}));
  }

  /** A variable that no other has the name of. */
  fresh(name: string): Term {
    return this.variable(`${name} #${this.nodes.length}`);
  }

  and(...operands: readonly Term[]): Term {
    const parts = new Set<Term>();
    for (const part of operands) {
      const node = part > 0 ? this.nodes[part] : undefined;
      for (const one of node?.kind === 'and' && node.parts.length < 24 ? node.parts : [part]) {
        if (one === NO || parts.has(-one)) return NO;
        if (one !== YES) parts.add(one);
      }
    }
    const sorted = [...parts].sort((a, b) => a - b);
    if (sorted.length < 2) return sorted[0] ?? YES;
    return this.#node(`&${sorted.join()}`, () => ({kind: 'and', parts: sorted}));
  }

  or(...operands: readonly Term[]): Term {
    return -this.and(...operands.map((part) => -part));
  }

  implies(one: Term, other: Term): Term {
    return this.or(-one, other);
  }

  same(one: Term, other: Term): Term {
    return one === other ? YES : this.and(this.or(-one, other), this.or(one, -other));
  }

  /** `other` if `one` does not hold. */
  choose(one: Term, then: Term, other: Term): Term {
    return then === other ? then : this.or(this.and(one, then), this.and(-one, other));
  }

  /** That at least `count` of the parts hold. A part that is given twice counts twice. */
  atLeast(count: number, operands: readonly Term[]): Term {
    const need = count - operands.filter((part) => part === YES).length;
    const parts = operands.filter((part) => part !== YES && part !== NO).sort((a, b) => a - b);
    if (need <= 0) return YES;
    if (need > parts.length) return NO;
    if (need === 1) return this.or(...parts);
    if (need === parts.length) return this.and(...parts);
    return this.#node(`${need}:${parts.join()}`, () => ({kind: 'at-least', count: need, parts}));
  }

  atMostOne(parts: readonly Term[]): Term {
    return -this.atLeast(2, parts);
  }

  /** All nodes that the terms are made of, each after what it is made of. */
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

  #node(key: string, make: () => Node): Term {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const term = this.nodes.push(make()) - 1;
    this.#known.set(key, term);
    return term;
  }
}
