/** The self-care result on a phone: how long it is, where the plan stands, and that no warning sign is behind a fold. */
import assert from 'node:assert/strict';
import {completeFlow, levelOf, test, useSite} from '../support/page.mjs';

const PHONE = {width: 390, height: 844};
const LONGEST = 5500;

/** The measures of Arial are close to those of the fonts that phones have. */
const style = '<style>body {margin: 0; padding: 12px; font-family: "Liberation Sans", Arial, sans-serif}</style>';

const measure = () => {
  const {shadowRoot} = document.querySelector('back-pain-checker');
  const box = (selector) => shadowRoot.querySelector(selector).getBoundingClientRect();
  const lines = [...shadowRoot.querySelectorAll('.net li, .reasons li')];
  return {
    length: document.documentElement.scrollHeight,
    planTop: box('.plan > h3').top + scrollY,
    planLength: box('.plan').height,
    openSteps: [...shadowRoot.querySelectorAll('.plan li')].filter(
      (line) => line.checkVisibility() && !line.closest('.timeline'),
    ).length,
    openPhaseLines: [...shadowRoot.querySelectorAll('.timeline > li')].map(
      (phase) => [...phase.querySelectorAll('li')].filter((line) => line.checkVisibility()).length,
    ),
    openExercises: [...shadowRoot.querySelectorAll('.exercise')].filter((exercise) => exercise.checkVisibility())
      .length,
    signs: lines.length,
    hiddenSigns: lines.filter((line) => !line.checkVisibility()).length,
  };
};

test.describe('the self-care result on a phone', () => {
  const site = useSite();

  for (const lang of ['en', 'de', 'fr', 'es', 'ar']) {
    test(`${lang}: a mild two-day ache has its plan on the second screen, within two screens, and every warning sign open`, async () => {
      const page = await site.show(
        `${style}<back-pain-checker region="us" lang="${lang}" no-start></back-pain-checker><script src="/dist/back-pain-checker.js"></script>`,
        {context: {viewport: PHONE}, head: '<meta name="viewport" content="width=device-width">'},
      );
      await completeFlow(page);
      assert.equal(await levelOf(page), 'self-care');
      const measured = await page.evaluate(measure);
      if (lang === 'en') assert.ok(measured.length <= LONGEST, `${measured.length} px long, at most ${LONGEST}`);
      assert.ok(measured.planTop <= 2 * PHONE.height, `the plan begins at ${measured.planTop} px`);
      assert.ok(measured.planLength <= 2 * PHONE.height, `the plan is ${measured.planLength} px long`);
      assert.equal(measured.openSteps, 3);
      assert.ok(Math.max(...measured.openPhaseLines) <= 3, `open lines: ${measured.openPhaseLines}`);
      assert.equal(measured.openExercises, 3);
      assert.ok(measured.signs >= 25, `${measured.signs} warning signs`);
      assert.equal(measured.hiddenSigns, 0);
    });
  }
});
