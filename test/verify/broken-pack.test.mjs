/** Each property is broken in the pack, and must report it. */
import assert from 'node:assert/strict';
import {after, describe, it} from 'node:test';
import {broken} from './broken.mjs';
import {asText, builtInPack, properties, prove, sound, stopSolver} from './noticing.mjs';

after(stopSolver);

describe('verify reports a property that is broken in the pack', () => {
  it('broken packs: every property has an entry in broken.mjs', () =>
    assert.deepEqual(Object.keys(broken).sort(), properties.map(({name}) => name).sort()));

  for (const [name, {pack, told}] of Object.entries(broken)) {
    if (!pack) continue;
    it(`broken pack: ${name} is reported`, async () => {
      const findings = await prove(name, sound(pack(builtInPack)));
      assert.ok(findings.length, 'nothing was found');
      assert.match(asText(findings), new RegExp(told.replaceAll('(', '\\(')));
      // The counterexample is printed as a person's answers, in words.
      for (const {answers, words} of findings)
        if (answers)
          assert.ok(
            words.some((line) => line.startsWith('“') || line.startsWith('not answered')),
            asText(findings),
          );
    });
  }
});
