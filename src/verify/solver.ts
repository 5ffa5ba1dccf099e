import {FormulaEvaluator} from './formula-evaluator.js';
import {NO, type Term, type Terms} from './terms.js';

type Z3 = Awaited<ReturnType<(typeof import('z3-solver'))['init']>>;
type Context = ReturnType<Z3['Z3']['mk_context']>;
type Z3Solver = ReturnType<Z3['Z3']['mk_solver']>;
type Formula = ReturnType<Z3['Z3']['mk_true']>;
/** What this file uses of the compiled module. */
interface Module {
  ccall(name: string, returns: 'number', types: readonly string[], values: readonly unknown[]): number;
  readonly PThread?: {terminateAllThreads(): void};
}

let started: Promise<Z3 | undefined> | undefined;

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
  (z3?.em as Module | undefined)?.PThread?.terminateAllThreads();
}

export const howToInstall =
  'The proofs need z3-solver, which is not installed. Install it beside back-pain-checker: npm install --save-dev z3-solver';

/** The variables that are true in a case the solver has found; all others are false. */
export type TrueTerms = ReadonlySet<Term>;

const [UNSATISFIABLE, UNKNOWN] = [-1, 0];

/**
 * Asks z3 whether any answers satisfy a formula.
 *
 * It uses z3's C functions, on this thread only. The classes of the package check in a worker thread, and release each formula when the
 * garbage collector finds its JavaScript object, which can be during a check. z3 counts references without locks, so that now and then
 * it gave a verdict, and a case, that did not satisfy the query.
 */
export class Solver {
  /** How many queries were sent to z3. A formula that simplifies to false is not sent. */
  asked = 0;
  readonly #terms: Terms;
  readonly #z3: Z3['Z3'];
  readonly #module: Module;
  /** A context without reference counts: it keeps its formulas until it is deleted. */
  readonly #context: Context;
  /** z3's solver for finite domains: faster at proving a formula unsatisfiable. `#finder` is faster at finding a solution. */
  readonly #refuter: Z3Solver;
  readonly #finder: Z3Solver;
  readonly #formulas = new Map<number, Formula>();
  readonly #assumptions: Term[] = [];

  private constructor(terms: Terms, {Z3, em}: Z3) {
    this.#terms = terms;
    this.#z3 = Z3;
    this.#module = em as Module;
    const configuration = Z3.mk_config();
    this.#context = Z3.mk_context(configuration);
    Z3.del_config(configuration);
    this.#refuter = this.#keep(Z3.mk_solver_for_logic(this.#context, Z3.mk_string_symbol(this.#context, 'QF_FD')));
    this.#finder = this.#keep(Z3.mk_solver(this.#context));
  }

  /** z3 deletes a solver that nobody holds when the next one is made. */
  #keep(solver: Z3Solver): Z3Solver {
    this.#z3.solver_inc_ref(this.#context, solver);
    return solver;
  }

  /** Resolves to undefined where z3 is not installed. */
  static async for(terms: Terms): Promise<Solver | undefined> {
    const z3 = await start();
    return z3 && new Solver(terms, z3);
  }

  /** Gives back the memory that z3 uses for this solver, which cannot be used afterwards. */
  delete(): void {
    for (const solver of [this.#refuter, this.#finder]) this.#z3.solver_dec_ref(this.#context, solver);
    this.#z3.del_context(this.#context);
  }

  /** Adds an assumption to all later queries. */
  assume(term: Term): void {
    this.#assumptions.push(term);
    for (const solver of [this.#refuter, this.#finder])
      this.#z3.solver_assert(this.#context, solver, this.#formula(term));
  }

  /** A case in which all of the terms are true, or undefined where there is none. Use it where none is expected. */
  async refute(...conditions: readonly Term[]): Promise<TrueTerms | undefined> {
    return this.#ask(this.#refuter, this.#terms.and(...conditions));
  }

  /** As `refute`, for where a case is expected. */
  async find(...conditions: readonly Term[]): Promise<TrueTerms | undefined> {
    return this.#ask(this.#finder, this.#terms.and(...conditions));
  }

  #ask(solver: Z3Solver, term: Term): TrueTerms | undefined {
    if (term === NO) return undefined;
    this.asked += 1;
    // A named formula lets the solver reuse what it has learned from earlier queries.
    const name = this.#variable(`asked ${this.asked}`);
    this.#z3.solver_assert(this.#context, solver, this.#z3.mk_implies(this.#context, name, this.#formula(term)));
    const verdict = this.#check(solver, name);
    if (verdict === UNKNOWN) throw new Error('The solver gave up.');
    return verdict === UNSATISFIABLE ? undefined : this.#caseFrom(solver, term);
  }

  /** The package's own function for this runs in a worker thread. */
  #check(solver: Z3Solver, assumption: Formula): number {
    const verdict = this.#module.ccall(
      'Z3_solver_check_assumptions',
      'number',
      ['number', 'number', 'number', 'array'],
      [this.#context, solver, 1, new Uint8Array(Uint32Array.of(assumption as unknown as number).buffer)],
    );
    const error = this.#z3.get_error_code(this.#context);
    if (error) throw new Error(`z3 failed: ${this.#z3.get_error_msg(this.#context, error)}.`);
    return verdict;
  }

  /** The case that z3 has found for a term. Fails where the term is not true in it, since then no verdict can be relied on. */
  #caseFrom(solver: Z3Solver, term: Term): TrueTerms {
    const model = this.#z3.solver_get_model(this.#context, solver);
    this.#z3.model_inc_ref(this.#context, model);
    const trueTerms = new Set(
      [...this.#formulas]
        .filter(([id]) => this.#terms.nodes[id]?.kind === 'variable')
        .filter(([, formula]) => {
          const value = this.#z3.model_eval(this.#context, model, formula, false);
          return value !== null && this.#z3.get_bool_value(this.#context, value) === 1;
        })
        .map(([id]) => id),
    );
    this.#z3.model_dec_ref(this.#context, model);
    const required = this.#terms.and(term, ...this.#assumptions);
    const evaluator = new FormulaEvaluator(this.#terms, [required]);
    evaluator.evaluate(new Map([...trueTerms].map((id) => [id, 1])));
    if (!evaluator.holds(required)) throw new Error('z3 returned a case that does not satisfy the query.');
    return trueTerms;
  }

  #variable(name: string): Formula {
    const {mk_const, mk_string_symbol, mk_bool_sort} = this.#z3;
    return mk_const(this.#context, mk_string_symbol(this.#context, name), mk_bool_sort(this.#context));
  }

  #formula(term: Term): Formula {
    for (const id of this.#terms.below([term])) if (!this.#formulas.has(id)) this.#formulas.set(id, this.#make(id));
    return this.#literal(term);
  }

  #literal(term: Term): Formula {
    const formula = this.#formulas.get(Math.abs(term)) as Formula;
    return term > 0 ? formula : this.#z3.mk_not(this.#context, formula);
  }

  #make(id: number): Formula {
    const node = this.#terms.nodes[id];
    if (!node || node.kind === 'true') return this.#z3.mk_true(this.#context);
    if (node.kind === 'variable') return this.#variable(node.name);
    const parts = node.parts.map((part) => this.#literal(part));
    return node.kind === 'and'
      ? this.#z3.mk_and(this.#context, parts)
      : this.#z3.mk_atleast(this.#context, parts, node.count);
  }
}
