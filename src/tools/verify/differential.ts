import type {Assessment} from '../../engine/types.js';
import type {Answers, Level, Pack} from '../../pack/types.js';
import type {Formulas} from './encode.js';
import {trueIn} from './reading.js';
import {LANES, Runner} from './run.js';
import {randomAnswers, randomFrom} from './sample.js';
import type {Term} from './terms.js';

export type Assess = (pack: Pack, answers: Answers) => Assessment;

/** One thing an assessment says, by name: what the engine says, and the formula for it. */
export interface Statement {
  readonly name: string;
  readonly term: Term;
  readonly said: (assessment: Assessment) => boolean;
}

/** Everything an assessment says, taken apart into statements that hold or do not. */
export function statements(formulas: Formulas): readonly Statement[] {
  const has = <T extends {readonly id: string}>(all: readonly T[], id: string) => all.some((one) => one.id === id);
  const {flags, level, complete, leads, also, open, plan, contributors, planWithheld} = formulas;
  return [
    {name: 'complete', term: complete, said: (one) => one.complete},
    {name: 'plan withheld', term: planWithheld, said: (one) => one.planWithheld},
    ...[...level].map(([id, term]: [Level, Term]) => ({name: `level ${id}`, term, said: (one: Assessment) => one.level === id})),
    ...[...leads].map(([{id}, term]) => ({name: `instruction ${id}`, term, said: (one: Assessment) => one.disposition?.id === id})),
    ...[...also].map(([{id}, term]) => ({name: `also ${id}`, term, said: (one: Assessment) => has(one.also, id)})),
    ...[...open].map(([{id}, term]) => ({name: `open ${id}`, term, said: (one: Assessment) => one.open.includes(id)})),
    ...[...flags].flatMap(([{id}, {fires, notRuledOut}]) => [
      {name: `rule ${id}`, term: fires, said: (one: Assessment) => one.fired.some(({flag}) => flag.id === id)},
      {name: `not ruled out ${id}`, term: notRuledOut, said: (one: Assessment) => has(one.notRuledOut, id)},
    ]),
    ...[...plan].flatMap(([{id}, {shown, excluded}]) => [
      {name: `advice ${id}`, term: shown, said: (one: Assessment) => has(one.plan, id)},
      {name: `left out ${id}`, term: excluded, said: (one: Assessment) => has(one.excluded, id)},
    ]),
    ...[...contributors].map(([{id}, {shown}]) => ({name: `contributor ${id}`, term: shown, said: (one: Assessment) => one.contributors.some(({contributor}) => contributor.id === id)})),
  ];
}

export interface Difference {
  readonly statement: string;
  readonly engine: boolean;
  readonly answers: Answers;
}

/** Holds what the engine says of random people against the formulas. Stops at the first person they disagree on. */
export function differences(formulas: Formulas, assess: Assess, {count, clear, seed = 1}: {readonly count: number; readonly clear?: Answers | undefined; readonly seed?: number}): readonly Difference[] {
  const random = randomFrom(seed);
  let left = count;
  return compareAll(formulas, assess, () => (left-- > 0 ? randomAnswers(formulas.pack, formulas.reading, random, clear) : undefined));
}

/** As `differences`, for people from anywhere. */
export function compareAll(formulas: Formulas, assess: Assess, next: () => Answers | undefined): readonly Difference[] {
  const {pack, reading, scope} = formulas;
  const all = statements(formulas);
  const runner = new Runner(scope.terms, all.map(({term}) => term));
  for (;;) {
    const people: Answers[] = [];
    const given = new Map<Term, number>();
    for (let lane = 0; lane < LANES; lane++) {
      const answers = next();
      if (!answers) break;
      people.push(answers);
      for (const term of trueIn(reading, answers)) given.set(term, (given.get(term) ?? 0) | (1 << lane));
    }
    if (!people.length) return [];
    runner.run(given);
    const found = people.flatMap((answers, lane) => {
      const assessment = assess(pack, answers);
      return all.flatMap(({name, term, said}) => (said(assessment) === runner.holds(term, lane) ? [] : [{statement: name, engine: said(assessment), answers}]));
    });
    if (found.length) return found;
  }
}
