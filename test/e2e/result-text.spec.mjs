/** The sentences of a result in the built file, whose templates have been minified: no space between two of them may have been lost. */
import assert from 'node:assert/strict';
import {completeFlow, test, useSite} from '../support/page.mjs';

const people = {
  'self-care': {},
  'non-urgent': {course: 'weeks-stuck'},
  urgent: {unwell: 'fever'},
  emergency: {nerve: 'saddle'},
};

test.describe('sentences of the result', () => {
  const site = useSite();

  for (const [level, answers] of Object.entries(people))
    test(`${level}: no sentence runs into the next`, async () => {
      const page = await site.show(
        '<back-pain-checker region="us"></back-pain-checker><script type="module" src="/dist/back-pain-checker.js"></script>',
      );
      await page.getByRole('button', {name: 'Start'}).waitFor();
      await completeFlow(page, answers, {atEmergency: 'summary'});
      const texts = await page.evaluate(() => {
        const {shadowRoot} = document.querySelector('back-pain-checker');
        return [...shadowRoot.querySelectorAll('p, li')].map(({textContent}) => textContent);
      });
      assert.ok(texts.length > 5, 'the result has text');
      assert.deepEqual(
        texts.filter((text) => /\p{Ll}[.!?](?:\p{Lu}|\d)/u.test(text)),
        [],
      );
    });
});
