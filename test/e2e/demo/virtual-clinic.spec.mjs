/** The virtual clinic's page: two prices, a visit that receives the answers, and in-person care first where that is needed. */
import assert from 'node:assert/strict';
import {people} from '../../support/fixtures/people.mjs';
import {hostPage} from './host-page.mjs';
import {assertAccessible, completeFlow, consentToShare, test, useSite, visibleText} from '../../support/page.mjs';

const path = '/demo/virtual-clinic.html';

test.describe('the page of a virtual clinic', () => {
  const site = useSite();

  const tests = hostPage({
    open: (...args) => site.open(...args),
    path,
    always: ['brand', 'footer', 'privacy', 'reviewed-by', 'sources'],
    before: ['contact', 'intro'],
    slots: {
      'self-care': ['contact', 'faq'],
      'non-urgent': ['contact', 'consult', 'faq', 'price'],
      urgent: ['contact', 'consult', 'price'],
      emergency: [],
    },
  });
  for (const [name, run] of tests) test(name, run);

  const checker = (page) => page.locator('back-pain-checker');

  test('virtual clinic demo: shows two prices with service, amount, currency and the date they were checked', async () => {
    const page = await site.open(path);
    await completeFlow(page, people['non-urgent']);
    const rows = await page.locator('.prices li').allInnerTexts();
    assert.equal(rows.length, 2);
    for (const row of rows) assert.match(row.replace(/\s+/g, ' '), /^(?:With insurance|Paying yourself).*\$\d+ USD/);
    assert.match(await page.locator('.checked').innerText(), /checked on November 2, 2026/);
    const [first, other] = await page
      .locator('.prices li')
      .evaluateAll((boxes) => boxes.map((box) => box.getBoundingClientRect().top));
    assert.equal(first, other, 'side by side');
  });

  test('virtual clinic demo: shows no price, booking or text number at emergency', async () => {
    const page = await site.open(path);
    await completeFlow(page, people.emergency);
    assert.equal(await page.locator('.prices').isVisible(), false);
    assert.equal(await checker(page).getByRole('button', {name: 'Book a video visit'}).count(), 0);
    assert.equal(await checker(page).locator('a[href^="sms:"]:visible').count(), 0);
    assert.doesNotMatch(await visibleText(page), /555 0177|video/);
  });

  test('virtual clinic demo: at urgent, in-person care is above the video visit and repeated with the booking', async () => {
    const page = await site.open(path);
    await completeFlow(page, people.urgent);
    const top = (locator) => locator.evaluate((element) => element.getBoundingClientRect().top);
    const advice = await top(checker(page).getByRole('heading', {name: /^Urgent/}));
    assert.ok(advice < (await top(checker(page).getByRole('button', {name: 'Book a video visit'}))));
    assert.ok(advice < (await top(page.locator('.prices'))));
    await consentToShare(page, 'Book a video visit', {name: 'Sam Reed', phone: '555 0100'});
    await page.waitForURL('**/*#visit');
    assert.match(await page.locator('#visit-lead').innerText(), /in person today\. Do that first/);
  });

  test('virtual clinic demo: passes the text and FHIR to the visit after consent', async () => {
    const page = await site.open(path);
    await completeFlow(page, people['non-urgent']);
    assert.equal(await page.locator('#booking').isVisible(), false);
    assert.equal(await checker(page).locator('a[href="sms:5550177"]').count(), 1);
    await consentToShare(page, 'Book a video visit', {name: 'Sam Reed', phone: '555 0100'});
    await page.waitForURL('**/*#visit');
    assert.match(await page.locator('#visit-summary').innerText(), /two weeks/);
    const bundle = JSON.parse(await page.locator('#visit-fhir').textContent());
    assert.deepEqual([bundle.resourceType, bundle.type], ['Bundle', 'collection']);
    await page.getByRole('button', {name: 'Keep this time'}).click();
    assert.match(await page.locator('#visit-said').innerText(), /nothing was sent/);
    await assertAccessible(page);
    assert.deepEqual(page.complaints, []);
  });

  test('virtual clinic demo: shows its own source code', async () => {
    const page = await site.open(path);
    const html = await page.locator('#how-html').innerText();
    for (const part of ['consult-sms="555 0177"', 'slot="price" hidden', 'slot="faq" hidden', 'slot="sources"'])
      assert.ok(html.includes(part), part);
    const script = await page.evaluate(async () => (await fetch('virtual-clinic.js')).text());
    assert.ok(script.includes(await page.locator('#how-script').innerText()));
  });
});
