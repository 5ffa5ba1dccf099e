import {expect, html} from '@open-wc/testing';
import type {BackPainChecker} from '../../../src/checker/back-pain-checker.js';
import type {ConsultRequestedEvent} from '../../../src/events/consult-requested.js';
import {button, checker, heading, press, reachResult, root, settle, textOf} from '../../support/checker.js';

const sore = {where: ['low', 'leg-pain'], course: 'weeks-stuck'};

async function preview(onRequest?: (event: ConsultRequestedEvent) => void): Promise<BackPainChecker> {
  const el = await checker(
    html`<back-pain-checker region="us" consult-recipient="Riverside Spine" consult-phone="555 0100" @consult-requested=${onRequest ?? (() => {})}></back-pain-checker>`,
  );
  await reachResult(el, sore);
  await press(el, 'Request an appointment');
  expect(heading(el)).to.equal('Share your answers with Riverside Spine');
  return el;
}

const tick = (el: BackPainChecker) => root(el).querySelector<HTMLInputElement>('#bpc-agree')!;
async function agree(el: BackPainChecker): Promise<void> {
  tick(el).click();
  await press(el, 'Share and');
  await new Promise((done) => setTimeout(done));
  await settle(el);
}
/** While the screen fades in, its text does not have its final contrast. */
async function accessible(el: BackPainChecker): Promise<void> {
  await Promise.all(
    root(el)
      .getAnimations()
      .map(({finished}) => finished),
  );
  await expect(el).to.be.accessible();
}
const summary = (el: BackPainChecker) => root(el).querySelector('.shared')?.textContent ?? '';

