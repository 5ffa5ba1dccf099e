/** Each property is broken in the formulas: the property itself must notice, or the comparison with the engine. */
import assert from 'node:assert/strict';
import {after, describe, it} from 'node:test';
import {broken} from './broken.mjs';
import {asText, encoding, noticed, sound, stopSolver} from './noticing.mjs';

after(stopSolver);

describe('a promise that is broken in the formulas is noticed', () => {
  for (const [name, {pack, told, encoding: wrong, engine}] of Object.entries(broken)) {
    if (!wrong) continue;
    it(name, async () => {
      const findings = await noticed({...sound(), encoding: wrong(encoding)}, [name, 'engine-agrees']);
      if (!pack && !engine) assert.match(asText(findings), new RegExp(told));
    });
  }
});
