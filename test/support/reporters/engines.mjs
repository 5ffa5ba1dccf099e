/**
 * For the element tests: counts for each engine, whether the engines ran the same tests, a line `FAILED …` for each failed test, and the line `N passed, M failed`.
 * A browser that hung says nothing about the tests it was to run, so its files are run once more, which is reported; a test that failed is not.
 */
import {spawnSync} from 'node:child_process';
import {readFileSync, rmSync, writeFileSync, writeSync} from 'node:fs';
import {relative} from 'node:path';
import {browserVersion} from '../../../src/tools/browsers.mjs';
import {bin, inRoot, root} from '../../../src/tools/shell.mjs';

const SLOW = 2000;

/** Writes at once. The runner ends the process right after its reporters, and what a full pipe has not taken by then would be lost. */
function writeBeforeExit(text) {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(process.stdout.fd, rest));
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

function* testsIn(suite, path) {
  for (const test of suite.tests) yield {test, name: [...path, test.name].join(' › ')};
  for (const inner of suite.suites) yield* testsIn(inner, [...path, inner.name]);
}

/** Engine → the results of its tests. `broken` files failed outside any test; those that are also in `silent` sent no report. */
function countByEngine(sessions) {
  const engines = {};
  for (const session of sessions) {
    const engine = session.browser.name.toLowerCase();
    const counts = (engines[engine] ??= {
      passed: 0,
      failed: [],
      skipped: [],
      names: [],
      broken: [],
      silent: [],
      slow: [],
    });
    const file = relative(root, session.testFile);
    let duration = 0;
    let hasFailure = false;
    for (const {test, name} of session.testResults ? testsIn(session.testResults, [file]) : []) {
      counts.names.push(name);
      duration += test.duration ?? 0;
      if (test.skipped) counts.skipped.push(name);
      else if (test.passed) counts.passed += 1;
      else {
        counts.failed.push(name);
        hasFailure = true;
      }
    }
    if (duration > SLOW) counts.slow.push({file, duration});
    if (!session.passed && !hasFailure) counts.broken.push(file);
    if (!session.passed && !session.testResults) counts.silent.push(file);
  }
  return engines;
}

/** Runs the files without a report from an engine once more, in that engine alone. */
function retry(engine, files, config) {
  console.log(`\n  ${engine} gave no answer about ${files.join(', ')}: running them once more`);
  const results = inRoot('.cache', `retry-${engine}-${process.pid}.json`);
  spawnSync(bin('wtr'), ['--config', config, '--group', engine, '--files', ...files], {
    cwd: root,
    stdio: 'inherit',
    env: {...process.env, RETRY_RESULTS: results},
  });
  try {
    return JSON.parse(readFileSync(results, 'utf8'))[engine];
  } catch {
    return undefined;
  } finally {
    rmSync(results, {force: true});
  }
}

function mergeRetry(counts, again) {
  if (!again || again.failed.length || again.broken.length) return;
  counts.passed += again.passed;
  counts.skipped.push(...again.skipped);
  counts.names.push(...again.names);
  counts.broken = counts.broken.filter((file) => !counts.silent.includes(file));
}

/** Names each test that ran in one engine and not in another. */
function compareEngines(engines) {
  const all = new Set(Object.values(engines).flatMap(({names}) => names));
  return Object.entries(engines).flatMap(([engine, {names}]) => {
    const ran = new Set(names);
    return [...all].filter((name) => !ran.has(name)).map((name) => `${engine} did not run: ${name}`);
  });
}

function printEngine(engine, {passed, failed, broken, slow}) {
  const count = String(passed).padStart(5);
  console.log(
    `${engine.padEnd(9)} ${count} passed, ${failed.length + broken.length} failed   (${browserVersion(engine)})`,
  );
  const slowest = slow.sort((a, b) => b.duration - a.duration).slice(0, 3);
  if (slowest.length)
    console.log(
      `  slowest: ${slowest.map(({file, duration}) => `${file} ${(duration / 1000).toFixed(1)} s`).join(', ')}`,
    );
}

/**
 * @param {{config: string, missing: readonly string[]}} options `config` is the runner's configuration file, for a second run;
 *   `missing` names the engines that have to be here and are not
 */
export function enginesReporter({config, missing}) {
  let exitCode = 1;
  // The runner's own exit code knows neither the second run nor the comparison.
  process.on('exit', () => (process.exitCode = exitCode));
  return {
    onTestRunFinished({sessions, testCoverage}) {
      const engines = countByEngine(sessions);
      if (process.env.RETRY_RESULTS) {
        writeFileSync(process.env.RETRY_RESULTS, JSON.stringify(engines));
        return;
      }
      for (const [engine, counts] of Object.entries(engines))
        if (counts.silent.length) mergeRetry(counts, retry(engine, counts.silent, config));

      console.log('');
      for (const [engine, counts] of Object.entries(engines)) printEngine(engine, counts);
      const problems = [
        ...missing.map((engine) => `${engine} is needed and was not found`),
        ...Object.entries(engines).flatMap(([engine, {skipped}]) =>
          skipped.map((name) => `${engine} skipped: ${name}`),
        ),
        ...compareEngines(engines),
      ];
      if (testCoverage) {
        const kinds = ['statements', 'branches', 'functions', 'lines'];
        console.log(`coverage: ${kinds.map((kind) => `${kind} ${testCoverage.summary[kind].pct} %`).join(', ')}`);
        if (!testCoverage.passed) problems.push('coverage is below its threshold');
      }
      const counts = Object.values(engines);
      const failures = Object.entries(engines).flatMap(([engine, {failed, broken}]) => [
        ...failed.map((name) => `${engine}: ${name}`),
        ...broken.map((file) => `${engine}: could not run ${file}`),
      ]);
      const passed = counts.reduce((sum, engine) => sum + engine.passed, 0);
      const failed = counts.reduce((sum, engine) => sum + engine.failed.length + engine.broken.length, problems.length);
      writeBeforeExit(
        `\n${[...[...failures, ...problems].map((line) => `FAILED ${line}`), `${passed} passed, ${failed} failed`].join('\n')}\n`,
      );
      exitCode = failed || !passed ? 1 : 0;
    },
  };
}
