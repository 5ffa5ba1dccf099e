/**
 * Every screen where there is little room: 400 % zoom, large text, a reader's own text spacing, and languages that need more of it.
 * Everything that can be opened is open. Nothing may overflow its box, be cut off or overlap something else.
 */
import assert from 'node:assert/strict';
import {chromiumArgs} from '../../../src/tools/browsers.mjs';
import {test, useSite} from '../../support/page.mjs';
import {emptyPage, inspectEach, screenIds, uncalledFor} from './every-screen.mjs';

/** Stands in for a language that needs 40 % more room: each text of the interface and of the pack gets longer words and more of them. */
const longer = `
import {en} from '/dist/i18n/en.js';
import {builtInPack} from '/dist/pack/built-in.js';
import {localise as inWords, translatable} from '/dist/pack/locale.js';
export {version} from '/dist/version.js';
const stretch = (text) => text
  .split(/(\\{[^}]*\\})/)
  .map((part, at) => (at % 2 ? part : part.replace(/\\p{L}{3,}/gu, (word) => word + word.slice(0, Math.ceil(word.length * 0.6)).toLowerCase())))
  .join('');
const all = (value) => typeof value === 'string' ? stretch(value) : Array.isArray(value) ? value.map(all) : Object.fromEntries(Object.entries(value).map(([key, one]) => [key, all(one)]));
export const messages = all(en);
export const localise = (pack) => inWords(pack, {language: 'de', reviewedBy: null, entries: all(translatable(builtInPack))});
`;
const script = (_, response) => response.writeHead(200, {'content-type': 'text/javascript; charset=utf-8'}).end(longer);

/** WCAG 1.4.12, in the words a reader's own style sheet would use. The checker's tree inherits what can be inherited; the rest is put into it. */
const spacing =
  '.base, .base * {line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important} .base p {margin-block-end: 2em !important}';

async function inspect([id, {lang = 'en', css = ''} = {}]) {
  const {overlaps, show, sticksOut, unfold} = await import('/test/e2e/screens/screen-fixtures.js');
  const checker = await show(id, {lang});
  await unfold(checker);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  checker.shadowRoot.adoptedStyleSheets.push(sheet);
  return [...sticksOut(checker), ...overlaps(checker)];
}

const looks = [
  {name: 'at 400 % zoom (320 px)', width: 320},
  {name: 'at 280 px', width: 280},
  {name: 'with the text spacing of WCAG 1.4.12', width: 320, argument: {css: spacing}},
  {name: 'in a wide page', width: 1600},
  ...['es', 'de', 'fr', 'ar'].map((lang) => ({name: `in ${lang} at 320 px`, width: 320, argument: {lang}})),
  {name: 'in British English at 320 px', width: 320, argument: {lang: 'en-GB'}},
];

test.describe('every screen fits', () => {
  const site = useSite();
  let ids;
  test.beforeAll(async () => {
    ids = await screenIds(site);
  });

  for (const {name, width, argument} of looks) {
    test(`every screen fits ${name}`, async () => {
      const page = await emptyPage(site, {context: {viewport: {width, height: 640}, reducedMotion: 'reduce'}});
      assert.deepEqual(await inspectEach(page, ids, inspect, argument), []);
      assert.deepEqual(uncalledFor(page), []);
      await page.context().close();
    });
  }
});

test.describe('every screen fits with texts at least 40 % longer', () => {
  const site = useSite({routes: {'/dist/locales/de.js': script}});

  test('every screen fits at 320 px with texts at least 40 % longer', async () => {
    const page = await emptyPage(site, {context: {viewport: {width: 320, height: 640}, reducedMotion: 'reduce'}});
    const grown = await page.evaluate(async () => {
      const {show} = await import('/test/e2e/screens/screen-fixtures.js');
      const length = async (lang) =>
        (await show('question:nerve', {lang})).shadowRoot.querySelector('.base').textContent.replace(/\s+/g, ' ')
          .length;
      return (await length('de')) / (await length('en'));
    });
    assert.ok(grown >= 1.4, `only ${grown.toFixed(2)} times as long`);
    assert.deepEqual(await inspectEach(page, await screenIds(site), inspect, {lang: 'de'}), []);
    await page.context().close();
  });
});

test.describe('every screen fits with text at 200 %', () => {
  // The reader's own setting, which also applies to what no page can change.
  const site = useSite({launch: {args: [...chromiumArgs, '--blink-settings=defaultFontSize=32']}});

  test('every screen fits at 320 px with text at 200 %', async () => {
    const page = await emptyPage(site, {context: {viewport: {width: 320, height: 640}, reducedMotion: 'reduce'}});
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), '32px');
    assert.deepEqual(await inspectEach(page, await screenIds(site), inspect), []);
    await page.context().close();
  });
});
