import {expect, fixture, html} from '@open-wc/testing';
import type {BackPainChecker} from '../../../src/checker/back-pain-checker.js';
import {answer, button, checker, current, heading, input, inputs, press, root, settle} from '../../support/checker.js';

const key = (target: Element, name: string, init: KeyboardEventInit = {}) =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', {key: name, bubbles: true, composed: true, cancelable: true, ...init}),
  );

describe('host page isolation', () => {
  it('children without a slot are hidden once the checker has started, and are not changed', async () => {
    const el = await checker(html`<back-pain-checker class="x"><p>Call 555 0100.</p></back-pain-checker>`);
    expect(el.querySelector('p')!.checkVisibility()).to.equal(false);
    expect(el.getAttributeNames()).to.deep.equal(['class']);
    expect(el.innerHTML).to.include('<p>Call 555 0100.</p>');
  });

  it('keys that the checker handles do not reach the page’s shortcuts, and other keys do', async () => {
    const el = await checker(html`<back-pain-checker><input slot="footer" /></back-pain-checker>`);
    const keys: string[] = [];
    const listener = ({key: name}: KeyboardEvent) => keys.push(name);
    document.addEventListener('keydown', listener);
    key(button(el, 'Start')!, 'Enter');
    key(button(el, 'Start')!, ' ');
    key(button(el, 'Start')!, 'Tab');
    key(button(el, 'Start')!, 'Escape');
    key(button(el, 'Start')!, 's');
    key(button(el, 'Start')!, 'Enter', {ctrlKey: true});
    key(el.querySelector('input')!, 'x');
    button(el, 'Start')!.click();
    await settle(el);
    await answer(el, 'nerve', 'none');
    await answer(el, 'danger', 'none');
    key(input(el, '18-44'), 'ArrowDown');
    key(input(el, '18-44'), 'j');
    document.removeEventListener('keydown', listener);
    expect(keys).to.deep.equal(['Tab', 'Escape', 's', 'Enter', 'x', 'j']);
  });

  it('keeps the current step when it is moved, or removed and inserted again', async () => {
    const el = await checker(html`<back-pain-checker no-start></back-pain-checker>`);
    await answer(el, 'nerve', 'none');
    const other = await fixture<HTMLElement>(html`<section></section>`);
    other.append(el);
    await settle(el);
    el.remove();
    await settle(el);
    other.append(el);
    await settle(el);
    expect(current(el)).to.equal('danger');
    await answer(el, 'danger', 'none');
    expect(current(el)).to.equal('about');
  });

  it('updateComplete resolves while disconnected, and missed changes are rendered on reconnecting', async () => {
    const el = await checker();
    const page = el.parentElement!;
    el.remove();
    button(el, 'Start')!.click();
    const waited = new Promise((done) => setTimeout(() => done('still waiting'), 1000));
    expect(await Promise.race([settle(el), waited])).to.equal(undefined);
    page.append(el);
    await settle(el);
    expect(current(el)).to.equal('where');
  });

  it('a clone starts a new visit', async () => {
    const el = await checker(html`<back-pain-checker no-start></back-pain-checker>`);
    await answer(el, 'nerve', 'none');
    const clone = el.cloneNode(true) as BackPainChecker;
    el.after(clone);
    await settle(clone);
    expect(current(clone)).to.equal('where');
    expect(clone.answers).to.deep.equal({});
  });

  it('works in another document', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
    const el = await checker(html`<back-pain-checker no-start></back-pain-checker>`);
    await answer(el, 'nerve', 'none');
    frame.contentDocument!.documentElement.lang = 'en-NZ';
    frame.contentDocument!.body.append(el);
    await settle(el);
    expect(current(el)).to.equal('danger');
    expect(root(el).querySelector('.base')!.getAttribute('lang')).to.equal('en-NZ');
    expect(root(el).adoptedStyleSheets.length).to.be.greaterThan(0);
    expect(frame.contentWindow!.getComputedStyle(root(el).querySelector('.skin')!).borderTopStyle).to.equal('solid');
  });

  it('continues in a document without a window, and adopts its style sheets on coming back', async () => {
    const el = await checker(html`<back-pain-checker no-start first="safety"></back-pain-checker>`);
    const page = el.parentElement!;
    document.implementation.createHTMLDocument().body.append(el);
    input(el, 'saddle').click();
    await press(el, 'Next');
    expect(root(el).querySelector('bpc-red-flag')).to.not.equal(null);
    page.append(el);
    await settle(el);
    expect(getComputedStyle(root(el).querySelector('.emergency')!).backgroundColor).to.equal('rgb(155, 17, 25)');
  });

  it('keeps its styles on a page that resets every property', async () => {
    const style = document.createElement('style');
    style.textContent = '* {all: unset}';
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const el = document.createElement('back-pain-checker');
    page.append(style, el);
    await settle(el);
    const frame = getComputedStyle(root(el).querySelector('.frame')!);
    expect(frame.display).to.equal('block');
    expect(parseFloat(frame.fontSize)).to.be.at.least(16);
    expect(root(el).querySelector('.frame')!.getBoundingClientRect().width).to.be.greaterThan(250);
  });

  it('keeps its text color where the page sets a text fill or stroke color', async () => {
    const page = await fixture<HTMLElement>(
      html`<div style="-webkit-text-fill-color: transparent; -webkit-text-stroke: 2px red"><back-pain-checker></back-pain-checker></div>`,
    );
    const el = page.querySelector('back-pain-checker')!;
    await settle(el);
    const {color, webkitTextFillColor, webkitTextStrokeWidth} = getComputedStyle(root(el).querySelector('h2')!);
    expect(webkitTextFillColor).to.equal(color);
    expect(webkitTextStrokeWidth).to.equal('0px');
  });

  it('has the same size on a page with a root font size of 10px', async () => {
    document.documentElement.style.fontSize = '62.5%';
    const el = await checker();
    expect(parseFloat(getComputedStyle(root(el).querySelector('.frame')!).fontSize)).to.be.at.least(16);
    document.documentElement.style.fontSize = '';
  });

  it('keeps its width in a flex row', async () => {
    const page = await fixture<HTMLElement>(
      html`<div style="display: flex; inline-size: 400px"><back-pain-checker></back-pain-checker></div>`,
    );
    const el = page.querySelector('back-pain-checker')!;
    await settle(el);
    expect(el.getBoundingClientRect().width).to.be.within(280, 400);
    expect(page.scrollWidth).to.be.at.most(400);
  });

  it('has targets of at least 44px and fields with text of at least 16px', async () => {
    const el = await checker(html`<back-pain-checker no-start first="safety"></back-pain-checker>`);
    for (const details of root(el).querySelectorAll('details')) details.open = true;
    for (const target of root(el).querySelectorAll('button, summary, .option'))
      expect(target.getBoundingClientRect().height, target.textContent!).to.be.at.least(44);
    for (const input of inputs(el)) expect(parseFloat(getComputedStyle(input).fontSize)).to.be.at.least(16);
  });

  it('follows changes of the page’s language and direction, with a note for an unsupported language', async () => {
    const {warn} = console;
    const warnings: string[] = [];
    console.warn = (text: string) => warnings.push(text);
    const page = await fixture<HTMLElement>(html`<div lang="en-GB"><back-pain-checker></back-pain-checker></div>`);
    const el = page.querySelector('back-pain-checker')!;
    await settle(el);
    expect(root(el).querySelector('.base')!.getAttribute('lang')).to.equal('en-GB');
    page.lang = 'tlh';
    await new Promise((done) => setTimeout(done));
    await settle(el);
    console.warn = warn;
    expect(root(el).querySelector('.base')!.getAttribute('lang')).to.equal('en');
    expect(warnings.join()).to.include('missing-translation');
    page.dir = 'rtl';
    await new Promise((done) => setTimeout(done));
    expect(getComputedStyle(root(el).querySelector('.frame')!).direction).to.equal('rtl');
    expect(heading(el)).to.equal('Back pain after running?');
  });

  it('has one polite live region', async () => {
    const el = await checker();
    expect(root(el).querySelectorAll('[role=status], [aria-live]')).to.have.length(1);
  });

  it('adds no global variable, and no style to the page', async () => {
    const before = Object.getOwnPropertyNames(window);
    const sheets = document.styleSheets.length + document.adoptedStyleSheets.length;
    await checker();
    expect(Object.getOwnPropertyNames(window).filter((name) => !before.includes(name))).to.deep.equal([]);
    expect(document.styleSheets.length + document.adoptedStyleSheets.length).to.equal(sheets);
    expect(document.title).to.equal('Test');
  });

  it('uses no style attribute and no style element', async () => {
    const el = await checker(html`<back-pain-checker no-start></back-pain-checker>`);
    expect(root(el).querySelectorAll('[style], style')).to.have.length(0);
  });

  it('sets its step and level as custom states', async () => {
    const el = await checker(html`<back-pain-checker no-start></back-pain-checker>`);
    expect(el.matches(':state(step-question)')).to.equal(true);
    await answer(el, 'nerve', 'saddle');
    expect(el.matches(':state(step-emergency)')).to.equal(true);
    expect(el.matches(':state(level-emergency)')).to.equal(true);
    el.restart();
    await settle(el);
    expect(el.matches(':state(level-emergency)')).to.equal(false);
  });
});
