import {ContextConsumer, createContext} from '@lit/context';
import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {LitElement} from 'lit';
import {BackPainChecker} from '../../../src/checker/back-pain-checker.js';
import type {PublicView} from '../../../src/checker/provide-view.js';
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
  walk,
} from '../../support/checker.js';

/** The step that each inner element belongs to. */
const stepOf: Readonly<Record<string, readonly string[]>> = {
  'bpc-start': ['start'],
  'bpc-question': ['question', 'medicine'],
  'bpc-progress': ['question', 'medicine'],
  'bpc-body-map': ['question'],
  'bpc-red-flag': ['emergency'],
  'bpc-review': ['review'],
  'bpc-result': ['result'],
  'bpc-medicine': ['medicine'],
  'bpc-consult': ['consult'],
};

interface Rendering {
  readonly name: string;
  readonly element: Element;
  readonly step: string;
}

/** Records every rendering of every inner element. */
function recordRenderings(): {readonly renderings: Rendering[]; stop(): void} {
  const renderings: Rendering[] = [];
  const restores = Object.keys(stepOf).map((name) => {
    const {prototype} = customElements.get(name) as unknown as {prototype: {render(): unknown}};
    const {render} = prototype;
    prototype.render = function (this: HTMLElement & {view: {state: {step: string}}}) {
      renderings.push({name, element: this, step: this.view.state.step});
      return render.call(this);
    };
    return () => (prototype.render = render);
  });
  return {renderings, stop: () => restores.forEach((restore) => restore())};
}

const LEG_PAIN = {where: ['low', 'leg-pain'], course: 'weeks-stuck', impact: 'moderate'};

/** Goes from the start through every step, forward and back. */
async function visitEveryStep(el: BackPainChecker): Promise<readonly string[]> {
  const headings: string[] = [];
  const note = () => headings.push(heading(el));
  note();
  await press(el, 'Start');
  note();
  await answer(el, 'nerve', 'saddle');
  note();
  await press(el, 'Show my summary');
  note();
  await press(el, 'Start again');
  note();
  await press(el, 'Start');
  await walk(el, LEG_PAIN);
  note();
  await press(el, 'Show my result');
  note();
  await press(el, root(el).querySelector('[part="consult-button"]')!.textContent!.trim());
  note();
  await press(el, 'Back');
  note();
  await press(el, 'Start again');
  await reachResult(el);
  note();
  await press(el, 'Check now');
  note();
  await answer(el, current(el)!, 'none');
  note();
  await press(el, 'Back');
  note();
  return headings;
}

describe('internal context', () => {
  it('every screen gets the view of its own step, and of no other step', async () => {
    const {renderings, stop} = recordRenderings();
    try {
      await visitEveryStep(await checker());
    } finally {
      stop();
    }
    const wrong = renderings.filter(({name, step}) => !stepOf[name]!.includes(step));
    expect(wrong.map(({name, step}) => `${name} at ${step}`)).to.deep.equal([]);
    expect(new Set(renderings.map(({name}) => name))).to.have.all.keys(Object.keys(stepOf));
    const stepsOfElement = new Map<Element, Set<string>>();
    for (const {element, step} of renderings)
      stepsOfElement.set(element, (stepsOfElement.get(element) ?? new Set()).add(step));
    for (const [element, steps] of stepsOfElement) expect(steps.size, element.localName).to.equal(1);
  });

  it('a screen that is about to be removed does not render again', async () => {
    const el = await checker();
    const start = root(el).querySelector('bpc-start')!;
    const {renderings, stop} = recordRenderings();
    await press(el, 'Start');
    stop();
    expect(start.isConnected).to.equal(false);
    expect(renderings.some(({element}) => element === start)).to.equal(false);
  });

  it('an inner element outside the checker gets no view and renders nothing', async () => {
    await checker();
    const stray = document.createElement('bpc-start') as LitElement & {view?: unknown};
    document.body.append(stray);
    await stray.updateComplete;
    expect(stray.view).to.equal(undefined);
    expect(stray.textContent).to.equal('');
    stray.remove();
  });
});

describe('internal context on a page that interferes with context requests', () => {
  it('every screen renders when the page stops the requests in the capture phase', async () => {
    const expected = await visitEveryStep(await checker());
    let stopped = 0;
    const stopRequests = (event: Event) => {
      stopped += 1;
      event.stopImmediatePropagation();
    };
    for (const type of ['context-request', 'context-provider']) window.addEventListener(type, stopRequests, true);
    try {
      expect(await visitEveryStep(await checker())).to.deep.equal(expected);
    } finally {
      for (const type of ['context-request', 'context-provider']) window.removeEventListener(type, stopRequests, true);
    }
    expect(stopped).to.be.greaterThan(10);
    expect(new Set(expected).size).to.be.greaterThan(8);
  });

  it('every screen renders after the checker was removed and inserted again', async () => {
    const stopRequests = (event: Event) => event.stopImmediatePropagation();
    window.addEventListener('context-request', stopRequests, true);
    try {
      const el = await checker(html`<back-pain-checker no-start></back-pain-checker>`);
      const page = el.parentElement!;
      el.remove();
      page.append(el);
      await settle(el);
      await answer(el, 'nerve', 'none');
      expect(current(el)).to.equal('danger');
    } finally {
      window.removeEventListener('context-request', stopRequests, true);
    }
  });

  it('every screen renders when the page replaced window.Event before the script', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
    const page = frame.contentDocument!;
    page.open();
    page.write(`<!doctype html>
      <script>
        window.Event = function Event(type) {
          this.type = type;
        };
      </script>
      <back-pain-checker no-start first="safety"></back-pain-checker>
      <script type="module" src="${new URL('../../../src/define.ts', import.meta.url).href}"></script>`);
    page.close();
    const findScreen = () => page.querySelector('back-pain-checker')?.shadowRoot?.querySelector('.frame > .step');
    await waitUntil(() => findScreen()?.querySelector('h2'), 'the first screen', {timeout: 10_000});
    expect(findScreen()!.localName).to.equal('bpc-question');
    findScreen()!.querySelector<HTMLInputElement>('input[value="saddle"]')!.click();
    findScreen()!.querySelector<HTMLButtonElement>('.primary')!.click();
    await waitUntil(
      () => findScreen()?.localName === 'bpc-red-flag' && findScreen()?.querySelector('h2'),
      'the emergency',
    );
    expect(findScreen()!.querySelector('h2')!.textContent).to.include('Emergency');
  });
});

