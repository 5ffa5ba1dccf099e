import {expect, html} from '@open-wc/testing';
import type {BackPainChecker} from '../../../src/checker/back-pain-checker.js';
import {answer, checker, press, reachResult, root, settle} from '../../support/checker.js';

/** A value for each custom property, different from every default. */
const values: Readonly<Record<string, string>> = {
  accent: '#7a2e8e',
  'on-accent': '#fffbe6',
  text: '#3a0d0d',
  muted: '#5b4a00',
  surface: '#fff3e0',
  raised: '#e0ffe8',
  border: '#aa00ff',
  control: '#884400',
  focus: '#c2185b',
  error: '#b0006d',
  urgent: '#6d3b00',
  'non-urgent': '#00366d',
  'self-care': '#0d4d00',
  radius: '3px',
  space: '11px',
  font: 'monospace',
  'heading-font': 'cursive',
  'font-size': '23px',
  'max-width': '333px',
  'scroll-margin': '77px',
};

const looked = [
  'color',
  'backgroundColor',
  'borderTopColor',
  'outlineColor',
  'borderTopLeftRadius',
  'fontFamily',
  'fontSize',
  'paddingTop',
  'rowGap',
  'maxInlineSize',
  'scrollMarginBlockStart',
  'fill',
  'stroke',
  'accentColor',
] as const;
const fingerprint = (el: BackPainChecker) =>
  [...root(el).querySelectorAll('*')]
    .map((element) => looked.map((name) => getComputedStyle(element)[name as 'color']).join())
    .join('\n');

describe('custom properties', () => {
  const scenes: BackPainChecker[] = [];
  before(async function () {
    this.timeout(20_000);
    const asking = await checker(html`<back-pain-checker no-start></back-pain-checker>`);
    await answer(asking, 'nerve', 'none');
    await press(asking, 'Next');
    const levels: Record<string, string | readonly string[]>[] = [{}, {course: 'weeks-stuck'}, {unwell: 'fever'}];
    for (const answers of levels) {
      const el = await checker();
      await reachResult(el, answers);
      scenes.push(el);
    }
    // Appended to the body, since the test library removes fixtures after each test.
    scenes.push(asking);
    document.body.append(...scenes);
    for (const el of scenes) await settle(el);
  });
  after(() => scenes.forEach((el) => el.remove()));

  for (const [name, value] of Object.entries(values)) {
    it(`--bpc-${name} changes a computed style, and removing it restores the default`, () => {
      const seen = scenes.some((el) => {
        root(el).querySelector('button')!.focus();
        const plain = fingerprint(el);
        el.style.setProperty(`--bpc-${name}`, value);
        const dressed = fingerprint(el);
        el.style.removeProperty(`--bpc-${name}`);
        expect(fingerprint(el)).to.equal(plain);
        return dressed !== plain;
      });
      expect(seen, `--bpc-${name} can be seen on some screen`).to.equal(true);
    });
  }
});
