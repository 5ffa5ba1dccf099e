/** A server for the repository on localhost, and Chromium. Playwright tests get it through `page.mjs`; tests under `node --test` start it themselves. */
import {chromium} from 'playwright-core';
import {chromiumArgs, findBrowsers} from '../../src/tools/browsers.mjs';
import {serve} from '../../src/tools/serve.mjs';

/** How the system's Chromium is started. */
export const chromiumOptions = () => ({executablePath: findBrowsers().chromium?.executablePath, args: chromiumArgs});

/**
 * Starts the server and, unless one is given, a browser. Pages may be real files (`/demo/index.html`) or written in the test: `routes` maps a path to
 * `(request, response)`, and `site.show(html)` opens a page of its own.
 */
export async function startSite({routes = {}, launch = {}, browser: givenBrowser} = {}) {
  const pages = new Map();
  const server = await serve({
    folders: ['demo', 'dist', 'test'],
    routes: new Proxy(routes, {get: (ownRoutes, path) => ownRoutes[path] ?? pages.get(path)}),
  });
  const browser = givenBrowser ?? (await chromium.launch({...chromiumOptions(), ...launch}));
  let number = 0;

  /** Opens `path` in a context of its own and collects the page's errors and warnings in `page.complaints`. */
  async function open(path, {context: contextOptions = {}, before, waitUntil = 'load'} = {}) {
    const context = await browser.newContext({viewport: {width: 1000, height: 900}, ...contextOptions});
    const page = await context.newPage();
    page.complaints = [];
    page.requests = [];
    page.on('pageerror', (error) => page.complaints.push(`uncaught: ${error.message}`));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) page.complaints.push(`${message.type()}: ${message.text()}`);
    });
    page.on('request', (request) => page.requests.push(new URL(request.url()).pathname));
    await before?.(page);
    await page.goto(server.url + path, {waitUntil});
    return page;
  }

  return {
    url: server.url,
    browser,
    open,
    /** Opens a page made of `body`, served under an address of its own with the headers given. */
    show(body, {headers = {}, head = '', ...options} = {}) {
      const path = `/page-${(number += 1)}.html`;
      pages.set(path, (_, response) => {
        response.writeHead(200, {'content-type': 'text/html; charset=utf-8', ...headers});
        response.end(
          `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test page</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`,
        );
      });
      return open(path, options);
    },
    closePages: () => Promise.all(browser.contexts().map((context) => context.close())),
    async stop() {
      if (!givenBrowser) await browser.close();
      await server.close();
    },
  };
}
