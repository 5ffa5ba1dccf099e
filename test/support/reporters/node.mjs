/**
 * For `node --test --test-reporter`: the counts of each file, then what failed, a line `FAILED …` for each of them, then the line `N passed, M failed`.
 * A skipped test, and a file without a test, count as failed: neither may go unnoticed.
 */
import {relative} from 'node:path';

/** The lines of an error that help; the rest is the runner's own. */
function describeError(error) {
  const cause = error?.cause ?? error;
  const text = typeof cause === 'string' ? cause : (cause?.stack ?? cause?.message ?? String(cause));
  const lines = text.split('\n').filter((line) => !line.includes('node:internal'));
  return lines.slice(0, 12).join('\n    ');
}

const isSuite = ({details}) => details?.type === 'suite';
const isWaitingForSubtests = ({details}) => details?.error?.failureType === 'subtestsFailed';
/** A file is reported like a test when it holds none, or cannot be loaded. */
const isFile = ({name, nesting}) => nesting === 0 && name.endsWith('.test.mjs');

export default async function* countReporter(events) {
  const started = Date.now();
  const files = new Map();
  const problems = [];
  const countsOf = ({file, name}) => {
    const path = relative(process.cwd(), file ?? name);
    if (!files.has(path)) files.set(path, {path, passed: 0, failed: 0});
    return files.get(path);
  };
  const fail = (data, reason) => {
    const counts = countsOf(data);
    counts.failed += 1;
    problems.push({test: `${counts.path} › ${data.name}`, reason});
  };

  for await (const {type, data} of events) {
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type === 'test:pass' && !isSuite(data)) {
      if (isFile(data)) fail(data, 'ran no test');
      else if (data.skip !== undefined || data.todo !== undefined) fail(data, 'was skipped');
      else countsOf(data).passed += 1;
    }
    if (type === 'test:fail' && !((isSuite(data) || isFile(data)) && isWaitingForSubtests(data)))
      fail(data, describeError(data.details?.error));
  }

  const rows = [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const {path, passed, failed} of rows) yield `${String(passed).padStart(5)} passed, ${failed} failed   ${path}\n`;
  for (const {test, reason} of problems) yield `\n  ✗ ${test}\n    ${reason}\n`;
  for (const {test} of problems) yield `FAILED ${test.replaceAll('\n', ' ')}\n`;
  const passed = rows.reduce((sum, row) => sum + row.passed, 0);
  yield `took ${((Date.now() - started) / 1000).toFixed(1)} s\n\n${passed} passed, ${problems.length} failed\n`;
  if (problems.length || !passed) process.exitCode = 1;
}
