import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import type {BackPainChecker} from '../../../src/checker/back-pain-checker.js';
import type {ConsultRequestedEvent} from '../../../src/events/consult-requested.js';
import {
  button,
  checker,
  heading,
  listen,
  press,
  reachResult,
  root,
  settle,
  textOf,
  waitFor,
} from '../../support/checker.js';

/** A checker that names who receives the answers, so that nothing is reported. */
const named = html`<back-pain-checker consult-recipient="Riverside Spine"></back-pain-checker>`;

const LEG = {where: ['low', 'leg-pain'], course: 'weeks-stuck', impact: 'moderate'};

/** Goes from the start to the consent to share. */
async function agree(el: BackPainChecker): Promise<void> {
  if (button(el, 'Start')) await reachResult(el, LEG);
  await press(el, root(el).querySelector('[part="consult-button"]')!.textContent!.trim());
  root(el).getElementById('bpc-agree')!.click();
  await settle(el);
  root(el).querySelector<HTMLButtonElement>('bpc-consult .primary')!.click();
  await settle(el);
}

const soon = async (el: BackPainChecker) => {
  await new Promise((done) => setTimeout(done));
  await settle(el);
};

describe('consult-requested: waitUntil', () => {
  const stops: (() => void)[] = [];
  const {warn} = console;
  let recorder: ReturnType<typeof listen>;
  beforeEach(() => {
    recorder = listen();
    console.warn = () => {};
  });
  afterEach(() => {
    recorder.stop();
    console.warn = warn;
    stops.splice(0).forEach((stop) => stop());
  });

  const problems = () =>
    recorder.events.filter(({type}) => type === 'checker-problem').map((event) => (event as CustomEvent).detail);

  function onRequest(hear: (event: ConsultRequestedEvent) => void) {
    document.addEventListener('consult-requested', hear as EventListener);
    stops.push(() => document.removeEventListener('consult-requested', hear as EventListener));
  }

  /** Ends the 30-second timeout when a test calls it. */
  function holdPatience() {
    const {setTimeout: real} = window;
    let end = () => {};
    window.setTimeout = ((handler: () => void, time?: number, ...rest: unknown[]) => {
      if (time !== 30_000) return real(handler, time, ...rest);
      end = handler;
      return 0;
    }) as typeof window.setTimeout;
    stops.push(() => (window.setTimeout = real));
    return () => end();
  }

  /** An error thrown in a listener reaches the window, where the test runner would report it as a failure. */
  function expectErrors() {
    const {onerror} = window;
    window.onerror = () => true;
    stops.push(() => (window.onerror = onerror));
  }

  it('does not navigate away from an emergency that has come up meanwhile', async () => {
    let arrive = () => {};
    onRequest((event) => event.waitUntil(new Promise<void>((done) => (arrive = done))));
    const el = await checker(html`<back-pain-checker region="us" consult-href="#never"></back-pain-checker>`);
    await agree(el);
    expect(textOf(el)).to.include('Sending');
    el.pack = {
      extends: 'running-back-pain@2',
      id: 'stricter',
      version: '1.0.0',
      redFlags: [{id: 'not-settling', disposition: 'ambulance'}],
    };
    await waitFor(() => heading(el).includes('Call 911 now'));
    arrive();
    await soon(el);
    expect(location.hash).to.not.equal('#never');
    expect(heading(el)).to.include('Call 911 now');
  });

  it('a function in place of a promise is not shown as sent', async () => {
    expectErrors();
    onRequest((event) => event.waitUntil((async () => {}) as unknown as Promise<void>));
    const el = await checker(
      html`<back-pain-checker consult-recipient="Riverside Spine" consult-phone="+1 555 0100"></back-pain-checker>`,
    );
    await agree(el);
    expect(textOf(el)).to.include('couldn’t be sent').and.to.include('555 0100');
    expect(problems().map(({code}) => code)).to.deep.equal(['listener-failed']);
  });

  it('a promise that never settles shows the phone number and the summary after 30 seconds', async () => {
    const endPatience = holdPatience();
    let arrive = () => {};
    onRequest((event) => event.waitUntil(new Promise<void>((done) => (arrive = done))));
    const el = await checker(
      html`<back-pain-checker consult-recipient="Riverside Spine" consult-phone="+1 555 0100" consult-href="#never"></back-pain-checker>`,
    );
    await agree(el);
    expect(textOf(el)).to.include('Sending');
    endPatience();
    await settle(el);
    expect(textOf(el)).to.include('couldn’t be sent').and.to.include('555 0100').and.to.include('within two weeks');
    expect(location.hash).to.not.equal('#never');
    expect(problems()).to.have.length(1);
    expect(problems()[0]).to.include({code: 'hand-over-failed', name: 'consult-requested', fatal: false});
    expect(problems()[0].message).to.include('30 seconds');
    // A late outcome is still shown if the screen is open.
    arrive();
    await soon(el);
    expect(textOf(el)).to.include('has your answers');
    await waitUntil(() => location.hash === '#never');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('after a rejected promise, “Try again” sends the same data that was agreed to', async () => {
    const details: unknown[] = [];
    onRequest((event) => {
      details.push(event.detail.answers);
      event.waitUntil(details.length === 1 ? Promise.reject(new Error('the desk is shut')) : Promise.resolve());
    });
    const el = await checker(named);
    await agree(el);
    await soon(el);
    expect(problems()[0].message).to.include('the desk is shut');
    await press(el, 'Try again');
    await soon(el);
    expect(textOf(el)).to.include('has your answers');
    expect(details[1]).to.deep.equal(details[0]);
  });

  it('a listener that throws is reported, and the person sees that sending failed', async () => {
    expectErrors();
    onRequest(() => {
      throw new Error('a slip in the page');
    });
    const el = await checker(named);
    await agree(el);
    expect(textOf(el)).to.include('couldn’t be sent');
    expect(problems().map(({code, name}) => [code, name])).to.deep.equal([['listener-failed', 'consult-requested']]);
  });

  it('a second listener that throws does not affect the outcome', async () => {
    expectErrors();
    onRequest(() => {
      throw new Error('a slip elsewhere');
    });
    onRequest((event) => event.waitUntil(Promise.resolve()));
    const el = await checker(named);
    await agree(el);
    await soon(el);
    expect(textOf(el)).to.include('has your answers');
    expect(problems().map(({code}) => code)).to.deep.equal(['listener-failed']);
  });

  it('listeners for other events that throw do not stop the flow', async () => {
    expectErrors();
    const slip = () => {
      throw new Error('a slip in the page');
    };
    for (const type of ['checker-started', 'checker-answered', 'checker-result']) {
      document.addEventListener(type, slip, {once: true});
    }
    const el = await checker(named);
    await reachResult(el);
    expect(el.assessment?.level).to.equal('self-care');
  });

  it('with two promises, “sent” is shown once both are fulfilled', async () => {
    let first = () => {};
    onRequest((event) => {
      event.waitUntil(new Promise<void>((done) => (first = done)));
      event.waitUntil(Promise.resolve());
    });
    const el = await checker(named);
    await agree(el);
    await soon(el);
    expect(textOf(el)).to.include('Sending');
    first();
    await soon(el);
    expect(textOf(el)).to.include('has your answers');
  });

  it('a promise fulfilled while the checker is removed does not navigate, and “sent” shows once it is back', async () => {
    let arrive = () => {};
    onRequest((event) => event.waitUntil(new Promise<void>((done) => (arrive = done))));
    const el = await checker(
      html`<back-pain-checker consult-recipient="Riverside Spine" consult-href="#never"></back-pain-checker>`,
    );
    const {parentElement: place} = el;
    await agree(el);
    el.remove();
    arrive();
    await soon(el);
    expect(location.hash).to.not.equal('#never');
    place!.append(el);
    await settle(el);
    expect(textOf(el)).to.include('has your answers');
  });

  it('together with preventDefault(), the promise is awaited and consult-href is not followed', async () => {
    onRequest((event) => {
      event.preventDefault();
      event.waitUntil(Promise.resolve());
    });
    const el = await checker(
      html`<back-pain-checker consult-recipient="Riverside Spine" consult-href="#never"></back-pain-checker>`,
    );
    await agree(el);
    await soon(el);
    expect(textOf(el)).to.include('has your answers');
    expect(location.hash).to.not.equal('#never');
  });
});

describe('consult-requested: form data', () => {
  const {warn} = console;
  beforeEach(() => (console.warn = () => {}));
  afterEach(() => (console.warn = warn));

  const inForm = async (attributes: string) => {
    const form = await fixture<HTMLFormElement>(html`<form method="post"><fieldset></fieldset></form>`);
    form.querySelector('fieldset')!.innerHTML =
      `<back-pain-checker consult-recipient="Riverside Spine" ${attributes}></back-pain-checker>`;
    const el = form.querySelector('back-pain-checker')!;
    await settle(el);
    return {form, el, fields: () => [...new FormData(form).keys()]};
  };

  it('a checker without a name submits nothing, and is reported once the person has agreed', async () => {
    const recorder = listen();
    const {el, fields} = await inForm('');
    await agree(el);
    recorder.stop();
    expect(fields()).to.deep.equal([]);
    const told = recorder.events
      .filter(({type}) => type === 'checker-problem')
      .map((event) => (event as CustomEvent).detail);
    expect(told.map(({code, name}) => [code, name])).to.deep.equal([['bad-value', 'name']]);
    expect(told[0].allowed).to.include('a name');
  });

  it('the agreed data is in the form when a listener submits it', async () => {
    const {form, el} = await inForm('name="back"');
    let seen: FormDataEntryValue | null = null;
    el.addEventListener('consult-requested', () => (seen = new FormData(form).get('back')), {once: true});
    await agree(el);
    expect(String(seen)).to.include('Back pain check');
  });

  it('follows a changed name, and is cleared when an answer changes', async () => {
    const {el, fields} = await inForm('name="back"');
    await agree(el);
    expect(fields()).to.deep.equal(['back', 'back.json']);
    el.name = 'spine';
    await settle(el);
    expect(fields()).to.deep.equal(['spine', 'spine.json']);
    el.headingLevel = 4;
    await settle(el);
    expect(fields()).to.have.length(2);
    await press(el, 'Back to my result');
    expect(fields()).to.have.length(2);
    const change = [...root(el).querySelectorAll('button')].find((button) =>
      /^Change\s*: Since the pain started/.test(button.textContent!.trim()),
    )!;
    change.click();
    await settle(el);
    root(el).querySelector<HTMLInputElement>('bpc-question input[value="saddle"]')!.click();
    await press(el, 'Next');
    expect(heading(el)).to.include('Emergency');
    expect(fields()).to.deep.equal([]);
  });

  it('a checker in a disabled fieldset submits nothing', async () => {
    const {form, el, fields} = await inForm('name="back"');
    await agree(el);
    form.querySelector('fieldset')!.disabled = true;
    expect(fields()).to.deep.equal([]);
  });
});
