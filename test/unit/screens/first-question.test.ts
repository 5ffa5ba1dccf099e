import {expect} from '@open-wc/testing';
import {checker, reachResult, root, settle} from '../../support/checker.js';

describe('style sheets of the first question', () => {
  it('exclude those of later screens, which adopt their own', async () => {
    const el = await checker();
    const adoptedRules = () =>
      root(el)
        .adoptedStyleSheets.flatMap(({cssRules}) => [...cssRules].map(({cssText}) => cssText))
        .join('\n');
    expect(adoptedRules()).to.contain('.option').and.not.contain('.care');
    await reachResult(el);
    await settle(el);
    expect(adoptedRules()).to.contain('.option').and.contain('.care').and.contain('.emergency');
  });
});
