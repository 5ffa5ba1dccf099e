import {expect, html, waitUntil} from '@open-wc/testing';
import {findOldSlots, findUnknownSlots, findUnknownTargets} from '../../../src/checker/light-dom.js';
import {hasWarningSign, isSlotName, isSlotOpen, slotKind, slotPolicy} from '../../../src/flow/slot-policy.js';
import {builtInPack} from '../../../src/pack/built-in.js';
import type {Step} from '../../../src/flow/types.js';
import type {Level} from '../../../src/pack/types.js';
import {answer, checker, press, reachResult, root, settle} from '../../support/checker.js';

const ALWAYS = ['brand', 'author', 'reviewed-by', 'trust', 'privacy', 'sources', 'disclaimer', 'footer'];
const LEISURE = [
  'newsletter',
  'ask',
  'related',
  'download',
  'faq',
  'contributor-jump',
  'exercise-plank',
  'region-low-back',
];
/** Where a consult is offered; `consent` and `sent` are shown on the hand-over screen only. */
const OFFER = ['consult', 'price', 'consent', 'sent'];
const ALL = [...ALWAYS, 'intro', 'contact', 'consult', 'price', 'consent', 'sent', 'products', ...LEISURE];

const table: [string, Step, Level | null, readonly string[]][] = [
  ['the start screen', 'start', null, [...ALWAYS, 'intro', 'contact']],
  ['a question', 'question', null, [...ALWAYS, 'contact']],
  ['self-care', 'result', 'self-care', [...ALWAYS, 'contact', 'products', ...LEISURE]],
  ['non-urgent', 'result', 'non-urgent', [...ALWAYS, 'contact', ...OFFER, ...LEISURE]],
  ['urgent', 'result', 'urgent', [...ALWAYS, 'contact', ...OFFER]],
  ['emergency', 'result', 'emergency', ALWAYS],
];

