/** Chromium and a server as a well-kept site has it (Brotli, one round trip a file), with the means to slow both down. */
import {readFileSync} from 'node:fs';
import {extname} from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import {chromium} from 'playwright-core';
import {chromiumArgs, findBrowsers} from '../../src/tools/browsers.mjs';
import {serve} from '../../src/tools/serve.mjs';
import {contestants, pathOf} from './contestants.mjs';
import {here} from './set-up.mjs';

/** The preset "Slow 4G" of Chromium's own tools. */
const slow4G = {offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375};
const types = {'.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css'};
const probe = readFileSync(`${here}probe.js`, 'utf8');

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const compressed = (path, text) => {
  const body = brotliCompressSync(text);
  return (_, response) => {
    response.writeHead(200, {
      'content-type': types[extname(path)],
      'content-encoding': 'br',
      'content-length': body.length,
    });
    response.end(body);
  };
};

/** Asks the page directly: `page.waitForFunction` would first bring a script of 330 kB of its own into the page that is measured. */
async function firstQuestion(cdp, name) {
  const expression = 'Boolean(window.probe?.seen.first)';
  for (let tries = 0; tries < 1200; tries += 1) {
    const {result} = await cdp.send('Runtime.evaluate', {expression, returnByValue: true});
    if (result.value) return;
    await pause(50);
  }
  throw new Error(`${name}: no question after a minute`);
}

export async function startBrowser(more = {}) {
  const files = {...(await contestants()), ...more};
  const server = await serve({
    folders: [],
    routes: Object.fromEntries(Object.entries(files).map(([path, text]) => [path, compressed(path, text)])),
  });
  const address = server.url.replace('localhost', '127.0.0.1');
  const browser = await chromium.launch({
    executablePath: findBrowsers().chromium?.executablePath,
    args: [...chromiumArgs, '--enable-precise-memory-info', '--js-flags=--expose-gc'],
  });

  /** Opens a page with an empty cache, and waits for its first question. */
  async function open(name, {cpu = 1, network = false} = {}) {
    const context = await browser.newContext({viewport: {width: 1000, height: 900}});
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Page.enable');
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', {source: probe});
    await cdp.send('Network.enable');
    // CPU time, not wall time: other processes on the machine matter less.
    await cdp.send('Performance.enable', {timeDomain: 'threadTicks'});
    if (network) await cdp.send('Network.emulateNetworkConditions', slow4G);
    if (cpu > 1) await cdp.send('Emulation.setCPUThrottlingRate', {rate: cpu});
    await page.goto(address + pathOf(name), {waitUntil: 'commit'});
    await firstQuestion(cdp, name);
    const evaluate = (call, ...args) => page.evaluate(([code, values]) => window.probe[code](...values), [call, args]);
    return {
      page,
      cdp,
      seen: () => page.evaluate(() => window.probe.seen),
      choice: (id, value) => evaluate('choice', id, value),
      button: (words) => evaluate('button', words),
      metrics: async () =>
        Object.fromEntries(
          (await cdp.send('Performance.getMetrics')).metrics.map(({name: metric, value}) => [metric, value]),
        ),
      close: () => context.close(),
    };
  }

  return {
    browser,
    address,
    open,
    async stop() {
      await browser.close();
      await server.close();
    },
  };
}
