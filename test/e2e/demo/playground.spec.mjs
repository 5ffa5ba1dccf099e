/** The playground: the checker with an event log and every attribute to change. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {inRoot} from '../../../src/tools/shell.mjs';
import {people} from '../../support/fixtures/people.mjs';
import {completeFlow, consentToShare, press, test, useSite, visibleText} from '../../support/page.mjs';
import {hostPage} from './host-page.mjs';

const path = '/demo/playground.html';

test.describe('the playground', () => {
  const site = useSite();

  const offer = ['consult', 'contact', 'price'];
  const tests = hostPage({
    open: (...args) => site.open(...args),
    path,
    always: ['brand', 'footer', 'privacy'],
    before: ['contact'],
    slots: {'self-care': ['contact'], 'non-urgent': offer, urgent: offer, emergency: []},
  });
  for (const [name, run] of tests) test(name, run);

  const log = (page) => page.getByRole('list', {name: 'Event log'}).getByRole('listitem').allInnerTexts();

  test('playground: has a control for lang and every attribute, and no other', async () => {
    const {modules} = JSON.parse(readFileSync(inRoot('dist', 'custom-elements.json'), 'utf8'));
    const {attributes} = modules
      .flatMap(({declarations = []}) => declarations)
      .find(({tagName}) => tagName === 'back-pain-checker');
    const page = await site.open(path);
    const labels = await page.locator('#panel label').evaluateAll((all) =>
      all.map((label) =>
        [...label.childNodes]
          .filter((node) => node.nodeType === 3)
          .map(({data}) => data)
          .join(''),
      ),
    );
    assert.deepEqual(labels.sort(), [...attributes.map(({name}) => name), 'lang'].sort());
  });

  test('playground: changing an attribute during the questions keeps the answers and updates the HTML', async () => {
    const page = await site.open(path);
    await press(page, 'Start');
    await page.evaluate(() =>
      document.querySelector('back-pain-checker').shadowRoot.querySelector('input[value=low]').click(),
    );
    await press(page, 'Next');
    const answers = () => page.evaluate(() => document.querySelector('back-pain-checker').answers);
    const chosen = await answers();
    assert.deepEqual(chosen, {where: ['low']});
    await page.getByLabel('theme').selectOption('dark');
    await page.getByLabel('region').selectOption('gb');
    await page.getByLabel('share-level').check();
    await page.getByLabel('questions').selectOption('(empty)');
    assert.deepEqual(await answers(), chosen);
    const html = await page.locator('#html').innerText();
    for (const part of ['theme="dark"', 'region="gb"', 'share-level', 'questions'])
      assert.ok(html.includes(part), html);
    await page.getByLabel('theme').selectOption('(not set)');
    assert.ok(!(await page.locator('#html').innerText()).includes('theme'));
    assert.deepEqual(page.complaints, []);
  });

  test('playground: logs an invalid value and the allowed ones', async () => {
    const page = await site.open(path);
    await page.getByLabel('region').selectOption('atlantis');
    await page.getByRole('listitem').filter({hasText: 'unknown-region'}).waitFor();
    assert.match((await log(page))[0], /checker-problem[\s\S]*atlantis[\s\S]*gb/);
  });

  test('playground: logs events without answers, except those the person consented to share', async () => {
    const page = await site.open(path);
    await completeFlow(page, people['non-urgent']);
    const before = (await log(page)).reverse();
    assert.deepEqual(
      [...new Set(before.map((line) => line.split(/\s/)[0]))],
      ['checker-ready', 'checker-started', 'checker-answered', 'checker-result'],
    );
    assert.doesNotMatch(before.join(), /weeks-stuck|nerve|clinician/);
    await consentToShare(page, 'Book a visit');
    await page.getByText('New request received').waitFor();
    assert.match((await log(page)).join(), /consult-requested[\s\S]*weeks-stuck/);
    assert.match(await page.locator('#booking-summary').innerText(), /^Back pain check: result[\s\S]*Within two weeks/);
    await page.waitForFunction(() => location.hash === '#booking');
    assert.match(await visibleText(page), /has your answers/);
  });
});
