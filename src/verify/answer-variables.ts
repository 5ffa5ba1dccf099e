import {NONE, PARTIAL, UNSURE} from '../pack/types.js';
import type {Answer, Answers, Condition, Pack, Question} from '../pack/types.js';
import {partsOf} from './conditions.js';
import {NO, type Term, type Terms} from './terms.js';

/** An arbitrary answer to one question: one Boolean variable for each item that can be in it. In a `one` question at most one `yes` is true. */
export interface AnswerVariable {
  readonly question: Question;
  /** Whether the question was answered. */
  readonly seen: Term;
  /** By option id, "not sure" included for a `one` question; for a number question, by the number. */
  readonly yes: ReadonlyMap<string, Term>;
  /** `unsure:ID` */
  readonly doubt: ReadonlyMap<string, Term>;
  /** The bare `unsure` of a list. */
  readonly unsure: Term;
  /** Whether only the ticked options are known. */
  readonly partial: Term;
}

/** All answers of one person as variables. `possible` excludes combinations that cannot be entered. */
export interface AnswerVariables {
  readonly answers: ReadonlyMap<string, AnswerVariable>;
  readonly possible: Term;
  /** Whether the host asks the question: one variable for each optional question. */
  readonly asked: ReadonlyMap<string, Term>;
}

export const isList = ({type}: Question): boolean => type === 'many' || type === 'body-map';
const isNumber = ({type}: Question): boolean => type === 'number' || type === 'scale';

/** Every condition in a pack. */
export function conditionsOf(pack: Pack): readonly Condition[] {
  const {questions, redFlags, contributors, selfCare, planUnless, medicines, safetyNet} = pack;
  const all = [
    ...[...questions, ...(medicines?.questions ?? [])].map(({enableWhen}) => enableWhen),
    ...redFlags.map(({when}) => when),
    ...contributors.flatMap(({when, unless}) => [when, unless]),
    ...selfCare.flatMap(({when, unless}) => [when, unless]),
    planUnless,
    medicines?.unless,
    ...[...(safetyNet.personal ?? []), ...(safetyNet.support ?? [])].map(({when}) => when),
  ];
  return all.filter((condition) => condition !== undefined);
}

/** One value of a number question for each range that the conditions distinguish. */
function numbersOf({id, min = -1e6, max = 1e6}: Question, conditions: readonly Condition[]): readonly number[] {
  const limits = new Set([min, max]);
  for (const part of conditions.flatMap(partsOf))
    if ('question' in part && part.question === id && typeof part.answer === 'number') limits.add(part.answer);
  const sorted = [...limits].sort((a, b) => a - b);
  return sorted
    .flatMap((limit, index) => [limit, (limit + (sorted[index + 1] ?? limit)) / 2])
    .filter((value, index, values) => value >= min && value <= max && values.indexOf(value) === index);
}

/** Variables for all answers to a pack's questions. `name` is a prefix that separates several sets of variables for the same pack. */
export function createAnswerVariables(
  terms: Terms,
  pack: Pack,
  questions: readonly Question[] = pack.questions,
  name = '',
): AnswerVariables {
  const conditions = conditionsOf(pack);
  const asked = new Map<string, Term>();
  const limits: Term[] = [];
  const answers = new Map(
    questions.map((question): [string, AnswerVariable] => {
      const answerVariable = variables(
        terms,
        question,
        isNumber(question) ? numbersOf(question, conditions).map(String) : undefined,
        name,
      );
      if (!question.safety) asked.set(question.id, terms.variable(`asked ${question.id}`));
      limits.push(
        possible(terms, answerVariable),
        terms.implies(answerVariable.seen, asked.get(question.id) ?? answerVariable.seen),
      );
      return [question.id, answerVariable];
    }),
  );
  return {answers, asked, possible: terms.and(...limits)};
}

function variables(
  terms: Terms,
  question: Question,
  numbers: readonly string[] | undefined,
  name: string,
): AnswerVariable {
  const variableFor = (what: string) => terms.variable(`${name}${question.id} ${what}`);
  const ids = numbers ?? (question.options ?? []).map(({id}) => id);
  const list = isList(question);
  const mayDoubt = question.unsure !== undefined;
  const choices = !list && !numbers && mayDoubt ? [...ids, UNSURE] : ids;
  return {
    question,
    seen: variableFor('seen'),
    yes: new Map(choices.map((id) => [id, variableFor(id)])),
    doubt: new Map(list && mayDoubt ? ids.map((id) => [id, variableFor(`${UNSURE}:${id}`)]) : []),
    unsure: list && mayDoubt ? variableFor(UNSURE) : NO,
    partial: list ? variableFor(PARTIAL) : NO,
  };
}

function possible(terms: Terms, {question, seen, yes, doubt, unsure, partial}: AnswerVariable): Term {
  const ticks = [...yes.values()];
  if (!isList(question)) return terms.and(terms.same(seen, terms.or(...ticks)), terms.atMostOne(ticks));
  const chosenItems = [...ticks, ...doubt.values(), unsure];
  return terms.and(
    ...[...chosenItems, partial].map((item) => terms.implies(item, seen)),
    ...[...doubt].map(([id, item]) => terms.or(-item, -(yes.get(id) as Term))),
    // An empty list, or one with only `partial` in it, is not an answer. Where there is no "None of these", an option must be chosen.
    question.none === undefined
      ? terms.implies(seen, terms.or(...chosenItems))
      : terms.implies(partial, terms.or(...chosenItems)),
  );
}

/** The answers that an assignment of the variables represents. */
export function answersFromVariables({answers}: AnswerVariables, holds: (term: Term) => boolean): Answers {
  const answersById: Record<string, Answer> = {};
  for (const [id, {question, seen, yes, doubt, unsure, partial}] of answers) {
    if (!holds(seen)) continue;
    const ticks = [...yes].filter(([, term]) => holds(term)).map(([option]) => option);
    if (isNumber(question)) answersById[id] = Number(ticks[0]);
    else if (!isList(question)) answersById[id] = ticks[0] as string;
    else {
      const list = [...ticks, ...[...doubt].filter(([, term]) => holds(term)).map(([option]) => `${UNSURE}:${option}`)];
      if (holds(unsure)) list.push(UNSURE);
      if (holds(partial)) list.push(PARTIAL);
      answersById[id] = list.length ? list : [NONE];
    }
  }
  return answersById;
}

/** The variables that are true for these answers. Items without a variable are left out. */
export function variablesTrueFor({answers, asked}: AnswerVariables, personAnswers: Answers): readonly Term[] {
  const trueTerms: Term[] = [...asked.values()];
  for (const [id, {seen, yes, doubt, unsure, partial}] of answers) {
    const answer = personAnswers[id];
    if (answer === undefined) continue;
    const items = Array.isArray(answer) ? (answer as readonly string[]) : [String(answer)];
    const itemTerms = items.map((item) => {
      if (Array.isArray(answer) && item === UNSURE) return unsure;
      if (item === PARTIAL) return partial;
      return item.startsWith(`${UNSURE}:`) ? doubt.get(item.slice(UNSURE.length + 1)) : yes.get(item);
    });
    const terms = itemTerms.filter((term) => term !== undefined && term !== NO) as Term[];
    if (!terms.some((term) => term !== partial) && !items.includes(NONE)) continue;
    trueTerms.push(seen, ...terms);
  }
  return trueTerms;
}
