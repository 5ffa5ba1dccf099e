import {expect, html, waitUntil} from '@open-wc/testing';
import type {BackPainChecker} from '../../../src/checker/back-pain-checker.js';
import {setCustomStates} from '../../../src/checker/create-view.js';
import type {View} from '../../../src/screens/shared/view.js';
import {
  answer,
  button,
  checker,
  current,
  listen,
  press,
  reachResult,
  root,
  settle,
  textOf,
  walk,
} from '../../support/checker.js';

const LEG = {where: ['low', 'leg-pain'], course: 'weeks-stuck', impact: 'moderate'};
const link = (scheme: string) => (el: BackPainChecker) =>
  root(el).querySelector(`a[href^="${scheme}:"]`)?.getAttribute('href') ?? '';
const consultButton = (el: BackPainChecker) =>
  root(el).querySelector('[part~="consult-button"]')?.textContent?.trim() ?? '';

/** `look` returns `expected` while the attribute has the value, and something else without the attribute. */
type Case = readonly [
  attribute: string,
  property: string,
  value: string,
  look: (el: BackPainChecker) => unknown,
  expected: unknown,
];

const atTheStart: readonly Case[] = [
  ['region', 'region', 'au', (el) => textOf(el).includes('call 000 now'), true],
  ['emergency-number', 'emergencyNumber', '112', (el) => textOf(el).includes('call 112 now'), true],
  ['heading-level', 'headingLevel', '3', (el) => root(el).querySelector('h2')!.getAttribute('aria-level'), '3'],
  ['theme', 'theme', 'dark', (el) => getComputedStyle(root(el).querySelector('.frame')!).colorScheme, 'dark'],
  ['no-start', 'noStart', '', (el) => current(el), 'where'],
];

const atTheResult: readonly Case[] = [
  ['consult-label', 'consultLabel', 'Call me back', consultButton, 'Call me back'],
  ['consult-phone', 'consultPhone', '+1 555 0100', link('tel'), 'tel:+15550100'],
  ['consult-sms', 'consultSms', '555 0101', link('sms'), 'sms:5550101'],
  ['consult-from', 'consultFrom', 'urgent', consultButton, ''],
];

