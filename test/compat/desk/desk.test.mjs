/** The recipe of a receiving desk: its server with a database file, its staff page and its script for the page in a real browser. */
import assert from 'node:assert/strict';
import {randomBytes} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {startSite} from '../../support/site.mjs';
import {agree, visit} from '../frameworks/visit.mjs';
import {installDesk, pageToken, spawnServer, staffToken, startDesk, startUnreliableNetwork} from './desk.mjs';

const clientFile = new URL('../../../demo/recipes/desk/client.js', import.meta.url);
const [deskAddress, tokenText] = ['https://desk.example.com', 'PAGE_TOKEN of the desk'];

/** The recipe's script, for the address of this desk. */
function clientFor(url) {
  const client = readFileSync(clientFile, 'utf8');
  assert.ok(client.includes(`${deskAddress}/cases`) && client.includes(tokenText));
  return `<script>${client.replace(deskAddress, url).replace(tokenText, pageToken)}</script>`;
}

const person = {name: 'Ann <b>O’Neil</b>', phone: '555 0199 4321'};
const newId = () => randomBytes(16).toString('hex');

describe('receiving desk', () => {
  let site;
  let desk;
  /** What a real visit sent. */
  let sent;
  const createCase = (changes = {}) => ({...sent, id: newId(), ...changes});

  before(async () => {
    installDesk();
    site = await startSite();
    desk = await startDesk({ALLOWED_ORIGINS: site.url});
  });
  after(async () => {
    await desk?.stop();
    await site?.stop();
  });

  const openChecker = (url, options) =>
    site.show(
      `<back-pain-checker region="us" consult-recipient="Riverside Spine" privacy-href="/privacy" consult-fields="name* phone*" consult-phone="555 0100"></back-pain-checker>${clientFor(url)}<script type="module" src="/dist/back-pain-checker.js"></script>`,
      options,
    );

  /** Goes through the checker, leaves name and phone, and agrees. */
  async function request(page) {
    await visit(page, 'consult');
    await page.getByLabel('Your name').fill(person.name);
    await page.getByLabel('Phone number').fill(person.phone);
    await agree(page);
  }

  it('a visitor with a name and a phone number becomes a row with a person in it', async () => {
    const page = await openChecker(desk.url);
    await page.evaluate(() => document.addEventListener('consult-requested', ({detail}) => (window.detail = detail)));
    await request(page);
    await page.getByRole('heading', {name: 'Your request has arrived'}).waitFor();
    await page.getByText('We get in touch with you within one working day.').waitFor();
    sent = await page.evaluate(() => window.detail);
    assert.deepEqual(page.complaints, []);

    const contacts = await desk.query('SELECT name, phone, email FROM contacts');
    assert.deepEqual(contacts, [{...person, email: null}]);
    const [{level, disposition, detail}] = await desk.query('SELECT * FROM health');
    assert.deepEqual([level, disposition], [sent.level, sent.disposition.title]);
    for (const text of Object.values(person))
      assert.equal(detail.includes(text), false, 'the health data names nobody');
    const {id, supersedes, reference, contact, ...health} = sent;
    assert.deepEqual(JSON.parse(detail), health);
    assert.deepEqual([id.length, supersedes, reference.length, contact], [32, undefined, 8, person]);
  });

  it('staff page: shows the case as text, its summary, and deletes it', async () => {
    const own = createCase({reference: 'STAFF234', contact: {name: 'Bea <i>Kim</i>', phone: '555 0144'}});
    await desk.post(own);
    const page = await site.open('/demo/index.html');
    await page.goto(desk.url);
    await page.getByLabel('Staff token').fill(pageToken);
    await page.getByRole('button', {name: 'Show the requests'}).click();
    await page.getByText('The token is missing or wrong.').waitFor();
    await page.getByLabel('Staff token').fill(staffToken);
    await page.getByRole('button', {name: 'Show the requests'}).click();
    const row = page.getByRole('row', {name: 'STAFF234'});
    await row.waitFor();
    const cells = await row.getByRole('cell').allTextContents();
    assert.deepEqual(cells.slice(1, 7), [
      'STAFF234',
      'Bea <i>Kim</i>',
      '555 0144',
      '',
      'non-urgent',
      sent.disposition.title,
    ]);
    await page.getByRole('button', {name: 'Open STAFF234'}).click();
    await page.getByRole('heading', {name: 'Request STAFF234'}).waitFor();
    assert.equal(await page.locator('#summary').textContent(), sent.summary);
    await page.getByRole('button', {name: 'Close'}).click();
    assert.equal(await page.locator('i, b').count(), 0);
    page.on('dialog', (dialog) => dialog.accept());
    await page.getByRole('button', {name: 'Delete STAFF234'}).click();
    await row.waitFor({state: 'detached'});
    assert.equal((await desk.get(`/cases/${own.id}`)).status, 404);
    assert.deepEqual(
      page.complaints.filter((text) => !text.includes('401')),
      [],
    );
    await page.context().close();
  });

  it('an id that is known is kept once, whatever arrives with it later, also when all arrive at once', async () => {
    const own = createCase();
    const answers = await Promise.all(Array.from({length: 20}, () => desk.post(own)));
    assert.deepEqual(answers.map(({status}) => status).sort(), [...Array(19).fill(200), 201]);
    for (const {body} of answers) assert.equal(body.title, 'Your request has arrived');
    await desk.post({...own, contact: {name: 'Somebody else', phone: '555 0111'}});
    const {body} = await desk.get(`/cases/${own.id}`);
    assert.equal(body.contact.name, person.name);
    assert.equal((await desk.list()).filter(({id}) => id === own.id).length, 1);
  });

  it('supersedes: the older case is marked, whichever of the two arrives first', async () => {
    for (const isOlderFirst of [true, false]) {
      const older = createCase();
      const newer = createCase({supersedes: older.id, reference: older.reference});
      for (const own of isOlderFirst ? [older, newer] : [newer, older])
        assert.equal((await desk.post(own)).status, 201);
      const rows = await desk.list();
      const supersededBy = (id) => rows.find((row) => row.id === id).supersededBy;
      assert.deepEqual([supersededBy(older.id), supersededBy(newer.id)], [newer.id, null]);
    }
  });

  it('a case without contact is kept, and the person is asked to call', async () => {
    const {status, body} = await desk.post(createCase({contact: null}));
    assert.equal(status, 201);
    assert.equal(body.text, 'We have no number of yours. Please call us: 555 0100.');
  });

  it('what is wrong with a body is said with its place, and nothing is kept', async () => {
    const count = (await desk.list()).length;
    const wrong = [
      ['{"summary": "It hurts', 400, /not valid JSON/],
      [[], 400, /The body must be object/],
      [createCase({schemaVersion: 1}), 400, /^schemaVersion must be 2$/],
      [createCase({id: undefined}), 400, /required property 'id'/],
      [createCase({id: 'short'}), 400, /^id must match pattern/],
      [createCase({supersedes: 7}), 400, /^supersedes must be string$/],
      [
        createCase({level: 'low'}),
        400,
        /^level must be one of "self-care", "non-urgent", "urgent", "emergency", null$/,
      ],
      [createCase({contact: {phone: 5550199}}), 400, /^contact\.phone must be string$/],
      [createCase({contact: {name: 'a'.repeat(201)}}), 400, /^contact\.name must NOT have more than 200 characters$/],
      [createCase({contact: {insurer: 'Acme'}}), 400, /^contact has a field that is not known: insurer$/],
      [createCase({consent: {text: 'I agree', time: ''}}), 400, /^consent must have required property 'recipient'$/],
      [createCase({summary: 'a'.repeat(300_000)}), 413, /too large/],
    ];
    for (const [body, status, error] of wrong) {
      const answer = await desk.post(body);
      assert.equal(answer.status, status, String(error));
      assert.match(answer.body.error, error);
    }
    const asText = await desk.post(JSON.stringify(createCase()), pageToken, {'content-type': 'text/plain'});
    assert.equal(asText.status, 415);
    assert.equal((await desk.list()).length, count);
  });

  it('each token opens its own half, and nothing opens without one', async () => {
    const path = `/cases/${sent.id}`;
    for (const token of ['', 'wrong', staffToken]) assert.equal((await desk.post(createCase(), token)).status, 401);
    for (const token of ['', 'wrong', pageToken]) {
      for (const address of ['/cases', path]) {
        const {status, body} = await desk.get(address, token);
        assert.deepEqual([status, body], [401, {error: 'The token is missing or wrong.'}]);
      }
      assert.equal((await desk.delete(path, token)).status, 401);
    }
    assert.equal((await desk.get(path)).status, 200);
  });

  it('a page of a site that is not allowed sends nothing, and the person gets the phone number', async () => {
    const count = (await desk.list()).length;
    assert.equal((await desk.post(createCase(), pageToken, {origin: 'https://other.example'})).status, 403);
    const other = await startDesk({ALLOWED_ORIGINS: 'https://other.example'});
    const page = await openChecker(other.url);
    await request(page);
    await page.getByRole('button', {name: 'Try again'}).waitFor({timeout: 60_000});
    assert.equal(
      await page
        .getByRole('link', {name: /555 0100/})
        .first()
        .isVisible(),
      true,
    );
    assert.deepEqual([(await other.list()).length, (await desk.list()).length], [0, count]);
    await page.context().close();
    await other.stop();
  });

  it('rate limit: refuses what is too much from one address, and wrong tokens count', async () => {
    const limited = await startDesk({RATE_LIMIT: '3'});
    const from = {'x-forwarded-for': '192.0.2.1'};
    const statuses = [];
    for (const token of ['wrong', pageToken, pageToken, pageToken])
      statuses.push((await limited.post(createCase(), token, from)).status);
    assert.deepEqual(statuses, [401, 201, 201, 429]);
    const {body, headers} = await limited.post(createCase(), pageToken, from);
    assert.match(body.error, /^Too many requests\. Try again in /);
    assert.ok(Number(headers.get('retry-after')) > 0);
    assert.equal((await limited.post(createCase(), pageToken, {'x-forwarded-for': '192.0.2.2'})).status, 201);
    await limited.stop();
  });

  it('deletion: a case and what it replaced are gone from the file, and do not come back', async () => {
    const name = `Carla ${newId()}`;
    const oldest = createCase({contact: {name, phone: '555 0122'}});
    const older = createCase({contact: {name, phone: '555 0122'}, supersedes: oldest.id});
    const newest = createCase({
      contact: {name, phone: '555 0122'},
      supersedes: older.id,
      summary: `Summary for ${name}`,
    });
    for (const own of [oldest, older, newest]) await desk.post(own);
    assert.equal(desk.hasOnDisk(name), true);
    assert.equal((await desk.delete(`/cases/${newest.id}`)).status, 204);
    assert.equal(desk.hasOnDisk(name), false);
    for (const own of [oldest, older, newest]) {
      assert.equal((await desk.get(`/cases/${own.id}`)).status, 404);
      assert.equal((await desk.post(own)).status, 410);
    }
    assert.equal((await desk.delete(`/cases/${newest.id}`)).status, 404);
    assert.equal(desk.hasOnDisk(name), false);
  });

  it('expiry: what is older than KEEP_DAYS is gone from the file, and the rest stays', async () => {
    const name = `Dana ${newId()}`;
    const old = createCase({contact: {name, phone: '555 0133'}});
    const recent = createCase();
    const keeping = await startDesk({EXPIRY_MINUTES: '0.005'});
    for (const own of [old, recent]) await keeping.post(own);
    const daysAgo = (days) => new Date(Date.now() - days * 86_400_000).toISOString();
    await keeping.query('UPDATE cases SET received = ? WHERE id = ?', daysAgo(31), old.id);
    await keeping.query('UPDATE cases SET received = ? WHERE id = ?', daysAgo(29), recent.id);
    for (let turn = 0; turn < 100 && (await keeping.list()).length > 1; turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    assert.deepEqual(
      (await keeping.list()).map(({id}) => id),
      [recent.id],
    );
    assert.equal(keeping.hasOnDisk(name), false);
    await keeping.stop();
  });

  it('1,000 requests, lost answers and a killed server: nothing is lost, and nothing is there twice', async () => {
    const busy = await startDesk({ALLOWED_ORIGINS: site.url});
    const network = await startUnreliableNetwork(busy);
    const details = Array.from({length: 1000}, (_, index) =>
      createCase({
        reference: `R${String(index === 500 ? 499 : index).padStart(7, '0')}`,
        contact: {name: `Person ${index}`, phone: '555 0199'},
      }),
    );
    const page = await site.show(clientFor(network.url));
    // What the checker dispatches, 1,000 times: the recipe’s own script sends, and sends again where no answer came.
    const sending = page.evaluate(async (all) => {
      const send = async (detail) => {
        let outcome;
        const event = Object.assign(new Event('consult-requested'), {
          detail,
          waitUntil: (promise) => (outcome = promise),
        });
        document.dispatchEvent(event);
        return outcome.then(
          ({title}) => title === 'Your request has arrived',
          () => false,
        );
      };
      let waiting = all;
      // A person who reads that it failed presses "Try again": the same id.
      for (let press = 0; press < 5 && waiting.length; press += 1) {
        const next = [];
        const queue = [...waiting];
        const work = async () => {
          for (let detail = queue.shift(); detail; detail = queue.shift()) if (!(await send(detail))) next.push(detail);
        };
        await Promise.all(Array.from({length: 20}, work));
        waiting = next;
      }
      return waiting.length;
    }, details);

    const rowCount = async () => (await busy.query('SELECT count(*) AS count FROM cases'))[0].count;
    while ((await rowCount()) < 300) await new Promise((resolve) => setTimeout(resolve, 20));
    await busy.kill();
    const kept = await rowCount();
    assert.ok(kept >= 300 && kept < 1000, `killed after ${kept}`);
    await busy.restart();

    assert.equal(await sending, 0, 'requests that never arrived');
    const rows = await busy.list();
    assert.deepEqual(rows.map(({id}) => id).sort(), details.map(({id}) => id).sort());
    assert.equal(rows.filter(({reference}) => reference === 'R0000499').length, 2);
    const byId = new Map(details.map((detail) => [detail.id, detail]));
    for (const {id, name} of rows) assert.equal(name, byId.get(id).contact.name);
    assert.deepEqual(await busy.query('PRAGMA integrity_check'), [{integrity_check: 'ok'}]);
    assert.deepEqual(
      await busy.query('SELECT (SELECT count(*) FROM contacts) AS contacts, (SELECT count(*) FROM health) AS health'),
      [{contacts: 1000, health: 1000}],
    );
    const repeated = busy.log.match(/POST \/cases - 200/g).length;
    assert.ok(network.lostAnswers > 50 && repeated > 50, `${network.lostAnswers} answers lost, ${repeated} repeated`);
    await page.context().close();
    await network.stop();
    await busy.stop();
  });

  it('the log of all of this has no answer, no name and no phone number', () => {
    const texts = (value) => (typeof value === 'object' && value ? Object.values(value).flatMap(texts) : [value]);
    const {id, schemaVersion, ...shared} = sent;
    const secrets = texts(shared).filter(
      (value) => typeof value === 'string' && value.length > 2 && !/^\d{4}-/.test(value),
    );
    for (const secret of [
      ...secrets,
      ...sent.summary.split('\n').filter(Boolean),
      'Carla',
      'Bea',
      'It hurts',
      'Acme',
      pageToken,
      staffToken,
    ])
      assert.equal(desk.log.includes(secret), false, secret);
    for (const line of desk.log.trim().split('\n'))
      assert.match(
        line,
        /^\d{4}-\d\d-\d\dT[\d:.]+Z (?:listening http:\S+|expired \d+|(?:GET|POST|DELETE|OPTIONS) (?:\/cases(?:\/:id)?|\/(?:staff\.(?:js|css))?|\*) (?:-|[0-9a-f]{32}) \d{3})$/,
      );
    assert.ok(desk.log.includes(`GET /cases/:id ${id} 200`) && schemaVersion === 2);
  });

  it('settings: a desk without its own tokens does not start, and says why', async () => {
    const errorOf = async (environment) => {
      const server = spawnServer(environment);
      let error = '';
      server.stderr.on('data', (chunk) => (error += chunk));
      const code = await new Promise((resolve) => server.once('close', resolve));
      return [code, error.trim()];
    };
    assert.deepEqual(await errorOf({}), [1, 'PAGE_TOKEN is missing.\nSTAFF_TOKEN is missing.']);
    const same = {PAGE_TOKEN: pageToken, STAFF_TOKEN: pageToken};
    assert.deepEqual(await errorOf(same), [1, 'STAFF_TOKEN must differ from PAGE_TOKEN, which everybody can read.']);
    const short = {PAGE_TOKEN: pageToken, STAFF_TOKEN: 'short', ALLOWED_ORIGINS: 'example.com', RATE_LIMIT: 'many'};
    assert.deepEqual(await errorOf(short), [
      1,
      'STAFF_TOKEN needs at least 32 characters.\nRATE_LIMIT needs a number above 0.\nALLOWED_ORIGINS: "example.com" is not an origin, such as https://www.example.com.',
    ]);
  });
});
