/** What goes wrong around the checker: in the page's listeners, its storage, its clock, its language data, its printer. The visit goes on. */
import assert from 'node:assert/strict';
import {completeFlow, consentToShare, levelOf, test, useSite} from '../support/page.mjs';

const events = [
  'checker-ready',
  'checker-started',
  'checker-answered',
  'checker-red-flag',
  'checker-result',
  'consult-requested',
  'checker-contact',
  'checker-restarted',
  'checker-problem',
];

test.describe('a fault around the checker', () => {
  test.describe.configure({mode: 'parallel'});
  const site = useSite();

  /** A page in which `spoil` has run before anything else. */
  const show = (spoil, {attributes = 'region="us"', argument, ...options} = {}) =>
    site.show(
      `<back-pain-checker ${attributes}></back-pain-checker><script src="/dist/back-pain-checker.js"></script>`,
      {before: (page) => page.addInitScript(spoil, argument), ...options},
    );
  const text = (page) => page.evaluate(() => document.querySelector('back-pain-checker').toText());

  test('fault: an exception in every page listener does not stop the flow', async () => {
    const page = await show(
      (types) => {
        for (const type of types) {
          document.addEventListener(type, () => {
            (window.dispatched ??= new Set()).add(type);
            throw new Error(`from the page: ${type}`);
          });
        }
      },
      {argument: events, attributes: 'region="us" theme="pink" consult-from="self-care"'},
    );
    await completeFlow(page);
    assert.equal(await levelOf(page), 'self-care');
    await consentToShare(
      page,
      await page.evaluate(() =>
        document
          .querySelector('back-pain-checker')
          .shadowRoot.querySelector('[part="consult-button"]')
          .textContent.trim(),
      ),
    );
    await page.evaluate(() => document.querySelector('back-pain-checker').restart());
    await completeFlow(page, {nerve: 'saddle'});
    assert.equal(await levelOf(page), 'emergency');
    const dispatched = await page.evaluate(() => [...window.dispatched]);
    for (const type of events.filter((event) => event !== 'checker-contact'))
      assert.ok(dispatched.includes(type), type);
    // Every uncaught error is the page's own.
    assert.deepEqual(
      page.complaints.filter((complaint) => complaint.startsWith('uncaught') && !complaint.includes('from the page')),
      [],
    );
    await page.context().close();
  });

  test('fault: the checker still works after a listener removes, moves and restarts it', async () => {
    const page = await show(() => {
      let times = 0;
      document.addEventListener('checker-answered', ({target}) => {
        times += 1;
        if (times === 2) target.remove();
        if (times === 2) document.querySelector('body').append(target);
        if (times === 3) target.restart();
        if (times === 4) target.setAttribute('region', 'gb');
      });
    });
    await completeFlow(page);
    assert.equal(await levelOf(page), 'self-care');
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });

  const spoils = {
    'storage that throws on access': () => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']) {
        Object.defineProperty(window, name, {
          configurable: true,
          get() {
            throw new DOMException('no', 'SecurityError');
          },
        });
      }
      Object.defineProperty(Document.prototype, 'cookie', {
        configurable: true,
        get() {
          throw new DOMException('no', 'SecurityError');
        },
        set() {
          throw new DOMException('no', 'SecurityError');
        },
      });
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
    'no structuredClone and no clipboard': () => {
      delete window.structuredClone;
      Object.defineProperty(Navigator.prototype, 'clipboard', {get: () => undefined});
    },
    'half of Intl missing': () => {
      for (const name of [
        'ListFormat',
        'PluralRules',
        'RelativeTimeFormat',
        'Segmenter',
        'DisplayNames',
        'Locale',
        'getCanonicalLocales',
      ])
        delete Intl[name];
    },
    'an Intl without data for dates': () => {
      Intl.DateTimeFormat = function () {
        throw new RangeError('no data');
      };
    },
    'no Intl at all': () => void delete window.Intl,
    'no ResizeObserver, no IntersectionObserver, no requestIdleCallback': () => {
      for (const name of ['ResizeObserver', 'IntersectionObserver', 'requestIdleCallback', 'matchMedia'])
        delete window[name];
    },
  };
  for (const [name, spoil] of Object.entries(spoils)) {
    test(`fault: ${name}: the result is the same`, async () => {
      const page = await show(spoil, {
        attributes: 'region="us" consult-from="self-care" consult-recipient="Riverside Spine"',
      });
      await completeFlow(page);
      assert.equal(await levelOf(page), 'self-care');
      assert.match(await text(page), /20\d\d/);
      await consentToShare(
        page,
        await page.evaluate(() =>
          document
            .querySelector('back-pain-checker')
            .shadowRoot.querySelector('[part="consult-button"]')
            .textContent.trim(),
        ),
      );
      await page.evaluate(() => document.querySelector('back-pain-checker').toFhir());
      assert.deepEqual(page.complaints, []);
      await page.context().close();
    });
  }

  test('fault: after a change of time zone and date during the flow, the result has the new date', async () => {
    const page = await show(() => {});
    await page.clock.install({time: new Date('2026-03-01T11:30:00Z')});
    await page.reload();
    await page.getByRole('button', {name: 'Start'}).click();
    // The day becomes the one before, eleven hours behind; and the clock, which was wrong, is put back by a year.
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setTimezoneOverride', {timezoneId: 'Pacific/Pago_Pago'});
    await page.clock.setSystemTime(new Date('2025-03-01T10:30:00Z'));
    await completeFlow(page);
    assert.equal(await levelOf(page), 'self-care');
    // The day the person would call today, and a week on from there.
    const shown = await page.evaluate(() =>
      document.querySelector('back-pain-checker').shadowRoot.querySelector('.changes').textContent.replace(/\s+/g, ' '),
    );
    assert.equal(await page.evaluate(() => new Date().getDate()), 28);
    assert.match(shown, /March 7, 2025/);
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });

  for (const lang of ['', 'i-klingon', 'en_US', 'de-DE-1996', 'ar-u-nu-latn', '"><script>', 'a'.repeat(5000)]) {
    test(`fault: lang="${lang.slice(0, 20)}" gives a result in an available language`, async () => {
      const page = await show(() => {});
      await page.evaluate((tag) => (document.documentElement.lang = tag), lang);
      await page.waitForTimeout(100);
      await page.waitForFunction(() =>
        document.querySelector('back-pain-checker').shadowRoot.querySelector('h2')?.textContent.trim(),
      );
      const spoken = await page.evaluate(
        () => document.querySelector('back-pain-checker').shadowRoot.querySelector('.base').lang,
      );
      await completeFlow(page);
      assert.equal(await levelOf(page), 'self-care', spoken);
      assert.notEqual(await text(page), '');
      assert.deepEqual(
        page.complaints.filter((complaint) => complaint.startsWith('uncaught')),
        [],
      );
      await page.context().close();
    });
  }
});
