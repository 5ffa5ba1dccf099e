/** What the tests of the demo pages share: walking the checker of a page as a visitor would, and looking at what shows. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One person a level; what they do not say is the most harmless answer there is. */
export const people = {
  'self-care': {},
  'non-urgent': {course: 'weeks-stuck'},
  urgent: {unwell: 'fever'},
  emergency: {nerve: 'saddle'},
};

/** Takes the checker of the page to its result. `answers` by question id, an option or several. Returns the ids of the questions that were asked. */
export function toResult(page, answers = {}) {
  return page.evaluate(async (given) => {
    const calm = {about: '18-44', where: 'low', course: 'new-easing', impact: 'mild'};
    const el = document.querySelector('back-pain-checker');
    await customElements.whenDefined('back-pain-checker');
    // A pack of the page's own may still be on its way.
    while (!el.matches(':state(step-start), :state(step-question), :state(step-result)'))
      await new Promise(requestAnimationFrame);
    const all = (selector) => [...el.shadowRoot.querySelectorAll(selector)];
    const press = async (name) => {
      const button = all('button').find(({textContent}) => textContent.trim().startsWith(name));
      if (!button)
        throw new Error(`no button “${name}” among ${all('button').map(({textContent}) => textContent.trim())}`);
      button.click();
      await el.updateComplete;
      await el.updateComplete;
    };
    const asked = [];
    for (let steps = 0; steps < 60 && !el.matches(':state(step-result)'); steps += 1) {
      if (el.matches(':state(step-start)')) await press('Start');
      else if (el.matches(':state(step-emergency)')) await press('Show my summary');
      else if (el.matches(':state(step-review)')) await press('Show my result');
      else {
        const inputs = all('fieldset input');
        const id = inputs[0].name;
        asked.push(id);
        const has = (value) => inputs.some((input) => input.value === value);
        for (const value of [given[id] ?? (has('none') ? 'none' : (calm[id] ?? inputs[0].value))].flat()) {
          const input = inputs.find((one) => one.value === value);
          if (!input) throw new Error(`${id} has no answer ${value}`);
          if (!input.checked) input.click();
        }
        await press('Next');
      }
    }
    return asked;
  }, answers);
}

/** Presses a button of the checker by how its words begin. */
export const press = (page, name) =>
  page.evaluate(async (start) => {
    const el = document.querySelector('back-pain-checker');
    const button = [...el.shadowRoot.querySelectorAll('button')].find(({textContent}) =>
      textContent.trim().startsWith(start),
    );
    if (!button) throw new Error(`no button “${start}”`);
    button.click();
    await el.updateComplete;
    await el.updateComplete;
  }, name);

/** From the result, through what is shared and the person's agreement, to where it was handed over. */
export async function agree(page, label) {
  await press(page, label);
  await page.evaluate(() => document.querySelector('back-pain-checker').shadowRoot.querySelector('#bpc-agree').click());
  await press(page, 'Agree');
}

/** Names of the slots with something in them that a visitor can see, also inside a closed fold. */
export const showing = (page) =>
  page.evaluate(() => {
    const el = document.querySelector('back-pain-checker');
    for (const fold of el.shadowRoot.querySelectorAll('details')) fold.open = true;
    const seen = [...el.children].filter((child) => child.slot && child.checkVisibility());
    return [...new Set(seen.map(({slot}) => slot))].sort();
  });

export const level = (page) => page.evaluate(() => document.querySelector('back-pain-checker').assessment.level);

/** What the checker says on its screen, without what is slotted in. */
export const words = (page) =>
  page.evaluate(() => document.querySelector('back-pain-checker').shadowRoot.querySelector('.frame').innerText);

/** WCAG 2.2 A and AA, the page and the checker in it. */
export async function assertAccessible(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const {violations} = await window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.map(({id, nodes}) => `${id}: ${nodes.map(({target}) => target.join(' ')).slice(0, 4)}`);
  });
  assert.deepEqual(found, []);
}

/** Nothing sticks out of a phone's screen. */
export async function assertFits(page) {
  const {width, wide} = await page.evaluate(() => ({width: innerWidth, wide: document.documentElement.scrollWidth}));
  assert.ok(wide <= width, `the page is ${wide} px wide on a screen of ${width}`);
}

/**
 * What every page of a host must do, whatever it sells: names of tests, and the tests. `slots` says which are open by level besides those that `always` are,
 * `before` which are open before the result, `answers` what everybody says besides.
 */
export function hostPage({open, path, always, slots, before = [], answers = {}}) {
  const atLevel = (name) => async () => {
    const page = await open(path);
    await toResult(page, {...answers, ...people[name]});
    assert.equal(await level(page), name);
    assert.deepEqual(await showing(page), [...always, ...slots[name]].sort());
    assert.deepEqual(page.complaints, []);
    await assertAccessible(page);
  };
  const gated = /^(?:consult|price|products|newsletter|ask|related|download|faq|(?:contributor|exercise|region)-.*)$/;
  return Object.entries({
    ...Object.fromEntries(
      Object.keys(people).map((name) => [`shows at ${name} what belongs there and nothing else`, atLevel(name)]),
    ),

    'shows nothing of that before the result': async () => {
      const page = await open(path);
      await page.locator('back-pain-checker:state(step-start), back-pain-checker:state(step-question)').waitFor();
      assert.deepEqual(await showing(page), [...always, ...before].sort());
      await assertAccessible(page);
    },

    'is accessible in the dark, and fits a phone, at the result and before': async () => {
      const page = await open(path, {context: {viewport: {width: 320, height: 640}, colorScheme: 'dark'}});
      await assertFits(page);
      await toResult(page, {training: ['jump', 'no-warm-up', 'sitting']});
      await assertFits(page);
      await assertAccessible(page);
    },

    'keeps its plain words, and nothing to sell, where the script does not come': async () => {
      const page = await open(path, {
        before: (opened) => opened.route('**/dist/back-pain-checker.js', (route) => route.abort()),
      });
      const seen = await page.evaluate(() =>
        [...document.querySelector('back-pain-checker').children]
          .filter((child) => child.checkVisibility())
          .map(({slot}) => slot),
      );
      assert.ok(seen.includes(''), 'the plain children');
      assert.deepEqual(
        seen.filter((slot) => gated.test(slot)),
        [],
      );
    },

    'asks for nothing but its own files': async () => {
      const page = await open(path);
      await toResult(page);
      assert.deepEqual(
        page.requests.filter((one) => !/^\/(?:demo|dist)\//.test(one)),
        [],
      );
    },
  });
}
