/**
 * Thousands of visits in one page that is never reloaded, with random answers, attributes and changes of language: nothing throws, nothing is left
 * behind, no level is below what the red flags say, and no emergency number is another region's.
 * `npm run test:long`; `VISITS=200 npm run test:long` for a short one; `FUZZ_SEED=1` repeats a run.
 */
import assert from 'node:assert/strict';
import {floor, tooLow} from '../fuzz/support/oracle.mjs';
import {test, useSite} from '../support/page.mjs';
import {loadPure} from '../support/pure.mjs';

const VISITS = Number(process.env.VISITS ?? 10_000);
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000);
/** Visits between two measurements of memory. Compiled code and caches have settled after the first. */
const BATCH = Math.max(25, Math.min(500, Math.ceil(VISITS / 10)));
/** What the browser and lit may keep over the whole run, such as each template of a screen once. A single visit holds several hundred nodes and 100 kB. */
const MOST_GROWTH = {heap: 2_000_000, nodes: 500, listeners: 10};
/** In so many visits, every step of the flow is shown. */
const ENOUGH_FOR_EVERY_STEP = 200;
/** Longer than every timer of the checker: the last ends a minute after a file was saved. */
const ALL_TIMERS = 70_000;

/** The region of the page, derived when the script runs: later changes of `<html lang>` do not change it. */
const PAGE_LANGUAGE = 'en-GB';
const PAGE_REGION = 'gb';

const tags = ['', 'en-US', 'en-GB', 'de-DE', 'es-MX', 'fr-FR', 'ar', 'pl', 'zh-CN', 'x-mtfrom-en-us'];
const attributes = {
  region: [null, 'us', 'gb', 'ie', 'eu', 'ca', 'au', 'nz', 'any', 'nowhere'],
  first: [null, 'where', 'safety', 'nerve', 'x'],
  ask: [null, 'all', 'adaptive', 'x'],
  theme: [null, 'light', 'dark', 'pink'],
  answers: [null, '{"nerve":["saddle"]}', '{"where":["low","leg-pain"]}', '{"danger":["none"]}', '['],
  questions: [null, '', 'shoes form', 'training'],
  'consult-from': [null, 'self-care', 'urgent', 'none'],
  'consult-fields': [null, 'name phone', 'email* note'],
  'heading-level': [null, '1', '4', '99'],
  'no-start': [null, ''],
  'no-review': [null, ''],
  'no-medicines': [null, ''],
  name: [null, 'back'],
};

