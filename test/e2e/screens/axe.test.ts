/**
 * Every screen by axe, in both themes and both directions, in every engine the units run in: the built file, taken to each screen as the gallery does it.
 * Pages that emulate more than this (width, contrast, media) run in Chromium, in the files beside this one.
 */
import {expect} from '@open-wc/testing';
import 'axe-core/axe.min.js';
import '../../../dist/back-pain-checker.js';
import {everyScreen, show} from './screen-fixtures.js';

/** The script defines a global; as a module it has no export. */
declare const axe: typeof import('axe-core');

const looks = ['light', 'dark'].flatMap((theme) => ['ltr', 'rtl'].map((dir) => ({theme, dir})));

describe('every screen, in every engine', () => {
  const {documentElement, body} = document;
  before(() => {
    document.title = 'Every screen';
    body.append(document.createElement('main'));
    // A page of its own: what the runner puts around it is not ours.
    body.style.background = 'Canvas';
  });
  after(() => {
    document.querySelector('main')!.remove();
    documentElement.removeAttribute('dir');
    documentElement.style.colorScheme = '';
  });

  for (const {theme, dir} of looks) {
    it(`every screen: axe finds no violation: ${theme}, ${dir}`, async () => {
      documentElement.style.colorScheme = theme;
      documentElement.dir = dir;
      const wrong: string[] = [];
      for (const {id} of everyScreen) {
        const checker = await show(id);
        const {violations} = await axe.run(checker, {resultTypes: ['violations']});
        wrong.push(
          ...violations.map(
            ({id: rule, nodes}) => `${id}: ${rule}: ${nodes.map(({target}) => target.join(' ')).join('; ')}`,
          ),
        );
      }
      expect(wrong).to.deep.equal([]);
    }).timeout(240_000);
  }
});
