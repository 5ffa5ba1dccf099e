/** The recipe for Next.js: the app router, a production build, and the server that it comes with. */
import assert from 'node:assert/strict';
import {execFileSync, spawn} from 'node:child_process';
import {cpSync, readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {startSite} from '../../support/site.mjs';
import {createAppFolder} from './app-folder.mjs';
import {root} from './set-up.mjs';
import {agree, answers, visit} from './visit.mjs';

/** @returns {Promise<string>} the address */
const startNext = (server) =>
  new Promise((resolve, reject) => {
    let output = '';
    const collect = (chunk) => {
      output += chunk;
      const [, url] = /Local:\s+(http:\S+)[\s\S]*Ready/.exec(output) ?? [];
      if (url) resolve(url);
    };
    server.stdout.on('data', collect);
    server.stderr.on('data', collect);
    server.once('exit', () => reject(new Error(`Next ended: ${output}`)));
  });

describe('recipe for Next', () => {
  let site;
  let server;
  let url;
  before(async () => {
    const folder = createAppFolder('next', ['demo/recipes/frameworks/next']);
    cpSync(`${root}/demo/own-pack.json`, `${folder}/app/my-pack.json`);
    const cli = 'node_modules/next/dist/bin/next';
    const options = {cwd: folder, env: {...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1'}};
    execFileSync(process.execPath, [cli, 'build'], {...options, stdio: ['ignore', 'ignore', 'inherit']});
    server = spawn(process.execPath, [cli, 'start', '--port', '0'], {...options, stdio: ['ignore', 'pipe', 'pipe']});
    url = await startNext(server);
    site = await startSite();
  });
  after(async () => {
    await site?.stop();
    server?.kill();
  });

  it('Next: the server writes the tag with its attributes and its child', async () => {
    const html = await (await fetch(url)).text();
    assert.match(
      html,
      /<back-pain-checker region="us" consult-recipient="Riverside Spine" consult-label="Book a visit"><p>Back pain after a run\? Call 555 0100\.<\/p><\/back-pain-checker>/,
    );
  });

  it('Next: after hydration the checker has its objects, keeps its answers, and hands over', async () => {
    const page = await site.open('/demo/index.html', {
      before: (target) =>
        target.addInitScript(() =>
          document.addEventListener('checker-problem', ({detail}) => (window.problems ??= []).push(detail.code)),
        ),
    });
    await page.goto(url);
    const checker = page.locator('back-pain-checker');
    await page.waitForFunction(() => document.querySelector('back-pain-checker').answers?.where);
    const properties = await checker.evaluate(({answers, pack, questions}) => ({answers, pack, questions}));
    const pack = JSON.parse(readFileSync(`${root}/demo/own-pack.json`, 'utf8'));
    assert.deepEqual(properties, {answers: {where: ['low', 'partial']}, pack, questions: ['trail-kit', 'training']});

    await visit(page, 'result', answers);
    const given = await checker.evaluate((element) => element.answers);
    const seen = page.waitForResponse((response) => response.url().includes('_rsc'));
    await page.getByRole('button', {name: 'Refresh'}).click();
    await seen;
    await page.waitForTimeout(200);
    assert.deepEqual(await checker.evaluate((element) => element.answers), given);
    assert.equal(await checker.evaluate((element) => element.matches(':state(step-result)')), true);

    await visit(page, 'consult', answers);
    await agree(page);
    await page.getByRole('heading', {name: 'Your request has arrived'}).waitFor();
    const received = await (await fetch(`${url}/booking-desk`)).json();
    assert.deepEqual(
      received.map(({schemaVersion, level, answers}) => [
        schemaVersion,
        level,
        answers.some(({id}) => id === 'trail-kit'),
      ]),
      [[2, 'non-urgent', true]],
    );
    assert.deepEqual([page.complaints, await page.evaluate(() => window.problems ?? [])], [[], []]);
  });
});
