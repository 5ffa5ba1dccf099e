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
import type {TrueTerms, Solver} from './solver.js';
import type {VerificationSubject} from './subject.js';
import {pairs, type Tables} from './tables.js';
import {NO, YES, type Term, Terms} from './terms.js';
import {describeAnswers} from './describe-answers.js';

/** A reason why a property does not hold. */
export interface ProofFinding {
  readonly message: string;
  /** Its path in the pack, such as `redFlags.saddle-numbness`. */
  readonly at?: string;
  /** A counterexample: the answers of a person for whom it does not hold, and the same in words. */
  readonly answers?: Answers;
  readonly words?: readonly string[];
}

/** A statement that must be true for everyone, and the formula for its violation. */
export interface Claim {
  readonly sentence: string;
  readonly violated: Term;
}

/** A property that every pack must have. `prove` returns the reasons why it does not hold; an empty list means that it is proved. */
export interface Property {
  readonly name: string;
  readonly sentence: string;
  /** `tables`: it uses the transcribed tables, so it applies only to the built-in pack and overlays of it. */
  readonly needs?: 'tables';
  /** The property can be decided without the solver. */
  readonly worksWithoutSolver?: true;
  readonly prove: (proof: Proof) => Promise<readonly ProofFinding[]> | readonly ProofFinding[];
}

const MOST_FINDINGS = 12;

