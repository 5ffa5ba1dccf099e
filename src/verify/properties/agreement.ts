import {initial} from '../../flow/transition.js';
import type {Answers} from '../../pack/types.js';
import {compareAll, differences, statements, type Difference} from '../differential.js';
import type {Finding, Property, Proof} from '../proof.js';
import {answersFromVariables, createAnswerVariables, variablesTrueFor} from '../answer-variables.js';
import {FormulaEvaluator} from '../formula-evaluator.js';
import {randomAnswers, createRandom} from '../random-answers.js';
import {describeAnswers} from '../describe-answers.js';
import {medicineNamed} from './uncertainty.js';
import {NO, type Term} from '../terms.js';

function told({pack}: Proof, found: readonly Difference[]): readonly Finding[] {
  return found.slice(0, 3).map(({statement, engine, answers}) => ({
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
    told(
      proof,
      differences(proof.formulas, proof.subject.assess, {
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
    const all = [...formulas.waiting].map(([{id}, term]) => ({
      id,
      term: terms.or(term, formulas.hidden.get(id) ?? NO),
      hidden: formulas.hidden.get(id) ?? NO,
    }));
    const runner = new FormulaEvaluator(
      terms,
      all.flatMap(({term, hidden}) => [term, hidden]),
    );
    const random = createRandom(17);
    for (let at = 0; at < Math.min(ASKED_PEOPLE, subject.people); at++) {
      const answers = randomAnswers(pack, formulas.reading, random, subject.tables?.levels.clear);
      runner.evaluate(new Map(variablesTrueFor(formulas.reading, answers).map((term) => [term, 1])));
      // A hidden question is not asked, whatever depends on it.
      const wrong = all.find(
        ({id, term, hidden}) => !runner.holds(hidden) && runner.holds(term) !== subject.matters(pack, answers, id),
      );
      if (wrong) return told(proof, [{statement: `${wrong.id} matters`, engine: !runner.holds(wrong.term), answers}]);
    }
    return [];
  },
};

/** People the solver is asked to disagree about, all in one question; and people it is asked to find, who take a question each. */
const PUT_TO = 200;
const FOUND_BY = 12;

export const solverAgrees: Property = {
  name: 'solver-agrees',
  sentence:
    'The solver and the formulas say the same of random people, and the engine says the same of people the solver has found.',
  prove: async (proof) => {
    const {terms, formulas, solver, pack, subject} = proof;
    const all = statements(formulas);
    const runner = new FormulaEvaluator(
      terms,
      all.map(({term}) => term),
    );
    const random = createRandom(11);
    const variables = [...formulas.reading.answers.values()]
      .flatMap(({seen, yes, doubt, unsure, partial}) => [seen, ...yes.values(), ...doubt.values(), unsure, partial])
      .filter((term) => term !== NO);
    const claims = Array.from({length: PUT_TO}, () => {
      const answers = randomAnswers(pack, formulas.reading, random, subject.tables?.levels.clear);
      const given = new Set(variablesTrueFor(formulas.reading, answers));
      runner.evaluate(new Map([...given].map((term) => [term, 1])));
      // The solver thinks nothing out of the formulas here: every variable has its value, and one statement would have to come out otherwise.
      const exactly = [
        ...variables.map((term) => (given.has(term) ? term : -term)),
        ...formulas.reading.asked.values(),
      ];
      return {
        answers,
        broken: terms.and(...exactly, terms.or(...all.map(({term}) => (runner.holds(term) ? -term : term)))),
      };
    });
    const other = await solver.refute(terms.or(...claims.map(({broken}) => broken)));
    const found = other
      ? [
          {
            message: 'The solver disagrees with the formulas about someone who answers:',
            words: describeAnswers(
              pack,
              answersFromVariables(formulas.reading, (term) => other.has(term)),
            ),
          },
        ]
      : [];

    const people: Answers[] = [];
    for (let at = 0; at < all.length; at += Math.max(1, Math.floor(all.length / FOUND_BY))) {
      const person = await solver.find((all[at] as (typeof all)[number]).term);
      if (person) people.push(answersFromVariables(formulas.reading, (term) => person.has(term)));
    }
    return [
      ...found,
      ...told(
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
    const runner = new FormulaEvaluator(terms, [named]);
    const random = createRandom(13);
    const {plan} = subject.planFlow(pack, {questions: pack.questions.map(({id}) => id)});
    const confirmed = pack.questions.map(({id}) => id);
    const clear = subject.tables?.levels.clear as Answers | undefined;
    for (let at = 0; at < MEDICINE_PEOPLE; at++) {
      // Half of them answer almost as a healthy person does: else nobody would ever pass.
      const some = randomAnswers(pack, formulas.reading, random);
      const one = pack.questions[Math.floor(random() * pack.questions.length)]?.id ?? '';
      const answers: Answers = clear && at % 2 ? {...clear, [one]: some[one]} : some;
      const all: Record<string, readonly string[]> = Object.fromEntries(
        medicines.questions.map(({id}) => [id, ['none']]),
      );
      const medicineAnswers: Answers =
        at % 4 < 2 ? all : randomAnswers({...pack, questions: medicines.questions}, check, random);
      const given: readonly Term[] = [
        ...variablesTrueFor(formulas.reading, unconfirmable(answers)),
        ...variablesTrueFor(check, unconfirmable(medicineAnswers)),
      ];
      runner.evaluate(new Map(given.map((term) => [term, 1])));
      const state = {
        ...initial(plan),
        answers: unconfirmable(answers),
        confirmed,
        medicineAnswers: unconfirmable(medicineAnswers),
      };
      const verdict = subject.medicineVerdict(state, plan);
      if ((verdict === 'clear') !== runner.holds(named)) {
        return [
          {
            message: `The flow says “${verdict}”, and the formula that ${runner.holds(named) ? 'a' : 'no'} medicine is named, for someone who answers:`,
            answers: {...answers, ...medicineAnswers},
            words: describeAnswers(pack, {...answers, ...medicineAnswers}, [...pack.questions, ...medicines.questions]),
          },
        ];
      }
    }
    return [];
  },
};

/** In the flow a list of which only the ticks are known is one nobody has confirmed; here everything is. */
function unconfirmable(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([, answer]) => !(Array.isArray(answer) && answer.includes('partial'))),
  );
}
