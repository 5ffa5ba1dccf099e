/** Where there is no browser: on servers, on edge runtimes, in lit's server rendering and in the simulated pages of unit tests, importing the package changes nothing. */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {describe, it} from 'node:test';
import {promisify} from 'node:util';
import * as esbuild from 'esbuild';
import {here, work} from './set-up.mjs';

const html = '<back-pain-checker region="us"><p>Call 555 0100.</p></back-pain-checker>';

/** Runs a module in a process of its own; an uncaught error or a rejection that nobody handles ends it with another exit code. */
const run = (code, ...options) =>
  promisify(execFile)(process.execPath, [...options, '--input-type=module', '-e', code], {cwd: here});

const entries = [
  'back-pain-checker',
  'back-pain-checker/define.js',
  'back-pain-checker/back-pain-checker.js',
  'back-pain-checker/engine',
];
const importAll = entries.map((entry) => `await import(${JSON.stringify(entry)});`).join('\n');

describe('servers', () => {
  for (const condition of ['node', 'edge-light', 'workerd', 'worker', 'deno', 'bun', 'react-server']) {
    it(`server: importing every entry does nothing and is silent under the condition “${condition}”`, async () => {
      const {stdout, stderr} = await run(`${importAll} console.log(typeof customElements)`, '--conditions', condition);
      assert.deepEqual([stdout.trim(), stderr], ['undefined', '']);
    });
  }

  it('server: the names that the package exports are the same as in the browser', async () => {
    const {metafile} = await esbuild.build({
      stdin: {contents: "export * from 'back-pain-checker'", resolveDir: here},
      bundle: true,
      write: false,
      metafile: true,
      outdir: work,
      format: 'esm',
      platform: 'browser',
      logLevel: 'error',
    });
    const browserNames = Object.values(metafile.outputs)[0].exports.toSorted();
    const {stdout} = await run("console.log(JSON.stringify(Object.keys(await import('back-pain-checker')).sort()))");
    assert.deepEqual(JSON.parse(stdout), browserNames);
  });

  it('server: an edge bundle with both entries has no lit in it', async () => {
    const {metafile} = await esbuild.build({
      stdin: {contents: "import 'back-pain-checker/define.js'; export * from 'back-pain-checker'", resolveDir: here},
      bundle: true,
      write: false,
      metafile: true,
      outdir: work,
      format: 'esm',
      conditions: ['edge-light', 'browser'],
      logLevel: 'error',
    });
    assert.deepEqual(
      Object.keys(metafile.inputs).filter((path) => /node_modules\/(?:lit|@lit)/.test(path)),
      [],
    );
  });

  it('lit SSR: the tag is rendered as it was written', async () => {
    const {stdout, stderr} = await run(`
      import {render} from '@lit-labs/ssr';
      import {collectResult} from '@lit-labs/ssr/lib/render-result.js';
      import {html} from 'lit';
      import 'back-pain-checker/define.js';
      console.log(await collectResult(render(html\`${html}\`)));`);
    assert.equal(stdout.replaceAll(/<!--.*?-->/g, '').trim(), html);
    assert.equal(stderr, '');
  });
});

/** As a bundler or a test runner for browsers resolves it, so that the element itself is what is tried. */
async function bundleForPages() {
  const outfile = `${work}/in-a-simulated-page.mjs`;
  await esbuild.build({
    stdin: {contents: "import 'back-pain-checker/define.js'", resolveDir: here},
    bundle: true,
    outfile,
    format: 'esm',
    platform: 'browser',
    logLevel: 'error',
  });
  return outfile;
}

const simulators = {
  jsdom: `
    const {JSDOM} = await import('jsdom');
    const {window} = new JSDOM('<!doctype html><body></body>', {url: 'http://localhost/', pretendToBeVisual: true});`,
  'happy-dom': `
    const {Window} = await import('happy-dom');
    const window = new Window({url: 'http://localhost/'});`,
};

describe('simulated pages', () => {
  for (const [name, start] of Object.entries(simulators)) {
    for (const how of ['the modules', 'the script file']) {
      it(`${name}: with ${how}, the tag’s children stay and nothing throws`, async () => {
        const file =
          how === 'the modules'
            ? await bundleForPages()
            : `${here}node_modules/back-pain-checker/dist/back-pain-checker.js`;
        const {stdout, stderr} = await run(`
          ${start}
          for (const key of Object.getOwnPropertyNames(window))
            if (!(key in globalThis) || ['Event', 'CustomEvent', 'EventTarget', 'MessageChannel'].includes(key))
              Object.defineProperty(globalThis, key, {value: window[key], configurable: true, writable: true});
          globalThis.window = globalThis;
          globalThis.document = window.document;
          console.warn = (text) => console.log('note:', text);
          document.body.innerHTML = ${JSON.stringify(html)};
          await import(${JSON.stringify(file)});
          const later = document.createElement('div');
          document.body.append(later);
          later.innerHTML = ${JSON.stringify(html)};
          await new Promise((resolve) => setTimeout(resolve, 200));
          console.log(document.querySelectorAll('back-pain-checker > p').length, [...document.querySelectorAll('back-pain-checker')].every(({shadowRoot}) => !shadowRoot));
          process.exit(0);`);
        assert.equal(stderr, '');
        const lines = stdout.trim().split('\n');
        assert.equal(lines.at(-1), '2 true');
        assert.ok(lines.length <= 2, 'at most one note');
      });
    }
  }
});
