import {operandsOf} from '../../pack/conditions.js';
import {UNSURE} from '../../pack/types.js';
import type {PlannedQuestion} from '../../flow/types.js';
import type {Condition} from '../../pack/types.js';

/** What `enableWhen` of R4 can say about one item; a string is the code of an option. */
interface Atom {
  readonly question: string;
  readonly operator: 'exists' | '=' | '>' | '<' | '>=' | '<=';
  readonly answer: string | number | boolean;
}

/** Statements of which one is enough. A string is one in FHIRPath, for what R4 cannot say. */
type Either = readonly (Atom | string)[];

const NEVER: Either = [];
const ALWAYS: Either = ['true'];

/** The item that holds the options a person is not sure about: an item of its own, since R4 has no "not sure about this one". */
export const unsureOf = (id: string): string => `${id}.${UNSURE}`;

const EXPRESSION = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression';

/**
 * Our rule is "asked unless the condition is certainly false", and "not sure" is neither yes nor no; R4 treats a missing answer as false.
 * So the three values are written out: as plain `enableWhen` where that can say it, else as an expression in FHIRPath.
 */
export function enableWhen(
  condition: Condition | undefined,
  questions: readonly PlannedQuestion[],
): {readonly [field: string]: unknown} {
  const either = condition ? statements(condition, questions, false) : ALWAYS;
  if (either.includes('true')) return {};
  const atoms = either.filter((condition) => typeof condition !== 'string');
  if (!atoms.length || atoms.length < either.length)
    return {extension: [{url: EXPRESSION, valueExpression: {language: 'text/fhirpath', expression: toPath(either)}}]};
  const plain = atoms.map(({question, operator, answer}) => ({
    question,
    operator,
    [answerElement(answer)]: typeof answer === 'string' ? {code: answer} : answer,
  }));
  return {enableWhen: plain, ...(plain.length > 1 ? {enableBehavior: 'any'} : {})};
}

/** The `answer[x]` element of `enableWhen` for the type of an answer. */
function answerElement(answer: Atom['answer']): string {
  if (typeof answer === 'string') return 'answerCoding';
  if (typeof answer === 'boolean') return 'answerBoolean';
  return Number.isInteger(answer) ? 'answerInteger' : 'answerDecimal';
}

/** When `condition` is certainly true (`sure`), or not certainly false. */
function statements(condition: Condition, questions: readonly PlannedQuestion[], sure: boolean): Either {
  if ('question' in condition) return comparison(condition, questions, sure);
  if ('not' in condition) return not(statements(condition.not, questions, !sure));
  const parts = operandsOf(condition).map((part) => statements(part, questions, sure));
  if ('any' in condition) return parts.flat();
  if ('all' in condition)
    return parts.some((part) => !part.length) ? NEVER : [parts.map((part) => `(${toPath(part)})`).join(' and ')];
  return [`(${parts.map((part) => `iif(${toPath(part)}, 1, 0)`).join(' + ')}) >= ${condition.atLeast.count}`];
}

function comparison(
  {question: id, operator, answer}: Extract<Condition, {question: string}>,
  questions: readonly PlannedQuestion[],
  sure: boolean,
): Either {
  const asked = questions.find((entry) => entry.id === id);
  const below = questions.some(({aside}) => aside?.id === id);
  const exists = answered(id, below, asked !== undefined);
  if (operator === 'exists') return answer === false ? not(exists) : exists;
  // `!=` is the opposite of `=`, and of "certainly" the opposite is "possibly".
  if (operator === '!=') return not(comparison({question: id, operator: '=', answer}, questions, !sure));
  const open = sure ? NEVER : not(exists);
  const equals = operator === '=' || operator === 'includes';
  // The line below the options is ticked or not: a form cannot tell "no" from "not asked".
  if (below && equals && answer === 'yes') return sure ? exists : ALWAYS;
  if (below) return open;
  const senseless = sure ? NEVER : ALWAYS;
  if (!asked) return senseless;
  const {type} = asked;
  if (type === 'scale' || type === 'number') {
    if (operator === UNSURE) return open;
    if (typeof answer !== 'number') return equals ? open : senseless;
    return [{question: id, operator: operator === 'includes' ? '=' : operator, answer}, ...open];
  }
  if (typeof answer !== 'string' || !(equals || operator === UNSURE)) return senseless;
  const doubt = type === 'one' ? is(id, UNSURE) : doubted(id, answer);
  const doubts: Either = asked.unsure === undefined ? NEVER : [doubt];
  if (operator === UNSURE && type !== 'one' && answer !== UNSURE)
    return [...doubts.map((doubt) => `(${toPath([doubt])}) and (${toPath(not([is(id, answer)]))})`), ...open];
  if (operator === UNSURE || answer === UNSURE) return [...doubts, ...open];
  return [is(id, answer), ...(sure ? NEVER : doubts), ...open];
}

/** When a question has an answer; `below`: it is the line below the options of another one. */
function answered(id: string, below: boolean, asked: boolean): Either {
  if (below) return [is(id, true)];
  return asked ? [{question: id, operator: 'exists', answer: true}] : NEVER;
}

/** "Not sure" about all of them, or about this one. */
const doubted = (id: string, option: string): string => {
  const all = `(${toPath([is(id, UNSURE)])}) and `;
  const none: Atom = {question: unsureOf(id), operator: 'exists', answer: false};
  return `${all}(${toPath([none, ...(option === UNSURE ? [] : [is(unsureOf(id), option)])])})`;
};

const is = (question: string, answer: string | boolean): Atom => ({question, operator: '=', answer});

function not(either: Either): Either {
  const [only] = either;
  if (only === undefined) return ALWAYS;
  if (either.includes('true')) return NEVER;
  if (either.length === 1 && typeof only === 'object' && only.operator === 'exists')
    return [{...only, answer: !only.answer}];
  return [`(${toPath(either)}).not()`];
}

function toPath(either: Either): string {
  const texts = either.map((condition) => {
    if (typeof condition === 'string') return condition;
    const {question, operator, answer} = condition;
    const values = `%resource.item.where(linkId = ${quote(question)}).answer.value`;
    if (operator === 'exists') return `${values}.${answer ? 'exists' : 'empty'}()`;
    return `${values}.where(${typeof answer === 'string' ? `code = ${quote(answer)}` : `$this ${operator} ${answer}`}).exists()`;
  });
  return texts.length > 1 ? texts.map((text) => `(${text})`).join(' or ') : (texts[0] ?? 'false');
}

const quote = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;
