/** Libraries for keyboard shortcuts, in their real builds: what somebody types into a field of the checker is text and no shortcut of the page. */
import assert from 'node:assert/strict';
import {completeFlow, press, test, useSite} from '../../support/page.mjs';
import {fromPackage, versionOf} from './page.mjs';

const libraries = {
  mousetrap: [fromPackage('mousetrap/mousetrap.min.js'), '/test/compat/hosts/pages/hotkeys.js'],
  'hotkeys-js': ['/test/compat/hosts/.work/hotkeys-js.js'],
  tinykeys: ['/test/compat/hosts/.work/tinykeys.js'],
};

test.describe('typing on a page with single-key shortcuts', () => {
  const site = useSite();

  for (const [name, scripts] of Object.entries(libraries)) {
    test(`typing: letters and digits in the fields of the checker are no shortcuts of ${name} ${versionOf(name)}`, async () => {
      const page = await site.show(
        `${scripts.map((src) => `<script src="${src}"></script>`).join('')}<input id="own">
        <back-pain-checker region="us" consult-from="self-care" consult-label="Talk to us" consult-fields="name note"></back-pain-checker>
        <script src="/dist/back-pain-checker.js"></script>`,
      );
      await completeFlow(page);
      await press(page, 'Talk to us');
      await page.evaluate(() => void (window.keysSeen.length = 0));
      for (const field of ['#bpc-contact-name', '#bpc-contact-note']) {
        await page.locator('back-pain-checker').locator(field).focus();
        await page.keyboard.type('sk j5?');
        assert.equal(await page.locator('back-pain-checker').locator(field).inputValue(), 'sk j5?');
      }
      assert.deepEqual(await page.evaluate(() => window.keysSeen), []);
      // The page's own fields show that the shortcuts work.
      await page.focus('#own');
      await page.keyboard.type('s');
      assert.ok((await page.evaluate(() => window.keysSeen.length)) > 0);
    });
  }
});
