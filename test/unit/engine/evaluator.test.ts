import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {compare, FALSE, TRUE, UNKNOWN} from '../../../src/engine/compare.js';
import {Evaluator} from '../../../src/engine/evaluator.js';
import {compileConditions} from '../../../src/engine/program.js';
import type {Answer, Answers, Condition} from '../../../src/pack/types.js';
import {randomAnswers, randomCondition, randomQuestions} from '../../support/random-pack.js';
import {meaning} from '../../support/reference.js';
import {seeded} from '../../support/random-answers.js';

const ticked = (question: string, answer: string): Condition => ({question, operator: 'includes', answer});
const word = (code: number) => (code === UNKNOWN ? 'unknown' : code === TRUE);

/** A list nobody asked about is missing; so is one that says nothing. */
const told = (answers: Answers) =>
  Object.fromEntries(
    Object.entries(answers).filter(([, answer]) => !Array.isArray(answer) || answer.some((item) => item !== 'partial')),
  );

describe('Evaluator', () => {
  it('stays true to the answers, whatever changes and in whatever order', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const pick = seeded(seed);
        const questions = randomQuestions(5, pick);
        const conditions = Array.from({length: 10}, () => randomCondition(questions, pick, 3));
        const evaluator = new Evaluator<Answer>(compileConditions(conditions), compare);
        let answers: Answers = {};
        for (let step = 0; step < 12; step += 1) {
          const {id} = questions[pick(questions.length)]!;
          const {[id]: _, ...rest} = answers;
          const given = told(randomAnswers(questions, pick))[id];
          if (pick(4) === 0) evaluator.setAll((answers = told(randomAnswers(questions, pick))));
          else {
            answers = given === undefined ? rest : {...rest, [id]: given};
            evaluator.set(id, given);
          }
          // Not all are looked at after each step, so that some are stale more than once.
          for (const [index, condition] of conditions.entries()) {
            if (pick(2))
              expect(word(evaluator.truth(index)), JSON.stringify([condition, answers])).to.equal(
                meaning(condition, answers),
              );
          }
        }
      }),
      {numRuns: 400},
    );
  });

  it('works out a comparison that many conditions share only once', () => {
    const conditions = Array.from({length: 50}, (_, index): Condition => ({
      all: [ticked('a', 'x'), {not: {not: ticked('a', 'x')}}, ticked(`q${index}`, 'x')],
    }));
    let looks = 0;
    const evaluator = new Evaluator<Answer>(compileConditions(conditions), (leaf, given) => {
      looks += leaf.question === 'a' ? 1 : 0;
      return compare(leaf, given);
    });
    evaluator.set('a', ['x']);
    conditions.forEach((_, index) => evaluator.truth(index));
    expect(looks).to.equal(1);
  });

  it('merges groups of a kind, and finds them by their order', () => {
    const nested: Condition = {
      all: [ticked('a', 'x'), {all: [ticked('b', 'x'), {not: {any: [ticked('c', 'x'), {not: ticked('d', 'x')}]}}]}],
    };
    const {code, leaves} = compileConditions([nested]);
    expect(leaves.map(({question}) => question)).to.deep.equal(['a', 'b', 'c', 'd']);
    expect([...code]).to.deep.equal([8, 4, 0, 8, 0, 1, 2, 3]);
  });

  describe('costs what an answer touches', () => {
    // 300 questions, 2,000 conditions of four comparisons: as large as a pack may reasonably become.
    const pick = seeded(1);
    const question = () => `q${pick(300)}`;
    const conditions = Array.from({length: 2000}, (): Condition => ({
      any: [
        {all: [ticked(question(), 'x'), ticked(question(), 'y')]},
        {atLeast: {count: 1, of: [ticked(question(), 'x'), {not: ticked(question(), 'z')}]}},
      ],
    }));
    const program = compileConditions(
      conditions,
      Array.from({length: 300}, (_, index) => `q${index}`),
    );
    const evaluator = new Evaluator<Answer>(program, compare);
    const all = () => conditions.map((_, index) => evaluator.truth(index));
    const cost = (change: () => void) => {
      const before = evaluator.runs;
      change();
      all();
      return evaluator.runs - before;
    };
    const readers = (name: string) =>
      conditions.filter((condition) => JSON.stringify(condition).includes(`"${name}"`)).length;

    it('everything, the first time', () => expect(cost(() => {})).to.equal(2000));

    it('nothing, if nothing changes', () => {
      expect(cost(() => {})).to.equal(0);
      expect(cost(() => evaluator.set('q7', undefined))).to.equal(0);
      expect(cost(() => evaluator.set('nobody-reads-it', ['x']))).to.equal(0);
    });

    it('for one answer at most the conditions that read it', () => {
      for (const name of ['q7', 'q120', 'q299']) {
        expect(readers(name)).to.be.within(1, 60);
        expect(cost(() => evaluator.set(name, ['x']))).to.be.within(1, readers(name));
        expect(cost(() => evaluator.set(name, ['x', 'w']))).to.equal(0);
      }
    });

    it('tables that grow with the conditions, not with their square', () => {
      const half = compileConditions(conditions.slice(0, 1000));
      expect(program.code.length / half.code.length).to.be.within(1.9, 2.1);
      expect(program.readers.flat().length / half.readers.flat().length).to.be.within(1.9, 2.1);
    });
  });

  it('says which comparisons made a condition true', () => {
    const evaluator = new Evaluator<Answer>(
      compileConditions([
        {
          any: [
            {all: [ticked('a', 'x'), ticked('b', 'x')]},
            {all: [ticked('a', 'y'), {not: ticked('c', 'x')}]},
            ticked('d', 'x'),
          ],
        },
      ]),
      compare,
    );
    evaluator.setAll({a: ['x', 'y'], b: ['y'], c: ['y'], d: ['x']});
    expect(evaluator.truth(0)).to.equal(TRUE);
    expect(evaluator.reasons(0).map(({question, answer}) => `${question} ${answer}`)).to.have.members([
      'd x',
      'a y',
      'c x',
    ]);
    evaluator.set('d', ['y']);
    evaluator.set('c', ['x']);
    expect(evaluator.truth(0)).to.equal(FALSE);
  });
});
