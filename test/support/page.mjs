/** The page object of every whole-page test: opens a page with a checker in it, uses it as a visitor would, and reads what shows. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {test} from '@playwright/test';
import {completeFlow as completeFlowInPage} from './complete-flow.mjs';
import {reassuringAnswers} from './fixtures/reassuring-answers.mjs';
import {startSite} from './site.mjs';

export {test};

export const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * A site for the tests of the `describe` it is called in: started before them, stopped after them, its pages closed after each.
 * @param {object} [options] `routes` and `launch` as for `startSite`; with `keepPages`, a page stays open for the tests that follow
 */
export function useSite({routes, launch, keepPages = false} = {}) {
  const site = {};
  test.beforeAll(async ({browser}) => {
    Object.assign(site, await startSite({routes, ...(launch ? {launch} : {browser})}));
  });
  if (!keepPages) test.afterEach(() => site.closePages());
  test.afterAll(async () => {
    await site.closePages?.();
    await site.stop?.();
  });
  return site;
}

/**
 * Takes the checker of the page (or frame) to its result. What `answers` does not hold is answered as someone with nothing worrying would.
 * @param {{atEmergency?: 'summary' | 'carry-on'}} [options]
 * @returns {Promise<string[]>} ids of the questions that were asked, in order
 */
export const completeFlow = (page, answers = {}, options = {}) =>
  page.evaluate(completeFlowInPage, {answers, reassuringAnswers, ...options});

/** Presses a button of the checker by how its words begin. */
export const press = (page, name) =>
  page.evaluate(async (start) => {
    const checker = document.querySelector('back-pain-checker');
    const button = [...checker.shadowRoot.querySelectorAll('button')].find(({textContent}) =>
      textContent.trim().startsWith(start),
    );
    if (!button) throw new Error(`no button “${start}”`);
    button.click();
    await checker.updateComplete;
    await checker.updateComplete;
  }, name);

/**
 * From the result, through the preview of what is shared and the consent box, to the consult. `label` is the consult button's, `contact` what is typed
 * into the fields of `consult-fields`.
 */
export async function consentToShare(page, label, contact = {}) {
  await press(page, label);
  for (const [name, value] of Object.entries(contact))
    await page.locator('back-pain-checker').locator(`#bpc-contact-${name}`).fill(value);
  await page.evaluate(() => document.querySelector('back-pain-checker').shadowRoot.querySelector('#bpc-agree').click());
  await press(page, 'Share and');
}

/** Names of the slots with something in them that a visitor can see, also inside a closed `details`. */
export const visibleSlots = (page) =>
  page.evaluate(() => {
    const checker = document.querySelector('back-pain-checker');
    for (const details of checker.shadowRoot.querySelectorAll('details')) details.open = true;
    const visible = [...checker.children].filter((child) => child.slot && child.checkVisibility());
    return [...new Set(visible.map(({slot}) => slot))].sort();
  });

export const levelOf = (page) => page.evaluate(() => document.querySelector('back-pain-checker').assessment.level);

/** The text on the checker's screen, without what is slotted in. */
export const visibleText = (page) =>
  page.evaluate(() => document.querySelector('back-pain-checker').shadowRoot.querySelector('.frame').innerText);

/** WCAG 2.2 A and AA, the page and the checker in it. */
export async function assertAccessible(page) {
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const results = await window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return results.violations.map(({id, nodes}) => `${id}: ${nodes.map(({target}) => target.join(' ')).slice(0, 4)}`);
  });
  assert.deepEqual(violations, []);
}

/** Asserts that nothing overflows a phone's screen horizontally. */
export async function assertFits(page) {
  const {width, scrollWidth} = await page.evaluate(() => ({
    width: innerWidth,
    scrollWidth: document.documentElement.scrollWidth,
  }));
  assert.ok(scrollWidth <= width, `the page is ${scrollWidth} px wide on a screen of ${width}`);
}
