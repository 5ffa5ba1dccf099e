/** A browser's translator at work while someone uses the checker: it puts elements in place of text nodes, also in shadow roots, and changes `<html lang>`. */
import assert from 'node:assert/strict';
import {reassuringAnswers} from '../support/fixtures/reassuring-answers.mjs';
import {test, useSite, visibleText} from '../support/page.mjs';

/** Does to text nodes what the translators of Chrome and Edge do, and leaves the words as they are, so that two visits can be compared. */
function translate() {
  const replaceText = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    const texts = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.shadowRoot) follow(node.shadowRoot);
      const isWord = node.nodeType === Node.TEXT_NODE && /\p{L}|\d/u.test(node.data);
      if (isWord && !node.parentNode.closest?.('font, style, script, textarea')) texts.push(node);
    }
    for (const text of texts) {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    }
  };
  const followed = new WeakSet();
  const follow = (root) => {
    if (followed.has(root)) return;
    followed.add(root);
    new MutationObserver(() => replaceText(root)).observe(root, {childList: true, characterData: true, subtree: true});
    replaceText(root);
  };
  follow(document.body);
}

test.describe('a page that is being translated', () => {
  const site = useSite();

  const open = async (
    isTranslated,
    attributes = 'region="us" consult-href="/book" consult-from="self-care" consult-recipient="Riverside"',
  ) => {
    const page = await site.show(
      `<back-pain-checker ${attributes}></back-pain-checker><script src="/dist/back-pain-checker.js"></script>`,
    );
    await page.waitForFunction(() =>
      document.querySelector('back-pain-checker').matches(':state(step-start), :state(step-question)'),
    );
    await page.evaluate(() => {
      document.addEventListener('consult-requested', (event) => {
        event.preventDefault();
        event.waitUntil(new Promise((resolve, reject) => (window.fail = () => reject(new Error('down')))));
      });
    });
    if (isTranslated) await page.evaluate(translate);
    return page;
  };

  const words = async (page) => (await visibleText(page)).replace(/\s+/g, ' ').trim();

  /** One step of both visits: an action in the page, then the words on the screen. */
  async function compare(pages, action, argument) {
    const texts = [];
    for (const page of pages) {
      await page.evaluate(action, argument);
      await page.waitForTimeout(60);
      texts.push(await words(page));
    }
    assert.equal(texts[1], texts[0]);
    return texts[0];
  }

  const answer = async (answers) => {
    const checker = document.querySelector('back-pain-checker');
    const [, changeMyAnswer] = checker.shadowRoot.querySelectorAll('.sure button');
    changeMyAnswer?.click();
    await checker.updateComplete;
    const inputs = [...checker.shadowRoot.querySelectorAll('bpc-question .options:not(.aside) input')];
    const wanted = [answers[inputs[0]?.name], 'none'];
    const input = inputs.find(({value}) => wanted.includes(value)) ?? inputs[0];
    if (input?.type === 'text') input.value = '5';
    else if (input && !input.checked) input.click();
    [...checker.shadowRoot.querySelectorAll('button[part~="primary-button"]')].at(-1).click();
    for (let turn = 0; turn < 4; turn += 1) await checker.updateComplete;
  };
  const setAttribute = ([name, value]) => document.querySelector('back-pain-checker').setAttribute(name, value);
  const isOn = (page, step) =>
    page.evaluate((name) => document.querySelector('back-pain-checker').matches(`:state(step-${name})`), step);

  test('translator: every text of a visit is the same as without one, to the failed hand-over', async () => {
    const pages = [await open(false), await open(true)];
    const seen = new Set([await words(pages[1])]);
    for (let steps = 0; steps < 40 && !(await isOn(pages[0], 'result')); steps += 1)
      seen.add(await compare(pages, answer, reassuringAnswers));
    assert.ok(await isOn(pages[1], 'result'), `not at the result but at: ${await words(pages[1])}`);
    assert.ok(seen.size > 8, `${seen.size} screens`);

    // The region's words, on a screen that stays.
    const before = await words(pages[0]);
    assert.notEqual(await compare(pages, setAttribute, ['region', 'gb']), before);
    await compare(pages, setAttribute, ['region', 'us']);

    const click = async (selector) => {
      const checker = document.querySelector('back-pain-checker');
      [...checker.shadowRoot.querySelectorAll(selector)].at(-1).click();
      for (let turn = 0; turn < 4; turn += 1) await checker.updateComplete;
    };
    const preview = await compare(pages, click, '[part~="consult-button"]');
    for (const page of pages) await page.evaluate(click, '#bpc-agree');
    const sending = await compare(pages, click, 'button[part~="primary-button"]');
    const failed = await compare(pages, () => window.fail());
    assert.equal(new Set([preview, sending, failed]).size, 3);
    assert.deepEqual(
      pages.flatMap(({complaints}) => complaints.filter((text) => text.startsWith('uncaught'))),
      [],
    );
  });

  test('translator: a change of <html lang> keeps the emergency number, also to a language without words of ours', async () => {
    const page = await site.show(
      '<back-pain-checker></back-pain-checker><script>document.documentElement.lang = "en-US"</script><script src="/dist/back-pain-checker.js"></script>',
    );
    await page.waitForFunction(() => document.querySelector('back-pain-checker').matches(':state(step-start)'));
    for (const lang of ['pl', 'es-ES', 'de-DE', 'zh-CN', 'x-mtfrom-en-us', '']) {
      await page.evaluate((tag) => void (document.documentElement.lang = tag), lang);
      await page.waitForTimeout(80);
      const numbers = await page.evaluate(() =>
        [...document.querySelector('back-pain-checker').shadowRoot.querySelectorAll('a[href^="tel:"]')].map((link) => [
          link.getAttribute('href'),
          /911/.test(link.textContent),
        ]),
      );
      assert.ok(numbers.length > 0, lang);
      assert.deepEqual(
        numbers.filter(([href, isNamed]) => href !== 'tel:911' || !isNamed),
        [],
        lang,
      );
    }
  });
});
