import type {Bool, Solver as Z3Solver} from 'z3-solver';
import {NO, type Term, type Terms} from './terms.js';

type Z3 = Awaited<ReturnType<(typeof import('z3-solver'))['init']>>;
type Context = ReturnType<typeof contextOf>;
type Formula = Bool<'main'>;

let started: Promise<Z3 | undefined> | undefined;

const contextOf = ({Context}: Z3) => Context('main');

/** z3, if it is installed. It takes about a second to start, and starts once. */
const start = (): Promise<Z3 | undefined> =>
  (started ??= import('z3-solver').then(
    ({init}) => init(),
    () => undefined,
  ));

/** Ends what z3 runs beside us; without this Node would wait for it for ever. */
export async function stopSolver(): Promise<void> {
  const z3 = await started;
  started = undefined;
  (z3?.em as {PThread?: {terminateAllThreads(): void}} | undefined)?.PThread?.terminateAllThreads();
}

export const howToInstall =
  'The proofs need z3-solver, which is not installed. Install it beside back-pain-checker: npm install --save-dev z3-solver';

/** The variables that are true in a case the solver has found; all others are false. */
export type Case = ReadonlySet<Term>;

/** Asks z3 whether there is anyone at all for whom a formula holds. */
export class Solver {
  /** How often z3 was asked. What is false by its form is not asked. */
  asked = 0;
  readonly #terms: Terms;
  readonly #context: Context;
  /** z3's solver for what is only true or false: quicker at showing that there is nobody. The other one is quicker at finding someone. */
  readonly #refuter: Z3Solver<'main'>;
  readonly #finder: Z3Solver<'main'>;
  readonly #formulas = new Map<number, Formula>();

  private constructor(terms: Terms, context: Context) {
    this.#terms = terms;
    this.#context = context;
    this.#refuter = new context.Solver('QF_FD');
    this.#finder = new context.Solver();
  }

  /** Nothing, where z3 is not installed. */
  static async for(terms: Terms): Promise<Solver | undefined> {
    const z3 = await start();
    return z3 && new Solver(terms, contextOf(z3));
  }

  /** From here on only cases in which this holds are looked for. */
  assume(term: Term): void {
    this.#refuter.add(this.#formula(term));
    this.#finder.add(this.#formula(term));
  }

  /** A case in which all of these hold, or nothing: then there is none. For where there should be none. */
  refute(...all: readonly Term[]): Promise<Case | undefined> {
    return this.#ask(this.#refuter, this.#terms.and(...all));
  }

  /** The same, for where there should be one. */
  find(...all: readonly Term[]): Promise<Case | undefined> {
    return this.#ask(this.#finder, this.#terms.and(...all));
  }

  async #ask(solver: Z3Solver<'main'>, term: Term): Promise<Case | undefined> {
    if (term === NO) return undefined;
    this.asked += 1;
    // A name for the formula lets the solver keep what it has learnt about the rest.
    const name = this.#context.Bool.const(`asked ${this.asked}`);
    solver.add(this.#context.Implies(name, this.#formula(term)));
    const found = await solver.check(name);
    if (found === 'unknown') throw new Error('The solver gave up.');
    if (found === 'unsat') return undefined;
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
