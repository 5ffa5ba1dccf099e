/**
 * Every screen of the flow, in both themes and both directions: reachable with the buttons that a person would press, no axe violation, one heading,
 * one live region, every target large enough for a thumb. The screens come from the flow: a new one is in here without anyone adding it.
 */
import assert from 'node:assert/strict';
import {mkdirSync} from 'node:fs';
import {inRoot} from '../../../src/tools/shell.mjs';
import {axe, test, useSite} from '../../support/page.mjs';
import {emptyPage, inspectEach, screenIds, uncalledFor} from './every-screen.mjs';

const pictures = inRoot('test', 'e2e', 'screens', 'results');
const looks = [
  {theme: 'light', dir: 'ltr', width: 320},
  {theme: 'dark', dir: 'ltr', width: 900},
  {theme: 'light', dir: 'rtl', width: 900},
  {theme: 'dark', dir: 'rtl', width: 320},
];

/** Runs in the page: a fresh checker on `id`, and what is wrong with it. */
async function inspect([id]) {
  const {show, smallType, tooSmall, unfold} = await import('/test/e2e/screens/screen-fixtures.js');
  const checker = await show(id);
  const root = checker.shadowRoot;
  const wrong = [];
  const {violations} = await window.axe.run(checker, {resultTypes: ['violations']});
  wrong.push(
    ...violations.map(({id: rule, nodes}) => `${rule}: ${nodes.map(({target}) => target.join(' ')).join('; ')}`),
  );
  const headings = [...root.querySelectorAll('h2, legend h2')].filter((element) => element.checkVisibility());
  if (headings.length !== 1) wrong.push(`${headings.length} main headings`);
  const live = root.querySelectorAll('[aria-live], [role="status"], [role="alert"]');
  if (live.length !== 1 || live[0].getAttribute('role') !== 'status') wrong.push(`${live.length} live regions`);
  if (root.querySelectorAll('.primary').length > 1) wrong.push('more than one primary button');
  wrong.push(...smallType(checker).map((problem) => `type below 16 px: ${problem}`));
  await unfold(checker);
  wrong.push(...tooSmall(checker).map((problem) => `too small to press: ${problem}`));
  return wrong;
}

test.describe('every screen', () => {
  const site = useSite();
  let ids;
  test.beforeAll(async () => {
    mkdirSync(pictures, {recursive: true});
    ids = await screenIds(site);
  });

  test('every screen: the list from the flow has questions and results of every level', () => {
    for (const id of ['start', 'question:nerve', 'question:body', 'review', 'review:undone'])
      assert.ok(ids.includes(id), id);
    for (const level of ['emergency', 'urgent', 'non-urgent', 'self-care'])
      assert.ok(
        ids.some((id) => id.startsWith(`result:${level}`)),
        level,
      );
    assert.ok(ids.length > 40);
  });

  for (const {theme, dir, width} of looks) {
    test(`every screen: can be reached and is accessible: ${theme}, ${dir}, ${width} px`, async () => {
      const page = await emptyPage(site, {
        context: {viewport: {width, height: 800}, colorScheme: theme, reducedMotion: 'reduce'},
      });
      await page.evaluate(
        ([colour, direction]) => {
          document.documentElement.style.colorScheme = colour;
          document.documentElement.dir = direction;
        },
        [theme, dir],
      );
      await page.addScriptTag({content: axe});
      const photograph = (id) =>
        page.screenshot({path: `${pictures}/${id.replaceAll(':', '-')}-${theme}-${dir}-${width}.png`, fullPage: true});
      assert.deepEqual(await inspectEach(page, ids, inspect, undefined, photograph), []);
      assert.deepEqual(uncalledFor(page), []);
      await page.context().close();
    });
  }

  test('every screen: is in the gallery', async () => {
    const page = await site.open('/demo/gallery.html');
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll('figure')].map(({dataset}) => dataset.screen),
    );
    assert.deepEqual(shown, ids);
    // Each is drawn when it comes near: all of them are looked at.
    for (const figure of await page.locator('figure').all()) await figure.scrollIntoViewIfNeeded();
    await page.waitForFunction(() => document.querySelectorAll('figure:not([data-reached], [data-lost])').length === 0);
    assert.deepEqual(
      await page.evaluate(() =>
        [...document.querySelectorAll('figure[data-lost]')].map(({dataset}) => `${dataset.screen}: ${dataset.lost}`),
      ),
      [],
    );
    await page.context().close();
  });
});
