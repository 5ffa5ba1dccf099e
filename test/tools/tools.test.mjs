import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {request} from 'node:http';
import {after, before, describe, it} from 'node:test';
import {toRegExp} from '../../src/tools/files.mjs';
import {load} from '../../src/tools/load.mjs';
import {serve} from '../../src/tools/serve.mjs';
import {nodeProblem} from '../../src/tools/setup.mjs';
import {inRoot} from '../../src/tools/shell.mjs';
import {countsIn} from '../../src/tools/test.mjs';

describe('the Node that is needed', () => {
  for (const version of ['20.19.0', '20.20.2', '22.13.0', '24.0.0', '25.1.0'])
    it(`may be ${version}`, () => assert.equal(nodeProblem(version), undefined));
  for (const version of ['18.20.8', '20.18.3', '21.7.3', '22.12.0', '23.11.0'])
    it(`may not be ${version}`, () => assert.match(nodeProblem(version), /Node 20\.19, 22\.13, or 24 or later/));

  it('is the same in package.json and in the README', () => {
    const read = (file) => readFileSync(inRoot(file), 'utf8');
    assert.equal(JSON.parse(read('package.json')).engines.node, '^20.19.0 || ^22.13.0 || >=24');
    assert.ok(read('README.md').includes('Node (20.19, 22.13, or 24 or later)'));
  });
});

describe('patterns of file names', () => {
  const cases = [
    ['test/fuzz/*.{fuzz,page}.mjs', 'test/fuzz/engine.fuzz.mjs', true],
    ['test/**/*.test.ts', 'test/a.test.ts', true],
    ['test/**/*.test.ts', 'test/engine/deep/a.test.ts', true],
    ['test/*.test.ts', 'test/engine/a.test.ts', false],
    ['test/{pack,flow}/**', 'test/flow/a.ts', true],
    ['test/{pack,flow}/**', 'test/engine/a.ts', false],
    ['test/a.test.ts', 'test/aXtest.ts', false],
  ];
  for (const [pattern, path, fits] of cases)
    it(`${pattern} ${fits ? 'fits' : 'does not fit'} ${path}`, () => assert.equal(toRegExp(pattern).test(path), fits));
});

describe('the counts of an npm script', () => {
  const cases = [
    ['are the last ones printed', 0, '1 passed, 0 failed\nmore\n12 passed, 3 failed\n', {passed: 12, failed: 3}],
    [
      'are one passed where none were printed and it ended well',
      0,
      'no counts: 1 passed, 0 failed maybe',
      {passed: 1, failed: 0},
    ],
    ['are one failed where none were printed and it ended badly', 1, 'cannot find tsc', {passed: 0, failed: 1}],
    ['are at least one failed where it ended badly', 1, '12 passed, 0 failed\n', {passed: 12, failed: 1}],
  ];
  for (const [name, code, output, counts] of cases) it(name, () => assert.deepEqual(countsIn({code, output}), counts));
});

describe('languages in the build', () => {
  let tools;
  before(async () => {
    tools = await load('join-pack');
  });

  it('are loaded by a literal import, one a file', () => {
    assert.match(tools.localeIndex(['de', 'pt-BR']), /'pt-BR': \(\) => import\('\.\/pt-BR\.js'\)/);
  });

  it('carry both the words of the interface and those of the pack', () => {
    const code = tools.localeModule('pt-BR', true, {questions: {}});
    assert.match(code, /export \{ptBR as messages\} from '\.\.\/\.\.\/\.\.\/src\/i18n\/pt-BR\.js'/);
    assert.match(code, /JSON\.parse\('\{"questions":\{\}\}'\)/);
  });

  it('may lack either', () =>
    assert.match(tools.localeModule('de', false, undefined), /messages = \{\};\n.*translation = \{\}/));
});

describe('the server of demo and tests', () => {
  let server;
  before(async () => {
    server = await serve({folders: ['demo', 'rules'], routes: {'/made': (_, response) => response.end('made')}});
  });
  after(() => server.close());

  /** The address exactly as given: `fetch` would tidy it first. */
  const status = (path) =>
    new Promise((resolve, reject) => {
      const {hostname, port} = new URL(server.url);
      request({hostname, port, path}, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end();
    });

  it('serves what is public, by its type', async () => {
    const response = await fetch(`${server.url}/rules/running-back-pain/questions.json`);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'application/json; charset=utf-8');
  });

  for (const path of [
    '/package.json',
    '/demo/../package.json',
    '/demo/%2e%2e/package.json',
    '/demo/..%2fpackage.json',
    '//etc/passwd',
    '/demolition',
  ]) {
    it(`does not serve ${path}`, async () => assert.equal(await status(path), 404));
  }

  it('survives an address that is none', async () => assert.equal(await status('/demo/%zz'), 400));
  it('leads from the root to the demo', async () => assert.equal(await status('/'), 302));
  it('answers routes of a test', async () => assert.equal(await (await fetch(`${server.url}/made`)).text(), 'made'));
});
