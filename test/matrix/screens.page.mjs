/**
 * Every screen of the flow, in both themes and both directions: reachable by pressing what a person would press, accessible by axe,
 * nothing sticking out at 320 px, every target large enough. The screens come from the flow: a new one is in here without anyone adding it.
 */
import assert from 'node:assert/strict';
import {mkdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {after, before, describe, it} from 'node:test';
import {inRoot} from '../../src/tools/shell.mjs';
import {startSite} from '../support/site.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pictures = inRoot('test', 'matrix', 'results');
const looks = [
  {theme: 'light', dir: 'ltr', width: 320},
  {theme: 'dark', dir: 'ltr', width: 900},
  {theme: 'light', dir: 'rtl', width: 900},
  {theme: 'dark', dir: 'rtl', width: 320},
];

/** Runs in the page: a fresh checker on `id`, and what is wrong with it. */
async function inspect(id) {
  const {allScreens, makeChecker, reach} = await import('/demo/gallery/walk.js');
  document.querySelector('back-pain-checker')?.remove();
  const checker = makeChecker();
  document.querySelector('main').append(checker);
  await reach(checker, allScreens.find((screen) => screen.id === id));
  const root = checker.shadowRoot;
  const {violations} = await window.axe.run(checker, {resultTypes: ['violations']});
  const shown = [...root.querySelectorAll('button, summary, label, select')].filter((one) => one.checkVisibility() && !one.closest('.visually-hidden'));
  const size = (one) => Math.round(Math.max(one.getBoundingClientRect().height, one.closest('label')?.getBoundingClientRect().height ?? 0));
  return {
    violations: violations.map(({id: rule, nodes}) => `${rule}: ${nodes.map(({target}) => target.join(' ')).join('; ')}`),
    sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    small: shown.filter((one) => size(one) < 24).map((one) => `${one.textContent.trim().slice(0, 40)} (${size(one)} px)`),
    headings: [...root.querySelectorAll('h2, legend h2')].filter((one) => one.checkVisibility()).length,
    live: root.querySelectorAll('[aria-live], [role="status"], [role="alert"]').length,
  };
}

describe('every screen', () => {
  let site;
  let ids;
  before(async () => {
    mkdirSync(pictures, {recursive: true});
    site = await startSite();
    const page = await site.show('<main></main>');
    ids = await page.evaluate(async () => (await import('/demo/gallery/walk.js')).allScreens.map(({id}) => id));
    await page.context().close();
  });
  after(() => site.stop());

  it('is enumerated from the flow, questions and results of every level among them', () => {
    for (const id of ['start', 'question:nerve', 'question:body', 'review', 'review:undone']) assert.ok(ids.includes(id), id);
    for (const level of ['emergency', 'urgent', 'non-urgent', 'self-care']) assert.ok(ids.some((id) => id.startsWith(`result:${level}`)), level);
    assert.ok(ids.length > 40);
  });

  for (const {theme, dir, width} of looks) {
    it(`can be reached and used: ${theme}, ${dir}, ${width} px`, async () => {
      const page = await site.show('<main></main><script src="/dist/back-pain-checker.js"></script>', {context: {viewport: {width, height: 800}, colorScheme: theme, reducedMotion: 'reduce'}});
      await page.evaluate(([colour, direction]) => {
        document.documentElement.style.colorScheme = colour;
        document.documentElement.dir = direction;
      }, [theme, dir]);
      await page.addScriptTag({content: axe});
      const wrong = [];
      for (const id of ids) {
        const found = await page.evaluate(inspect, id).catch((error) => ({lost: error.message.split('\n')[0]}));
        if (found.lost) {
          wrong.push(`${id}: ${found.lost}`);
          continue;
        }
        wrong.push(...found.violations.map((one) => `${id}: ${one}`));
        if (found.sideways > 0) wrong.push(`${id}: sticks out sideways by ${found.sideways} px`);
        if (found.small.length) wrong.push(`${id}: too small to press: ${found.small.join(', ')}`);
        if (found.headings < 1) wrong.push(`${id}: no heading`);
        if (found.live !== 1) wrong.push(`${id}: ${found.live} live regions`);
        await page.screenshot({path: `${pictures}/${id.replaceAll(':', '-')}-${theme}-${dir}-${width}.png`, fullPage: true});
      }
      assert.deepEqual(wrong, []);
      assert.deepEqual(page.complaints, []);
      await page.context().close();
    });
  }

  it('stands in the gallery', async () => {
    const page = await site.open('/demo/gallery.html');
    const shown = await page.evaluate(() => [...document.querySelectorAll('figure')].map(({dataset}) => dataset.screen));
    assert.deepEqual(shown, ids);
    await page.waitForFunction(() => document.querySelectorAll('figure[data-reached]').length > 3);
    assert.equal(await page.evaluate(() => document.querySelectorAll('figure[data-lost]').length), 0);
    await page.context().close();
  });
});
