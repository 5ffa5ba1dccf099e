/** The device retailer's page: a help line that is none for emergencies, and devices only where the back can be looked after at home. */
import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';
import {hostPage, people, toResult} from '../support/demo.mjs';
import {startSite} from '../support/site.mjs';

const path = '/demo/device-shop.html';

describe('the page of a device shop', () => {
  let site;
  before(async () => {
    site = await startSite();
  });
  after(() => site.stop());
  afterEach(() => Promise.all(site.browser.contexts().map((context) => context.close())));

  const tests = hostPage({
    open: (...args) => site.open(...args),
    path,
    always: ['author', 'disclaimer', 'footer', 'sources'],
    before: ['contact'],
    slots: {'self-care': ['contact', 'products'], 'non-urgent': ['contact'], urgent: ['contact'], emergency: []},
  });
  for (const [name, run] of tests) it(name, run);

  const checker = (page) => page.locator('back-pain-checker');

  for (const name of ['self-care', 'non-urgent', 'urgent']) {
    it(`has its help line with hours below the advice at ${name}, marked as none for emergencies`, async () => {
      const page = await site.open(path);
      await toResult(page, people[name]);
      const line = checker(page).locator('.contact');
      assert.match(await line.innerText(), /Not for emergencies/);
      assert.match(await page.locator('[slot="contact"]').innerText(), /020 7946 0111, Monday to Friday, 9 to 5/);
      const top = (locator) => locator.evaluate((element) => element.getBoundingClientRect().top);
      assert.ok((await top(line)) > (await top(checker(page).locator('.care'))));
      assert.equal(
        await checker(page)
          .locator('button', {hasText: /book|consult/i})
          .count(),
        0,
      );
    });
  }

  it('has no number in the checker at emergency but that of the emergency services', async () => {
    const page = await site.open(path);
    await toResult(page, people.emergency);
    const calls = await checker(page)
      .locator('a[href^="tel:"]:visible')
      .evaluateAll((links) => links.map(({href}) => href));
    assert.deepEqual([...new Set(calls)], ['tel:999']);
  });

  it('says who wrote it, how long it takes to read, what it is not and where it comes from', async () => {
    const page = await site.open(path);
    await toResult(page);
    for (const [slot, said] of [
      ['author', /who sell devices/],
      ['footer', /four-minute read/],
      ['disclaimer', /takes no clinician’s place/],
      ['sources', /NICE NG59/],
    ]) {
      assert.match(await page.locator(`[slot="${slot}"]`).innerText(), said);
    }
  });

  it('labels its devices, and keeps them apart from the advice', async () => {
    const page = await site.open(path);
    await toResult(page);
    const gap = await checker(page)
      .locator('.ad')
      .evaluate((ad) => ad.getBoundingClientRect().top - ad.previousElementSibling.getBoundingClientRect().bottom);
    assert.ok(gap >= 16, `${gap} px`);
    assert.equal(await checker(page).getByText('Advertisement', {exact: true}).isVisible(), true);
    assert.equal(await page.locator('.devices li').count(), 2);
  });

  it('shows the very lines that do it', async () => {
    const page = await site.open(path);
    const html = await page.locator('#how-html').innerText();
    for (const part of ['slot="contact"', 'slot="products" hidden', 'slot="disclaimer"', 'consult-from="none"'])
      assert.ok(html.includes(part), part);
  });
});
