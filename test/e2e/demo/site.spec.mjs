/** The pages of the documentation site: accessible, no wider than a phone, and with a menu that works without a script. */
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {inRoot} from '../../../src/tools/shell.mjs';
import {assertAccessible, assertFits, test, useSite} from '../../support/page.mjs';

const pages = readdirSync(inRoot('demo')).filter(
  (name) => name.endsWith('.html') && readFileSync(inRoot('demo', name), 'utf8').includes('<!-- navigation -->'),
);

test.describe('the documentation site', () => {
  const site = useSite();

  for (const name of pages) {
    // The gallery shows a hundred checkers; its screens have accessibility tests of their own.
    if (name !== 'gallery.html')
      for (const colorScheme of ['light', 'dark'])
        test(`${name}: is accessible, in ${colorScheme}`, async () =>
          assertAccessible(await site.open(`/demo/${name}`, {context: {colorScheme}})));

    test(`${name}: starts at the top and is no wider than a phone`, async () => {
      const page = await site.open(`/demo/${name}`, {context: {viewport: {width: 320, height: 640}}});
      await assertFits(page);
      await page.waitForTimeout(500);
      assert.equal(await page.evaluate(() => scrollY), 0);
      await assertFits(page);
    });
  }

  test('the menu opens and closes on a phone without a script, and leads to every page', async () => {
    const page = await site.open('/demo/privacy.html', {
      context: {viewport: {width: 360, height: 640}, javaScriptEnabled: false},
    });
    const menu = page.getByRole('navigation', {name: 'Site'});
    assert.equal(await menu.isVisible(), false);
    await page.getByRole('button', {name: 'Menu'}).click();
    assert.equal(await menu.getByRole('link').count(), pages.length);
    await page.keyboard.press('Escape');
    assert.equal(await menu.isVisible(), false);
    await page.getByRole('button', {name: 'Menu'}).press('Enter');
    await menu.getByRole('link', {name: 'Recipes'}).click();
    await page.getByRole('heading', {name: 'Recipes', level: 1}).waitFor();
  });

  test('the menu is shown in at most two rows of links on a wide screen', async () => {
    const page = await site.open('/demo/privacy.html', {context: {viewport: {width: 1280, height: 800}}});
    assert.equal(await page.getByRole('button', {name: 'Menu'}).isVisible(), false);
    const tops = await page
      .getByRole('navigation', {name: 'Site'})
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().top));
    assert.ok(new Set(tops).size <= 2, 'at most two rows');
  });

  test('search finds an attribute and leads to its entry in the reference', async () => {
    const page = await site.open('/demo/search.html');
    await page.getByRole('searchbox', {name: 'What are you looking for?'}).fill('emergency-number');
    await page.keyboard.press('Enter');
    const results = page.getByRole('listitem');
    await results.first().waitFor();
    assert.match(await page.getByRole('status').textContent(), /results for “emergency-number”/);
    await results.first().getByRole('link').click();
    await page.waitForURL(/reference\.html#attribute-emergency-number$/);
  });

  test('search says so when nothing is found, and reads the words from the address', async () => {
    const page = await site.open('/demo/search.html?q=zzzqqq');
    await page.getByText('Nothing was found for “zzzqqq”.').waitFor();
    assert.equal(await page.getByRole('listitem').count(), 0);
  });
});
