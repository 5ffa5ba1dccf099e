/** Runs files written for Node's own test runner and adds up what they say. */
import {run} from 'node:test';
import {inRoot, seconds} from './shell.mjs';

/** The part of an error that helps; the rest is the runner's own plumbing. */
function told(error) {
  const cause = error?.cause ?? error;
  const text = typeof cause === 'string' ? cause : (cause?.stack ?? cause?.message ?? String(cause));
  return text
    .split('\n')
    .filter((line) => !/node:internal/.test(line))
    .slice(0, 12)
    .join('\n    ');
}

/**
 * @param {readonly string[]} files paths from the repository's root
 * @returns {Promise<{passed: number, failed: number, problems: string[]}>}
 */
export async function runNodeTests(files, {concurrency = 2, timeout = 300_000} = {}) {
  const started = Date.now();
  const paths = files.map((file) => inRoot(file));
  const counts = new Map(files.map((file) => [file, {passed: 0, failed: 0}]));
  const problems = [];
  const where = (data) =>
    files.find((file) => inRoot(file) === (data.file ?? data.name)) ?? files.find((file) => data.name?.endsWith(file));
  // A file stands for itself in the stream (and fails as a whole when it cannot be loaded); suites only group.
  const isFile = (data) => data.nesting === 0 && paths.some((path) => path === data.name || data.name?.endsWith(path));
  const isSuite = (data) => data.details?.type === 'suite';

  const stream = run({files: paths, concurrency, timeout});
  stream.on('test:pass', (data) => {
    if (isFile(data) || isSuite(data)) return;
    const count = counts.get(where(data));
    if (data.skip !== undefined || data.todo !== undefined) problems.push(`${where(data)}: skipped: ${data.name}`);
    else if (count) count.passed += 1;
  });
  stream.on('test:fail', (data) => {
    const error = data.details?.error;
    if ((isFile(data) || isSuite(data)) && error?.failureType === 'subtestsFailed') return;
    const count = counts.get(where(data));
    if (count) count.failed += 1;
    problems.push(`${where(data) ?? data.name} › ${data.name}\n    ${told(error)}`);
  });
  stream.on('test:stdout', ({message}) => process.stdout.write(message));
  stream.on('test:stderr', ({message}) => process.stderr.write(message));
  await new Promise((resolve, reject) => {
    stream.on('end', resolve);
    stream.on('error', reject);
    stream.resume();
  });

  let passed = 0;
  for (const [file, count] of counts) {
    passed += count.passed;
    if (count.passed + count.failed === 0 && !problems.some((problem) => problem.startsWith(file)))
      problems.push(`${file}: ran no test`);
    console.log(`${String(count.passed).padStart(5)} passed, ${count.failed} failed   ${file}`);
  }
  for (const problem of problems) console.log(`\n  ✗ ${problem}`);
  console.log(`took ${seconds(started)}`);
  return {passed, failed: problems.length, problems};
}
