/** The recipe `reserve-space.css`: the start screen fits into the space reserved for it, so nothing moves. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {inRoot} from '../../src/tools/shell.mjs';
import {test, useSite} from '../support/page.mjs';

const style = readFileSync(inRoot('demo', 'recipes', 'reserve-space.css'), 'utf8');
const script = readFileSync(inRoot('dist', 'back-pain-checker.js'));

test.describe('space reserved for the start screen', () => {
  const routes = {
    // Late enough that the page has been drawn without it.
    '/late.js': (_, response) =>
      void setTimeout(() => response.writeHead(200, {'content-type': 'text/javascript'}).end(script), 500),
  };
  const site = useSite({routes});

  /** What moved from the first moment until the start screen had been drawn. Only what is on screen can move, so the window is high. */
  async function shifts(width, css) {
    const page = await site.show(
      '<main><h1>Back pain</h1><back-pain-checker region="us" consult-href="/book"><p>Back pain after a run? Call 555 0100.</p></back-pain-checker><p>What comes after it.</p></main>',
      {
        head: `<meta name="viewport" content="width=device-width, initial-scale=1"><style>${css}</style><script type="module" src="/late.js"></script>`,
        context: {viewport: {width, height: 1600}},
      },
    );
    await page.waitForFunction(() => document.querySelector('back-pain-checker').matches(':state(step-start)'));
    const measured = await page.evaluate(async () => {
      const seen = {shift: 0, painted: 0};
      new PerformanceObserver((list) => list.getEntries().forEach(({value}) => (seen.shift += value))).observe({
        type: 'layout-shift',
        buffered: true,
      });
      new PerformanceObserver((list) => (seen.painted += list.getEntries().length)).observe({
        type: 'paint',
        buffered: true,
      });
      await new Promise((resolve) => setTimeout(resolve, 300));
      const {height} = document.querySelector('back-pain-checker').getBoundingClientRect();
      return {
        ...seen,
        isReserved: height === parseFloat(getComputedStyle(document.querySelector('back-pain-checker')).minBlockSize),
      };
    });
    await page.context().close();
    assert.ok(measured.painted > 0, 'nothing was drawn');
    return measured;
  }

  for (const width of [320, 360, 480, 639, 640, 768, 1000, 1440]) {
    test(`reserve-space.css: no layout shift at ${width} px`, async () => {
      const {shift, isReserved} = await shifts(width, style);
      assert.equal(shift, 0);
      assert.ok(isReserved, 'the start screen is higher than the space reserved for it');
    });
  }

  test('reserve-space.css: without it, the content below shifts', async () => {
    for (const width of [320, 1000]) assert.ok((await shifts(width, '')).shift > 0, `${width} px`);
  });
});
