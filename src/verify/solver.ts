import type {Bool, Solver as Z3Solver} from 'z3-solver';
import {NO, type Term, type Terms} from './terms.js';

type Z3 = Awaited<ReturnType<(typeof import('z3-solver'))['init']>>;
type Context = ReturnType<typeof contextOf>;
type Formula = Bool<'main'>;

let started: Promise<Z3 | undefined> | undefined;

const contextOf = ({Context}: Z3) => Context('main');

/** Loads z3, if it is installed. It takes about a second, and happens once. */
const start = (): Promise<Z3 | undefined> =>
  (started ??= import('z3-solver').then(
    ({init}) => init(),
    () => undefined,
  ));

/** Ends the worker threads of z3; otherwise the Node process would not exit. */
export async function stopSolver(): Promise<void> {
  const z3 = await started;
  started = undefined;
  (z3?.em as {PThread?: {terminateAllThreads(): void}} | undefined)?.PThread?.terminateAllThreads();
}

export const howToInstall =
  'The proofs need z3-solver, which is not installed. Install it beside back-pain-checker: npm install --save-dev z3-solver';

/** The variables that are true in a case the solver has found; all others are false. */
export type TrueTerms = ReadonlySet<Term>;

/** Asks z3 whether any answers satisfy a formula. */
export class Solver {
  /** How many queries were sent to z3. A formula that simplifies to false is not sent. */
  asked = 0;
  readonly #terms: Terms;
  readonly #context: Context;
  /** z3's solver for finite domains: faster at proving a formula unsatisfiable. `#finder` is faster at finding a solution. */
  readonly #refuter: Z3Solver<'main'>;
  readonly #finder: Z3Solver<'main'>;
  readonly #formulas = new Map<number, Formula>();

  private constructor(terms: Terms, context: Context) {
    this.#terms = terms;
    this.#context = context;
    this.#refuter = new context.Solver('QF_FD');
    this.#finder = new context.Solver();
  }

  /** Resolves to undefined where z3 is not installed. */
  static async for(terms: Terms): Promise<Solver | undefined> {
    const z3 = await start();
    return z3 && new Solver(terms, contextOf(z3));
  }

  /** Adds an assumption to all later queries. */
  assume(term: Term): void {
    this.#refuter.add(this.#formula(term));
    this.#finder.add(this.#formula(term));
  }

  /** A case in which all of the terms are true, or undefined where there is none. Use it where none is expected. */
  refute(...conditions: readonly Term[]): Promise<TrueTerms | undefined> {
    return this.#ask(this.#refuter, this.#terms.and(...conditions));
  }

  /** As `refute`, for where a case is expected. */
  find(...conditions: readonly Term[]): Promise<TrueTerms | undefined> {
    return this.#ask(this.#finder, this.#terms.and(...conditions));
  }

  async #ask(solver: Z3Solver<'main'>, term: Term): Promise<TrueTerms | undefined> {
    if (term === NO) return undefined;
    this.asked += 1;
    // A named formula lets the solver reuse what it has learned from earlier queries.
    const name = this.#context.Bool.const(`asked ${this.asked}`);
    solver.add(this.#context.Implies(name, this.#formula(term)));
    const verdict = await solver.check(name);
    if (verdict === 'unknown') throw new Error('The solver gave up.');
    if (verdict === 'unsat') return undefined;
    const model = solver.model();
    const holds = (formula: Formula) => this.#context.isTrue(model.eval(formula));
    return new Set(
      [...this.#formulas]
        .filter(([id, formula]) => this.#terms.nodes[id]?.kind === 'variable' && holds(formula))
        .map(([id]) => id),
    );
  }

  #formula(term: Term): Formula {
    for (const id of this.#terms.below([term])) if (!this.#formulas.has(id)) this.#formulas.set(id, this.#make(id));
    return this.#literal(term);
  }

  #literal(term: Term): Formula {
    const formula = this.#formulas.get(Math.abs(term)) as Formula;
    return term > 0 ? formula : this.#context.Not(formula);
  }

  #make(id: number): Formula {
    const node = this.#terms.nodes[id];
    if (!node || node.kind === 'true') return this.#context.Bool.val(true);
    if (node.kind === 'variable') return this.#context.Bool.const(node.name);
    const parts = node.parts.map((part) => this.#literal(part)) as [Formula, ...Formula[]];
    return (node.kind === 'and' ? this.#context.And(...parts) : this.#context.AtLeast(parts, node.count)) as Formula;
  }
}
