import {expect, fixture, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import type {BackPainChecker} from '../../../src/checker/back-pain-checker.js';
import type {ConsultRequestedEvent} from '../../../src/events/consult-requested.js';
import {internalViewContext} from '../../../src/screens/shared/view-context.js';
import {button, checker, heading, listen, press, reachResult, root, settle, textOf} from '../../support/checker.js';

const LEG = {where: ['low', 'leg-pain'], course: 'weeks-stuck', impact: 'moderate'};

const field = (el: BackPainChecker, name: string) =>
  root(el).querySelector<HTMLInputElement | HTMLTextAreaElement>(`bpc-consult [name="${name}"]`)!;

const labelOf = (el: BackPainChecker, name: string) =>
  root(el)
    .querySelector(`label[for="${field(el, name).id}"]`)!
    .textContent!.trim();

async function fill(el: BackPainChecker, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    field(el, name).value = value;
    field(el, name).dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  }
  await settle(el);
}

async function openHandOver(
  template: TemplateResult,
  answers: Readonly<Record<string, string | readonly string[]>> = LEG,
): Promise<BackPainChecker> {
  const el = await checker(template);
  await reachResult(el, answers);
  await press(el, 'Request an appointment');
  return el;
}

async function share(el: BackPainChecker): Promise<void> {
  const tick = root(el).querySelector<HTMLInputElement>('#bpc-agree')!;
  if (!tick.checked) tick.click();
  await press(el, 'Share and');
  await new Promise((done) => setTimeout(done));
  await settle(el);
}

const errors = (el: BackPainChecker) =>
  [...root(el).querySelectorAll('bpc-consult .error')].map(({textContent}) => textContent!.trim());

