import {initial} from '../../flow/transition.js';
import type {Answers} from '../../pack/types.js';
import {compareAll, compareOnRandomAnswers, statements, type Difference} from '../differential.js';
import type {ProofFinding, Property, Proof} from '../proof.js';
import {answersFromVariables, createAnswerVariables, variablesTrueFor} from '../answer-variables.js';
import {FormulaEvaluator} from '../formula-evaluator.js';
import {randomAnswers, createRandom} from '../random-answers.js';
import {describeAnswers} from '../describe-answers.js';
import {medicineNamed} from './uncertainty.js';
import {NO, type Term} from '../terms.js';

function findingsFrom({pack}: Proof, foundDifferences: readonly Difference[]): readonly ProofFinding[] {
  return foundDifferences.slice(0, 3).map(({statement, engine, answers}) => ({
    message: `“${statement}” is ${engine} for the engine and ${!engine} in the formulas, for someone who answers:`,
    answers,
    words: describeAnswers(pack, answers),
  }));
}

export const engineAgrees: Property = {
  name: 'engine-agrees',
  sentence:
    'The formulas and the engine say the same of random people: level, instruction, rules, what is open, plan, contributors and what is not ruled out.',
  worksWithoutSolver: true,
  prove: (proof) =>
    findingsFrom(
      proof,
      compareOnRandomAnswers(proof.formulas, proof.subject.assess, {
        count: proof.subject.people,
        clear: proof.subject.tables?.levels.clear,
      }),
    ),
};

const ASKED_PEOPLE = 3000;

export const relevanceAgrees: Property = {
  name: 'relevance-agrees',
  sentence: 'The formulas and the engine say the same of random people about which question is worth asking.',
  worksWithoutSolver: true,
  prove: (proof) => {
    const {formulas, pack, subject, terms} = proof;
    const questionTerms = [...formulas.waiting].map(([{id}, term]) => ({
      id,
      term: terms.or(term, formulas.hidden.get(id) ?? NO),
      hidden: formulas.hidden.get(id) ?? NO,
    }));
    const evaluator = new FormulaEvaluator(
      terms,
      questionTerms.flatMap(({term, hidden}) => [term, hidden]),
    );
    const random = createRandom(17);
    for (let index = 0; index < Math.min(ASKED_PEOPLE, subject.people); index++) {
      const answers = randomAnswers(pack, formulas.reading, random, subject.tables?.levels.clear);
      evaluator.evaluate(new Map(variablesTrueFor(formulas.reading, answers).map((term) => [term, 1])));
      // A hidden question is not asked, whatever depends on its answer.
      const wrong = questionTerms.find(
        ({id, term, hidden}) =>
          !evaluator.holds(hidden) && evaluator.holds(term) !== subject.matters(pack, answers, id),
      );
      if (wrong)
        return findingsFrom(proof, [{statement: `${wrong.id} matters`, engine: !evaluator.holds(wrong.term), answers}]);
    }
    return [];
  },
};

/** How many random people are compared in one solver query, and how many people the solver is asked to find, one query each. */
const COMPARED_PEOPLE = 200;
const PEOPLE_TO_FIND = 12;