/** A pack encoded as formulas, with methods that prove claims about it. */
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

  /** Sets the solver. Without one, only properties with `worksWithoutSolver` can be decided. */
  useSolver(solver: Solver): void {
    this.#solver = solver;
    solver.assume(this.formulas.reading.possible);
  }

  get solver(): Solver {
    if (!this.#solver) throw new Error('There is no solver.');
    return this.#solver;
  }

  /** Encodes the answers of a second person, with variables independent of the first. */
  encodePerson(
    name: string,
    reading: AnswerVariables = createAnswerVariables(this.terms, this.pack, this.pack.questions, name),
  ): Formulas {
    return encode(this.terms, this.pack, reading, this.subject.encoding);
  }

  /** As `encodePerson`, but only the rules. */
  encodeRules(reading: AnswerVariables): Certain {
    return encodeRules(this.terms, this.pack, reading, this.subject.encoding);
  }

  /** The answer to a question, whether or not its gate hides it. */
  answerTo(question: string, formulas = this.formulas): AnswerVariable | undefined {
    return formulas.reading.answers.get(question);
  }

  /** True where an option was ticked or chosen, whether or not its question counts. */
  ticked(question: string, option: string, formulas = this.formulas): Term {
    return this.answerTo(question, formulas)?.yes.get(option) ?? NO;
  }

  /** True where the person has certainly answered no to an option of a question that applies. */
  answeredNo(question: string, option: string, {scope} = this.formulas): Term {
    const answer = scope.answers.get(question);
    if (!answer) return NO;
    return (isList(answer.question) ? scope.comparisons.includes : scope.comparisons.is)(this.terms, answer, option).no;
  }

  /**
   * Ids of the questions that are only for some people, by the tables; in a pack without tables, the gated safety questions whose signs the safety net
   * lists.
   */
  get gatedForSomePeople(): readonly string[] {
    const {tables, pack} = this.subject;
    if (tables) return Object.keys(tables.invariants.appliesTo.questions);
    const listed = (pack.safetyNet.sameDay?.findings ?? []).map(({question}) => question);
    return pack.questions.filter(({id, enableWhen}) => enableWhen && listed.includes(id)).map(({id}) => id);
  }

  /** True unless the person has said no to everything that makes a question theirs by the tables: unanswered is not a no. */
  appliesTo(question: string): Term {
    const findings = this.subject.tables?.invariants.appliesTo.questions[question];
    if (!findings) return YES;
    return -this.terms.and(...pairs(findings).map(([id, option]) => this.answeredNo(id, option)));
  }

  /** True where a finding is certainly absent: the person has said no to it, or, by the tables, to all for whom its question is. */
  isRuledOut(question: string, option: string): Term {
    const findings = this.subject.tables?.invariants.appliesTo.questions[question];
    return this.terms.or(this.answeredNo(question, option), findings ? -this.appliesTo(question) : NO);
  }

  /** True where a condition is certainly false. */
  isCertainlyFalse(condition: Condition, {scope} = this.formulas): Term {
    return truthOf(condition, scope).no;
  }

  levelOf({disposition}: RedFlag): Level {
    return this.pack.dispositions.find(({id}) => id === disposition)?.level ?? 'emergency';
  }

  /** True where there is a level to show. */
  hasLevel({level} = this.formulas): Term {
    return this.terms.or(...level.values());
  }

  /** True where the result has this level or a less urgent one. */
  atMost(level: Level, {level: shown} = this.formulas): Term {
    const ids = [...shown.keys()];
    return this.terms.or(...ids.slice(ids.indexOf(level)).map((id) => shown.get(id) as Term));
  }

  /** Proves all claims together, and returns a counterexample for each one that is violated. `others`: further people in the claims. */
  async proveAll(
    claims: readonly Claim[],
    {
      premises = [],
      others = [],
    }: {
      readonly premises?: readonly Term[];
      readonly others?: readonly (readonly [who: string, formulas: Formulas])[];
    } = {},
  ): Promise<readonly ProofFinding[]> {
    const {terms} = this;
    const findings: ProofFinding[] = [];
    let remainingClaims = claims.filter(({violated}) => violated !== NO);
    const assumptions = [...premises, ...others.map(([, {reading}]) => reading.possible)];
    while (remainingClaims.length && findings.length < MOST_FINDINGS) {
      const broken = terms.or(...remainingClaims.map((claim) => claim.violated));
      const counterexample = await (findings.length
        ? this.solver.find(broken, ...assumptions)
        : this.solver.refute(broken, ...assumptions));
      if (!counterexample) break;
      const evaluator = new FormulaEvaluator(
        terms,
        remainingClaims.map(({violated}) => violated),
      );
      evaluator.evaluate(bits(counterexample));
      const violatedClaims = remainingClaims.filter((claim) => evaluator.holds(claim.violated));
      for (const claim of violatedClaims.slice(0, MOST_FINDINGS - findings.length))
        findings.push(this.#finding(claim, counterexample, assumptions, others));
      remainingClaims = remainingClaims.filter((claim) => !violatedClaims.includes(claim));
    }
    return findings;
  }

  #finding(
    {sentence, violated}: Claim,
    counterexample: TrueTerms,
    assumptions: readonly Term[],
    others: readonly (readonly [string, Formulas])[],
  ): ProofFinding {
    const {terms, formulas, pack} = this;
    const reducedCase = this.#smaller(counterexample, terms.and(formulas.reading.possible, violated, ...assumptions), [
      formulas,
      ...others.map(([, otherFormulas]) => otherFormulas),
    ]);
    const answers = answersFromVariables(formulas.reading, (term) => reducedCase.has(term));
    const words = others.flatMap(([who, otherFormulas]) => [
      who,
      ...describeAnswers(
        pack,
        answersFromVariables(otherFormulas.reading, (term) => reducedCase.has(term)),
      ),
    ]);
    return {message: sentence, answers, words: [...describeAnswers(pack, answers), ...words]};
  }

  /** Removes from a counterexample each answer that it does not need, so that the report shows only the relevant ones. */
  #smaller(counterexample: TrueTerms, required: Term, allFormulas: readonly Formulas[]): TrueTerms {
    const evaluator = new FormulaEvaluator(this.terms, [required]);
    let smallest = new Set(counterexample);
    const tryWithout = (...removedTerms: readonly Term[]) => {
      if (!removedTerms.some((term) => smallest.has(term))) return;
      const candidate = new Set([...smallest].filter((term) => !removedTerms.includes(term)));
      evaluator.evaluate(bits(candidate));
      if (evaluator.holds(required)) smallest = candidate;
    };
    // An item that both people have is removed from both.
    const answers = this.pack.questions.map(({id}) =>
      allFormulas.flatMap(({reading}) => reading.answers.get(id) ?? []),
    );
    for (const sharedAnswers of answers) {
      tryWithout(
        ...sharedAnswers.flatMap(({yes, doubt, unsure, partial}) => [
          ...yes.values(),
          ...doubt.values(),
          unsure,
          partial,
        ]),
      );
      for (const option of sharedAnswers[0]?.yes.keys() ?? [])
        tryWithout(...sharedAnswers.flatMap(({yes, doubt}) => [yes.get(option) ?? NO, doubt.get(option) ?? NO]));
      for (const {yes, doubt, unsure, partial} of sharedAnswers)
        for (const term of [partial, unsure, ...doubt.values(), ...yes.values()]) tryWithout(term);
    }
    return smallest;
  }
}

const bits = (counterexample: TrueTerms): ReadonlyMap<Term, number> =>
  new Map([...counterexample].map((term) => [term, 1]));
