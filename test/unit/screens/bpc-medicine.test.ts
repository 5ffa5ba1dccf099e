import {expect, html, waitUntil} from '@open-wc/testing';
import type {BackPainChecker} from '../../../src/checker/back-pain-checker.js';
import {builtInPack} from '../../../src/pack/built-in.js';
import {
  answer,
  button,
  checker,
  current,
  heading,
  press,
  reachResult,
  root,
  settle,
  textOf,
} from '../../support/checker.js';

const check = builtInPack.medicines!;

async function atResult(
  answers: Readonly<Record<string, string | readonly string[]>> = {},
  template = html`<back-pain-checker region="us"></back-pain-checker>`,
): Promise<BackPainChecker> {
  const el = await checker(template);
  await reachResult(el, answers);
  return el;
}

async function answerAll(el: BackPainChecker, first = 'none'): Promise<void> {
  await press(el, 'Check now');
  for (const [at, {id}] of check.questions.entries()) {
    expect(current(el)).to.equal(id);
    await answer(el, id, at === 0 ? first : 'none');
  }
}

const section = (el: BackPainChecker) => root(el).querySelector('.medicine');
const names = (el: BackPainChecker) =>
  /ibuprofen|acetaminophen|paracetamol|naproxen/i.test(section(el)?.textContent ?? '');

describe('<bpc-medicine>', () => {
  it('is accessible', async () => {
    const el = await atResult();
    await press(el, 'Check now');
    await expect(el).to.be.accessible();
  });

  it('names no medicine before its questions are answered', async () => {
    expect(names(await atResult())).to.equal(false);
  });

  it('names a medicine only after “no” to every question, with when to stop', async () => {
    const el = await atResult();
    await answerAll(el);
    expect(root(el).querySelector('bpc-result')).to.not.equal(null);
    expect(names(el)).to.equal(true);
    expect(section(el)!.textContent).to.contain('Stop taking it');
    expect(section(el)!.textContent).to.not.match(/\d+ ?mg/);
    await expect(el).to.be.accessible();
  });

  it('says how many questions there are', async () => {
    const el = await atResult();
    await press(el, 'Check now');
    const place = () => root(el).querySelector('#bpc-stage')!.textContent!.trim();
    expect(place()).to.equal(`Question 1 of ${check.questions.length}`);
    await answer(el, check.questions[0]!.id, 'none');
    expect(place()).to.equal(`Question 2 of ${check.questions.length}`);
  });

  for (const choice of ['none', 'asthma']) {
    it(`the number of the poison line is a link after “${choice}”, in Arabic too`, async () => {
      const el = await atResult();
      await answerAll(el, choice);
      const links = () =>
        [...section(el)!.querySelectorAll('a[href^="tel:"]')].map((link) => [
          link.getAttribute('href'),
          link.textContent,
        ]);
      const poisonLine = [['tel:18002221222', '1-800-222-1222']];
      expect(links()).to.deep.equal(poisonLine);
      el.lang = 'ar';
      await waitUntil(() => getComputedStyle(section(el)!).direction === 'rtl');
      await settle(el);
      expect(links()).to.deep.equal(poisonLine);
    });
  }

  for (const choice of ['asthma', 'unsure']) {
    it(`names no medicine after “${choice}”, and shows a list for the pharmacist`, async () => {
      const el = await atResult();
      await answerAll(el, choice);
      expect(section(el)!.textContent).to.contain('Show your answers to a pharmacist');
      expect(section(el)!.textContent).to.contain(choice === 'asthma' ? 'Asthma' : 'I’m not sure');
      expect(
        [...section(el)!.querySelectorAll('p')].some(({textContent}) =>
          /take (ibuprofen|acetaminophen)/i.test(textContent!),
        ),
      ).to.equal(false);
    });
  }

  it('goes back one question, and can be left for the result at any time', async () => {
    const el = await atResult();
    await press(el, 'Check now');
    await answer(el, check.questions[0]!.id, 'none');
    await press(el, 'Back');
    expect(heading(el)).to.equal(check.questions[0]!.text);
    await press(el, 'Back to my result');
    expect(root(el).querySelector('bpc-result')).to.not.equal(null);
  });

  it('returning to the result scrolls to the medicine section, not to the top', async () => {
    const el = await atResult();
    await answerAll(el);
    expect(root(el).activeElement === section(el)!.querySelector('h3')).to.equal(true);
  });

  it('its answers are not in the answers, the saved state or the text', async () => {
    const el = await atResult();
    await answerAll(el, 'asthma');
    expect(JSON.stringify(el.answers) + el.state + el.toText()).to.not.contain('sthma');
  });

  it('is not offered at urgent, nor where the host sets no-medicines', async () => {
    expect(section(await atResult({unwell: ['fever']}))).to.equal(null);
    const el = await atResult({}, html`<back-pain-checker region="us" no-medicines></back-pain-checker>`);
    expect(section(el)).to.equal(null);
    expect(button(el, 'Answer a few')).to.equal(undefined);
    expect(textOf(el)).to.not.contain(check.title);
  });
});
