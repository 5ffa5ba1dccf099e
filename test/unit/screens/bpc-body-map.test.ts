import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {BackPainChecker} from '../../../src/checker/back-pain-checker.js';
import {drawing} from '../../../src/screens/question/body-map-drawing.js';
import {bodyMapStyles} from '../../../src/screens/question/bpc-body-map.styles.js';
import {mediaFeatures} from '../../support/media.js';
import {answer, checker, current, heading, input, inputs, press, root, settle, walk} from '../../support/checker.js';

/** A checker with the body map as its first question. */
async function openMap(): Promise<BackPainChecker> {
  const el = await checker(html`<back-pain-checker first="where" no-start region="us"></back-pain-checker>`);
  expect(current(el)).to.equal('where');
  return el;
}

const zones = (el: BackPainChecker, id: string): SVGGElement[] => [
  ...root(el).querySelectorAll<SVGGElement>(`.zone[data-zone="${id}"]`),
];
const tap = (zone: SVGGElement | undefined) =>
  zone!.querySelector('path')!.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true}));
const side = (el: BackPainChecker, id: string, name: string) =>
  zones(el, id).find(({dataset}) => dataset.side === name);
const leg = (el: BackPainChecker, side: string) => zones(el, 'leg').find(({dataset}) => dataset.side === side);
const ticked = (el: BackPainChecker): string[] =>
  inputs(el)
    .filter(({checked}) => checked)
    .map(({value}) => value);
const isOn = (zone: SVGGElement) => zone.hasAttribute('data-on');

/** Whether a tap anywhere in some square of this size, in CSS pixels, reaches the zone. */
function hasSquare(tree: DocumentOrShadowRoot, zone: Element, size: number): boolean {
  const area = zone.querySelector('.area')!;
  // Firefox does not scroll to a group inside a drawing.
  const {y, height} = area.getBoundingClientRect();
  scrollBy(0, y + height / 2 - innerHeight / 2);
  const {left, top, right, bottom} = area.getBoundingClientRect();
  const steps = [0, 0.25, 0.5, 0.75, 1].map((part) => part * size);
  const reaches = (x: number, y: number) => tree.elementFromPoint(x, y)?.closest('.zone') === zone;
  for (let x0 = left + 0.2; x0 + size < right; x0 += 0.5) {
    for (let y0 = Math.max(top, 0) + 0.2; y0 + size < Math.min(bottom, innerHeight); y0 += 0.5)
      if (steps.every((dx) => steps.every((dy) => reaches(x0 + dx, y0 + dy)))) return true;
  }
  return false;
}

