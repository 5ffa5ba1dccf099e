/** `npm run test:node -- [files]`: tests that need Node rather than a browser: rules, tools, the npm entries. */
import {find} from './files.mjs';
import {generate} from './generate.mjs';
import {runNodeTests} from './node-tests.mjs';
import {Failed} from './shell.mjs';

/** Folders with a package of their own are the matrix's. */
const elsewhere = /^test\/(e2e|compat|bench)\//;

export async function nodeTests(patterns = ['test/**/*.test.mjs']) {
  await generate();
  const files = find(patterns).filter((file) => !elsewhere.test(file));
  if (files.length === 0) throw new Failed(`No test file fits ${patterns.join(' ')}`);
  return runNodeTests(files);
}

export async function main(argv) {
  const {failed} = await nodeTests(argv.length ? argv : undefined);
  return failed;
}
