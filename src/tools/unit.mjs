/**
 * `npm run test:unit -- [files or globs] [--browser chromium,firefox,webkit] [--coverage] [--all]`:
 * unit tests in every engine that is here, and whether the engines agree on what they ran.
 */
import {readFileSync} from 'node:fs';
import {relative} from 'node:path';
import {browserNames, browserVersion} from './browsers.mjs';
import {generate} from './generate.mjs';
import {setUpBrowsers} from './set-up.mjs';
import {Failed, inRoot, readArgs, root, seconds} from './shell.mjs';

/** Tests that an engine may lack, each with its reason: `{browser, test (start of its name), reason}`. */
const differences = () => JSON.parse(readFileSync(inRoot('test', 'support', 'engine-differences.json'), 'utf8'));

/** Names a test that ran in one engine and not in another, unless it is on the list. */
function compare(results) {
  const all = new Set([...results.values()].flatMap(({names}) => [...names]));
  const listed = differences();
  const problems = [];
  for (const [browser, {names}] of results) {
    for (const name of all) {
      if (!names.has(name) && !listed.some((item) => item.browser === browser && name.startsWith(item.test)))
        problems.push(`${browser} did not run: ${name}`);
    }
  }
  return problems;
}

/** The WebDriver launcher leaves a failed navigation to nobody. The runner then times that file out and counts it, which is what we want to read. */
const leftToNobody = (error) => console.log(`  a browser did not do as it was told: ${error?.message ?? error}`);

let runs = 0;

async function runInBrowsers(browsers, files, coverage) {
  process.on('unhandledRejection', leftToNobody);
  process.env.UNIT_BROWSERS = browsers.join(',');
  process.env.UNIT_COVERAGE = coverage ? '1' : '0';
  const {startTestRunner} = await import('@web/test-runner');
  const {countingReporter} = await import('../../test/support/counts.mjs');
  // Read anew each time: it holds the launchers, and one that has stopped starts nothing.
  const {default: config} = await import(`../../test/web-test-runner.config.mjs?run=${++runs}`);
  const {reporter, results} = countingReporter(root);
  const runner = await startTestRunner({
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
    config: {...config, ...(files.length ? {files} : {}), reporters: [...config.reporters, reporter]},
  });
  if (!runner) throw new Failed('The unit tests could not be started');
  const passed = await new Promise((resolve) => runner.on('stopped', resolve));
  process.off('unhandledRejection', leftToNobody);
  return {passed, results, coverage: reporter.coverage};
}

/** A browser that hung says nothing about the tests it was to run: they are run once more, which is told. A test that failed is not. @returns whether one hung */
async function againWhereSilent(results) {
  let hung = false;
  for (const [browser, counts] of results) {
    const {silent} = counts;
    if (!silent.length) continue;
    hung = true;
    console.log(`\n  ${browser} gave no answer about ${silent.join(', ')}: once more`);
    const {passed, results: again} = await runInBrowsers([browser], silent, false);
    const more = again.get(browser);
    if (!passed || !more) continue;
    counts.passed += more.passed;
    counts.skipped.push(...more.skipped);
    counts.broken = counts.broken.filter((file) => !silent.includes(file));
    for (const name of more.names) counts.names.add(name);
  }
  return hung;
}

function coverageProblems(coverage) {
  const {summary} = coverage;
  const kinds = ['statements', 'branches', 'functions', 'lines'];
  console.log(
    `coverage of pack, engine, flow and handoff: ${kinds.map((kind) => `${kind} ${summary[kind].pct} %`).join(', ')}`,
  );
  return kinds
    .filter((kind) => !(summary[kind].pct >= 90))
    .map((kind) => `coverage: ${kind} ${summary[kind].pct} % is below 90 %`);
}

/**
 * @returns {Promise<{passed: number, failed: number, problems: string[]}>}
 */
export async function unit({files = [], browsers = browserNames, coverage = false, needAll = false} = {}) {
  const started = Date.now();
  await generate();
  const found = await setUpBrowsers(browsers);
  const here = browsers.filter((name) => found[name]);
  const problems = browsers
    .filter((name) => needAll && !found[name])
    .map((name) => `${name} is needed and was not found`);
  if (here.length === 0) throw new Failed('No browser was found to run the unit tests in');
  const globs = files.map((file) => relative(root, inRoot(file)));
  const {passed, results, coverage: covered} = await runInBrowsers(here, globs, coverage && here.includes('chromium'));
  const hung = !coverage && (await againWhereSilent(results));

  console.log('');
  let sum = 0;
  let failed = 0;
  for (const name of here) {
    const {passed: good = 0, failed: bad = [], skipped = [], broken = [], slow = []} = results.get(name) ?? {};
    console.log(
      `${name.padEnd(9)} ${String(good).padStart(5)} passed, ${bad.length + broken.length} failed   (${browserVersion(name)})`,
    );
    sum += good;
    failed += bad.length + broken.length;
    const slowest = slow
      .sort((a, b) => b.took - a.took)
      .slice(0, 3)
      .filter(({took}) => took > 2000);
    if (slowest.length)
      console.log(`  slowest: ${slowest.map(({file, took}) => `${file} ${(took / 1000).toFixed(1)} s`).join(', ')}`);
    for (const item of skipped) problems.push(`${name} skipped: ${item}`);
    for (const file of broken) console.log(`  could not run ${file}`);
    if (!results.has(name)) problems.push(`${name} ran nothing`);
  }
  problems.push(...compare(results));
  if (covered) problems.push(...coverageProblems(covered));
  if (!passed && !hung && failed === 0 && problems.length === 0)
    problems.push('the runner reported a failure outside any test');
  for (const problem of problems) console.log(`  ${problem}`);
  console.log(`units took ${seconds(started)}`);
  return {passed: sum, failed: failed + problems.length, problems};
}

export async function main(argv) {
  const {options, rest} = readArgs(argv, ['coverage', 'all']);
  const unknown = (options.browser ?? []).filter((name) => !browserNames.includes(name));
  if (unknown.length) throw new Failed(`No browser "${unknown[0]}". There are: ${browserNames.join(', ')}.`);
  const {failed} = await unit({
    files: rest,
    browsers: options.browser ?? browserNames,
    coverage: Boolean(options.coverage),
    needAll: Boolean(options.all),
  });
  process.exit(failed > 0 ? 1 : 0);
}
