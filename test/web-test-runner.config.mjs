/**
 * Unit tests run straight on the TypeScript, in three engines. `npm run test:unit` sets this up and compares the counts;
 * UNIT_BROWSERS (comma list) and UNIT_COVERAGE=1 choose what runs.
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {browserNames, chromiumArgs, findBrowsers} from '../src/tools/browsers.mjs';
import {freePort, inRoot, root} from '../src/tools/shell.mjs';
import {webkitLauncher} from './support/webkit.mjs';

const found = findBrowsers();
const wanted = (process.env.UNIT_BROWSERS ?? browserNames.join(',')).split(',').filter((name) => found[name]);

async function launcherFor(name) {
  if (name === 'webkit') return webkitLauncher(found.webkit);
  const firefox = name === 'firefox';
  const launcher = chromeLauncher({
    concurrency: 1,
    launchOptions: firefox
      ? {browser: 'firefox', executablePath: found.firefox.executablePath}
      : {executablePath: found.chromium.executablePath, args: chromiumArgs},
  });
  launcher.name = firefox ? 'Firefox' : 'Chromium';
  return launcher;
}

/** JSON can be imported like a module; its address gets a mark, so that fetching the same file still gives JSON. */
const jsonModules = {
  name: 'json-modules',
  resolveImport: ({source}) => (/^\.{1,2}\/.*\.json$/.test(source) ? `${source}?module` : undefined),
  serve({path, querystring}) {
    if (!path.endsWith('.json') || querystring !== 'module') return undefined;
    return {body: `export default ${readFileSync(inRoot(path), 'utf8')};`, type: 'js'};
  },
};

function jsonFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {withFileTypes: true})
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory()
        ? jsonFiles(join(folder, entry.name))
        : entry.name.endsWith('.json')
          ? [join(folder, entry.name)]
          : [],
    );
}

/** A browser cannot list a folder: `test/support/vignettes.js` is made here, from every file in `test/rules/vignettes/`. */
const vignettes = {
  name: 'vignettes',
  serve({path}) {
    if (path !== '/test/support/vignettes.js') return undefined;
    const files = jsonFiles(inRoot('test', 'rules', 'vignettes')).map((file) => ({
      file: relative(root, file),
      content: JSON.parse(readFileSync(file, 'utf8')),
    }));
    return {body: `export const vignetteFiles = ${JSON.stringify(files)};`, type: 'js'};
  },
};

/** Page → its session: what is emulated lasts only as long as the session that asked for it. */
const sessions = new WeakMap();

/** Media features that the runner's own `emulateMedia` passes over in silence, such as forced colours. Chromium only. */
const mediaFeatures = {
  name: 'media-features',
  async executeCommand({command, payload, session}) {
    if (command !== 'media-features') return undefined;
    if (typeof session.browser.getPage !== 'function' || session.browser.name !== 'Chromium') return {supported: false};
    const page = session.browser.getPage(session.id);
    if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
    await sessions
      .get(page)
      .send('Emulation.setEmulatedMedia', {features: Object.entries(payload).map(([name, value]) => ({name, value}))});
    return {supported: true};
  },
};

export default {
  rootDir: root,
  files: ['test/**/*.test.ts', '!test/{e2e,compat,bench}/**', '!**/node_modules/**'],
  port: await freePort(),
  hostname: 'localhost',
  nodeResolve: {exportConditions: ['production']},
  plugins: [
    jsonModules,
    vignettes,
    mediaFeatures,
    esbuildPlugin({ts: true, target: 'es2022', tsconfig: inRoot('tsconfig.json')}),
  ],
  browsers: await Promise.all(wanted.map(launcherFor)),
  concurrency: 1,
  concurrentBrowsers: 3,
  testsStartTimeout: 180_000,
  testsFinishTimeout: 240_000,
  testFramework: {config: {timeout: '30000'}},
  testRunnerHtml: (testFramework) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title></head><body><script type="module" src="/test/support/short-failures.ts"></script><script type="module" src="${testFramework}"></script></body></html>`,
  reporters: [defaultReporter({reportTestResults: true, reportTestProgress: false})],
  coverage: process.env.UNIT_COVERAGE === '1',
  coverageConfig: {
    include: ['src/{pack,engine,flow,handoff}/**/*.ts'],
    exclude: ['src/pack/built-in.ts'],
    report: true,
    reportDir: inRoot('.cache', 'coverage'),
    reporters: ['json-summary', 'lcovonly'],
  },
};