/** In the page: one batch of visits. Returns what was shown at each step. Nothing in it waits for anything but the checker's own updates. */
async function visitMany({count, seed, tags, attributes, emergencyNumbers}) {
  let state = seed;
  const random = (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const oneOf = (list) => list[random(list.length)];
  const steps = ['start', 'question', 'emergency', 'review', 'result', 'medicine', 'consult'];
  const shown = [];

  function changeAttribute(checker) {
    const name = oneOf(Object.keys(attributes));
    const value = oneOf(attributes[name]);
    if (value === null) checker.removeAttribute(name);
    else checker.setAttribute(name, value);
  }

  function answerAtRandom(root) {
    const inputs = [...root.querySelectorAll('bpc-question input')];
    const none = inputs.find(({value}) => value === 'none');
    for (let tick = random(3) + 1; tick > 0 && inputs.length; tick -= 1) {
      const input = none && random(3) ? none : oneOf(inputs);
      if (input.type === 'text') input.value = String(random(12));
      else input.click();
    }
    for (const box of root.querySelectorAll('bpc-consult input[type="checkbox"]')) if (random(2)) box.click();
  }

  /** Mostly the one that leads on; at the result, any. */
  function pressAButton(root) {
    const buttons = [...root.querySelectorAll('.step button')];
    const primary = buttons.filter((button) => button.part.contains('primary-button')).at(-1);
    const leadsOn = primary && !primary.closest('bpc-result') && random(10) > 0;
    (leadsOn ? primary : oneOf(buttons))?.click();
  }

  function record(checker) {
    const {assessment, answers} = checker;
    // A checker that was created while a language is loading shows the page's own children until then.
    if (assessment === null) return;
    const root = checker.shadowRoot;
    const calls = [...root.querySelectorAll('a[href^="tel:"]')].map((link) => [link.href.slice(4), link.textContent]);
    // Each text by itself: side by side, the marks of a list would make numbers as well.
    const texts = document.createTreeWalker(root.querySelector('.base'), NodeFilter.SHOW_TEXT);
    const written = [];
    // What the person agreed to stays as it was, whatever the page changes after that.
    const agreed = root.querySelector('#bpc-agree') ? null : root.querySelector('bpc-consult [part="summary"]');
    while (texts.nextNode())
      if (!agreed?.contains(texts.currentNode))
        for (const [number] of texts.currentNode.data.matchAll(/(?<!\d)\d{3}(?!\d)/g))
          written.push([number, texts.currentNode.data.trim()]);
    shown.push({
      step: steps.find((step) => checker.matches(`:state(step-${step})`)),
      answers,
      level: assessment.level,
      complete: assessment.complete,
      region: checker.getAttribute('region'),
      numbers: [...calls, ...written].filter(([number]) => emergencyNumbers.includes(number)),
    });
  }

  const reuse = document.querySelector('back-pain-checker');
  for (let visit = 0; visit < count; visit += 1) {
    const isReused = random(2) === 0;
    const checker = isReused ? reuse : document.createElement('back-pain-checker');
    for (let turn = random(4); turn > 0; turn -= 1) changeAttribute(checker);
    if (!isReused) document.body.append(checker);
    checker.restart();
    await checker.updateComplete;
    // The result and what can be opened from it are used as well.
    let turnsAtResult = random(6);
    for (let turn = 4 + random(40); turn > 0 && turnsAtResult >= 0; turn -= 1) {
      if (random(8) === 0) document.documentElement.lang = oneOf(tags);
      if (random(12) === 0) changeAttribute(checker);
      answerAtRandom(checker.shadowRoot);
      pressAButton(checker.shadowRoot);
      await checker.updateComplete;
      await checker.updateComplete;
      record(checker);
      if (checker.matches(':state(step-result), :state(step-medicine), :state(step-consult)')) turnsAtResult -= 1;
    }
    checker.toText();
    checker.toText({plan: true, answers: true});
    if (!isReused) checker.remove();
  }
  // The page as it was at the beginning, so that two measurements can be compared.
  document.documentElement.lang = 'en-GB';
  for (const name of Object.keys(attributes)) reuse.removeAttribute(name);
  reuse.restart();
  await reuse.updateComplete;
  return shown;
}

test.describe('thousands of visits in one page', () => {
  test.describe.configure({timeout: 6 * 3_600_000});
  const site = useSite();

  test(`visits: ${VISITS} in one page, with nothing thrown, left behind, too low or of another region`, async () => {
    console.log(`seed ${SEED}`);
    const {pack, meaning} = {...(await loadPure()), ...(await import('../support/reference.ts'))};
    const emergencyNumbers = [...new Set(pack.regions.flatMap(({emergencyNumber}) => emergencyNumber ?? []))];
    /** A number may be one region's emergency number and another's advice line, as 111 is: what its own data says is a region's own. */
    const ownNumbers = (code) => {
      const region = pack.regions.find(({id, covers = []}) => id === code || covers.includes(code));
      return JSON.stringify(region ?? pack.regions.find(({id}) => id === 'any')).match(/\d{3,}/g) ?? [];
    };

    const page = await site.show(
      `<script>document.documentElement.lang = ${JSON.stringify(PAGE_LANGUAGE)}</script><script src="/dist/back-pain-checker.js"></script><back-pain-checker></back-pain-checker>`,
      // What is saved is a download; nobody reads it.
      {context: {acceptDownloads: false}, before: (opened) => opened.clock.install()},
    );
    await page.waitForFunction(() => document.querySelector('back-pain-checker').matches(':state(step-start)'));
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('HeapProfiler.enable');

    const measure = async () => {
      await page.clock.fastForward(ALL_TIMERS);
      for (let turn = 0; turn < 3; turn += 1) await cdp.send('HeapProfiler.collectGarbage');
      const {nodes, jsEventListeners: listeners} = await cdp.send('Memory.getDOMCounters');
      return {heap: (await cdp.send('Runtime.getHeapUsage')).usedSize, nodes, listeners};
    };

    const counts = {};
    let settled;
    let last;
    for (let done = 0; done < VISITS; done += BATCH) {
      const shown = await page.evaluate(visitMany, {
        count: Math.min(BATCH, VISITS - done),
        seed: SEED + done,
        tags,
        attributes,
        emergencyNumbers,
      });
      for (const {step, answers, level, complete, region, numbers} of shown) {
        counts[step] = (counts[step] ?? 0) + 1;
        const wrong = tooLow({level, complete}, floor(pack, answers, meaning));
        assert.equal(wrong, undefined, `${JSON.stringify(answers)} (seed ${SEED})`);
        const own = ownNumbers(region ?? PAGE_REGION);
        assert.deepEqual(
          numbers.filter(([number]) => !own.includes(number)),
          [],
          `region ${region} at ${step} (seed ${SEED})`,
        );
      }
      last = await measure();
      settled ??= last;
      console.log(`${Math.min(done + BATCH, VISITS)} visits: ${JSON.stringify({...last, ...counts})}`);
    }
    for (const [what, most] of Object.entries(MOST_GROWTH))
      assert.ok(last[what] - settled[what] <= most, `${what}: ${settled[what]} grew to ${last[what]} (seed ${SEED})`);
    const missing = ['start', 'question', 'emergency', 'review', 'result', 'medicine', 'consult'].filter(
      (step) => counts[step] === undefined,
    );
    if (VISITS >= ENOUGH_FOR_EVERY_STEP) assert.deepEqual(missing, [], `steps that were never shown (seed ${SEED})`);
    assert.deepEqual(
      page.complaints.filter(
        // An e-mail draft takes a real press.
        (text) => /^(?:uncaught|error)/.test(text) && !text.startsWith("error: Not allowed to launch 'mailto:"),
      ),
      [],
    );
  });
});
