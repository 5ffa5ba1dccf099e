/** The shop's page: cards that match the contributors, films, questions and a newsletter, each only where its slot is open. */
import assert from 'node:assert/strict';
import {people} from '../../support/fixtures/people.mjs';
import {hostPage} from './host-page.mjs';
import {assertAccessible, completeFlow, press, test, useSite, visibleSlots} from '../../support/page.mjs';

const path = '/demo/shop.html';

test.describe('the page of a shop', () => {
  const site = useSite();

  const leisure = ['ask', 'contributor-long-sitting', 'newsletter', 'related'];
  const tests = hostPage({
    open: (...args) => site.open(...args),
    path,
    answers: {training: 'sitting'},
    always: ['author', 'brand', 'footer', 'sources'],
    slots: {'self-care': [...leisure, 'products'], 'non-urgent': leisure, urgent: [], emergency: []},
  });
  for (const [name, run] of tests) test(name, run);

  const checker = (page) => page.locator('back-pain-checker');
  const cards = (page) => page.locator('[slot=products]:visible h3').allInnerTexts();

  const baskets = [
    ['worn shoes', {shoes: 'worn'}, ['Cork insoles']],
    ['long sitting', {training: 'sitting'}, ['Heather roll']],
    ['both', {shoes: 'worn', training: 'sitting'}, ['Cork insoles', 'Heather roll']],
  ];
  for (const [name, answers, expected] of baskets) {
    test(`shop demo: with ${name}, shows the matching cards, each with size, price, note and reviews`, async () => {
      const page = await site.open(path);
      await completeFlow(page, answers);
      assert.deepEqual(await cards(page), expected);
      for (const card of await page.locator('[slot=products]:visible').all()) {
        assert.match(await card.locator('.facts').innerText(), /\S+.*£\d+\.\d\d/s);
        assert.notEqual(await card.locator('.rule').innerText(), '');
        assert.match(await card.getByRole('link').innerText(), /^\d+ reviews of /);
      }
      assert.equal(
        await checker(page).getByText('Advertisement. Not part of this advice.', {exact: true}).isVisible(),
        true,
      );
      await assertAccessible(page);
    });
  }

  test('shop demo: shows no advertisement if no product matches', async () => {
    const page = await site.open(path);
    await completeFlow(page, {training: 'new'});
    assert.deepEqual(await cards(page), []);
    assert.equal(await checker(page).getByText('Advertisement. Not part of this advice.', {exact: true}).count(), 0);
  });

  test('shop demo: the cards follow changed answers', async () => {
    const page = await site.open(path);
    await completeFlow(page, {shoes: 'worn'});
    assert.deepEqual(await cards(page), ['Cork insoles']);
    await press(page, 'Start again');
    assert.deepEqual(await cards(page), []);
    await completeFlow(page, {...people['non-urgent'], shoes: 'worn'});
    assert.deepEqual(await cards(page), []);
    await press(page, 'Start again');
    await completeFlow(page, {training: 'sitting'});
    assert.deepEqual(await cards(page), ['Heather roll']);
  });

  test('shop demo: shows a film for each contributor that has one', async () => {
    const page = await site.open(path);
    await completeFlow(page, {training: ['no-warm-up', 'sitting']});
    assert.deepEqual(
      (await visibleSlots(page)).filter((slot) => slot.startsWith('contributor-')),
      ['contributor-long-sitting', 'contributor-short-warm-up'],
    );
    await page.locator('[slot="contributor-long-sitting"]').click();
    assert.equal(await page.locator('#film-desk:target').count(), 1);
    const play = page.getByRole('button', {name: 'Play the films'});
    await play.click();
    assert.equal(await play.getAttribute('aria-pressed'), 'true');
    assert.notEqual(await page.locator('.lean').evaluate((part) => getComputedStyle(part).animationName), 'none');
  });

  test('shop demo: links to the question box only where it is open', async () => {
    const page = await site.open(path);
    const link = page.getByRole('link', {name: 'Ask us'});
    assert.equal(await link.isVisible(), false);
    await completeFlow(page);
    await link.click();
    assert.equal(await page.getByRole('heading', {name: 'Ask us'}).isVisible(), true);
    await page.goto(`${site.url}${path}`);
    await completeFlow(page, people.urgent);
    assert.equal(await link.isVisible(), false);
  });

  test('shop demo: accepts a question and a sign-up, and sends neither to a server', async () => {
    const page = await site.open(path);
    await completeFlow(page);
    const requests = page.requests.length;
    await page.getByLabel('Your question').fill('How wide is the roll?');
    await page.getByRole('button', {name: 'Send the question'}).click();
    assert.match(await page.locator('#ask-said').innerText(), /nothing was sent/);
    await page.getByLabel('Email').fill('runner@example.com');
    await page.getByRole('button', {name: 'Sign up'}).click();
    assert.match(await page.locator('#newsletter-said').innerText(), /nothing was sent/);
    assert.equal(page.requests.length, requests);
  });

  test('shop demo: shows its own source code', async () => {
    const page = await site.open(path);
    const html = await page.locator('#how-html').innerText();
    for (const part of [
      'slot="products" contributor="shoes running-surface" hidden',
      'slot="ask" hidden',
      'slot="newsletter" hidden',
      'slot="contributor-long-sitting" hidden',
    ])
      assert.ok(html.includes(part), part);
  });
});
