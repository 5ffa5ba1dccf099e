/** The clinic's page: body map first, regions that lead to treatments, and a booking form that is filled in automatically. */
import assert from 'node:assert/strict';
import {people} from '../../support/fixtures/people.mjs';
import {hostPage} from './host-page.mjs';
import {
  assertAccessible,
  completeFlow,
  consentToShare,
  press,
  test,
  useSite,
  visibleSlots,
  visibleText,
} from '../../support/page.mjs';

const path = '/demo/clinic.html';

test.describe('the page of a clinic', () => {
  const site = useSite();

  const regions = ['region-low'];
  const tests = hostPage({
    open: (...args) => site.open(...args),
    path,
    always: ['privacy', 'reviewed-by', 'trust'],
    before: ['contact'],
    slots: {
      'self-care': ['contact', ...regions],
      'non-urgent': ['contact', 'consult', ...regions],
      urgent: ['contact', 'consult'],
      emergency: [],
    },
  });
  for (const [name, run] of tests) test(name, run);

  test('clinic demo: starts with the body map, and still asks every safety question', async () => {
    const page = await site.open(path);
    const asked = await completeFlow(page);
    assert.equal(asked[0], 'where');
    assert.deepEqual(asked.slice(1, 3), ['nerve', 'danger']);
  });

  test('clinic demo: exactly the places marked link to their treatments, above the reasons', async () => {
    const page = await site.open(path);
    await completeFlow(page, {where: ['low', 'neck']});
    assert.deepEqual(
      (await visibleSlots(page)).filter((slot) => slot.startsWith('region-')),
      ['region-low', 'region-neck'],
    );
    await page.locator('[slot="region-low"]').click();
    assert.equal(new URL(page.url()).hash, '#treat-low-back');
    assert.equal(await page.locator('#treat-low-back').isVisible(), true);
  });

  for (const [name, soon] of [
    ['non-urgent', 'clinician'],
    ['urgent', 'urgent'],
  ]) {
    test(`clinic demo: at ${name}, the booking form is filled in and opened after consent`, async () => {
      const page = await site.open(path);
      await completeFlow(page, {...people[name], insurance: 'plan'});
      const value = (field) => page.locator(`#booking [name="${field}"]`).inputValue();
      assert.equal(await value('notes'), '');
      await consentToShare(page, 'Book a visit', {name: 'Sam Reed', phone: '555 0100'});
      await page.waitForURL('**/*#book');
      assert.equal(await value('soon'), soon);
      assert.equal(await value('insurance'), 'plan');
      assert.notEqual(await value('reason'), '');
      assert.match(await value('notes'), /not a diagnosis/i);
      assert.deepEqual([await value('name'), await value('phone')], ['Sam Reed', '555 0100']);
      // Form and checker say the same, and the form is where the person is now.
      assert.match(await visibleText(page), /Your answers are in the booking form\s+Nothing is sent until you press/);
      assert.match(await page.locator('#book-lead').innerText(), /Nothing is sent until you press/);
      assert.equal(await page.evaluate(() => document.activeElement.id), 'book');
      const {top} = await page.locator('#book').evaluate((form) => form.getBoundingClientRect());
      assert.ok(top > -5 && top < 400, `the form begins at ${top} px`);
      await page.getByRole('button', {name: 'Ask for a visit'}).click();
      assert.match(await page.locator('#booking-said').innerText(), /nothing was sent/);
      await assertAccessible(page);
      assert.deepEqual(page.complaints, []);
    });
  }

  test('clinic demo: shows no booking and, in the checker, no clinic phone number at emergency', async () => {
    const page = await site.open(path);
    await completeFlow(page, people.emergency);
    const checker = page.locator('back-pain-checker');
    assert.equal(await checker.getByRole('button', {name: 'Book a visit'}).count(), 0);
    assert.equal(await checker.locator('a[href*="5550142"]:visible').count(), 0);
    assert.equal(await checker.locator('a[href="tel:911"]').first().isVisible(), true);
    assert.equal(await page.locator('#booking').isVisible(), false);
    assert.match(await page.locator('.book').innerText(), /can’t book visits for emergencies/);
    await press(page, 'Start again');
    assert.equal(await page.locator('#booking').isVisible(), true);
  });

  test('clinic demo: offers no visit at self-care', async () => {
    const page = await site.open(path);
    await completeFlow(page);
    assert.equal(await page.locator('back-pain-checker').getByRole('button', {name: 'Book a visit'}).count(), 0);
  });

  test('clinic demo: shows its own source code', async () => {
    const page = await site.open(path);
    const html = await page.locator('#how-html').innerText();
    for (const part of ['first="where"', 'slot="reviewed-by"', 'slot="region-low" hidden', '<back-pain-question'])
      assert.ok(html.includes(part), part);
    const script = await page.evaluate(async () => (await fetch('clinic.js')).text());
    assert.ok(script.includes(await page.locator('#how-script').innerText()));
  });
});
