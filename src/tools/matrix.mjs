/**
 * `npm run test:matrix`: the long tests. Every folder in `test/` with a package and a `test` script of its own (host pages, frameworks, FHIR),
 * then the walks through the demo pages, chance in `test/fuzz/` (`FUZZ_SEED=N` repeats a run), the screens in `test/e2e/screens/`, and how much of the pure rooms
 * the units reach (`-- coverage` alone). Each folder's script ends with a line `N passed, M failed`.
 * `npm run test:matrix -- --trees` writes the accessibility trees in `test/e2e/screens/trees/` anew, to be read through.
 */
import {build} from './build.mjs';
import {find} from './files.mjs';
import {runNodeTests} from './node-tests.mjs';
import {foldersWith, lastCounts, runIn} from './own-packages.mjs';
import {demoWalks} from './pages.mjs';
import {setUpBrowsers} from './set-up.mjs';
import {readArgs, run} from './shell.mjs';
import {unit} from './unit.mjs';

/** Of the pure rooms only, and apart: watching every line of a whole page as well makes Chromium too slow. */
async function coverage() {
  const files = ['pack', 'engine', 'flow', 'handoff'].map((room) => `test/unit/${room}/*.test.ts`);
  const {code} = await run(process.execPath, [
    'src/tools/run.mjs',
    'unit',
    ...files,
    '--browser',
    'chromium',
    '--coverage',
  ]);
  if (code !== 0) console.log('  ✗ the pure rooms are not covered as they should be');
  return code === 0;
}

export async function main(argv) {
  const {options, rest} = readArgs(argv, ['trees']);
  const chosen = (name) => rest.length === 0 || rest.includes(name);
  await setUpBrowsers();
  const {problems} = await build();
  if (options.trees) {
    process.env.WRITE_TREES = '1';
    return (await runNodeTests(['test/e2e/screens/trees.page.mjs'])).failed;
  }
  const sum = {passed: 0, failed: problems.length};

  for (const name of foldersWith('test').filter(chosen)) {
    console.log(`\n── test/compat/${name}`);
    const {code, output} = await runIn(`compat/${name}`, 'test');
    const counts = lastCounts(output) ?? {passed: 0, failed: 0};
    sum.passed += counts.passed;
    sum.failed += counts.failed || (code === 0 && lastCounts(output) ? 0 : 1);
  }
  for (const [name, pattern] of Object.entries({
    demo: demoWalks,
    fuzz: 'test/fuzz/*.{fuzz,page}.mjs',
    matrix: 'test/e2e/screens/**/*.page.mjs',
  })) {
    const files = chosen(name) ? find([pattern]) : [];
    if (!files.length) continue;
    console.log(`\n── test/${name}`);
    const counts = await runNodeTests(files, {timeout: 1_200_000});
    sum.passed += counts.passed;
    sum.failed += counts.failed;
  }
  if (chosen('matrix')) {
    console.log('\n── test/matrix, in every engine');
    const engines = await unit({files: ['test/e2e/screens/**/*.test.js'], needAll: Boolean(process.env.CI)});
    sum.passed += engines.passed;
    sum.failed += engines.failed;
  }
  if (chosen('coverage')) {
    console.log('\n── coverage');
    sum[(await coverage()) ? 'passed' : 'failed'] += 1;
  }
  console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed ? 1 : 0;
}
