import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {version} from '../../src/version.js';
import {mediaFeatures} from './media.js';
import {vignetteFiles} from './vignettes.js';
import manifest from '../../package.json';

describe('the test runner', () => {
  it('reads TypeScript and JSON as they stand', () => {
    expect(version).to.equal(manifest.version);
  });

  it('still gives JSON to those who fetch it', async () => {
    const response = await fetch('/package.json');
    expect(await response.json()).to.have.property('name', 'back-pain-checker');
  });

  it('lists the vignettes', () => {
    expect(vignetteFiles).to.be.an('array');
  });

  it('presses real keys, and the page holds the focus', async () => {
    const button = await fixture<HTMLButtonElement>(html`<button>Next</button>`);
    let pressed = 0;
    button.addEventListener('click', () => (pressed += 1));
    button.focus();
    await sendKeys({press: 'Enter'});
    expect(document.hasFocus()).to.equal(true);
    expect(pressed).to.equal(1);
  });

  it('says which engine can emulate forced colours, and that one does', async () => {
    const supported = await mediaFeatures({'forced-colors': 'active'});
    expect(matchMedia('(forced-colors: active)').matches).to.equal(supported);
    await mediaFeatures({});
  });
});
