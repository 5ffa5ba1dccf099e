/** Pages that translators, extensions, blockers and other tools change, before the checker starts or while somebody uses it. */
import {checker} from '../page.mjs';

const wait = (ms) => new Promise((done) => setTimeout(done, ms));
const withoutRegion = checker.replace(' region="us"', '');
const derived = /^info: .*There is no region attribute, so the emergency number is that of US/;
const noGerman = /the words for “de” could not be loaded/;

export const tools = {
  name: 'Translators, extensions and tools',
  rows: [
    {
      name: 'A translator that wraps each text and rewrites `lang`',
      attributes: 'lang="en-US"',
      checker: withoutRegion,
      init: translate,
      wait: 400,
      compare: false,
      ignore: ['html'],
      asks: ['/locales/es.js'],
      says: [derived],
      after: callsOnlyUs,
    },
    {
      name: 'A language menu that changes `<html lang>`',
      attributes: 'lang="en-US"',
      checker: withoutRegion,
      // The country that the number was derived from is named in a line of its own.
      compare: false,
      async open(page) {
        await wait(300);
        await page.evaluate(() => void (document.documentElement.lang = 'pl'));
      },
      says: [derived, /there are no words for “pl”/],
      after: callsOnlyUs,
    },
    {name: 'An extension that adds elements beside fields', init: extendFields, wait: 300},
    {
      name: 'Rules of an ad blocker',
      style:
        '.ad, .ads, .ad-label, .ad-box, [class*="ad-"], [class*="banner"], [id*="consult"], [class*="consult"], .sponsor { display: none !important }',
    },
    {
      name: 'A script against copying',
      init: forbidCopying,
      style: 'body { -webkit-user-select: none; user-select: none }',
    },
    {
      name: 'Text styles that are inherited',
      style:
        'body { -webkit-text-security: disc; caret-color: transparent; text-align-last: justify; text-emphasis: filled red; font-size-adjust: 0.4; text-wrap: nowrap; line-break: anywhere; font-stretch: 50%; text-underline-offset: 8px }',
      noAxe: true,
    },
    {
      name: 'A script that is held back for consent, in German',
      attributes: 'lang="de"',
      compare: false,
      script: (src) =>
        `<script type="text/plain" data-src="${src}"></script><script>setTimeout(() => { const held = document.querySelector('[data-src]'); held.replaceWith(Object.assign(document.createElement('script'), {src: held.dataset.src})); }, 200)</script>`,
      wait: 600,
      asks: ['/locales/de.js'],
    },
    {
      name: 'A script that an optimizer fetches and runs, in German: English stands in',
      attributes: 'lang="de"',
      script: (src) =>
        `<script>fetch('${src}').then((response) => response.text()).then((text) => document.body.append(Object.assign(document.createElement('script'), {text})))</script>`,
      wait: 600,
      asks: ['/host/locales/de.js'],
      says: [noGerman, /^error: Failed to load resource/],
      ignore: ['html'],
    },
    {name: 'Sentry', version: '@sentry/browser', js: ['/test/compat/hosts/.work/sentry.js'], ignore: ['session']},
    {
      name: 'webcomponents.js',
      version: '@webcomponents/webcomponentsjs',
      js: ['@webcomponents/webcomponentsjs/webcomponents-bundle.js'],
    },
    {
      name: 'The adapter for elements in ES5',
      js: ['@webcomponents/webcomponentsjs/custom-elements-es5-adapter.js'],
    },
    {
      name: 'The polyfill for scoped registries',
      js: ['@webcomponents/scoped-custom-element-registry/scoped-custom-element-registry.min.js'],
    },
    {
      name: '`toJSON` on arrays, as in Prototype 1.6',
      stays: true,
      head: '<script>Array.prototype.toJSON = function () { return "[" + this.join() + "]" }</script>',
      says: [/could not start on this page: JSON is missing/],
    },
  ],
};

/** The emergency number and the crisis line of the US. */
async function callsOnlyUs(page, problems) {
  const calls = await page.evaluate(() => [
    ...new Set(
      [...document.querySelector('back-pain-checker').shadowRoot.querySelectorAll('a[href^="tel:"]')].map((link) =>
        link.getAttribute('href'),
      ),
    ),
  ]);
  if (!calls.includes('tel:911') || calls.some((call) => !['tel:911', 'tel:988'].includes(call)))
    problems.mouse.push(`it calls ${calls}`);
}

/** As the translators in browsers do: two `<font>` elements around each text, again after each change, and the language of the page rewritten. */
function translate() {
  const known = new WeakSet();
  const wrap = (text) => {
    if (!/\p{L}/u.test(text.data) || !text.parentElement || text.parentElement.closest('font, script, style, title'))
      return;
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = text.data;
    outer.append(inner);
    text.replaceWith(outer);
  };
  const wrapAll = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    const texts = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.nodeType === Node.TEXT_NODE) texts.push(node);
      else if (node.shadowRoot && !known.has(node.shadowRoot)) {
        known.add(node.shadowRoot);
        follow(node.shadowRoot);
      }
    }
    texts.forEach(wrap);
  };
  const follow = (root) => {
    wrapAll(root);
    new MutationObserver(() => wrapAll(root)).observe(root, {childList: true, subtree: true, characterData: true});
  };
  addEventListener('DOMContentLoaded', () => {
    follow(document.body);
    document.documentElement.lang = 'es';
    document.documentElement.classList.add('translated-ltr');
    setInterval(() => wrapAll(document.body), 50);
  });
}

/** As password managers and writing assistants do, in open shadow roots as well. */
function extendFields() {
  const extend = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) extend(element.shadowRoot);
      if (!element.matches('input, textarea') || element.hasAttribute('data-assistant')) continue;
      element.setAttribute('data-assistant', 'true');
      if (element.type === 'text' || element.localName === 'textarea')
        element.after(Object.assign(document.createElement('div'), {className: 'assistant'}));
    }
  };
  addEventListener('DOMContentLoaded', () => setInterval(() => extend(document), 100));
}

/** As such scripts are published: only what looks like a field of the page is exempt. */
function forbidCopying() {
  const isField = ({target}) => ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.nodeName);
  document.onmousedown = document.onselectstart = isField;
  document.oncopy = document.oncut = document.oncontextmenu = document.ondragstart = () => false;
  document.onkeydown = ({ctrlKey, key}) => !(ctrlKey && 'acsu'.includes(key));
}
