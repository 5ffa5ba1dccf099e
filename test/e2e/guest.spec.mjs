/** What the one file leaves behind in a page it does not own, however it is loaded, and when it is loaded twice. */
import assert from 'node:assert/strict';
import {people} from '../support/fixtures/people.mjs';
import {completeFlow, levelOf, test, useSite} from '../support/page.mjs';

const script = '/dist/back-pain-checker.js';
/** Lit notes its versions there, to warn of several copies, and readies what its decorators would need. */
const litsOwn = [
  'litElementVersions',
  'litHtmlVersions',
  'reactiveElementVersions',
  'litPropertyMetadata',
  'Symbol metadata:symbol,undefined,undefined',
];

/** Every own property of `window` and of each built-in class and its prototype, with its kind. */
const snapshot = () => {
  const mark = (object, key) => {
    const {value, get, set} = Object.getOwnPropertyDescriptor(object, key);
    return [value, get, set]
      .map((part) => (typeof part === 'function' ? `f${Function.prototype.toString.call(part).length}` : typeof part))
      .join();
  };
  const seen = {window: Object.getOwnPropertyNames(window)};
  for (const name of Object.getOwnPropertyNames(window)) {
    if (!/^[A-Z]/.test(name)) continue;
    const value = Object.getOwnPropertyDescriptor(window, name).value;
    if (typeof value !== 'function' && typeof value !== 'object') continue;
    if (!value) continue;
    for (const [label, object] of [
      [name, value],
      [`${name}.prototype`, value.prototype],
    ]) {
      if (object) seen[label] = Reflect.ownKeys(object).map((key) => `${String(key)}:${mark(object, key)}`);
    }
  }
  return seen;
};

const difference = (was, is) =>
  Object.keys(is).flatMap((name) =>
    was[name]
      ? is[name].filter((key) => !was[name].includes(key)).map((key) => (name === 'window' ? key : `${name} ${key}`))
      : [name],
  );

