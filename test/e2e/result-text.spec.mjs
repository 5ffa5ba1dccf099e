/** The words of a result in the built file, as they are drawn: no space between two sentences is lost, and no word is broken over two lines. */
import assert from 'node:assert/strict';
import {completeFlow, test, useSite} from '../support/page.mjs';

const people = {
  'self-care': {},
  'non-urgent': {course: 'weeks-stuck'},
  urgent: {unwell: 'fever'},
  emergency: {nerve: 'saddle'},
};

/** Runs in the page: words of buttons and headings that are broken. A hyphen, slash or dash is a place to break. */
function brokenWords() {
  const {shadowRoot} = document.querySelector('back-pain-checker');
  const elements = [...shadowRoot.querySelectorAll('button, a.button, h2, h3, h4')].filter(
    (element) => element.checkVisibility() && !element.closest('.visually-hidden'),
  );
  return elements.flatMap((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const broken = [];
    while (walker.nextNode()) {
      for (const {0: word, index} of walker.currentNode.data.matchAll(/[\p{L}\p{M}\d]+/gu)) {
        const range = document.createRange();
        range.setStart(walker.currentNode, index);
        range.setEnd(walker.currentNode, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({top}) => Math.round(top)));
        if (lines.size > 1) broken.push(`${word} in ${element.localName}`);
      }
    }
    return broken;
  });
}

test.describe('words of the result', () => {
  const site = useSite();

  async function openResult(answers, {lang = 'en', width = 1000} = {}) {
    const page = await site.show(
      `<script>document.documentElement.lang = '${lang}'</script><back-pain-checker region="us"></back-pain-checker><script type="module" src="/dist/back-pain-checker.js"></script>`,
      {context: {viewport: {width, height: 800}}},
    );
    await page.waitForFunction(() => document.querySelector('back-pain-checker').shadowRoot?.querySelector('.step'));
    await completeFlow(page, answers, {atEmergency: 'summary'});
    await page.waitForFunction(() => document.querySelector('back-pain-checker').shadowRoot.querySelector('.keep'));
    assert.equal(
      await page.evaluate(() =>
        document.querySelector('back-pain-checker').shadowRoot.querySelector('.base').lang.slice(0, 2),
      ),
      lang,
    );
    return page;
  }

  for (const [level, answers] of Object.entries(people)) {
    test(`${level}: no sentence runs into the next`, async () => {
      const page = await openResult(answers);
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

    for (const lang of ['en', 'de', 'fr', 'es', 'ar'])
      test(`${level}, ${lang}, 320 px: no word of a button or heading is broken over two lines`, async () => {
        const page = await openResult(answers, {lang, width: 320});
        assert.deepEqual(await page.evaluate(brokenWords), []);
      });
  }
});
