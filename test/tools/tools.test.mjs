import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {request} from 'node:http';
import {after, before, describe, it} from 'node:test';
import {toRegExp} from '../../src/tools/files.mjs';
import {load} from '../../src/tools/load.mjs';
import {serve} from '../../src/tools/serve.mjs';
import {nodeProblem} from '../../src/tools/setup.mjs';
import {inRoot} from '../../src/tools/shell.mjs';
import {countsIn, failuresIn} from '../../src/tools/test.mjs';

describe('supported Node versions', () => {
  for (const version of ['20.19.0', '20.20.2', '22.13.0', '24.0.0', '25.1.0'])
    it(`Node ${version} is supported`, () => assert.equal(nodeProblem(version), undefined));
  for (const version of ['18.20.8', '20.18.3', '21.7.3', '22.12.0', '23.11.0'])
    it(`Node ${version} is refused`, () => assert.match(nodeProblem(version), /Node 20\.19, 22\.13, or 24 or later/));

  it('supported Node versions: package.json and the README agree', () => {
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
    it(`pattern ${pattern} ${fits ? 'matches' : 'does not match'} ${path}`, () =>
      assert.equal(toRegExp(pattern).test(path), fits));
});

describe('the counts of an npm script', () => {
  const cases = [
    [
      'counts of an npm script: the last ones printed are used',
      0,
      '1 passed, 0 failed\nmore\n12 passed, 3 failed\n',
      {passed: 12, failed: 3},
    ],
    [
      'counts of an npm script: one passed if none were printed and it exited with 0',
      0,
      'no counts: 1 passed, 0 failed maybe',
      {passed: 1, failed: 0},
    ],
    [
      'counts of an npm script: one failed if none were printed and it exited with 1',
      1,
      'cannot find tsc',
      {passed: 0, failed: 1},
    ],
    [
      'counts of an npm script: at least one failed if it exited with 1',
      1,
      '12 passed, 0 failed\n',
      {passed: 12, failed: 1},
    ],
  ];
  for (const [name, code, output, counts] of cases) it(name, () => assert.deepEqual(countsIn({code, output}), counts));

  it('counts a suite that ends well without saying what it ran as failed', () => {
    assert.deepEqual(countsIn({code: 0, output: 'nothing'}, true), {passed: 0, failed: 1});
    assert.deepEqual(countsIn({code: 0, output: '3 passed, 0 failed\n'}, true), {passed: 3, failed: 0});
  });
});

describe('what failed in an npm script', () => {
  const list = (length, prefix) => Array.from({length}, (_, at) => `${prefix}${at}`);
  const cases = [
    [
      'the tests that its reporter names',
      'noise\n\u001B[31mFAILED test/a.mjs › adds\u001B[0m\nFAILED test/b.mjs › subtracts\n1 passed, 2 failed\n',
      ['test/a.mjs › adds', 'test/b.mjs › subtracts'],
    ],
    ['the last lines, without a reporter', `${list(20, 'line ').join('\n')}\n\n`, list(20, 'line ').slice(-8)],
    ['the first 40 tests of many', list(50, 'FAILED test ').join('\n'), [...list(40, 'test '), 'and 10 more']],
  ];
  for (const [name, output, failures] of cases)
    it(`failures of an npm script: ${name}`, () => assert.deepEqual(failuresIn({output}), failures));
});

describe('languages in the build', () => {
  let tools;
  before(async () => {
    tools = await load('join-pack');
  });

  it('languages: each is loaded by a literal import of its own file', () => {
    assert.match(tools.localeIndex(['de', 'pt-BR']), /'pt-BR': \(\) => import\('\.\/pt-BR\.js'\)/);
  });

  it('languages: each file has the words of the interface and of the pack', () => {
    const code = tools.localeModule('pt-BR', true, {questions: {}});
    assert.match(code, /export \{ptBR as messages\} from '\.\.\/\.\.\/\.\.\/src\/i18n\/pt-BR\.js'/);
    assert.match(code, /translation = \{"questions":\{\}\}/);
  });

  it('languages: a file may have only one of the two', () =>
    assert.match(tools.localeModule('de', false, undefined), /messages = \{\};\n.*translation = \{\}/));
});

describe('test server', () => {
  let server;
  before(async () => {
    server = await serve({folders: ['demo', 'rules'], routes: {'/made': (_, response) => response.end('made')}});
  });
  after(() => server.close());

  /** The address exactly as given: `fetch` would normalize it first. */
  const status = (path) =>
    new Promise((resolve, reject) => {
      const {hostname, port} = new URL(server.url);
      request({hostname, port, path}, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end();
    });

  it('test server: serves public files with their media type', async () => {
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
    it(`test server: does not serve ${path}`, async () => assert.equal(await status(path), 404));
  }

  it('test server: answers 400 to an invalid path', async () => assert.equal(await status('/demo/%zz'), 400));
  it('test server: redirects the root to the demo', async () => assert.equal(await status('/'), 302));
  it('test server: answers the routes of a test', async () =>
    assert.equal(await (await fetch(`${server.url}/made`)).text(), 'made'));
});
