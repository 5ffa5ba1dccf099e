/** The page with a pack of its own: what it adds, which levels it raises, and how an invalid pack is refused. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {inRoot} from '../../../src/tools/shell.mjs';
import {people} from '../../support/fixtures/people.mjs';
import {hostPage} from './host-page.mjs';
import {assertAccessible, completeFlow, test, useSite, visibleText} from '../../support/page.mjs';

const path = '/demo/own-pack.html';

test.describe('the page with a pack of its own', () => {
  const site = useSite();

  const tests = hostPage({
    open: (...args) => site.open(...args),
    path,
    always: [],
    before: ['contact'],
    slots: {'self-care': ['contact'], 'non-urgent': ['contact'], urgent: ['contact'], emergency: []},
  });
  for (const [name, run] of tests) test(name, run);

  const disposition = (page) =>
    page.evaluate(() => document.querySelector('back-pain-checker').assessment.disposition.id);
  const ready = (page) => page.locator('#events li', {hasText: 'checker-ready'}).first().waitFor();
  const choose = async (page, name) => {
    await page.getByLabel(name).check();
    await ready(page);
  };

  test('own pack demo: asks the club’s question, names its contributor and shows the coaches’ advice', async () => {
    const page = await site.open(path);
    await ready(page);
    const asked = await completeFlow(page, {'trail-kit': 'heavy-vest'});
    assert.ok(asked.includes('trail-kit'));
    assert.deepEqual(asked.slice(0, 3), ['where', 'nerve', 'danger']);
    const text = await visibleText(page);
    assert.match(text, /What you carry on the trail/);
    // The advice stands behind the title of its phase.
    const phase = page.locator('details', {has: page.locator('summary', {hasText: 'Back to running'})});
    await phase.locator('summary').click();
    assert.match(await phase.innerText(), /Carry less at first\./);
    assert.match(await phase.innerText(), /Bring it to Tuesday evening at the club house and we look at the fit\./);
    const {version} = JSON.parse(readFileSync(inRoot('rules', 'running-back-pain', 'pack.json'), 'utf8'));
    assert.ok(
      text.includes(`Back pain checker of the Hillside Trail Club, version ${version}+hillside-trail-club.1.0.0`),
      text,
    );
  });

  test('own pack demo: can exclude more people from an exercise', async () => {
    const page = await site.open(path);
    await ready(page);
    const plan = () =>
      page.evaluate(() => document.querySelector('back-pain-checker').assessment.plan.map(({id}) => id));
    await completeFlow(page);
    assert.ok((await plan()).includes('hip-hinge'));
    await page.reload();
    await ready(page);
    await completeFlow(page, {where: 'buttock'});
    assert.equal((await plan()).includes('hip-hinge'), false);
  });

  test('own pack demo: pain that does not settle goes to a clinician sooner than with the built-in pack', async () => {
    const page = await site.open(path);
    await ready(page);
    await completeFlow(page, people['non-urgent']);
    assert.equal(await disposition(page), 'clinician-soon');
    await page.reload();
    await choose(page, 'Only the built-in pack');
    const asked = await completeFlow(page, people['non-urgent']);
    assert.equal(await disposition(page), 'clinician');
    assert.equal(asked.includes('trail-kit'), false);
  });

  test('own pack demo: a pack that weakens a safety question is refused with a reason, and the built-in pack is used', async () => {
    const page = await site.open(path);
    await ready(page);
    await page.getByLabel('A pack that weakens').check();
    await page.locator('#events li', {hasText: 'safety-entry'}).waitFor();
    assert.match(await page.locator('#events').innerText(), /questions\.nerve/);
    await completeFlow(page, people.emergency);
    assert.doesNotMatch(await visibleText(page), /tingle a bit/);
    assert.equal(await disposition(page), 'department');
    await assertAccessible(page);
  });

  test('own pack demo: if the club’s pack cannot be loaded, that is reported and the built-in pack is used', async () => {
    const page = await site.open(path);
    await ready(page);
    await page.getByLabel('A pack that cannot be loaded').check();
    await page.locator('#events li', {hasText: 'pack-unreachable'}).waitFor();
    assert.match(await visibleText(page), /didn’t load/);
    await completeFlow(page);
    assert.equal(await disposition(page), 'self-care');
  });

  test('own pack demo: keeps the answers when the pack changes during the questions', async () => {
    const page = await site.open(path);
    await ready(page);
    await completeFlow(page, {course: 'weeks-stuck'});
    await page.getByLabel('Only the built-in pack').check();
    await page.waitForFunction(
      () => document.querySelector('back-pain-checker').assessment?.disposition?.id === 'clinician',
    );
    assert.equal(await page.evaluate(() => document.querySelector('back-pain-checker').answers.course), 'weeks-stuck');
  });

  test('own pack demo: shows the tag and the pack', async () => {
    const page = await site.open(path);
    assert.match(await page.locator('#how-html').innerText(), /pack="own-pack\.json"/);
    await page.locator('#pack', {hasText: 'running-back-pain@2'}).waitFor();
  });
});
