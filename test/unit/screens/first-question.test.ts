import {expect, html, waitUntil} from '@open-wc/testing';
import {builtInPack} from '../../../src/pack/built-in.js';
import {checker, current, reachResult, root, settle} from '../../support/checker.js';

/** In a file of its own: a part of the pack that any test has read stays open. */
const isOpen = (name: string) => 'value' in Object.getOwnPropertyDescriptor(builtInPack, name)!;

describe('the first question', () => {
  it('shows before the rules are opened, which are made ready when somebody turns to the checker', async () => {
    const start = await checker();
    expect(root(start).querySelector('bpc-start')).to.not.equal(null);
    const el = await checker(html`<back-pain-checker no-start></back-pain-checker>`);
    expect(current(el)).to.equal('nerve');
    expect(['redFlags', 'contributors', 'selfCare', 'dispositions', 'medicines'].filter(isOpen)).to.deep.equal([]);
    root(el)
      .querySelector('h2')!
      .dispatchEvent(new PointerEvent('pointerover', {bubbles: true, composed: true}));
    expect(isOpen('redFlags'), 'not while there may be something better to do').to.equal(false);
    await waitUntil(() => ['redFlags', 'contributors', 'selfCare'].every(isOpen));
  });

  it('wears no style sheets of later screens, and later screens wear theirs', async () => {
    const el = await checker();
    const worn = () =>
      root(el)
        .adoptedStyleSheets.flatMap(({cssRules}) => [...cssRules].map(({cssText}) => cssText))
        .join('\n');
    expect(worn()).to.contain('.option').and.not.contain('.care');
    await reachResult(el);
    await settle(el);
    expect(worn()).to.contain('.option').and.contain('.care').and.contain('.emergency');
  });
});
