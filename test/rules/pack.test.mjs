/** The files of `rules/` join to one pack that passes every check an author's pack has to pass. */
import assert from 'node:assert/strict';
import {it} from 'node:test';
import {generate} from '../../src/tools/generate.mjs';
import {load} from '../../src/tools/load.mjs';

it('the built-in rules: they join to one pack, and pass the author checks', async () => {
  const joined = await generate();
  const {checkRules} = await load('check-rules');
  assert.deepEqual(await checkRules(joined, 'running-back-pain'), []);
});
