/** The README's "see for yourself", pasted as it stands there: it counts nothing on an honest page, and would count what it is there to count. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {inRoot} from '../../src/tools/shell.mjs';
import {startSite} from '../support/site.mjs';
import {toResult} from '../support/demo.mjs';

const [, section] = readFileSync(inRoot('README.md'), 'utf8').split(/^## Privacy: see for yourself$/m);
const [first, last] = [...section.split(/^## /m)[0].matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(([, text]) => text);
/** Lit notes its versions there. */
const litsOwn = ['litElementVersions', 'litHtmlVersions', 'litPropertyMetadata', 'reactiveElementVersions'];

describe('the snippet to see for yourself', () => {
  let site;
  before(async () => {
    site = await startSite();
  });
  after(() => site.stop());

  /** Pastes text into the console, which shares its names with the page's scripts and with the next paste. */
  const console = async (page) => {
    const session = await page.context().newCDPSession(page);
    return async (expression) => {
      const {exceptionDetails} = await session.send('Runtime.evaluate', {expression, replMode: true, awaitPromise: true});
      assert.equal(exceptionDetails, undefined);
    };
  };

  /** From the first paste to the last, with `meanwhile` in between; what was printed. */
  async function pasted(meanwhile = () => {}) {
    const page = await site.show('<p>A page of your own</p>');
    const printed = page.waitForEvent('console', {predicate: (message) => message.type() === 'log'});
    const paste = await console(page);
    await paste(first);
    await page.waitForFunction(() => document.querySelector('back-pain-checker')?.matches(':state(step-start)'));
    await toResult(page);
    await page.evaluate(meanwhile);
    await paste(last);
    const found = await (await printed).args()[0].jsonValue();
    const complaints = page.complaints;
    await page.context().close();
    assert.deepEqual(complaints, []);
    return found;
  }

  it('counts 0 requests, 0 cookies, 0 storage and 0 globals beside Lit’s own after a whole visit', async () => {
    const {globals, ...rest} = await pasted();
    assert.deepEqual(rest, {requests: [], cookies: 0, storage: 0});
    assert.deepEqual(globals.filter((name) => !litsOwn.includes(name)), []);
  });

  it('would count each of them', async () => {
    const {requests, cookies, storage, globals} = await pasted(async () => {
      document.cookie = 'seen=1';
      localStorage.setItem('seen', '1');
      window.seen = 1;
      await (await fetch('/dist/integrity.json')).text();
      while (!performance.getEntriesByType('resource').some(({name}) => name.endsWith('integrity.json'))) await new Promise(requestAnimationFrame);
    });
    assert.match(requests.join(), /integrity\.json$/);
    assert.ok(cookies > 0);
    assert.equal(storage, 1);
    assert.ok(globals.includes('seen'));
  });
});