export const solverAgrees: Property = {
  name: 'solver-agrees',
  sentence:
    'The solver and the formulas say the same of random people, and the engine says the same of people the solver has found.',
  prove: async (proof) => {
    const {terms, formulas, solver, pack, subject} = proof;
    const allStatements = statements(formulas);
    const evaluator = new FormulaEvaluator(
      terms,
      allStatements.map(({term}) => term),
    );
    const random = createRandom(11);
    const variables = [...formulas.reading.answers.values()]
      .flatMap(({seen, yes, doubt, unsure, partial}) => [seen, ...yes.values(), ...doubt.values(), unsure, partial])
      .filter((term) => term !== NO);
    const claims = Array.from({length: COMPARED_PEOPLE}, () => {
      const answers = randomAnswers(pack, formulas.reading, random, subject.tables?.levels.clear);
      const trueTerms = new Set(variablesTrueFor(formulas.reading, answers));
      evaluator.evaluate(new Map([...trueTerms].map((term) => [term, 1])));
      // Every variable is fixed here, so the solver only evaluates: a solution would be a statement with a different value.
      const fixedValues = [
        ...variables.map((term) => (trueTerms.has(term) ? term : -term)),
        ...formulas.reading.asked.values(),
      ];
      return {
        answers,
        broken: terms.and(
          ...fixedValues,
          terms.or(...allStatements.map(({term}) => (evaluator.holds(term) ? -term : term))),
        ),
      };
    });
    const counterexample = await solver.refute(terms.or(...claims.map(({broken}) => broken)));
    const solverFindings = counterexample
      ? [
          {
            message: 'The solver disagrees with the formulas about someone who answers:',
            words: describeAnswers(
              pack,
              answersFromVariables(formulas.reading, (term) => counterexample.has(term)),
            ),
          },
        ]
      : [];

    const people: Answers[] = [];
    for (
      let index = 0;
      index < allStatements.length;
      index += Math.max(1, Math.floor(allStatements.length / PEOPLE_TO_FIND))
    ) {
      const person = await solver.find((allStatements[index] as (typeof allStatements)[number]).term);
      if (person) people.push(answersFromVariables(formulas.reading, (term) => person.has(term)));
    }
    return [
      ...solverFindings,
      ...findingsFrom(
        proof,
        compareAll(formulas, subject.assess, () => people.pop()),
      ),
    ];
  },
};

const MEDICINE_PEOPLE = 400;

export const medicineAgrees: Property = {
  name: 'medicine-agrees',
  sentence: 'The formula for naming a medicine and the medicine check of the flow say the same of random people.',
  worksWithoutSolver: true,
  prove: (proof) => {
    const {pack, terms, formulas, subject} = proof;
    const {medicines} = pack;
    if (!medicines) return [];
    const {named} = medicineNamed(proof);
    const check = createAnswerVariables(terms, pack, medicines.questions, 'medicine ');
    const evaluator = new FormulaEvaluator(terms, [named]);
    const random = createRandom(13);
    const {plan} = subject.planFlow(pack, {questions: pack.questions.map(({id}) => id)});
    const confirmed = pack.questions.map(({id}) => id);
    const clear = subject.tables?.levels.clear as Answers | undefined;
    for (let index = 0; index < MEDICINE_PEOPLE; index++) {
      // Half of them answer almost as a healthy person does; otherwise almost nobody would pass the check.
      const randomPersonAnswers = randomAnswers(pack, formulas.reading, random);
      const changedQuestion = pack.questions[Math.floor(random() * pack.questions.length)]?.id ?? '';
      const answers: Answers =
        clear && index % 2 ? {...clear, [changedQuestion]: randomPersonAnswers[changedQuestion]} : randomPersonAnswers;
      const noMedicineFindings: Record<string, readonly string[]> = Object.fromEntries(
        medicines.questions.map(({id}) => [id, ['none']]),
      );
      const medicineAnswers: Answers =
        index % 4 < 2 ? noMedicineFindings : randomAnswers({...pack, questions: medicines.questions}, check, random);
      const trueTerms: readonly Term[] = [
        ...variablesTrueFor(formulas.reading, withoutPartialLists(answers)),
        ...variablesTrueFor(check, withoutPartialLists(medicineAnswers)),
      ];
      evaluator.evaluate(new Map(trueTerms.map((term) => [term, 1])));
      const state = {
        ...initial(plan),
        answers: withoutPartialLists(answers),
        confirmed,
        medicineAnswers: withoutPartialLists(medicineAnswers),
      };
      const verdict = subject.medicineVerdict(state, plan);
      if ((verdict === 'clear') !== evaluator.holds(named)) {
        return [
          {
            message: `The flow says “${verdict}”, and the formula that ${evaluator.holds(named) ? 'a' : 'no'} medicine is named, for someone who answers:`,
            answers: {...answers, ...medicineAnswers},
            words: describeAnswers(pack, {...answers, ...medicineAnswers}, [...pack.questions, ...medicines.questions]),
          },
        ];
      }
    }
    return [];
  },
};

/** Removes partial lists: in the flow such a list is an unconfirmed answer, and here all answers are confirmed. */
function withoutPartialLists(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([, answer]) => !(Array.isArray(answer) && answer.includes('partial'))),
  );
}
