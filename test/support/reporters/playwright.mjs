/** Ends a Playwright run with a line `FAILED …` for each failed test and the line `N passed, M failed`. A skipped test counts as failed: none may go unnoticed. */
export default class CountReporter {
  #suite;
  #errors = 0;

  onBegin(_config, suite) {
    this.#suite = suite;
  }

  /** An error outside any test, such as a file that cannot be loaded. */
  onError({message = ''}) {
    this.#errors += 1;
    console.log(`FAILED outside a test: ${message.split('\n')[0]}`);
  }

  onEnd({status}) {
    const tests = this.#suite?.allTests() ?? [];
    // `--list` runs nothing.
    if (status === 'passed' && tests.every(({results}) => results.length === 0)) return undefined;
    for (const test of tests.filter((test) => !['expected', 'skipped'].includes(test.outcome())))
      console.log(`FAILED ${test.titlePath().filter(Boolean).join(' › ')}`);
    const outcomes = tests.map((test) => test.outcome());
    const passed = outcomes.filter((outcome) => outcome === 'expected').length;
    const skipped = outcomes.filter((outcome) => outcome === 'skipped').length;
    let failed = outcomes.length - passed + this.#errors;
    if (status !== 'passed' && failed === 0) failed = 1;
    if (skipped) console.log(`FAILED ${skipped} test(s) did not run`);
    console.log(`\n${passed} passed, ${failed} failed`);
    return failed ? {status: 'failed'} : undefined;
  }

  printsToStdio() {
    return false;
  }
}
