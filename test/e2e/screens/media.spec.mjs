/** Every screen as a reader's own settings change it: forced colours, more contrast, less motion, and paper. */
import assert from 'node:assert/strict';
import {axe, test, useSite} from '../../support/page.mjs';
import {emptyPage, inspectEach, screenIds, uncalledFor} from './every-screen.mjs';

test.describe('every screen', () => {
  const site = useSite();
  let ids;
  test.beforeAll(async () => {
    ids = await screenIds(site);
  });

  async function wrongWith(context, inspect, argument, media) {
    const page = await emptyPage(site, {context});
    if (media) await page.emulateMedia(media);
    await page.addScriptTag({content: axe});
    if (context.colorScheme)
      await page.evaluate((theme) => (document.documentElement.style.colorScheme = theme), context.colorScheme);
    const wrong = await inspectEach(page, ids, inspect, argument);
    wrong.push(...uncalledFor(page));
    await page.context().close();
    return wrong;
  }

  for (const theme of ['light', 'dark']) {
    test(`every screen in forced colors: every control and meaningful box has a border: ${theme}`, async () => {
      assert.deepEqual(await wrongWith({forcedColors: 'active', colorScheme: theme}, noEdges), []);
    });

    test(`every screen with prefers-contrast: more: every text has a contrast of 7:1: ${theme}`, async () => {
      assert.deepEqual(await wrongWith({contrast: 'more', colorScheme: theme}, lowContrast), []);
    });

    test(`every screen in print: dark text on white, without buttons and within the sheet: ${theme}`, async () => {
      assert.deepEqual(
        await wrongWith({colorScheme: theme, viewport: {width: 718, height: 1000}}, onPaper, undefined, {
          media: 'print',
        }),
        [],
      );
    });
  }

  test('every screen with prefers-reduced-motion: no animation; elsewhere only short ones', async () => {
    assert.deepEqual(await wrongWith({reducedMotion: 'reduce'}, movement, {longest: 0}), []);
    assert.deepEqual(await wrongWith({reducedMotion: 'no-preference'}, movement, {longest: 200}), []);
  });

  test('a new screen moves in without delaying the focus; the first screen and an emergency do not move', async () => {
    const page = await site.show(
      '<back-pain-checker region="us" first="safety"></back-pain-checker><script src="/dist/back-pain-checker.js"></script>',
      {context: {reducedMotion: 'no-preference'}},
    );
    const next = (values) =>
      page.evaluate(async (values) => {
        const checker = document.querySelector('back-pain-checker');
        const {shadowRoot} = checker;
        for (const value of values) shadowRoot.querySelector(`input[value="${value}"]`).click();
        const button = [...shadowRoot.querySelectorAll('button.primary')].at(-1);
        // A press focuses the button.
        button?.focus();
        button?.click();
        await checker.updateComplete;
        await checker.updateComplete;
        return {
          moves: shadowRoot.getAnimations().map(({transitionProperty}) => transitionProperty),
          focus: shadowRoot.activeElement?.textContent.trim(),
        };
      }, values);
    await page.waitForFunction(() => document.querySelector('back-pain-checker').matches(':state(step-start)'));
    assert.deepEqual(
      await page.evaluate(() => document.querySelector('back-pain-checker').shadowRoot.getAnimations().length),
      0,
    );
    const question = await next([]);
    assert.deepEqual(question.moves, ['translate']);
    assert.match(question.focus, /^Since the pain started/);
    const emergency = await next(['saddle']);
    assert.deepEqual(emergency.moves, []);
    assert.match(emergency.focus, /Go to the ER now/);
  });
});

async function noEdges([id]) {
  const {show} = await import('/test/e2e/screens/screen-fixtures.js');
  const checker = await show(id);
  const wrong = [];
  const edge = (element, pseudo) => {
    const {borderTopWidth, borderTopStyle, borderTopColor, backgroundColor} = getComputedStyle(element, pseudo);
    return parseFloat(borderTopWidth) >= 1 && borderTopStyle !== 'none' && borderTopColor !== backgroundColor;
  };
  const canvas = getComputedStyle(document.body).backgroundColor;
  const filled = (element) => ![canvas, 'rgba(0, 0, 0, 0)'].includes(getComputedStyle(element).backgroundColor);
  for (const element of checker.shadowRoot.querySelectorAll(
    '.base :is(button:not(.link), .button, .field, .emergency, .care, .sure, .summary)',
  )) {
    if (!element.checkVisibility()) continue;
    if (!edge(element) && !filled(element))
      wrong.push(`no edge: ${element.className} ${element.textContent.trim().slice(0, 30)}`);
  }
  for (const text of checker.shadowRoot.querySelectorAll('.option > input + span')) {
    if (!edge(text, '::before') && !text.closest('.check'))
      wrong.push(`no edge: ${text.textContent.trim().slice(0, 30)}`);
    const ticked = text.previousElementSibling.checked;
    if (ticked && parseFloat(getComputedStyle(text, '::before').borderTopWidth) < 2)
      wrong.push(`a tick shows in colour alone: ${text.textContent.trim()}`);
  }
  return wrong;
}

async function lowContrast([id]) {
  const {show, unfold} = await import('/test/e2e/screens/screen-fixtures.js');
  const checker = await show(id);
  await unfold(checker);
  const {violations} = await window.axe.run(checker, {
    runOnly: ['color-contrast-enhanced'],
    rules: {'color-contrast-enhanced': {enabled: true}},
    resultTypes: ['violations'],
  });
  return violations.flatMap(({nodes}) =>
    nodes.map(({target, any}) => `${target.join(' ')}: ${any[0]?.data?.contrastRatio} to 1`),
  );
}

async function movement([id, {longest}]) {
  const {show, unfold} = await import('/test/e2e/screens/screen-fixtures.js');
  const checker = await show(id);
  await unfold(checker);
  const moving = checker.shadowRoot.getAnimations().map((animation) => ({
    name: animation.animationName ?? animation.transitionProperty,
    takes: animation.effect.getComputedTiming().endTime,
  }));
  return moving.filter(({takes}) => takes > longest).map(({name, takes}) => `${name} moves for ${takes} ms`);
}

async function onPaper([id]) {
  const {show, sticksOut} = await import('/test/e2e/screens/screen-fixtures.js');
  const checker = await show(id);
  dispatchEvent(new Event('beforeprint'));
  const {shadowRoot} = checker;
  const wrong = sticksOut(checker);
  for (const button of shadowRoot.querySelectorAll('button'))
    if (button.checkVisibility()) wrong.push(`a button on paper: ${button.textContent.trim()}`);
  // Backgrounds are not printed, so each text has to be dark by itself. The canvas turns any way of writing a colour into numbers.
  const pen = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});
  const lightness = (colour) => {
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
    return 0.21 * red + 0.72 * green + 0.07 * blue;
  };
  for (const element of shadowRoot.querySelectorAll('.base :is(h2, h3, h4, p, li, dt, dd, a, summary, span)')) {
    const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (
      own &&
      element.checkVisibility() &&
      !element.closest('.visually-hidden') &&
      lightness(getComputedStyle(element).color) > 110
    )
      wrong.push(`pale on paper: ${element.textContent.trim().slice(0, 40)}`);
  }
  if (shadowRoot.querySelector('bpc-result details:not([open])'))
    wrong.push('a fold of the result stays shut on paper');
  dispatchEvent(new Event('afterprint'));
  return wrong;
}
