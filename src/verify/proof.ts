import type {Answers, Condition, Level, Pack, RedFlag} from '../pack/types.js';
import {encode, encodeRules, type Certain, type Formulas} from './encode.js';
import {truthOf} from './three-valued-logic.js';
import {
  answersFromVariables,
  isList,
  createAnswerVariables,
  type AnswerVariables,
  type AnswerVariable,
} from './answer-variables.js';
import {FormulaEvaluator} from './formula-evaluator.js';
import type {Case, Solver} from './solver.js';
import type {VerificationSubject} from './subject.js';
import type {Tables} from './tables.js';
import {NO, type Term, Terms} from './terms.js';
import {describeAnswers} from './describe-answers.js';

/** Why a property does not hold. */
export interface Finding {
  readonly message: string;
  /** Where in the pack it stands, such as `redFlags.saddle-numbness`. */
  readonly at?: string;
  /** The answers of someone for whom it does not hold, and the same in words. */
  readonly answers?: Answers;
  readonly words?: readonly string[];
}

/** Something that must be so for everyone, and the formula for "it is not". */
export interface Claim {
  readonly sentence: string;
  readonly violated: Term;
}

/** What every pack must promise. `prove` says why it does not; nothing: it is proved. */
export interface Property {
  readonly name: string;
  readonly sentence: string;
  /** `tables`: about the transcribed tables, so only for the built-in pack and what is laid on it. */
  readonly needs?: 'tables';
  /** It can be decided without the solver. */
  readonly worksWithoutSolver?: true;
  readonly prove: (proof: Proof) => Promise<readonly Finding[]> | readonly Finding[];
}

const MOST_FINDINGS = 12;

/** A pack turned into formulas, and the means to prove something of it. */
export class Proof {
  readonly terms = new Terms();
  readonly formulas: Formulas;
  #solver: Solver | undefined;

  constructor(readonly subject: VerificationSubject) {
    this.formulas = this.encodePerson('');
  }

  get pack(): Pack {
    return this.subject.pack;
  }

  get tables(): Tables {
    if (!this.subject.tables) throw new Error('There are no tables for this pack.');
    return this.subject.tables;
  }

  /** From now on proofs are made. Without it only the properties that need no solver can be looked at. */
  useSolver(solver: Solver): void {
    this.#solver = solver;
    solver.assume(this.formulas.reading.possible);
  }

