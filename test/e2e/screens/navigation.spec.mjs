/**
 * The whole flow, from the start to the result, in each way a person may use: keys, a pointer, a finger, under a page's sticky header.
 * Only what a person has: nothing is clicked from a script. The focus is never lost and never under the header.
 */
import assert from 'node:assert/strict';
import {reassuringAnswer} from '../../support/fixtures/reassuring-answers.mjs';
import {test, useSite} from '../../support/page.mjs';

const HEADER = 90;
const body = `
  <style>header {position: sticky; top: 0; z-index: 9; height: ${HEADER}px; background: #dde}</style>
  <header>The page's own header</header>
  <p>Words of the page.</p><button id="before">The page's own button</button>
  <back-pain-checker region="us" ask="all" consult-href="#" consult-phone="555 0100" consult-from="self-care"></back-pain-checker>
  <button id="after">Another button of the page</button><div style="height: 1200px"></div>
  <script src="/dist/back-pain-checker.js"></script>`;

/** What is on show: the step, the question, its inputs with value and type, and where the focus is. */
function now() {
  const checker = document.querySelector('back-pain-checker');
  const root = checker.shadowRoot;
  const step = ['start', 'question', 'emergency', 'review', 'result', 'medicine', 'consult'].find((name) =>
    checker.matches(`:state(step-${name})`),
  );
  const inputs = [...root.querySelectorAll('fieldset input')];
  const at = root.activeElement;
  const box = (at?.closest('label') ?? at)?.getBoundingClientRect();
  return {
    step,
    question: inputs[0]?.name,
    values: inputs.filter(({name}) => name === inputs[0].name).map(({value}) => value),
    focus: at && {
      name: at.localName,
      value: at.value,
      type: at.type,
      text: (at.closest('label') ?? at).textContent.replace(/\s+/g, ' ').trim(),
      top: Math.round(box.top),
      bottom: Math.round(box.bottom),
    },
    live: root.querySelectorAll('[aria-live], [role=status]').length,
  };
}

const wanted = ({question, values}) => reassuringAnswer(question, values);

