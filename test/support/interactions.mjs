/**
 * What the founding articles let a visitor do, each done once on a page with the built script: a claim in `rules/ledger.json` that is an attribute, a slot or
 * an event is "used" only if it has an entry here. `e2e/ledger.spec.mjs` runs them, and `rules/ledger.test.mjs` compares the names.
 */
import assert from 'node:assert/strict';
import {completeFlow, consentToShare} from './page.mjs';

/** Pain that does not settle: somebody should look at it, so a consult is offered. */
const consultAnswers = {course: 'weeks-stuck', impact: 'moderate'};
const script = '<script src="/dist/back-pain-checker.js"></script>';

const open = (site, attributes = '', children = '') =>
  site.show(`<back-pain-checker region="us" ${attributes}>${children}</back-pain-checker>${script}`);

const started = (page) => page.getByRole('button', {name: 'Start'}).waitFor();

/** A slot is used when a visitor can see what the page has put into it. */
const showsSlot = (name, {attributes = '', answers = {}, atStart = false} = {}) =>
  async function useSlot(site) {
    const page = await open(site, attributes, `<p slot="${name}">Words of the page for ${name}</p>`);
    await started(page);
    if (!atStart) await completeFlow(page, answers);
    await assertSlotted(page, name);
  };

async function assertSlotted(page, name) {
  const text = page.getByText(`Words of the page for ${name}`);
  await page.evaluate(() => {
    for (const fold of document.querySelector('back-pain-checker').shadowRoot.querySelectorAll('details'))
      fold.open = true;
  });
  await text.waitFor();
  assert.equal(await text.count(), 1);
}

/** The id is one of those in this result, so the content is added once it is there. */
const showsSlotOf = (kind, findId, answers) =>
  async function useSlot(site) {
    const page = await open(site);
    await started(page);
    await completeFlow(page, answers);
    const id = await page.evaluate(findId);
    assert.ok(id, `the result has a ${kind}`);
    await page.evaluate(
      (name) =>
        document
          .querySelector('back-pain-checker')
          .append(
            Object.assign(document.createElement('p'), {slot: name, textContent: `Words of the page for ${name}`}),
          ),
      `${kind}-${id}`,
    );
    await assertSlotted(page, `${kind}-${id}`);
  };

async function openConsult(site, attributes) {
  const page = await open(site, `consult-recipient="Riverside Spine" ${attributes}`);
  await started(page);
  await completeFlow(page, consultAnswers);
  return page;
}

/** @type {Readonly<Record<string, (site: object) => Promise<void>>>} */
export const interactions = {
  'attribute:first': async (site) => {
    for (const [first, heading] of [
      ['where', 'Where does it hurt?'],
      ['safety', /any of these/i],
    ]) {
      const page = await open(site, `first="${first}"`);
      await page.getByRole('button', {name: 'Start'}).click();
      await page.getByRole('heading', {name: heading}).first().waitFor();
      const hasMap = await page.evaluate(() =>
        Boolean(document.querySelector('back-pain-checker').shadowRoot.querySelector('bpc-body-map')),
      );
      assert.equal(hasMap, first === 'where');
    }
  },
  'attribute:questions': async (site) => {
    const page = await open(site, 'questions="shoes form" ask="all"');
    await started(page);
    const asked = await completeFlow(page);
    assert.ok(asked.includes('shoes') && asked.includes('form') && !asked.includes('body'), asked.join());
  },
  'attribute:consult-phone': async (site) => {
    const page = await openConsult(site, 'consult-phone="555 0100"');
    assert.equal(
      await page
        .getByRole('link', {name: /555 0100/})
        .first()
        .getAttribute('href'),
      'tel:5550100',
    );
  },
  'attribute:consult-sms': async (site) => {
    const page = await openConsult(site, 'consult-sms="555 0101"');
    assert.match(
      await page
        .getByRole('link', {name: /555 0101/})
        .first()
        .getAttribute('href'),
      /^sms:5550101/,
    );
  },
  'attribute:consult-label': async (site) => {
    const page = await openConsult(site, 'consult-label="Book a first visit" consult-href="#book"');
    await page.getByRole('button', {name: 'Book a first visit'}).first().waitFor();
  },
  'attribute:consult-href': async (site) => {
    const page = await openConsult(site, 'consult-href="#book"');
    await consentToShare(page, 'Request an appointment');
    await page.waitForURL(/#book$/);
  },
  'event:consult-requested': async (site) => {
    const page = await openConsult(site, '');
    const detail = page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener('consult-requested', (event) => {
            event.waitUntil(Promise.resolve());
            resolve({level: event.detail.level, recipient: event.detail.consent.recipient});
          });
        }),
    );
    await consentToShare(page, 'Request an appointment');
    assert.deepEqual(await detail, {level: 'non-urgent', recipient: 'Riverside Spine'});
    await page.getByText('Riverside Spine has your answers').waitFor();
  },
  'slot:author': showsSlot('author', {atStart: true}),
  'slot:reviewed-by': showsSlot('reviewed-by', {atStart: true}),
  'slot:trust': showsSlot('trust', {atStart: true}),
  'slot:footer': showsSlot('footer', {atStart: true}),
  'slot:sources': showsSlot('sources', {atStart: true}),
  'slot:disclaimer': showsSlot('disclaimer', {atStart: true}),
  'slot:contact': showsSlot('contact'),
  'slot:consult': showsSlot('consult', {attributes: 'consult-from="self-care"'}),
  'slot:price': showsSlot('price', {attributes: 'consult-from="self-care"'}),
  'slot:products': showsSlot('products'),
  'slot:related': showsSlot('related'),
  'slot:download': showsSlot('download'),
  'slot:ask': showsSlot('ask'),
  'slot:newsletter': showsSlot('newsletter'),
  'slot:exercise-<id>': showsSlotOf(
    'exercise',
    () => document.querySelector('back-pain-checker').assessment.plan.find(({bodyRegion}) => bodyRegion)?.id,
    {},
  ),
  'slot:contributor-<id>': showsSlotOf(
    'contributor',
    () =>
      document
        .querySelector('back-pain-checker')
        .assessment.contributors.find(({contributor}) => contributor.kind === 'contributor')?.contributor.id,
    {training: 'jump'},
  ),
};
