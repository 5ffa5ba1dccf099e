/** The theming page: every theme is readable in light and dark, and none changes the emergency panel. */
import assert from 'node:assert/strict';
import {people} from '../../support/fixtures/people.mjs';
import {assertAccessible, assertFits, completeFlow, test, useSite} from '../../support/page.mjs';

const path = '/demo/theming.html';
const looks = ['Plain', 'Forest', 'Ink', 'Berry', 'Large print', 'Poster'];

test.describe('the theming page', () => {
  const site = useSite();

  const choose = (page, look) => page.getByLabel(look).check();
  const style = (page, selector, property) =>
    page.evaluate(
      ([css, name]) =>
        getComputedStyle(document.querySelector('back-pain-checker').shadowRoot.querySelector(css))[name],
      [selector, property],
    );

  for (const colorScheme of ['light', 'dark']) {
    test(`theming demo: every theme is readable on a ${colorScheme} page, at the start and at the result`, async () => {
      const page = await site.open(path, {context: {colorScheme}});
      for (const look of looks) {
        await choose(page, look);
        await assertAccessible(page);
      }
      await completeFlow(page, {training: ['jump', 'sitting']});
      for (const look of looks) {
        await choose(page, look);
        await assertAccessible(page);
      }
      assert.deepEqual(page.complaints, []);
    });
  }

  test('theming demo: shows the CSS of a theme, and the checker uses it', async () => {
    const page = await site.open(path);
    const css = page.locator('#css');
    assert.match(await css.innerText(), /none/);
    const seen = new Set([await style(page, '.primary', 'backgroundColor')]);
    for (const look of ['Forest', 'Ink', 'Berry', 'Poster']) {
      await choose(page, look);
      assert.match(await css.innerText(), /^back-pain-checker \{\n {2}--bpc-accent: light-dark/);
      seen.add(await style(page, '.primary', 'backgroundColor'));
    }
    assert.equal(seen.size, 5, 'five colours');
    await choose(page, 'Poster');
    assert.equal(await style(page, '.primary', 'textTransform'), 'uppercase');
    await choose(page, 'Large print');
    assert.equal(
      await style(page, '.lead', 'fontSize')
        .then(parseFloat)
        .then((size) => size >= 22),
      true,
    );
  });

  test('theming demo: no theme changes the emergency panel', async () => {
    const page = await site.open(path);
    await completeFlow(page, people.emergency);
    const panel = async () => {
      const parts = await Promise.all(
        ['.emergency', '.emergency h2', '.emergency .call'].map((part) =>
          Promise.all(
            ['color', 'backgroundColor', 'fontSize', 'fontFamily', 'visibility'].map((name) => style(page, part, name)),
          ),
        ),
      );
      return JSON.stringify(parts);
    };
    const plain = await panel();
    for (const look of looks) {
      await choose(page, look);
      assert.equal(await panel(), plain, look);
    }
  });

  test('theming demo: the switches change to light, dark, right-to-left and narrow', async () => {
    const page = await site.open(path);
    const light = await style(page, '.frame', 'backgroundColor');
    await page.getByLabel('Theme').selectOption('dark');
    await page.waitForFunction(
      (was) =>
        getComputedStyle(document.querySelector('back-pain-checker').shadowRoot.querySelector('.frame'))
          .backgroundColor !== was,
      light,
    );
    await page.getByLabel('Direction').selectOption('rtl');
    assert.equal(await style(page, '.frame', 'direction'), 'rtl');
    await page.getByLabel('Width').fill('280');
    assert.equal(await page.locator('back-pain-checker').evaluate((el) => el.getBoundingClientRect().width), 280);
    await assertAccessible(page);
  });

  test('theming demo: fits a phone in every theme', async () => {
    const page = await site.open(path, {context: {viewport: {width: 320, height: 640}}});
    for (const look of looks) {
      await choose(page, look);
      await assertFits(page);
    }
  });
});
