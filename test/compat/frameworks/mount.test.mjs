/** The same page in each framework: mounted, changed, used to the end, unmounted, mounted again. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {startSite} from '../../support/site.mjs';
import {bundle} from './bundle.mjs';
import {agree, visit} from './visit.mjs';

const names = {react19: 'React 19', react18: 'React 18', vue: 'Vue 3', svelte: 'Svelte 5', preact: 'Preact'};

describe('frameworks', () => {
  let site;
  const routes = {};
  before(async () => {
    for (const app of Object.keys(names)) {
      const path = await bundle(app);
      routes[`/${app}.js`] = (_, response) =>
        void response.writeHead(200, {'content-type': 'text/javascript'}).end(readFileSync(path));
    }
    site = await startSite({routes});
  });
  after(() => site?.stop());

  for (const [app, name] of Object.entries(names)) {
    it(`${name}: sets attributes and properties, handles consult-requested, and can mount again`, async () => {
      const page = await site.show('<div id="app"></div>');
      await page.evaluate(async (path) => {
        const {mount} = await import(path);
        window.requests = [];
        window.settings = {
          label: 'Book a visit',
          answers: {where: ['low']},
          listen: (event) =>
            window.requests.push([event.type, event.detail.schemaVersion, event.detail.level, event.cancelable]),
        };
        window.start = () => (window.app = mount(document.querySelector('#app'), window.settings));
        window.start();
      }, `/${app}.js`);
      const look = () =>
        page.evaluate(async () => {
          const checker = document.querySelector('back-pain-checker');
          await checker.updateComplete;
          await new Promise((done) => setTimeout(done));
          await checker.updateComplete;
          return {
            region: checker.region,
            label: checker.consultLabel,
            answers: checker.answers,
            child: checker.querySelector('p').textContent,
          };
        });
      // A prefill never says no: what it does not tick stays open.
      assert.deepEqual(await look(), {
        region: 'us',
        label: 'Book a visit',
        answers: {where: ['low', 'partial']},
        child: 'Call 555 0100.',
      });

      await page.evaluate(() => window.app.update({...window.settings, label: 'Call me back'}));
      assert.deepEqual(await look(), {
        region: 'us',
        label: 'Call me back',
        answers: {where: ['low', 'partial']},
        child: 'Call 555 0100.',
      });

      await visit(page, 'result');
      assert.equal(await page.getByRole('button', {name: 'Call me back'}).count(), 1);
      await visit(page, 'consult');
      await agree(page);
      assert.deepEqual(await page.evaluate(() => window.requests), [['consult-requested', 2, 'non-urgent', true]]);

      await page.evaluate(() => window.app.unmount());
      assert.equal(await page.evaluate(() => document.querySelector('#app').childElementCount), 0);
      await page.evaluate(() => window.start());
      assert.equal((await look()).label, 'Book a visit');
      await visit(page, 'consult');
      await agree(page);
      assert.equal(await page.evaluate(() => window.requests.length), 2);
      assert.deepEqual(page.complaints, []);
      await page.context().close();
    });
  }
});
