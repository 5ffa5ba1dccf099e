import {expect, html, waitUntil} from '@open-wc/testing';
import {ConsultRequestedEvent} from '../../../src/events/consult-requested.js';
import {answer, checker, heading, listen, press, reachResult, root, settle, textOf} from '../../support/checker.js';

describe('public events', () => {
  let recorder: ReturnType<typeof listen>;

  beforeEach(() => {
    recorder = listen();
  });

  afterEach(() => recorder.stop());

  it('are dispatched in the order of what happened', async () => {
    const el = await checker();
    await reachResult(el);
    const names = recorder.names.filter((name, at, all) => name !== all[at - 1]);
    expect(names).to.deep.equal(['checker-ready', 'checker-started', 'checker-answered', 'checker-result']);
    el.restart();
    await settle(el);
    expect(recorder.names.at(-1)).to.equal('checker-restarted');
    expect(heading(el)).to.equal('Back pain after running?');
  });

  it('contain no id and no answer', async () => {
    const el = await checker(html`<back-pain-checker></back-pain-checker>`);
    await reachResult(el, {health: 'spine', where: ['low', 'leg-pain'], impact: 'moderate'});
    const serialized = JSON.stringify(
      recorder.events.map((event) => ({...event, type: event.type, detail: (event as CustomEvent).detail})),
    );
    const ids = (
      root(el).querySelector('bpc-result') as unknown as {
        view: {plan: {questions: readonly {id: string; options?: readonly {id: string}[]}[]}};
      }
    ).view.plan.questions;
    for (const {id, options = []} of ids)
      for (const word of [id, ...options.map((option) => option.id)]) expect(serialized).to.not.include(`"${word}"`);
    const result = recorder.events.find(({type}) => type === 'checker-result') as CustomEvent;
    expect(Object.keys(result.detail)).to.deep.equal(['consultAdvised']);
  });

  it('count the answers', async () => {
    const el = await checker(html`<back-pain-checker no-start></back-pain-checker>`);
    await answer(el, 'where', 'low');
    await answer(el, 'nerve', 'none');
    const numbers = recorder.events
      .filter(({type}) => type === 'checker-answered')
      .map((event) => (event as CustomEvent).detail.number);
    expect(numbers).to.deep.equal([1, 2]);
  });

  it('contain the level only where the host set share-level', async () => {
    const el = await checker(html`<back-pain-checker share-level></back-pain-checker>`);
    await reachResult(el);
    expect((recorder.events.find(({type}) => type === 'checker-result') as CustomEvent).detail).to.deep.equal({
      consultAdvised: false,
      level: 'self-care',
    });
  });

  it('checker-red-flag is dispatched without naming the red flag', async () => {
    const el = await checker(html`<back-pain-checker no-start></back-pain-checker>`);
    await answer(el, 'nerve', 'pee');
    const event = recorder.events.find(({type}) => type === 'checker-red-flag') as CustomEvent;
    expect(event.detail).to.equal(null);
    expect(recorder.names.filter((name) => name === 'checker-red-flag')).to.have.length(1);
  });

  it('no input or change event leaves the shadow tree', async () => {
    const el = await checker(html`<back-pain-checker no-start></back-pain-checker>`);
    let left = 0;
    const hear = () => (left += 1);
    for (const type of ['input', 'change', 'bpc-go']) document.addEventListener(type, hear);
    await answer(el, 'nerve', 'none');
    for (const type of ['input', 'change', 'bpc-go']) document.removeEventListener(type, hear);
    expect(left).to.equal(0);
  });
});

describe('consult-requested', () => {
  const LEG = {where: ['low', 'leg-pain'], course: 'weeks-stuck', impact: 'moderate'};
  const stops: (() => void)[] = [];

  afterEach(() => stops.splice(0).forEach((stop) => stop()));

  function onRequest(hear: (event: ConsultRequestedEvent) => void) {
    document.addEventListener('consult-requested', hear as EventListener);
    stops.push(() => document.removeEventListener('consult-requested', hear as EventListener));
  }

  async function agree(attributes = html`<back-pain-checker></back-pain-checker>`) {
    const el = await checker(attributes);
    await reachResult(el, LEG);
    await press(el, root(el).querySelector('[part="consult-button"]')!.textContent!.trim());
    root(el).getElementById('bpc-agree')!.click();
    await settle(el);
    root(el).querySelector<HTMLButtonElement>('bpc-consult .primary')!.click();
    await settle(el);
    return el;
  }

  it('is dispatched only after the person has seen what is shared and agreed to it', async () => {
    let requests = 0;
    onRequest(() => (requests += 1));
    const el = await checker();
    await reachResult(el, LEG);
    await press(el, root(el).querySelector('[part="consult-button"]')!.textContent!.trim());
    expect(requests).to.equal(0);
    await expect(el).to.be.accessible();
  });

  it('has plain data as its detail', async () => {
    let detail: unknown;
    onRequest((event) => {
      detail = event.detail;
      event.preventDefault();
    });
    await agree();
    expect(structuredClone(detail)).to.deep.equal(JSON.parse(JSON.stringify(detail)));
    expect((detail as {consent: {text: string}}).consent.text).to.include('I agree');
  });

  it('shows “sending” and then “sent” while the waitUntil promise is pending and fulfilled', async () => {
    let done = () => {};
    onRequest((event) => event.waitUntil(new Promise<void>((resolve) => (done = resolve))));
    const el = await agree();
    expect(textOf(el)).to.include('Sending');
    await expect(el).to.be.accessible();
    done();
    await new Promise((next) => setTimeout(next));
    await settle(el);
    expect(textOf(el)).to.include('has your answers');
    await expect(el).to.be.accessible();
  });

  it('a rejected waitUntil promise shows the failure and reports a problem', async () => {
    const recorder = listen();
    onRequest((event) => event.waitUntil(Promise.reject(new Error('desk is closed'))));
    const el = await agree(html`<back-pain-checker consult-phone="+1 555 0100"></back-pain-checker>`);
    await new Promise((next) => setTimeout(next));
    await settle(el);
    recorder.stop();
    expect(textOf(el)).to.include('couldn’t be sent').and.to.include('555 0100');
    expect(recorder.events.map((event) => (event as CustomEvent).detail?.code)).to.include('hand-over-failed');
    await expect(el).to.be.accessible();
  });

  it('preventDefault() leaves everything to the page', async () => {
    onRequest((event) => event.preventDefault());
    const el = await agree(html`<back-pain-checker consult-href="#never"></back-pain-checker>`);
    expect(location.hash).to.not.equal('#never');
    expect(textOf(el)).to.include('Your answers are ready').and.to.include('next step on this page');
  });

  it('follows consult-href when no listener calls waitUntil or preventDefault', async () => {
    const recorder = listen();
    await agree(html`<back-pain-checker consult-href="#book"></back-pain-checker>`);
    await waitUntil(() => location.hash === '#book');
    recorder.stop();
    expect(location.hash).to.equal('#book');
    expect(recorder.names).to.include('checker-contact');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('shows “Your answers are ready”, and not that they were received, when there is no listener and no consult-href', async () => {
    const el = await agree();
    expect(textOf(el)).to.include('Your answers are ready').and.to.include('hasn’t confirmed');
    await expect(el).to.be.accessible();
  });

  it('does not accept a waitUntil call after the dispatch has ended', async () => {
    const event = new ConsultRequestedEvent({} as ConsultRequestedEvent['detail'], () => ({}));
    event.close();
    expect(() => event.waitUntil(Promise.resolve())).to.throw('not after an await');
  });
});
