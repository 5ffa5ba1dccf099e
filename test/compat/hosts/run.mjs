/**
 * `npm run --prefix test/hosts test [files]`: sets up what is missing, then runs every test here. When all of them ran, `matrix.json` says what came out,
 * and where it is not what the README's table was made of, that is a failure.
 */
import {existsSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {here, setUp, work} from './set-up.mjs';

await setUp();
const {runNodeTests} = await import('../../../src/tools/node-tests.mjs');
const {matrix} = await import('./matrix.mjs');
const results = `${work}/results`;
rmSync(results, {recursive: true, force: true});

const wanted = process.argv.slice(2);
const files = readdirSync(here).filter(
  (name) => name.endsWith('.test.mjs') && (!wanted.length || wanted.some((part) => name.includes(part))),
);
let {passed, failed} = await runNodeTests(
  files.map((name) => `test/compat/hosts/${name}`),
  {concurrency: 2, timeout: 900_000},
);

if (!wanted.length && !process.env.HOST) {
  const file = `${here}matrix.json`;
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const now = matrix(results);
  if (now === before) passed += 1;
  else {
    failed += 1;
    writeFileSync(file, now);
    console.log(
      '\n  ✗ test/compat/hosts/matrix.json was another before this run: look at the change, then `npm run docs`',
    );
  }
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
