/** Two worked cases for each row of rules/basis.md: the sign alone, and its nearest harmless twin. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {before, describe, it} from 'node:test';
import {reachOf} from '../../src/tools/reasoning/reach.ts';
import {loadPure} from '../support/pure.mjs';

const vignettes = JSON.parse(readFileSync(new URL('./vignettes/red-flags.json', import.meta.url), 'utf8'));

describe('the vignettes of the red flags', () => {
  let pure;
  before(async () => {
    pure = await loadPure();
  });
  for (const {id, row, story, answers, level, disposition, fires = []} of vignettes) {
    it(`red flag ${row}, ${id}: ${story}`, () => {
      const assessment = pure.assess(pure.pack, {stiffness: ['none'], ...answers});
      assert.equal(assessment.level, level);
      assert.equal(assessment.disposition?.id, disposition);
      const fired = assessment.fired.map(({flag}) => flag.id);
      assert.deepEqual(
        fires.filter((flag) => !fired.includes(flag)),
        [],
        `fired: ${fired.join(', ')}`,
      );
    });
  }
  it('red flags: each option that is an emergency or the same day by itself is in invariants.json, so that “not sure” is proved to count', () => {
    const {emergency, urgentFindings} = JSON.parse(readFileSync(new URL('./invariants.json', import.meta.url), 'utf8'));
    // A choice of one has no “not sure” about an option; of an aneurysm, what else is answered decides (VAS-3).
    const isExcepted = ({question, option}) => question.type === 'one' || option.id === 'aorta';
    const missing = reachOf(pure.pack)
      .filter(({alone}) => alone === 'emergency' || alone === 'urgent')
      .filter((reach) => !isExcepted(reach))
      .flatMap(({question, option, alone}) => {
        const list = alone === 'emergency' ? emergency : urgentFindings;
        if (list.findings[question.id]?.includes(option.id)) return [];
        const key = alone === 'emergency' ? 'emergency' : 'urgentFindings';
        return [`Add “${option.id}” to ${key}.findings.${question.id} in test/rules/invariants.json`];
      });
    assert.deepEqual(missing, []);
  });

  it('red flags: each one fires in at least one vignette', () => {
    const fired = new Set(
      vignettes.flatMap(({answers}) =>
        pure.assess(pure.pack, {stiffness: ['none'], ...answers}).fired.map(({flag}) => flag.id),
      ),
    );
    assert.deepEqual(
      pure.pack.redFlags.map(({id}) => id).filter((id) => !fired.has(id)),
      [],
    );
  });
});