describe('hand-over: contact', () => {
  const {warn} = console;
  let recorder: ReturnType<typeof listen>;
  beforeEach(() => {
    console.warn = () => {};
    recorder = listen();
  });
  afterEach(() => {
    console.warn = warn;
    recorder.stop();
  });

  const details = () =>
    recorder.events
      .filter(({type}) => type === 'consult-requested')
      .map((event) => (event as ConsultRequestedEvent).detail);
  const problems = () =>
    recorder.events.filter(({type}) => type === 'checker-problem').map((event) => (event as CustomEvent).detail);

  it('asks for the fields of consult-fields, in their order, as native inputs that browsers fill in', async () => {
    const el = await openHandOver(
      html`<back-pain-checker consult-recipient="Riverside Spine" consult-fields="note name* phone email time"></back-pain-checker>`,
    );
    const inputs = [...root(el).querySelectorAll<HTMLInputElement>('bpc-consult .field')];
    expect(inputs.map(({name, type, autocomplete}) => `${name} ${type} ${autocomplete}`)).to.deep.equal([
      'note textarea off',
      'name text name',
      'phone tel tel',
      'email email email',
      'time text off',
    ]);
    expect(inputs.filter(({required}) => required).map(({name}) => name)).to.deep.equal(['name']);
    expect(labelOf(el, 'name')).to.equal('Your name');
    expect(labelOf(el, 'time')).to.equal('Best time to reach you (optional)');
    expect(textOf(el)).to.include('Not for emergencies. It may not be read right away.');
    await expect(el).to.be.accessible();
  });

  it('asks nothing without consult-fields, and nowhere but on the hand-over screen', async () => {
    const plain = await openHandOver(html`<back-pain-checker consult-recipient="Riverside Spine"></back-pain-checker>`);
    expect(root(plain).querySelectorAll('.field')).to.have.length(0);
    await share(plain);
    expect(details()[0]!.contact).to.equal(null);
    const el = await checker(html`<back-pain-checker consult-fields="name phone"></back-pain-checker>`);
    expect(root(el).querySelectorAll('[name="name"]')).to.have.length(0);
  });

  it('wants one of phone and email, says so in words, and goes to what is missing', async () => {
    const el = await openHandOver(
      html`<back-pain-checker consult-recipient="Riverside Spine" consult-fields="name phone email"></back-pain-checker>`,
    );
    expect(textOf(el)).to.include('Enter a phone number or an email address, or both.');
    await share(el);
    expect(details()).to.deep.equal([]);
    expect(errors(el)).to.deep.equal(['Enter a phone number or an email address.']);
    expect(root(el).activeElement).to.equal(field(el, 'phone'));
    expect(field(el, 'phone').getAttribute('aria-describedby')).to.include('bpc-contact-phone-error');
    await fill(el, {email: 'dana@example.com'});
    await share(el);
    expect(details()[0]!.contact).to.deep.equal({email: 'dana@example.com'});
  });

  it('wants the phone where only that is offered, and what is marked with *', async () => {
    const el = await openHandOver(
      html`<back-pain-checker consult-recipient="Riverside Spine" consult-fields="phone note*"></back-pain-checker>`,
    );
    await share(el);
    expect(errors(el)).to.deep.equal(['Enter a phone number with at least 5 digits.', 'Fill this in to continue.']);
    await fill(el, {phone: '12', note: 'After five'});
    await share(el);
    expect(errors(el)).to.deep.equal(['Enter a phone number with at least 5 digits.']);
    await fill(el, {phone: ' +1 (555) 010-0123 ext. 4 '});
    await share(el);
    expect(details()[0]!.contact).to.deep.equal({phone: '+1 (555) 010-0123 ext. 4', note: 'After five'});
  });

  it('refuses what is no email address', async () => {
    const el = await openHandOver(
      html`<back-pain-checker consult-recipient="Riverside Spine" consult-fields="email*"></back-pain-checker>`,
    );
    await fill(el, {email: 'dana at example'});
    await share(el);
    expect(errors(el)).to.deep.equal(['Enter an email address, such as name@example.com.']);
    expect(details()).to.deep.equal([]);
  });

  it('keeps what is typed during a look at the result, and forgets it with the answers', async () => {
    const el = await openHandOver(
      html`<back-pain-checker consult-recipient="Riverside Spine" consult-fields="name phone"></back-pain-checker>`,
    );
    await fill(el, {name: 'Dana Okafor', phone: '555 0100'});
    await press(el, 'Back');
    await press(el, 'Request an appointment');
    expect(field(el, 'name').value).to.equal('Dana Okafor');
    el.restart();
    await settle(el);
    await reachResult(el, LEG);
    await press(el, 'Request an appointment');
    expect(field(el, 'name').value).to.equal('');
  });

  it('under 18: asks for no contact and says who should call', async () => {
    const el = await openHandOver(
      html`<back-pain-checker consult-recipient="Riverside Spine" consult-fields="name* phone*"></back-pain-checker>`,
      {...LEG, about: 'under-18'},
    );
    expect(root(el).querySelectorAll('.field')).to.have.length(0);
    expect(textOf(el)).to.include('Ask a parent or guardian to call Riverside Spine');
    await share(el);
    expect(details()[0]!.contact).to.equal(null);
  });

  it('for someone else: the consent says by what right, and the subject is “other”', async () => {
    const el = await openHandOver(html`<back-pain-checker consult-recipient="Riverside Spine"></back-pain-checker>`);
    expect(textOf(el)).to.include('I agree to share the information above with Riverside Spine');
    await press(el, 'Back');
    el.restart();
    await settle(el);
    await press(el, 'Start');
    for (let steps = 0; steps < 40 && !root(el).querySelector('bpc-question [name="someone-else"]'); steps += 1) {
      root(el)
        .querySelector<HTMLInputElement>('bpc-question input[value="none"], bpc-question input[value="low"]')!
        .click();
      await press(el, 'Next');
    }
    root(el).querySelector<HTMLInputElement>('bpc-question [name="someone-else"]')!.click();
    await reachResult(el, LEG);
    await press(el, 'Request an appointment');
    expect(textOf(el)).to.include('parent or guardian, or they agreed');
    await share(el);
    expect(details()[0]).to.include({subject: 'other'});
    expect(details()[0]!.consent.text).to.include('parent or guardian, or they agreed');
  });

  it('the consent names recipient, purpose and withdrawal, and links the privacy notice', async () => {
    const el = await openHandOver(
      html`<back-pain-checker consult-recipient="Riverside Spine" privacy-href="/privacy"></back-pain-checker>`,
    );
    const link = [...root(el).querySelectorAll('a')].find(({textContent}) => textContent!.includes('Privacy notice'))!;
    expect(link.textContent).to.include('Riverside Spine').and.to.include('opens in a new tab');
    expect([link.target, link.rel, link.pathname]).to.deep.equal(['_blank', 'noopener', '/privacy']);
    await share(el);
    const {consent} = details()[0]!;
    expect(consent).to.deep.include({recipient: 'Riverside Spine', privacyHref: link.href});
    expect(consent.text)
      .to.include('share the information above with Riverside Spine')
      .and.to.include('arrange and prepare my care')
      .and.to.include('withdraw');
    expect(Math.abs(Date.now() - Date.parse(consent.time))).to.be.below(60_000);
  });

  it('without consult-recipient the host name is shown, and reported once the hand-over opens', async () => {
    const el = await checker(html`<back-pain-checker></back-pain-checker>`);
    await reachResult(el, LEG);
    expect(problems().map(({name}) => name)).to.deep.equal([]);
    await press(el, 'Request an appointment');
    expect(heading(el)).to.equal(`Share your answers with ${location.hostname}`);
    expect(problems().map(({code, name}) => [code, name])).to.deep.equal([['bad-value', 'consult-recipient']]);
  });

  it('changes of the attributes apply at once, and lose nothing that was typed', async () => {
    const el = await openHandOver(
      html`<back-pain-checker consult-recipient="Riverside Spine" consult-fields="name phone"></back-pain-checker>`,
    );
    await fill(el, {name: 'Dana Okafor'});
    el.consultFields = ['email', 'name*'];
    el.consultRecipient = 'Harbor Spine';
    await settle(el);
    expect(heading(el)).to.equal('Share your answers with Harbor Spine');
    expect([...root(el).querySelectorAll<HTMLInputElement>('.field')].map(({name}) => name)).to.deep.equal([
      'email',
      'name',
    ]);
    expect(field(el, 'name').value).to.equal('Dana Okafor');
  });

  it('contact and free text are in consult-requested and the form value, and nowhere else', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form method="post">
        <back-pain-checker name="back" consult-recipient="Riverside Spine" consult-fields="name phone email time note" share-level></back-pain-checker>
      </form>`,
    );
    const el = form.querySelector('back-pain-checker')!;
    await settle(el);
    const secrets = {
      name: 'Zora Quill',
      phone: '555 010 7788',
      email: 'zora@example.com',
      time: 'after nine at night',
      note: 'My neighbor has a ladder',
    };
    const stored: unknown[] = [];
    const contexts: unknown[] = [];
    const request = (context: unknown, target: EventTarget) =>
      target.dispatchEvent(
        Object.assign(new Event('context-request', {bubbles: true, composed: true}), {
          context,
          subscribe: true,
          callback: (value: unknown) => contexts.push(snapshot(value)),
          contextTarget: target,
        }),
      );
    const child = document.createElement('p');
    el.append(child);
    request(Symbol.for('back-pain-checker/view'), child);
    request(internalViewContext, root(el).querySelector('.base')!);
    const look = () => {
      stored.push(
        snapshot(el.state),
        snapshot(el.answers),
        snapshot(el.assessment),
        el.toText(),
        snapshot(el.toFhir()),
        snapshot({...localStorage}),
        snapshot({...sessionStorage}),
        document.cookie,
        location.href,
        snapshot(history.state),
        el.outerHTML,
      );
    };
    await reachResult(el, LEG);
    look();
    await press(el, 'Request an appointment');
    await fill(el, secrets);
    look();
    expect(new FormData(form).get('back.json')).to.equal(null);
    await share(el);
    look();
    await press(el, 'Back to my result');
    look();
    expect(details()[0]!.contact).to.deep.equal(secrets);
    expect(JSON.parse(String(new FormData(form).get('back.json'))).contact).to.deep.equal(secrets);
    const elsewhere = [
      ...stored,
      ...contexts,
      ...recorder.events
        .filter(({type}) => type !== 'consult-requested')
        .map((event) => snapshot((event as CustomEvent).detail)),
      JSON.stringify({...details()[0]!, contact: null}),
      String(new FormData(form).get('back')),
      textOf(el),
    ].join('\n');
    expect(contexts).to.have.length.above(3);
    expect(elsewhere).to.include('leg-pain');
    for (const secret of Object.values(secrets)) expect(elsewhere).to.not.include(secret);
    el.restart();
    await settle(el);
    expect(new FormData(form).get('back.json')).to.equal(null);
  });

  it('a form that is sent with GET gets nothing, and the page is told', async () => {
    for (const method of ['', 'get', 'nonsense']) {
      const form = await fixture<HTMLFormElement>(
        html`<form method=${method}><back-pain-checker name="back" consult-recipient="Riverside Spine"></back-pain-checker></form>`,
      );
      const el = form.querySelector('back-pain-checker')!;
      await settle(el);
      await reachResult(el, LEG);
      await press(el, 'Request an appointment');
      await share(el);
      expect([...new FormData(form).keys()]).to.deep.equal([]);
      form.method = 'post';
      el.requestUpdate();
      await settle(el);
      expect([...new FormData(form).keys()]).to.deep.equal(['back', 'back.json']);
    }
    expect(problems().map(({name}) => name)).to.deep.equal(['method', 'method', 'method']);
    expect(problems()[0].message).to.include('GET').and.to.include('post');
  });

  it('bad values of the attributes are reported with what is allowed, and the others are used', async () => {
    const el = await openHandOver(
      html`<back-pain-checker consult-recipient="Riverside Spine" privacy-href="javascript:alert(1)" consult-fields="name fax phone** name*"></back-pain-checker>`,
    );
    expect([...root(el).querySelectorAll<HTMLInputElement>('.field')].map(({name}) => name)).to.deep.equal(['name']);
    expect(problems().map(({code, name, value}) => [code, name, value])).to.have.deep.members([
      ['bad-scheme', 'privacy-href', 'javascript:alert(1)'],
      ['bad-value', 'consult-fields', 'fax'],
      ['bad-value', 'consult-fields', 'phone**'],
    ]);
    expect(problems().find(({value}) => value === 'fax').allowed).to.include('name, phone, email, time, note');
    expect(textOf(el)).to.not.include('Privacy notice');
  });
});

describe('hand-over: ids', () => {
  let recorder: ReturnType<typeof listen>;
  beforeEach(() => (recorder = listen()));
  afterEach(() => recorder.stop());
  const details = () =>
    recorder.events
      .filter(({type}) => type === 'consult-requested')
      .map((event) => (event as ConsultRequestedEvent).detail);

  const template = (onRequest: (event: ConsultRequestedEvent) => void) =>
    html`<back-pain-checker consult-recipient="Riverside Spine" consult-fields="phone" @consult-requested=${onRequest}></back-pain-checker>`;

  it('the id stays the same on a retry; changed content gets a new one that replaces it, with the same reference', async () => {
    const {warn} = console;
    console.warn = () => {};
    let tries = 0;
    const el = await openHandOver(
      template((event) => event.waitUntil((tries += 1) === 1 ? Promise.reject(new Error('shut')) : Promise.resolve())),
    );
    await fill(el, {phone: '555 0100'});
    await share(el);
    await press(el, 'Try again');
    await new Promise((done) => setTimeout(done));
    await settle(el);
    console.warn = warn;
    await press(el, 'Back to my result');
    await press(el, 'Request an appointment');
    await share(el);
    await press(el, 'Back to my result');
    await press(el, 'Request an appointment');
    await fill(el, {phone: '555 0199'});
    await share(el);
    const [first, retry, again, changed] = details();
    expect(first!.id).to.match(/^[\da-f]{32}$/);
    expect(first!.reference).to.match(/^[A-Z\d]{8}$/);
    expect(first).to.not.have.property('supersedes');
    expect([retry!.id, again!.id]).to.deep.equal([first!.id, first!.id]);
    expect(changed!.id).to.not.equal(first!.id);
    expect(changed).to.include({supersedes: first!.id, reference: first!.reference});
  });

  it('another visit has nothing in common with the one before', async () => {
    const el = await openHandOver(template((event) => event.waitUntil(Promise.resolve())));
    await fill(el, {phone: '555 0100'});
    await share(el);
    el.restart();
    await settle(el);
    await reachResult(el, LEG);
    await press(el, 'Request an appointment');
    await fill(el, {phone: '555 0100'});
    await share(el);
    const [first, second] = details();
    expect(second!.id).to.not.equal(first!.id);
    expect(second!.reference).to.not.equal(first!.reference);
    expect(second).to.not.have.property('supersedes');
  });

  it('the person can read the reference, in two groups', async () => {
    const el = await openHandOver(template((event) => event.waitUntil(Promise.resolve())));
    await fill(el, {phone: '555 0100'});
    await share(el);
    const {reference} = details()[0]!;
    expect(textOf(el).replace(/[\u2066\u2069]/g, '')).to.include(
      `Your reference: ${reference.slice(0, 4)} ${reference.slice(4)}`,
    );
    await expect(el).to.be.accessible();
  });
});

describe('hand-over: what is said afterwards', () => {
  const {warn} = console;
  let recorder: ReturnType<typeof listen>;
  beforeEach(() => {
    console.warn = () => {};
    recorder = listen();
  });
  afterEach(() => {
    console.warn = warn;
    recorder.stop();
  });
  const problems = () =>
    recorder.events.filter(({type}) => type === 'checker-problem').map((event) => (event as CustomEvent).detail);

  async function outcome(
    onRequest: (event: ConsultRequestedEvent) => void,
    attributes: {readonly href?: string} = {},
  ): Promise<BackPainChecker> {
    const el = await openHandOver(
      html`<back-pain-checker consult-recipient="Riverside Spine" consult-phone="555 0100" consult-href=${attributes.href ?? ''} @consult-requested=${onRequest}>
        <p slot="sent">We call within one working day.</p>
        <p slot="consent">We keep this for 30 days.</p>
      </back-pain-checker>`,
    );
    expect(shownSlots(el)).to.include('consent').and.not.to.include('sent');
    await share(el);
    return el;
  }
  const shownSlots = (el: BackPainChecker) =>
    [...el.children].filter((child) => (child as HTMLElement).checkVisibility()).map(({slot}) => slot);

  it('the page’s own title, text and link are shown, and no other page is opened over them', async () => {
    const words = {
      title: 'See you on Friday',
      text: 'Bring your shoes.',
      href: '/visits/1',
      linkText: 'Change the time',
    };
    const el = await outcome((event) => event.waitUntil(Promise.resolve(words)), {href: '/never'});
    expect(heading(el)).to.equal('See you on Friday');
    expect(textOf(el)).to.include('Bring your shoes.');
    const link = root(el).querySelector<HTMLAnchorElement>('bpc-consult a.primary')!;
    expect([link.textContent!.trim(), link.pathname]).to.deep.equal(['Change the time', '/visits/1']);
    expect(shownSlots(el)).to.include('sent');
    await new Promise((done) => setTimeout(done, 20));
    expect(location.pathname).to.not.equal('/never');
    await expect(el).to.be.accessible();
  });

  it('whatever the page says, the last words are “Don’t wait for a reply”, with the advice and the emergency signs', async () => {
    const hear: ((event: ConsultRequestedEvent) => void)[] = [
      () => {},
      (event) => event.preventDefault(),
      (event) => event.waitUntil(Promise.resolve({title: 'All done'})),
      (event) => event.waitUntil(Promise.reject(new Error('shut'))),
    ];
    for (const onRequest of hear) {
      const el = await outcome(onRequest);
      const last = root(el).querySelector('bpc-consult .net')!;
      expect(last.textContent).to.include('Don’t wait for a reply').and.to.include('within two weeks');
      expect(last.querySelectorAll('li').length).to.be.above(3);
      expect(button(el, 'Back to my result')!.compareDocumentPosition(last)).to.equal(Node.DOCUMENT_POSITION_PRECEDING);
    }
  });

  it('words that cannot be used are reported and left out', async () => {
    const words = {title: 7, text: 'Bring your shoes.', href: 'javascript:alert(1)', linkText: 'Press'};
    const el = await outcome((event) => event.waitUntil(Promise.resolve(words)));
    expect(heading(el)).to.equal('Riverside Spine has your answers');
    expect(textOf(el)).to.include('Bring your shoes.').and.to.not.include('Press');
    expect(problems().map(({code, name}) => [code, name])).to.deep.equal([
      ['bad-value', 'consult-requested: title'],
      ['bad-scheme', 'consult-requested: href'],
    ]);
  });

  it('a Response that is not ok counts as failed, one that is ok as received', async () => {
    const failed = await outcome((event) => event.waitUntil(Promise.resolve(new Response('', {status: 503}))));
    expect(heading(failed)).to.include('couldn’t be sent');
    expect(problems()[0].message).to.include('503');
    const received = await outcome((event) => event.waitUntil(Promise.resolve(new Response(null, {status: 204}))));
    expect(heading(received)).to.equal('Riverside Spine has your answers');
  });

  it('nothing claims that the answers were received before a listener says so', async () => {
    const el = await outcome(() => {});
    expect(heading(el)).to.equal('Your answers are ready');
    expect(textOf(el)).to.not.match(/\bsent\b|has your answers/);
    expect(shownSlots(el)).to.not.include('sent');
  });

  it('the target of a fragment in consult-href comes into view and gets the focus', async () => {
    const target = await fixture<HTMLElement>(
      html`<section id="book-here" style="margin-block-start: 3000px">Book</section>`,
    );
    const el = await outcome((event) => event.waitUntil(Promise.resolve({title: 'Your answers are in the form'})), {
      href: '#book-here',
    });
    expect(heading(el)).to.equal('Your answers are in the form');
    await new Promise((done) => setTimeout(done, 50));
    expect(document.activeElement).to.equal(target);
    const {top} = target.getBoundingClientRect();
    expect(top).to.be.within(-5, innerHeight);
    target.blur();
    expect(target.hasAttribute('tabindex')).to.equal(false);
    history.replaceState(null, '', location.pathname + location.search);
  });
});

/** Everything that can be reached from a value, as text: also what is behind getters. */
function snapshot(value: unknown): string {
  const seen = new Set<unknown>();
  return (
    JSON.stringify(value, (_, part: unknown) => {
      if (typeof part !== 'object' || part === null) return part;
      if (seen.has(part)) return undefined;
      seen.add(part);
      return part instanceof Set ? [...part] : part;
    }) ?? ''
  );
}
