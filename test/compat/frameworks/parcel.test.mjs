/** Parcel with its defaults, which do not read `exports` in package.json: it finds every entry, and what it makes of them works. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync, readdirSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {startSite} from '../../support/site.mjs';
import {createAppFolder} from './app-folder.mjs';
import {visit} from './visit.mjs';

describe('Parcel', () => {
  let site;
  before(async () => {
    const folder = createAppFolder('parcel');
    execFileSync(
      process.execPath,
      ['node_modules/parcel/lib/bin.js', 'build', 'src/index.html', '--no-cache', '--public-url', '/parcel/'],
      {cwd: folder, env: {...process.env, NODE_ENV: 'production'}, stdio: ['ignore', 'ignore', 'inherit']},
    );
    const types = {html: 'text/html', js: 'text/javascript', map: 'application/json'};
    const files = readdirSync(`${folder}/dist`).map((file) => [
      `/parcel/${file}`,
      (_, response) => {
        response.writeHead(200, {'content-type': types[file.split('.').at(-1)]});
        response.end(readFileSync(`${folder}/dist/${file}`));
      },
    ]);
    site = await startSite({routes: Object.fromEntries(files)});
  });
  after(() => site?.stop());

  it('Parcel: finds every entry with its defaults, and the checker works in the language of the page', async () => {
    const page = await site.open('/parcel/index.html');
    await page.getByRole('button', {name: 'Starten'}).waitFor();
    assert.deepEqual(
      await page.evaluate(() => Object.entries(window.entries).map(([name, entry]) => `${name}: ${typeof entry}`)),
      [
        'BackPainChecker: function',
        'assess: function',
        'planFlow: function',
        'createCase: function',
        'messages: object',
      ],
    );
    assert.equal(
      await page.evaluate(() => document.querySelector('back-pain-checker') instanceof window.entries.BackPainChecker),
      true,
    );
    await page.evaluate(() => (document.querySelector('back-pain-checker').lang = 'en'));
    await page.getByRole('button', {name: 'Start'}).waitFor();
    await visit(page, 'result');
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });
});
