import {UNSURE} from '../pack/types.js';
import type {Condition} from '../pack/types.js';
import {isList, type AnswerVariable} from './answer-variables.js';
import {NO, YES, type Term, type Terms} from './terms.js';

type Compared = Extract<Condition, {question: string}>;

/** One of Kleene's three values as two formulas: when it is certainly true, and when it is certainly false. Neither: unknown. */
export interface Truth {
  readonly yes: Term;
  readonly no: Term;
}

export const unknown: Truth = {yes: NO, no: NO};
export const opposite = ({yes, no}: Truth): Truth => ({yes: no, no: yes});

/** What a comparison comes out as. One function each, so that a test can break one. */
export interface Comparisons {
  includes(terms: Terms, answer: AnswerVariable, option: string): Truth;
  unsure(terms: Terms, answer: AnswerVariable, option: string): Truth;
  is(terms: Terms, answer: AnswerVariable, option: string): Truth;
  exists(terms: Terms, answer: AnswerVariable): Truth;
  ordered(terms: Terms, answer: AnswerVariable, holds: (value: number) => boolean): Truth;
}

export const comparisons: Comparisons = {
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
    const fits = terms.or(...[...yes].filter(([value]) => holds(Number(value))).map(([, term]) => term));
    return {yes: fits, no: terms.and(seen, -fits)};
  },
};

/** Where a condition finds answers, and how they are compared. */
export interface Scope {
  readonly terms: Terms;
  readonly answers: ReadonlyMap<string, AnswerVariable>;
  readonly comparisons: Comparisons;
  /** Where others are still open: of which questions it is for good that they have no answer. Absent: of all. */
  readonly settled?: ReadonlyMap<string, Term>;
}

/** When a condition certainly holds, and when it certainly does not. */
export function truthOf(condition: Condition, scope: Scope): Truth {
  const {terms} = scope;
  if ('question' in condition) return comparisonOf(condition, scope);
  if ('not' in condition) return opposite(truthOf(condition.not, scope));
  const parts = ('all' in condition ? condition.all : 'any' in condition ? condition.any : condition.atLeast.of).map(
    (part) => truthOf(part, scope),
  );
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
): Truth {
  const answer = answers.get(question);
  if (!answer) return operator === 'exists' ? (value ? {yes: NO, no: YES} : {yes: YES, no: NO}) : unknown;
  if (operator === 'exists') {
    const exists = comparisons.exists(terms, answer);
    const known = settled ? {yes: exists.yes, no: terms.and(exists.no, settled.get(question) ?? NO)} : exists;
    return value ? known : opposite(known);
  }
  if (operator === 'unsure') return comparisons.unsure(terms, answer, String(value));
  const {type} = answer.question;
  if (type === 'number' || type === 'scale') {
    const tests: Partial<Record<Compared['operator'], (given: number) => boolean>> = {
      '=': (given) => given === value,
      '!=': (given) => given !== value,
      '<': (given) => given < Number(value),
      '<=': (given) => given <= Number(value),
      '>': (given) => given > Number(value),
      '>=': (given) => given >= Number(value),
    };
    const test = tests[operator];
    return test ? comparisons.ordered(terms, answer, test) : unknown;
  }
  const compared = isList(answer.question) ? comparisons.includes : comparisons.is;
  if (operator === '=' || operator === 'includes') return compared(terms, answer, String(value));
  // An order among choices is none: `checkPack` refuses it, and it never comes out as true or false.
  return operator === '!=' ? opposite(compared(terms, answer, String(value))) : unknown;
}
