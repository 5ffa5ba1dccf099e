/** The publisher's page: nothing to book, something to read for each contributor, and exercises by region without those that do not suit. */
import assert from 'node:assert/strict';
import {people} from '../../support/fixtures/people.mjs';
import {hostPage} from './host-page.mjs';
import {completeFlow, test, useSite, visibleSlots, visibleText} from '../../support/page.mjs';

const path = '/demo/publisher.html';

test.describe('the page of a publisher', () => {
  const site = useSite();

  const leisure = ['contact', 'contributor-strain', 'download', 'exercise-glute-bridge', 'region-low', 'related'];
  const tests = hostPage({
    open: (...args) => site.open(...args),
    path,
    always: ['author', 'footer'],
    before: ['contact'],
    slots: {'self-care': [...leisure, 'products'], 'non-urgent': leisure, urgent: ['contact'], emergency: []},
  });
  for (const [name, run] of tests) test(name, run);

  const checker = (page) => page.locator('back-pain-checker');

  for (const name of Object.keys(people)) {
    test(`publisher demo: offers no booking at ${name}`, async () => {
      const page = await site.open(path);
      await completeFlow(page, people[name]);
      assert.doesNotMatch(
        await checker(page).evaluate((el) =>
          [...el.shadowRoot.querySelectorAll('button')].map(({textContent}) => textContent).join(),
        ),
        /book|consult|visit/i,
      );
      assert.equal(
        await page.evaluate(() => document.querySelector('back-pain-checker').shadowRoot.querySelector('.talk')),
        null,
      );
    });
  }

  test('publisher demo: shows one article for each contributor on show, and no other', async () => {
    const page = await site.open(path);
    await completeFlow(page, {training: ['jump', 'sitting'], shoes: 'worn'});
    const ids = await checker(page).evaluate((el) =>
      [...el.assessment.contributors, ...el.assessment.alsoCounted].map(({contributor}) => contributor.id),
    );
    assert.ok(ids.includes('load-jump'));
    const links = (await visibleSlots(page)).filter((slot) => slot.startsWith('contributor-'));
    assert.deepEqual(links, ids.map((id) => `contributor-${id}`).sort());
    await page.locator('[slot="contributor-load-jump"]').click();
    assert.equal(await page.locator('#story-load:target').count(), 1);
  });

  test('publisher demo: lists exercises by region without those that the answers exclude', async () => {
    const page = await site.open(path);
    await completeFlow(page);
    assert.ok((await visibleSlots(page)).includes('exercise-glute-bridge'));
    assert.match(await visibleText(page), /Knee to chest/);
    await completeFlow(await page.reload().then(() => page), {health: 'pregnant'});
    assert.equal((await visibleSlots(page)).includes('exercise-glute-bridge'), false);
    const text = await visibleText(page);
    assert.doesNotMatch(text, /Knee to chest|Plank/);
    assert.match(text, /Bird-dog/);
  });

  test('publisher demo: says on every screen that the author is not a clinician', async () => {
    const page = await site.open(path);
    const note = page.locator('[slot="author"]');
    assert.match(await note.innerText(), /not a clinician/);
    for (const name of Object.keys(people)) {
      await page.reload();
      assert.equal(await note.isVisible(), true);
      await completeFlow(page, people[name]);
      assert.equal(await note.isVisible(), true, name);
    }
  });

  test('publisher demo: labels the product, and the plan can be downloaded', async () => {
    const page = await site.open(path);
    await completeFlow(page);
    const [label, product] = await checker(page).evaluate((el) => {
      const label = el.shadowRoot.querySelector('.ad-label');
      return [
        label.checkVisibility() && label.textContent,
        el.querySelector('[slot="products"]').getBoundingClientRect().top - label.getBoundingClientRect().bottom,
      ];
    });
    assert.equal(label, 'Advertisement. Not part of this advice.');
    assert.ok(product >= 0, 'the label stands above');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', {name: 'Download the plan'}).click(),
    ]);
    assert.equal(download.suggestedFilename(), 'publisher-plan.txt');
  });

  test('publisher demo: shows its own source code', async () => {
    const page = await site.open(path);
    const html = await page.locator('#how-html').innerText();
    for (const part of [
      'consult-from="none"',
      'slot="author"',
      'slot="contributor-load-jump" hidden',
      'slot="products" hidden',
    ])
      assert.ok(html.includes(part), part);
  });
});
