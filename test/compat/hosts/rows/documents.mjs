/** Pages by the document and the container that the checker is in, and by what scripts do to these while somebody uses it. */
import {checker} from '../page.mjs';

const wait = (ms) => new Promise((done) => setTimeout(done, ms));
const frameStyle = 'title="Check your back" style="width: 800px; height: 700px; border: 0"';
const inFrame = (script) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>In a frame</title></head><body><a href="#first" id="first">Shop</a>${checker}<a href="#last" id="last">Terms</a><script src="${script}"></script></body></html>`;
/** A frame whose page comes from an address that `makeAddress` makes in the page. */
const framed = (name, makeAddress) => ({
  name,
  frame: true,
  own: ['border-top-color'],
  // It has a new address each time.
  ignore: ['address'],
  place: () => `<iframe ${frameStyle}></iframe>`,
  async open(page, kind) {
    const html = inFrame(new URL(`/${kind}/back-pain-checker.js`, page.url()).href);
    const address = await page.evaluate(makeAddress, html);
    await page.evaluate((src) => void (document.querySelector('iframe').src = src), address);
    await wait(400);
  },
});

export const documents = {
  name: 'Documents and containers',
  rows: [
    {
      name: 'A frame with `srcdoc`',
      frame: true,
      own: ['border-top-color'],
      place: (it, script) => `<iframe ${frameStyle} srcdoc="${inFrame(script).replaceAll('"', '&quot;')}"></iframe>`,
    },
    {
      name: 'A frame that a script writes into',
      frame: true,
      own: ['border-top-color'],
      place: () => `<iframe ${frameStyle}></iframe>`,
      open: (page, kind) =>
        page.evaluate(
          (html) => {
            const {contentDocument} = document.querySelector('iframe');
            contentDocument.open();
            contentDocument.write(html);
            contentDocument.close();
          },
          inFrame(`/${kind}/back-pain-checker.js`),
        ),
    },
    framed('A frame from a `blob:` address', (html) => URL.createObjectURL(new Blob([html], {type: 'text/html'}))),
    framed('A frame from a `data:` address', (html) => `data:text/html;charset=utf-8,${encodeURIComponent(html)}`),
    {
      name: 'Isolated from other origins (COOP and COEP)',
      headers: () => ({
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
      }),
    },
    {
      name: '`lang="en_US"`',
      attributes: 'lang="en_US"',
      checker: checker.replace(' region="us"', ''),
      compare: false,
      says: [/the emergency number is that of US/],
    },
    {
      name: '`inert` until the page is ready',
      place: (it) => `<main inert>${it}</main>`,
      async open(page) {
        await wait(200);
        await page.evaluate(() => document.querySelector('main').removeAttribute('inert'));
      },
    },
    {
      name: 'A section with `content-visibility: auto`',
      place: (it) => `<main style="content-visibility: auto; contain-intrinsic-size: auto 500px">${it}</main>`,
    },
    {
      name: 'A container with a transform and paint containment',
      place: (it) =>
        `<main style="transform: translateZ(0); contain: layout paint; overflow: hidden; will-change: transform; container-type: inline-size">${it}</main>`,
    },
    {name: 'Inside a label', place: (it) => `<main><label>Your back ${it}</label></main>`},
    {name: 'Inside what can be dragged', place: (it) => `<main draggable="true">${it}</main>`},
    {
      name: '`[hidden] {display: block !important}`',
      style: '[hidden], dialog, template { display: block !important } summary { display: none }',
    },
    {
      name: 'Markup that DOMPurify has cleaned, with the tag and its attributes allowed',
      version: 'dompurify',
      js: ['dompurify/dist/purify.min.js'],
      place: () => '<main id="place"></main>',
      compare: false,
      open: (page) =>
        page.evaluate((html) => {
          const allowed = {CUSTOM_ELEMENT_HANDLING: {tagNameCheck: /^back-pain-/, attributeNameCheck: /^[a-z-]+$/}};
          document.querySelector('#place').innerHTML = window.DOMPurify.sanitize(html, allowed);
        }, checker),
    },
    {
      name: '`innerHTML +=` around one in use',
      ignore: ['focus', 'scrolled'],
      place: (it) => `<main id="place">${it}</main>`,
      async open(page, kind) {
        if (kind === 'with') await start(page);
        await page.evaluate(() => void (document.querySelector('#place').innerHTML += '<p>A new comment</p>'));
      },
    },
    {
      name: 'Moved in use, by `moveBefore`',
      ignore: ['focus', 'scrolled'],
      place: (it) => `<main>${it}</main><aside id="aside"></aside>`,
      async open(page, kind) {
        if (kind === 'with') await start(page);
        await page.evaluate(() =>
          document.querySelector('#aside').moveBefore(document.querySelector('back-pain-checker'), null),
        );
      },
    },
  ],
};

const start = (page) =>
  page.evaluate(async () => {
    const element = document.querySelector('back-pain-checker');
    await element.updateComplete;
    element.shadowRoot.querySelector('button.primary').click();
    await element.updateComplete;
  });
