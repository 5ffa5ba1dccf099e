import {expect, html} from '@open-wc/testing';
import type {BackPainChecker} from '../../../src/checker/back-pain-checker.js';
import {
  answer,
  button,
  checker,
  current,
  heading,
  inputs,
  listen,
  press,
  reachResult,
  root,
  settle,
  textOf,
  walk,
  waitFor,
} from '../../support/checker.js';

const OVERLAY = {
  extends: 'running-back-pain@2',
  id: 'clinic',
  version: '1.0.0',
  questions: [
    {
      id: 'brace',
      type: 'one',
      text: 'Do you wear a brace?',
      options: [
        {id: 'yes', text: 'Yes'},
        {id: 'no', text: 'No'},
      ],
      sources: ['clinic-words'],
      reviewed: '2026-01-01',
    },
  ],
  sources: [
    {
      id: 'clinic-words',
      title: 'What we ask',
      publisher: 'Riverside Spine',
      url: 'https://example.com/',
      kind: 'expert',
    },
  ],
};

/** The page's network, for one test: every request is answered by `answerWith`. */
function network(answerWith: (url: string, init: RequestInit) => Promise<Response> | Response) {
  const {fetch} = window;
  const asked: [string, RequestInit][] = [];
  window.fetch = async (url, init = {}) => {
    asked.push([String(url), init]);
    return answerWith(String(url), init);
  };
  return {asked, restore: () => (window.fetch = fetch)};
}

const json = (value: unknown, init: ResponseInit = {}) =>
  new Response(typeof value === 'string' ? value : JSON.stringify(value), {
    headers: {'content-type': 'application/json'},
    ...init,
  });
const pause = (milliseconds = 20) => new Promise((done) => setTimeout(done, milliseconds));

