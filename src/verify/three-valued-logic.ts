import {operandsOf} from '../pack/conditions.js';
import {UNSURE} from '../pack/types.js';
import type {Condition} from '../pack/types.js';
import {isList, type AnswerVariable} from './answer-variables.js';
import {NO, YES, type Term, type Terms} from './terms.js';

type Compared = Extract<Condition, {question: string}>;

/** One of Kleene's three values as two formulas: when it is certainly true, and when it is certainly false. Where neither is true, the value is unknown. */
export interface TruthTerms {
  readonly yes: Term;
  readonly no: Term;
}

export const unknown: TruthTerms = {yes: NO, no: NO};
export const opposite = ({yes, no}: TruthTerms): TruthTerms => ({yes: no, no: yes});

/** The value of each kind of comparison. Separate functions, so that a test can replace one with a wrong version. */
export interface Comparisons {
  includes(terms: Terms, answer: AnswerVariable, option: string): TruthTerms;
  unsure(terms: Terms, answer: AnswerVariable, option: string): TruthTerms;
  is(terms: Terms, answer: AnswerVariable, option: string): TruthTerms;
  exists(terms: Terms, answer: AnswerVariable): TruthTerms;
  ordered(terms: Terms, answer: AnswerVariable, holds: (value: number) => boolean): TruthTerms;
}

export const comparisonTerms: Comparisons = {
  includes(terms, {seen, yes, doubt, unsure, partial}, option) {
    const ticked = yes.get(option) ?? NO;
    return {yes: ticked, no: terms.and(seen, -ticked, -(doubt.get(option) ?? NO), -unsure, -partial)};
  },
  unsure(terms, {question, seen, yes, doubt, unsure, partial}, option) {
    if (!isList(question)) {
      const notSure = yes.get(UNSURE) ?? NO;
      return {yes: notSure, no: terms.and(seen, -notSure)};
    }
    const ticked = yes.get(option) ?? NO;
    const notSure = terms.and(-ticked, terms.or(doubt.get(option) ?? NO, unsure));
    return {yes: notSure, no: terms.and(seen, -notSure, terms.or(ticked, -partial))};
  },
  is(terms, {seen, yes}, option) {
    const chosen = yes.get(option) ?? NO;
    const notSure = option === UNSURE ? NO : (yes.get(UNSURE) ?? NO);
    return {yes: chosen, no: terms.and(seen, -chosen, -notSure)};
  },
  exists: (_, {seen}) => ({yes: seen, no: -seen}),
  ordered(terms, {seen, yes}, holds) {
    const matching = terms.or(...[...yes].filter(([value]) => holds(Number(value))).map(([, term]) => term));
    return {yes: matching, no: terms.and(seen, -matching)};
  },
};

/** The answers that a condition reads, and how they are compared. */
export interface Scope {
  readonly terms: Terms;
  readonly answers: ReadonlyMap<string, AnswerVariable>;
  readonly comparisons: Comparisons;
  /** For lookahead: when the absence of an answer to a question is final. Absent: it is final for all questions. */
  readonly settled?: ReadonlyMap<string, Term>;
}

/** When a condition certainly holds, and when it certainly does not. */
export function truthOf(condition: Condition, scope: Scope): TruthTerms {
  const {terms} = scope;
  if ('question' in condition) return comparisonOf(condition, scope);
  if ('not' in condition) return opposite(truthOf(condition.not, scope));
  const parts = operandsOf(condition).map((part) => truthOf(part, scope));
  const yes = parts.map((part) => part.yes);
  const no = parts.map((part) => part.no);
  if ('all' in condition) return {yes: terms.and(...yes), no: terms.or(...no)};
  if ('any' in condition) return {yes: terms.or(...yes), no: terms.and(...no)};
  const {count} = condition.atLeast;
  return {yes: terms.atLeast(count, yes), no: terms.atLeast(parts.length - count + 1, no)};
}

function comparisonOf(
  {question, operator, answer: value}: Compared,
  {terms, answers, comparisons, settled}: Scope,
): TruthTerms {
  const answer = answers.get(question);
  if (!answer && operator !== 'exists') return unknown;
  if (!answer) return value ? {yes: NO, no: YES} : {yes: YES, no: NO};
  if (operator === 'exists') {
    const exists = comparisons.exists(terms, answer);
    const existsFinally = settled ? {yes: exists.yes, no: terms.and(exists.no, settled.get(question) ?? NO)} : exists;
    return value ? existsFinally : opposite(existsFinally);
  }
  if (operator === 'unsure') return comparisons.unsure(terms, answer, String(value));
  const {type} = answer.question;
  if (type === 'number' || type === 'scale') {
    const tests: Partial<Record<Compared['operator'], (number: number) => boolean>> = {
      '=': (number) => number === value,
      '!=': (number) => number !== value,
      '<': (number) => number < Number(value),
      '<=': (number) => number <= Number(value),
      '>': (number) => number > Number(value),
      '>=': (number) => number >= Number(value),
    };
    const test = tests[operator];
    return test ? comparisons.ordered(terms, answer, test) : unknown;
  }
  const compared = isList(answer.question) ? comparisons.includes : comparisons.is;
  if (operator === '=' || operator === 'includes') return compared(terms, answer, String(value));
  // Choices have no order: `checkPack` rejects such a comparison, and its value is always unknown.
  return operator === '!=' ? opposite(compared(terms, answer, String(value))) : unknown;
}
