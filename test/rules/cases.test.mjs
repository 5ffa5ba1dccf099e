/**
 * Worked cases from published cases and guideline sentences: the result of each person, asked as the checker asks.
 * `node test/rules/cases-report.mjs` prints the figures and every case whose result was not exactly the expected one.
 */
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {levels, measure, medicines, readCases, runCase} from '../support/cases.mjs';
import {loadPure} from '../support/pure.mjs';

const cases = readCases();

describe('worked cases', () => {
  let pure;
  let results;
  before(async () => {
    pure = await loadPure();
    results = cases.map((vignette) => ({...vignette, ...runCase(pure, vignette)}));
  });

  describe('coverage of the set', () => {
    it('worked cases: at least 80, of every level, a third of them self-care', () => {
      assert.ok(cases.length >= 80);
      for (const level of levels) assert.ok(cases.filter(({expected}) => expected === level).length >= 10, level);
      assert.ok(cases.filter(({expected}) => expected === 'self-care').length >= cases.length / 3);
    });
    it('worked cases: every id is unique', () => assert.equal(new Set(cases.map(({id}) => id)).size, cases.length));
    for (const {id, file, story, answers, acceptable, expected, mustNotName, cites, medicineAnswers = {}} of cases) {
      it(`worked case ${id}: has a story, sources, and an answer to every screen that the pack knows`, () => {
        assert.ok(story.length > 40);
        assert.ok(cites.length > 0 && cites.every((cite) => URL.canParse(cite)), 'sources are links');
        assert.ok(file.startsWith(`cases.${expected}`), 'stands in the file of its level');
        assert.ok(acceptable.includes(expected) && acceptable.every((level) => levels.includes(level)));
        assert.ok(mustNotName.every((name) => medicines.includes(name)));
        const {problems} = pure.normalise(pure.pack, answers);
        assert.deepEqual(
          problems.map(({message}) => message),
          [],
        );
        const {questions} = pure.planFlow(pure.pack).plan;
        const missing = questions.filter(
          ({id, enableWhen}) =>
            answers[id] === undefined && (!enableWhen || pure.evaluate(enableWhen, answers) !== false),
        );
        assert.deepEqual(
          missing.map(({id}) => id),
          [],
        );
        const optionIds = new Map(
          pure.pack.medicines.questions.map(({id, options}) => [
            id,
            ['none', 'unsure', ...options.map((option) => option.id)],
          ]),
        );
        for (const [question, ticks] of Object.entries(medicineAnswers))
          for (const tick of ticks) assert.ok(optionIds.get(question)?.includes(tick), `${question}: ${tick}`);
      });
    }
  });

  describe('result of each case', () => {
    for (const [index, {id, acceptable, mustNotName}] of cases.entries()) {
      it(`worked case ${id}: ${acceptable.join(' or ')}${mustNotName.length ? `, and no ${mustNotName.join(' or ')}` : ''}`, () => {
        const {level, all, named, rules} = results[index];
        assert.ok(acceptable.includes(level), `${level}, by ${rules.join(', ') || 'no rule'}`);
        assert.equal(level, all, 'asking everything ends the same');
        assert.deepEqual(
          mustNotName.filter((medicine) => named.includes(medicine)),
          [],
        );
      });
    }
    it('worked cases: a medicine is named to somebody who may take it, so the checks for no medicine can fail', () => {
      assert.ok(results.some(({named, verdict}) => verdict === 'clear' && named.length === medicines.length));
    });
  });

  describe('accuracy of all cases', () => {
    let figures;
    before(() => {
      figures = measure(results);
    });
    it('worked cases: no emergency is missed', () => assert.equal(figures.emergencies, 1));
    it('worked cases: nobody gets a level below every acceptable level', () => assert.deepEqual(figures.unsafe, []));
    it('worked cases: 97 % get the expected level or above', () =>
      assert.ok(figures.atOrAbove >= 0.97, String(figures.atOrAbove)));
    it('worked cases: 85 % get exactly the expected level', () =>
      assert.ok(figures.strict >= 0.85, String(figures.strict)));
    it('worked cases: 85 % of the self-care cases get self-care', () =>
      assert.ok(figures.selfCareKept >= 0.85, String(figures.selfCareKept)));
    it('worked cases: 85 % of harmless pain gets self-care or non-urgent', () => {
      assert.ok(figures.benignCases >= 20);
      assert.ok(figures.benignCalm >= 0.85, String(figures.benignCalm));
    });
    it('worked cases: the median person answers fewer than 12 screens, and nobody more than 15', () => {
      assert.ok(figures.medianAsked < 12, String(figures.medianAsked));
      assert.ok(figures.mostAsked <= 15, String(figures.mostAsked));
    });
  });
});
