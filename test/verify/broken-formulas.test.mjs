/** Each property is broken in the formulas: the property itself, or the comparison with the engine, must report it. */
import assert from 'node:assert/strict';
import {after, describe, it} from 'node:test';
import {broken} from './broken.mjs';
import {asText, encoding, noticed, sound, stopSolver} from './noticing.mjs';

after(stopSolver);

describe('verify reports a property that is broken in the formulas', () => {
  for (const [name, {pack, told, encoding: wrong, engine}] of Object.entries(broken)) {
    if (!wrong) continue;
    it(`broken formulas: ${name} is reported`, async () => {
      const findings = await noticed({...sound(), encoding: wrong(encoding)}, [name, 'engine-agrees']);
      if (!pack && !engine) assert.match(asText(findings), new RegExp(told));
    });
  }
});
