/** The five host pages where the script has not come yet, or never does: what the host says stands, what sells or waits for a result does not. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {startSite} from '../support/site.mjs';

const open = ['brand', 'intro', 'author', 'reviewed-by', 'trust', 'privacy', 'sources', 'disclaimer', 'footer', 'contact', ''];

/** Runs in the page: which children of the checker can be seen, and which cannot. */
const look = () =>
  [...document.querySelector('back-pain-checker').children]
    .filter(({localName}) => localName !== 'back-pain-question')
    .map((child) => ({slot: child.slot, seen: child.checkVisibility(), words: child.textContent.trim().slice(0, 40)}));

describe('without the script', () => {
  let site;
  before(async () => (site = await startSite()));
  after(() => site.stop());

  for (const name of ['clinic', 'virtual-clinic', 'publisher', 'device-shop', 'shop', 'index']) {
    it(`the page ${name} shows its own words and a way to get help, and sells nothing`, async () => {
      const page = await site.open(`/demo/${name}.html`, {before: (one) => one.route('**/dist/back-pain-checker.js', (route) => route.abort())});
      const children = await page.evaluate(look);
      for (const {slot, seen, words} of children) assert.equal(seen, open.includes(slot), `${slot || 'plain'}: ${words}`);
      const plain = children.filter(({slot}) => slot === '');
      assert.ok(plain.length > 0 && plain.every(({words}) => words.length > 10), 'there is something to read in place of the checker');
      assert.ok(children.some(({slot}) => !open.includes(slot)), 'the page has something that has to wait');
      await page.context().close();
    });
  }
});
