/** The recipe of each framework, built by that framework's compiler: mounted, used until the consult request, removed. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
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

/** Entries that render a recipe on a server, and hydrate it. Next has a test of its own. */
const hydrations = {
  'preact.jsx': {
    onServer: (path) => `import {h} from 'preact';
import {renderToString} from 'preact-render-to-string';
import {BackPainChecker} from '${path}';
export const render = (props) => renderToString(h(BackPainChecker, props));`,
    onClient: (path) => `import {h, hydrate} from 'preact';
import {BackPainChecker} from '${path}';
export const start = (target, props) => hydrate(h(BackPainChecker, props), target);`,
  },
  'vue-3.vue': {
    onServer: (path) => `import {createSSRApp} from 'vue';
import {renderToString} from '@vue/server-renderer';
import Checker from '${path}';
export const render = (props) => renderToString(createSSRApp(Checker, props));`,
    onClient: (path) => `import {createSSRApp} from 'vue';
import Checker from '${path}';
export const start = (target, props) => createSSRApp(Checker, props).mount(target);`,
  },
  'svelte-5.svelte': {
    onServer: (path) => `import {render as renderComponent} from 'svelte/server';
import Checker from '${path}';
export const render = (props) => renderComponent(Checker, {props}).body;`,
    onClient: (path) => `import {hydrate} from 'svelte';
import Checker from '${path}';
export const start = (target, props) => hydrate(Checker, {target, props});`,
  },
};

/** Builds the recipe with an entry of the test's own. */
const buildRecipe = async (name, entry, outfile, options = {}) => {
  const {alias = {}, plugins = () => [], jsxImportSource} = recipes[name];
  await run({
    stdin: {contents: entry(`${folder}/${name}`), resolveDir: here},
    outfile,
    alias,
    // The recipes are outside this package; what they import is inside.
    nodePaths: [`${here}node_modules`],
    jsx: 'automatic',
    ...(jsxImportSource && {jsxImportSource}),
    plugins: plugins(),
    ...options,
  });
};

const serveFile = (file) => (_, response) =>
  void response.writeHead(200, {'content-type': 'text/javascript'}).end(readFileSync(file));

describe('framework recipes', () => {
  let site;
  const routes = {};
  before(async () => {
    for (const [name, {entry}] of Object.entries(recipes)) {
      const outfile = `${work}/recipe-${name}.js`;
      await buildRecipe(name, entry, outfile);
      routes[`/${name}.js`] = serveFile(outfile);
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

  for (const [name, {onServer, onClient}] of Object.entries(hydrations))
    it(`recipe for ${name}: rendered on a server and hydrated, it has its answers and handles consult-requested`, async () => {
      const props = {label: 'Book a visit', answers: {where: ['low']}};
      const server = `${work}/recipe-${name}.server.mjs`;
      const pluginsOnServer = name.endsWith('.svelte') ? {plugins: [svelte('server')]} : {};
      await buildRecipe(name, onServer, server, {
        platform: 'node',
        banner: {js: "import {createRequire} from 'node:module'; const require = createRequire(import.meta.url);"},
        ...pluginsOnServer,
      });
      const {render} = await import(pathToFileURL(server).href);
      const html = await render(props);
      assert.match(
        html.replaceAll(/<!--.*?-->/g, ''),
        /^<back-pain-checker region="us" consult-recipient="Riverside Spine" consult-label="Book a visit"[^>]*>\s*<p>Back pain after a run\? Call 555 0100\.<\/p>\s*<\/back-pain-checker>$/,
      );

      const client = `${work}/recipe-${name}.hydrate.js`;
      await buildRecipe(name, onClient, client);
      routes[`/${name}-hydrate.js`] = serveFile(client);
      const page = await site.show(`<div id="app">${html}</div>`);
      await page.evaluate(
        async ([path, props]) => {
          window.written = document.querySelector('back-pain-checker');
          window.problems = [];
          document.addEventListener('checker-problem', ({detail}) => window.problems.push([detail.code, detail.value]));
          const {start} = await import(path);
          window.requests = [];
          const onConsult = (event) => window.requests.push(event.detail.level);
          start(document.querySelector('#app'), {...props, onConsult});
        },
        [`/${name}-hydrate.js`, props],
      );
      await page.waitForFunction(() => document.querySelector('back-pain-checker').answers.where);
      assert.deepEqual(
        await page.evaluate(() => {
          const checker = document.querySelector('back-pain-checker');
          return [checker === window.written, checker.answers, checker.querySelectorAll('p').length];
        }),
        [true, {where: ['low', 'partial']}, 1],
      );
      await visit(page, 'consult');
      await agree(page);
      assert.deepEqual(await page.evaluate(() => [window.requests, window.problems]), [['non-urgent'], []]);
      assert.deepEqual(page.complaints, []);
      await page.context().close();
    });
});