describe('<bpc-body-map>', () => {
  it('is accessible', async () => {
    const el = await openMap();
    await expect(el).to.be.accessible();
  });

  it('every location in the list is a native checkbox with its own label', async () => {
    const el = await openMap();
    const places = inputs(el);
    expect(places.map(({value}) => value)).to.include.members([
      'low',
      'mid',
      'upper',
      'neck',
      'side-ribs',
      'chest-band',
      'buttock',
      'groin',
      'leg-pain',
      'leg-numb',
      'both-legs',
      'knee',
    ]);
    for (const place of places) {
      expect(place.type).to.equal('checkbox');
      expect(place.labels?.[0]?.textContent?.trim()).to.not.equal('');
    }
  });

  it('the text of the selection follows a change of language', async () => {
    const el = await openMap();
    tap(zones(el, 'neck')[0]);
    const tickedText = () => root(el).querySelector('.ticked')!.textContent;
    expect(tickedText()).to.contain('Neck');
    const ready = new Promise((done) => el.addEventListener('checker-ready', done, {once: true}));
    el.lang = 'de';
    await ready;
    await settle(el);
    expect(tickedText()).to.contain('Nacken');
    expect(ticked(el)).to.deep.equal(['neck']);
  });

  it('has the option that the person cannot point to one place', async () => {
    const el = await openMap();
    await answer(el, 'where', 'unsure');
    expect(current(el)).to.not.equal('where');
  });

  it('the drawing is hidden from assistive technology and not focusable', async () => {
    const el = await openMap();
    const drawing = root(el).querySelector('.drawing')!;
    expect(drawing.getAttribute('aria-hidden')).to.equal('true');
    expect(drawing.querySelectorAll('[tabindex], a, button, input, [role]')).to.have.lengthOf(0);
  });

  it('has at least twelve zones, each for a location in the list', async () => {
    const el = await openMap();
    const all = [...root(el).querySelectorAll<SVGGElement>('.zone')];
    expect(all.length).to.be.at.least(12);
    const places = inputs(el).map(({value}) => value);
    for (const zone of all) expect([...places, 'leg']).to.include(zone.dataset.zone);
  });

  it('tapping a zone selects its location in the list, and highlights the tapped side only', async () => {
    const el = await openMap();
    tap(side(el, 'low', 'left'));
    expect(ticked(el)).to.deep.equal(['low']);
    expect(zones(el, 'low').filter(isOn)).to.deep.equal([side(el, 'low', 'left')]);
    expect(root(el).querySelector('.ticked')!.textContent).to.contain('Low back (Left)');
    tap(side(el, 'low', 'middle'));
    expect(ticked(el)).to.deep.equal(['low']);
    expect(zones(el, 'low').filter(isOn)).to.have.lengthOf(2);
    tap(side(el, 'low', 'left'));
    tap(side(el, 'low', 'middle'));
    expect(ticked(el)).to.deep.equal([]);
    expect(zones(el, 'low').some(isOn)).to.equal(false);
  });

  it('tapping toggles a location without sides', async () => {
    const el = await openMap();
    tap(zones(el, 'upper')[0]);
    expect(ticked(el)).to.deep.equal(['upper']);
    tap(zones(el, 'upper')[0]);
    expect(ticked(el)).to.deep.equal([]);
  });

  it('tapping one side narrows a location that was selected in the list to that side', async () => {
    const el = await openMap();
    input(el, 'buttock').click();
    expect(zones(el, 'buttock').every(isOn)).to.equal(true);
    tap(side(el, 'buttock', 'right'));
    expect(ticked(el)).to.deep.equal(['buttock']);
    expect(zones(el, 'buttock').filter(isOn)).to.deep.equal([side(el, 'buttock', 'right')]);
  });

  it('has a native control in the list for the sides of a selected location, which shows on the drawing', async () => {
    const el = await openMap();
    const group = () => root(el).querySelector<HTMLFieldSetElement>('.sides[data-place="buttock"]')!;
    expect(group()).to.equal(null);
    input(el, 'buttock').click();
    expect(group().checkVisibility()).to.equal(true);
    expect(group().querySelector('legend')!.textContent).to.include('Which side?').and.to.include('Buttock');
    const boxes = [...group().querySelectorAll('input')];
    expect(boxes.map(({labels}) => labels![0]!.textContent!.trim())).to.deep.equal(['Left', 'Middle', 'Right']);
    for (const label of group().querySelectorAll('label'))
      expect(label.getBoundingClientRect().height).to.be.at.least(44);
    boxes[2]!.click();
    expect(zones(el, 'buttock').filter(isOn)).to.deep.equal([side(el, 'buttock', 'right')]);
    await expect(el).to.be.accessible();
    input(el, 'buttock').click();
    expect(boxes[2]!.checked, 'a location that is not selected has no side').to.equal(false);
  });

  for (const width of [360, 704]) {
    it(`the sides of a location stand in one row at ${width} pixels, each with a target of 44 pixels`, async () => {
      const frame = await fixture<HTMLElement>(
        html`<div style="inline-size: ${width}px"><back-pain-checker first="where" no-start region="us"></back-pain-checker></div>`,
      );
      const el = frame.querySelector('back-pain-checker')!;
      await waitUntil(() => current(el) === 'where');
      input(el, 'low').click();
      await settle(el);
      const boxes = [...root(el).querySelectorAll('.sides[data-place="low"] .option')].map((option) =>
        option.getBoundingClientRect(),
      );
      expect(boxes).to.have.length(3);
      expect(new Set(boxes.map(({top}) => top)).size).to.equal(1);
      for (const {width: boxWidth, height} of boxes) expect(Math.min(boxWidth, height)).to.be.at.least(44);
    });
  }

  it('the sides are recorded, shown in the review and kept by Back, and the answer stays a list of places', async () => {
    const el = await openMap();
    tap(side(el, 'groin', 'right'));
    tap(side(el, 'groin', 'left'));
    tap(leg(el, 'left'));
    await press(el, 'Next');
    expect(el.answers.where).to.deep.equal(['groin', 'leg-pain']);
    await press(el, 'Back');
    expect(zones(el, 'groin').every(isOn)).to.equal(true);
    expect(leg(el, 'left')!.hasAttribute('data-on')).to.equal(true);
    await press(el, 'Next');
    await walk(el);
    const review = root(el).querySelector('bpc-review')!.textContent;
    expect(review).to.include('(both sides)').and.to.include('Pain down one leg: shooting, burning or aching (Left)');
  });

  it("has the person's left on the left of the back view and on the right of the front view", async () => {
    const el = await openMap();
    const x = (zone: Element | undefined) => zone!.getBoundingClientRect().left;
    expect(x(side(el, 'low', 'left'))).to.be.lessThan(x(side(el, 'low', 'middle')));
    expect(x(side(el, 'low', 'middle'))).to.be.lessThan(x(side(el, 'low', 'right')));
    expect(x(side(el, 'groin', 'right'))).to.be.lessThan(x(side(el, 'groin', 'left')));
  });

  it('has a zone for every location in the list', async () => {
    const el = await openMap();
    const places = inputs(el)
      .map(({value}) => value)
      .filter((place) => place !== 'unsure');
    // Knee pain alone is not back pain: it can be selected in the list only.
    for (const place of places.filter((id) => id !== 'knee'))
      expect(zones(el, ['leg-pain', 'leg-numb', 'both-legs'].includes(place) ? 'leg' : place), place).to.not.deep.equal(
        [],
      );
    for (const place of ['low', 'buttock'])
      expect(zones(el, place).map(({dataset}) => dataset.side)).to.have.members(['left', 'middle', 'right']);
    for (const place of ['side-ribs', 'groin'])
      expect(zones(el, place).map(({dataset}) => dataset.side)).to.have.members(['left', 'right']);
  });

  it('every zone contains a 44 by 44 pixel target on a 360 pixel screen', async () => {
    const el = await openMap();
    // 360 pixels less a page margin of 16 on either side.
    el.style.inlineSize = '328px';
    for (const zone of root(el).querySelectorAll('.zone')) {
      expect(
        hasSquare(root(el), zone, 44),
        `${zone.getAttribute('data-zone')} ${zone.getAttribute('data-side')}`,
      ).to.equal(true);
    }
  });

  it('has a belly zone between chest and groin of at least 44 by 44 pixels where the pack asks about it', async () => {
    const drawn = await fixture<HTMLElement>(
      html`<div style="inline-size: 296px"><style>${bodyMapStyles}</style>${drawing(() => true)}</div>`,
    );
    const all = [...drawn.querySelectorAll<SVGGElement>('.zone')];
    expect(all.map(({dataset}) => dataset.zone)).to.include('belly');
    for (const zone of all) {
      expect(hasSquare(document, zone, 44), `${zone.dataset.zone} ${zone.dataset.side}`).to.equal(true);
    }
  });

  it('has no zone for a location that the pack does not ask about', async () => {
    const drawn = await fixture<HTMLElement>(html`<div>${drawing((place) => place === 'low')}</div>`);
    expect([...drawn.querySelectorAll<SVGGElement>('.zone')].map(({dataset}) => dataset.zone)).to.deep.equal([
      'low',
      'low',
      'low',
    ]);
  });

  it('highlights on the drawing what is selected in the list', async () => {
    const el = await openMap();
    input(el, 'groin').click();
    expect(zones(el, 'groin').every(isOn)).to.equal(true);
    expect(root(el).querySelector('.ticked')!.textContent).to.contain('Groin (the crease at the front of the hip)');
  });

  it('one tapped leg selects pain down one leg, and highlights that leg only', async () => {
    const el = await openMap();
    tap(leg(el, 'left'));
    expect(ticked(el)).to.deep.equal(['leg-pain']);
    expect(isOn(leg(el, 'left')!)).to.equal(true);
    expect(isOn(leg(el, 'right')!)).to.equal(false);
    tap(leg(el, 'left'));
    expect(ticked(el)).to.deep.equal([]);
  });

  it('two tapped legs select both legs, and tapping one again leaves the other', async () => {
    const el = await openMap();
    tap(leg(el, 'left'));
    tap(leg(el, 'right'));
    expect(ticked(el)).to.deep.equal(['both-legs']);
    expect(zones(el, 'leg').every(isOn)).to.equal(true);
    tap(leg(el, 'left'));
    expect(ticked(el)).to.deep.equal(['leg-pain']);
    expect(isOn(leg(el, 'right')!)).to.equal(true);
    expect(isOn(leg(el, 'left')!)).to.equal(false);
  });

  it('highlights neither leg when one leg was selected in the list', async () => {
    const el = await openMap();
    input(el, 'leg-numb').click();
    expect(zones(el, 'leg').some(isOn)).to.equal(false);
    expect(zones(el, 'leg').every((zone) => zone.hasAttribute('data-half'))).to.equal(true);
    tap(leg(el, 'right'));
    expect(ticked(el)).to.include('leg-numb');
    expect(isOn(leg(el, 'right')!)).to.equal(true);
  });

  it('highlights the location in the list under the pointer, and the zone of a focused location', async () => {
    const el = await openMap();
    zones(el, 'mid')[0]!.dispatchEvent(new PointerEvent('pointerover', {bubbles: true, composed: true}));
    expect(input(el, 'mid').closest('label')!.hasAttribute('data-hot')).to.equal(true);
    input(el, 'neck').focus();
    expect(zones(el, 'neck')[0]!.hasAttribute('data-hot')).to.equal(true);
    expect(zones(el, 'mid')[0]!.hasAttribute('data-hot')).to.equal(false);
  });

  it('can be answered with the keyboard alone', async () => {
    const el = await openMap();
    input(el, 'low').focus();
    await sendKeys({press: ' '});
    expect(ticked(el)).to.deep.equal(['low']);
    await sendKeys({press: 'Enter'});
    await settle(el);
    expect(current(el)).to.not.equal('where');
  });

  it('keeps the selection on going back', async () => {
    const el = await openMap();
    tap(zones(el, 'low')[0]);
    await press(el, 'Next');
    await press(el, 'Back');
    expect(heading(el)).to.contain('Where');
    expect(ticked(el)).to.deep.equal(['low']);
    expect(zones(el, 'low').filter(isOn)).to.deep.equal([zones(el, 'low')[0]]);
  });

  it('marks the selection with a pattern, not by color alone', async () => {
    const el = await openMap();
    const [zone] = zones(el, 'low');
    const hatch = zone!.querySelector('.hatch')!;
    expect(getComputedStyle(hatch).visibility).to.equal('hidden');
    tap(zone);
    expect(getComputedStyle(hatch).visibility).to.equal('visible');
  });

  it('keeps outlines in forced colors', async () => {
    const el = await openMap();
    const forced = await mediaFeatures({'forced-colors': 'active'});
    const {stroke, strokeWidth} = getComputedStyle(zones(el, 'low')[0]!);
    expect(stroke).to.not.equal('none');
    expect(parseFloat(strokeWidth)).to.be.greaterThan(0);
    if (forced) expect(stroke).to.not.equal(getComputedStyle(zones(el, 'low')[0]!).fill);
    await mediaFeatures({});
  });

  it('is not mirrored in right-to-left languages', async () => {
    const el = await openMap();
    const x = () => leg(el, 'left')!.getBoundingClientRect().left - leg(el, 'right')!.getBoundingClientRect().left;
    expect(x()).to.be.lessThan(0);
    el.dir = 'rtl';
    await settle(el);
    expect(x()).to.be.lessThan(0);
  });
});
