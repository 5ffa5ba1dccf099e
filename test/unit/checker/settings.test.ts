import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import type {BackPainChecker} from '../../../src/checker/back-pain-checker.js';
import {
  answer,
  checker,
  current,
  heading,
  inputs,
  listen,
  press,
  reachResult,
  root,
  settle,
  textOf,
  walk,
} from '../../support/checker.js';

const problems = (recorder: ReturnType<typeof listen>) =>
  recorder.events.filter(({type}) => type === 'checker-problem').map((event) => (event as CustomEvent).detail);

/** Records console warnings instead of printing them. */
function quiet() {
  const {warn} = console;
  const warnings: string[] = [];
  console.warn = (text: string) => warnings.push(text);
  return {warnings, restore: () => (console.warn = warn)};
}

describe('attributes and properties', () => {
  let recorder: ReturnType<typeof listen>;
  let consoleRecorder: ReturnType<typeof quiet>;

  beforeEach(() => {
    recorder = listen();
    consoleRecorder = quiet();
  });

  afterEach(() => {
    recorder.stop();
    consoleRecorder.restore();
  });

  it('reports a misspelled attribute, and none that belongs to the page', async () => {
    await checker(html`
      <back-pain-checker consult-herf="/book" consulthref="/book" no-reviews share_level consult-href="/book" lang="en" hidden-by="x" nonsense a no data-consult-herf aria-label="Back" class="x" style="color: red" slot="x" id="x"></back-pain-checker>
    `);
    const told = problems(recorder).filter(({code}) => code === 'unknown-attribute');
    expect(told.map(({value}) => value)).to.have.members(['consult-herf', 'consulthref', 'no-reviews', 'share_level']);
    expect(told[0].allowed).to.contain('consult-href').and.to.contain('answers');
    expect(consoleRecorder.warnings.some((text) => text.includes('consult-herf'))).to.equal(true);
  });

  describe('content that an editor has put behind the tag', () => {
    /** Parsed as a page is, so that a paragraph's end tag ends what is in it. */
    const parsed = async (markup: string) => {
      const wrapper = await fixture<HTMLElement>(html`<div></div>`);
      wrapper.innerHTML = markup;
      await settle(wrapper.querySelector<BackPainChecker>('back-pain-checker')!);
      return problems(recorder).filter(({code}) => code === 'content-outside');
    };

    it('is reported where automatic paragraphs have closed the tag', async () => {
      const [told] = await parsed(
        '<p><back-pain-checker region="us"></p><p slot="privacy">We keep nothing.</p><p></back-pain-checker></p>',
      );
      expect(told.value).to.equal('<p slot="privacy">');
      expect(told.message).to.include('closed early').and.to.include('Custom HTML block');
    });

    it('is reported for a question', async () => {
      const told = await parsed(
        '<p><back-pain-checker region="us"></p><p>Hello</p><back-pain-question name="a"></back-pain-question>',
      );
      expect(told.map(({value}) => value)).to.deep.equal(['<back-pain-question>']);
    });

    it('is not reported for content inside, for other content behind it, or in another component', async () => {
      expect(
        await parsed(
          '<back-pain-checker region="us"><p slot="privacy">Inside</p></back-pain-checker><p slot="privacy">Behind</p>',
        ),
      ).to.deep.equal([]);
      expect(await parsed('<back-pain-checker region="us"></back-pain-checker><p>Behind</p>')).to.deep.equal([]);
      expect(
        await parsed(
          '<site-card><back-pain-checker region="us"></back-pain-checker><p slot="footer">Ours</p></site-card>',
        ),
      ).to.deep.equal([]);
    });
  });

  for (const [value, asked] of [
    ['["training", "shoes"]', ['training', 'shoes']],
    ["[{id: 'shoes', type: 'many', text: 'Which shoes?', options: ['a', 'b']}]", ['shoes']],
    ['{"ask": ["knee"]}', ['training']],
    ["['shoes', 'training',]", ['shoes', 'training']],
    ['"shoes" "training"', ['shoes', 'training']],
    ['“shoes” “training”', ['shoes', 'training']],
    ['shoes; training', ['shoes', 'training']],
    ['["nerve", "shoes"]', ['shoes']],
  ] as const)
    it(`questions="${value}": one report says how to write it, and the ids in it are used`, async () => {
      const el = await checker(html`<back-pain-checker no-start no-review questions=${value}></back-pain-checker>`);
      const reports = problems(recorder).filter(({name}) => name === 'questions');
      expect(reports.map(({code}) => code)).to.deep.equal(['bad-value']);
      expect(reports[0].allowed).to.match(/^ids with spaces between them, of .*shoes/);
      await walk(el);
      expect(Object.keys(el.answers)).to.include.members([...asked]);
    });

  for (const value of ['shoes, training', 'shoes,training,', ' ,shoes  training, '])
    it(`questions="${value}": commas and spaces separate ids, and nothing is reported`, async () => {
      const el = await checker(html`<back-pain-checker no-start no-review questions=${value}></back-pain-checker>`);
      expect(problems(recorder).filter(({name}) => name === 'questions')).to.deep.equal([]);
      await walk(el);
      expect(Object.keys(el.answers)).to.include.members(['shoes', 'training']);
    });

  const wrong: [name: string, value: string, code: string, allowed: string][] = [
    ['questions', 'shoes nonsense', 'unknown-question', 'shoes'],
    ['questions', 'nerve', 'safety-question', 'shoes'],
    ['first', 'course', 'bad-value', 'where'],
    ['first', 'nonsense', 'unknown-question', 'where'],
    ['region', 'atlantis', 'unknown-region', 'gb'],
    ['emergency-number', '12345678', 'bad-value', '2 to 5 digits'],
    ['consult-from', 'always', 'bad-value', 'non-urgent'],
    ['consult-href', 'java\nscript:alert(1)', 'bad-scheme', 'https:'],
    ['consult-href', 'https://[bad', 'bad-scheme', 'https:'],
    ['consult-phone', 'call me', 'bad-value', 'a telephone number'],
    ['consult-sms', 'text us', 'bad-value', 'a telephone number'],
    ['ask', 'some', 'bad-value', 'adaptive, all'],
    ['theme', 'pink', 'bad-value', 'auto, light, dark'],
    ['heading-level', '7', 'bad-value', '1 to 6'],
    ['answers', '[1]', 'bad-value', 'a JSON object'],
    ['answers', '{"nonsense": "x"}', 'unknown-question', 'nerve'],
    ['answers', '{"about": "old"}', 'bad-option', '18-44'],
    ['answers', '{"where": "low"}', 'bad-option', 'a list of low'],
    ['answers', '{"nerve": ["none"]}', 'safety-question', ''],
  ];
  for (const [name, value, code, allowed] of wrong) {
    it(`ignores ${name}="${value.replace('\n', ' ')}", reports it once, and starts`, async () => {
      const el = document.createElement('back-pain-checker');
      el.setAttribute(name, value);
      const page = await fixture<HTMLElement>(html`<div></div>`);
      page.append(el);
      await settle(el);
      el.requestUpdate();
      await settle(el);
      const reported = problems(recorder);
      expect(reported.map((problem) => problem.code)).to.deep.equal([code]);
      expect(reported[0].allowed ?? '').to.include(allowed);
      expect(reported[0].fatal).to.equal(false);
      expect(consoleRecorder.warnings).to.have.length(1);
      expect(consoleRecorder.warnings[0]).to.include(code);
      expect(heading(el)).to.equal('Back pain after running?');
    });
  }

  it('reports properties of the wrong type once each, and ignores them', async () => {
    const el = document.createElement('back-pain-checker');
    const odd = [
      'region',
      'first',
      'consultHref',
      'consultLabel',
      'consultPhone',
      'consultSms',
      'emergencyNumber',
      'headingLevel',
      'theme',
      'ask',
      'consultFrom',
      'questions',
    ] as const;
    const values = [Object.create(null), {toString: 1}, () => 'us', [[1]]];
    odd.forEach((name, at) => Object.assign(el, {[name]: values[at % values.length]}));
    (await fixture<HTMLElement>(html`<div></div>`)).append(el);
    await settle(el);
    expect(
      problems(recorder)
        .map(({name}) => name.replaceAll('-', ''))
        .sort(),
    ).to.deep.equal(odd.map((name) => name.toLowerCase()).sort());
    await reachResult(el);
    expect(root(el).querySelector('bpc-result')).to.not.equal(null);
  });

  const strange: [name: string, answers: unknown][] = [
    ['an object that cannot be converted to a string', '{"where": {"toString": 1, "valueOf": 1}}'],
    ['a list of such objects', {where: ['low', Object.create(null)]}],
    ['a list nested too deeply for JSON.stringify', `{"where": ${'['.repeat(5000)}${']'.repeat(5000)}}`],
    [
      'a list that contains itself',
      {
        where: (() => {
          const list: unknown[] = [];
          list.push(list);
          return list;
        })(),
      },
    ],
    [
      'a getter that throws',
      {
        get where() {
          throw new Error('no');
        },
      },
    ],
    ['a big integer', {where: 1n}],
  ];
  for (const [name, answers] of strange) {
    it(`ignores a prefill that is ${name}, reports it once, and asks the question`, async () => {
      const el = document.createElement('back-pain-checker');
      if (typeof answers === 'string') el.setAttribute('answers', answers);
      else el.answers = answers as never;
      (await fixture<HTMLElement>(html`<div></div>`)).append(el);
      await settle(el);
      expect(problems(recorder).map(({name: about}) => about.split('.')[0])).to.deep.equal(['answers']);
      await reachResult(el);
      expect(root(el).querySelector('bpc-result')).to.not.equal(null);
    });
  }

  it('prefill: selected options may be in any order', async () => {
    const el = await checker(html`<back-pain-checker answers='{"where": ["leg-pain", "low"]}'></back-pain-checker>`);
    expect(problems(recorder)).to.deep.equal([]);
    expect(el.answers.where).to.deep.equal(['low', 'leg-pain', 'partial']);
  });

  it('can change at any time without losing an answer', async () => {
    const el = await checker(html`<back-pain-checker no-start></back-pain-checker>`);
    await answer(el, 'nerve', 'none');
    await answer(el, 'danger', 'none');
    inputs(el)[2]!.click();
    el.setAttribute('questions', 'shoes');
    el.setAttribute('region', 'gb');
    el.setAttribute('theme', 'dark');
    el.headingLevel = 4;
    await settle(el);
    expect(current(el)).to.equal('about');
    expect(inputs(el)[2]!.checked).to.equal(true);
    expect(root(el).querySelector('h2')!.getAttribute('aria-level')).to.equal('4');
    expect(el.answers.nerve).to.deep.equal(['none']);
    await press(el, 'Next');
    await walk(el);
    expect(heading(el)).to.equal('Check your answers');
  });

  it('can be set as properties, also as arrays and objects', async () => {
    const el = await checker();
    el.questions = ['shoes'];
    el.answers = {where: ['low']};
    el.noStart = true;
    await settle(el);
    expect(problems(recorder)).to.deep.equal([]);
    await press(el, 'Next').catch(() => {});
    expect(current(el)).to.equal('nerve');
  });

  it('no-title leaves out the heading of the start screen and nothing else: name, focus and later headings stay', async () => {
    const el = await checker(html`<back-pain-checker no-title></back-pain-checker>`);
    const lead = () => root(el).querySelector<HTMLElement>('bpc-start .lead')!;
    expect(root(el).querySelector('bpc-start :is(h1, h2, h3)')).to.equal(null);
    expect(root(el).querySelector('section')!.getAttribute('aria-label')).to.equal('Back pain checker for runners');
    el.focus();
    expect(root(el).activeElement).to.equal(lead());
    await expect(el).to.be.accessible();
    await press(el, 'Start');
    expect(heading(el)).to.equal('Where does it hurt?');
    el.restart();
    await settle(el);
    el.noTitle = false;
    await settle(el);
    expect(heading(el)).to.equal('Back pain after running?');
    expect(lead().hasAttribute('tabindex')).to.equal(false);
    el.focus();
    expect(root(el).activeElement?.localName).to.equal('h2');
    expect(problems(recorder)).to.deep.equal([]);
  });

  it('boolean attributes are off with the value "false", as React 18 writes it', async () => {
    const el = await checker(
      html`<back-pain-checker share-level="false" no-title="false" no-start="false" no-review="false" no-medicines="false"></back-pain-checker>`,
    );
    expect(heading(el)).to.equal('Back pain after running?');
    expect([el.shareLevel, el.noTitle, el.noStart, el.noReview, el.noMedicines]).to.deep.equal(
      Array.from({length: 5}, () => false),
    );
    el.setAttribute('no-start', 'true');
    await settle(el);
    expect(current(el)).to.equal('where');
  });

  it('prefill: selects a safety finding, and never clears one', async () => {
    const el = await checker(
      html`<back-pain-checker no-start first="safety" answers='{"nerve": ["leg-weak"], "about": "18-44"}'></back-pain-checker>`,
    );
    expect(current(el)).to.equal('nerve');
    expect(
      inputs(el)
        .filter(({checked}) => checked)
        .map(({value}) => value),
    ).to.deep.equal(['leg-weak']);
    await press(el, 'Next');
    await answer(el, 'danger', 'none');
    expect(current(el)).to.equal('about');
    expect(inputs(el).find(({checked}) => checked)!.value).to.equal('18-44');
  });

  it('prefill: never replaces the person’s own answer', async () => {
    const el = await checker(html`<back-pain-checker no-start></back-pain-checker>`);
    await answer(el, 'nerve', 'none');
    el.answers = {nerve: ['saddle']};
    await settle(el);
    expect(el.answers.nerve).to.deep.equal(['none']);
  });

  it('emergency-number takes precedence over the region’s number', async () => {
    const el = await checker(html`<back-pain-checker region="us" emergency-number="112"></back-pain-checker>`);
    expect(textOf(el)).to.include('call 112 now');
    el.emergencyNumber = null;
    await settle(el);
    expect(textOf(el)).to.include('call 911 now');
  });

  it('region defaults to the region of the page’s language', async () => {
    const page = await fixture<HTMLElement>(html`<div lang="en-AU"><back-pain-checker></back-pain-checker></div>`);
    const el = page.querySelector('back-pain-checker') as BackPainChecker;
    await settle(el);
    expect(textOf(el)).to.include('call 000 now');
  });

  it('no-medicines removes the medicine check', async () => {
    const el = await checker(html`<back-pain-checker no-medicines></back-pain-checker>`);
    await reachResult(el);
    expect(textOf(el)).to.not.include('Check now');
  });

  it('theme takes precedence over the page’s color scheme', async () => {
    const el = await checker(html`<back-pain-checker theme="dark"></back-pain-checker>`);
    const dark = getComputedStyle(root(el).querySelector('.frame')!).backgroundColor;
    el.theme = 'light';
    await settle(el);
    expect(getComputedStyle(root(el).querySelector('.frame')!).backgroundColor).to.not.equal(dark);
    el.theme = 'auto';
    el.style.colorScheme = 'dark';
    await settle(el);
    expect(getComputedStyle(root(el).querySelector('.frame')!).backgroundColor).to.equal(dark);
  });

  it('reports a brand color that cannot be parsed', async () => {
    await checker(html`<back-pain-checker style="--bpc-accent: #9bd"></back-pain-checker>`);
    // The contrast is checked when the browser is idle.
    await waitUntil(() => problems(recorder).length > 0, 'nothing was told', {timeout: 10_000});
    expect(problems(recorder).map(({code, name}) => `${code} ${name}`)).to.deep.equal(['low-contrast --bpc-accent']);
  });

  it('text on the brand color is black or white, whichever has the higher contrast', async () => {
    const el = await checker(
      html`<back-pain-checker style="--bpc-accent: #ffd400; --bpc-surface: #000; --bpc-text: #fff"></back-pain-checker>`,
    );
    const start = root(el).querySelector('.primary')!;
    expect(brightness(getComputedStyle(start).color)).to.equal(0);
    el.style.setProperty('--bpc-accent', '#003b8e');
    expect(brightness(getComputedStyle(start).color)).to.equal(255);
  });
});

function brightness(colour: string): number {
  const context = document.createElement('canvas').getContext('2d')!;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return context.getImageData(0, 0, 1, 1).data[1]!;
}
