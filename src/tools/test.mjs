/**
 * `npm test`: all checks and tests, in one command, on a machine that has only Node; `npm run test:matrix`: the tests that take longer.
 * Both run npm scripts, go on after a failure, and add up their counts. What failed is listed once more at the end, where a log is read first.
 * `--all-browsers` (or CI=1) makes a missing browser a failure.
 */
import {parseArgs, stripVTControlCharacters} from 'node:util';
import {run, runAsCommand, seconds} from './shell.mjs';

/** Steps in order. A step is one script, or lists of scripts that run side by side because each of them keeps only one processor busy. */
const suites = {
  test: ['build', [['docs:check', 'types', 'lint'], ['verify']], 'test:node', 'test:unit', 'test:e2e'],
  matrix: [
    'build',
    [['test:fuzz:node'], ['test:frameworks', 'test:fhir', 'test:desk']],
    'test:hosts',
    'test:demo',
    'test:screens',
    'test:engines',
    'test:screen-reader',
    [['test:fuzz:element'], ['test:coverage']],
  ],
};

/**
 * The last line `N passed, M failed` that a script printed. A script that runs no tests counts as one; a suite that does not say what it counted has failed,
 * and so has whatever ended badly.
 */
export function countsIn({code, output}, isSuite = false) {
  const [, passed, failed] = [...output.matchAll(/^(\d+) passed, (\d+) failed\s*$/gm)].at(-1) ?? [];
  if (passed === undefined) return code === 0 && !isSuite ? {passed: 1, failed: 0} : {passed: 0, failed: 1};
  return {passed: Number(passed), failed: Math.max(Number(failed), code === 0 ? 0 : 1)};
}

const MOST_FAILURES = 40;
const LAST_LINES = 8;

/**
 * One line for each failed test: the reporters of the suites print `FAILED <file> › <test>`. Of a script that does not, the last lines that it printed.
 */
export function failuresIn({output}) {
  const lines = stripVTControlCharacters(output).split('\n');
  const failures = lines.filter((line) => line.startsWith('FAILED ')).map((line) => line.slice('FAILED '.length));
  if (!failures.length) return lines.filter((line) => line.trim()).slice(-LAST_LINES);
  if (failures.length <= MOST_FAILURES) return failures;
  return [...failures.slice(0, MOST_FAILURES), `and ${failures.length - MOST_FAILURES} more`];
}

/** Runs one script and returns its row of the table. With `buffered`, its output is shown at its end, so that it does not mix with another one's. */
async function runScript(script, {buffered}) {
  if (!buffered) console.log(`\n── npm run ${script}`);
  const since = Date.now();
  const result = await run('npm', ['run', '--silent', script], {silent: buffered});
  if (buffered) console.log(`\n── npm run ${script}\n${result.output}`);
  const counts = countsIn(result, script.startsWith('test:'));
  return {script, took: seconds(since), ...counts, failures: counts.failed ? failuresIn(result) : []};
}

async function runInOrder(scripts, options) {
  const rows = [];
  for (const script of scripts) rows.push(await runScript(script, options));
  return rows;
}

async function main(args) {
  const options = {'all-browsers': {type: 'boolean'}, matrix: {type: 'boolean'}};
  const {values} = parseArgs({args, options});
  if (values['all-browsers']) process.env.CI = '1';
  const started = Date.now();
  const rows = [];
  for (const step of suites[values.matrix ? 'matrix' : 'test']) {
    if (typeof step === 'string') rows.push(await runScript(step, {buffered: false}));
    else rows.push(...(await Promise.all(step.map((scripts) => runInOrder(scripts, {buffered: true})))).flat());
  }

  console.log(`\n${'script'.padEnd(18)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'took'.padStart(10)}`);
  for (const {script, passed, failed, took} of rows)
    console.log(`${script.padEnd(18)}${String(passed).padStart(8)}${String(failed).padStart(8)}${took.padStart(10)}`);
  // .ci/run repeats these lines, so each begins with the same word.
  for (const {script, failures} of rows.filter(({failed}) => failed))
    console.log(`\n${failures.map((line) => `FAILED npm run ${script}: ${line.trim().slice(0, 300)}`).join('\n')}`);
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  console.log(`\nAll in ${seconds(started)}.\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') ? 1 : 0;
}

await runAsCommand(import.meta.url, main);
