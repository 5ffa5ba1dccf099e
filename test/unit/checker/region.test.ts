import {expect, fixture, html} from '@open-wc/testing';
import type {BackPainChecker} from '../../../src/checker/back-pain-checker.js';
import {
  answer,
  button,
  checker,
  heading,
  listen,
  press,
  reachResult,
  root,
  settle,
  textOf,
  waitFor,
} from '../../support/checker.js';

/** A mutation observer reports a change of `lang` only after the current task. */
const afterMutations = () => new Promise((done) => setTimeout(done));

const callLinks = (el: BackPainChecker) =>
  [...root(el).querySelectorAll<HTMLAnchorElement>('.step a[href^="tel:"]')].map(({href}) => href);

describe('region', () => {
  const originalLanguage = document.documentElement.lang;

  afterEach(() => {
    document.documentElement.lang = originalLanguage;
  });

  for (const [from, to] of [
    ['en-US', 'es'],
    ['en-US', 'es-ES'],
    ['en-US', 'pl'],
    ['en-US', 'x-mtfrom-en-us'],
    ['de-DE', 'en-US'],
    ['en-GB', 'en-US'],
  ] as const) {
    it(`stays the same when lang changes from ${from} to ${to} during a visit`, async () => {
      const page = await fixture<HTMLElement>(
        html`<div lang=${from}><back-pain-checker no-start first="safety"></back-pain-checker></div>`,
      );
      const el = page.querySelector('back-pain-checker')!;
      await settle(el);
      page.lang = to;
      await afterMutations();
      await settle(el);
      root(el).querySelector<HTMLInputElement>('input[value="saddle"]')!.click();
      root(el).querySelector<HTMLButtonElement>('button.primary')!.click();
      await settle(el);
      const number = {'en-US': '911', 'de-DE': '112', 'en-GB': '999'}[from];
      expect(callLinks(el)).to.deep.equal([`tel:${number}`]);
    });
  }

  it('derived from the language: the emergency strip and the emergency panel name the number’s country', async () => {
    const page = await fixture<HTMLElement>(
      html`<div lang="en-US"><back-pain-checker first="safety"></back-pain-checker></div>`,
    );
    const el = page.querySelector('back-pain-checker')!;
    await settle(el);
    expect(root(el).querySelector('.strip a')!.getAttribute('href')).to.equal('tel:911');
    expect(root(el).querySelector('.strip')!.textContent).to.include('United States');
    await press(el, 'Start');
    root(el).querySelector<HTMLInputElement>('input[value="saddle"]')!.click();
    await press(el, 'Next');
    expect(root(el).querySelector('.emergency')!.textContent).to.include('United States');
    await expect(el).to.be.accessible();
  });

  for (const [lang, number] of [
    ['en_US', '911'],
    ['en-UK', '999'],
    ['EN-us', '911'],
    ['de_AT', '112'],
    ['en-XX', undefined],
    ['zh', undefined],
    ['{{ page.lang }}', undefined],
    ['', undefined],
  ] as const) {
    it(`derived from lang="${lang}", as pages write it: ${number ?? 'no number'}`, async () => {
      const page = await fixture<HTMLElement>(html`<div lang=${lang}><back-pain-checker></back-pain-checker></div>`);
      const el = page.querySelector('back-pain-checker')!;
      await waitFor(() => button(el, 'Start') !== undefined);
      const links = [...root(el).querySelectorAll('a[href^="tel:"]')].map((link) => link.getAttribute('href'));
      expect([...new Set(links)]).to.deep.equal(number === undefined ? [] : [`tel:${number}`]);
    });
  }

  it('set by the page: no country is named', async () => {
    const el = await checker(html`<back-pain-checker region="us" lang="en-US"></back-pain-checker>`);
    expect(textOf(el)).to.not.include('United States');
  });

  it('is not derived from an <html lang> that is set after the script has run', async () => {
    document.documentElement.lang = 'en-NZ';
    const el = await checker();
    expect(textOf(el)).to.not.include('call 111');
  });

  it('is the same for a checker that is added after <html lang> has changed', async () => {
    const first = await checker(html`<back-pain-checker></back-pain-checker>`);
    document.documentElement.lang = 'es-ES';
    await afterMutations();
    const second = await checker(html`<back-pain-checker></back-pain-checker>`);
    await settle(first);
    const stripOf = (el: BackPainChecker) => /\d{3}/.exec(textOf(el))?.[0];
    expect(stripOf(second)).to.equal(stripOf(first));
  });

  it('follows changes of the region attribute', async () => {
    const el = await checker(html`<back-pain-checker region="us"></back-pain-checker>`);
    expect(textOf(el)).to.include('call 911 now');
    el.region = 'gb';
    await settle(el);
    expect(textOf(el)).to.include('call 999 now');
  });
});

describe('emergency caused by a change of the page', () => {
  it('new answers: checker-red-flag is dispatched, and the emergency panel shows at once and takes the focus', async () => {
    const el = await checker(html`<back-pain-checker region="us"></back-pain-checker>`);
    await press(el, 'Start');
    await answer(el, 'nerve', 'none');
    const recorder = listen();
    el.answers = {danger: ['chest']};
    await settle(el);
    await afterMutations();
    recorder.stop();
    expect(recorder.names.filter((name) => name === 'checker-red-flag')).to.have.length(1);
    expect(heading(el)).to.include('Call 911 now');
    expect(root(el).activeElement?.textContent).to.include('Call 911 now');
  });

  it('new pack: checker-red-flag is dispatched once, the emergency panel takes the focus, and a screen reader is told of the change', async () => {
    const el = await checker(html`<back-pain-checker region="us"></back-pain-checker>`);
    await reachResult(el, {where: ['low', 'leg-pain'], course: 'weeks-stuck'});
    expect(el.assessment?.level).to.equal('non-urgent');
    const recorder = listen();
    el.pack = {
      extends: 'running-back-pain@2',
      id: 'stricter',
      version: '1.0.0',
      redFlags: [{id: 'not-settling', disposition: 'ambulance'}],
    };
    await waitFor(() => heading(el).includes('Call 911 now'));
    await settle(el);
    await afterMutations();
    recorder.stop();
    expect(recorder.names.filter((name) => name === 'checker-red-flag')).to.have.length(1);
    expect(root(el).activeElement?.textContent).to.include('Call 911 now');
    expect(root(el).querySelector('[role=status]')!.textContent).to.not.equal('');
  });

  it('checker-red-flag is dispatched once, even if the page sets the same answers again', async () => {
    const el = await checker(html`<back-pain-checker region="us"></back-pain-checker>`);
    await press(el, 'Start');
    await answer(el, 'nerve', 'none');
    const recorder = listen();
    el.answers = {danger: ['chest']};
    await settle(el);
    el.answers = {danger: ['chest']};
    await settle(el);
    recorder.stop();
    expect(recorder.names.filter((name) => name === 'checker-red-flag')).to.have.length(1);
  });
});
