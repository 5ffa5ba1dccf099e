import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {version} from '../../src/version.js';
import {mediaFeatures} from './media.js';
import {vignetteFiles} from './vignettes.js';
import manifest from '../../package.json';

describe('test runner', () => {
  it('loads TypeScript and JSON without a build', () => {
    expect(version).to.equal(manifest.version);
  });

  it('serves JSON unchanged to fetch()', async () => {
    const response = await fetch('/package.json');
    expect(await response.json()).to.have.property('name', 'back-pain-checker');
  });

  it('lists the vignettes', () => {
    expect(vignetteFiles).to.be.an('array');
  });

  it('sends real key events, and the page has the focus', async () => {
    const button = await fixture<HTMLButtonElement>(html`<button>Next</button>`);
    let pressed = 0;
    button.addEventListener('click', () => (pressed += 1));
    button.focus();
    await sendKeys({press: 'Enter'});
    expect(document.hasFocus()).to.equal(true);
    expect(pressed).to.equal(1);
  });

  it('reports a compared element as its opening tag, without the page it belongs to', () => {
    const endless = Object.assign(document.createElement('p'), {id: 'here', window});
    const told = (compare: () => void) => {
      try {
        compare();
      } catch (error) {
        const {actual, expected} = error as {actual: unknown; expected: unknown};
        return {actual, expected};
      }
      return undefined;
    };
    expect(told(() => expect(endless).to.equal(null))).to.deep.equal({actual: '<p id="here"></p>', expected: null});
    expect(told(() => expect([endless]).to.deep.equal([{one: endless}]))).to.deep.equal({
      actual: ['<p id="here"></p>'],
      expected: [{one: '<p id="here"></p>'}],
    });
  });

  it('reports whether the engine can emulate forced colors', async () => {
    const supported = await mediaFeatures({'forced-colors': 'active'});
    expect(matchMedia('(forced-colors: active)').matches).to.equal(supported);
    await mediaFeatures({});
  });
});
