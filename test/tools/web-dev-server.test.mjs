/** What `npm start` serves. */
import assert from 'node:assert/strict';
import {request} from 'node:http';
import {after, before, describe, it} from 'node:test';
import {startDevServer} from '@web/dev-server';
import config from '../../src/tools/web-dev-server.config.mjs';
import {freePort} from '../../src/tools/shell.mjs';

describe('npm start', () => {
  let server;
  before(async () => {
    server = await startDevServer({
      config: {...config, port: await freePort(), watch: false, plugins: []},
      readCliArgs: false,
      readFileConfig: false,
      autoExitProcess: false,
      logStartMessage: false,
    });
  });
  after(() => server.stop());

  /** The address exactly as given: `fetch` would normalize it first. */
  const get = (path) =>
    new Promise((resolve, reject) => {
      request({port: server.config.port, path}, (response) => resolve(response.resume()))
        .on('error', reject)
        .end();
    });

  it('npm start: redirects the root to the demo', async () => {
    for (const path of ['/', '/demo']) assert.equal((await get(path)).headers.location, '/demo/');
    const {statusCode, headers} = await get('/demo/');
    assert.equal(statusCode, 200);
    assert.match(headers['content-type'], /^text\/html/);
  });

  it('npm start: serves the built file as a script', async () => {
    const {statusCode, headers} = await get('/dist/back-pain-checker.js');
    assert.equal(statusCode, 200);
    assert.match(headers['content-type'], /javascript/);
  });

  for (const path of [
    '/package.json',
    '/src/index.ts',
    '/demo/../package.json',
    '/demo/%2e%2e/package.json',
    '/demo/..%2fpackage.json',
    '/demolition',
  ])
    it(`npm start: does not serve ${path}`, async () => assert.equal((await get(path)).statusCode, 404));
});
