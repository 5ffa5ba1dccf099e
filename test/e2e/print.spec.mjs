/** The printed result as paper: how many sheets, for every level and both sizes. */
import assert from 'node:assert/strict';
import {getDocumentProxy} from 'unpdf';
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

/** The texts of each sheet with their size in points, and how many shapes are drawn on it. */
async function readPdf(pdf) {
  const file = await getDocumentProxy(new Uint8Array(pdf), {verbosity: 0});
  const pages = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const {items} = await page.getTextContent();
    const texts = items.map(({str, height, transform}) => ({str, size: height, top: page.view[3] - transform[5]}));
    const {fnArray} = await page.getOperatorList();
    pages.push({
      texts: texts.filter(({str}) => str.trim()),
      text: texts
        .map(({str}) => str)
        .join(' ')
        .replace(/\s+/g, ' '),
      shapes: fnArray.filter((operator) => operator === CONSTRUCT_PATH).length,
    });
  }
  return pages;
}

/** Number of the operator in pdf.js that draws a shape. */
const CONSTRUCT_PATH = 91;

/** 10.5 points, less what rounding may take. */
const SMALLEST_TYPE = 10.45;

/** The lists without a heading of their own: without one, two levels of urgency would read as one list. */
function listsWithoutHeading() {
  const isShown = (element) => getComputedStyle(element).display !== 'none';
  const hasOwnHeadings = (list) => [...list.children].every((item) => item.querySelector('summary, h4'));
  const lists = [...document.querySelectorAll('ul, ol')].filter((list) => isShown(list) && !hasOwnHeadings(list));
  return lists.flatMap((list) => {
    const box = list.closest('details, .net > div, .reasons, .net, .exercise, .card, .part, .care, .emergency');
    const heading = box?.querySelector('summary, h2, h3, h4, strong');
    const isAbove =
      heading && isShown(heading) && heading.compareDocumentPosition(list) & Node.DOCUMENT_POSITION_FOLLOWING;
    return isAbove ? [] : [list.textContent.trim().slice(0, 60)];
  });
}

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

  for (const format of ['A4', 'Letter'])
    test(`print: on ${format}, what to do and when to get help are on sheet 1, the exercises with their pictures on sheet 2, in type of 10.5 points`, async () => {
      const page = await site.show(
        `<back-pain-checker region="us"><img slot="brand" alt="Riverside Spine" src="data:," /><p slot="contact">Front desk: 555 0100</p></back-pain-checker><script src="/dist/back-pain-checker.js"></script>`,
        {before: (opened) => opened.addInitScript(catchPrinting)},
      );
      await completeFlow(page);
      await page.evaluate(() => document.querySelector('back-pain-checker').print());
      const printed = await page.evaluate(() => window.printed);
      const paper = await page.context().newPage();
      await paper.setContent(printed);
      await paper.emulateMedia({media: 'print'});
      assert.deepEqual(await paper.evaluate(listsWithoutHeading), []);
      const frames = await paper.evaluate(() =>
        ['.net', '.same-day', '.book'].map((box) => getComputedStyle(document.querySelector(box)).borderStyle),
      );
      assert.deepEqual(frames, ['double', 'solid', 'dashed']);

      const sheets = await readPdf(await paper.pdf({format}));
      for (const [index, {texts}] of sheets.entries())
        for (const {str, size} of texts)
          assert.ok(size >= SMALLEST_TYPE, `sheet ${index + 1}: “${str}” has ${size} points`);

      const [first, second] = sheets;
      const header = first.texts
        .filter(({top}) => top < 100)
        .map(({str}) => str)
        .join(' ');
      assert.match(header, /Back pain check: result/);
      assert.match(header, /Riverside Spine/);
      assert.match(header, /Front desk: 555 0100/);
      for (const title of [
        'Treat it at home for now',
        'When to get medical help',
        'Call 911 or go to the ER right away',
        'Bottom, bladder, bowel and sex',
        'Legs',
        'Chest and breath',
        'Sudden or very ill',
        'Get help the same day for any of these:',
        'Make an appointment if:',
        'What to expect',
      ])
        assert.ok(first.text.includes(title), `“${title}” is on sheet 1: ${first.text}`);
      assert.match(second.text, /^Your plan How long it usually takes\. .+? 1 /);
      for (const title of ['Exercises', 'Knee rolls', 'Knee to chest', 'Bird-dog'])
        assert.ok(second.text.includes(title), `“${title}” is on sheet 2`);
      // Each figure has many shapes; frames and icons have few.
      assert.ok(first.shapes < 100 && second.shapes > 200, `${first.shapes} and ${second.shapes} shapes`);
      assert.ok(sheets.length <= 5, `${sheets.length} sheets`);
      await page.context().close();
    });

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
