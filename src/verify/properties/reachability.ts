import {partsOf} from '../conditions.js';
import type {Condition} from '../../pack/types.js';
import type {ProofFinding, Property, Proof} from '../proof.js';
import {variablesTrueFor, answersFromVariables} from '../answer-variables.js';
import {LANES, FormulaEvaluator} from '../formula-evaluator.js';
import {randomAnswers, createRandom} from '../random-answers.js';
import {truthOf} from '../three-valued-logic.js';
import {describeAnswers} from '../describe-answers.js';
import {NO, YES, type Term} from '../terms.js';

/** Something that must be possible for at least one person. */
interface Expectation {
  readonly term: Term;
  readonly otherwise: () => ProofFinding;
}

const PEOPLE = 4096;

/** The expectations that no answers satisfy. Random answers prove most of them possible; the solver decides the rest. */
export async function findUnreachable(
  proof: Proof,
  expectations: readonly Expectation[],
): Promise<readonly ProofFinding[]> {
  const {terms, formulas, pack, solver} = proof;
  let remaining = expectations.filter(({term}) => term !== YES);
  const dropPossible = (evaluator: FormulaEvaluator, lanes: number) =>
    (remaining = remaining.filter(({term}) => (evaluator.value(term) & lanes) === 0));
  const random = createRandom(7);
  for (let offset = 0; offset < PEOPLE && remaining.length; offset += LANES) {
    const inputs = new Map<Term, number>();
    for (let lane = 0; lane < LANES; lane++) {
      for (const term of variablesTrueFor(formulas.reading, randomAnswers(pack, formulas.reading, random)))
        inputs.set(term, (inputs.get(term) ?? 0) | (1 << lane));
    }
    const evaluator = new FormulaEvaluator(terms, [formulas.reading.possible, ...remaining.map(({term}) => term)]);
    evaluator.evaluate(inputs);
    dropPossible(evaluator, evaluator.value(formulas.reading.possible));
  }
  const impossibleExpectations: Expectation[] = [];
  while (remaining.length) {
    // Asks for one person who satisfies any of them. If there is none, all are impossible.
    const person = await solver.find(terms.or(...remaining.map(({term}) => term)));
    if (!person) {
      impossibleExpectations.push(...remaining);
      break;
    }
    const evaluator = new FormulaEvaluator(
      terms,
      remaining.map(({term}) => term),
    );
    evaluator.evaluate(new Map([...person].map((term) => [term, 1])));
    dropPossible(evaluator, 1);
  }
  return impossibleExpectations.map(({otherwise}) => otherwise());
}

/** Explains why a condition is never true: it contradicts itself, or it reads a question that is never asked. */
function explainImpossible(proof: Proof, condition: Condition, at: string, what: string): ProofFinding {
  const {terms, formulas} = proof;
  const ungated = truthOf(condition, {
    terms,
    answers: formulas.reading.answers,
    comparisons: formulas.scope.comparisons,
  });
  if (ungated.yes === NO) return {at, message: `${what} contradicts itself: no answers can fulfil its condition.`};
  const neverTrue = partsOf(condition).find((part) => 'question' in part && truthOf(part, formulas.scope).yes === NO);
  const reads =
    neverTrue && 'question' in neverTrue
      ? ` It waits for ${neverTrue.question} ${neverTrue.operator} ${neverTrue.answer}, which never comes.`
      : '';
  return {at, message: `${what} can never happen: no answers that can be given together fulfil its condition.${reads}`};
}

export const rulesCanFire: Property = {
  name: 'rules-can-fire',
  sentence: 'Every rule can fire: none is dead or contradicts itself.',
  prove: (proof) =>
    findUnreachable(
      proof,
      [...proof.formulas.flags].map(([flag, {fires}]) => ({
        term: fires,
        otherwise: () =>
          explainImpossible(proof, flag.when, `redFlags.${flag.id}`, `The rule ${flag.id} (“${flag.title}”)`),
      })),
    ),
};

