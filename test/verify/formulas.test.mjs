/** For random packs, the formulas agree with the engine, and the solver agrees with the formulas. */
import assert from 'node:assert/strict';
import {after, describe, it} from 'node:test';
import fc from 'fast-check';
import {load} from '../../src/tools/load.mjs';
import {randomPack} from './random-pack.mjs';

const {Proof, FormulaEvaluator, Solver, Terms, properties, stopSolver, createSubject} = await load('../verify/index');
after(stopSolver);
const prove = (name, proof) => properties.find((property) => property.name === name).prove(proof);

describe('formulas', () => {
  it('formulas: agree with the engine for random packs', () =>
    fc.assert(
      fc.property(randomPack, (pack) => {
        const proof = new Proof(createSubject(pack, undefined, 160));
        for (const name of ['engine-agrees', 'relevance-agrees'])
          assert.deepEqual(
            prove(name, proof).map(({message, answers}) => `${message} ${JSON.stringify(answers)}`),
            [],
          );
      }),
      {numRuns: 300},
    ));

  it('formulas: agree with the solver for random packs, and the engine agrees on the solver’s counterexamples', async () => {
    for (const pack of fc.sample(randomPack, {numRuns: 6, seed: 5})) {
      const proof = new Proof(createSubject(pack, undefined, 64));
      const solver = await Solver.for(proof.terms);
      proof.useSolver(solver);
      assert.deepEqual(
        (await prove('solver-agrees', proof)).map(({message}) => message),
        [],
      );
      solver.delete();
    }
  });

  it('solver: a query ends before any other task runs, so that no finalizer can touch z3 during it', async () => {
    const terms = new Terms();
    const solver = await Solver.for(terms);
    const pigeons = Array.from({length: 8}, (_, pigeon) =>
      Array.from({length: 7}, (_, hole) => terms.variable(`${pigeon} in ${hole}`)),
    );
    const holes = pigeons[0].map((_, hole) => pigeons.map((pigeon) => pigeon[hole]));
    let tasks = 0;
    setImmediate(() => tasks++);
    const found = await solver.refute(
      ...pigeons.map((places) => terms.or(...places)),
      ...holes.map((birds) => terms.atMostOne(birds)),
    );
    assert.equal(found, undefined);
    assert.equal(tasks, 0);
    solver.delete();
  });

  it('solver: a case in which the query is not true is an error, not a counterexample', async () => {
    const terms = new Terms();
    const solver = await Solver.for(terms);
    const parts = ['a', 'b', 'c'].map((name) => terms.variable(name));
    const two = terms.atLeast(2, parts);
    assert.ok((await solver.find(two)).size >= 2);
    // From now on, the formula that z3 was given says something else than the term.
    terms.nodes[two] = {kind: 'at-least', count: 4, parts};
    await assert.rejects(solver.find(two), /does not satisfy the query/);
    await assert.rejects(solver.refute(two), /does not satisfy the query/);
    solver.delete();
  });

  it('formulas: atLeast counts correctly for every combination of five variables', () => {
    const terms = new Terms();
    const parts = ['a', 'b', 'c', 'd', 'e'].map((name) => terms.variable(name));
    for (let count = -1; count <= 6; count++) {
      const term = terms.atLeast(count, parts);
      const evaluator = new FormulaEvaluator(terms, [term]);
      // 32 cases of five variables, one in each lane.
      evaluator.evaluate(
        new Map(
          parts.map((part, at) => [
            part,
            Array.from({length: 32}, (_, lane) => (lane >> at) & 1).reduce(
              (bits, bit, lane) => bits | (bit << lane),
              0,
            ),
          ]),
        ),
      );
      for (let lane = 0; lane < 32; lane++)
        assert.equal(evaluator.holds(term, lane), [...lane.toString(2)].filter((bit) => bit === '1').length >= count);
    }
  });

  it('formulas: equal formulas get the same number', () => {
    const terms = new Terms();
    const [a, b] = [terms.variable('a'), terms.variable('b')];
    assert.equal(terms.and(a, b), terms.and(b, a, a));
    assert.equal(terms.or(a, b), -terms.and(-b, -a));
    assert.equal(terms.and(a, -a), terms.and(b, -b));
    assert.equal(terms.choose(a, b, b), b);
  });
});
