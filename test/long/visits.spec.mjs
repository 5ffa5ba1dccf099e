/**
 * Thousands of visits in one page that is never reloaded, with random answers, attributes and changes of language: nothing throws, nothing is left
 * behind, no level is below what the red flags say, and no emergency number is another region's.
 * `npm run test:long`; `VISITS=200 npm run test:long` for a short one; `FUZZ_SEED=1` repeats a run.
 */
import assert from 'node:assert/strict';
import {floor, urgency} from '../fuzz/support/oracle.mjs';
import {test, useSite} from '../support/page.mjs';
import {loadPure} from '../support/pure.mjs';

const VISITS = Number(process.env.VISITS ?? 10_000);
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000);
/** Visits between two looks at the memory. Compiled code and caches have settled after the first. */
const BATCH = Math.max(50, Math.ceil(VISITS / 20));
/** A checker holds more than this in total, and one batch that leaves its checkers behind would hold many times that. */
const SETTLES = 2_000_000;

const tags = ['', 'en-US', 'en-GB', 'de-DE', 'es-MX', 'fr-FR', 'ar', 'pl', 'zh-CN', 'x-mtfrom-en-us'];
const attributes = {
  region: [null, 'us', 'gb', 'ie', 'eu', 'ca', 'au', 'nz', 'any', 'nowhere'],
  first: [null, 'where', 'safety', 'nerve', 'x'],
  ask: [null, 'all', 'adaptive', 'x'],
  theme: [null, 'light', 'dark', 'pink'],
  'consult-from': [null, 'self-care', 'urgent', 'none'],
  'heading-level': [null, '1', '4', '99'],
  questions: [null, '', 'shoes form', 'training'],
  'no-start': [null, ''],
  'no-review': [null, ''],
  'no-medicines': [null, ''],
  name: [null, 'back'],
};

/** In the page: one batch of visits. Returns what each ended with. */
async function visitMany({count, seed, tags, attributes, locked}) {
  let state = seed;
  const random = (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const oneOf = (list) => list[random(list.length)];
  const outcomes = [];
  const reuse = document.querySelector('back-pain-checker');
  for (let visit = 0; visit < count; visit += 1) {
    const isReused = reuse !== null && random(2) === 0;
    const checker = isReused ? reuse : document.createElement('back-pain-checker');
    const change = () => {
      const name = oneOf(Object.keys(attributes));
      const value = oneOf(attributes[name]);
      if (value === null) checker.removeAttribute(name);
      else checker.setAttribute(name, value);
    };
    for (let turn = random(4); turn > 0; turn -= 1) change();
    if (!isReused) document.body.append(checker);
    checker.restart();
    await checker.updateComplete;
    const root = checker.shadowRoot;
    const isOn = (step) => checker.matches(`:state(step-${step})`);
    const steps = 4 + random(30);
    for (let step = 0; step < steps && !isOn('result'); step += 1) {
      if (random(8) === 0) document.documentElement.lang = oneOf(tags);
      if (random(12) === 0) change();
      const inputs = [...root.querySelectorAll('bpc-question input')];
      for (let tick = random(3) + 1; tick > 0 && inputs.length; tick -= 1) {
        const calm = inputs.find(({value}) => value === 'none');
        const input = calm && random(3) ? calm : oneOf(inputs);
        if (input.type === 'text') input.value = String(random(12));
        else input.click();
      }
      const buttons = [...root.querySelectorAll('.step button')];
      const primary = buttons.filter((button) => button.part.contains('primary-button')).at(-1);
      (random(10) ? (primary ?? oneOf(buttons)) : oneOf(buttons))?.click();
      await checker.updateComplete;
      await checker.updateComplete;
      const numbers = [...root.querySelectorAll('a[href^="tel:"]')].map((link) => link.getAttribute('href').slice(4));
      const {assessment, answers} = checker;
      // A checker that was created while a language is loading shows the children until then.
      if (assessment === null) continue;
      outcomes.push({
        answers,
        level: assessment.level,
        complete: assessment.complete,
        region: checker.getAttribute('region') ?? locked,
        numbers,
      });
    }
    // What a print, a save or a copy would leave behind belongs to the visit as well.
    checker.toText();
    if (!isReused) checker.remove();
  }
  return outcomes;
}

test.describe('thousands of visits in one page', () => {
  test.describe.configure({timeout: 6 * 3_600_000});
  const site = useSite();

  test(`visits: ${VISITS} in one page, with nothing thrown, left behind, too low or of another region`, async () => {
    console.log(`seed ${SEED}`);
    const {pack, meaning} = {...(await loadPure()), ...(await import('../support/reference.ts'))};
    // A number may be one region's emergency number and another's advice line, as 111 is: what its own data says is a region's own.
    const ownNumbers = Object.fromEntries(
      pack.regions.map((region) => [region.id, new Set(JSON.stringify(region).match(/\d{3,}/g))]),
    );
    const page = await site.show(
      '<script>document.documentElement.lang = "en-GB"</script><script src="/dist/back-pain-checker.js"></script><back-pain-checker></back-pain-checker>',
    );
    await page.waitForFunction(() => document.querySelector('back-pain-checker').matches(':state(step-start)'));
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('HeapProfiler.enable');
    const measure = async () => {
      for (let turn = 0; turn < 3; turn += 1) await cdp.send('HeapProfiler.collectGarbage');
      const {nodes, jsEventListeners} = await cdp.send('Memory.getDOMCounters');
      return {heap: (await cdp.send('Runtime.getHeapUsage')).usedSize, nodes, listeners: jsEventListeners};
    };
    const emergencyNumbers = new Set(pack.regions.flatMap(({emergencyNumber}) => emergencyNumber ?? []));
    const measurements = [];
    let steps = 0;
    for (let done = 0; done < VISITS; done += BATCH) {
      const outcomes = await page.evaluate(visitMany, {
        count: Math.min(BATCH, VISITS - done),
        seed: SEED + done,
        tags,
        attributes,
        locked: 'gb',
      });
      for (const {answers, level, region, numbers} of outcomes) {
        steps += 1;
        const least = floor(pack, answers, meaning);
        const isTooLow = level === null ? urgency(least) <= urgency('emergency') : urgency(level) > urgency(least);
        assert.ok(!isTooLow, `${level}, though a red flag says ${least}: ${JSON.stringify(answers)} (seed ${SEED})`);
        const others = numbers.filter(
          (number) => emergencyNumbers.has(number) && !ownNumbers[region in ownNumbers ? region : 'gb'].has(number),
        );
        assert.deepEqual(others, [], `region ${region} (seed ${SEED})`);
      }
      // Checkers of the last turn may wait for an idle browser.
      await page.waitForTimeout(2500);
      measurements.push(await measure());
      console.log(`${Math.min(done + BATCH, VISITS)} visits, ${steps} steps: ${JSON.stringify(measurements.at(-1))}`);
    }
    const [settled] = measurements;
    const last = measurements.at(-1);
    assert.ok(last.heap - settled.heap < SETTLES, `the heap has grown from ${settled.heap} to ${last.heap}`);
    assert.ok(last.nodes - settled.nodes < 2000, `nodes have grown from ${settled.nodes} to ${last.nodes}`);
    assert.ok(
      last.listeners - settled.listeners < 200,
      `listeners have grown from ${settled.listeners} to ${last.listeners}`,
    );
    assert.deepEqual(
      page.complaints.filter((text) => /^(?:uncaught|error)/.test(text)),
      [],
    );
  });
});
