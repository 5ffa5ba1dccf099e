/** Two worked cases for each row of rules/basis.md: the sign alone, and its nearest harmless twin. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {before, describe, it} from 'node:test';
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
