/** The real element in Chromium, with thousands of random events in random order. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {test, useSite} from '../support/page.mjs';
import {floor, openAbove, slotNames, tooLow, urgency} from './support/oracle.mjs';
import {broken, overlays} from './support/overlays.mjs';
import {loadPureModules} from './support/pure-modules.mjs';
import {run, told} from './support/run.mjs';

const SEQUENCES = 2500;
const LONGEST = 20_000;

/** The value after serialization as JSON for the page. */
const plain = (arbitrary) =>
  arbitrary.map((value) => {
    try {
      return JSON.parse(JSON.stringify(value) ?? 'null');
    } catch {
      return null;
    }
  });

function actionSequences(pack) {
  const attribute = fc.oneof(
    fc.tuple(
      fc.constantFrom(
        'questions',
        'first',
        'answers',
        'region',
        'emergency-number',
        'consult-from',
        'consult-label',
        'consult-phone',
        'consult-sms',
        'ask',
        'theme',
        'heading-level',
        'name',
      ),
      fc.oneof(fc.string(), fc.constant(null)),
    ),
    fc.tuple(
      fc.constant('questions'),
      fc.constantFrom('', 'shoes form', 'nerve', 'training body shoes form', '__proto__'),
    ),
    fc.tuple(fc.constant('first'), fc.constantFrom('where', 'nerve')),
    fc.tuple(
      fc.constant('answers'),
      fc.constantFrom(
        '{"nerve":["saddle"]}',
        '{"where":["low","leg-pain"],"course":"weeks-stuck"}',
        '{"where":{"toString":1}}',
        '[',
        '{"__proto__":{"nerve":["none"]}}',
        '{"about":null}',
      ),
    ),
    fc.tuple(fc.constant('consult-from'), fc.constantFrom('self-care', 'urgent', 'none', 'emergency')),
    fc.tuple(fc.constant('consult-href'), fc.constantFrom('#booked', 'javascript:alert(1)', 'data:text/html,x', null)),
    fc.tuple(
      fc.constantFrom('no-start', 'no-title', 'no-review', 'no-medicines', 'share-level'),
      fc.constantFrom('', null),
    ),
    fc.tuple(fc.constant('pack'), fc.constantFrom('data:,x', 'http://[', null)),
  );
  const property = fc.constantFrom(
    'pack',
    'questions',
    'first',
    'answers',
    'state',
    'region',
    'emergencyNumber',
    'consultFrom',
    'consultHref',
    'consultLabel',
    'consultPhone',
    'consultSms',
    'ask',
    'theme',
    'headingLevel',
    'noStart',
    'noReview',
    'noMedicines',
    'shareLevel',
  );
  const odd = fc.tuple(
    property,
    fc.constantFrom(
      'undefined',
      'number',
      'nan',
      'big',
      'symbol',
      'function',
      'null-proto',
      'circular',
      'throwing',
      'map',
      'element',
      'list',
    ),
  );
  const child = fc.record(
    {
      name: fc.constantFrom('own', 'nerve', 'constructor', 'a b'),
      text: fc.constantFrom('What?', ''),
      type: fc.constantFrom('one', 'many', 'number', 'scale', 'body-map'),
      options: fc.constantFrom('a: A | b: B', '', 'none: N', '|||'),
      min: fc.constantFrom('0', 'x'),
      max: fc.constantFrom('10', '1e9'),
      after: fc.constantFrom('nerve', 'training', 'nowhere'),
    },
    {requiredKeys: ['name', 'text']},
  );
  const action = fc.oneof(
    {weight: 6, arbitrary: fc.nat(40).map((at) => ['tick', at])},
    {weight: 8, arbitrary: fc.constant(['next', null])},
    {weight: 4, arbitrary: fc.nat(12).map((at) => ['press', at])},
    {weight: 4, arbitrary: attribute.map((change) => ['set', change])},
    {weight: 2, arbitrary: odd.map((change) => ['odd', change])},
    {weight: 1, arbitrary: fc.constantFrom('5', '', 'NaN', '1e9', '٣').map((text) => ['type', text])},
    {weight: 1, arbitrary: fc.constantFrom('Enter', ' ', 'ArrowDown', 'Escape', 'x').map((key) => ['key', key])},
    {weight: 1, arbitrary: fc.constantFrom('restart', 'focus', 'toText', 'toFhir').map((name) => ['call', name])},
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(
          'es',
          'de',
          'ar',
          'en-GB',
          'en_US',
          'tlh',
          'x',
          '',
          'i-klingon',
          'zh-Hant-TW-u-ca-chinese',
          '\u0000',
        )
        .map((tag) => ['lang', tag]),
    },
    {weight: 1, arbitrary: child.map((fields) => ['child', fields])},
    {
      weight: 1,
      arbitrary: fc.constantFrom('childless', 'away', 'home', 'frame', 'nowhere').map((name) => [name, null]),
    },
    {weight: 1, arbitrary: fc.oneof(fc.constant(null), fc.string(), fc.base64String()).map((text) => ['state', text])},
    {weight: 1, arbitrary: plain(fc.anything()).map((answers) => ['answers', answers])},
    {
      weight: 1,
      arbitrary: plain(
        fc.oneof(
          overlays(pack),
          broken(overlays(pack)),
          fc.anything().filter((value) => typeof value !== 'string'),
        ),
      ).map((overlay) => ['pack', overlay]),
    },
  );
  return fc.record({
    attributes: fc.dictionary(
      fc.constantFrom('ask', 'region', 'first', 'questions', 'consult-from', 'no-start', 'no-review', 'theme'),
      fc.constantFrom('', 'all', 'us', 'where', 'shoes', 'self-care', 'dark'),
      {maxKeys: 3},
    ),
    actions: fc.array(action, {maxLength: 14}),
  });
}

