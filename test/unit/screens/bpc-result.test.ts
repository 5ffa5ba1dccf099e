import {optionText} from '../../../src/pack/words.js';
import {aTimeout, expect, html, waitUntil} from '@open-wc/testing';
import type {BackPainChecker} from '../../../src/checker/back-pain-checker.js';
import {builtInPack} from '../../../src/pack/built-in.js';
import type {Level} from '../../../src/pack/types.js';
import {
  answer,
  button,
  checker,
  current,
  heading,
  listen,
  press,
  reachResult,
  root,
  settle,
  textOf,
} from '../../support/checker.js';

/** Answers that lead to each level. */
const people: Readonly<Record<Level, Readonly<Record<string, string | readonly string[]>>>> = {
  emergency: {nerve: ['saddle']},
  urgent: {unwell: ['fever']},
  'non-urgent': {where: ['low', 'leg-pain'], course: 'weeks-stuck'},
  'self-care': {runs: ['downhill', 'after-hard'], training: ['stopped-days', 'jump', 'sitting']},
};
const words: Readonly<Record<Level, string>> = {
  emergency: 'Emergency',
  urgent: 'Urgent',
  'non-urgent': 'Not urgent',
  'self-care': 'Self-care',
};

/** One checker per level, shared by the tests that do not change it: reaching a result takes a dozen screens. */
const shown = new Map<Level, Promise<BackPainChecker>>();
function look(level: Level): Promise<BackPainChecker> {
  const el = shown.get(level) ?? mount(level);
  shown.set(level, el);
  return el;
}
async function mount(level: Level): Promise<BackPainChecker> {
  const el = document.body.appendChild(document.createElement('back-pain-checker'));
  el.region = 'us';
  await settle(el);
  await reachResult(el, people[level]);
  expect(el.assessment?.level).to.equal(level);
  return el;
}

/** The same checker, with host attributes for one test. */
async function hosted(
  level: Level,
  attributes: Readonly<Record<string, string>>,
  children = '',
): Promise<BackPainChecker> {
  const el = await look(level);
  for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, value);
  el.append(document.createRange().createContextualFragment(children));
  await settle(el);
  await settle(el);
  undo = async () => {
    for (const name of Object.keys(attributes)) el.removeAttribute(name);
    el.replaceChildren();
    await settle(el);
  };
  return el;
}
let undo: () => Promise<void> = async () => {};

/** A new checker, for a test that leaves the result. */
async function result(level: Level): Promise<BackPainChecker> {
  const el = await checker(html`<back-pain-checker region="us"></back-pain-checker>`);
  await reachResult(el, people[level]);
  return el;
}

const titles = (el: BackPainChecker): string[] =>
  [...root(el).querySelectorAll('bpc-result h3')].map(({textContent}) => textContent!.trim());
const part = (el: BackPainChecker, title: string): HTMLElement | undefined =>
  [...root(el).querySelectorAll<HTMLElement>('bpc-result section')].find(
    (section) => section.querySelector('h3')?.textContent?.trim() === title,
  );
const flat = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

