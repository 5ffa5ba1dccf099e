import {expect, fixture, html} from '@open-wc/testing';
import type {BackPainChecker} from '../../../src/checker/back-pain-checker.js';
import {locales} from '#generated/locales/index.js';
import type {Locale} from '../../../src/i18n/load.js';
import {localise} from '../../../src/pack/locale.js';
import type {Pack} from '../../../src/pack/types.js';
import {version} from '../../../src/version.js';
import {answer, button, checker, current, heading, listen, root, settle, textOf} from '../../support/checker.js';

/** Languages for these tests only: two private-use tags, and a right-to-left language. */
const made = locales as Record<string, () => Promise<Locale>>;
const translated = {
  messages: {start: 'Vamos', next: 'Sigue', startTitle: 'Lorem ipsum'},
  localise: (pack: Pack) => localise(pack, {language: 'qaa', reviewedBy: null, entries: {}}),
  version,
};
made.qaa = async () => translated;
made.qab = () => Promise.reject(new Error('not there'));
made.ur = async () => ({messages: {start: 'شروع'}, localise: (pack) => ({pack, missing: []}), version});
made.qad = async () => ({...translated, version: '1.0.0'});

const later = () => new Promise((done) => setTimeout(done));

describe('interface language', () => {
  const {warn} = console;
  let recorder: ReturnType<typeof listen>;
  const codes = () =>
    recorder.events.filter(({type}) => type === 'checker-problem').map((event) => (event as CustomEvent).detail.code);

  beforeEach(() => {
    console.warn = () => {};
    recorder = listen();
  });

  afterEach(() => {
    console.warn = warn;
    recorder.stop();
  });

  async function inLanguage(
    lang: string,
    template = html`<back-pain-checker></back-pain-checker>`,
  ): Promise<BackPainChecker> {
    const page = await fixture<HTMLElement>(html`<div lang=${lang}>${template}</div>`);
    const el = page.querySelector('back-pain-checker') as BackPainChecker;
    await later();
    await settle(el);
    return el;
  }

  it('is loaded for the page’s language, also with a region; untranslated text stays English, with a note', async () => {
    const el = await inLanguage('qaa-MX');
    expect(heading(el)).to.equal('Lorem ipsum');
    expect(button(el, 'Vamos')).to.not.equal(undefined);
    expect(root(el).querySelector('.base')!.getAttribute('lang')).to.equal('qaa-MX');
    expect(textOf(el)).to.include('Your answers stay on your device');
    expect(codes()).to.deep.equal(['missing-translation']);
  });

  for (const lang of ['pl', 'zh-CN', 'x-mtfrom-en-us', 'qab']) {
    it(`without words for ${lang}: the emergency action is the number alone, whatever a translator makes of the words around it`, async () => {
      const el = await inLanguage(
        lang,
        html`<back-pain-checker region="us" first="safety" no-start></back-pain-checker>`,
      );
      await answer(el, 'nerve', 'saddle');
      const action = root(el).querySelector('.call')!;
      expect(action.getAttribute('href')).to.equal('tel:911');
      expect(action.textContent).to.equal('911');
    });
  }

  for (const lang of ['', 'en', 'en-GB', 'en_US']) {
    it(`in English (lang="${lang}"): the emergency action says what it does`, async () => {
      const el = await inLanguage(
        lang,
        html`<back-pain-checker region="us" first="safety" no-start></back-pain-checker>`,
      );
      await answer(el, 'nerve', 'saddle');
      expect(root(el).querySelector('.call')!.textContent).to.equal('Call 911');
    });
  }

  it('numbers the questions in the digits of the language', async () => {
    made.ar = async () => ({messages: {stageCount: '{number}'}, localise: (pack) => ({pack, missing: []}), version});
    for (const [lang, first] of [
      ['ar-EG', '١'],
      ['qaa', '1'],
      ['en', '1'],
    ] as const) {
      const el = await inLanguage(lang, html`<back-pain-checker no-start first="safety"></back-pain-checker>`);
      expect(root(el).querySelector('[part=progress]')!.textContent).to.include(first);
    }
  });

  it('creates no number formatter before the first question, since that takes longer than rendering it', async () => {
    const {toLocaleString} = Number.prototype;
    let formatted = 0;
    Number.prototype.toLocaleString = function (...args) {
      formatted += 1;
      return toLocaleString.apply(this, args);
    };
    try {
      await inLanguage('en-GB', html`<back-pain-checker no-start></back-pain-checker>`);
    } finally {
      Number.prototype.toLocaleString = toLocaleString;
    }
    expect(formatted).to.equal(0);
  });

  it('shows no English text while the language is loading', async () => {
    let load: (words: typeof translated) => void;
    made.qac = () => new Promise((done) => (load = done));
    const page = await fixture<HTMLElement>(
      html`<div lang="qac"><back-pain-checker><p>Llame</p></back-pain-checker></div>`,
    );
    const el = page.querySelector('back-pain-checker') as BackPainChecker;
    await settle(el);
    expect(root(el).querySelector('.base') === null).to.equal(true);
    expect(el.querySelector('p')!.checkVisibility()).to.equal(true);
    expect(recorder.names).to.not.include('checker-ready');
    load!(translated);
    await later();
    await settle(el);
    expect(heading(el)).to.equal('Lorem ipsum');
    expect(recorder.names).to.include('checker-ready');
  });

  it('falls back to English and reports a problem when the language cannot be loaded', async () => {
    const el = await inLanguage('qab');
    expect(heading(el)).to.equal('Back pain after running?');
    expect(codes()).to.deep.equal(['missing-translation']);
  });

  it('falls back to English and reports a problem when the file is that of another version, such as from a cache', async () => {
    const el = await inLanguage('qad');
    expect(heading(el)).to.equal('Back pain after running?');
    expect(codes()).to.deep.equal(['missing-translation']);
  });

  it('may be a language that Intl does not support', async () => {
    for (const lang of ['en_GB', 'x', '???', '']) {
      const el = await inLanguage(lang);
      expect(heading(el)).to.equal('Back pain after running?');
    }
  });

  it('can change during a visit without losing an answer', async () => {
    const el = await checker(html`<back-pain-checker no-start></back-pain-checker>`);
    await answer(el, 'nerve', 'none');
    el.lang = 'qaa';
    await later();
    await settle(el);
    expect(button(el, 'Sigue')).to.not.equal(undefined);
    expect(current(el)).to.equal('danger');
    expect(el.answers.nerve).to.deep.equal(['none']);
    expect(recorder.names.filter((name) => name === 'checker-ready')).to.have.length(2);
  });

  it('sets the direction of a right-to-left language where the page sets none', async () => {
    const el = await inLanguage('ur');
    expect(getComputedStyle(root(el).querySelector('.frame')!).direction).to.equal('rtl');
    const leftToRight = await inLanguage('ur', html`<div dir="ltr"><back-pain-checker></back-pain-checker></div>`);
    expect(getComputedStyle(root(leftToRight).querySelector('.frame')!).direction).to.equal('ltr');
  });
});
