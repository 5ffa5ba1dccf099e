/** A reporter that keeps which test ended how in which browser, so that engines can be held against each other. */
import {relative} from 'node:path';

/** @returns the reporter, and `results`: browser → {passed, failed, skipped, names, broken, silent, slow}; `silent` are those of `broken` of which nothing was heard */
export function countingReporter(root) {
  const results = new Map();
  const forBrowser = (name) => {
    if (!results.has(name))
      results.set(name, {passed: 0, failed: [], skipped: [], names: new Set(), broken: [], silent: [], slow: []});
    return results.get(name);
  };
  const walk = (suite, path, visit) => {
    for (const test of suite.tests) visit(test, [...path, test.name].join(' › '));
    for (const inner of suite.suites) walk(inner, [...path, inner.name], visit);
  };
  const reporter = {
    onTestRunFinished({sessions, testCoverage}) {
      results.clear();
      for (const session of sessions) {
        const browser = forBrowser(session.browser.name.toLowerCase());
        const file = relative(root, session.testFile);
        let took = 0;
        if (session.testResults) {
          walk(session.testResults, [file], (test, name) => {
            browser.names.add(name);
            took += test.duration ?? 0;
            if (test.skipped) browser.skipped.push(name);
            else if (test.passed) browser.passed += 1;
            else browser.failed.push(name);
          });
        }
        browser.slow.push({file, took});
        // A file that could not be loaded has no results at all; it must not look like one without tests.
        if (!session.passed && !(session.testResults && browser.failed.some((name) => name.startsWith(file)))) {
          browser.broken.push(file);
          if (!session.testResults) browser.silent.push(file);
        }
      }
      reporter.coverage = testCoverage;
    },
  };
  return {reporter, results};
}
