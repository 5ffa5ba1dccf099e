/** One host page, checked in five columns. Each column is a list of problems; an empty one is a tick in the table. */
import {mkdirSync} from 'node:fs';
import {contrast, leaks, looks, styles} from './inspect-page.mjs';
import {changes, stateOf} from './state.mjs';
import {byKeyboard, byMouse} from './complete-flow.mjs';
import {pictures} from './browsers.mjs';

export const columns = ['renders', 'mouse', 'keyboard', 'unchanged', 'quiet'];

/** The screens that are looked at closely: the first, the first question, the emergency, the last. */
const screens = ['start', 'nerve', 'emergency', 'result'];

const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** Until the checker is there (or, without our script, until the page has had its time). */
async function ready(page, row, which) {
  for (let turn = 0; turn < 200; turn += 1) {
    const there = await page.view
      .evaluate(
        (at) => Boolean([...document.querySelectorAll('back-pain-checker')][at]?.shadowRoot?.querySelector('.frame')),
        which,
      )
      .catch(() => false);
    if (there) return;
    await wait(25);
  }
  throw new Error('the checker has not started');
}

async function come(browser, address, row, script) {
  const page = await browser.open(address, row);
  await row.open?.(page, script);
  if (row.frame) {
    const handle = await page.$('iframe');
    page.view = await handle.contentFrame();
    page.framed = true;
  }
  return page;
}

/** A console message in a row's `says` is logged once; one in `tolerates` may be logged any number of times. */
const isExpected = ({says = [], tolerates = []}, text) => [...says, ...tolerates].some((pattern) => pattern.test(text));
/** The words without what differs from one load to the next. */
const plain = (text) =>
  text
    .replace(/localhost:\d+/g, 'localhost')
    .replaceAll('/none/', '/with/')
    .replace(/integrity="[^"]*"/g, 'integrity');

/** Messages of the page itself are left out; a message that a row expects of the checker is logged at most once. */
function loud(page, without, row) {
  const theirs = without.notes.map(plain);
  const ours = page.notes.filter((text) => !theirs.includes(plain(text)));
  const twice = (row.says ?? [])
    .filter((pattern) => ours.filter((text) => pattern.test(text)).length !== 1)
    .map((pattern) => `said ${ours.filter((text) => pattern.test(text)).length} times: ${pattern}`);
  return [
    ...page.uncaught.filter((text) => !without.uncaught.includes(text)),
    ...ours.filter((text) => !isExpected(row, text)),
    ...twice,
  ];
}

const clean = (state) => ({
  ...state,
  ...Object.fromEntries(['html', 'address', 'session', 'local'].map((part) => [part, plain(state[part])])),
});

/** The state once two readings agree: what a page shows only for a moment, such as a progress bar, is no part of it. */
async function settledState(page) {
  let before = await stateOf(page);
  for (let turn = 0; turn < 15; turn += 1) {
    await wait(100);
    const now = await stateOf(page);
    if (JSON.stringify(now) === JSON.stringify(before)) break;
    before = now;
  }
  return clean(before);
}

/**
 * @param addresses the page with our script and without
 * @param empty styles of a checker on an empty page, by screen
 */
export async function visit(browser, row, addresses, empty) {
  const which = row.which ?? 0;
  const problems = Object.fromEntries(columns.map((name) => [name, []]));
  const without = await come(browser, addresses.without, row, 'none');
  await wait(row.wait ?? 100);
  const was = await settledState(without);
  was.cookieJar = JSON.stringify(await without.cookies());

  const page = await come(browser, addresses.with, row, 'with');
  if (row.stays) {
    await stays(page, row, problems);
  } else {
    await ready(page, row, which);
    if (row.wait) await wait(row.wait);
    const early = await settledState(page);
    problems.unchanged.push(...changes(was, early, row.ignore));
    await picture(page, browser, row, 'start');
    const seen = new Set();
    const onScreen = async (press) => {
      const {screen} = press;
      if (!screens.includes(screen) || seen.has(screen)) return;
      seen.add(screen);
      // An element under the mouse has its hover style.
      await page.mouse.move(0, 0);
      problems.renders.push(...(await looks(page, which)).map((problem) => `${screen}: ${problem}`));
      if (empty?.[screen])
        problems.renders.push(
          ...leaks(empty[screen], await styles(page, which), {ignore: row.own}).map(
            (problem) => `${screen}: ${problem}`,
          ),
        );
      if (screen !== 'start') await picture(page, browser, row, screen);
    };
    problems.mouse.push(...(await byMouse(page, {which, onScreen})));
    await page.mouse.move(0, 0);
    await row.after?.(page, problems);
    const late = await settledState(page);
    problems.unchanged.push(...changes(was, late, ['focus', 'scrolled', ...(row.ignore ?? [])]));
    if (JSON.stringify(await page.cookies()) !== was.cookieJar) problems.unchanged.push('a cookie is set');
    await tryKeys(browser, row, addresses, problems, which);
  }
  // Its type is the page's, and may be wanted in another weight.
  const extra = page.asked.filter(
    (path) => !without.asked.includes(path) && !/\.woff2?$/.test(path) && !(row.asks ?? []).includes(path),
  );
  if (extra.length) problems.unchanged.push(`asks for ${extra.join(', ')}`);
  problems.quiet.push(...loud(page, without, row));
  await without.done();
  await page.done();
  return problems;
}

/** On a page where the checker cannot start, the fallback content shows and can be used. */
async function stays(page, row, problems) {
  await wait(300);
  const words = await page.view.evaluate(() => {
    const link = document.querySelector('back-pain-checker a');
    link.focus();
    return {
      seen: link.checkVisibility() && link.getBoundingClientRect().height > 0,
      focused: document.activeElement === link,
      defined: Boolean(customElements.get('back-pain-checker')),
    };
  });
  if (!words.seen) problems.renders.push('the page’s own words do not show');
  if (!words.focused) problems.keyboard.push('its link takes no focus');
  if (words.defined) problems.renders.push('it has half started');
}

async function tryKeys(browser, row, addresses, problems, which) {
  const page = await come(browser, addresses.with, row, 'with');
  await ready(page, row, which);
  const canAxe = browser.name === 'chromium' && !row.noAxe;
  const seen = new Set();
  const onScreen = async ({screen}) => {
    if (!canAxe || !screens.includes(screen) || seen.has(screen)) return;
    seen.add(screen);
    problems.renders.push(...(await contrast(page, which)));
  };
  problems.keyboard.push(...(await byKeyboard(page, {which, modal: row.modal, onScreen})));
  await row.afterKeys?.(page, problems);
  problems.quiet.push(...page.uncaught);
  await page.done();
}

async function picture(page, browser, row, screen) {
  if (!process.env.PICTURES) return;
  mkdirSync(pictures, {recursive: true});
  await page.screenshot({
    path: `${pictures}/${row.id}-${browser.name}-${screen}.png`,
    fullPage: screen !== 'result',
    caret: 'initial',
  });
}

/** Styles inside a checker on an empty page, by screen. */
export async function undisturbed(browser, address) {
  const page = await browser.open(address, {});
  await ready(page, {}, 0);
  const seen = {};
  const onScreen = async ({screen}) => {
    if (!screens.includes(screen)) return;
    await page.mouse.move(0, 0);
    seen[screen] ??= await styles(page, 0);
  };
  await byMouse(page, {onScreen});
  await page.done();
  return seen;
}
