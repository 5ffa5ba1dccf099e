/** What every demo page of a host must do. */
import assert from 'node:assert/strict';
import {people} from '../../support/fixtures/people.mjs';
import {assertAccessible, assertFits, completeFlow, levelOf, visibleSlots} from '../../support/page.mjs';

/**
 * What every page of a host must do, whatever it sells: names of tests, and the tests. `slots` says which are open by level besides those that `always` are,
 * `before` which are open before the result, `answers` are added to everybody's answers.
 */
export function hostPage({open, path, always, slots, before = [], answers = {}}) {
  const atLevel = (name) => async () => {
    const page = await open(path);
    await completeFlow(page, {...answers, ...people[name]});
    assert.equal(await levelOf(page), name);
    assert.deepEqual(await visibleSlots(page), [...always, ...slots[name]].sort());
    assert.deepEqual(page.complaints, []);
    await assertAccessible(page);
  };
  const gated = /^(?:consult|price|products|newsletter|ask|related|download|faq|(?:contributor|exercise|region)-.*)$/;
  return Object.entries({
    ...Object.fromEntries(
      Object.keys(people).map((name) => [`shows at ${name} what belongs there and nothing else`, atLevel(name)]),
    ),

    'no result slot is shown before the result': async () => {
      const page = await open(path);
      await page.locator('back-pain-checker:state(step-start), back-pain-checker:state(step-question)').waitFor();
      assert.deepEqual(await visibleSlots(page), [...always, ...before].sort());
      await assertAccessible(page);
    },

    'the page is accessible in dark mode and fits a phone, before and at the result': async () => {
      const page = await open(path, {context: {viewport: {width: 320, height: 640}, colorScheme: 'dark'}});
      await assertFits(page);
      await completeFlow(page, {training: ['jump', 'no-warm-up', 'sitting']});
      await assertFits(page);
      await assertAccessible(page);
    },

    'if the script does not load, the fallback content stays and nothing is for sale': async () => {
      const page = await open(path, {
        before: (opened) => opened.route('**/dist/back-pain-checker.js', (route) => route.abort()),
      });
      const seen = await page.evaluate(() =>
        [...document.querySelector('back-pain-checker').children]
          .filter((child) => child.checkVisibility())
          .map(({slot}) => slot),
      );
      assert.ok(seen.includes(''), 'the plain children');
      assert.deepEqual(
        seen.filter((slot) => gated.test(slot)),
        [],
      );
    },

    'the page requests only its own files': async () => {
      const page = await open(path);
      await completeFlow(page);
      assert.deepEqual(
        page.requests.filter((request) => !/^\/(?:demo|dist)\//.test(request)),
        [],
      );
    },
  });
}
