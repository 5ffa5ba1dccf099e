/** Each property is broken in the engine, the flow or the elements. A property without formulas must report it itself; for the rest the comparison with the formulas reports it. */
import assert from 'node:assert/strict';
import {after, describe, it} from 'node:test';
import {broken} from './broken.mjs';
import {asText, builtInPack, noticed, sound, stopSolver} from './noticing.mjs';

after(stopSolver);

describe('verify reports a property that is broken in the engine', () => {
  for (const [name, {pack, told, engine, seen, by}] of Object.entries(broken)) {
    if (engine === null) continue;
    // Unless `engine` says otherwise, the engine reads the broken pack in place of the real one.
    const asIfBroken = (subject) => ({...subject, assess: (_, answers) => subject.assess(pack(builtInPack), answers)});
    it(`broken engine: ${name} is reported`, async () => {
      const findings = await noticed((engine ?? asIfBroken)(sound()), [by ?? (seen ? name : 'engine-agrees')]);
      if (seen) assert.match(asText(findings), new RegExp(told));
    });
  }

  it('slots-keep-their-level: reports a slot that the safety tables do not list', async () => {
    const subject = sound();
    const findings = await noticed({...subject, slotNames: [...subject.slotNames, 'sponsor']}, [
      'slots-keep-their-level',
    ]);
    assert.match(asText(findings), /The slot “sponsor” is not in the table of slots: test\/rules\/invariants\.json/);
  });

  it('slots-keep-their-level: reports a slot of the safety tables that no longer exists', async () => {
    const subject = sound();
    const slotNames = subject.slotNames.filter((name) => name !== 'price');
    const findings = await noticed({...subject, slotNames}, ['slots-keep-their-level']);
    assert.match(asText(findings), /The table of slots has “price”, which does not exist/);
  });
});
