import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {BackPainChecker} from '../../../src/checker/back-pain-checker.js';
import {drawing} from '../../../src/screens/question/body-map-drawing.js';
import {bodyMapStyles} from '../../../src/screens/question/bpc-body-map.styles.js';
import type {BpcSideEvent} from '../../../src/events/internal-events.js';
import {mediaFeatures} from '../../support/media.js';
import {answer, checker, current, heading, input, inputs, press, root, settle} from '../../support/checker.js';

/** The body map as the opening question. */
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

describe('bpc-body-map', () => {
  it('is accessible', async () => {
    const el = await openMap();
    await expect(el).to.be.accessible();
  });

  it('has every place in the list as a native checkbox with a label of its own', async () => {
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

  it('says what is ticked in the words that are on show, when they change', async () => {
    const el = await openMap();
    tap(zones(el, 'neck')[0]);
    const said = () => root(el).querySelector('.ticked')!.textContent;
    expect(said()).to.contain('Neck');
    const ready = new Promise((done) => el.addEventListener('checker-ready', done, {once: true}));
    el.lang = 'de';
    await ready;
    await settle(el);
    expect(said()).to.contain('Nacken');
    expect(ticked(el)).to.deep.equal(['neck']);
  });

  it('lets a person say that they cannot point to one place', async () => {
    const el = await openMap();
    await answer(el, 'where', 'unsure');
    expect(current(el)).to.not.equal('where');
  });

  it('keeps the drawing from everything that reads or takes the focus', async () => {
    const el = await openMap();
    const drawing = root(el).querySelector('.drawing')!;
    expect(drawing.getAttribute('aria-hidden')).to.equal('true');
    expect(drawing.querySelectorAll('[tabindex], a, button, input, [role]')).to.have.lengthOf(0);
  });

  it('draws at least twelve zones, each for a place of the list', async () => {
    const el = await openMap();
    const all = [...root(el).querySelectorAll<SVGGElement>('.zone')];
    expect(all.length).to.be.at.least(12);
    const places = inputs(el).map(({value}) => value);
    for (const zone of all) expect([...places, 'leg']).to.include(zone.dataset.zone);
  });

  it('selects the place in the list when the drawing is tapped, and shows the tapped side only', async () => {
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

  it('toggles a place without sides', async () => {
    const el = await openMap();
    tap(zones(el, 'upper')[0]);
    expect(ticked(el)).to.deep.equal(['upper']);
    tap(zones(el, 'upper')[0]);
    expect(ticked(el)).to.deep.equal([]);
  });

  it('narrows a place that was selected in the list to the side that is tapped', async () => {
    const el = await openMap();
    input(el, 'buttock').click();
    expect(zones(el, 'buttock').every(isOn)).to.equal(true);
    tap(side(el, 'buttock', 'right'));
    expect(ticked(el)).to.deep.equal(['buttock']);
    expect(zones(el, 'buttock').filter(isOn)).to.deep.equal([side(el, 'buttock', 'right')]);
  });

  it('dispatches the sides of a place, also when the list deselects it', async () => {
    const el = await openMap();
    const said: unknown[] = [];
    root(el).addEventListener('bpc-side', (event) => {
      const {place, sides} = event as BpcSideEvent;
      said.push([place, [...sides]]);
    });
    tap(side(el, 'groin', 'right'));
    tap(side(el, 'groin', 'left'));
    input(el, 'groin').click();
    tap(leg(el, 'left'));
    expect(said).to.deep.equal([
      ['groin', ['right']],
      ['groin', ['left', 'right']],
      ['groin', []],
      ['leg-pain', ['left']],
      ['leg-numb', ['left']],
    ]);
  });

  it("has the person's left on the left of the back and on the right of the front", async () => {
    const el = await openMap();
    const x = (zone: Element | undefined) => zone!.getBoundingClientRect().left;
    expect(x(side(el, 'low', 'left'))).to.be.lessThan(x(side(el, 'low', 'middle')));
    expect(x(side(el, 'low', 'middle'))).to.be.lessThan(x(side(el, 'low', 'right')));
    expect(x(side(el, 'groin', 'right'))).to.be.lessThan(x(side(el, 'groin', 'left')));
  });

  it('draws a zone for every place of the list', async () => {
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

  it('gives every zone a square of 44 by 44 pixels to tap, 360 pixels wide', async () => {
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

  it('has the belly between chest and groins, at least 44 by 44 pixels like the rest, where a pack asks about it', async () => {
    const drawn = await fixture<HTMLElement>(
      html`<div style="inline-size: 296px"><style>${bodyMapStyles}</style>${drawing(() => true)}</div>`,
    );
    const all = [...drawn.querySelectorAll<SVGGElement>('.zone')];
    expect(all.map(({dataset}) => dataset.zone)).to.include('belly');
    for (const zone of all) {
      expect(hasSquare(document, zone, 44), `${zone.dataset.zone} ${zone.dataset.side}`).to.equal(true);
    }
  });

  it('draws no zone for a place that the pack does not ask about', async () => {
    const drawn = await fixture<HTMLElement>(html`<div>${drawing((place) => place === 'low')}</div>`);
    expect([...drawn.querySelectorAll<SVGGElement>('.zone')].map(({dataset}) => dataset.zone)).to.deep.equal([
      'low',
      'low',
      'low',
    ]);
  });

  it('shows on the drawing what is ticked in the list', async () => {
    const el = await openMap();
    input(el, 'groin').click();
    expect(zones(el, 'groin').every(isOn)).to.equal(true);
    expect(root(el).querySelector('.ticked')!.textContent).to.contain('Groin (the crease at the front of the hip)');
  });

  it('takes one tapped leg for pain down one leg, and shows that leg only', async () => {
    const el = await openMap();
    tap(leg(el, 'left'));
    expect(ticked(el)).to.deep.equal(['leg-pain']);
    expect(isOn(leg(el, 'left')!)).to.equal(true);
    expect(isOn(leg(el, 'right')!)).to.equal(false);
    tap(leg(el, 'left'));
    expect(ticked(el)).to.deep.equal([]);
  });

  it('takes both tapped legs for both legs, and one of them tapped again for the other one', async () => {
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

  it('does not guess which leg, when one was ticked in the list', async () => {
    const el = await openMap();
    input(el, 'leg-numb').click();
    expect(zones(el, 'leg').some(isOn)).to.equal(false);
    expect(zones(el, 'leg').every((zone) => zone.hasAttribute('data-half'))).to.equal(true);
    tap(leg(el, 'right'));
    expect(ticked(el)).to.include('leg-numb');
    expect(isOn(leg(el, 'right')!)).to.equal(true);
  });

  it('highlights the place in the list under the pointer, and the zone of a focused place', async () => {
    const el = await openMap();
    zones(el, 'mid')[0]!.dispatchEvent(new PointerEvent('pointerover', {bubbles: true, composed: true}));
    expect(input(el, 'mid').closest('label')!.hasAttribute('data-hot')).to.equal(true);
    input(el, 'neck').focus();
    expect(zones(el, 'neck')[0]!.hasAttribute('data-hot')).to.equal(true);
    expect(zones(el, 'mid')[0]!.hasAttribute('data-hot')).to.equal(false);
  });

  it('can be answered by keys alone', async () => {
    const el = await openMap();
    input(el, 'low').focus();
    await sendKeys({press: ' '});
    expect(ticked(el)).to.deep.equal(['low']);
    await sendKeys({press: 'Enter'});
    await settle(el);
    expect(current(el)).to.not.equal('where');
  });

  it('comes back with what was ticked', async () => {
    const el = await openMap();
    tap(zones(el, 'low')[0]);
    await press(el, 'Next');
    await press(el, 'Back');
    expect(heading(el)).to.contain('Where');
    expect(ticked(el)).to.deep.equal(['low']);
    expect(zones(el, 'low').every(isOn)).to.equal(true);
  });

  it('shows what is ticked by a pattern too, not by colour alone', async () => {
    const el = await openMap();
    const [zone] = zones(el, 'low');
    const hatch = zone!.querySelector('.hatch')!;
    expect(getComputedStyle(hatch).visibility).to.equal('hidden');
    tap(zone);
    expect(getComputedStyle(hatch).visibility).to.equal('visible');
  });

  it('keeps outlines in forced colours', async () => {
    const el = await openMap();
    const forced = await mediaFeatures({'forced-colors': 'active'});
    const {stroke, strokeWidth} = getComputedStyle(zones(el, 'low')[0]!);
    expect(stroke).to.not.equal('none');
    expect(parseFloat(strokeWidth)).to.be.greaterThan(0);
    if (forced) expect(stroke).to.not.equal(getComputedStyle(zones(el, 'low')[0]!).fill);
    await mediaFeatures({});
  });

  it('never mirrors: left stays on the left where people write from right to left', async () => {
    const el = await openMap();
    const x = () => leg(el, 'left')!.getBoundingClientRect().left - leg(el, 'right')!.getBoundingClientRect().left;
    expect(x()).to.be.lessThan(0);
    el.dir = 'rtl';
    await settle(el);
    expect(x()).to.be.lessThan(0);
  });
});