test.describe('the script in a host page', () => {
  const site = useSite();

  const load = (page, type, path = script) =>
    page.evaluate(
      ([src, kind]) =>
        new Promise((resolve, reject) => {
          const element = Object.assign(document.createElement('script'), {src, onload: resolve, onerror: reject});
          if (kind) element.type = kind;
          document.head.append(element);
        }),
      [path, type],
    );

  /** A page with a checker whose script comes below it; `then` is run with the element, `el`, as soon as the script has been read. */
  const readWith = (attributes, then) =>
    site.show(
      `<back-pain-checker ${attributes}><p>Call 555 0100</p></back-pain-checker><main></main><script>const el = document.querySelector('back-pain-checker')</script><script src="${script}" onload="${then}"></script>`,
    );
  const drawn = (page) =>
    page.waitForFunction(() => document.querySelector('back-pain-checker')?.matches(':state(step-start)'));

  test('script: the first render is in a task after the script’s own, and the light DOM shows until then', async () => {
    const page = await readWith(
      '',
      "window.seen = [customElements.get('back-pain-checker') === el.constructor, el.matches(':state(step-start)'), el.firstChild.checkVisibility(), el.toText()]",
    );
    assert.deepEqual(await page.evaluate(() => window.seen), [true, false, true, '']);
    await drawn(page);
    assert.equal(await page.evaluate(() => document.querySelector('back-pain-checker > p').checkVisibility()), false);
    const later = await page.evaluate(async () => {
      const box = document.createElement('div');
      document.body.append(box);
      box.innerHTML = '<back-pain-checker></back-pain-checker>';
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
      return box.firstChild.matches(':state(step-start)');
    });
    assert.equal(later, true, 'one that comes later draws itself at once');
    assert.deepEqual(page.complaints, []);
  });

  test('script: properties set before and after it runs apply in that order, even with a stopped clock', async () => {
    const stop = () => void (window.setTimeout = () => 0);
    const page = await site.show(
      `<back-pain-checker></back-pain-checker><script>const el = document.querySelector('back-pain-checker'); el.region = 'us'; el.answers = {where: ['low']};</script>
      <script src="${script}" onload="window.was = el.region; el.region = 'gb'; el.answers = {where: ['neck'], nerve: ['saddle']}"></script>`,
      {before: (target) => target.addInitScript(stop)},
    );
    await drawn(page);
    assert.deepEqual(await page.evaluate(() => [window.was, document.querySelector('back-pain-checker').region]), [
      'us',
      'gb',
    ]);
    assert.deepEqual(await page.evaluate(() => document.querySelector('back-pain-checker').answers), {
      nerve: ['saddle', 'partial'],
      where: ['neck', 'partial'],
    });
  });

  for (const [name, code] of Object.entries({
    'has replaced Event with a function': 'window.Event = function Event() {}',
    'has replaced Event with an object': 'window.Event = {}',
    'stops context requests': "addEventListener('context-request', (event) => event.stopImmediatePropagation(), true)",
  })) {
    test(`script: shows the next screen on a page that ${name}`, async () => {
      const page = await site.show(
        `<script>${code}</script><back-pain-checker no-start first="safety"></back-pain-checker><script src="${script}"></script>`,
      );
      await page.waitForFunction(() => document.querySelector('back-pain-checker').matches(':state(step-question)'));
      await page.locator('input[value="saddle"]').check();
      await page.getByRole('button', {name: 'Next'}).click();
      await page.getByRole('heading', {name: /^Emergency/}).waitFor();
      assert.deepEqual(page.complaints, []);
    });
  }

  test('script: renders in another document, even if moved there before its first render', async () => {
    const moved = await readWith(
      '',
      "document.querySelector('main').innerHTML = '<iframe></iframe>'; document.querySelector('iframe').contentDocument.body.append(el)",
    );
    const inside = (page) =>
      page.waitForFunction(() => {
        const el = document.querySelector('iframe').contentDocument.querySelector('back-pain-checker');
        const button = el.shadowRoot.querySelector('.primary');
        return button && getComputedStyle(button).minHeight === '48px';
      });
    await inside(moved);
    await moved.evaluate(() => {
      const frame = document.querySelector('iframe');
      frame.contentDocument.body.replaceChildren(document.createElement('back-pain-checker'));
    });
    await inside(moved);
    assert.deepEqual(moved.complaints, []);
  });

  test('script: the element can be moved, removed and re-inserted before its first render', async () => {
    const moved = await readWith(`answers='{"where":["low"]}'`, "document.querySelector('main').append(el)");
    await drawn(moved);
    assert.deepEqual(await moved.evaluate(() => document.querySelector('main > back-pain-checker').answers), {
      where: ['low', 'partial'],
    });

    const gone = await readWith('', 'el.remove()');
    await gone.waitForTimeout(50);
    assert.equal(await gone.evaluate(() => document.querySelector('back-pain-checker')), null);

    const back = await readWith('', 'el.remove(); setTimeout(() => document.body.append(el), 50)');
    await drawn(back);
    assert.deepEqual(
      [moved, gone, back].flatMap(({complaints}) => complaints),
      [],
    );
  });

  test('script: on a page against copying, text can be selected and copied, and a field clicked into', async () => {
    const forbid = () => {
      // As such scripts are published: only what looks like a field of the page is exempt.
      const isField = ({target}) => ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.nodeName);
      document.onmousedown = document.onselectstart = document.ontouchstart = isField;
      document.oncontextmenu = document.ondragstart = () => false;
      document.oncopy = document.oncut = document.onpaste = isField;
    };
    const page = await site.show(
      `<style>body {user-select: none; -webkit-user-select: none}</style>
      <back-pain-checker region="us" consult-from="self-care" consult-fields="name*"></back-pain-checker><script src="${script}"></script>`,
      {before: (target) => target.addInitScript(forbid)},
    );
    await completeFlow(page, people.urgent);
    const checker = page.locator('back-pain-checker');
    const canSelect = await page.evaluate(() => {
      const heading = document.querySelector('back-pain-checker').shadowRoot.querySelector('h2');
      const select = new Event('selectstart', {bubbles: true, composed: true, cancelable: true});
      const copy = new ClipboardEvent('copy', {bubbles: true, composed: true, cancelable: true});
      return [
        getComputedStyle(heading).userSelect,
        heading.firstChild.dispatchEvent(select),
        heading.dispatchEvent(copy),
      ];
    });
    assert.deepEqual(canSelect, ['text', true, true]);
    await page.evaluate(() =>
      document.querySelector('back-pain-checker').shadowRoot.querySelector('[part~="consult-button"]').click(),
    );
    await checker.locator('#bpc-contact-name').click();
    await page.keyboard.type('Ann');
    assert.equal(await checker.locator('#bpc-contact-name').inputValue(), 'Ann');
  });

  test('script: shows an emergency on a page without requestIdleCallback', async () => {
    const page = await site.show(
      `<back-pain-checker region="us" no-start first="safety"></back-pain-checker><script src="${script}"></script>`,
      {before: (target) => target.addInitScript(() => void (window.requestIdleCallback = undefined))},
    );
    const hasRedFlag = page.evaluate(
      () => new Promise((resolve) => document.addEventListener('checker-red-flag', () => resolve(true))),
    );
    await page.locator('input[value=saddle]').first().check({force: true});
    await page.getByRole('button', {name: 'Next', exact: true}).click();
    assert.equal(await hasRedFlag, true);
    assert.equal(
      await page.evaluate(() => document.querySelector('back-pain-checker').shadowRoot.activeElement.localName),
      'h2',
    );
    assert.deepEqual(page.complaints, []);
  });

  for (const [name, [before, after]] of Object.entries({
    'a flex item': ['<div style="display:flex"><div style="flex:1">', '</div></div>'],
    'a table cell': ['<table><tr><td>', '</td></tr></table>'],
    'a grid': ['<div style="display:grid"><div>', '</div></div>'],
    'a float': ['<div style="float:left">', '</div>'],
    'an inline block': ['<div style="display:inline-block">', '</div>'],
    'a fieldset': ['<fieldset>', '</fieldset>'],
    'an absolute box': ['<div style="position:absolute">', '</div>'],
    'an open dialog': ['<dialog open>', '</dialog>'],
  })) {
    test(`script: fits a narrow phone inside ${name}`, async () => {
      const page = await site.show(
        `<style>body {margin: 0}</style>${before}<back-pain-checker region="us"></back-pain-checker>${after}<script src="${script}"></script>`,
        {context: {viewport: {width: 320, height: 700}}},
      );
      await drawn(page);
      for (const width of [320, 360]) {
        await page.setViewportSize({width, height: 700});
        const [wide, own] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.querySelector('back-pain-checker').getBoundingClientRect().width,
        ]);
        assert.ok(wide <= width, `${wide} px at ${width}`);
        assert.ok(own >= 250, `only ${own} px at ${width}`);
      }
    });
  }

  test('script: is not visible as a closed popover', async () => {
    const page = await site.show(
      `<back-pain-checker popover id="x" region="us"></back-pain-checker><button popovertarget="x">Open</button><script src="${script}"></script>`,
    );
    await drawn(page);
    const seen = () => page.evaluate(() => document.querySelector('back-pain-checker').checkVisibility());
    assert.equal(await seen(), false);
    await page.getByRole('button', {name: 'Open', exact: true}).click();
    assert.equal(await seen(), true);
    await page.evaluate(() => document.querySelector('back-pain-checker').hidePopover());
    assert.equal(await seen(), false);
  });

  for (const [what, css, children] of [
    [
      'a brand slot positioned over it',
      '[slot=brand] {position: absolute; inset: 0; z-index: 999; background: #fff}',
      '<div slot="brand">Ours</div>',
    ],
    [
      'a footer slot moved over it',
      '[slot=footer] {position: relative; z-index: 999; height: 900px; margin-top: -900px; background: #fff}',
      '<div slot="footer">Small print</div>',
    ],
    [
      'a part positioned over it',
      'back-pain-checker::part(back-button) {position: fixed; inset: 0; z-index: 999; background: #fff}',
      '',
    ],
  ]) {
    test(`script: the emergency screen is not covered by ${what}`, async () => {
      const page = await site.show(
        `<style>${css}</style><back-pain-checker region="us" no-start first="safety">${children}</back-pain-checker><script src="${script}"></script>`,
      );
      await page.waitForFunction(() => document.querySelector('back-pain-checker')?.matches(':state(step-question)'));
      await page.evaluate(async () => {
        const el = document.querySelector('back-pain-checker');
        el.shadowRoot.querySelector('input[value=saddle]').click();
        el.shadowRoot.querySelector('.primary').click();
        await el.updateComplete;
      });
      const covered = await page.evaluate(() => {
        const root = document.querySelector('back-pain-checker').shadowRoot;
        return ['.emergency h2', '.emergency .call', '.emergency ul'].filter((name) => {
          const target = root.querySelector(name);
          target.scrollIntoView({block: 'center'});
          const {x, y, height} = target.getBoundingClientRect();
          return !target.contains(root.elementFromPoint(x + 30, y + height / 2));
        });
      });
      assert.deepEqual(covered, []);
    });
  }

  test('script: without support for :state() the light DOM stays, with one warning', async () => {
    const old = () => {
      const {matches} = Element.prototype;
      Element.prototype.matches = function (selector) {
        if (selector.includes(':state(')) throw new DOMException('not a valid selector', 'SyntaxError');
        return matches.call(this, selector);
      };
    };
    const page = await site.show(
      `<back-pain-checker><p>Call 555 0100</p></back-pain-checker><script src="${script}"></script>`,
      {before: (target) => target.addInitScript(old)},
    );
    await page.waitForTimeout(100);
    assert.equal(await page.evaluate(() => document.querySelector('back-pain-checker > p').checkVisibility()), true);
    assert.equal(await page.evaluate(() => customElements.get('back-pain-checker')), undefined);
    assert.deepEqual(page.complaints, [
      'warning: <back-pain-checker> could not start on this page: :state() is missing. The page shows its own content instead.',
    ]);
  });

  for (const type of ['module', '']) {
    const how = type ? 'a module' : 'a classic script';

    test(`script: loaded as ${how}, it adds nothing to window or to any built-in`, async () => {
      const page = await site.show('<p>A page</p>');
      const was = await page.evaluate(snapshot);
      await load(page, type);
      await page.evaluate(() => {
        document.body.append(document.createElement('back-pain-checker'));
        return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      });
      const added = difference(was, await page.evaluate(snapshot));
      assert.deepEqual(
        added.filter((name) => !litsOwn.includes(name)),
        [],
      );
      assert.deepEqual(page.complaints, []);
    });

    test(`script: loaded twice as ${how}, the second copy does nothing and logs one message`, async () => {
      const page = await site.show('<back-pain-checker></back-pain-checker>');
      const notes = [];
      page.on('console', (message) => notes.push(message.text()));
      await load(page, type);
      const was = await page.evaluate(snapshot);
      await load(page, type, `${script}?again`);
      assert.deepEqual(difference(was, await page.evaluate(snapshot)), []);
      assert.deepEqual(page.complaints, []);
      assert.equal(notes.length, 1);
      assert.match(
        notes[0],
        /^back-pain-checker \d+\.\d+\.\d+\S* is already on this page; the second copy \(\d+\.\d+\.\d+\S*\) does nothing\.$/,
      );
    });
  }

  test('script: makes no network request', async () => {
    const page = await site.show(`<script src="${script}"></script><back-pain-checker></back-pain-checker>`);
    await page.waitForFunction(() => customElements.get('back-pain-checker'));
    await page.waitForLoadState('networkidle');
    assert.deepEqual(
      page.requests.filter((path) => !path.startsWith('/page-')),
      [script],
    );
  });

  test('script: starts under a strict Content Security Policy without a violation', async () => {
    const policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types lit-html";
    const page = await site.show(`<back-pain-checker></back-pain-checker><script src="${script}"></script>`, {
      headers: {'content-security-policy': policy},
    });
    await page.waitForFunction(() => customElements.get('back-pain-checker'));
    assert.deepEqual(page.complaints, []);
  });

  test('script: starts where no Trusted Types policy may be created, unless Trusted Types are required', async () => {
    const page = await site.show(`<back-pain-checker></back-pain-checker><script src="${script}"></script>`, {
      headers: {'content-security-policy': "trusted-types 'none'"},
    });
    await page.waitForFunction(() => document.querySelector('back-pain-checker').shadowRoot?.querySelector('h2'));
    assert.deepEqual(
      page.complaints.filter((text) => !/policy named/i.test(text)),
      [],
    );
  });

  test('script: reaches a result where a library has replaced built-ins', async () => {
    const library = () => {
      Array.from = (list) => [...list];
      String.prototype.replaceAll = function (pattern, ...instead) {
        return this.replace(new RegExp(pattern, 'g'), () => instead.shift() ?? '');
      };
      for (const name of ['once', 'passive', 'capture', 'signal']) Function.prototype[name] = () => undefined;
      Object.prototype.clone = Array.prototype.clone = () => undefined;
    };
    const page = await site.show(`<back-pain-checker></back-pain-checker><script src="${script}"></script>`, {
      head: `<script>(${library})()</script>`,
    });
    await completeFlow(page, people.urgent);
    assert.equal(await levelOf(page), 'urgent');
    assert.deepEqual(page.complaints, []);
  });

  test('script: the light DOM stays where Trusted Types prevent the start', async () => {
    const policy = "require-trusted-types-for 'script'; trusted-types 'none'";
    const page = await site.show(
      `<back-pain-checker><p>Call 555 0100.</p></back-pain-checker><script src="${script}"></script>`,
      {
        headers: {'content-security-policy': policy},
      },
    );
    await page.waitForLoadState('load');
    assert.equal(await page.getByText('Call 555 0100.').isVisible(), true);
    assert.deepEqual(
      page.complaints.filter((text) => text.startsWith('uncaught')),
      [],
    );
    assert.equal(page.complaints.filter((text) => /could not start on this page/.test(text)).length, 1);
    assert.equal(await page.evaluate(() => customElements.get('back-pain-checker')), undefined);
  });
});
