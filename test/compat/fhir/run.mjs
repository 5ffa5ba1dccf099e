/** `npm run --prefix test/fhir test [files]`: sets up what is missing, then runs every test here. */
import {readdirSync} from 'node:fs';
import {here, setUp} from './set-up.mjs';

await setUp();
const {runNodeTests} = await import('../../../src/tools/node-tests.mjs');
const wanted = process.argv.slice(2);
const files = readdirSync(here).filter(
  (name) => name.endsWith('.test.mjs') && (!wanted.length || wanted.some((part) => name.includes(part))),
);
const {passed, failed} = await runNodeTests(
  files.map((name) => `test/compat/fhir/${name}`),
  {concurrency: 1, timeout: 600_000},
);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
