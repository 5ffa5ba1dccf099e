/** The recipe of each framework, built by that framework's compiler: mounted, used until the consult request, removed. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {startSite} from '../../support/site.mjs';
import {react18, run, svelte} from './bundle.mjs';
import {here, root, work} from './set-up.mjs';
import {vue, vueOptionsFrom} from './snippets.mjs';
import {agree, visit} from './visit.mjs';

const folder = `${root}/demo/recipes/frameworks`;

const inReact = (path) => `import {createElement} from 'react';
import {createRoot} from 'react-dom/client';
import {flushSync} from 'react-dom';
import {BackPainChecker} from '${path}';
export function mount(target, props) {
  const root = createRoot(target);
  flushSync(() => root.render(createElement(BackPainChecker, props)));
  return () => root.unmount();
}`;

const recipes = {
  'react-19.jsx': {entry: inReact},
  'react-18.jsx': {entry: inReact, alias: react18},
  'preact.jsx': {
    jsxImportSource: 'preact',
    entry: (path) => `import {h, render} from 'preact';
import {BackPainChecker} from '${path}';
export function mount(target, props) {
  render(h(BackPainChecker, props), target);
  return () => render(null, target);
}`,
  },
  'vue-3.vue': {
    plugins: () => [vue(vueOptionsFrom(readFileSync(`${folder}/vite.config.js`, 'utf8')))],
    entry: (path) => `import {createApp} from 'vue';
import Checker from '${path}';
export function mount(target, {label, onConsult}) {
  const app = createApp(Checker, {label, onConsult});
  app.mount(target);
  return () => app.unmount();
}`,
  },
  'svelte-5.svelte': {
    plugins: () => [svelte('client')],
    entry: (path) => `import {flushSync, mount as mountComponent, unmount} from 'svelte';
import Checker from '${path}';
export function mount(target, props) {
  const app = mountComponent(Checker, {target, props});
  flushSync();
  return () => unmount(app);
}`,
  },
};

describe('framework recipes', () => {
  let site;
  const routes = {};
  before(async () => {
    for (const [name, {entry, alias = {}, plugins = () => [], jsxImportSource}] of Object.entries(recipes)) {
      const outfile = `${work}/recipe-${name}.js`;
      await run({
        stdin: {contents: entry(`${folder}/${name}`), resolveDir: here},
        outfile,
        alias,
        // The recipes are outside this package; what they import is inside.
        nodePaths: [`${here}node_modules`],
        jsx: 'automatic',
        ...(jsxImportSource && {jsxImportSource}),
        plugins: plugins(),
      });
      routes[`/${name}.js`] = (_, response) =>
        void response.writeHead(200, {'content-type': 'text/javascript'}).end(readFileSync(outfile));
    }
    site = await startSite({routes});
  });
  after(() => site?.stop());

  for (const name of Object.keys(recipes)) {
    it(`recipe for ${name}: renders the checker with its child, sets the label, and handles consult-requested`, async () => {
      const page = await site.show('<div id="app"></div>');
      await page.evaluate(async (path) => {
        const {mount} = await import(path);
        window.requests = [];
        window.unmount = mount(document.querySelector('#app'), {
          label: 'Book a visit',
          onConsult: (event) => window.requests.push([event.type, event.detail.level]),
        });
      }, `/${name}.js`);
      const checker = page.locator('#app > back-pain-checker');
      assert.equal(await checker.evaluate(({region}) => region), 'us');
      assert.equal(await checker.locator('> p').textContent(), 'Back pain after a run? Call 555 0100.');
      await visit(page, 'result');
      await page.getByRole('button', {name: 'Book a visit'}).waitFor();
      await visit(page, 'consult');
      await agree(page);
      assert.deepEqual(await page.evaluate(() => window.requests), [['consult-requested', 'non-urgent']]);
      await page.evaluate(() => window.unmount());
      assert.equal(await page.locator('back-pain-checker').count(), 0);
      assert.deepEqual(page.complaints, []);
      await page.context().close();
    });
  }
});