describe('attribute changes', () => {
  const tryBoth = (cases: readonly Case[], reach: (el: BackPainChecker) => Promise<void>) => {
    for (const [attribute, property, value, look, expected] of cases) {
      for (const by of ['attribute', 'property']) {
        it(`${attribute} takes effect as an ${by === 'attribute' ? by : `attribute's ${by}`}, and can be added and removed`, async () => {
          const el = await checker(html`<back-pain-checker></back-pain-checker>`);
          await reach(el);
          const properties = el as unknown as Record<string, unknown>;
          const flag = typeof properties[property] === 'boolean';
          expect(look(el)).to.not.deep.equal(expected);
          if (by === 'attribute') el.setAttribute(attribute, value);
          else properties[property] = flag || value;
          await settle(el);
          expect(look(el)).to.deep.equal(expected);
          if (by === 'attribute') el.removeAttribute(attribute);
          else properties[property] = flag ? false : null;
          await settle(el);
          expect(look(el)).to.not.deep.equal(expected);
        });
      }
    }
  };
  tryBoth(atTheStart, async () => {});
  tryBoth(atTheResult, (el) => reachResult(el, LEG));

  it('first puts the emergency screens before the body map, until the visit has started', async () => {
    const el = await checker(html`<back-pain-checker no-start></back-pain-checker>`);
    el.first = 'safety';
    await settle(el);
    expect(current(el)).to.equal('nerve');
    el.removeAttribute('first');
    el.first = null;
    await settle(el);
    expect(current(el)).to.equal('where');
  });

  it('questions limits the optional questions to those named, also during a visit', async () => {
    const el = await checker(html`<back-pain-checker no-start ask="all"></back-pain-checker>`);
    await answer(el, 'nerve', 'none');
    el.setAttribute('questions', 'shoes');
    await settle(el);
    const asked: (string | undefined)[] = [];
    const listener = () => asked.push(current(el));
    el.addEventListener('checker-answered', listener);
    await walk(el);
    expect(asked).to.not.include('training');
    expect(Object.keys(el.answers)).to.include('shoes').and.to.not.include('training');
  });

  it('ask decides whether screens that cannot change the result are shown', async () => {
    const count = async (ask: 'adaptive' | 'all') => {
      const el = await checker(html`<back-pain-checker no-start></back-pain-checker>`);
      el.ask = ask;
      await settle(el);
      // The level is urgent already: answers about runs and training cannot change the result.
      await walk(el, {unwell: 'fever'});
      return Object.keys(el.answers).length;
    };
    expect(await count('all')).to.be.greaterThan(await count('adaptive'));
  });

  it('no-review goes straight from the last question to the result', async () => {
    const el = await checker(html`<back-pain-checker no-start></back-pain-checker>`);
    await answer(el, 'nerve', 'none');
    el.setAttribute('no-review', '');
    await settle(el);
    await walk(el);
    expect(button(el, 'Show my result')).to.equal(undefined);
    expect(el.matches(':state(step-result)')).to.equal(true);
  });

  it('share-level applies from the moment it is set', async () => {
    const recorder = listen();
    const el = await checker();
    await reachResult(el);
    el.shareLevel = true;
    el.restart();
    await settle(el);
    await reachResult(el);
    recorder.stop();
    const details = recorder.events
      .filter(({type}) => type === 'checker-result')
      .map((event) => (event as CustomEvent).detail);
    expect(details).to.deep.equal([{consultAdvised: false}, {consultAdvised: false, level: 'self-care'}]);
  });

  it('consult-href: the value at the moment the person agrees is followed', async () => {
    const el = await checker();
    await reachResult(el, LEG);
    el.consultHref = '#late';
    await press(el, consultButton(el));
    root(el).getElementById('bpc-agree')!.click();
    await settle(el);
    root(el).querySelector<HTMLButtonElement>('bpc-consult .primary')!.click();
    await settle(el);
    await waitUntil(() => location.hash === '#late');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('answers selects options and never clears one, also during a visit', async () => {
    const el = await checker(html`<back-pain-checker no-start></back-pain-checker>`);
    await answer(el, 'nerve', 'none');
    el.setAttribute('answers', '{"unwell": ["fever"], "nerve": ["saddle"]}');
    await settle(el);
    expect(current(el)).to.equal('danger');
    expect(el.answers).to.deep.equal({where: ['low'], nerve: ['none'], unwell: ['fever', 'partial']});
    await walk(el, {unwell: 'fever'});
    expect(el.assessment?.level).to.equal('urgent');
  });
});

describe('custom states', () => {
  it('are set without iterating or keeping the state set, since WebKit may skip a state and may replace the set', async () => {
    class Fragile extends Set<string> {
      override [Symbol.iterator](): SetIterator<string> {
        throw new Error('gone through');
      }
    }
    const states = new Fragile();
    const view = (step: string, level?: string) => ({state: {step}, assessment: {level}}) as unknown as View;
    setCustomStates(states, view('start'));
    const same = new Set(['step-start']);
    const {clear} = same;
    let cleared = 0;
    same.clear = () => void ((cleared += 1), clear.call(same));
    setCustomStates(same, view('start'));
    expect(cleared).to.equal(0);
    setCustomStates(states, view('result', 'urgent'));
    expect([states.size, states.has('step-result'), states.has('level-urgent')]).to.deep.equal([2, true, true]);
    setCustomStates(states, undefined);
    expect(states.size).to.equal(0);
  });

  const states = [
    'step-start',
    'step-question',
    'step-emergency',
    'step-review',
    'step-result',
    'step-medicine',
    'step-consult',
    'level-emergency',
    'level-urgent',
    'level-non-urgent',
    'level-self-care',
  ];
  const on = (el: BackPainChecker) => states.filter((state) => el.matches(`:state(${state})`));

  it('contain the step, and the level once there is a result', async () => {
    const el = await checker();
    expect(on(el)).to.deep.equal(['step-start']);
    await press(el, 'Start');
    expect(on(el)).to.deep.equal(['step-question']);
    await answer(el, 'nerve', 'saddle');
    expect(on(el)).to.deep.equal(['step-emergency', 'level-emergency']);
    await press(el, 'Show my summary');
    expect(on(el)).to.deep.equal(['step-result', 'level-emergency']);
    el.restart();
    await settle(el);
    await press(el, 'Start');
    await walk(el, LEG);
    expect(on(el)).to.deep.equal(['step-review']);
    await press(el, 'Show my result');
    expect(on(el)).to.deep.equal(['step-result', 'level-non-urgent']);
    await press(el, consultButton(el));
    expect(on(el)).to.deep.equal(['step-consult', 'level-non-urgent']);
    el.restart();
    await settle(el);
    await reachResult(el, {unwell: 'fever'});
    expect(on(el)).to.deep.equal(['step-result', 'level-urgent']);
    el.restart();
    await settle(el);
    await reachResult(el);
    await press(el, 'Check now');
    expect(on(el)).to.deep.equal(['step-medicine', 'level-self-care']);
  });
});
