/** A thousand checkers come and go: a page that opens and closes one in a dialog, or a single-page site, must not grow. */
import assert from 'node:assert/strict';
import {completeFlow, test, useSite} from '../../support/page.mjs';

const MOUNTS = 1000;
/** What the engine itself keeps (compiled code, caches of styles) settles within this much; a checker holds far more than a thousandth of it. */
const SETTLES = 400_000;

/** Mounts and removes one after another, each used a little: started, a choice made, answered. */
const mountAndRemove = async (count) => {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  for (let at = 0; at < count; at += 1) {
    const checker = document.createElement('back-pain-checker');
    checker.innerHTML =
      '<p slot="brand">Riverside</p><back-pain-question name="insurer" text="Who insures you?" options="a: A | b: B"></back-pain-question>';
    document.body.append(checker);
    await checker.updateComplete;
    if (at % 10 === 0) {
      const press = async (part) => {
        checker.shadowRoot.querySelector(`[part="${part}"]`).click();
        await checker.updateComplete;
      };
      await press('primary-button');
      checker.shadowRoot.querySelector('input[value=low]').click();
      await press('primary-button');
      if (at % 100 === 0) await frame();
    }
    checker.remove();
  }
  // Idle callbacks, and the timeout for a slow pack, have had time to run.
  await new Promise((done) => setTimeout(done, 2500));
};

test.describe('a thousand checkers mounted and removed', () => {
  const site = useSite({keepPages: true});
  let page;
  let cdp;
  const measure = async () => {
    for (let at = 0; at < 3; at += 1) await cdp.send('HeapProfiler.collectGarbage');
    const {nodes, jsEventListeners: listeners} = await cdp.send('Memory.getDOMCounters');
    return {heap: (await cdp.send('Runtime.getHeapUsage')).usedSize, nodes, listeners};
  };
  let first;
  let last;

  test.beforeAll(async () => {
    page = await site.show('<p>A page</p><script src="/dist/back-pain-checker.js"></script>', {
      before: (opened) =>
        opened.addInitScript(() => {
          // Timers are counted here: the browser has no way to list them.
          const running = (window.timers = new Set());
          for (const [start, stop] of [
            ['setInterval', 'clearInterval'],
            ['setTimeout', 'clearTimeout'],
          ]) {
            const [original, clear] = [window[start], window[stop]];
            window[start] = (call, ...rest) => {
              const id = original(
                (...args) => {
                  if (start === 'setTimeout') running.delete(id);
                  call(...args);
                },
                ...rest,
              );
              running.add(id);
              return id;
            };
            window[stop] = (id) => {
              running.delete(id);
              clear(id);
            };
          }
        }),
    });
    cdp = await page.context().newCDPSession(page);
    await cdp.send('HeapProfiler.enable');
    await page.waitForFunction(() => customElements.get('back-pain-checker'));
    // The first hundred make the page's own caches ready.
    await page.evaluate(mountAndRemove, 100);
    first = await measure();
    await page.evaluate(mountAndRemove, MOUNTS);
    last = await measure();
  });

  test('a thousand mounts: leave no node behind', () =>
    assert.ok(last.nodes <= first.nodes, `${first.nodes} nodes before, ${last.nodes} after`));

  test('a thousand mounts: leave no detached element behind', async () => {
    const {result} = await cdp.send('Runtime.evaluate', {expression: 'HTMLElement.prototype'});
    const {objects} = await cdp.send('Runtime.queryObjects', {prototypeObjectId: result.objectId});
    // The prototypes of the other elements come along: they are no elements.
    const {result: detached} = await cdp.send('Runtime.callFunctionOn', {
      objectId: objects.objectId,
      returnByValue: true,
      functionDeclaration:
        'function () { return this.filter((element) => !Object.hasOwn(element, "constructor") && !element.isConnected).map(({localName}) => localName); }',
    });
    assert.deepEqual(
      detached.value.filter((name) => /^(?:back-pain|bpc)-/.test(name)),
      [],
    );
  });

  test('a thousand mounts: leave no event listener behind', () =>
    assert.ok(last.listeners <= first.listeners, `${first.listeners} listeners before, ${last.listeners} after`));

  test('a thousand mounts: leave no timer running', async () =>
    assert.equal(await page.evaluate(() => window.timers.size), 0));

  test('a thousand mounts: the heap does not grow', () =>
    assert.ok(last.heap - first.heap < SETTLES, `${first.heap} bytes before, ${last.heap} after`));

  test('a thousand mounts: log nothing to the console', () => assert.deepEqual(page.complaints, []));
});

test.describe('one checker that is used and restarted again and again', () => {
  const site = useSite();

  test('ten visits to one checker: leave no node and no event listener behind', async () => {
    const page = await site.show(
      '<back-pain-checker region="us"></back-pain-checker><script src="/dist/back-pain-checker.js"></script>',
    );
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('HeapProfiler.enable');
    const visit = async () => {
      await completeFlow(page);
      await page.evaluate(async () => {
        const checker = document.querySelector('back-pain-checker');
        checker.restart();
        await checker.updateComplete;
      });
    };
    const measure = async () => {
      for (let turn = 0; turn < 3; turn += 1) await cdp.send('HeapProfiler.collectGarbage');
      const {nodes, jsEventListeners: listeners} = await cdp.send('Memory.getDOMCounters');
      return {nodes, listeners};
    };
    for (let count = 0; count < 2; count += 1) await visit();
    const first = await measure();
    for (let count = 0; count < 10; count += 1) await visit();
    const last = await measure();
    assert.ok(last.nodes <= first.nodes, `${first.nodes} nodes before, ${last.nodes} after`);
    assert.ok(last.listeners <= first.listeners, `${first.listeners} listeners before, ${last.listeners} after`);
  });
});
