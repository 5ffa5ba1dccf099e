/**
 * A second set of worked cases, written from rules/basis.md by someone who had not seen the rules; the rules were not changed to fit it.
 * `node test/rules/cases-report.mjs test/rules/vignettes/independent.json` prints the figures and every case whose result differs.
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {levels, measure, runCase} from '../support/cases.mjs';
import {loadPure} from '../support/pure.mjs';

const cases = JSON.parse(readFileSync(new URL('./vignettes/independent.json', import.meta.url), 'utf8'));
const pure = await loadPure();
const results = cases.map((vignette) => ({
  ...vignette,
  benign: levels.indexOf(vignette.expected) < 2,
  ...runCase(pure, {answers: {stiffness: ['none'], ...vignette.answers}}),
}));
const figures = measure(results);

describe('an independent set of cases', () => {
  it('independent cases: there are 80, a third of them self-care, each with answers that the pack knows', () => {
    assert.equal(cases.length, 80);
    assert.ok(figures.byLevel['self-care'] >= 25);
    for (const {id, answers} of cases)
      assert.deepEqual(
        pure.normalise(pure.pack, answers).problems.map(({message}) => message),
        [],
        id,
      );
  });
  it('independent cases: no emergency is missed', () => assert.equal(figures.emergencies, 1));
  it('independent cases: nobody gets a level below every acceptable level', () => assert.deepEqual(figures.unsafe, []));
  it('independent cases: 97 % get the expected level or above', () =>
    assert.ok(figures.atOrAbove >= 0.97, String(figures.atOrAbove)));
  it('independent cases: 85 % get exactly the expected level', () =>
    assert.ok(figures.strict >= 0.85, String(figures.strict)));
  it('independent cases: 85 % of the self-care cases get self-care', () =>
    assert.ok(figures.selfCareKept >= 0.85, String(figures.selfCareKept)));
  it('independent cases: 85 % of harmless pain gets self-care or non-urgent', () =>
    assert.ok(figures.benignCalm >= 0.85, String(figures.benignCalm)));
});