test.describe('the element', () => {
  const site = useSite({keepPages: true});
  let modules;
  let page;
  const counts = {sequences: 0, actions: 0, 'screens looked at': 0, results: 0};
  test.beforeAll(async () => {
    modules = await loadPureModules();
    await open();
  });
  test.afterAll(() => told(counts));

  async function open() {
    page = await site.show('<iframe></iframe><script src="/dist/back-pain-checker.js"></script>');
    await page.evaluate(async () => {
      window.runActions = (await import('/test/fuzz/support/in-page.mjs')).runActions;
    });
  }

  /** A page that no longer answers is a failure like any other, and the next case gets a new one. */
  async function runActions(sequence) {
    let timer;
    const late = new Promise(
      (_, reject) =>
        (timer = setTimeout(
          () => reject(new Error(`the page has not answered for ${LONGEST / 1000} seconds`)),
          LONGEST,
        )),
    );
    try {
      return await Promise.race([page.evaluate((what) => window.runActions(what), sequence), late]);
    } catch (error) {
      await page.context().close();
      await open();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** The level is not below the red flags of the answers, and no slot is open that the level closes. */
  function check({step, assessment, answers, open}) {
    counts['screens looked at'] += 1;
    if (!assessment) return;
    const wrong = tooLow(assessment, floor(modules.pack, answers, modules.meaning));
    assert.ok(!wrong, wrong);
    const afterQuestions = ['result', 'medicine', 'consult'].includes(step) ? assessment.level : null;
    const level = step === 'emergency' ? 'emergency' : afterQuestions;
    assert.deepEqual(openAbove(open, level), [], `open at ${step} ${level}`);
    if (step === 'result') assert.notEqual(assessment.level, null);
  }

  test('element fuzz: random events end in a result that is not below the red flags, without an exception', async () => {
    await run(
      fc.asyncProperty(actionSequences(modules.pack), async ({attributes, actions}) => {
        counts.sequences += 1;
        counts.actions += actions.length;
        const {seen, errors} = await runActions({attributes, actions, slots: slotNames});
        assert.deepEqual(errors, []);
        for (const screen of seen) check(screen);
        assert.equal(seen.at(-1).step, 'result');
        assert.ok(urgency(seen.at(-1).assessment.level) >= 0);
        counts.results += 1;
      }),
      SEQUENCES,
    );
  });
});
