import {expect, fixture, html} from '@open-wc/testing';
import {
  answer,
  button,
  checker,
  current,
  heading,
  inputs,
  press,
  reachResult,
  root,
  settle,
  textOf,
  walk,
} from '../../support/checker.js';

describe('screens', () => {
  it('start: says what this is, and has a start button', async () => {
    const el = await checker();
    expect(heading(el)).to.equal('Back pain after running?');
    expect(textOf(el)).to.include('unless you choose to share them');
    await expect(el).to.be.accessible();
  });

  it('start: says what to do in an emergency before any question', async () => {
    const el = await checker(html`<back-pain-checker region="gb"></back-pain-checker>`);
    expect(textOf(el)).to.include('chest pain? Don’t fill this in: call 999 now.');
    expect(root(el).querySelector('.strip a')).to.have.attribute('href', 'tel:999');
  });

  it('first screen: says what to do in an emergency, with a link that calls, whichever question it is', async () => {
    for (const first of ['where', 'safety']) {
      const el = await checker(html`<back-pain-checker region="us" no-start first=${first}></back-pain-checker>`);
      expect(current(el), first).to.equal(first === 'where' ? 'where' : 'nerve');
      expect(root(el).querySelector('.strip a'), first).to.have.attribute('href', 'tel:911');
      await expect(el).to.be.accessible();
    }
  });

  it('every screen: says that it is no diagnosis and that nobody watches, with the emergency number as a link', async () => {
    const el = await checker(html`<back-pain-checker region="us"></back-pain-checker>`);
    const line = () => root(el).querySelector('.trust')!;
    for (const step of ['Start', 'the map', 'the first emergency screen']) {
      expect(line().textContent, step).to.include('not a diagnosis. Nobody is watching your answers.');
      expect(line().querySelector('a')!.getAttribute('href'), step).to.equal('tel:911');
      await press(el, 'Start').catch(() => {});
      if (current(el) === 'where') await answer(el, 'where', 'low');
    }
  });

  it('About this checker: the full intended use, on the first screen only, with or without a start screen', async () => {
    const details = (el: Parameters<typeof root>[0]) => root(el).querySelector<HTMLDetailsElement>('.about-checker');
    const el = await checker();
    expect(details(el)!.textContent).to.include('not a certified medical device');
    await press(el, 'Start');
    expect(details(el)).to.equal(null);
    const direct = await checker(html`<back-pain-checker no-start></back-pain-checker>`);
    expect(details(direct)!.textContent).to.include('not a certified medical device').and.to.include('under 18');
    await answer(direct, 'where', 'low');
    expect(details(direct)).to.equal(null);
  });

  it('the signs not to wait with: named until both emergency screens are answered, wherever none of them is shown', async () => {
    const el = await checker(html`<back-pain-checker region="us"></back-pain-checker>`);
    const isNamed = () => root(el).querySelector('.strip') !== null;
    expect(isNamed(), 'start').to.equal(true);
    await press(el, 'Start');
    expect([current(el), isNamed()]).to.deep.equal(['where', true]);
    await answer(el, 'where', 'low');
    expect([current(el), isNamed()]).to.deep.equal(['nerve', false]);
    await answer(el, 'nerve', 'none');
    await answer(el, 'danger', 'none');
    expect([current(el), isNamed()]).to.deep.equal(['about', false]);
  });

  it('question: one at a time, in a group labeled by it', async () => {
    const el = await checker();
    await press(el, 'Start');
    const group = root(el).querySelector('fieldset')!;
    expect(current(el)).to.equal('where');
    expect(root(el).getElementById(group.getAttribute('aria-labelledby')!)!.textContent!.trim()).to.equal(heading(el));
    const describedBy = root(el).querySelector('h2')!.getAttribute('aria-describedby')!.split(' ');
    const descriptions = describedBy.map((id) => root(el).getElementById(id)!.textContent!.trim());
    expect(descriptions, 'heard with the heading').to.deep.equal([
      'Where it hurts',
      'Tap the picture or use the list. Select all that apply.',
    ]);
    await expect(el).to.be.accessible();
  });

  it('question: an option with details is named by its key words and the details', async () => {
    const el = await checker();
    await press(el, 'Start');
    const label = root(el).querySelector<HTMLInputElement>('input[value=groin]')!.labels![0]!;
    expect(label.textContent!.trim()).to.equal('Groin (the crease at the front of the hip)');
    expect(label.querySelector('strong')!.textContent).to.equal('Groin');
  });

  it('question: every one is accessible', async () => {
    const el = await checker(
      html`<back-pain-checker ask="all" questions="training mood form shoes body"></back-pain-checker>`,
    );
    await press(el, 'Start');
    const seen = new Set<string>();
    while (current(el)) {
      const id = current(el)!;
      seen.add(id);
      await expect(el).to.be.accessible();
      const values = inputs(el).map(({value}) => value);
      const chosen = {course: 'over-3-months', about: '18-44'}[id];
      await answer(el, id, chosen ?? (values.includes('none') ? 'none' : values[0]!));
    }
    expect([...seen]).to.include.members(['nerve', 'danger', 'about', 'where', 'course', 'stiffness', 'shoes']);
  }).timeout(60000);

  it('question: shows earlier answers on going back, also those selected without Next', async () => {
    const el = await checker();
    await press(el, 'Start');
    await answer(el, 'nerve', 'none');
    inputs(el)[2]!.click();
    await press(el, 'Back');
    expect(
      inputs(el)
        .filter(({checked}) => checked)
        .map(({value}) => value),
    ).to.deep.equal(['none']);
    await press(el, 'Next');
    expect(inputs(el)[2]!.checked).to.equal(true);
  });

  it('emergency: interrupts with the number to call', async () => {
    const el = await checker(html`<back-pain-checker region="us"></back-pain-checker>`);
    await press(el, 'Start');
    await answer(el, 'nerve', 'saddle');
    const call = root(el).querySelector<HTMLAnchorElement>('a[href="tel:911"]')!;
    expect(call.textContent).to.include('911');
    expect(textOf(el)).to.include('Because you said');
    await expect(el).to.be.accessible();
  });

  it('emergency: has no call button when the number is unknown', async () => {
    const el = await checker(html`<div lang="en"><back-pain-checker></back-pain-checker></div>`);
    await press(el, 'Start');
    await answer(el, 'nerve', 'saddle');
    expect(root(el).querySelector('a[href^="tel:"]')).to.equal(null);
    expect(textOf(el)).to.include('your local emergency number');
  });

  it('emergency: continues for a fuller summary, or goes straight to the summary', async () => {
    const el = await checker();
    await press(el, 'Start');
    await answer(el, 'nerve', 'saddle');
    await press(el, 'Answer a few more');
    expect(current(el)).to.equal('danger');
    await press(el, 'Back');
    await press(el, 'Next');
    expect(current(el)).to.equal('danger');
  });

  it('emergency: asks once before the answer is taken back, and the review says that it was', async () => {
    const el = await checker();
    await press(el, 'Start');
    await answer(el, 'nerve', 'saddle');
    await press(el, 'I chose the wrong');
    expect(current(el)).to.equal('nerve');
    inputs(el)
      .find(({value}) => value === 'none')!
      .click();
    await press(el, 'Next');
    expect(heading(el)).to.equal('Are you sure?');
    await expect(el).to.be.accessible();
    await press(el, 'Yes, change');
    await walk(el);
    expect(heading(el)).to.equal('Check your answers');
    expect(textOf(el)).to.include('You changed an answer that meant you should get help right away');
  });

  it('emergency: stays when the person does not confirm the change', async () => {
    const el = await checker();
    await press(el, 'Start');
    await answer(el, 'nerve', 'saddle');
    await press(el, 'I chose the wrong');
    inputs(el)
      .find(({value}) => value === 'none')!
      .click();
    await press(el, 'Next');
    await press(el, 'No, keep');
    expect(
      inputs(el)
        .filter(({checked}) => checked)
        .map(({value}) => value),
    ).to.deep.equal(['saddle']);
    await press(el, 'Next');
    expect(root(el).querySelector('.emergency')).to.not.equal(null);
  });

  it('review: every answer can be checked and changed before the result', async () => {
    const el = await checker();
    await press(el, 'Start');
    await walk(el);
    expect(heading(el)).to.equal('Check your answers');
    expect(textOf(el)).to.include('You answered no to: Numb, tingling');
    await expect(el).to.be.accessible();
    const change = [...root(el).querySelectorAll('button')].filter((button) => button.textContent!.includes('Change'));
    change.find((button) => button.textContent!.includes('On the worst day since this pain started'))!.click();
    await settle(el);
    expect(current(el)).to.equal('impact');
    await answer(el, 'impact', 'moderate');
    expect(heading(el)).to.equal('Check your answers');
  });

  it('result: is the last screen', async () => {
    const el = await checker();
    await reachResult(el);
    expect(el.assessment?.level).to.equal('self-care');
    expect(root(el).querySelector('bpc-result')).to.not.equal(null);
    await expect(el).to.be.accessible();
  });

  it('heading-level sets the level of the headings', async () => {
    const el = await checker(html`<back-pain-checker heading-level="3"></back-pain-checker>`);
    expect(root(el).querySelector('h2')!.getAttribute('aria-level')).to.equal('3');
  });

  it('no-start and no-review remove those screens', async () => {
    const el = await checker(html`<back-pain-checker no-start no-review></back-pain-checker>`);
    expect(current(el)).to.equal('where');
    expect(button(el, 'Back')).to.equal(undefined);
    await walk(el);
    expect(root(el).querySelector('bpc-result')).to.not.equal(null);
  });

  it('are accessible in dark mode, right to left and at 320 pixels', async () => {
    const page = await fixture<HTMLElement>(
      html`<div dir="rtl" style="inline-size: 320px; color-scheme: dark"><back-pain-checker theme="dark"></back-pain-checker></div>`,
    );
    const el = page.querySelector('back-pain-checker')!;
    await settle(el);
    await press(el, 'Start');
    await expect(el).to.be.accessible();
    expect(page.scrollWidth).to.be.at.most(320);
  });
});
