/** Runs after all hosts: `matrix.json`, the data of the published table, has the results. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {test} from '@playwright/test';
import {matrix} from './matrix.mjs';
import {here, results} from './set-up.mjs';

test('matrix.json has the results of this run; after a change it is written again, to be read before `npm run docs`', () => {
  const file = `${here}matrix.json`;
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const now = matrix(results);
  if (now !== before) writeFileSync(file, now);
  assert.equal(now, before);
});
