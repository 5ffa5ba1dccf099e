/** The Playwright example of the page “Testing”, run as it is written, on a page made of two other recipes. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {inRoot} from '../../src/tools/shell.mjs';
import {completeFlow, consentToShare, test, useSite} from '../support/page.mjs';
import '../../demo/recipes/testing/page.spec.mjs';

const recipe = (name) => readFileSync(inRoot('demo', 'recipes', name), 'utf8');

test.beforeEach(({page}) => {
  const files = {
    '/back-pain': {
      contentType: 'text/html',
      body: `<!doctype html><html lang="en-US"><title>Back pain</title>${recipe('script-tag.html')}<script>${recipe('consult-requested.js')}</script></html>`,
    },
    '/back-pain-checker.js': {
      contentType: 'text/javascript',
      body: readFileSync(inRoot('dist', 'back-pain-checker.js'), 'utf8'),
    },
  };
  return page.route('http://localhost:3000/**', (route) => {
    const path = new URL(route.request().url()).pathname;
    const file = files[path] ?? files[`/${path.split('/').at(-1)}`];
    return file ? route.fulfill(file) : route.fulfill({status: 404, body: ''});
  });
});

test.describe('the fake checker of the page “Testing”', () => {
  const site = useSite();

  /** Collects what a page sees of each event: how it travels, and the fields of its detail. */
  const listen = (page) =>
    page.addInitScript(() => {
      window.seen = {};
      const fieldsOf = (detail) =>
        detail &&
        Object.entries(detail).map(([name, value]) =>
          value?.constructor === Object && name !== 'contact' ? [name, Object.keys(value).sort()] : [name],
        );
      for (const type of [
        'checker-ready',
        'checker-started',
        'checker-answered',
        'checker-result',
        'consult-requested',
      ])
        document.addEventListener(type, ({bubbles, composed, cancelable, detail}) => {
          window.seen[type] = {bubbles, composed, cancelable, fields: fieldsOf(detail)?.sort()};
        });
    });

  test('fake checker: its events have the flags and the fields of the real ones', async () => {
    const real = await site.show(
      `<back-pain-checker region="us" consult-recipient="Riverside Spine" consult-fields="name phone"></back-pain-checker><script src="/dist/back-pain-checker.js"></script>`,
      {before: listen},
    );
    await completeFlow(real, {where: ['low', 'leg-pain'], course: ['new-same'], impact: ['moderate']});
    await consentToShare(real, 'Request', {name: 'Sam', phone: '555 0123'});
    await real.waitForFunction(() => window.seen['consult-requested']);
    const fake = await site.show('<back-pain-checker></back-pain-checker>', {before: listen});
    await fake.evaluate(async () => {
      const {defineFakeChecker} = await import('/demo/recipes/testing/fake-checker.js');
      defineFakeChecker(window);
      const checker = document.querySelector('back-pain-checker');
      checker.dispatch('checker-ready');
      checker.dispatch('checker-started');
      checker.dispatch('checker-answered', {number: 1});
      checker.dispatch('checker-result', {consultAdvised: true});
      await checker.requestConsult();
    });
    const seenIn = (page) => page.evaluate(() => window.seen);
    assert.deepEqual(await seenIn(fake), await seenIn(real));
  });

  test('recipe fail-on-problem: an unusable setting is an uncaught error in a test, and the checker still starts', async () => {
    const page = await site.show(
      `<script>${recipe('testing/fail-on-problem.js')}</script><back-pain-checker region="atlantis"></back-pain-checker><script src="/dist/back-pain-checker.js"></script>`,
    );
    await page.getByRole('button', {name: 'Start', exact: true}).waitFor();
    assert.match(page.complaints.join('\n'), /^uncaught: unknown-region: /m);
  });
});
