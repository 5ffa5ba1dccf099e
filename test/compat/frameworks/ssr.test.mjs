/** The HTML from servers, how it looks before the script has loaded, and that nothing shifts when it has. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {readFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import {startSite} from '../../support/site.mjs';
import {bundle} from './bundle.mjs';
import {recipe, root} from './set-up.mjs';

const names = {react19: 'React 19', react18: 'React 18', vue: 'Vue 3', svelte: 'Svelte 5', preact: 'Preact'};

describe('server rendering', () => {
  for (const [app, name] of Object.entries(names)) {
    it(`${name} on a server: renders the tag with its attributes and plain children`, async () => {
      const {render} = await import(pathToFileURL(await bundle(app, {server: true})).href);
      const html = (await render()).replaceAll(/<!--.*?-->/g, '');
      assert.match(
        html,
        /^<back-pain-checker region="us" consult-recipient="Riverside Spine" consult-label="Book">\s*<p>Call 555 0100\.<\/p>\s*<\/back-pain-checker>$/,
      );
    });
  }
});

describe('a page whose script is late', () => {
  let site;
  let give;
  before(async () => {
    const script = readFileSync(`${root}/dist/back-pain-checker.js`);
    const answer = (_, response) => {
      give = () => response.writeHead(200, {'content-type': 'text/javascript'}).end(script);
    };
    site = await startSite({routes: {'/late.js': answer}});
  });
  after(() => site?.stop());

  const css = recipe('reserve-space.css');
  const story =
    '<p>An article goes on below the checker, and must not be pushed about while someone reads it. It is long enough to fill what is left of the screen.</p>'.repeat(
      12,
    );

  for (const [device, viewport] of Object.entries({
    desktop: {width: 1000, height: 900},
    telephone: {width: 390, height: 844},
    'small telephone': {width: 320, height: 640},
  })) {
    it(`late script: the fallback content shows first, without a layout shift, on a ${device}`, async () => {
      give = undefined;
      const page = await site.show(
        `<h1>Back pain</h1><back-pain-checker region="us"><p>Call 555 0100.</p></back-pain-checker>${story}<script type="module" src="/late.js"></script>`,
        {
          head: `<style>${css}</style>`,
          context: {viewport},
          before: (target) =>
            target.addInitScript(() => {
              window.shift = 0;
              new PerformanceObserver((list) =>
                list.getEntries().forEach(({value}) => (window.shift += value)),
              ).observe({type: 'layout-shift', buffered: true});
            }),
          waitUntil: 'commit',
        },
      );
      await page.getByText('Call 555 0100.').waitFor();
      assert.equal(await page.evaluate(() => customElements.get('back-pain-checker')), undefined);
      while (!give) await page.waitForTimeout(20);
      give();
      await page.getByRole('button', {name: 'Start'}).waitFor();
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)))),
      );
      const shift = await page.evaluate(() => window.shift);
      assert.ok(shift < 0.1, `layout shift ${shift}`);
      assert.equal(await page.getByText('Call 555 0100.').isVisible(), false);
      assert.deepEqual(page.complaints, []);
      await page.context().close();
    });
  }
});
