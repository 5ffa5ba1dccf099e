/** The printed result as paper: how many sheets, for every level and both sizes. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {startSite} from '../support/site.mjs';

/** In a frame, printing is caught and what would be printed is kept as a page of its own: `page.pdf()` prints whole pages only. */
function catchPrinting() {
  if (self === top) return;
  window.print = () => {
    dispatchEvent(new Event('beforeprint'));
    const rules = document.adoptedStyleSheets.flatMap(({cssRules}) => [...cssRules].map(({cssText}) => cssText));
    const root = document.documentElement.cloneNode(true);
    root.querySelector('head').append(Object.assign(document.createElement('style'), {textContent: rules.join('\n')}));
    top.printed = `<!doctype html>${root.outerHTML}`;
  };
}

/** Sheets of a PDF, read from its page objects. */
const sheets = (pdf) => pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-z])/gi)?.length ?? 0;

const people = {
  'an emergency': {nerve: ['saddle', 'pee'], danger: ['chest']},
  'an urgent case with many signs': {
    unwell: ['fever', 'weight', 'burn-pee', 'calf'],
    where: ['low', 'upper'],
    course: 'weeks-worse',
    feel: ['night', 'cough'],
  },
  'a case for the clinician, with a full plan': {
    where: ['low', 'leg-pain'],
    course: 'weeks-stuck',
    impact: 'moderate',
    feel: ['eases', 'morning'],
    runs: ['late', 'downhill', 'uphill', 'surface', 'after-hard'],
    training: ['jump', 'no-rest', 'new', 'tired', 'no-warm-up', 'no-strength', 'heat-cold', 'sitting'],
  },
  'a case for home, with a full plan': {
    where: ['low', 'mid'],
    course: 'new-easing',
    impact: 'mild',
    feel: ['eases'],
    runs: ['late', 'downhill', 'uphill', 'surface', 'after-hard'],
    training: ['jump', 'no-rest', 'new', 'tired', 'no-warm-up', 'no-strength', 'heat-cold', 'sitting'],
  },
};

/** Answers every screen, in the page. */
async function toResult(answers) {
  const calm = {about: '18-44', where: 'low', course: 'new-easing', impact: 'mild', feel: 'eases'};
  const el = document.querySelector('back-pain-checker');
  const all = (selector) => [...el.shadowRoot.querySelectorAll(selector)];
  const press = async (...names) => {
    const button = all('button').find(({textContent}) => names.some((name) => textContent.trim().startsWith(name)));
    button.click();
    await el.updateComplete;
    await el.updateComplete;
  };
  await el.updateComplete;
  await press('Start');
  for (let steps = 0; steps < 60 && !el.matches(':state(step-result)'); steps += 1) {
    const inputs = all('fieldset input');
    if (el.matches(':state(step-emergency)')) await press('Carry on');
    else if (!inputs.length) await press('Show my result');
    else {
      const has = (value) => inputs.some((input) => input.value === value);
      const id = inputs[0].name;
      for (const value of [answers[id] ?? (has('none') ? 'none' : (calm[id] ?? inputs[0].value))].flat()) {
        const input = inputs.find((one) => one.value === value);
        if (!input.checked) input.click();
      }
      await press('Next');
    }
  }
}

describe('the printed result', () => {
  let site;
  before(async () => {
    site = await startSite();
  });
  after(() => site.stop());

  for (const [name, answers] of Object.entries(people)) {
    it(`is at most six sheets for ${name}, on A4 and on Letter, and draws every figure whole`, async () => {
      const page = await site.show(
        '<h1>The page around</h1><back-pain-checker region="us"></back-pain-checker><script src="/dist/back-pain-checker.js"></script>',
        {
          before: (opened) => opened.addInitScript(catchPrinting),
        },
      );
      await page.evaluate(toResult, answers);
      await page.evaluate(() => document.querySelector('back-pain-checker').print());
      const printed = await page.evaluate(() => window.printed);
      assert.ok(printed, 'the frame was asked to print');
      assert.doesNotMatch(printed, /The page around/);
      const paper = await page.context().newPage();
      await paper.setContent(printed);
      // A shape that is not closed in the built file takes those after it as its children, and they are not drawn.
      assert.equal(await paper.locator('svg path > *').count(), 0);
      for (const format of ['A4', 'Letter']) {
        const count = sheets(
          await paper.pdf({format, margin: {top: '11mm', bottom: '11mm', left: '12mm', right: '12mm'}}),
        );
        assert.ok(count >= 1 && count <= 6, `${count} sheets of ${format}`);
      }
      assert.deepEqual(page.complaints, []);
      await page.context().close();
    });
  }

  it('prints with every fold open when the page itself is printed, and folds again', async () => {
    const page = await site.show(
      '<back-pain-checker region="us"></back-pain-checker><script src="/dist/back-pain-checker.js"></script>',
    );
    await page.evaluate(toResult, {});
    const shut = () =>
      document.querySelector('back-pain-checker').shadowRoot.querySelectorAll('details:not([open])').length;
    const before = await page.evaluate(shut);
    assert.ok(before > 0);
    await page.evaluate(() => {
      const {shadowRoot} = document.querySelector('back-pain-checker');
      addEventListener(
        'beforeprint',
        () => (window.shutOnPaper = shadowRoot.querySelectorAll('details:not([open])').length),
      );
    });
    await page.pdf();
    assert.equal(await page.evaluate(() => window.shutOnPaper), 0);
    assert.equal(await page.evaluate(shut), before);
    await page.context().close();
  });

  it('is shown as text where the page is in a sandbox that does not let it print', async () => {
    const inner =
      '<back-pain-checker region="us"></back-pain-checker><script src="/dist/back-pain-checker.js"></script>';
    const page = await site.show(
      `<iframe sandbox="allow-scripts" width="800" height="800" srcdoc='${inner}'></iframe>`,
    );
    const frame = page.frames().find((one) => one !== page.mainFrame());
    await frame.waitForSelector('back-pain-checker');
    await frame.evaluate(toResult, {});
    await frame.evaluate(() => document.querySelector('back-pain-checker').print());
    const text = await frame.evaluate(
      () => document.querySelector('back-pain-checker').shadowRoot.querySelector('dialog[open] textarea')?.value,
    );
    assert.match(text ?? '', /Self-care/);
    await page.context().close();
  });
});
