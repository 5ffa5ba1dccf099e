/** Pages by what their scripts do: to built-ins, and to the page itself while people are on it. */
import {checker} from '../page.mjs';

const wait = (ms) => new Promise((done) => setTimeout(done, ms));
const fragment = `<section id="part"><h2>Check your back</h2>${checker}</section>`;

export const builtIns = {
  name: 'Libraries that patch built-ins',
  rows: [
    {name: 'Prototype 1.7', firefox: true, js: ['/test/compat/hosts/.work/prototype.js']},
    // With its compatibility layer, which puts a class of its own in place of `Event`.
    {name: 'MooTools Core 1.4', firefox: true, js: ['/test/compat/hosts/.work/mootools.js']},
    {
      name: 'Everything extended by Sugar',
      version: 'sugar',
      js: ['sugar/dist/sugar.js'],
      place: (it) => `<script src="/test/compat/hosts/pages/sugar.js"></script><main>${it}</main>`,
    },
    {name: 'es5-shim', version: 'es5-shim', js: ['es5-shim/es5-shim.js', 'es5-shim/es5-sham.js']},
    {name: 'core-js', version: 'core-js-bundle', js: ['core-js-bundle/minified.js']},
    // Zone.js records each event type that has a listener; the checker's are the ones for printing.
    {
      name: 'Zone.js',
      version: 'zone.js',
      firefox: true,
      js: ['zone.js/bundles/zone.umd.js'],
      ignore: ['beforeprint', 'afterprint'].map((name) => `window __zone_symbol__${name}false`),
    },
    // axe, which measures contrast, does not work on such a page.
    {name: 'Properties added to every object and array', noAxe: true, js: ['/test/compat/hosts/pages/extended.js']},
    {
      name: 'A `lit` of its own',
      version: 'lit',
      firefox: true,
      js: ['/test/compat/hosts/.work/own-lit.js'],
      place: (it) => `<club-hours></club-hours><main>${it}</main>`,
    },
  ],
};

/** What they record of a visit is measured in `recorders.spec.mjs`. */
export const following = {
  name: 'Libraries that follow what people do',
  rows: [
    {
      name: 'PostHog',
      version: 'posthog-js',
      js: ['posthog-js/dist/array.full.js', '/test/compat/hosts/pages/posthog.js'],
    },
    {
      name: 'Session replay by rrweb',
      version: 'rrweb',
      js: ['rrweb/umd/rrweb.min.js', '/test/compat/hosts/pages/rrweb.js'],
    },
    {
      name: 'FastClick, with `class="needsclick"`',
      js: ['fastclick/lib/fastclick.js'],
      checker: checker.replace('<back-pain-checker', '<back-pain-checker class="needsclick"'),
      end: '<script src="/test/compat/hosts/pages/fastclick.js"></script>',
    },
    {
      name: 'focus-trap, with `getShadowRoot`',
      js: ['tabbable/dist/index.umd.min.js', 'focus-trap/dist/focus-trap.umd.min.js'],
      place: (it) => `<main id="trap"><button id="inside">Close</button>${it}</main>`,
      end: '<script src="/test/compat/hosts/pages/focus-trap.js"></script>',
    },
  ],
};

