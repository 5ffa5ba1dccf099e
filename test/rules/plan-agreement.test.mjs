/** The plan agrees with itself, proved by the solver for every set of answers: one entry says whether and how to run, and no two entries contradict each other. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {Proof} from '../../src/verify/proof.ts';
import {Solver, stopSolver} from '../../src/verify/solver.ts';
import {createSubject} from '../../src/verify/subject.ts';
import {loadPure} from '../support/pure.mjs';
import {readFileSync} from 'node:fs';

const {doors, neverTogether} = JSON.parse(readFileSync(new URL('plan-agreement.json', import.meta.url), 'utf8'));

/** That this option is chosen, in a question with one answer or a list. */
const includes = (question, answer) => ({question, operator: question === 'course' ? '=' : 'includes', answer});

describe('a plan that agrees with itself', () => {
  let proof;
  before(async () => {
    const {pack} = await loadPure();
    proof = new Proof(createSubject(pack));
    const solver = await Solver.for(proof.terms);
    assert.ok(solver, 'z3-solver is not installed');
    proof.useSolver(solver);
  });
  after(() => stopSolver());

  /** Whether the entries with this name stand in the plan. */
  const shown = (name) => {
    const entries = [...proof.formulas.plan].filter(([{id}]) =>
      name.endsWith('*') ? id.startsWith(name.slice(0, -1)) : id === name,
    );
    assert.ok(entries.length > 0, `${name} is no entry of the pack`);
    return proof.terms.or(...entries.map(([, formulas]) => formulas.shown));
  };
  /** Nobody can answer half of “training”: only a page that writes `partial` into its `answers` could. */
  const prove = async (...claims) => {
    const findings = await proof.proveAll(claims, {premises: [-proof.answerTo('training').partial]});
    assert.deepEqual(
      findings.map(({message, words}) => [message, ...words].join('\n')),
      [],
    );
  };

  it('doors: every plan says exactly once whether and how to run', async () => {
    const {terms, formulas} = proof;
    const open = doors.ids.map(shown);
    await prove(
      {
        sentence: 'Nothing says whether to run, for someone who answers:',
        violated: terms.and(-formulas.planWithheld, ...open.map((door) => -door)),
      },
      {sentence: 'Two entries say whether to run, for someone who answers:', violated: terms.atLeast(2, open)},
    );
  });

  it('doors: nobody whom the result keeps at home is told not to run until somebody has looked', async () => {
    const {terms} = proof;
    await prove(
      ...doors.waitForSomebody.map((id) => ({
        sentence: `The level is self-care, and ${id} says to wait for a visit, for someone who answers:`,
        violated: terms.and(proof.atMost('self-care'), shown(id)),
      })),
    );
  });

  it('doors: running on is never for somebody with a sign that a pause has to come first for', () =>
    prove(
      ...doors.pauseFirst.flatMap(({question, options}) =>
        options.map((option) => ({
          sentence: `still-running, with ${question} ${option}, for someone who answers:`,
          violated: proof.terms.and(shown('still-running'), -proof.isCertainlyFalse(includes(question, option))),
        })),
      ),
    ));

  it('doors: each of them stands in the plan of somebody', async () => {
    for (const id of doors.ids) assert.ok(await proof.solver.find(shown(id)), id);
  });

  it('contradictions: none of the listed pairs stands in one plan', () =>
    prove(
      ...neverTogether.flatMap(({why, entries, with: others}) =>
        entries.flatMap((id) =>
          others.map((other) => ({
            sentence: `${id} and ${other} (${why}), for someone who answers:`,
            violated: proof.terms.and(shown(id), shown(other)),
          })),
        ),
      ),
    ));
});
