import {partsOf} from '../conditions.js';
import type {Condition} from '../../pack/types.js';
import type {Finding, Property, Proof} from '../proof.js';
import {variablesTrueFor, answersFromVariables} from '../answer-variables.js';
import {LANES, FormulaEvaluator} from '../formula-evaluator.js';
import {randomAnswers, createRandom} from '../random-answers.js';
import {truthOf} from '../three-valued-logic.js';
import {describeAnswers} from '../describe-answers.js';
import {NO, YES, type Term} from '../terms.js';

/** Something that must be possible for someone. */
interface Wish {
  readonly term: Term;
  readonly otherwise: () => Finding;
}

const PEOPLE = 4096;

/** Which wishes come true for nobody. Random people show most of them possible; the solver is asked for the rest. */
export async function impossible(proof: Proof, wishes: readonly Wish[]): Promise<readonly Finding[]> {
  const {terms, formulas, pack, solver} = proof;
  let left = wishes.filter(({term}) => term !== YES);
  const drop = (runner: FormulaEvaluator, lanes: number) =>
    (left = left.filter(({term}) => (runner.value(term) & lanes) === 0));
  const random = createRandom(7);
  for (let at = 0; at < PEOPLE && left.length; at += LANES) {
    const given = new Map<Term, number>();
    for (let lane = 0; lane < LANES; lane++) {
      for (const term of variablesTrueFor(formulas.reading, randomAnswers(pack, formulas.reading, random)))
        given.set(term, (given.get(term) ?? 0) | (1 << lane));
    }
    const runner = new FormulaEvaluator(terms, [formulas.reading.possible, ...left.map(({term}) => term)]);
    runner.evaluate(given);
    drop(runner, runner.value(formulas.reading.possible));
  }
  const dead: Wish[] = [];
  while (left.length) {
    // One person who fulfils any of them; nobody: all are dead.
    const found = await solver.find(terms.or(...left.map(({term}) => term)));
    if (!found) {
      dead.push(...left);
      break;
    }
    const runner = new FormulaEvaluator(
      terms,
      left.map(({term}) => term),
    );
    runner.evaluate(new Map([...found].map((term) => [term, 1])));
    drop(runner, 1);
  }
  return dead.map(({otherwise}) => otherwise());
}

/** Why a condition never holds: because it contradicts itself, or because what it reads is never asked. */
function why(proof: Proof, condition: Condition, at: string, what: string): Finding {
  const {terms, formulas} = proof;
  const ungated = truthOf(condition, {
    terms,
    answers: formulas.reading.answers,
    comparisons: formulas.scope.comparisons,
  });
  if (ungated.yes === NO) return {at, message: `${what} contradicts itself: no answers can fulfil its condition.`};
  const never = partsOf(condition).find((part) => 'question' in part && truthOf(part, formulas.scope).yes === NO);
  const reads =
    never && 'question' in never
      ? ` It waits for ${never.question} ${never.operator} ${never.answer}, which never comes.`
      : '';
  return {at, message: `${what} can never happen: no answers that can be given together fulfil its condition.${reads}`};
}

export const rulesCanFire: Property = {
  name: 'rules-can-fire',
  sentence: 'Every rule can fire: none is dead or contradicts itself.',
  prove: (proof) =>
    impossible(
      proof,
      [...proof.formulas.flags].map(([flag, {fires}]) => ({
        term: fires,
        otherwise: () => why(proof, flag.when, `redFlags.${flag.id}`, `The rule ${flag.id} (“${flag.title}”)`),
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
    return impossible(proof, [
      ...[...proof.formulas.plan].map(([{id, title, when, unless}, {shown}]) => ({
        term: shown,
        otherwise: () => why(proof, both(when, unless), `selfCare.${id}`, `Showing the advice ${id} (“${title}”)`),
      })),
      ...[...proof.formulas.contributors].map(([{id, title, when}, {shown}]) => ({
        term: shown,
        otherwise: () => why(proof, when, `contributors.${id}`, `Showing the contributor ${id} (“${title}”)`),
      })),
    ]);
  },
};

export const levelsCanShow: Property = {
  name: 'levels-can-show',
  sentence: 'Every level and every instruction can lead a finished result, and every question can be asked.',
  prove: (proof) => {
    const {formulas, terms, pack} = proof;
    return impossible(proof, [
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
    impossible(proof, [
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

/** The clearest of all answers, and what they come to: the proof that a healthy runner is kept at home. */
export const calmIsPossible: Property = {
  name: 'calm-is-possible',
  sentence: 'A runner without any finding is at self-care, with a plan.',
  needs: 'tables',
  prove: async (proof) => {
    const {formulas, terms, tables, pack} = proof;
    const runner = new FormulaEvaluator(terms, [
      formulas.level.get('self-care') ?? NO,
      terms.or(...[...formulas.plan.values()].map(({shown}) => shown)),
    ]);
    const given = variablesTrueFor(formulas.reading, tables.levels.clear);
    runner.evaluate(new Map(given.map((term) => [term, 1])));
    const answers = answersFromVariables(formulas.reading, (term) => given.includes(term));
    if (!runner.holds(formulas.level.get('self-care') ?? NO))
      return [{message: 'Not at self-care is someone who answers:', answers, words: describeAnswers(pack, answers)}];
    return runner.holds(terms.or(...[...formulas.plan.values()].map(({shown}) => shown)))
      ? []
      : [{message: 'No plan is shown to someone who answers:', answers, words: describeAnswers(pack, answers)}];
  },
};
