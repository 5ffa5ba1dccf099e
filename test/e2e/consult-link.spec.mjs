/** `consult-href` leads where a link of the page would. */
import assert from 'node:assert/strict';
import {completeFlow, consentToShare, test, useSite} from '../support/page.mjs';
import {people} from '../support/fixtures/people.mjs';

const checker = (href) =>
  `<back-pain-checker region="us" consult-recipient="Riverside Spine" consult-href="${href}"></back-pain-checker><script src="/dist/back-pain-checker.js"></script>`;

test.describe('consult-href', () => {
  const site = useSite();

  test('consult-href in a frame whose page says <base target="_top">: opens in the whole window', async () => {
    const page = await site.show('<iframe title="Checker" src="about:blank" width="800" height="800"></iframe>');
    const frame = page.frames()[1];
    await frame.goto(new URL('/demo/privacy.html', page.url()).href);
    await frame.setContent(`<base target="_top">${checker('/demo/hazards.html')}`);
    await frame.waitForFunction(() => document.querySelector('back-pain-checker').assessment);
    await completeFlow(frame, people['non-urgent']);
    await consentToShare(frame, 'Request an appointment');
    await page.waitForURL('**/demo/hazards.html');
    assert.equal(page.frames().length, 1);
  });

  test('consult-href without a base: opens in the frame', async () => {
    const page = await site.show('<iframe title="Checker" src="about:blank" width="800" height="800"></iframe>');
    const address = page.url();
    const frame = page.frames()[1];
    await frame.goto(new URL('/demo/privacy.html', address).href);
    await frame.setContent(checker('/demo/hazards.html'));
    await frame.waitForFunction(() => document.querySelector('back-pain-checker').assessment);
    await completeFlow(frame, people['non-urgent']);
    await consentToShare(frame, 'Request an appointment');
    await frame.waitForURL('**/demo/hazards.html');
    assert.equal(page.url(), address);
  });

  for (const [kind, makeAddress] of Object.entries({
    'a blob: address': (html) => URL.createObjectURL(new Blob([html], {type: 'text/html'})),
    'a data: address': (html) => `data:text/html;charset=utf-8,${encodeURIComponent(html)}`,
  })) {
    test(`privacy-href in a page that has ${kind}: the hand-over works to its end`, async () => {
      const page = await site.show('<iframe title="Checker" width="800" height="800"></iframe>');
      const html = checker('/demo/hazards.html')
        .replace('consult-href', 'privacy-href="/demo/privacy.html" consult-href')
        .replace('src="', `src="${new URL(page.url()).origin}`);
      const address = await page.evaluate(makeAddress, html);
      await page.evaluate((src) => void (document.querySelector('iframe').src = src), address);
      const frame = page.frames()[1];
      await frame.waitForFunction(() => document.querySelector('back-pain-checker')?.assessment);
      await frame.evaluate(() =>
        addEventListener('consult-requested', (event) => {
          event.preventDefault();
          window.sent = event.detail;
        }),
      );
      await completeFlow(frame, people['non-urgent']);
      await consentToShare(frame, 'Request an appointment');
      assert.equal(await frame.evaluate(() => window.sent.consent.privacyHref), '/demo/privacy.html');
      assert.deepEqual(
        page.complaints.filter((text) => text.startsWith('uncaught')),
        [],
      );
    });
  }
});