export const adviceCanShow: Property = {
  name: 'advice-can-show',
  sentence: 'Every contributor and every piece of advice can be shown to someone.',
  prove: (proof) => {
    const both = (when: Condition | undefined, unless: Condition | undefined): Condition => ({
      all: [...(when ? [when] : []), ...(unless ? [{not: unless}] : [])],
    });
    return findUnreachable(proof, [
      ...[...proof.formulas.plan].map(([{id, title, when, unless}, {shown}]) => ({
        term: shown,
        otherwise: () =>
          explainImpossible(proof, both(when, unless), `selfCare.${id}`, `Showing the advice ${id} (“${title}”)`),
      })),
      ...[...proof.formulas.contributors].map(([{id, title, when, unless}, {shown}]) => ({
        term: shown,
        otherwise: () =>
          explainImpossible(
            proof,
            both(when, unless),
            `contributors.${id}`,
            `Showing the contributor ${id} (“${title}”)`,
          ),
      })),
    ]);
  },
};

export const levelsCanShow: Property = {
  name: 'levels-can-show',
  sentence: 'Every level and every instruction can lead a finished result, and every question can be asked.',
  prove: (proof) => {
    const {formulas, terms, pack} = proof;
    return findUnreachable(proof, [
      ...[...formulas.level].map(([level, term]) => ({
        term: terms.and(term, formulas.complete),
        otherwise: () => ({message: `No answers end at the level ${level}.`}),
      })),
      ...[...formulas.leads].map(([{id}, term]) => ({
        term: terms.and(term, formulas.complete),
        otherwise: () => ({message: `No answers lead to the instruction ${id}.`}),
      })),
      ...pack.questions.map(({id, text, enableWhen}) => ({
        term: enableWhen ? truthOf(enableWhen, formulas.scope).yes : YES,
        otherwise: () => ({
          at: `questions.${id}`,
          message: `The question ${id} (“${text}”) is never asked: its gate never opens.`,
        }),
      })),
    ]);
  },
};

export const rulesTellApart: Property = {
  name: 'rules-tell-apart',
  sentence: 'No rule above self-care fires for everyone, and no exclusion excludes everyone.',
  prove: (proof) =>
    findUnreachable(proof, [
      ...[...proof.formulas.flags]
        .filter(([flag]) => proof.levelOf(flag) !== 'self-care')
        .map(([{id, title}, {truth}]) => ({
          term: truth.no,
          otherwise: () => ({
            at: `redFlags.${id}`,
            message: `The rule ${id} (“${title}”) cannot be ruled out: no answers make its condition false.`,
          }),
        })),
      {
        term: proof.isCertainlyFalse(proof.pack.planUnless),
        otherwise: () => ({at: 'planUnless', message: 'The plan is withheld from everyone.'}),
      },
    ]),
};

/** Checks that a healthy runner, with the reassuring answers of the tables, gets self-care and a plan. */
export const calmIsPossible: Property = {
  name: 'calm-is-possible',
  sentence: 'A runner without any finding is at self-care, with a plan.',
  needs: 'tables',
  prove: async (proof) => {
    const {formulas, terms, tables, pack} = proof;
    const evaluator = new FormulaEvaluator(terms, [
      formulas.level.get('self-care') ?? NO,
      terms.or(...[...formulas.plan.values()].map(({shown}) => shown)),
    ]);
    const trueTerms = variablesTrueFor(formulas.reading, tables.levels.clear);
    evaluator.evaluate(new Map(trueTerms.map((term) => [term, 1])));
    const answers = answersFromVariables(formulas.reading, (term) => trueTerms.includes(term));
    if (!evaluator.holds(formulas.level.get('self-care') ?? NO))
      return [{message: 'Not at self-care is someone who answers:', answers, words: describeAnswers(pack, answers)}];
    return evaluator.holds(terms.or(...[...formulas.plan.values()].map(({shown}) => shown)))
      ? []
      : [{message: 'No plan is shown to someone who answers:', answers, words: describeAnswers(pack, answers)}];
  },
};
