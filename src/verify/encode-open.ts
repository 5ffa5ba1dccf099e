import {levels} from '../pack/types.js';
import type {Condition, Level, Pack, RedFlag} from '../pack/types.js';
import {questionsIn} from './conditions.js';
import {truthOf, type Comparisons, type Scope, type Truth} from './three-valued-logic.js';
import type {AnswerVariables, AnswerVariable} from './answer-variables.js';
import {NO, YES, type Term, type Terms} from './terms.js';

/** The answer to a question as far as it counts: every part of it under one condition. */
export function under(
  terms: Terms,
  gate: Term,
  {question, seen, yes, doubt, unsure, partial}: AnswerVariable,
): AnswerVariable {
  const part = (term: Term) => terms.and(gate, term);
  const each = (all: ReadonlyMap<string, Term>) => new Map([...all].map(([id, term]) => [id, part(term)]));
  return {question, seen: part(seen), yes: each(yes), doubt: each(doubt), unsure: part(unsure), partial: part(partial)};
}

/** A question, after those that its gate reads, with the gate. A gate that leads back to its own question does not shut. */
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
    const straight = questions
      .filter((one) => reads.has(one.id))
      .map((one) => visit(one.id))
      .every(Boolean);
    ordered.set(id, {id, gate: straight ? question.enableWhen : undefined});
    return true;
  };
  questions.forEach(({id}) => visit(id));
  return [...ordered.values()];
}

interface Given {
  readonly terms: Terms;
  readonly pack: Pack;
  readonly reading: AnswerVariables;
  readonly comparisons: Comparisons;
  /** The answers that count now. */
  readonly answers: ReadonlyMap<string, AnswerVariable>;
  readonly levelOf: (flag: RedFlag) => Level;
}

/**
 * For each question, that a condition of consequence reads it which the answers have not decided for good: what the engine's `relevance` says,
 * as formulas. That what is skipped so can really change nothing is a property of its own ("skipping is safe"), proved without looking in here.
 */
export function consequential({terms, pack, comparisons, answers, levelOf}: Given): ReadonlyMap<string, Term> {
  const order = inGateOrder(pack);
  const later = ahead();
  const truth = (condition: Condition | undefined, otherwise: Truth): Truth =>
    condition ? truthOf(condition, later) : otherwise;
  const never: Truth = {yes: NO, no: YES};
  const found = new Map<string, Term[]>(order.map(({id}) => [id, []]));
  const hangs = (condition: Condition | undefined, relevant: Term) => {
    if (!condition) return;
    const {yes, no} = truthOf(condition, later);
    const loose = terms.and(relevant, -yes, -no);
    if (loose !== NO) for (const id of new Set(questionsIn(condition))) found.get(id)?.push(loose);
  };

  const truths = pack.redFlags.map((flag) => ({
    flag,
    rank: levels.indexOf(levelOf(flag)),
    truth: truthOf(flag.when, later),
  }));
  const above = levels.map((_, rank) =>
    terms.or(...truths.filter((one) => one.rank < rank).map((one) => one.truth.yes)),
  );
  for (const {flag, rank} of truths) hangs(flag.when, -(above[rank] as Term));
  const calm = -(above[levels.indexOf('non-urgent')] as Term);
  hangs(pack.planUnless, calm);
  hangs(pack.medicines?.unless, calm);
  for (const {when} of pack.contributors) hangs(when, calm);
  const planned = terms.and(calm, -truth(pack.planUnless, never).yes);
  for (const {when, unless} of pack.selfCare) {
    const wanted = terms.and(planned, -truth(when, {yes: YES, no: NO}).no);
    hangs(when, wanted);
    hangs(unless, wanted);
  }
  // Whatever decides whether a question of consequence is asked is of consequence itself.
  for (const {id, gate} of order.toReversed()) hangs(gate, terms.or(...(found.get(id) ?? [])));
  return new Map([...found].map(([id, all]) => [id, terms.or(...all)]));

  /** What may be relied on while other questions are open: that one has no answer yet, or may be hidden yet, decides nothing. */
  function ahead(): Scope {
    const known = new Map<string, AnswerVariable>();
    const settled = new Map<string, Term>();
    const scope: Scope = {terms, answers: known, comparisons, settled};
    for (const {id, gate} of order) {
      const answer = answers.get(id);
      if (!answer) continue;
      const {yes, no} = gate ? truthOf(gate, scope) : {yes: YES, no: NO};
      const all = terms.and(...(gate ? questionsIn(gate) : []).map((one) => settled.get(one) ?? NO));
      const applies = terms.or(yes, terms.and(-yes, -no, all));
      const counts = under(terms, applies, answer);
      known.set(id, counts);
      settled.set(id, terms.choose(applies, terms.and(counts.seen, -counts.partial), no));
    }
    return scope;
  }
}