describe('the pack attribute and property', () => {
  let net: ReturnType<typeof network> | undefined;
  let recorder: ReturnType<typeof listen>;
  const {warn} = console;

  // The unbundled code for packs is dozens of files here: loaded in advance, the timeouts below are long enough.
  before(() => import('../../../src/checker/own-pack.js'));

  beforeEach(() => {
    recorder = listen();
    console.warn = () => {};
  });

  afterEach(() => {
    net?.restore();
    recorder.stop();
    console.warn = warn;
  });

  const codes = () =>
    recorder.events.filter(({type}) => type === 'checker-problem').map((event) => (event as CustomEvent).detail.code);
  const messages = () =>
    recorder.events
      .filter(({type}) => type === 'checker-problem')
      .map((event) => (event as CustomEvent).detail.message)
      .join();

  it('the same pack again, or from another address, leaves its own emergency on screen', async () => {
    const stricter = () => ({
      extends: 'running-back-pain@2',
      id: 'stricter',
      version: '1.0.0',
      redFlags: [{id: 'not-settling', disposition: 'ambulance'}],
    });
    const calls = (el: BackPainChecker) => heading(el).includes('Call 911 now') && el.matches(':state(step-emergency)');
    const el = await checker(html`<back-pain-checker region="us" .pack=${stricter()}></back-pain-checker>`);
    await waitFor(() => !codes().length && heading(el) !== '');
    await pause();
    await press(el, 'Start');
    await walk(el, {where: ['low', 'leg-pain'], course: 'weeks-stuck', impact: 'moderate'});
    expect(calls(el)).to.equal(true);
    el.pack = stricter();
    await settle(el);
    expect(calls(el), 'at once').to.equal(true);
    await pause(50);
    expect(calls(el), 'when it is there').to.equal(true);
    let fail = true;
    net = network(() => (fail ? new Response('', {status: 500}) : json(stricter())));
    el.pack = '/pack.json';
    await waitFor(() => codes().includes('pack-unreachable'));
    await settle(el);
    fail = false;
    await press(el, 'Try again');
    await waitFor(() => calls(el), 'what was there before, was gone and has come back is shown again');
  });

  async function asksBrace(el: BackPainChecker) {
    await press(el, 'Start');
    const seen: string[] = [];
    for (let steps = 0; current(el) && steps < 30; steps += 1) {
      seen.push(current(el)!);
      if (current(el) === 'brace') return true;
      const values = inputs(el).map(({value}) => value);
      await answer(
        el,
        current(el)!,
        {about: '18-44', where: 'low', course: 'new-easing', impact: 'mild'}[current(el)!] ??
          (values.includes('none') ? 'none' : values[0]!),
      );
    }
    return false;
  }

  it('fetches the pack without credentials, and applies it to the built-in pack', async () => {
    net = network(() => json(OVERLAY));
    const el = await checker(html`<back-pain-checker pack="/clinic.json" ask="all"></back-pain-checker>`);
    await waitFor(() => heading(el) !== '', 'the pack has been applied');
    expect(net.asked).to.have.length(1);
    expect(net.asked[0]![1].credentials).to.equal('omit');
    expect(messages()).to.equal('');
    expect(await asksBrace(el)).to.equal(true);
  });

  it('accepts an object', async () => {
    const el = await checker(html`<back-pain-checker ask="all" .pack=${OVERLAY}></back-pain-checker>`);
    await waitFor(() => heading(el) !== '', 'the pack has been applied');
    expect(codes()).to.deep.equal([]);
    expect(await asksBrace(el)).to.equal(true);
  });

  it('a pack that arrives during a visit loses no answer', async () => {
    const el = await checker(html`<back-pain-checker no-start ask="all"></back-pain-checker>`);
    await answer(el, 'nerve', 'none');
    el.pack = OVERLAY;
    const readyCount = () => recorder.events.filter(({type}) => type === 'checker-ready').length;
    await waitFor(() => readyCount() > 1, 'the pack has been applied');
    await settle(el);
    expect(readyCount()).to.equal(2);
    expect(current(el)).to.equal('danger');
    expect(el.answers.nerve).to.deep.equal(['none']);
  });

  it('the page’s fallback children are shown until the pack arrives or the time limit ends', async () => {
    net = network(() => new Promise(() => {}));
    const el = await checker(html`<back-pain-checker pack="/slow.json"><p>Call us.</p></back-pain-checker>`);
    expect(el.querySelector('p')!.checkVisibility()).to.equal(true);
    await pause(2100);
    await settle(el);
    expect(heading(el)).to.equal('Back pain after running?');
  }).timeout(5000);

  const bad: [name: string, response: () => Promise<Response> | Response, code: string, words: string][] = [
    ['is answered with 404', () => json('', {status: 404}), 'pack-unreachable', 'answered 404'],
    ['is answered with 500', () => json('', {status: 500}), 'pack-unreachable', 'answered 500'],
    ['cannot be reached', () => Promise.reject(new TypeError('offline')), 'pack-unreachable', 'cannot be reached'],
    [
      'is not served as JSON',
      () => new Response('{}', {headers: {'content-type': 'text/html'}}),
      'pack-unreachable',
      'not served as JSON',
    ],
    ['is too large', () => json(`"${'x'.repeat(1_000_001)}"`), 'pack-unreachable', 'larger than 1 MB'],
    ['is truncated JSON', () => json('{"extends": "runn'), 'bad-pack', '/clinic.json'],
    ['is JSON but not a pack', () => json([1, 2, 3]), 'bad-pack', ''],
    [
      'changes a safety question',
      () => json({...OVERLAY, questions: [{...OVERLAY.questions[0], id: 'nerve'}]}),
      'safety-entry',
      'nerve',
    ],
  ];
  for (const [name, response, code, words] of bad) {
    it(`a pack that ${name} is reported, the built-in pack is used, and “Try again” is offered`, async () => {
      net = network(response);
      const el = await checker(html`<back-pain-checker pack="/clinic.json"></back-pain-checker>`);
      await pause(50);
      await settle(el);
      expect(codes()).to.include(code);
      expect(messages()).to.include(words);
      expect(textOf(el)).to.include('didn’t load');
      await expect(el).to.be.accessible();
      net.restore();
      net = network(() => json(OVERLAY));
      await press(el, 'Try again');
      await pause(50);
      await settle(el);
      expect(textOf(el)).to.not.include('didn’t load');
      await reachResult(el);
      expect(root(el).querySelector('bpc-result')).to.not.equal(null);
    });
  }

  describe('with pack-integrity', () => {
    // A real file of the server: browsers compare what has really arrived.
    const address = '/demo/own-pack.json';
    const title = 'Back pain checker of the Hillside Trail Club';
    const titleOf = (el: BackPainChecker) => root(el).querySelector('section')?.getAttribute('aria-label');
    async function digestOf(algorithm: string, change = '') {
      const text = (await (await fetch(address)).text()) + change;
      const digest = await crypto.subtle.digest(`SHA-${algorithm}`, new TextEncoder().encode(text));
      return `sha${algorithm}-${btoa(String.fromCodePoint(...new Uint8Array(digest)))}`;
    }

    for (const algorithm of ['256', '384', '512']) {
      it(`uses the file that sha${algorithm} names`, async () => {
        const integrity = await digestOf(algorithm);
        const el = await checker(
          html`<back-pain-checker pack=${address} pack-integrity=${integrity}></back-pain-checker>`,
        );
        await waitFor(() => titleOf(el) === title, 'the pack has been applied');
        expect(codes()).to.deep.equal([]);
      });

      it(`does not use a file that sha${algorithm} does not name, says so, and goes on with the built-in pack`, async () => {
        const integrity = await digestOf(algorithm, ' ');
        const el = await checker(
          html`<back-pain-checker pack=${address} pack-integrity=${integrity}></back-pain-checker>`,
        );
        await waitFor(() => codes().length > 0, 'the file is refused');
        await settle(el);
        expect(codes()).to.deep.equal(['pack-unreachable']);
        expect(messages()).to.include('not the file that pack-integrity names').and.to.include(address);
        expect(titleOf(el)).to.equal('Back pain checker for runners');
        expect(textOf(el)).to.include('didn’t load');
        await reachResult(el);
        expect(root(el).querySelector('bpc-result')).to.not.equal(null);
      });
    }

    it('takes any of several digests, and a new one without a new address', async () => {
      const integrity = await digestOf('256');
      const wrong = await digestOf('256', ' ');
      const el = await checker(html`<back-pain-checker pack=${address} pack-integrity=${wrong}></back-pain-checker>`);
      await waitFor(() => codes().length > 0, 'the file is refused');
      el.packIntegrity = `${wrong} ${integrity}`;
      await waitFor(() => titleOf(el) === title, 'the pack has been applied');
      await settle(el);
      expect(codes()).to.deep.equal(['pack-unreachable']);
      expect(textOf(el)).to.not.include('didn’t load');
    });

    for (const value of [
      '',
      'sha256-',
      'md5-abc',
      'sha256-abc',
      `SHA256-${'a'.repeat(43)}=`,
      'sha256-abc sha384-abc',
      7,
    ]) {
      it(`does not fetch anything where it cannot be read, because browsers would take any file: “${value}”`, async () => {
        net = network(() => json(OVERLAY));
        const el = await checker(
          html`<back-pain-checker pack="/clinic.json" .packIntegrity=${value as string}></back-pain-checker>`,
        );
        await waitFor(() => codes().length > 0, 'the value is refused');
        await settle(el);
        expect(net.asked).to.have.length(0);
        expect(codes()).to.deep.equal(['bad-value']);
        expect(messages()).to.include('pack-integrity').and.to.include('sha256-, sha384- or sha512-');
        expect(textOf(el)).to.include('didn’t load');
      });
    }
  });

  it('does not fetch a pack from another scheme', async () => {
    net = network(() => json(OVERLAY));
    await checker(html`<back-pain-checker pack="data:application/json,{}"></back-pain-checker>`);
    await waitFor(() => codes().length > 0, 'the address is refused');
    expect(net.asked).to.have.length(0);
    expect(messages()).to.include('data:');
  });

  it('does not accept a pack redirected to another scheme', async () => {
    net = network(() =>
      Object.defineProperties(json(OVERLAY), {
        redirected: {value: true},
        url: {value: 'https://elsewhere.example/clinic.json'},
      }),
    );
    await checker(html`<back-pain-checker pack="/clinic.json"></back-pain-checker>`);
    await waitFor(() => codes().length > 0, 'the redirection is refused');
    expect(codes()).to.deep.equal(['pack-unreachable']);
    expect(messages()).to.include('redirected to another scheme');
  });

  it('aborts the request when another pack is set', async () => {
    let stopped = false;
    net = network((url, init) => {
      if (url.endsWith('second.json')) return json(OVERLAY);
      init.signal!.addEventListener('abort', () => (stopped = true));
      return new Promise(() => {});
    });
    const el = await checker(html`<back-pain-checker pack="/first.json" ask="all"></back-pain-checker>`);
    await pause();
    el.pack = '/second.json';
    await settle(el);
    await pause();
    await settle(el);
    expect(stopped).to.equal(true);
    expect(codes()).to.deep.equal([]);
    expect(button(el, 'Start')).to.not.equal(undefined);
    await press(el, 'Start');
    await walk(el);
  });
});
