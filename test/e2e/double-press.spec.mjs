/** Many people double-click everything. The second press lands on the next screen, and must do nothing there. */
import assert from 'node:assert/strict';
import {test, useSite} from '../support/page.mjs';

test.describe('a double press', () => {
  const site = useSite();

  const show = (attributes = '', options = {}) =>
    site.show(
      `<script type="module" src="/dist/back-pain-checker.js"></script><back-pain-checker region="us" ${attributes}></back-pain-checker>`,
      options,
    );
  const checker = (page, read) =>
    page.evaluate(`(() => { const el = document.querySelector('back-pain-checker'); return ${read}; })()`);
  const ticked = (page) =>
    checker(page, `[...el.shadowRoot.querySelectorAll('input:checked')].map(({value}) => value)`);
  const heading = (page) => checker(page, `el.shadowRoot.querySelector('h2').textContent.trim()`);
  const tick = (page, value) => page.locator(`input[value="${value}"]`).first().check({force: true});
  const answer = async (page, value) => {
    await tick(page, value);
    await button(page, 'Next').click();
  };
  const button = (page, name) => page.getByRole('button', {name, exact: true});

  for (const [width, value] of [
    [360, 'saddle'],
    [768, 'pee'],
    [1200, 'saddle'],
    [1200, 'poo'],
    [1200, 'foot-drop'],
  ]) {
    test(`double press on Next: the emergency screen stays (${value}, ${width} px)`, async () => {
      const page = await show('no-start first="safety"', {context: {viewport: {width, height: 900}}});
      await tick(page, value);
      await button(page, 'Next').dblclick();
      assert.equal(await checker(page, `el.matches(':state(step-emergency)')`), true);
      await button(page, 'Answer a few more questions').click();
      assert.equal(await checker(page, `el.matches(':state(step-question)')`), true, 'a press of its own goes on');
    });
  }

  test('double press on Start or Next: selects nothing on the next question', async () => {
    for (const height of [700, 900]) {
      const page = await show('first="safety"', {context: {viewport: {width: 1000, height}}});
      await button(page, 'Start').dblclick();
      assert.deepEqual(await ticked(page), []);
      await tick(page, 'none');
      await button(page, 'Next').dblclick();
      assert.deepEqual(await ticked(page), []);
    }
  });

  test('double tap with a finger: does nothing on the next screen', async () => {
    const page = await show('', {context: {viewport: {width: 360, height: 700}, hasTouch: true, isMobile: true}});
    const {x, y, width, height} = await button(page, 'Start').boundingBox();
    await page.touchscreen.tap(x + width / 2, y + height / 2);
    await page.touchscreen.tap(x + width / 2, y + height / 2);
    await page.waitForTimeout(100);
    assert.deepEqual(await ticked(page), []);
    assert.match(await heading(page), /Where does it hurt/);
  });

  test('double press on Change in the review: clears no answer', async () => {
    const page = await show('no-start first="safety"');
    await answer(page, 'none');
    await answer(page, 'none');
    await answer(page, '18-44');
    for (let step = 0; step < 20 && !(await checker(page, `el.matches(':state(step-review)')`)); step += 1) {
      const values = await checker(
        page,
        `[...el.shadowRoot.querySelectorAll('fieldset input')].map(({value}) => value)`,
      );
      await answer(
        page,
        ['pregnant', 'low', 'new-easing', 'mild', 'eases', 'late'].find((value) => values.includes(value)) ??
          (values.includes('none') ? 'none' : values[0]),
      );
    }
    const answersBefore = await checker(page, 'JSON.stringify(el.answers)');
    const changes = page.getByRole('button', {name: /^Change/});
    for (let at = 0; at < (await changes.count()); at += 1) {
      await changes.nth(at).dblclick();
      const shown = await ticked(page);
      assert.ok(shown.length > 0, 'what was answered is still ticked');
      await button(page, 'Next').click();
      assert.equal(await checker(page, 'JSON.stringify(el.answers)'), answersBefore);
    }
  });

  test('double press: works within one screen, and on Back goes back twice', async () => {
    const page = await show('no-start first="safety"');
    await answer(page, 'none');
    await answer(page, 'none');
    await button(page, 'Back').dblclick();
    assert.match(await heading(page), /started or become worse/);
    const label = page.locator('label', {has: page.locator('input[value="saddle"]')}).first();
    await label.dblclick();
    assert.deepEqual((await ticked(page)).includes('saddle'), false, 'ticked and unticked');
    await page.locator('summary').first().dblclick();
    assert.equal(await checker(page, `el.shadowRoot.querySelector('details').open`), false, 'opened and shut');
  });
});
