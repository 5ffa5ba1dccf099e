import {levels} from '../pack/types.js';
import type {Condition, Level, Pack, RedFlag} from '../pack/types.js';
import {questionsIn} from './conditions.js';
import {truthOf, type Comparisons, type Scope, type TruthTerms} from './three-valued-logic.js';
import type {AnswerVariables, AnswerVariable} from './answer-variables.js';
import {NO, YES, type Term, type Terms} from './terms.js';

/** The answer to a question with every part of it conjoined with `gate`: an answer behind a false gate does not count. */
export function gateAnswer(
  terms: Terms,
  gate: Term,
  {question, seen, yes, doubt, unsure, partial}: AnswerVariable,
): AnswerVariable {
  const part = (term: Term) => terms.and(gate, term);
  const gateAll = (termsById: ReadonlyMap<string, Term>) =>
    new Map([...termsById].map(([id, term]) => [id, part(term)]));
  return {
    question,
    seen: part(seen),
    yes: gateAll(yes),
    doubt: gateAll(doubt),
    unsure: part(unsure),
    partial: part(partial),
  };
}

/** A question and its gate, ordered after the questions that the gate reads. A gate that leads back to its own question is ignored. */
export interface Gated {
  readonly id: string;
  readonly gate: Condition | undefined;
}

export function inGateOrder({questions}: Pack): readonly Gated[] {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const ordered = new Map<string, Gated>();
  const entered = new Set<string>();
  const visit = (id: string): boolean => {
    const question = byId.get(id);
    if (!question || ordered.has(id)) return true;
    if (entered.has(id)) return false;
    entered.add(id);
    const reads = new Set(question.enableWhen ? questionsIn(question.enableWhen) : []);
    const isAcyclic = questions
      .filter((candidate) => reads.has(candidate.id))
      .map((gateQuestion) => visit(gateQuestion.id))
      .every(Boolean);
    ordered.set(id, {id, gate: isAcyclic ? question.enableWhen : undefined});
    return true;
  };
  questions.forEach(({id}) => visit(id));
  return [...ordered.values()];
}

interface RelevanceInput {
  readonly terms: Terms;
  readonly pack: Pack;
  readonly reading: AnswerVariables;
  readonly comparisons: Comparisons;
  /** The answers that count now. */
  readonly answers: ReadonlyMap<string, AnswerVariable>;
  readonly levelOf: (flag: RedFlag) => Level;
}

/**
 * For each question, a formula that is true while a condition that can still affect the result reads it and is undecided: the engine's `relevance`
 * as formulas. That a skipped question can change nothing is a separate property ("skipping is safe"), proved without this code.
 */
export function relevanceFormulas({
  terms,
  pack,
  comparisons,
  answers,
  levelOf,
}: RelevanceInput): ReadonlyMap<string, Term> {
  const order = inGateOrder(pack);
  const lookahead = lookaheadScope();
  const truth = (condition: Condition | undefined, otherwise: TruthTerms): TruthTerms =>
    condition ? truthOf(condition, lookahead) : otherwise;
  const never: TruthTerms = {yes: NO, no: YES};
  const termsByQuestion = new Map<string, Term[]>(order.map(({id}) => [id, []]));
  const addReaders = (condition: Condition | undefined, relevant: Term) => {
    if (!condition) return;
    const {yes, no} = truthOf(condition, lookahead);
    const undecided = terms.and(relevant, -yes, -no);
    if (undecided !== NO) for (const id of new Set(questionsIn(condition))) termsByQuestion.get(id)?.push(undecided);
  };

  const truths = pack.redFlags.map((flag) => ({
    flag,
    rank: levels.indexOf(levelOf(flag)),
    truth: truthOf(flag.when, lookahead),
  }));
  const above = levels.map((_, rank) =>
    terms.or(...truths.filter((flagTruth) => flagTruth.rank < rank).map((flagTruth) => flagTruth.truth.yes)),
  );
  for (const {flag, rank} of truths) addReaders(flag.when, -(above[rank] as Term));
  const nonUrgentOrLower = -(above[levels.indexOf('non-urgent')] as Term);
  addReaders(pack.planUnless, nonUrgentOrLower);
  addReaders(pack.medicines?.unless, nonUrgentOrLower);
  for (const {when, unless} of pack.contributors) {
    addReaders(when, nonUrgentOrLower);
    addReaders(unless, terms.and(nonUrgentOrLower, -truth(when, never).no));
  }
  const planned = terms.and(nonUrgentOrLower, -truth(pack.planUnless, never).yes);
  for (const {when, unless} of pack.selfCare) {
    const mayBeWanted = terms.and(planned, -truth(when, {yes: YES, no: NO}).no);
    addReaders(when, mayBeWanted);
    addReaders(unless, mayBeWanted);
  }
  // A question that decides whether a relevant question is asked is relevant too.
  for (const {id, gate} of order.toReversed()) addReaders(gate, terms.or(...(termsByQuestion.get(id) ?? [])));
  return new Map([...termsByQuestion].map(([id, undecidedTerms]) => [id, terms.or(...undecidedTerms)]));

  /** What is certain while other questions are open: a missing answer, or a question that may still be hidden, decides nothing. */
  function lookaheadScope(): Scope {
    const answersSoFar = new Map<string, AnswerVariable>();
    const settled = new Map<string, Term>();
    const scope: Scope = {terms, answers: answersSoFar, comparisons, settled};
    for (const {id, gate} of order) {
      const answer = answers.get(id);
      if (!answer) continue;
      const {yes, no} = gate ? truthOf(gate, scope) : {yes: YES, no: NO};
      const allGateQuestionsSettled = terms.and(
        ...(gate ? questionsIn(gate) : []).map((readId) => settled.get(readId) ?? NO),
      );
      const applies = terms.or(yes, terms.and(-yes, -no, allGateQuestionsSettled));
      const gatedAnswer = gateAnswer(terms, applies, answer);
      answersSoFar.set(id, gatedAnswer);
      settled.set(id, terms.choose(applies, terms.and(gatedAnswer.seen, -gatedAnswer.partial), no));
    }
    return scope;
  }
}
