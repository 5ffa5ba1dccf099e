/** The device retailer's page: a help line that is not for emergencies, and devices only at self-care. */
import assert from 'node:assert/strict';
import {people} from '../../support/fixtures/people.mjs';
import {hostPage} from './host-page.mjs';
import {completeFlow, test, useSite} from '../../support/page.mjs';

const path = '/demo/device-shop.html';

test.describe('the page of a device shop', () => {
  const site = useSite();

  const tests = hostPage({
    open: (...args) => site.open(...args),
    path,
    always: ['author', 'disclaimer', 'footer', 'sources'],
    before: ['contact'],
    slots: {'self-care': ['contact', 'products'], 'non-urgent': ['contact'], urgent: ['contact'], emergency: []},
  });
  for (const [name, run] of tests) test(name, run);

  const checker = (page) => page.locator('back-pain-checker');

  for (const name of ['self-care', 'non-urgent', 'urgent']) {
    test(`device shop demo: at ${name}, the help line and its hours are below the advice, marked as not for emergencies`, async () => {
      const page = await site.open(path);
      await completeFlow(page, people[name]);
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

  test('device shop demo: at emergency, the only number in the checker is that of the emergency services', async () => {
    const page = await site.open(path);
    await completeFlow(page, people.emergency);
    const calls = await checker(page)
      .locator('a[href^="tel:"]:visible')
      .evaluateAll((links) => links.map(({href}) => href));
    assert.deepEqual([...new Set(calls)], ['tel:999']);
  });

  test('device shop demo: has the author, reading time, disclaimer and sources', async () => {
    const page = await site.open(path);
    await completeFlow(page);
    for (const [slot, pattern] of [
      ['author', /who sell devices/],
      ['footer', /four-minute read/],
      ['disclaimer', /no substitute for a clinician/],
      ['sources', /NICE NG59/],
    ]) {
      assert.match(await page.locator(`[slot="${slot}"]`).innerText(), pattern);
    }
  });

  test('device shop demo: labels the devices, and separates them from the advice', async () => {
    const page = await site.open(path);
    await completeFlow(page);
    const gap = await checker(page)
      .locator('.ad')
      .evaluate((ad) => ad.getBoundingClientRect().top - ad.previousElementSibling.getBoundingClientRect().bottom);
    assert.ok(gap >= 16, `${gap} px`);
    assert.equal(
      await checker(page).getByText('Advertisement. Not part of this advice.', {exact: true}).isVisible(),
      true,
    );
    assert.equal(await page.locator('.devices li').count(), 2);
  });

  test('device shop demo: shows its own source code', async () => {
    const page = await site.open(path);
    const html = await page.locator('#how-html').innerText();
    for (const part of ['slot="contact"', 'slot="products" hidden', 'slot="disclaimer"', 'consult-from="none"'])
      assert.ok(html.includes(part), part);
  });
});
