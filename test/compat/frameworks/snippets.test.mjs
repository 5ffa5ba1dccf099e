/** Every snippet of the builder, made by the real compiler of where it goes, and looked at in Chromium: the page has to hold what was chosen. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {profiles} from '../../../demo/build/profiles.js';
import {overlayFile} from '../../../demo/build/overlay.js';
import {attributeRules, questionFields} from '../../../demo/build/settings.js';
import {checkerTree} from '../../../demo/build/tree.js';
import {setups} from '../../support/builder-setups.mjs';
import {startSite} from '../../support/site.mjs';
import {shopify, wordpress} from './cms.mjs';
import {root} from './set-up.mjs';
import {build, kinds, make, snippet} from './snippets.mjs';
import {agree, answers, visit} from './visit.mjs';

const all = Object.entries({...setups, ...profiles}).map(([name, {title: _title, ...raw}]) => [name, raw]);
const names = [
  ...new Set([
    ...Object.keys(attributeRules(build)).filter((name) => name !== 'lang'),
    'slot',
    'contributor',
    'hidden',
    'href',
    ...questionFields,
  ]),
];

/** Runs in the page: the checker's tree as the builder's is written. A framework may set a property where our elements have one; what it adds of its own is left out. */
function grown(checker, names) {
  const valueOf = (element, name) => {
    const property = name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
    // A question reflects its properties to attributes.
    const isChecker = element.localName === 'back-pain-checker' && name !== 'slot';
    const ofProperty = isChecker && typeof element[property] !== 'function' ? element[property] : null;
    const value = element.getAttribute(name) ?? ofProperty;
    // Svelte writes a switch as the word.
    return (value === '' && name !== 'questions') || value === 'true' ? true : value;
  };
  const look = (element) => ({
    tag: element.localName,
    attributes: names
      // The checker has a `type` of its own.
      .filter((name) => name !== 'type' || element.localName === 'back-pain-question')
      .map((name) => [name, valueOf(element, name)])
      .filter(([name, value]) => value || (name === 'questions' && value === '')),
    children: [...element.childNodes].flatMap((child) => {
      if (child.nodeType === 1) return look(child);
      return child.nodeType === 3 ? child.data.trim() || [] : [];
    }),
  });
  return look(checker);
}

const sorted = (node) =>
  typeof node === 'string'
    ? node
    : {...node, attributes: [...node.attributes].sort(), children: node.children.map(sorted)};

describe('the builder’s snippets', () => {
  let site;
  const routes = {};
  const sent = [];
  before(async () => {
    routes['/booking-desk'] = async (request, response) => {
      let body = '';
      for await (const part of request) body += part;
      sent.push([request.method, request.headers['content-type'], JSON.parse(body).schemaVersion]);
      response.writeHead(204).end();
    };
    routes['/book'] = (_, response) =>
      void response.writeHead(200, {'content-type': 'text/html'}).end('<title>Booking</title>');
    site = await startSite({routes});
  });
  after(() => site?.stop());

  const hear = {
    before: (page) =>
      page.addInitScript(() =>
        document.addEventListener('checker-problem', ({detail}) => (window.problems ??= []).push(detail.message)),
      ),
  };

  function servePack(pack) {
    routes[`/${overlayFile}`] = (_, response) =>
      void response.writeHead(pack ? 200 : 404, {'content-type': 'application/json'}).end(pack);
  }

  async function holds(page, settings, raw) {
    const checker = page.locator('back-pain-checker');
    await checker.locator('button').first().waitFor();
    assert.deepEqual(sorted(await checker.evaluate(grown, names)), sorted(checkerTree(settings, build)));
    const looks = await checker.evaluate((element) =>
      Object.fromEntries(
        ['accent', 'radius', 'font'].map((name) => [
          name,
          getComputedStyle(element).getPropertyValue(`--bpc-${name}`).trim().replace(/\s+/g, ' ').replaceAll('"', "'"),
        ]),
      ),
    );
    if (raw.looks?.accent)
      assert.deepEqual(looks, {accent: '#7a2e8e', radius: '4px', font: `Georgia, 'Times New Roman', serif`});
    assert.equal(await page.locator('img, b').count(), 0);
    assert.deepEqual([await page.evaluate(() => window.problems ?? []), page.complaints], [[], []]);
  }

  async function hands(page) {
    sent.length = 0;
    await visit(page, 'consult', {...answers, insurer: ['acme']});
    await agree(page);
    await page.waitForURL('**/book');
    assert.deepEqual(sent, [['POST', 'application/json', 2]]);
  }

  for (const [kind, {target}] of Object.entries(kinds)) {
    describe(`for ${kind}`, () => {
      for (const [number, [name, raw]] of all.entries()) {
        it(`snippet for ${kind}: compiles and mounts: ${name}`, async () => {
          const {settings, blocks, pack} = snippet(raw, target);
          servePack(pack);
          const folder = await make(kind, number, blocks);
          const address = `/${kind.replace(' ', '')}-${number}`;
          for (const file of readdirSync(folder)) {
            const type = file.endsWith('.css') ? 'text/css' : 'text/javascript';
            routes[`${address}/${file}`] = (_, response) =>
              void response.writeHead(200, {'content-type': type}).end(readFileSync(`${folder}/${file}`));
          }
          const style = readdirSync(folder).includes('main.css')
            ? `<link rel="stylesheet" href="${address}/main.css">`
            : '';
          const page = await site.show('<div id="app"></div>', {head: style, ...hear});
          const start = (path) =>
            import(path).then(async ({mount}) => void (window.stop = await mount(document.querySelector('#app'))));
          await page.evaluate(start, `${address}/main.js`);
          await holds(page, settings, raw);
          await page.evaluate(() => window.stop());
          assert.equal(await page.locator('back-pain-checker').count(), 0);
          await page.evaluate(() => document.querySelector('#app').replaceChildren());
          await page.evaluate(start, `${address}/main.js`);
          await holds(page, settings, raw);
          if (name === 'a clinic') await hands(page);
          await page.context().close();
        });
      }
    });
  }

  for (const [kind, written] of Object.entries({WordPress: wordpress, Shopify: shopify})) {
    describe(`for ${kind}`, () => {
      for (const load of ['self', 'jsdelivr']) {
        for (const [name, raw] of all) {
          it(`snippet for ${kind}: works unchanged, loaded from ${load}: ${name}`, async () => {
            const {settings, blocks, pack} = snippet(raw, kind.toLowerCase(), {load});
            servePack(pack);
            const {head, body, script} = await written(blocks);
            if (load !== 'self' || kind === 'WordPress') assert.equal(script.integrity, build.hash);
            // Nothing is fetched from outside: every URL is answered with the built file.
            const file = (route) =>
              route.fulfill({
                contentType: 'text/javascript',
                headers: {'access-control-allow-origin': '*'},
                body: readFileSync(`${root}/dist/${new URL(route.request().url()).pathname.split('/').at(-1)}`),
              });
            const page = await site.show(body, {
              head,
              before: async (target) => (
                await hear.before(target),
                target.route(/\/(?:back-pain-checker|own-pack)\.js/, file)
              ),
            });
            await holds(page, settings, raw);
            if (name === 'a clinic') await hands(page);
            await page.context().close();
          });
        }
      }
    });
  }
});