/** Each brings the checker into the page by what it is for. */
export const swapping = {
  name: 'Libraries that swap content',
  rows: [
    {
      name: 'A visit by Turbo',
      version: '@hotwired/turbo',
      firefox: true,
      js: ['@hotwired/turbo/dist/turbo.es2017-umd.js'],
      place: () => '<a id="go" href="/turbo/PATH">To the checker</a>',
      files: elsewhere('turbo', ['@hotwired/turbo/dist/turbo.es2017-umd.js']),
      open: async (page, kind) => {
        await visitByTurbo(page, `/turbo/${kind}`);
      },
      after: backAndForth,
      // Turbo writes into the address bar and keeps its own count there.
      ignore: ['history', 'html', 'address'],
      // It comes by the page that was visited and is there once more after Back; a script in the body runs again.
      tolerates: [/^info: back-pain-checker \S+ is already on this page/],
      asks: ['/turbo/', '/turbo/with'],
    },
    {
      name: 'A page by Turbo, with a form that is sent by rails-ujs',
      version: '@rails/ujs',
      js: ['@hotwired/turbo/dist/turbo.es2017-umd.js', '@rails/ujs/app/assets/javascripts/rails-ujs.js'],
      place: () => '<a id="go" href="/rails/PATH">To the checker</a>',
      files: elsewhere(
        'rails',
        ['@hotwired/turbo/dist/turbo.es2017-umd.js', '@rails/ujs/app/assets/javascripts/rails-ujs.js'],
        `<form id="form" method="post" action="/desk" data-remote="true"><input name="club" value="Riverside">${checker.replace('<back-pain-checker', '<back-pain-checker name="back"')}</form>`,
      ),
      open: async (page, kind) => {
        await visitByTurbo(page, `/rails/${kind}`);
      },
      after: formIsRead,
      ignore: ['history', 'html', 'address'],
      tolerates: [/^info: back-pain-checker \S+ is already on this page/],
      asks: ['/rails/', '/rails/with'],
    },
    {
      name: 'A fragment by htmx',
      version: 'htmx.org',
      js: ['htmx.org/dist/htmx.min.js'],
      style: '.htmx-indicator { opacity: 0 }',
      place: () => '<main><button id="go" hx-get="/fragment/htmx" hx-swap="outerHTML">To the checker</button></main>',
      files: () => ({'/fragment/htmx': fragment}),
      open: async (page) => {
        await page.click('#go');
        await until(page, () => document.querySelector('#part back-pain-checker') !== null);
      },
    },
    {
      name: 'Shown on a press by Alpine',
      version: 'alpinejs',
      place: (it) =>
        `<main x-data="{open: false}"><button id="go" @click="open = true">To the checker</button><template x-if="open"><section id="part">${it}</section></template></main>`,
      end: '<script src="/test/compat/hosts/node_modules/alpinejs/dist/cdn.min.js"></script>',
      open: async (page) => {
        await page.click('#go');
        await until(page, () => document.querySelector('#part back-pain-checker') !== null);
      },
    },
    {
      name: 'Built with `innerHTML`',
      place: () => '<main id="place"></main>',
      open: (page) => page.evaluate((html) => void (document.querySelector('#place').innerHTML = html), fragment),
    },
    {
      name: 'Moved to another place, halfway',
      place: (it) => `<main>${it}</main><aside id="aside"></aside>`,
      open: (page) =>
        page.evaluate(() => document.querySelector('#aside').append(document.querySelector('back-pain-checker'))),
    },
    {
      name: 'A clone of one in use',
      which: 1,
      // Somebody has pressed Start in the first, which moves the focus and scrolls to the question.
      ignore: ['focus', 'scrolled'],
      place: (it) => `<main>${it}</main>`,
      open: async (page, kind) => {
        if (kind === 'with') await press(page, 'Start');
        await page.evaluate(() => {
          const first = document.querySelector('back-pain-checker');
          first.after(first.cloneNode(true));
        });
      },
    },
    {
      name: 'A saved copy of one in use, written into the page again',
      // Somebody has pressed Start in the one that was saved.
      ignore: ['focus', 'scrolled'],
      place: (it) => `<main id="place">${it}</main>`,
      open: async (page, kind) => {
        if (kind === 'with') await press(page, 'Start');
        await page.evaluate(() => {
          const place = document.querySelector('#place');
          const saved = place.innerHTML;
          place.innerHTML = saved;
        });
      },
    },
    {
      name: 'A saved copy with its shadow root',
      ignore: ['focus', 'scrolled'],
      place: (it) => `<main id="place">${it}</main>`,
      open: async (page, kind) => {
        if (kind === 'with') await press(page, 'Start');
        await page.evaluate(() => {
          const place = document.querySelector('#place');
          const {shadowRoot} = place.querySelector('back-pain-checker');
          place.setHTMLUnsafe(place.getHTML({shadowRoots: shadowRoot ? [shadowRoot] : []}));
        });
      },
    },
    {
      name: 'A shadow root that a server has rendered',
      place: (it) =>
        `<main>${it.replace('><p>', '><template shadowrootmode="open"><div class="base">Written by a server</div></template><p>')}</main>`,
    },
    {
      name: 'From a `<template>`, by `importNode`',
      place: (it) => `<main id="place"></main><template>${it}</template>`,
      open: (page) =>
        page.evaluate(() =>
          document
            .querySelector('#place')
            .append(document.importNode(document.querySelector('template').content, true)),
        ),
    },
  ],
};

/** What rails-ujs would send, and a loop over all elements of the form as old scripts have it. Nobody has agreed to share anything. */
async function formIsRead(page, problems) {
  const {sent, types} = await page.evaluate(() => {
    const form = document.querySelector('#form');
    return {sent: window.Rails.serializeElement(form), types: [...form.elements].map(({type}) => type.toLowerCase())};
  });
  if (sent !== 'club=Riverside&back=') problems.unchanged.push(`the form would send ${sent}`);
  if (!types.includes('back-pain-checker')) problems.unchanged.push(`the elements of the form are ${types.join()}`);
}

/** The page a link of Turbo leads to: the same, with the checker. */
function elsewhere(name, js, place = checker) {
  return (script) => {
    const kind = script.split('/')[1];
    const tags = js.map((path) => `<script src="/test/compat/hosts/node_modules/${path}"></script>`).join('');
    return {
      [`/${name}/${kind}`]: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Check your back</title><link rel="icon" href="data:,">${tags}<script src="${script}"></script></head><body><a href="#first" id="first">Shop</a><main>${place}</main><a href="#last" id="last">Terms</a></body></html>`,
    };
  };
}

async function until(page, holds, values = []) {
  for (let turn = 0; turn < 400; turn += 1) {
    if (await page.evaluate(holds, values).catch(() => false)) return;
    await wait(25);
  }
  throw new Error(`it never came to be that ${holds}`);
}

const press = (page, words) =>
  page.evaluate(async (text) => {
    const checker = document.querySelector('back-pain-checker');
    await checker.updateComplete;
    [...checker.shadowRoot.querySelectorAll('button')].find((button) => button.textContent.trim() === text).click();
    await checker.updateComplete;
  }, words);

/** Until the page at the address is shown and Turbo is done with it: on a slow machine its progress bar is in the page for a while. */
async function settledByTurbo(page, address) {
  await until(
    page,
    ([path]) =>
      location.pathname + location.search === path &&
      document.querySelector('back-pain-checker') !== null &&
      document.querySelector('.turbo-progress-bar') === null &&
      !document.documentElement.matches('[aria-busy], [data-turbo-preview]'),
    [address],
  );
}

async function visitByTurbo(page, address) {
  await page.evaluate(([path]) => window.Turbo.visit(path), [address]);
  await settledByTurbo(page, address);
}

/** Away by Turbo and back: what it kept of the page is shown again, with a checker that works. */
async function backAndForth(page, problems) {
  await visitByTurbo(page, '/turbo/with?other');
  await page.evaluate(() => history.back());
  await settledByTurbo(page, '/turbo/with');
  await until(page, () =>
    Boolean(document.querySelector('back-pain-checker').shadowRoot?.querySelector('[data-focus]')),
  ).catch(() => problems.mouse.push('after Back there is no checker'));
}