/** Each way: how a choice is made and how a button is pressed. */
const ways = {
  keys: {
    async choose(page, value) {
      for (let presses = 0; presses < 40; presses += 1) {
        const {focus} = await page.evaluate(now);
        if (focus?.value === value && focus.name === 'input') break;
        const radio = focus?.type === 'radio';
        if (radio) {
          const {question} = await page.evaluate(now);
          await page.keyboard.press('ArrowDown');
          assert.equal((await page.evaluate(now)).question, question, 'an arrow key leads on');
        } else await page.keyboard.press('Tab');
      }
      const checked = await page.evaluate(
        (option) =>
          document.querySelector('back-pain-checker').shadowRoot.querySelector(`input[value="${option}"]`).checked,
        value,
      );
      if (!checked) await page.keyboard.press(' ');
    },
    async press(page, name) {
      for (let presses = 0; presses < 60; presses += 1) {
        const {focus} = await page.evaluate(now);
        if (focus?.name === 'button' && focus.text.startsWith(name)) return page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab does not get to “${name}”`);
    },
  },
  'a pointer': {
    choose: (page, value) => page.locator(`label:has(input[value="${value}"])`).first().click(),
    press: (page, name) => page.getByRole('button', {name, exact: false}).first().click(),
  },
  'a finger': {
    choose: (page, value) => page.locator(`label:has(input[value="${value}"])`).first().tap(),
    // A person looks at a new screen before the next tap, so this is not a double tap.
    press: async (page, name) => {
      await page.getByRole('button', {name, exact: false}).first().tap();
      await page.waitForTimeout(450);
    },
  },
};

test.describe('the whole flow', () => {
  const site = useSite();

  for (const [name, {choose, press}] of Object.entries(ways)) {
    test(`whole flow: a person gets from the start to the result with ${name}`, async () => {
      const touch = name === 'a finger';
      const page = await site.show(body, {
        context: {
          viewport: touch ? {width: 360, height: 640} : {width: 900, height: 700},
          hasTouch: touch,
          isMobile: touch,
        },
      });
      assert.equal((await page.evaluate(now)).focus, null, 'the focus is taken on load');
      if (name === 'keys') await page.locator('#before').focus();
      await press(page, 'Start');
      const seen = [];
      for (let steps = 0; steps < 30; steps += 1) {
        const at = await page.evaluate(now);
        assert.ok(at.focus && /^h[23]$/.test(at.focus.name), `the focus is lost on ${at.step} ${at.question}`);
        assert.ok(
          at.focus.top >= HEADER - 1 && at.focus.top < 640,
          `the heading of ${at.step} ${at.question} is at ${at.focus.top} px, under the page's header or below the fold`,
        );
        assert.equal(at.live, 1);
        if (at.step === 'result') break;
        seen.push(at.question ?? at.step);
        if (at.step === 'review') await press(page, 'Show my result');
        else {
          await choose(page, wanted(at));
          assert.equal((await page.evaluate(now)).question, at.question, 'choosing leads on');
          await press(page, 'Next');
        }
      }
      assert.equal(
        await page.evaluate(() => document.querySelector('back-pain-checker').assessment.level),
        'self-care',
      );
      assert.ok(seen.length > 9 && seen.at(-1) === 'review', `${seen}`);
      assert.deepEqual(page.complaints, []);
      await page.context().close();
    });
  }

  test('whole flow: every focused element, forwards and backwards, has a focus ring and is not under a sticky header', async () => {
    const page = await site.show(body, {context: {viewport: {width: 900, height: 500}, reducedMotion: 'reduce'}});
    await page.evaluate(async () => {
      const {bring} = await import('/demo/gallery/screen-states.js');
      await bring(document.querySelector('back-pain-checker'), 'result:self-care:self-care');
    });
    const ring = () => {
      const at = document.querySelector('back-pain-checker').shadowRoot.activeElement;
      if (!at) return null;
      const {outlineStyle, outlineWidth} = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      return {
        text: at.textContent.trim().slice(0, 40),
        ring: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
        top: box.top,
        bottom: box.bottom,
      };
    };
    for (const [key, from] of [
      ['Tab', '#before'],
      ['Shift+Tab', '#after'],
    ]) {
      await page.locator(from).focus();
      let stops = 0;
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press(key);
        const at = await page.evaluate(ring);
        if (!at) break;
        stops += 1;
        assert.ok(at.ring, `no ring on “${at.text}”`);
        assert.ok(
          at.top >= HEADER - 1 && at.bottom <= 501,
          `“${at.text}” is hidden after ${key}: ${Math.round(at.top)} to ${Math.round(at.bottom)} px`,
        );
      }
      assert.ok(stops > 12, `${stops} stops`);
    }
    await page.context().close();
  });

  test('whole flow: every option has a focus ring and is not under a sticky header', async () => {
    const page = await site.show(body, {context: {viewport: {width: 900, height: 500}, reducedMotion: 'reduce'}});
    await page.evaluate(async () => {
      const {bring} = await import('/demo/gallery/screen-states.js');
      await bring(document.querySelector('back-pain-checker'), 'question:nerve');
    });
    await page.locator('#after').focus();
    let choices = 0;
    for (let presses = 0; presses < 20; presses += 1) {
      await page.keyboard.press('Shift+Tab');
      if (await page.evaluate(() => document.activeElement.id === 'before')) break;
      const at = await page.evaluate(() => {
        const input = document.querySelector('back-pain-checker').shadowRoot.activeElement;
        if (input?.localName !== 'input') return null;
        const {outlineStyle, outlineWidth} = getComputedStyle(input.nextElementSibling, '::before');
        const box = input.getBoundingClientRect();
        return {
          text: input.value,
          ring: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
          top: box.top,
          bottom: box.bottom,
        };
      });
      if (!at) continue;
      choices += 1;
      assert.ok(at.ring, `no ring on “${at.text}”`);
      assert.ok(
        at.top >= HEADER - 1 && at.bottom <= 501,
        `“${at.text}” is hidden: ${Math.round(at.top)} to ${Math.round(at.bottom)} px`,
      );
    }
    assert.equal(choices, 9);
    await page.context().close();
  });

  test('whole flow: emergency, medicine check and consult work by keyboard, and the focus follows', async () => {
    const {choose, press} = ways.keys;
    const page = await site.show(body, {context: {viewport: {width: 900, height: 700}}});
    const lands = async (step, text) => {
      const at = await page.evaluate(now);
      assert.equal(at.step, step);
      assert.match(at.focus?.text ?? 'the focus is lost', text);
      assert.ok(at.focus.top >= HEADER - 1 && at.focus.bottom <= 700, `“${at.focus.text}” is at ${at.focus.top} px`);
    };
    await page.locator('#before').focus();
    await press(page, 'Start');
    await choose(page, 'low');
    await press(page, 'Next');
    await choose(page, 'saddle');
    await press(page, 'Next');
    await lands('emergency', /^Emergency/);
    await press(page, 'I chose the wrong');
    await lands('question', /^Since the pain started/);
    await choose(page, 'none');
    await press(page, 'Next');
    await lands('question', /^Are you sure/);
    await press(page, 'Yes');
    for (let steps = 0; steps < 20; steps += 1) {
      const at = await page.evaluate(now);
      if (at.step !== 'question') break;
      await choose(page, wanted(at));
      await press(page, 'Next');
    }
    await lands('review', /^Check your answers/);
    await press(page, 'Show my result');
    await lands('result', /Treat it at home/);
    await press(page, 'Check now');
    for (let steps = 0; steps < 10; steps += 1) {
      const at = await page.evaluate(now);
      if (at.step !== 'medicine') break;
      await choose(page, wanted(at));
      await press(page, 'Next');
    }
    await lands('result', /painkiller/);
    await page.locator('#before').focus();
    await press(page, 'Request an appointment');
    await lands('consult', /^Share your answers/);
    await press(page, 'Share and');
    assert.match((await page.evaluate(now)).focus.text, /^I agree/);
    await page.keyboard.press(' ');
    await press(page, 'Share and');
    await lands('consult', /./);
    await press(page, 'Back to my result');
    await lands('result', /Treat it at home/);
    await page.context().close();
  });
});
