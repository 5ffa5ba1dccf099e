/** The recipe `check-privacy.js`, pasted as it is: it reports nothing on a page where nothing happens, and everything it exists to report. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {inRoot} from '../../src/tools/shell.mjs';
import {completeFlow, test, useSite} from '../support/page.mjs';

const recipe = readFileSync(inRoot('demo', 'recipes', 'check-privacy.js'), 'utf8');
/** The globals that the page says Lit adds. */
const lits = [
  .../besides those that Lit adds: (.*)\.<\/p>/
    .exec(readFileSync(inRoot('demo', 'privacy.html'), 'utf8'))[1]
    .matchAll(/<code>([^<]+)<\/code>/g),
].map(([, name]) => name);
const own = '<script src="/dist/back-pain-checker.js"></script><back-pain-checker></back-pain-checker>';
const nothing = '0 requests, 0 cookies, 0 storage, 0 globals';

test.describe('the recipe check-privacy.js', () => {
  const site = useSite();

  const drawn = (page) =>
    page.waitForFunction(() => document.querySelector('back-pain-checker')?.matches(':state(step-start)'));
  const globals = (page) =>
    page.evaluate(() => [
      ...Object.getOwnPropertyNames(window),
      ...Object.getOwnPropertyNames(Symbol).map((name) => `Symbol.${name}`),
    ]);

  /** Pastes the snippet into the console, which shares its names with the page's scripts. `said(n)` waits for `n` lines, and gives all there are. */
  async function paste(page) {
    const lines = [];
    page.on('console', (message) => message.type() === 'log' && lines.push(message.text()));
    const session = await page.context().newCDPSession(page);
    const {exceptionDetails} = await session.send('Runtime.evaluate', {
      expression: recipe,
      replMode: true,
      awaitPromise: true,
    });
    assert.equal(exceptionDetails, undefined);
    return async (many) => {
      for (let waited = 0; lines.length < many && waited < 5000; waited += 50) await page.waitForTimeout(50);
      return lines;
    };
  }

  for (const [name, body, start] of [
    ['without the checker, where it puts one', '<p>A page of your own</p>', () => {}],
    ['that has the checker already', own, drawn],
  ]) {
    test(`check-privacy.js: reports 0 of everything, from the paste to the result, on a page ${name}`, async () => {
      const page = await site.show(body);
      await start(page);
      const hasText = await paste(page);
      await drawn(page);
      assert.equal(await page.locator('back-pain-checker').count(), 1);
      assert.deepEqual(await hasText(1), [`So far: ${nothing}`]);
      await completeFlow(page);
      await hasText(2);
      // What is new shows within half a second.
      await page.waitForTimeout(1500);
      assert.deepEqual(await hasText(2), [`So far: ${nothing}`, `At the result: ${nothing}`]);
      assert.deepEqual(
        page.requests.filter((path) => !/^\/page-\d+\.html$/.test(path)),
        ['/dist/back-pain-checker.js'],
      );
      assert.deepEqual(page.complaints, []);
      await page.context().close();
    });
  }

  test('check-privacy.js: counts each request, cookie, storage entry and global, at once and at the result', async () => {
    const page = await site.show(own);
    await drawn(page);
    const hasText = await paste(page);
    await hasText(1);
    const doings = [
      [() => void (document.cookie = 'seen=1'), '0 requests, 1 cookies (seen=1), 0 storage, 0 globals'],
      [() => localStorage.setItem('here', '1'), '0 requests, 1 cookies (seen=1), 1 storage (here=1), 0 globals'],
      [
        () => sessionStorage.setItem('there', '2'),
        '0 requests, 1 cookies (seen=1), 2 storage (here=1, there=2), 0 globals',
      ],
      [
        () => localStorage.setItem('here', '3'),
        '0 requests, 1 cookies (seen=1), 2 storage (here=3, there=2), 0 globals',
      ],
      [() => void (window.seen = 1), '0 requests, 1 cookies (seen=1), 2 storage (here=3, there=2), 1 globals (seen)'],
      [
        async () => void (await (await fetch('/dist/integrity.json')).text()),
        `1 requests (${site.url}/dist/integrity.json), 1 cookies (seen=1), 2 storage (here=3, there=2), 1 globals (seen)`,
      ],
    ];
    for (const [index, [doing, line]] of doings.entries()) {
      await page.evaluate(doing);
      assert.equal((await hasText(index + 2)).at(-1), `So far: ${line}`);
    }
    await completeFlow(page);
    assert.equal((await hasText(doings.length + 2)).at(-1), `At the result: ${doings.at(-1)[1]}`);
    await page.context().close();
  });

  test('check-privacy.js: allows only the globals that Lit adds; the privacy page and SECURITY.md name all of them', async () => {
    const page = await site.show('<p>A page of your own</p>');
    const was = await globals(page);
    await paste(page);
    await drawn(page);
    await completeFlow(page);
    const added = (await globals(page)).filter((name) => !was.includes(name));
    // The one file is built without the version globals of Lit, which a page with packages of its own still gets.
    assert.deepEqual(
      added.filter((name) => !lits.includes(name)),
      [],
    );
    assert.ok(added.includes('litPropertyMetadata'));
    const [, list] = /const addedByLit = \[([\s\S]*?)\];/.exec(recipe);
    assert.deepEqual(
      [...list.matchAll(/'([^']+)'/g)].map(([, name]) => name),
      lits,
    );
    const security = readFileSync(inRoot('.github', 'SECURITY.md'), 'utf8');
    assert.deepEqual(
      [.../besides those that Lit adds \((.*?)\)/.exec(security)[1].matchAll(/`([^`]+)`/g)].map(([, name]) => name),
      lits,
    );
    await page.context().close();
  });
});