describe('<bpc-consult>', () => {
  it('is accessible before anything is sent', async () => {
    await accessible(await preview());
  });

  it('shows everything that is shared before anything is sent', async () => {
    let detail: ConsultRequestedEvent['detail'] | undefined;
    const el = await preview((event) => (detail = event.detail));
    expect(detail).to.equal(undefined);
    const text = summary(el);
    await agree(el);
    const {disposition, reasons, contributors, answers, unknown, notAsked} = detail!;
    const shared = [
      disposition!.title,
      ...[...reasons, ...contributors, ...unknown].map(({title}) => title),
      ...answers.flatMap((answered) => [answered.text, ...answered.answers.map((answer) => answer.text)]),
      ...notAsked.map((question) => question.text),
    ];
    expect(shared).to.include('Pain down one leg: shooting, burning or aching').and.to.have.length.above(15);
    for (const words of shared) expect(text).to.contain(words);
  });

  it('shows one disposition, as the result does', async () => {
    const el = await checker(
      html`<back-pain-checker region="us" consult-recipient="Riverside Spine"></back-pain-checker>`,
    );
    await reachResult(el, {nerve: ['unsure:saddle'], unwell: ['fever']});
    const {level, also} = el.assessment!;
    expect([level, also.length > 0]).to.deep.equal(['urgent', true]);
    const title = heading(el);
    await press(el, 'Request an appointment');
    const items = [...root(el).querySelector('.shared ul')!.querySelectorAll('li')].map((item) =>
      item.textContent!.trim(),
    );
    expect(items).to.have.length(1);
    expect(title).to.contain(items[0]);
  });

  it('is read as one page: no part of it scrolls by itself, and nothing is written for computers', async () => {
    const el = await preview();
    const scrolling = [...root(el).querySelectorAll('bpc-consult *')].filter(
      ({scrollHeight, clientHeight}) => clientHeight > 0 && scrollHeight > clientHeight + 40,
    );
    expect(scrolling.map(({localName}) => localName)).to.deep.equal([]);
    expect(textOf(el)).to.not.contain('{').and.not.to.contain('schemaVersion');
  });

  it('folds the questions that were answered with “None of these”', async () => {
    const el = await preview();
    const fold = [...root(el).querySelectorAll('details')].find((details) =>
      details.querySelector('summary')!.textContent!.startsWith('None of these ('),
    )!;
    expect(fold.open).to.equal(false);
    expect([...fold.querySelectorAll('dd')].map((answer) => answer.textContent!.trim())).to.include('None of these');
  });

  it('sends nothing without consent; the error names what is missing and takes the focus', async () => {
    let asked = 0;
    const el = await preview(() => (asked += 1));
    await press(el, 'Share and');
    await settle(el);
    expect(asked).to.equal(0);
    const error = root(el).querySelector('.error')!;
    expect(error.textContent).to.contain('Check the box');
    expect(tick(el).getAttribute('aria-describedby')).to.equal(error.id);
    expect(root(el).activeElement).to.equal(tick(el));
    await accessible(el);
  });

  it('the detail contains the consent text that was agreed to', async () => {
    let detail: ConsultRequestedEvent['detail'] | undefined;
    const el = await preview((event) => (detail = event.detail));
    const words = tick(el).closest('label')!.textContent!.trim();
    await agree(el);
    expect(detail!.consent.text).to.equal(words);
  });

  it('shows “Your answers are ready” and the summary when no listener handles the request', async () => {
    const el = await preview();
    await agree(el);
    expect(heading(el)).to.equal('Your answers are ready');
    expect(summary(el)).to.contain('Pain down one leg: shooting, burning or aching');
    expect(button(el, 'Copy')).to.not.equal(undefined);
    expect(button(el, 'Print')).to.not.equal(undefined);
    await accessible(el);
  });

  it('shows “sending”, then “sent”, with the focus on each', async () => {
    let done = () => {};
    const el = await preview((event) => event.waitUntil(new Promise<void>((resolve) => (done = resolve))));
    await agree(el);
    expect(heading(el)).to.equal('Sending');
    await accessible(el);
    done();
    await new Promise((wait) => setTimeout(wait));
    await settle(el);
    expect(heading(el)).to.equal('Riverside Spine has your answers');
    expect(root(el).activeElement?.textContent).to.contain('has your answers');
    await accessible(el);
  });

  it('shows the telephone number and the summary after a failure, and can try again', async () => {
    let tries = 0;
    const el = await preview((event) =>
      event.waitUntil((tries += 1) === 1 ? Promise.reject(new Error('down')) : Promise.resolve()),
    );
    await agree(el);
    expect(heading(el)).to.equal('Your answers couldn’t be sent');
    expect(root(el).querySelector('a[href="tel:5550100"]')).to.not.equal(null);
    expect(summary(el)).to.not.equal('');
    await accessible(el);
    await press(el, 'Try again');
    await new Promise((wait) => setTimeout(wait));
    await settle(el);
    expect(heading(el)).to.equal('Riverside Spine has your answers');
  });

  it('shows the way on when the page calls preventDefault()', async () => {
    const el = await preview((event) => event.preventDefault());
    await agree(el);
    expect(heading(el)).to.equal('Your answers are ready');
    expect(textOf(el)).to.contain('Follow the next step on this page');
    await press(el, 'Back to my result');
    expect(root(el).querySelector('bpc-result')).to.not.equal(null);
  });

  it('goes back without sharing', async () => {
    const el = await preview();
    await press(el, 'Back');
    expect(root(el).querySelector('bpc-result')).to.not.equal(null);
  });

  it('has no checkbox for medicine answers when there are none', async () => {
    expect(textOf(await preview())).to.not.contain('Include my answers about medicines');
  });

  it('excludes medicine answers unless the person adds them', async () => {
    const details: ConsultRequestedEvent['detail'][] = [];
    const el = await checker(
      html`<back-pain-checker region="us" consult-recipient="Riverside Spine" @consult-requested=${(event: ConsultRequestedEvent) => details.push(event.detail)}></back-pain-checker>`,
    );
    await reachResult(el, sore);
    await press(el, 'Check now');
    root(el).querySelector<HTMLInputElement>('fieldset input')!.click();
    await press(el, 'Next');
    await press(el, 'Back to my result');
    await press(el, 'Request an appointment');
    expect(summary(el)).to.not.contain('Wheezing');
    const add = [...root(el).querySelectorAll('label')].find(({textContent}) =>
      textContent!.includes('Include my answers about medicines'),
    )!;
    add.querySelector('input')!.click();
    await settle(el);
    expect(summary(el)).to.contain('Wheezing');
    await agree(el);
    expect(details[0]!.medicines).to.have.lengthOf(1);
  });
});
