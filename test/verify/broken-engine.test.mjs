/** Each property is broken in the engine, the flow or the elements. What is no formula itself notices; for the rest it is the comparison with the formulas. */
import assert from 'node:assert/strict';
import {after, describe, it} from 'node:test';
import {broken} from './broken.mjs';
import {asText, builtInPack, noticed, sound, stopSolver} from './noticing.mjs';

after(stopSolver);

describe('a promise that is broken in the engine is noticed', () => {
  for (const [name, {pack, told, engine, seen, by}] of Object.entries(broken)) {
    if (engine === null) continue;
    // Where nothing else is said, the engine reads the pack as if it were the broken one.
    const asIfBroken = (subject) => ({...subject, assess: (_, answers) => subject.assess(pack(builtInPack), answers)});
    it(name, async () => {
      const findings = await noticed((engine ?? asIfBroken)(sound()), [by ?? (seen ? name : 'engine-agrees')]);
      if (seen) assert.match(asText(findings), new RegExp(told));
    });
  }
});