describe('<bpc-result>', () => {
  afterEach(async () => {
    await undo();
    undo = async () => {};
  });
  after(async () => {
    for (const el of await Promise.all(shown.values())) el.remove();
  });

  for (const level of ['emergency', 'urgent', 'non-urgent', 'self-care'] as const) {
    describe(`at ${level}`, () => {
      it('is accessible', async () => {
        const el = await look(level);
        for (const fold of root(el).querySelectorAll('details')) fold.open = true;
        await expect(el).to.be.accessible();
      });

      it('starts with the level in words, what to do and how soon', async () => {
        const el = await look(level);
        const {disposition} = el.assessment!;
        expect(heading(el)).to.match(new RegExp(`^${words[level]}`));
        const card = root(el).querySelector('bpc-result :is(.care, .emergency)')!;
        const says = flat(card.textContent).toLowerCase();
        const times = [...says.matchAll(/\b(?:now|today|within two weeks|in 1 week)\b/g)].map(([time]) => time);
        expect(times, disposition!.timeFrame).to.not.deep.equal([]);
        expect(says).to.not.contain('this fits too');
        expect(
          card.compareDocumentPosition(root(el).querySelector('bpc-result h3')!) & Node.DOCUMENT_POSITION_FOLLOWING,
        ).to.not.equal(0);
      });

      it('has at most one primary button, and something to press in the card', async () => {
        const el = await look(level);
        expect(root(el).querySelectorAll('.primary')).to.have.lengthOf(level === 'emergency' ? 0 : 1);
        const card = root(el).querySelector('bpc-result :is(.care, .emergency)')!;
        expect(card.querySelector('a.button, button')).to.not.equal(null);
      });

      it(`lists ${level === 'emergency' ? 'no other signs' : 'every emergency finding in the words of its question, under headings and without a closed details element'}`, async () => {
        const el = await look(level);
        if (level === 'emergency') {
          expect(root(el).querySelector('.net, .warning')).to.equal(null);
          return;
        }
        const groups = builtInPack.safetyNet.groups!.map(({title}) => title);
        const headings = [...root(el).querySelectorAll('.net h4')].map(({textContent}) => flat(textContent));
        expect(headings).to.deep.equal(groups);
        expect([...root(el).querySelectorAll('.warning li')].length).to.be.at.least(groups.length);
        const lines = [...root(el).querySelectorAll('.net li')].map(({textContent}) => flat(textContent));
        const say = (text: string) =>
          text
            .replace('{poo}', 'poop')
            .replace('{tummy}', 'belly')
            .replaceAll('{poo}', 'poop')
            .replaceAll('{tummy}', 'belly');
        for (const {question, options} of builtInPack.safetyNet.emergency) {
          for (const id of options) {
            const option = builtInPack.questions
              .find((entry) => entry.id === question)!
              .options!.find((option) => option.id === id)!;
            expect(lines).to.include(say(option.finding ?? optionText(option)));
          }
        }
        expect(root(el).querySelector('.net')!.closest('details')).to.equal(null);
      });

      it('states who has reviewed the rules, that it is not monitored, and the version', async () => {
        const text = textOf(await look(level));
        expect(text)
          .to.contain('A clinician hasn’t reviewed this advice yet')
          .and.to.contain('not monitored')
          .and.to.contain(builtInPack.version);
      });
    });
  }

  it('self-care: sections are in order: save and share, plan, exercises, when to get help, contributors, medicines, about', async () => {
    const wanted = [
      'Save or share your result',
      'Your plan',
      'Exercises',
      'When to get medical help',
      'What may be adding to the pain',
      'Are over-the-counter painkillers safe for you?',
      'About this advice',
    ];
    expect(titles(await look('self-care')).filter((title) => wanted.includes(title))).to.deep.equal(wanted);
  });

  it('urgent: sections are in order: save and share, the consult, warning signs, why', async () => {
    const el = await hosted('urgent', {'consult-href': '/book'});
    const wanted = [
      'Save or share your result',
      'Follow the advice above first.',
      'When to get medical help',
      'Why we recommend this',
      'About this advice',
    ];
    expect(titles(el).filter((title) => wanted.includes(title))).to.deep.equal(wanted);
  });

  it('emergency: why, save and about, without a plan, a consult or a list', async () => {
    const all = titles(await look('emergency'));
    expect(all[0]).to.equal('Why we recommend this');
    expect(all).to.not.include.members(['Your plan']);
    expect(all).to.not.include.members(['When to get medical help']);
    expect(all).to.include.members(['Save or share your result', 'About this advice']);
  });

  it('self-care: the primary button leads to the plan', async () => {
    const el = await look('self-care');
    expect(flat(root(el).querySelector('.primary')!.textContent)).to.equal('See your plan');
    await press(el, 'See your plan');
    expect(root(el).activeElement?.textContent).to.equal('Your plan');
  });

  it('non-urgent: the consult is the primary button, beside any other clinician; without one, a page to find care', async () => {
    const el = await hosted('non-urgent', {'consult-href': '/book', 'consult-label': 'Book a visit'});
    const card = root(el).querySelector('.care')!;
    expect(flat(card.querySelector('.primary')!.textContent)).to.equal('Book a visit');
    expect(flat(card.textContent)).to.contain('Or see any doctor or physical therapist.');
    el.setAttribute('consult-from', 'none');
    await settle(el);
    const link = root(el).querySelector<HTMLAnchorElement>('.care a.primary')!;
    el.removeAttribute('consult-from');
    expect(flat(link.textContent)).to.equal('Find a doctor medicare.gov (opens in a new tab)');
  });

  it('urgent: the primary button finds care, names where it leads, and tells the site nothing', async () => {
    const el = await look('urgent');
    const link = root(el).querySelector<HTMLAnchorElement>('.care a.primary')!;
    expect(flat(link.textContent)).to.match(/^Find urgent care Google Maps/);
    expect(link.rel).to.contain('noreferrer');
    expect(link.target).to.equal('_blank');
    expect(link.href).to.not.match(/back|pain|fever/);
  });

  it('urgent in the United Kingdom: the primary button calls NHS 111', async () => {
    const el = await look('urgent');
    el.region = 'gb';
    await settle(el);
    const link = root(el).querySelector<HTMLAnchorElement>('.care a.primary')!;
    const {href} = link;
    const text = flat(link.textContent);
    const title = heading(el);
    el.region = 'us';
    await settle(el);
    expect(href).to.equal('tel:111');
    expect(text).to.equal('Call NHS 111');
    expect(title).to.contain('NHS 111');
  });

  it('links to each part, and moves the focus to it', async () => {
    const el = await look('self-care');
    const nav = root(el).querySelector('nav')!;
    const links = [...nav.querySelectorAll('button')];
    expect(links.map(({textContent}) => flat(textContent))).to.deep.equal([
      'Your plan',
      'Exercises',
      'When to get medical help',
    ]);
    links[2]!.click();
    expect(root(el).activeElement?.textContent).to.equal('When to get medical help');
  });

  it('has a numbered link to each source beside the statement, with the title of the source as its name', async () => {
    const el = await look('self-care');
    const listed = [...root(el).querySelectorAll<HTMLAnchorElement>('.sources a')].map(({href}) => href);
    const links = [...root(el).querySelectorAll<HTMLAnchorElement>('.next a.ref, .contributor a.ref, .exercise a.ref')];
    expect(links.length).to.be.greaterThan(5);
    for (const link of links) {
      expect(listed[Number(link.textContent) - 1]).to.equal(link.href);
      expect(link.ariaLabel).to.match(/^Source \d+: .+/);
    }
  });

  it('emergency: offers the call, and no host content', async () => {
    const el = await hosted(
      'emergency',
      {'consult-href': '/book', 'consult-phone': '555 0100'},
      '<p slot="price" hidden>$49</p><p slot="products" hidden>Roller</p>',
    );
    expect(root(el).querySelector<HTMLAnchorElement>('.emergency a[href^=tel]')!.href).to.equal('tel:911');
    expect(button(el, 'Request an appointment')).to.equal(undefined);
    expect(root(el).querySelector('slot[name=price], slot[name=products], [href*="5550100"]')).to.equal(null);
  });

  it('early emergency: states that more was not asked, without a list of possible findings, and can continue', async () => {
    const el = await checker(html`<back-pain-checker region="us" no-start></back-pain-checker>`);
    await answer(el, 'nerve', 'saddle');
    await press(el, 'Show my summary');
    expect(textOf(el)).to.contain('You haven’t answered every question');
    expect(root(el).querySelectorAll('bpc-result li').length).to.be.lessThan(20);
    expect(button(el, 'Answer a few more questions')!.previousElementSibling!.textContent).to.contain(
      'Get help first.',
    );
    await press(el, 'Answer a few more questions');
    expect(current(el)).to.equal('danger');
  });

  it('custom properties and parts do not change the emergency card', async () => {
    const el = await look('emergency');
    const card = root(el).querySelector('.emergency')!;
    const appearance = () => {
      const {color, backgroundColor, fontSize, visibility, opacity} = getComputedStyle(card.querySelector('h2')!);
      return [color, backgroundColor, fontSize, visibility, opacity, getComputedStyle(card).backgroundColor];
    };
    const before = appearance();
    for (const name of ['text', 'accent', 'surface', 'urgent', 'space', 'font-size', 'radius', 'font'])
      el.style.setProperty(`--bpc-${name}`, name.startsWith('font') ? '1px' : '#eee');
    expect(appearance()).to.deep.equal(before);
    el.removeAttribute('style');
    expect(card.matches('[part]')).to.equal(false);
    expect(card.querySelector('[part]')).to.equal(null);
  });

  it('inherited properties of the page do not change the emergency card', async () => {
    const el = await look('emergency');
    const parts = ['.emergency', '.emergency h2', '.emergency p', '.emergency a', '.emergency li'].map((name) =>
      root(el).querySelector(name)!,
    );
    /** The computed styles of each element, without those that depend on its width and without the page's custom properties. */
    const appearance = () =>
      parts.flatMap((part) => {
        const style = getComputedStyle(part);
        return [...style]
          .filter(
            (name) =>
              !/^--|size$|^(?:width|height|padding)|origin$|^direction$|^inset|^(?:top|right|bottom|left)$/.test(name),
          )
          .map((name) => `${part.localName} ${name}: ${style.getPropertyValue(name)}`);
      });
    const before = appearance();
    const handedDown = `
      pointer-events: none; user-select: none; -webkit-user-select: none; -webkit-text-security: disc; visibility: hidden; cursor: none; caret-color: red;
      writing-mode: vertical-rl; text-orientation: upright; word-spacing: 40px; letter-spacing: 20px; text-indent: 200px; text-shadow: 0 0 9px red; text-transform: uppercase;
      text-emphasis: dot red; -webkit-text-fill-color: transparent; -webkit-text-stroke: 3px red; text-align: end; text-align-last: end; line-height: 9; color: #9b1119; color-scheme: dark;
      font: italic small-caps 900 3px/9 monospace; font-stretch: 50%; font-kerning: none; font-feature-settings: "smcp"; font-variation-settings: "wght" 1; font-size-adjust: 2;
      white-space: nowrap; word-break: break-all; line-break: anywhere; hyphens: auto; tab-size: 99; text-wrap: nowrap; quotes: "x" "y"; list-style: none; border-collapse: collapse; border-spacing: 9px;
      text-underline-position: under; text-underline-offset: 2em; hanging-punctuation: first; orphans: 9; widows: 9; image-rendering: pixelated; print-color-adjust: exact; interactivity: inert;
      -webkit-tap-highlight-color: red; text-rendering: geometricPrecision; font-synthesis: none; ruby-position: under; paint-order: stroke; stroke: red; fill: red`;
    el.parentElement!.style.cssText = handedDown;
    const changed = appearance().filter((line, at) => line !== before[at]);
    el.parentElement!.removeAttribute('style');
    expect(changed).to.deep.equal([]);
  });

  it('quotes the person’s own answers as the reason', async () => {
    const el = await look('urgent');
    const why = part(el, 'Why we recommend this')!;
    expect(flat(why.textContent)).to.contain('You said:').and.to.contain('feeling feverish');
  });

  it('urgent: the consult is below the advice to be seen in person, and says so', async () => {
    const el = await hosted('urgent', {'consult-href': '/book'});
    const card = root(el).querySelector('.care')!;
    const consult = part(el, 'Follow the advice above first.')!;
    expect(card.compareDocumentPosition(consult) & Node.DOCUMENT_POSITION_FOLLOWING).to.not.equal(0);
    expect(consult.querySelector('.primary')).to.equal(null);
    expect(titles(el), 'the heading that a host may reword').to.not.include('Talk to a clinician');
  });

  it('self-care: offers no consult by default', async () => {
    const el = await hosted('self-care', {'consult-href': '/book'});
    expect(button(el, 'Request an appointment')).to.equal(undefined);
  });

  it('self-care: offers the consult where the host asks for it, and not as the primary button', async () => {
    const el = await hosted('self-care', {
      'consult-href': '/book',
      'consult-from': 'self-care',
      'consult-label': 'Book a visit',
    });
    expect(button(el, 'Book a visit')!.className).to.not.contain('primary');
  });

  it('dispatches an event when the telephone link is activated, with the method only', async () => {
    const el = await hosted('non-urgent', {'consult-phone': '+1 (555) 0100'});
    const recorder = listen();
    const link = root(el).querySelector<HTMLAnchorElement>('a[href="tel:+15550100"]')!;
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    recorder.stop();
    const contact = recorder.events.find(({type}) => type === 'checker-contact') as CustomEvent;
    expect(contact.detail).to.deep.equal({method: 'phone'});
  });

  it('shows a telephone number left to right and unbroken, also in right-to-left text', async () => {
    const el = await hosted('non-urgent', {'consult-phone': '+1 555 010 0199'});
    expect(root(el).querySelector('a[href="tel:+15550100199"]')!.textContent).to.contain(
      '\u2066+1\u00a0555\u00a0010\u00a00199\u2069',
    );
  });

  /** Sets `navigator.share` for one test; undefined: the browser has none. */
  async function withShare(share: unknown, run: () => Promise<unknown>) {
    Object.defineProperty(navigator, 'share', {configurable: true, value: share});
    try {
      await run();
    } finally {
      Reflect.deleteProperty(navigator, 'share');
    }
  }

  it('share(): passes the plan and the warning signs to the browser, without the answers', async () => {
    const el = await look('self-care');
    const shared: ShareData[] = [];
    await withShare(
      (data: ShareData) => Promise.resolve(void shared.push(data)),
      async () => {
        expect(await el.share()).to.equal('shared');
      },
    );
    expect(shared[0]!.text)
      .to.contain('Keep moving')
      .and.to.contain('Knee rolls')
      .and.to.contain('Chest and breath')
      .and.to.not.contain('18 to 44');
  });

  it('share(): says what became of it, and never throws', async () => {
    const el = await look('self-care');
    const fails = (name: string) => () => Promise.reject(new DOMException('no', name));
    await withShare(fails('AbortError'), async () => expect(await el.share()).to.equal('cancelled'));
    await withShare(fails('NotAllowedError'), async () => expect(await el.share()).to.equal('unavailable'));
    await withShare(undefined, async () => expect(await el.share()).to.equal('unavailable'));
    const fresh = await checker();
    await withShare(
      () => Promise.resolve(),
      async () => expect(await fresh.share()).to.equal('unavailable'),
    );
  });

  it('Share: where the browser cannot share, shows the text to copy, and makes an e-mail draft only on press', async () => {
    const el = await look('self-care');
    const drafts: string[] = [];
    const {click} = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      drafts.push(this.href);
    };
    try {
      await withShare(undefined, async () => {
        await press(el, 'Share');
        await waitUntil(() => root(el).querySelector('dialog'), 'a dialog opens');
        expect(root(el).querySelector('[href^="mailto:"]')).to.equal(null);
        expect(drafts).to.deep.equal([]);
        await press(el, 'Email');
      });
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(root(el).querySelector('dialog textarea, [href^="mailto:"]')!.localName).to.equal('textarea');
    expect(decodeURIComponent(drafts[0]!)).to.match(/^mailto:\?subject=Back pain check: result&body=[^]*Keep moving/);
    root(el).querySelector('dialog')!.close();
    await waitUntil(() => !root(el).querySelector('dialog'), 'the dialog goes when it is closed');
  });

  it('Share: the text to copy is gone when the page restarts the checker, for the next person at the same screen', async () => {
    const el = await result('self-care');
    await withShare(undefined, async () => {
      await press(el, 'Share');
      await waitUntil(() => root(el).querySelector('dialog'), 'a dialog opens');
    });
    el.restart();
    await settle(el);
    expect(root(el).querySelector('dialog, textarea')).to.equal(null);
  });

  for (const [what, change] of [
    ['restarted', (el: BackPainChecker) => el.restart()],
    ['removed', (el: BackPainChecker) => el.remove()],
  ] as const)
    it(`Share: opens no text to copy if the page has ${what} the checker in the meantime`, async () => {
      const el = await result('self-care');
      const errors: unknown[] = [];
      const onRejection = (event: PromiseRejectionEvent) => {
        event.preventDefault();
        errors.push(event.reason);
      };
      addEventListener('unhandledrejection', onRejection);
      let refuse!: () => void;
      const shared = new Promise<void>((_, reject) => {
        refuse = () => reject(new DOMException('no', 'NotAllowedError'));
      });
      await withShare(
        () => shared,
        async () => {
          await press(el, 'Share');
          change(el);
          await settle(el);
          refuse();
          await settle(el);
          await aTimeout(50);
        },
      );
      removeEventListener('unhandledrejection', onRejection);
      expect(errors).to.deep.equal([]);
      expect(root(el).querySelector('dialog')).to.equal(null);
    });

  it('gives the certainty of each contributor in words', async () => {
    const el = await look('self-care');
    const cards = [...root(el).querySelectorAll('.contributor')];
    expect(cards.length, 'at most three patterns and three contributors').to.be.within(1, 6);
    for (const card of cards) {
      expect(flat(card.textContent)).to.match(/Evidence: (moderate|limited|expert opinion)$/);
    }
  });

  it('where no rule fired, says so behind “Why we recommend this”, after the warning signs', async () => {
    const el = await look('self-care');
    const why = [...root(el).querySelectorAll('details')].find(
      (details) => flat(details.querySelector('summary')!.textContent) === 'Why we recommend this',
    )!;
    expect(flat(why.textContent)).to.contain('You don’t have any of the warning signs we asked about.');
    const help = part(el, 'When to get medical help')!;
    expect(help.compareDocumentPosition(why) & Node.DOCUMENT_POSITION_FOLLOWING).to.not.equal(0);
  });

  it('the three best patterns and contributors stand open, each with its explanation and source; all others are in one fold', async () => {
    const el = await checker(html`<back-pain-checker region="us"></back-pain-checker>`);
    await reachResult(el, {
      runs: ['after-hard', 'late'],
      training: ['jump', 'no-warm-up', 'no-strength', 'no-rest'],
    });
    const {contributors, alsoCounted} = el.assessment!;
    expect(contributors.filter(({contributor}) => contributor.kind === 'contributor').length).to.equal(3);
    expect(alsoCounted.length).to.be.at.least(1);
    const cards = [...root(el).querySelectorAll('.contributor')];
    const isOpen = (card: Element) => card.checkVisibility();
    const headings = (shown: readonly Element[]) => shown.map((card) => flat(card.querySelector('h4')!.textContent));
    expect(headings(cards.filter(isOpen))).to.deep.equal(contributors.map(({contributor}) => contributor.title));
    expect(headings(cards.filter((card) => !isOpen(card)))).to.deep.equal(
      alsoCounted.map(({contributor}) => contributor.title),
    );
    for (const [index, {contributor}] of contributors.entries()) {
      const text = flat(cards[index]!.querySelector('p')!.textContent);
      expect(text).to.match(/\d.* Evidence: /);
      expect(text.startsWith(contributor.text.slice(0, 20)), text).to.equal(true);
    }
    const fold = cards.at(-1)!.closest('details')!;
    expect(flat(fold.querySelector('summary')!.textContent)).to.equal(`Also counted (${alsoCounted.length})`);
  });

  it('shows the plan as a timeline, with a ladder below the advice on where to start', async () => {
    const el = await look('self-care');
    const plan = part(el, 'Your plan')!;
    const moments = [...plan.querySelectorAll('.timeline > li > details:not([open]) > summary')].map(({textContent}) =>
      flat(textContent),
    );
    expect(moments[0]).to.match(/^More ideas \(\d+\)$/);
    expect(moments).to.include.members(['This week', 'Back to running', 'Preventing it from coming back']);
    const steps = [...plan.querySelectorAll('.ladder li')];
    expect(steps.length).to.be.at.least(4);
    const text = flat(plan.textContent);
    expect(text.indexOf('Start at step 3')).to.be.within(0, text.indexOf(flat(steps[0]!.textContent)));
    expect(text).to.contain('go back a step');
  });

  it('shows how long it usually takes as a line above three next steps, all of them something to do, and at most three lines a phase open', async () => {
    const el = await look('self-care');
    const plan = part(el, 'Your plan')!;
    const steps = [...plan.querySelectorAll('.next > li strong')].map(({textContent}) => flat(textContent));
    expect(steps).to.have.length(3);
    expect(steps).to.include.members(['Keep moving.', 'Try a warm pack.']);
    expect(steps.join(' ')).to.not.match(/How long|is safe|scan|not coping/);
    const line = [...plan.querySelectorAll('p')].find(({textContent}) => flat(textContent).startsWith('How long'))!;
    expect(line.closest('ol')).to.equal(null);
    expect(line.compareDocumentPosition(plan.querySelector('.next')!) & Node.DOCUMENT_POSITION_FOLLOWING).to.not.equal(
      0,
    );
    for (const phase of plan.querySelectorAll('.timeline > li'))
      expect(phase.querySelectorAll(':scope > details:not([open])')).to.have.length(1);
  });

  it('urgent: names no exercise and no plan', async () => {
    const el = await look('urgent');
    expect(titles(el)).to.not.include('Exercises');
    expect(root(el).querySelector('.timeline, .ladder, .exercise')).to.equal(null);
    expect(titles(el)).to.not.include('Your plan');
    expect(flat(root(el).querySelector('.care')!.textContent)).to.contain(
      'Hold off on exercises until you’ve been seen.',
    );
  });

  it('offers a reminder below urgent only', async () => {
    for (const level of ['emergency', 'urgent'] as const)
      expect(button(await look(level), 'Add a reminder'), level).to.equal(undefined);
    for (const level of ['non-urgent', 'self-care'] as const)
      expect(button(await look(level), 'Add a reminder'), level).to.not.equal(undefined);
  });

  it('shows three exercises for the place marked, the others by body region, hides the drawings from assistive technology and describes all in words', async () => {
    const el = await look('self-care');
    const section = part(el, 'Exercises')!;
    const open = [...section.querySelectorAll('.exercise')].filter((card) => !card.closest('details'));
    expect(open.map((card) => flat(card.querySelector('h4')!.textContent))).to.deep.equal([
      'Knee rolls',
      'Knee to chest',
      'Bird-dog',
    ]);
    const regions = [...section.querySelectorAll('details > div > div > h4')].map(({textContent}) => flat(textContent));
    expect(regions).to.include.members(['Core', 'Thighs', 'Hips']);
    for (const card of root(el).querySelectorAll('.exercise')) {
      expect(flat(card.querySelector('p')!.textContent)).to.not.equal('');
      expect(card.querySelector('svg')?.getAttribute('aria-hidden') ?? 'true').to.equal('true');
    }
  });

  it('states that something was left out, and does not name it', async () => {
    const el = await checker(html`<back-pain-checker region="us"></back-pain-checker>`);
    await reachResult(el, {...people['self-care'], feel: ['arch'], health: ['spine']});
    const {excluded} = el.assessment!;
    expect(excluded.length).to.be.greaterThan(0);
    expect(textOf(el)).to.contain('We’ve left out tips');
    for (const {kind, title} of excluded)
      if (kind === 'exercise') expect(part(el, 'Your plan')!.textContent).to.not.contain(title);
  });

  it('renders a slot of one contributor, exercise or region only where the host fills it', async () => {
    const {contributors, plan} = (await look('self-care')).assessment!;
    const exercise = plan.find(({kind, bodyRegion}) => kind === 'exercise' && bodyRegion)!;
    const names = [
      `contributor-${contributors[0]!.contributor.id}`,
      `exercise-${exercise.id}`,
      `region-${exercise.bodyRegion}`,
    ];
    const slots = (el: BackPainChecker) => names.filter((name) => root(el).querySelector(`slot[name="${name}"]`));
    expect(slots(await look('self-care'))).to.deep.equal([]);
    const el = await hosted('self-care', {}, names.map((name) => `<p slot="${name}" hidden>More</p>`).join(''));
    expect(slots(el)).to.deep.equal(names);
    expect(getComputedStyle(el.querySelector('p')!).display).to.not.equal('none');
  });

  it('labels products as an advertisement, above the slot and out of the host’s control', async () => {
    const el = await hosted(
      'self-care',
      {},
      '<div slot="products" hidden style="position: fixed !important; inset: 0; z-index: 2147483647; margin: -200px; background: #fff">Roller</div>',
    );
    const label = [...root(el).querySelectorAll<HTMLElement>('bpc-result p')].find(
      ({textContent}) => textContent === 'Advertisement. Not part of this advice.',
    )!;
    const onTop = () => {
      label.scrollIntoView({behavior: 'instant', block: 'center'});
      const {left, top, width, height} = label.getBoundingClientRect();
      return height > 10 && root(el).elementFromPoint(left + Math.min(width, 40) / 2, top + height / 2) === label;
    };
    // A busy browser may scroll a little later; and a failed comparison of elements takes very long to print.
    await waitUntil(onTop, 'nothing lies over the label', {timeout: 5000});
    expect(label.hasAttribute('part')).to.equal(false);
  });

  it('opens sources in a new tab, and keeps the answers', async () => {
    const el = await look('self-care');
    const links = [...root(el).querySelectorAll<HTMLAnchorElement>('.sources a')];
    expect(links.length).to.be.greaterThan(3);
    for (const link of links) {
      expect(link.target).to.equal('_blank');
      expect(link.rel).to.contain('noopener');
      expect(link.href).to.match(/^https?:/);
    }
  });

  it('goes to an answer to change it, and can start over', async () => {
    const el = await result('self-care');
    const change = [...root(el).querySelectorAll('button')].find(({textContent}) =>
      flat(textContent).startsWith('Change: How long'),
    )!;
    change.click();
    await settle(el);
    expect(heading(el)).to.contain('How long');
    await press(el, 'Next');
    expect(root(el).querySelector('bpc-result')).to.not.equal(null);
    await press(el, 'Start again');
    expect(el.answers).to.deep.equal({});
  });

  it('creates a reminder and a file with the plan on the device, with the answers only where that is ticked', async () => {
    const el = await look('self-care');
    const files: {name: string; blob: Blob}[] = [];
    const {createObjectURL} = URL;
    const {click} = HTMLAnchorElement.prototype;
    let blob: Blob | undefined;
    URL.createObjectURL = (made) => {
      blob = made as Blob;
      return 'blob:test';
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      files.push({name: this.download, blob: blob!});
    };
    try {
      await press(el, 'Add a reminder');
      await press(el, 'Save');
      root(el).querySelector<HTMLInputElement>('.keep input[name=answers]')!.click();
      await press(el, 'Save');
      root(el).querySelector<HTMLInputElement>('.keep input[name=answers]')!.click();
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
    expect(files.map(({name}) => name)).to.deep.equal(['Reminder.ics', 'back-pain-result.txt', 'back-pain-result.txt']);
    expect(await files[0]!.blob.text()).to.contain('BEGIN:VEVENT');
    const [kept, keptWithAnswers] = [await files[1]!.blob.text(), await files[2]!.blob.text()];
    expect(kept).to.equal(el.toText({plan: true}));
    expect(keptWithAnswers).to.equal(el.toText({plan: true, answers: true}));
    expect(kept).to.not.contain('18 to 44');
    expect(keptWithAnswers).to.contain('18 to 44');
  });

  it('opens every details element for printing and closes it afterwards', async () => {
    const el = await result('self-care');
    const folds = [...root(el).querySelectorAll('bpc-result details')] as HTMLDetailsElement[];
    const before = folds.map(({open}) => open);
    expect(before).to.include(false);
    dispatchEvent(new Event('beforeprint'));
    expect(folds.every(({open}) => open)).to.equal(true);
    dispatchEvent(new Event('afterprint'));
    expect(folds.map(({open}) => open)).to.deep.equal(before);
    el.remove();
    dispatchEvent(new Event('beforeprint'));
    expect(folds.map(({open}) => open)).to.deep.equal(before);
  });

  it('shows the text to copy by hand where the browser blocks the clipboard', async () => {
    const el = await look('self-care');
    const {clipboard} = navigator;
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {writeText: () => Promise.reject(new Error('no'))},
    });
    try {
      await withShare(undefined, () => press(el, 'Share'));
      await settle(el);
      await press(el, 'Copy');
      await waitUntil(() => textOf(el).includes('didn’t allow copying'), 'it says that copying failed');
      const dialog = root(el).querySelector('dialog')!;
      expect(dialog.open).to.equal(true);
      expect(dialog.querySelector('textarea')!.value).to.contain('Self-care');
      await expect(dialog).to.be.accessible();
      [...dialog.querySelectorAll('button')].at(-1)!.click();
      await waitUntil(() => !root(el).querySelector('dialog'), 'the dialog goes when it is closed');
    } finally {
      Object.defineProperty(navigator, 'clipboard', {configurable: true, value: clipboard});
    }
  });

  it('has no horizontal overflow at 280 px', async () => {
    const el = await hosted('self-care', {style: 'width: 280px'});
    const right = el.getBoundingClientRect().right + 1;
    for (const child of root(el).querySelectorAll<HTMLElement>('bpc-result *:not(.visually-hidden)')) {
      const box = child.getBoundingClientRect();
      if (box.width > 0) expect(box.right, child.outerHTML.slice(0, 80)).to.be.at.most(right);
    }
  });
});
