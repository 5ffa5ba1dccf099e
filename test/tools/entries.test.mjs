/** What npm users import, in plain Node: no page, no custom elements, and nothing may throw. */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {promisify} from 'node:util';
import {entriesOf} from '../../src/tools/reach.mjs';
import {brotli, withoutPack} from '../../src/tools/size.mjs';
import {inRoot} from '../../src/tools/shell.mjs';

const node = (code) => promisify(execFile)(process.execPath, ['--input-type=module', '-e', code], {cwd: inRoot()});
const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));

describe('the published package', () => {
  for (const entry of ['back-pain-checker', 'back-pain-checker/define.js', 'back-pain-checker/engine']) {
    it(`lets Node import ${entry}`, async () => {
      const {stderr} = await node(`await import('${entry}')`);
      assert.equal(stderr, '');
    });
  }

  it('assesses answers in Node with the built-in pack as JSON', async () => {
    const code = `
      import {readFileSync} from 'node:fs';
      import {assess} from 'back-pain-checker/engine';
      const pack = JSON.parse(readFileSync('dist/packs/running-back-pain.json', 'utf8'));
      console.log(assess(pack, {}).level, assess(pack, {nerve: ['saddle']}).level);`;
    const {stdout} = await node(code);
    assert.equal(stdout.trim(), 'null emergency');
  });

  it('has a file behind every entry', () => {
    assert.deepEqual(
      [...entriesOf(manifest), ...manifest.sideEffects].filter((path) => !existsSync(inRoot(path))),
      [],
    );
  });

  it('depends on lit and its context alone', () => {
    assert.deepEqual(Object.keys(manifest.dependencies).sort(), ['@lit/context', 'lit']);
  });

  it('has one file with nothing but a function call in it', () => {
    const code = readFileSync(inRoot('dist', 'back-pain-checker.js'), 'utf8');
    assert.match(code, /^\/\*! back-pain-checker [^*]*\*\/\n?(?:!function|\(function|\(\(\)=>)/);
    assert.ok(!code.includes('import.meta'));
    assert.ok(!/[^.\w]import\s*[{"'*]/.test(code.replaceAll(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, '""')));
  });

  it('brings a command for authors of packs, which says how it is used and refuses what is no pack', async () => {
    const command = (...args) =>
      promisify(execFile)(process.execPath, [inRoot(manifest.bin['back-pain-checker']), ...args], {cwd: inRoot()});
    const {stdout} = await command('--help');
    assert.ok(stdout.includes(`back-pain-checker ${manifest.version}`));
    assert.match(stdout, /back-pain-checker verify/);
    await assert.rejects(
      command('verify', 'package.json'),
      ({code, stdout: said}) => code === 2 && said.includes('package.json'),
    );
  });
});

describe('weighing the file', () => {
  it('empties the JSON of the pack, and nothing else', () => {
    const json = String.raw`'{"id":"small-pack","title":"the runner\'s \\\"back\\\""}'`;
    assert.equal(withoutPack(`x(JSON.parse(${json}));y('z')`, 'small-pack'), `x(JSON.parse('{}'));y('z')`);
  });

  it('says so when there is none', () => assert.equal(withoutPack('x()', 'small'), null));

  it('counts compressed bytes', () => assert.ok(brotli('a'.repeat(1000)) < 30));
});
