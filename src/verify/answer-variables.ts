import {NONE, PARTIAL, UNSURE} from '../pack/types.js';
import type {Answer, Answers, Condition, Pack, Question} from '../pack/types.js';
import {partsOf} from './conditions.js';
import {NO, type Term, type Terms} from './terms.js';

/** An answer that may be anything: one variable for each thing that can be said. Of a `one` question `yes` has one that holds, or none. */
export interface AnswerVariable {
  readonly question: Question;
  /** It was answered at all. */
  readonly seen: Term;
  /** By option id; of a `one` question "not sure" is one of them; of a number, by the number. */
  readonly yes: ReadonlyMap<string, Term>;
  /** `unsure:ID` */
  readonly doubt: ReadonlyMap<string, Term>;
  /** The bare `unsure` of a list. */
  readonly unsure: Term;
  /** Only the ticks are known. */
  readonly partial: Term;
}

/** Everything a person may have answered, as variables, with what no person can answer ruled out by `possible`. */
export interface AnswerVariables {
  readonly answers: ReadonlyMap<string, AnswerVariable>;
  readonly possible: Term;
  /** Whether the host has the question asked: a variable for the optional ones. */
  readonly asked: ReadonlyMap<string, Term>;
}

export const isList = ({type}: Question): boolean => type === 'many' || type === 'body-map';
const isNumber = ({type}: Question): boolean => type === 'number' || type === 'scale';

/** Every condition of a pack. */
export function conditionsOf(pack: Pack): readonly Condition[] {
  const {questions, redFlags, contributors, selfCare, planUnless, medicines} = pack;
  const all = [
    ...[...questions, ...(medicines?.questions ?? [])].map(({enableWhen}) => enableWhen),
    ...redFlags.map(({when}) => when),
    ...contributors.map(({when}) => when),
    ...selfCare.flatMap(({when, unless}) => [when, unless]),
    planUnless,
    medicines?.unless,
  ];
  return all.filter((one) => one !== undefined);
}

/** Of a number, one value for each way in which the conditions can tell numbers apart. */
function numbersOf({id, min = -1e6, max = 1e6}: Question, conditions: readonly Condition[]): readonly number[] {
  const limits = new Set([min, max]);
  for (const part of conditions.flatMap(partsOf))
    if ('question' in part && part.question === id && typeof part.answer === 'number') limits.add(part.answer);
  const sorted = [...limits].sort((a, b) => a - b);
  return sorted
    .flatMap((limit, at) => [limit, (limit + (sorted[at + 1] ?? limit)) / 2])
    .filter((value, at, all) => value >= min && value <= max && all.indexOf(value) === at);
}

/** Variables for all answers to a pack's questions. `name` tells several readings of the same pack apart. */
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
      const unknown = variables(
        terms,
        question,
        isNumber(question) ? numbersOf(question, conditions).map(String) : undefined,
        name,
      );
      if (!question.safety) asked.set(question.id, terms.variable(`asked ${question.id}`));
      limits.push(possible(terms, unknown), terms.implies(unknown.seen, asked.get(question.id) ?? unknown.seen));
      return [question.id, unknown];
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
  const at = (what: string) => terms.variable(`${name}${question.id} ${what}`);
  const ids = numbers ?? (question.options ?? []).map(({id}) => id);
  const list = isList(question);
  const mayDoubt = question.unsure !== undefined;
  const choices = !list && !numbers && mayDoubt ? [...ids, UNSURE] : ids;
  return {
    question,
    seen: at('seen'),
    yes: new Map(choices.map((id) => [id, at(id)])),
    doubt: new Map(list && mayDoubt ? ids.map((id) => [id, at(`${UNSURE}:${id}`)]) : []),
    unsure: list && mayDoubt ? at(UNSURE) : NO,
    partial: list ? at(PARTIAL) : NO,
  };
}

function possible(terms: Terms, {question, seen, yes, doubt, unsure, partial}: AnswerVariable): Term {
  const ticks = [...yes.values()];
  if (!isList(question)) return terms.and(terms.same(seen, terms.or(...ticks)), terms.atMostOne(ticks));
  const said = [...ticks, ...doubt.values(), unsure];
  return terms.and(
    ...[...said, partial].map((one) => terms.implies(one, seen)),
    ...[...doubt].map(([id, one]) => terms.or(-one, -(yes.get(id) as Term))),
    // An empty list, or one without anything but `partial`, is no answer; where there is no "None of these", something must be chosen.
    question.none === undefined ? terms.implies(seen, terms.or(...said)) : terms.implies(partial, terms.or(...said)),
  );
}

/** The answers that a choice of values for the variables stands for. */
export function answersFromVariables({answers}: AnswerVariables, holds: (term: Term) => boolean): Answers {
  const found: Record<string, Answer> = {};
  for (const [id, {question, seen, yes, doubt, unsure, partial}] of answers) {
    if (!holds(seen)) continue;
    const ticks = [...yes].filter(([, term]) => holds(term)).map(([option]) => option);
    if (isNumber(question)) found[id] = Number(ticks[0]);
    else if (!isList(question)) found[id] = ticks[0] as string;
    else {
      const list = [...ticks, ...[...doubt].filter(([, term]) => holds(term)).map(([option]) => `${UNSURE}:${option}`)];
      if (holds(unsure)) list.push(UNSURE);
      if (holds(partial)) list.push(PARTIAL);
      found[id] = list.length ? list : [NONE];
    }
  }
  return found;
}

/** The variables that are true for given answers. What the reading has no variable for is left out. */
export function variablesTrueFor({answers, asked}: AnswerVariables, given: Answers): readonly Term[] {
  const found: Term[] = [...asked.values()];
  for (const [id, {seen, yes, doubt, unsure, partial}] of answers) {
    const answer = given[id];
    if (answer === undefined) continue;
    const items = Array.isArray(answer) ? (answer as readonly string[]) : [String(answer)];
    const known = items.map((item) =>
      Array.isArray(answer) && item === UNSURE
        ? unsure
        : item === PARTIAL
          ? partial
          : item.startsWith(`${UNSURE}:`)
            ? doubt.get(item.slice(UNSURE.length + 1))
            : yes.get(item),
    );
    const terms = known.filter((term) => term !== undefined && term !== NO) as Term[];
    if (!terms.some((term) => term !== partial) && !items.includes(NONE)) continue;
    found.push(seen, ...terms);
  }
  return found;
}
