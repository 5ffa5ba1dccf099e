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

  test('translator to a language without words of ours: the emergency action is a number, and the same in two checkers and a late one', async () => {
    const page = await site.show(
      `<script>document.documentElement.lang = 'en-US'</script>
      <back-pain-checker></back-pain-checker><back-pain-checker no-start first="safety"></back-pain-checker>
      <script src="/dist/back-pain-checker.js"></script>`,
    );
    await page.waitForFunction(() =>
      [...document.querySelectorAll('back-pain-checker')].every((checker) =>
        checker.matches(':state(step-start), :state(step-question)'),
      ),
    );
    await page.evaluate(() => {
      document.documentElement.lang = 'pl';
      document.body.append(document.createElement('back-pain-checker'));
    });
    await page.waitForTimeout(50);
    await page.evaluate(async () => {
      for (const checker of document.querySelectorAll('back-pain-checker')) {
        checker.answers = {nerve: ['saddle']};
        await checker.updateComplete;
        for (let turn = 0; turn < 6 && !checker.matches(':state(step-emergency)'); turn += 1) {
          const {shadowRoot: root} = checker;
          const input = root.querySelector('input[value="low"], input[value="saddle"]');
          if (input && !input.checked) input.click();
          [...root.querySelectorAll('[part~="primary-button"]')].at(-1).click();
          await checker.updateComplete;
        }
      }
    });
    const actions = await page.evaluate(() => {
      // What a translator may make of words: nothing that a person can read is left of them.
      const translateWords = (root) => {
        for (const element of root.querySelectorAll('*'))
          for (const node of element.childNodes)
            if (node.nodeType === Node.TEXT_NODE && /\p{L}/u.test(node.data)) node.data = node.data.replace(/./g, 'ż');
      };
      return [...document.querySelectorAll('back-pain-checker')].map(({shadowRoot: root}) => {
        translateWords(root);
        const action = root.querySelector('.call');
        return [action.getAttribute('href'), action.textContent];
      });
    });
    assert.deepEqual(actions, [
      ['tel:911', '911'],
      ['tel:911', '911'],
      ['tel:911', '911'],
    ]);
  });

  /** The numbers that each checker of the page calls. */
  const callsOf = (page) =>
    page.evaluate(async () => {
      const calls = [];
      for (const checker of document.querySelectorAll('back-pain-checker')) {
        await checker.updateComplete;
        const {shadowRoot: root} = checker;
        const links = [...root.querySelectorAll('a[href^="tel:"]')].map((link) => link.getAttribute('href'));
        calls.push([...new Set(links)]);
      }
      return calls;
    });
  const late = async (page, lang) => {
    await page.evaluate((tag) => {
      document.documentElement.lang = tag;
      document.body.append(document.createElement('back-pain-checker'));
    }, lang);
    await page.waitForTimeout(80);
  };
  const two = '<back-pain-checker></back-pain-checker><back-pain-checker></back-pain-checker>';
  const lateScript = `<script>setTimeout(() => document.body.append(Object.assign(document.createElement('script'), {src: '/dist/back-pain-checker.js'})), 300)</script>`;
  const started = (page) =>
    page.waitForFunction(() =>
      [...document.querySelectorAll('back-pain-checker')].every((checker) => checker.matches(':state(step-start)')),
    );

  test('translator before the script: two checkers, a late script and a late checker agree, and call no number of the translator’s country', async () => {
    const page = await site.show(
      `<script>document.documentElement.lang = 'fr-CA'; document.documentElement.classList.add('translated-ltr')</script>${two}${lateScript}`,
    );
    await started(page);
    await late(page, 'en-AU');
    assert.deepEqual(await callsOf(page), [[], [], []]);
  });

  test('translator after a late script: two checkers and a late checker agree on the country of the page', async () => {
    const page = await site.show(`<script>document.documentElement.lang = 'en-GB'</script>${two}${lateScript}`);
    await started(page);
    await late(page, 'fr-CA');
    assert.deepEqual(await callsOf(page), [['tel:999'], ['tel:999'], ['tel:999']]);
  });
});
