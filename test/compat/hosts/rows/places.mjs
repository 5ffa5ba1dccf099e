/** Pages by where in them the checker stands, and what the browser lets it do there. */
import {checker} from '../page.mjs';

const frame = (src) =>
  `<iframe title="Check your back" sandbox="allow-scripts" src="${src}" style="width: 800px; height: 700px; border: 0"></iframe>`;
const framed = (script) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>In a frame</title></head><body><a href="#first" id="first">Shop</a>${checker}<a href="#last" id="last">Terms</a><script src="${script}"></script></body></html>`;

export const places = {
  name: 'Places on a page',
  rows: [
    {name: 'Quirks mode', firefox: true, doctype: ''},
    {name: '`<base>` of another folder', head: '<base href="/elsewhere/" target="_blank">'},
    {
      name: 'Right to left, in Arabic',
      firefox: true,
      attributes: 'lang="ar" dir="rtl"',
      compare: false,
      asks: ['/locales/ar.js'],
    },
    {
      name: 'In a modal `<dialog>`',
      firefox: true,
      modal: true,
      own: ['user-select'],
      place: (it) => `<dialog id="dialog"><form method="dialog"><button id="close">Close</button></form>${it}</dialog>`,
      open: (page) => page.evaluate(() => document.querySelector('#dialog').showModal()),
      afterKeys: escapes,
    },
    {
      name: 'In `<details>` that are shut at first',
      firefox: true,
      place: (it) => `<details id="fold"><summary>Check your back</summary>${it}</details>`,
      open: (page) => page.click('#fold > summary'),
    },
    {
      name: 'In a tab panel that is hidden at first',
      css: ['bootstrap/dist/css/bootstrap.min.css'],
      js: ['bootstrap/dist/js/bootstrap.bundle.min.js'],
      place: tabs,
      open: (page) => page.click('#two-tab'),
    },
    {name: 'A browser tab in the background', init: inBackground},
    // The mouse that left the frame may still count as over it, and what is under the mouse has another border.
    {
      name: 'A sandboxed frame without `allow-same-origin`',
      frame: true,
      own: ['border-top-color'],
      place: (it, script) => frame(`/framed/${script.split('/')[1]}/sandbox`),
      files: (script) => ({[`/framed/${script.split('/')[1]}/sandbox`]: framed(script)}),
    },
    {
      name: 'A frame of a page with `<base target="_top">`',
      frame: true,
      own: ['border-top-color'],
      place: (it, script) => frame(`/framed/${script.split('/')[1]}/base`),
      files: (script) => ({
        [`/framed/${script.split('/')[1]}/base`]: framed(script).replace('<head>', '<head><base target="_top">'),
      }),
    },
    {
      name: 'A page in XHTML',
      stays: true,
      headers: () => ({'content-type': 'application/xhtml+xml; charset=utf-8'}),
      page: xhtml,
      says: [/^warning: .*back-pain-checker.*HTML/],
    },
    {name: 'Storage and cookies disabled', firefox: true, init: withoutStorage, after: noneAsked},
    {
      name: 'A sticky header and a fixed bar below',
      firefox: true,
      style:
        'header { position: sticky; top: 0; height: 90px; z-index: 1000; background: #fff } #bar { position: fixed; bottom: 0; left: 0; right: 0; height: 60px; z-index: 1000; background: #eee } html { scroll-padding-bottom: 60px }',
      place: (it) => `<main>${it}</main><div id="bar">We use no cookies.</div>`,
    },
    {
      name: 'Hotkeys for the whole page, by Mousetrap',
      version: 'mousetrap',
      firefox: true,
      js: ['mousetrap/mousetrap.min.js', '/test/compat/hosts/pages/hotkeys.js'],
      after: noHotkey,
      afterKeys: noHotkey,
    },
    {
      name: 'Hotkeys for the whole page, by hotkeys-js',
      version: 'hotkeys-js',
      js: ['/test/compat/hosts/.work/hotkeys-js.js'],
      after: noHotkey,
      afterKeys: noHotkey,
    },
    {
      name: 'Shortcuts of a single key, by tinykeys',
      version: 'tinykeys',
      js: ['/test/compat/hosts/.work/tinykeys.js'],
      after: noHotkey,
      afterKeys: noHotkey,
    },
    {
      name: 'A phone',
      context: {viewport: {width: 320, height: 640}, hasTouch: true, isMobile: true, deviceScaleFactor: 2},
    },
  ],
};

/** The same page as XML: there lit cannot write its templates, so the page's own words stay. */
function xhtml(script) {
  return `<?xml version="1.0" encoding="utf-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>A host</title><link rel="icon" href="data:,"/></head>
<body><h1>Running with a sore back</h1><main>${checker}</main><script src="${script}"></script></body></html>`;
}

function tabs(it) {
  return `<ul class="nav nav-tabs" role="tablist"><li class="nav-item"><button class="nav-link active" data-bs-toggle="tab" data-bs-target="#one" type="button" role="tab" id="one-tab">One</button></li><li class="nav-item"><button class="nav-link" data-bs-toggle="tab" data-bs-target="#two" type="button" role="tab" id="two-tab">Two</button></li></ul>
    <div class="tab-content"><div class="tab-pane active" id="one" role="tabpanel">Words</div><div class="tab-pane" id="two" role="tabpanel">${it}</div></div>`;
}

/** No frame is ever drawn and nothing is seen, as far as scripts can tell. */
function inBackground() {
  Object.defineProperty(Document.prototype, 'hidden', {get: () => true});
  Object.defineProperty(Document.prototype, 'visibilityState', {get: () => 'hidden'});
  window.requestAnimationFrame = () => 0;
  window.IntersectionObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
}

/** As browsers do where a person has forbidden it; each access is recorded. */
function withoutStorage() {
  window.storageAsked = [];
  for (const [owner, name] of [
    [Window.prototype, 'localStorage'],
    [Window.prototype, 'sessionStorage'],
    [window, 'localStorage'],
    [window, 'sessionStorage'],
    [window, 'indexedDB'],
    [window, 'caches'],
    [Document.prototype, 'cookie'],
  ]) {
    Object.defineProperty(owner, name, {
      configurable: true,
      get() {
        if (!new Error().stack.includes('readState')) window.storageAsked.push(name);
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  }
}

async function noneAsked(page, problems) {
  const asked = await page.evaluate(() => window.storageAsked.join());
  if (asked) problems.unchanged.push(`storage is asked for: ${asked}`);
}

async function noHotkey(page, problems) {
  const keys = await page.evaluate(() => window.keysSeen.filter((key) => !['Tab', 'Shift'].includes(key)).join());
  if (keys) problems.unchanged.push(`the page’s hotkeys saw ${keys}`);
}

async function escapes(page, problems) {
  await page.press('Escape');
  if (await page.evaluate(() => document.querySelector('#dialog').open))
    problems.keyboard.push('Escape does not close the dialog');
}
