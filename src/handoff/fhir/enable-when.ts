import {UNSURE} from '../../pack/types.js';
import type {Condition, Question} from '../../pack/types.js';

/** A yes-or-no statement about a filled-in form. `count: 1` is "or", `count: of.length` is "and". */
type Formula = boolean | Atom | {readonly not: Formula} | {readonly count: number; readonly of: readonly Formula[]};

/** What `enableWhen` of R4 can say about one item. */
interface Atom {
  readonly question: string;
  readonly operator: 'exists' | '=' | '>' | '<' | '>=' | '<=';
  /** A string is the code of an option. */
  readonly answer: string | number | boolean;
}

/** Where the options a person is not sure about are kept: an item of its own, since R4 has no "not sure about this one". */
export const unsureOf = (id: string): string => `${id}.${UNSURE}`;

const EXPRESSION = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression';

/**
 * Our rule is "asked unless the condition is certainly false", and "not sure" is neither yes nor no; R4 takes whatever is missing for false.
 * So the three values are written out: as plain `enableWhen` where that can say it, else as an expression in FHIRPath.
 */
export function enableWhen(condition: Condition | undefined, questions: readonly Question[]): {readonly [field: string]: unknown} {
  const formula = condition ? possible(condition, questions) : true;
  if (formula === true) return {};
  const plain = toPlain(formula);
  return plain ?? {extension: [{url: EXPRESSION, valueExpression: {language: 'text/fhirpath', expression: toPath(formula)}}]};
}

/** "Not false." */
const possible = (condition: Condition, questions: readonly Question[]): Formula => group(condition, questions, possible, certain) ?? comparison(condition, questions, false);

/** "True." */
const certain = (condition: Condition, questions: readonly Question[]): Formula => group(condition, questions, certain, possible) ?? comparison(condition, questions, true);

type Reading = (condition: Condition, questions: readonly Question[]) => Formula;

function group(condition: Condition, questions: readonly Question[], same: Reading, opposite: Reading): Formula | undefined {
  const each = (parts: readonly Condition[]) => parts.map((part) => same(part, questions));
  if ('all' in condition) return and(...each(condition.all));
  if ('any' in condition) return or(...each(condition.any));
  if ('atLeast' in condition) return some(condition.atLeast.count, each(condition.atLeast.of));
  return 'not' in condition ? not(opposite(condition.not, questions)) : undefined;
}

function comparison(condition: Condition, questions: readonly Question[], sure: boolean): Formula {
  if (!('question' in condition)) return !sure;
  const {question: id, operator, answer} = condition;
  const asked = questions.find((one) => one.id === id);
  const below = questions.some(({aside}) => aside?.id === id);
  const exists: Formula = below ? is(id, true) : asked ? {question: id, operator: 'exists', answer: true} : false;
  if (operator === 'exists') return answer === false ? not(exists) : exists;
  // `!=` is the opposite of `=`, and of "certainly" the opposite is "possibly".
  if (operator === '!=') return not(comparison({question: id, operator: '=', answer}, questions, !sure));
  const open = sure ? false : not(exists);
  const equals = operator === '=' || operator === 'includes';
  // The line below the options is ticked or not: a form cannot tell "no" from "not asked".
  if (below) return equals && answer === 'yes' ? (sure ? exists : true) : open;
  if (!asked) return !sure;
  if (asked.type === 'scale' || asked.type === 'number') {
    if (operator === UNSURE) return open;
    if (typeof answer !== 'number') return equals ? open : !sure;
    return or({question: id, operator: operator === 'includes' ? '=' : operator, answer}, open);
  }
  if (typeof answer !== 'string' || !(equals || operator === UNSURE)) return !sure;
  const doubts = asked.unsure === undefined ? false : asked.type === 'one' ? is(id, UNSURE) : doubted(id, answer);
  if (operator === UNSURE) return or(and(doubts, asked.type === 'one' || answer === UNSURE ? true : not(is(id, answer))), open);
  if (answer === UNSURE) return or(asked.type === 'one' ? doubts : asked.unsure === undefined ? false : doubted(id, UNSURE), open);
  return or(is(id, answer), sure ? false : doubts, open);
}

/** "Not sure" about all of them, or about this one. */
const doubted = (id: string, option: string): Formula =>
  and(is(id, UNSURE), or(not({question: unsureOf(id), operator: 'exists', answer: true}), option === UNSURE ? false : is(unsureOf(id), option)));

const is = (question: string, answer: string | number | boolean): Formula => ({question, operator: '=', answer});
const and = (...of: Formula[]): Formula => some(of.length, of);
const or = (...of: Formula[]): Formula => some(1, of);

function not(formula: Formula): Formula {
  if (typeof formula === 'boolean') return !formula;
  if (typeof formula === 'object' && 'not' in formula) return formula.not;
  if ('operator' in formula && formula.operator === 'exists') return {...formula, answer: !formula.answer};
  return {not: formula};
}

function some(count: number, of: readonly Formula[]): Formula {
  const open = of.filter((one) => typeof one !== 'boolean');
  const missing = count - of.filter((one) => one === true).length;
  if (missing <= 0) return true;
  if (missing > open.length) return false;
  const only = open[0];
  if (open.length === 1 && only !== undefined) return only;
  // One "or" (or "and") inside another is one list.
  const flat = open.flatMap((one) => (typeof one === 'object' && 'of' in one && ((missing === 1 && one.count === 1) || (missing === open.length && one.count === one.of.length)) ? one.of : [one]));
  return {count: missing === open.length ? flat.length : missing, of: flat};
}

function toPlain(formula: Formula): {readonly enableWhen: readonly object[]; readonly enableBehavior?: string} | undefined {
  const parts = typeof formula === 'object' && 'of' in formula ? formula.of : [formula];
  const plain = parts.flatMap((part) => (typeof part === 'object' && 'operator' in part ? [{question: part.question, operator: part.operator, ...valueOf(part)}] : []));
  if (plain.length < parts.length) return undefined;
  if (typeof formula !== 'object' || !('of' in formula)) return {enableWhen: plain};
  const {count, of} = formula;
  if (count > 1 && count < of.length) return undefined;
  return {enableWhen: plain, enableBehavior: count === 1 ? 'any' : 'all'};
}

function valueOf({answer}: Atom): object {
  if (typeof answer === 'string') return {answerCoding: {code: answer}};
  if (typeof answer === 'boolean') return {answerBoolean: answer};
  return Number.isInteger(answer) ? {answerInteger: answer} : {answerDecimal: answer};
}

function toPath(formula: Formula): string {
  if (typeof formula === 'boolean') return String(formula);
  if ('not' in formula) return `(${toPath(formula.not)}).not()`;
  if ('of' in formula) {
    const {count, of} = formula;
    if (count === 1 || count === of.length) return of.map((part) => `(${toPath(part)})`).join(count === 1 ? ' or ' : ' and ');
    return `(${of.map((part) => `iif(${toPath(part)}, 1, 0)`).join(' + ')}) >= ${count}`;
  }
  const {question, operator, answer} = formula;
  const values = `%resource.item.where(linkId = ${quote(question)}).answer.value`;
  if (operator === 'exists') return `${values}.${answer ? 'exists' : 'empty'}()`;
  return `${values}.where(${typeof answer === 'string' ? `code = ${quote(answer)}` : `$this ${operator} ${answer}`}).exists()`;
}

const quote = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;
