/** own-pack.js, the file beside the script that reads a host's own pack: requested only for `pack`, and not needed to go on. */
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {inRoot} from '../../src/tools/shell.mjs';
import {completeFlow, test, useSite} from '../support/page.mjs';

const {version} = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
const PACK = {extends: 'running-back-pain@2', id: 'clinic', version: '1.0.0', title: 'Back check at Riverside'};
const REVIEW = {
  name: 'Ada Stone',
  credential: 'MD',
  organisation: 'Riverside Spine',
  register: 'State board 12345',
  date: '2026-12-03',
};
const policy =
  "default-src 'none'; img-src data:; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
const listening = `addEventListener('checker-problem', ({detail}) => (window.told ??= []).push(detail))`;

test.describe('own-pack.js', () => {
  /** Whether the folder that only the script was copied to has the file by now. */
  let copied = false;
  const script =
    (file, type = 'text/javascript') =>
    (_, response) => {
      response.writeHead(200, {'content-type': type, 'access-control-allow-origin': '*'});
      response.end(file);
    };
  const built = (name) => readFileSync(inRoot('dist', name), 'utf8');

  const site = useSite({
    routes: {
      '/clinic.json': script(JSON.stringify(PACK), 'application/json'),
      '/changed.json': script(JSON.stringify({...PACK, version: '1.0.1'}), 'application/json'),
      '/listening.js': script(listening),
      '/alone/back-pain-checker.js': script(built('back-pain-checker.js')),
      '/mixed/back-pain-checker.js': script(built('back-pain-checker.js')),
      '/mixed/own-pack.js': script(built('own-pack.js').replaceAll(version, '1.9.0')),
      '/alone/own-pack.js': (...args) =>
        copied ? script(built('own-pack.js'))(...args) : args[1].writeHead(404).end(),
    },
  });
  test.afterEach(async () => {
    copied = false;
    await Promise.all(site.browser.contexts().map((context) => context.close()));
  });

  const show = (attributes, {from = '/dist', ...options} = {}) =>
    site.show(
      `<script src="/listening.js"></script><script type="module" src="${from}/back-pain-checker.js"></script><back-pain-checker ${attributes}><p>Call us.</p></back-pain-checker>`,
      options,
    );
  const start = (page) => page.getByRole('button', {name: 'Start'});
  const told = (page) => page.evaluate(() => window.told ?? []);
  const title = (page) => page.getByRole('region').getAttribute('aria-label');

  test('own-pack.js: is not requested without a pack', async () => {
    const page = await show('');
    await start(page).waitFor();
    assert.deepEqual(
      page.requests.filter((path) => path.includes('own-pack')),
      [],
    );
  });

  test('own-pack.js: is loaded for a pack by address, even under a strict Content Security Policy', async () => {
    const page = await show('pack="/clinic.json"', {headers: {'content-security-policy': policy}});
    await start(page).waitFor();
    assert.deepEqual(
      page.requests.filter((path) => /own-pack|clinic/.test(path)),
      ['/dist/own-pack.js', '/clinic.json'],
    );
    assert.equal(await title(page), PACK.title);
    assert.deepEqual(await told(page), []);
    assert.deepEqual(page.complaints, []);
  });

  test('own-pack.js: is loaded for a pack set as an object, even by a classic script', async () => {
    const page = await site.show(
      '<script src="/listening.js"></script><script src="/dist/back-pain-checker.js"></script><back-pain-checker></back-pain-checker>',
    );
    await start(page).waitFor();
    await page.evaluate((pack) => (document.querySelector('back-pain-checker').pack = pack), PACK);
    await page.getByRole('region', {name: PACK.title}).waitFor();
    assert.deepEqual(await told(page), []);
  });

  test('own-pack.js: one of another version, such as from a cache, is reported and not used', async () => {
    const page = await show('pack="/clinic.json"', {from: '/mixed'});
    await page.getByText('didn’t load').waitFor();
    const problems = await told(page);
    assert.deepEqual(
      problems.map(({code}) => code),
      ['pack-unreachable'],
    );
    assert.match(problems[0].message, /own-pack\.js of this version cannot be loaded/);
    assert.equal(await title(page), 'Back pain checker for runners');
  });

  for (const [name, attributes, make] of [
    ['an address', 'pack="/clinic.json"', () => {}],
    ['an object', '', (pack) => (document.querySelector('back-pain-checker').pack = pack)],
  ]) {
    test(`own-pack.js: if it is missing and the pack is ${name}, that is reported and the built-in pack is used`, async () => {
      const page = await show(attributes, {from: '/alone'});
      await page.evaluate(make, PACK);
      await page.getByText('didn’t load').waitFor();
      const [problem, ...more] = await told(page);
      assert.deepEqual(more, []);
      assert.equal(problem.code, 'pack-unreachable');
      assert.match(problem.message, /own-pack\.js of this version cannot be loaded from beside the script/);
      assert.equal(await title(page), 'Back pain checker for runners');
      await start(page).click();
      await page.getByRole('group').first().waitFor();
      assert.deepEqual(
        page.requests.filter((path) => path.includes('clinic')),
        [],
      );
      assert.deepEqual(
        page.complaints.filter((complaint) => complaint.startsWith('uncaught')),
        [],
      );
    });
  }

  test('sign-off: the result says who reviewed the rules according to whom, and no longer does once a word has changed', async () => {
    const {builtInPack, readPack} = await import(inRoot('dist', 'verify', 'index.js'));
    const {packHash} = readPack(PACK, builtInPack, 'clinic.json');
    const reviewOf = async (pack) => {
      const page = await show('region="us"');
      await start(page).waitFor();
      await page.evaluate((value) => (document.querySelector('back-pain-checker').pack = value), pack);
      await page.getByRole('region', {name: pack.title}).waitFor();
      await completeFlow(page);
      return {
        text: await page.locator('back-pain-checker').locator('.review-state').innerText(),
        problems: await told(page),
      };
    };
    const signed = await reviewOf({...PACK, reviewedBy: {...REVIEW, packHash}});
    assert.equal(
      signed.text,
      'Riverside Spine states that Ada Stone, MD, reviewed this on December 3, 2026. The authors of this checker have not had it reviewed by a clinician.',
    );
    assert.deepEqual(signed.problems, []);
    const changed = await reviewOf({...PACK, title: 'Back check by the river', reviewedBy: {...REVIEW, packHash}});
    assert.equal(changed.text, 'A clinician hasn’t reviewed this advice yet.');
    assert.deepEqual(
      changed.problems.map(({code}) => code),
      ['sign-off-mismatch'],
    );
    assert.ok(changed.problems[0].message.includes(packHash));
    const malformed = await reviewOf({...PACK, reviewedBy: 'Dr Stone'});
    assert.equal(malformed.text, 'A clinician hasn’t reviewed this advice yet.');
    assert.match(malformed.problems[0].message, /“Dr Stone” cannot be used for reviewedBy\./);
  });

  test('pack-integrity: the file it names is used, and one that has been changed on its way is not', async () => {
    const integrity = `sha384-${createHash('sha384').update(JSON.stringify(PACK)).digest('base64')}`;
    const page = await show(`pack="/clinic.json" pack-integrity="${integrity}"`);
    await page.getByRole('heading', {name: PACK.title}).waitFor();
    assert.deepEqual(await told(page), []);
    const changed = await show(`pack="/changed.json" pack-integrity="${integrity}"`);
    await changed.getByText('didn’t load').waitFor();
    const problems = await told(changed);
    assert.deepEqual(
      problems.map(({code}) => code),
      ['pack-unreachable'],
    );
    assert.match(problems[0].message, /changed\.json cannot be used: .* not the file that pack-integrity names/);
    assert.equal(await title(changed), 'Back pain checker for runners');
  });

  test('no-title: the heading of the page stands alone, and the checker has its name', async () => {
    const page = await site.show(
      '<h1>Back pain after a run</h1><script type="module" src="/dist/back-pain-checker.js"></script><back-pain-checker no-title></back-pain-checker>',
    );
    await start(page).waitFor();
    assert.deepEqual(await page.getByRole('heading').allInnerTexts(), ['Back pain after a run']);
    assert.equal(await title(page), 'Back pain checker for runners');
    assert.deepEqual(page.complaints, []);
  });

  test('messages: a pack rewords the start screen, headings and the consult button, in the language of the page, and no word of safety', async () => {
    const pack = {
      ...PACK,
      messages: {
        startLead: 'We ask a little.',
        start: 'Go on',
        planTitle: 'Your steps',
        consultButton: 'Book with us',
        consentText: 'Yes',
      },
      translations: {de: {pack: {title: 'Rückencheck am Fluss'}, messages: {start: 'Los', planTitle: 'Ihre Schritte'}}},
    };
    const page = await show('region="us" consult-from="self-care" consult-recipient="Riverside Spine"');
    await start(page).waitFor();
    await page.evaluate((value) => (document.querySelector('back-pain-checker').pack = value), pack);
    await page.getByRole('heading', {name: PACK.title}).waitFor();
    assert.ok(await page.getByText('We ask a little.').isVisible());
    assert.ok(await page.getByRole('button', {name: 'Go on'}).isVisible());
    assert.deepEqual(
      (await told(page)).map(({code, name, value}) => [code, name, value]),
      [['bad-pack', 'messages', 'consentText']],
    );
    await completeFlow(page);
    await page.getByRole('heading', {name: 'Your steps'}).waitFor();
    await page.getByRole('button', {name: 'Book with us'}).waitFor();
    await page.evaluate(() => (document.documentElement.lang = 'de'));
    await page.getByRole('heading', {name: 'Ihre Schritte'}).waitFor();
    await page.evaluate(() => document.querySelector('back-pain-checker').restart());
    await page.getByRole('heading', {name: 'Rückencheck am Fluss'}).waitFor();
    assert.ok(await page.getByRole('button', {name: 'Los'}).isVisible());
  });

  for (const [name, day, pack, by] of [
    ['the built-in rules, a year on', '2027-12-01T09:00:00Z', undefined, 'November 30, 2027'],
    [
      'a pack of the host that asks for an earlier review',
      '2027-01-02T09:00:00Z',
      {...PACK, reviewBy: '2027-01-01'},
      'January 1, 2027',
    ],
  ]) {
    test(`reviewBy: once it has passed, the result says so and one problem is reported: ${name}`, async () => {
      const page = await show('region="us"', {before: (opened) => opened.clock.setFixedTime(day)});
      await start(page).waitFor();
      if (pack) {
        await page.evaluate((value) => (document.querySelector('back-pain-checker').pack = value), pack);
        await page.getByRole('region', {name: pack.title}).waitFor();
      }
      await completeFlow(page);
      const notice = `These rules were due to be checked again by ${by}, so parts of them may be out of date. If you’re not sure, ask a clinician.`;
      assert.ok(await page.getByText(notice).isVisible());
      const problems = await told(page);
      assert.deepEqual(
        problems.map(({code}) => code),
        ['rules-overdue'],
      );
      assert.match(problems[0].message, /were to be reviewed by 2027-/);
    });
  }

  test('own-pack.js: "Try again" requests it again', async () => {
    const page = await show('pack="/clinic.json"', {from: '/alone'});
    const again = page.getByRole('button', {name: 'Try again'});
    await again.waitFor();
    copied = true;
    await again.click();
    await page.getByRole('region', {name: PACK.title}).waitFor();
    await again.waitFor({state: 'detached'});
  });
});
