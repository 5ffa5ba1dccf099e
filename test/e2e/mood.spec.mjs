/** The optional question about mood and work in a whole page: what the person is shown, and what the page gets. */
import assert from 'node:assert/strict';
import {completeFlow, consentToShare, press, test, useSite, visibleText} from '../support/page.mjs';

const page = (attributes = '') =>
  `<form method="post"><back-pain-checker region="us" name="triage" consult-recipient="Riverside Spine" consult-from="self-care" ${attributes}></back-pain-checker></form>
  <script>
    window.heard = [];
    for (const type of ['checker-answered', 'checker-result', 'consult-requested'])
      document.addEventListener(type, (event) => window.heard.push(JSON.stringify([type, event.detail, event.toFhir?.()])));
  </script>
  <script src="/dist/back-pain-checker.js"></script>`;
const somebody = {course: 'weeks-easing', mood: ['low', 'work']};
const words = /I feel low or down|I’m off work/;

const sharedTexts = (opened) =>
  opened.evaluate(() => [
    ...window.heard.map((text) => text.replaceAll(/"answerOption":\[.*?\]/g, '')),
    JSON.stringify([...new FormData(document.querySelector('form'))]),
    JSON.stringify(document.querySelector('back-pain-checker').answers),
    document.querySelector('back-pain-checker').toText({plan: true, answers: true}),
  ]);

test.describe('the question about mood and work', () => {
  const site = useSite();

  test('mood: is asked after two weeks, and not where the pain is newer or the page leaves it out', async () => {
    for (const [attributes, course, isAsked] of [
      ['', 'weeks-easing', true],
      ['', 'new-easing', false],
      ['questions="training"', 'weeks-easing', false],
    ]) {
      const opened = await site.show(page(attributes));
      const asked = await completeFlow(opened, {...somebody, course});
      assert.equal(asked.includes('mood'), isAsked, `${attributes} ${course}`);
    }
  });

  test('mood: low mood shows the crisis line as a link, and a reason to be seen at self-care', async () => {
    const opened = await site.show(page());
    await completeFlow(opened, somebody);
    const checker = opened.locator('back-pain-checker');
    assert.match(await checker.locator('[part~="care-card"]').innerText(), /Treat it at home/);
    const support = checker.locator('[part~="care-card"] + .notice');
    assert.match(await support.innerText(), /reason enough to make an appointment/);
    assert.equal(await support.getByRole('link', {name: '988'}).getAttribute('href'), 'tel:988');
  });

  test('mood: where a region has no crisis line, the emergency number is the link', async () => {
    const opened = await site.show(page().replace('region="us"', 'region="eu"'));
    await completeFlow(opened, somebody);
    const support = opened.locator('back-pain-checker').locator('.notice').filter({hasText: 'harm yourself'});
    assert.equal(await support.getByRole('link').getAttribute('href'), 'tel:112');
    assert.match(await support.innerText(), /call 112 or go to the emergency department/);
  });

  test('mood: nothing that the page gets tells the answer, unless the person ticks it', async () => {
    const opened = await site.show(page());
    await completeFlow(opened, somebody);
    await consentToShare(opened, 'Request an');
    for (const text of await sharedTexts(opened)) assert.doesNotMatch(text, words);

    await press(opened, 'Back to my result');
    await press(opened, 'Request an');
    await opened
      .locator('back-pain-checker')
      .getByRole('checkbox', {name: /^Include my answer to: How is/})
      .check();
    assert.match(await visibleText(opened), /I’m off work, or work is hard/);
    await opened.locator('back-pain-checker').locator('#bpc-agree').check();
    await press(opened, 'Share and');
    const [, form, answers, kept] = (await sharedTexts(opened)).slice(-4);
    const request = (await opened.evaluate(() => window.heard)).at(-1);
    assert.match(request, /"sensitive":\[\{"id":"mood"/);
    assert.match(form, words);
    for (const text of [answers, kept]) assert.doesNotMatch(text, words);
    assert.deepEqual(opened.complaints, []);
  });
});
