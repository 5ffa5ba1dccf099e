import type {Assessment} from '../engine/types.js';
import type {Answers, Pack} from '../pack/types.js';
import type {Formulas} from './encode.js';
import {variablesTrueFor} from './answer-variables.js';
import {LANES, FormulaEvaluator} from './formula-evaluator.js';
import {randomAnswers, createRandom} from './random-answers.js';
import type {Term} from './terms.js';

export type Assess = (pack: Pack, answers: Answers) => Assessment;

/** A named fact that is true or false of an assessment, and its formula. */
export interface Statement {
  readonly name: string;
  readonly term: Term;
}

/** All facts that can be true of an assessment. */
export function statements({
  flags,
  level,
  complete,
  leads,
  also,
  open,
  plan,
  contributors,
  planWithheld,
}: Formulas): readonly Statement[] {
  return [
    {name: 'complete', term: complete},
    {name: 'plan withheld', term: planWithheld},
    ...[...level].map(([id, term]) => ({name: `level ${id}`, term})),
    ...[...leads].map(([{id}, term]) => ({name: `instruction ${id}`, term})),
    ...[...also].map(([{id}, term]) => ({name: `also ${id}`, term})),
    ...[...open].map(([{id}, term]) => ({name: `open ${id}`, term})),
    ...[...flags].flatMap(([{id}, {fires, notRuledOut}]) => [
      {name: `rule ${id}`, term: fires},
      {name: `not ruled out ${id}`, term: notRuledOut},
    ]),
    ...[...plan].flatMap(([{id}, {shown, excluded}]) => [
      {name: `advice ${id}`, term: shown},
      {name: `left out ${id}`, term: excluded},
    ]),
    ...[...contributors].map(([{id}, {shown}]) => ({name: `contributor ${id}`, term: shown})),
  ];
}

/** The names of the facts that are true of this assessment. */
function statementsOf({
  level,
  complete,
  disposition,
  also,
  fired,
  open,
  notRuledOut,
  contributors,
  plan,
  excluded,
  planWithheld,
}: Assessment): ReadonlySet<string> {
  const actual = new Set<string>();
  if (complete) actual.add('complete');
  if (planWithheld) actual.add('plan withheld');
  if (level) actual.add(`level ${level}`);
  if (disposition) actual.add(`instruction ${disposition.id}`);
  for (const {id} of also) actual.add(`also ${id}`);
  for (const id of open) actual.add(`open ${id}`);
  for (const {flag} of fired) actual.add(`rule ${flag.id}`);
  for (const {id} of notRuledOut) actual.add(`not ruled out ${id}`);
  for (const {id} of plan) actual.add(`advice ${id}`);
  for (const {id} of excluded) actual.add(`left out ${id}`);
  for (const {contributor} of contributors) actual.add(`contributor ${contributor.id}`);
  return actual;
}

export interface Difference {
  readonly statement: string;
  readonly engine: boolean;
  readonly answers: Answers;
}

/** Compares engine and formulas on random answers. Stops at the first person for whom they differ. */
export function compareOnRandomAnswers(
  formulas: Formulas,
  assess: Assess,
  {count, clear, seed = 1}: {readonly count: number; readonly clear?: Answers | undefined; readonly seed?: number},
): readonly Difference[] {
  const random = createRandom(seed);
  let remaining = count;
  return compareAll(formulas, assess, () =>
    remaining-- > 0 ? randomAnswers(formulas.pack, formulas.reading, random, clear) : undefined,
  );
}

/** As `compareOnRandomAnswers`, for the answers that `nextAnswers` returns. */
export function compareAll(
  formulas: Formulas,
  assess: Assess,
  nextAnswers: () => Answers | undefined,
): readonly Difference[] {
  const {pack, reading, scope} = formulas;
  const allStatements = statements(formulas);
  const evaluator = new FormulaEvaluator(
    scope.terms,
    allStatements.map(({term}) => term),
  );
  for (;;) {
    const people: Answers[] = [];
    const inputs = new Map<Term, number>();
    for (let lane = 0; lane < LANES; lane++) {
      const answers = nextAnswers();
      if (!answers) break;
      people.push(answers);
      for (const term of variablesTrueFor(reading, answers)) inputs.set(term, (inputs.get(term) ?? 0) | (1 << lane));
    }
    if (!people.length) return [];
    evaluator.evaluate(inputs);
    const foundDifferences = people.flatMap((answers, lane) => {
      const actual = statementsOf(assess(pack, answers));
      const expected = allStatements.filter(({term}) => evaluator.holds(term, lane));
      // Few statements are true of one person, so comparing counts and names first is fast; the full comparison runs only where they differ.
      if (expected.length === actual.size && expected.every(({name}) => actual.has(name))) return [];
      const names = new Set([...expected.map(({name}) => name), ...actual]);
      return [...names]
        .filter((name) => actual.has(name) !== expected.some((statement) => statement.name === name))
        .map((statement) => ({statement, engine: actual.has(statement), answers}));
    });
    if (foundDifferences.length) return foundDifferences;
  }
}
