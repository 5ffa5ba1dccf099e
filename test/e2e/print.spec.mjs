/** The printed result as paper: how many sheets, for every level and both sizes. */
import assert from 'node:assert/strict';
import {completeFlow, test, useSite} from '../support/page.mjs';

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

test.describe('the printed result', () => {
  const site = useSite();

  for (const [name, answers] of Object.entries(people)) {
    test(`print: at most seven sheets for ${name}, on A4 and Letter, with every figure complete`, async () => {
      const page = await site.show(
        '<h1>The page around</h1><back-pain-checker region="us"></back-pain-checker><script src="/dist/back-pain-checker.js"></script>',
        {
          before: (opened) => opened.addInitScript(catchPrinting),
        },
      );
      await completeFlow(page, answers, {atEmergency: 'carry-on'});
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
        assert.ok(count >= 1 && count <= 7, `${count} sheets of ${format}`);
      }
      assert.deepEqual(page.complaints, []);
      await page.context().close();
    });
  }

  test('print: printing the page opens every details element, and closes it again', async () => {
    const page = await site.show(
      '<back-pain-checker region="us"></back-pain-checker><script src="/dist/back-pain-checker.js"></script>',
    );
    await completeFlow(page);
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

  test('print: in a sandbox that forbids printing, the result is shown as text', async () => {
    const inner =
      '<back-pain-checker region="us"></back-pain-checker><script src="/dist/back-pain-checker.js"></script>';
    const page = await site.show(
      `<iframe sandbox="allow-scripts" width="800" height="800" srcdoc='${inner}'></iframe>`,
    );
    const frame = page.frames().find((frame) => frame !== page.mainFrame());
    await frame.waitForSelector('back-pain-checker');
    await completeFlow(frame);
    await frame.evaluate(() => document.querySelector('back-pain-checker').print());
    const text = await frame.evaluate(
      () => document.querySelector('back-pain-checker').shadowRoot.querySelector('dialog[open] textarea')?.value,
    );
    assert.match(text ?? '', /Self-care/);
    await page.context().close();
  });
});
