/**
 * Element and pure-room tests, straight on the TypeScript, in three engines: `npx wtr --config test/web-test-runner.config.mjs`,
 * with `--group chromium|firefox|webkit` in one of them, with `--files GLOB` only some. With CI=1 each engine has to be here.
 */
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {browserNames, chromiumArgs} from '../src/tools/browsers.mjs';
import {generate} from '../src/tools/generate.mjs';
import {setUpBrowsers} from '../src/tools/setup.mjs';
import {freePort, inRoot, root} from '../src/tools/shell.mjs';
import {bundledTests, vignettesModule} from './support/bundled-tests.mjs';
import {enginesReporter} from './support/reporters/engines.mjs';
import {webkitLauncher} from './support/webkit.mjs';

// What the sources import and the rules are written into.
await generate();
const browsers = await setUpBrowsers();
const groupIndex = process.argv.indexOf('--group');
const wanted = groupIndex < 0 ? browserNames : [process.argv[groupIndex + 1]];
const present = wanted.filter((name) => browsers[name]);

// The WebDriver launcher does not wait for a navigation that fails. The runner times that file out and counts it, which is what should be read.
process.on('unhandledRejection', (error) => console.log(`  a browser did not respond: ${error?.message ?? error}`));

async function launcherFor(name) {
  if (name === 'webkit') return webkitLauncher(browsers.webkit);
  const {executablePath} = browsers[name];
  const launcher = chromeLauncher({
    concurrency: 1,
    launchOptions: name === 'firefox' ? {browser: 'firefox', executablePath} : {executablePath, args: chromiumArgs},
  });
  launcher.name = name === 'firefox' ? 'Firefox' : 'Chromium';
  return launcher;
}

const launchers = await Promise.all(present.map(launcherFor));

/** JSON can be imported like a module; its address gets a mark, so that fetching the same file still gives JSON. */
const jsonModules = {
  name: 'json-modules',
  resolveImport: ({source}) => (/^\.{1,2}\/.*\.json$/.test(source) ? `${source}?module` : undefined),
  serve({path, querystring}) {
    if (!path.endsWith('.json') || querystring !== 'module') return undefined;
    return {body: `export default ${readFileSync(inRoot(path), 'utf8')};`, type: 'js'};
  },
};

const vignettes = {
  name: 'vignettes',
  serve: ({path}) => (path === '/test/support/vignettes.js' ? {body: vignettesModule(), type: 'js'} : undefined),
};

/** Modules one by one: slower, but a coverage report needs it, a watched file is read again, and the files in `e2e/` load the built script. */
const unbundled = [
  jsonModules,
  vignettes,
  esbuildPlugin({ts: true, target: 'es2022', tsconfig: inRoot('tsconfig.json')}),
];
const isBundled = !process.argv.some((argument) => /^--(?:coverage|watch)$|e2e/.test(argument));

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
  plugins: [mediaFeatures, ...(isBundled ? [await bundledTests()] : unbundled)],
  browsers: launchers,
  // The runner runs its groups besides its own browsers, so there is a group only when one is asked for.
  groups: groupIndex < 0 ? [] : [{name: wanted[0], browsers: launchers}],
  concurrency: 1,
  concurrentBrowsers: 3,
  testsStartTimeout: 180_000,
  testsFinishTimeout: 600_000,
  testFramework: {config: {timeout: '30000'}},
  testRunnerHtml: (testFramework) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title></head><body><script type="module" src="/test/support/short-failures.ts"></script><script type="module" src="${testFramework}"></script></body></html>`,
  reporters: [
    defaultReporter({reportTestResults: true, reportTestProgress: false}),
    enginesReporter({
      config: fileURLToPath(import.meta.url),
      missing: process.env.CI ? wanted.filter((name) => !browsers[name]) : [],
    }),
  ],
  coverageConfig: {
    include: ['src/{pack,engine,flow,handoff}/**/*.ts'],
    exclude: ['src/pack/built-in.ts'],
    report: true,
    reportDir: inRoot('.cache', 'coverage'),
    reporters: ['json-summary', 'lcovonly'],
    threshold: {statements: 90, branches: 90, functions: 90, lines: 90},
  },
};
