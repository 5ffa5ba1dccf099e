/** The same few things a person does, in Chromium and in Firefox: `press`, `mouse.click`, and looking. Playwright drives only a Firefox of its own, so the second goes through puppeteer. */
import {createRequire} from 'node:module';
import puppeteer from 'puppeteer-core';
import {findBrowsers} from '../../../src/tools/browsers.mjs';

const size = {width: 1000, height: 900};
const path = (url) => new URL(url).pathname.replace(/\/(?:with|none)\//, '/');

/** What both kinds of page have in common, and what they say and ask for. */
function listen(page) {
  Object.assign(page, {notes: [], asked: [], uncaught: []});
  page.on('console', (message) => page.notes.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => page.uncaught.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    if (/^https?:/.test(request.url())) page.asked.push(path(request.url()));
  });
  page.view = page;
  return page;
}

export async function startChromium(site) {
  return {
    name: 'chromium',
    async open(address, row) {
      const page = await site.open(address, {
        context: {viewport: size, reducedMotion: 'reduce', ...row.context},
        async before(fresh) {
          listen(fresh);
          if (row.init) await fresh.addInitScript(row.init);
        },
      });
      page.press = (key) => page.keyboard.press(key);
      page.cookies = () => page.context().cookies();
      page.done = () => page.context().close();
      return page;
    },
    stop: () => undefined,
  };
}

export async function startFirefox(site) {
  const {executablePath} = findBrowsers().firefox;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: {'ui.prefersReducedMotion': 1},
  });
  return {
    name: 'firefox',
    async open(address, row) {
      const context = await browser.createBrowserContext();
      const page = listen(await context.newPage());
      await page.setViewport(size);
      if (row.init) await page.evaluateOnNewDocument(row.init);
      await page.goto(site.url + address, {waitUntil: 'load'});
      page.press = async (key) => {
        const [main, ...held] = key.split('+').reverse();
        for (const key of held) await page.keyboard.down(key);
        await page.keyboard.press(main);
        for (const key of held) await page.keyboard.up(key);
      };
      page.cookies = () => page.browserContext().cookies();
      page.done = () => context.close();
      return page;
    },
    stop: () => browser.close(),
  };
}

export const pictures = createRequire(import.meta.url)
  .resolve('./package.json')
  .replace('package.json', '.work/pictures');