  get solver(): Solver {
    if (!this.#solver) throw new Error('There is no solver.');
    return this.#solver;
  }

  /** The answers of one more person, who has nothing to do with the first. */
  encodePerson(
    name: string,
    reading: AnswerVariables = createAnswerVariables(this.terms, this.pack, this.pack.questions, name),
  ): Formulas {
    return encode(this.terms, this.pack, reading, this.subject.encoding);
  }

  /** As `read`, for where only the rules are of interest. */
  encodeRules(reading: AnswerVariables): Certain {
    return encodeRules(this.terms, this.pack, reading, this.subject.encoding);
  }

  /** What was answered to a question, gate or no gate. */
  answerTo(question: string, formulas = this.formulas): AnswerVariable | undefined {
    return formulas.reading.answers.get(question);
  }

  /** That an option was ticked or chosen, whether or not anything reads it. */
  ticked(question: string, option: string, formulas = this.formulas): Term {
    return this.answerTo(question, formulas)?.yes.get(option) ?? NO;
  }

  /** That the person has certainly said no to an option, to a question they were asked. */
  answeredNo(question: string, option: string, {scope} = this.formulas): Term {
    const answer = scope.answers.get(question);
    if (!answer) return NO;
    return (isList(answer.question) ? scope.comparisons.includes : scope.comparisons.is)(this.terms, answer, option).no;
  }

  /** That a condition certainly does not hold. */
  isCertainlyFalse(condition: Condition, {scope} = this.formulas): Term {
    return truthOf(condition, scope).no;
  }

  levelOf({disposition}: RedFlag): Level {
    return this.pack.dispositions.find(({id}) => id === disposition)?.level ?? 'emergency';
  }

  /** That there is a level to show. */
  hasLevel({level} = this.formulas): Term {
    return this.terms.or(...level.values());
  }

  /** That the result says this level, or one that is less urgent. */
  atMost(level: Level, {level: shown} = this.formulas): Term {
    const ids = [...shown.keys()];
    return this.terms.or(...ids.slice(ids.indexOf(level)).map((id) => shown.get(id) as Term));
  }

  /** Proves all claims at once, and where that fails says for whom each is broken. `others`: further people the claims are about. */
  async proveAll(
    claims: readonly Claim[],
    {
      given = [],
      others = [],
    }: {
      readonly given?: readonly Term[];
      readonly others?: readonly (readonly [who: string, formulas: Formulas])[];
    } = {},
  ): Promise<readonly Finding[]> {
    const {terms} = this;
    const found: Finding[] = [];
    let left = claims.filter(({violated}) => violated !== NO);
    const rest = [...given, ...others.map(([, {reading}]) => reading.possible)];
    while (left.length && found.length < MOST_FINDINGS) {
      const broken = terms.or(...left.map((claim) => claim.violated));
      const one = await (found.length ? this.solver.find(broken, ...rest) : this.solver.refute(broken, ...rest));
      if (!one) break;
      const evaluator = new FormulaEvaluator(
        terms,
        left.map(({violated}) => violated),
      );
      evaluator.evaluate(bits(one));
      const caught = left.filter((claim) => evaluator.holds(claim.violated));
      for (const claim of caught.slice(0, MOST_FINDINGS - found.length))
        found.push(this.#finding(claim, one, rest, others));
      left = left.filter((claim) => !caught.includes(claim));
    }
    return found;
  }

  #finding(
    {sentence, violated}: Claim,
    found: Case,
    rest: readonly Term[],
    others: readonly (readonly [string, Formulas])[],
  ): Finding {
    const {terms, formulas, pack} = this;
    const small = this.#smaller(found, terms.and(formulas.reading.possible, violated, ...rest), [
      formulas,
      ...others.map(([, one]) => one),
    ]);
    const answers = answersFromVariables(formulas.reading, (term) => small.has(term));
    const words = others.flatMap(([who, one]) => [
      who,
      ...describeAnswers(
        pack,
        answersFromVariables(one.reading, (term) => small.has(term)),
      ),
    ]);
    return {message: sentence, answers, words: [...describeAnswers(pack, answers), ...words]};
  }

  /** Takes out of a case what it does not need, so that what is left is what matters. */
  #smaller(found: Case, must: Term, all: readonly Formulas[]): Case {
    const evaluator = new FormulaEvaluator(this.terms, [must]);
    let best = new Set(found);
    const tryWithout = (...gone: readonly Term[]) => {
      if (!gone.some((term) => best.has(term))) return;
      const next = new Set([...best].filter((term) => !gone.includes(term)));
      evaluator.evaluate(bits(next));
      if (evaluator.holds(must)) best = next;
    };
    // A tick that two people share goes from both.
    const answers = this.pack.questions.map(({id}) => all.flatMap(({reading}) => reading.answers.get(id) ?? []));
    for (const both of answers) {
      tryWithout(
        ...both.flatMap(({yes, doubt, unsure, partial}) => [...yes.values(), ...doubt.values(), unsure, partial]),
      );
      for (const option of both[0]?.yes.keys() ?? [])
        tryWithout(...both.flatMap(({yes, doubt}) => [yes.get(option) ?? NO, doubt.get(option) ?? NO]));
      for (const {yes, doubt, unsure, partial} of both)
        for (const term of [partial, unsure, ...doubt.values(), ...yes.values()]) tryWithout(term);
    }
    return best;
  }
}

const bits = (found: Case): ReadonlyMap<Term, number> => new Map([...found].map((term) => [term, 1]));