describe('public context', () => {
  const KEY = createContext<PublicView | undefined>(Symbol.for('back-pain-checker/view'));
  customElements.define(
    'slotted-view',
    class extends LitElement {
      readonly consumer = new ContextConsumer(this, {
        context: KEY,
        subscribe: true,
        callback: (view) => (this.textContent = view ? `${view.step} ${view.level} ${view.locale}` : ''),
      });
    },
  );

  /** Subscribes with the context community protocol, as any slotted element can without a library. */
  function request(from: Element, context: unknown): PublicView | undefined {
    let value: PublicView | undefined;
    const event = Object.assign(new Event('context-request', {bubbles: true, composed: true}), {
      context,
      contextTarget: from,
      subscribe: false,
      callback: (view: PublicView | undefined) => (value = view),
    });
    from.dispatchEvent(event);
    return value;
  }

  it('is BackPainChecker.viewContext, and a registered symbol', () => {
    expect(BackPainChecker.viewContext).to.equal(Symbol.for('back-pain-checker/view'));
  });

  it('a slotted element receives the step, the level and the language, and their changes', async () => {
    const el = await checker(
      html`<back-pain-checker lang="en-GB"><slotted-view slot="footer"></slotted-view></back-pain-checker>`,
    );
    const slotted = el.querySelector('slotted-view')!;
    expect(slotted.textContent).to.equal('start null en-GB');
    await press(el, 'Start');
    expect(slotted.textContent).to.equal('question null en-GB');
    await reachResult(el);
    expect(slotted.textContent).to.equal('result self-care en-GB');
    await press(el, 'Start again');
    expect(slotted.textContent).to.equal('start null en-GB');
  });

  it('has no level before the result, also in an emergency', async () => {
    const el = await checker(html`<back-pain-checker no-start><b slot="footer"></b></back-pain-checker>`);
    const slotted = el.querySelector('b')!;
    expect(request(slotted, KEY)).to.include({step: 'question', level: null});
    await answer(el, 'nerve', 'saddle');
    expect(request(slotted, KEY)).to.include({step: 'emergency', level: null});
    await press(el, 'Show my summary');
    expect(request(slotted, KEY)).to.include({step: 'result', level: 'emergency'});
  });

  it('contains step, level, locale and messages, frozen, and no answer', async () => {
    const el = await checker(html`<back-pain-checker><b slot="footer"></b></back-pain-checker>`);
    await reachResult(el, {health: 'spine', ...LEG_PAIN});
    const view = request(el.querySelector('b')!, KEY)!;
    expect(view).to.have.all.keys('step', 'level', 'locale', 'messages');
    expect(Object.isFrozen(view)).to.equal(true);
    expect(Object.isFrozen(view.messages)).to.equal(true);
    expect(Object.values(view.messages).every((text) => typeof text === 'string')).to.equal(true);
    const {messages: _, ...rest} = view;
    expect(rest).to.deep.equal({step: 'result', level: 'non-urgent', locale: 'en'});
  });

  it('does not call subscribers while nothing in it changes', async () => {
    const el = await checker(html`<back-pain-checker no-start><b slot="footer"></b></back-pain-checker>`);
    const views: unknown[] = [];
    const event = Object.assign(new Event('context-request', {bubbles: true, composed: true}), {
      context: KEY,
      contextTarget: el.querySelector('b')!,
      subscribe: true,
      callback: (view: unknown) => views.push(view),
    });
    el.querySelector('b')!.dispatchEvent(event);
    await answer(el, 'nerve', 'none');
    await answer(el, 'danger', 'none');
    expect(views).to.have.length(1);
    expect(button(el, 'Next')).to.not.equal(undefined);
  });

  it('is undefined until the checker has started', () => {
    const el = document.createElement('back-pain-checker');
    const child = document.createElement('b');
    el.append(child);
    document.body.append(el);
    expect(request(child, KEY)).to.equal(undefined);
    el.remove();
  });

  it('is separate from the internal context: a request with another symbol gets no reply', async () => {
    const el = await checker(html`<back-pain-checker no-start><b slot="footer"></b></back-pain-checker>`);
    for (const key of [Symbol('back-pain-checker/internal-view'), Symbol.for('back-pain-checker/internal-view')])
      expect(request(el.querySelector('b')!, key)).to.equal(undefined);
  });
});