describe('slots', () => {
  for (const [name, step, level, open] of table) {
    it(`at ${name}: the open slots are those of the table`, () => {
      expect(ALL.filter((slot) => isSlotOpen(slot, step, level, 'non-urgent'))).to.have.members(open as string[]);
    });
  }

  it('consult and price are open at self-care only with consult-from="self-care"', () => {
    expect(isSlotOpen('price', 'result', 'self-care', 'self-care')).to.equal(true);
    expect(isSlotOpen('price', 'result', 'non-urgent', 'urgent')).to.equal(false);
    expect(isSlotOpen('price', 'result', 'urgent', 'none')).to.equal(false);
  });

  it('every slot is in this test', () => {
    const kinds = ALL.map((name) => name.replace(/^(contributor|exercise|region)-.+/, '$1-<id>'));
    expect(Object.keys(slotPolicy)).to.have.members(kinds);
  });

  it('an unknown slot is open nowhere', () => {
    const names = ['nonsense', 'contributor-', '__proto__', 'constructor'];
    expect([...names, ...ALL].filter((name) => !isSlotName(name))).to.deep.equal(names);
    for (const name of names)
      for (const [, step, level] of table) expect(isSlotOpen(name, step, level, 'self-care'), name).to.equal(false);
    const existing = [
      'contributor-strain',
      'exercise-knee-rolls',
      'exercise-hamstring-stretch',
      'region-low-back',
      'products',
    ];
    const unknown = [...names, 'contributor-nope', 'exercise-birddog', 'exercise-heat', 'region-legs'];
    expect(findUnknownSlots([...existing, ...unknown], builtInPack).map(({value}) => value)).to.deep.equal(unknown);
    expect(findUnknownSlots(['produkts'], builtInPack)[0]!.allowed)
      .to.include('products')
      .and.to.include('contributor-<id>');
  });

  it('region: every place of the map has a slot, and a name of version 1.0 is reported with the new ones', () => {
    const places = builtInPack.questions.find(({id}) => id === 'where')!.options!.map(({id}) => `region-${id}`);
    expect(findUnknownSlots(places, builtInPack)).to.deep.equal([]);
    expect(findOldSlots(places, builtInPack)).to.deep.equal([]);
    const [old, ...others] = findOldSlots([...places, 'region-low-back', 'region-nonsense'], builtInPack);
    expect(others).to.deep.equal([]);
    expect(old).to.include({code: 'old-name', value: 'region-low-back', allowed: places.join(', ')});
  });

  it('products: closed beside a red flag, and with pain or numbness that goes down a leg', () => {
    const flag = builtInPack.redFlags[0]!;
    expect(isSlotOpen('products', 'result', 'self-care', 'non-urgent', true)).to.equal(false);
    expect(isSlotOpen('ask', 'result', 'self-care', 'non-urgent', true)).to.equal(true);
    expect(hasWarningSign({fired: []}, {where: ['low']})).to.equal(false);
    expect(hasWarningSign({fired: [{flag, level: 'self-care', because: []}]}, {where: ['low']})).to.equal(true);
    for (const place of ['leg-pain', 'leg-numb', 'both-legs'])
      expect(hasWarningSign({fired: []}, {where: ['low', place]}), place).to.equal(true);
  });

  it('contributor on a product: an unknown one, and a kind of pain, is reported with what is allowed', () => {
    const reports = findUnknownTargets([['shoes', 'nope'], [], ['strain', 'nope']], builtInPack);
    expect(reports.map(({name, value}) => [name, value])).to.deep.equal([
      ['contributor', 'nope'],
      ['contributor', 'strain'],
    ]);
    expect(reports[0]!.allowed).to.include('load-jump').and.not.to.include('strain');
  });

  it('the kind of a slot has no id in it', () => {
    expect(['region-low', 'contributor-load-jump', 'exercise-plank', 'reviewed-by', 'faq'].map(slotKind)).to.deep.equal(
      ['region', 'contributor', 'exercise', 'reviewed-by', 'faq'],
    );
  });

  const filled = html`<back-pain-checker region="us">
    ${ALL.map((slot) => html`<p slot=${slot} hidden>in ${slot}</p>`)}
    <p>plain</p>
  </back-pain-checker>`;
  const showing = (el: Element) =>
    [...el.children].filter((child) => (child as HTMLElement).checkVisibility()).map(({slot}) => slot);

  it('content is shown only while its slot is open, and is never changed', async () => {
    const el = await checker(filled);
    const before = el.innerHTML;
    expect(showing(el)).to.have.members([...ALWAYS, 'intro', 'contact']);
    await press(el, 'Start');
    expect(showing(el)).to.have.members([...ALWAYS, 'contact']);
    await answer(el, 'nerve', 'saddle');
    expect(showing(el)).to.have.members(ALWAYS);
    await press(el, 'Show my summary');
    expect(showing(el)).to.have.members(ALWAYS);
    await press(el, 'Start again');
    await reachResult(el);
    expect(el.assessment?.level).to.equal('self-care');
    expect(showing(el)).to.include.members([
      ...ALWAYS,
      'contact',
      'products',
      'newsletter',
      'ask',
      'related',
      'download',
      'faq',
    ]);
    expect(showing(el)).to.not.include.members(['consult', 'price', 'intro', '']);
    expect(el.innerHTML).to.equal(before);
  });

  const visits: [level: Level, answers: Record<string, string | readonly string[]>, open: readonly string[]][] = [
    ['self-care', {}, [...ALWAYS, 'contact', 'products']],
    [
      'non-urgent',
      {where: ['low', 'leg-pain'], course: 'weeks-stuck', impact: 'moderate'},
      [...ALWAYS, 'contact', 'consult', 'price'],
    ],
    ['urgent', {unwell: 'fever'}, [...ALWAYS, 'contact', 'consult', 'price']],
  ];
  const alone = ['newsletter', 'ask', 'related', 'download', 'faq'];
  const perEntry = (kind: string) => (name: string) => name.startsWith(`${kind}-`);
  for (const [level, answers, open] of visits) {
    it(`at ${level}: content shows as in the table, and the content of one entry beside that entry`, async () => {
      const el = await checker(html`<back-pain-checker region="us">
        ${[...ALL.filter((name) => !LEISURE.includes(name)), ...alone].map((slot) => html`<p slot=${slot} hidden>in ${slot}</p>`)}
        ${builtInPack.contributors.map(({id}) => html`<a slot="contributor-${id}" hidden>about ${id}</a>`)}
        ${builtInPack.selfCare.map(({id}) => html`<a slot="exercise-${id}" hidden>how to ${id}</a>`)}
        ${['low-back', 'hip', 'trunk', 'neck'].map((id) => html`<a slot="region-${id}" hidden>at ${id}</a>`)}
        <p>plain</p>
      </back-pain-checker>`);
      await reachResult(el, answers);
      expect(el.assessment?.level).to.equal(level);
      for (const fold of root(el).querySelectorAll('details')) fold.open = true;
      const leisure = level === 'self-care' || level === 'non-urgent';
      const seen = showing(el);
      const entries = seen.filter((name) => /^(?:contributor|exercise|region)-/.test(name));
      expect(seen.filter((name) => !entries.includes(name))).to.have.members([...open, ...(leisure ? alone : [])]);
      expect(entries.filter(perEntry('contributor'))).to.have.members(
        leisure ? el.assessment!.contributors.map(({contributor}) => `contributor-${contributor.id}`) : [],
      );
      if (level === 'self-care')
        for (const kind of ['exercise', 'region']) expect(entries.some(perEntry(kind)), kind).to.equal(true);
      if (!leisure) expect(entries).to.deep.equal([]);
      // At urgent the advice to be seen in person comes first.
      if (level === 'urgent') {
        const advice = root(el).querySelector('[part~="care-card"]')!;
        const price = root(el).querySelector('slot[name="price"]')!;
        expect(advice.compareDocumentPosition(price) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
      }
    });
  }

  it('content added later is shown', async () => {
    const el = await checker();
    expect(root(el).querySelector('slot')).to.equal(null);
    const brand = document.createElement('b');
    brand.slot = 'brand';
    el.append(brand);
    await new Promise((done) => setTimeout(done));
    await settle(el);
    expect(brand.assignedSlot?.name).to.equal('brand');
    brand.slot = 'footer';
    await new Promise((done) => setTimeout(done));
    await settle(el);
    expect(brand.assignedSlot?.name).to.equal('footer');
  });

  const shelf = (extra = html``) => html`<back-pain-checker region="us" questions="training shoes">
    <p slot="products" contributor="shoes load-jump" hidden id="insole">Insole</p>
    <p slot="products" contributor="long-sitting" id="cushion">Cushion</p>
    ${extra}
  </back-pain-checker>`;
  const cards = (el: Element) =>
    [...el.children].filter((child) => (child as HTMLElement).checkVisibility()).map(({id}) => id);

  it('products: a card for a contributor shows only where that is in the result, and no element of the page is changed', async () => {
    const el = await checker(shelf(html`<p slot="products" id="roller" hidden>Roller</p>`));
    const before = el.innerHTML;
    await reachResult(el, {shoes: 'worn'});
    expect(el.assessment?.level).to.equal('self-care');
    expect(cards(el)).to.deep.equal(['insole', 'roller']);
    expect(el.innerHTML).to.equal(before);
    await press(el, 'Start again');
    await reachResult(el, {training: 'sitting'});
    expect(cards(el)).to.deep.equal(['cushion', 'roller']);
    await press(el, 'Start again');
    await reachResult(el);
    expect(cards(el)).to.deep.equal(['roller']);
  });

  it('products: where no card fits, there is no label either', async () => {
    const el = await checker(shelf());
    await reachResult(el);
    expect(el.assessment?.level).to.equal('self-care');
    expect(cards(el)).to.deep.equal([]);
    expect(root(el).querySelector('.ad')).to.equal(null);
    el.querySelector('#cushion')!.removeAttribute('contributor');
    await new Promise((done) => setTimeout(done));
    await settle(el);
    expect(cards(el)).to.deep.equal(['cushion']);
    expect(root(el).querySelector('.ad-label') === null).to.equal(false);
  });

  it('checker-contact: a link in a slot says the kind of slot, and nothing else on the page does', async () => {
    const details: unknown[] = [];
    const el = await checker(html`<back-pain-checker region="us">
      <p slot="brand"><a href="#home"><b>Home</b></a> and text</p>
      <a slot="contributor-shoes" href="#article">Article</a>
      <a href="#plain">Plain</a>
    </back-pain-checker>`);
    el.addEventListener('checker-contact', ({detail}) => details.push(detail));
    el.querySelector('b')!.click();
    el.querySelector('p')!.click();
    expect(details).to.deep.equal([{method: 'link', slot: 'brand'}]);
    await reachResult(el, {});
    expect(details.length).to.equal(1);
  });

  it('checker-contact: a link for a contributor does not say which', async () => {
    const details: unknown[] = [];
    const el = await checker(html`<back-pain-checker region="us" questions="shoes">
      <a slot="contributor-shoes" href="#article">Article</a>
    </back-pain-checker>`);
    el.addEventListener('checker-contact', ({detail}) => details.push(detail));
    await reachResult(el, {shoes: 'worn'});
    el.querySelector('a')!.click();
    expect(details).to.deep.equal([{method: 'link', slot: 'contributor'}]);
  });

  it('products are always labeled as an advertisement, whatever the content does', async () => {
    const el =
      await checker(html`<back-pain-checker style="--bpc-text: transparent; --bpc-surface: transparent; --bpc-font-size: 0px">
      <div slot="products" hidden style="position: fixed; inset: 0; z-index: 2147483647; background: red; margin: -500px">Buy this</div>
    </back-pain-checker>`);
    await reachResult(el);
    const label = root(el).querySelector<HTMLElement>('.ad-label')!;
    expect(label.textContent).to.equal('Advertisement. Not part of this advice.');
    label.scrollIntoView({block: 'center'});
    const {x, y, width, height} = label.getBoundingClientRect();
    expect(height).to.be.greaterThan(14);
    const top = root(el).elementFromPoint(x + Math.min(20, width / 2), y + height / 2);
    expect(top?.className).to.equal('ad-label');
    expect(getComputedStyle(label).color).to.not.equal('rgba(0, 0, 0, 0)');
    expect(label.closest('[part]') === null).to.equal(true);
  });
});

describe('emergency panel', () => {
  it('cannot be styled by custom properties and parts', async () => {
    const plain = await checker(html`<back-pain-checker no-start></back-pain-checker>`);
    await answer(plain, 'nerve', 'saddle');
    const style = document.createElement('style');
    style.textContent =
      '.loud::part(frame) {opacity: 0; z-index: 99} .loud::part(frame)::after {content: ""; position: fixed; inset: 0; background: white} .loud::part(heading) {color: red}';
    document.head.append(style);
    const properties = [
      'accent',
      'text',
      'surface',
      'raised',
      'font',
      'heading-font',
      'font-size',
      'max-width',
      'space',
      'radius',
    ];
    const el = await checker(html`<back-pain-checker class="loud" no-start></back-pain-checker>`);
    for (const name of properties) el.style.setProperty(`--bpc-${name}`, name === 'font-size' ? '2px' : 'transparent');
    await answer(el, 'nerve', 'saddle');
    const panels = [plain, el].map((checker) => root(checker).querySelector('.emergency')!);
    for (const selector of ['h2', 'p', '.call', 'ul']) {
      const [themed, unthemed] = panels.map((panel) => panel.querySelector(selector));
      if (!themed || !unthemed) continue;
      const [a, b] = [getComputedStyle(themed), getComputedStyle(unthemed)];
      for (const property of [
        'color',
        'fontSize',
        'fontFamily',
        'display',
        'visibility',
        'opacity',
        'backgroundColor',
        'width',
      ] as const) {
        expect(b[property], `${selector} ${property}`).to.equal(a[property]);
      }
    }
    expect(root(el).querySelector('.emergency')!.closest('[part]') === null).to.equal(true);
    const onTop = () => {
      panels[1]!.scrollIntoView({behavior: 'instant', block: 'center'});
      const {x, y} = panels[1]!.querySelector('h2')!.getBoundingClientRect();
      return root(el).elementFromPoint(x + 5, y + 5)?.localName;
    };
    // A busy browser may scroll a little later.
    await waitUntil(() => onTop() === 'h2', 'nothing lies over the heading of the panel', {timeout: 5000});
    style.remove();
  });
});
