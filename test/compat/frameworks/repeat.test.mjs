/** The same sources give the same bytes in any folder. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {cpSync, mkdirSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {describe, it} from 'node:test';
import {root, work} from './set-up.mjs';

const sources = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'rollup.config.mjs',
  'LICENSE',
  'README.md',
  'src',
  'rules',
  'test/rules',
];

function buildIn(name) {
  const folder = `${work}/${name}`;
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(`${folder}/test`, {recursive: true});
  for (const path of sources) cpSync(`${root}/${path}`, `${folder}/${path}`, {recursive: true});
  symlinkSync(`${root}/node_modules`, `${folder}/node_modules`);
  execFileSync(
    process.execPath,
    [
      '-e',
      "import('./src/tools/build.mjs').then(({build}) => build()).then(({problems}) => process.exit(problems.length))",
    ],
    {cwd: folder, stdio: 'ignore'},
  );
  return JSON.parse(readFileSync(`${folder}/dist/integrity.json`, 'utf8'));
}

describe('building twice', () => {
  it('build: two builds give the same files, byte for byte', () => {
    const first = buildIn('once');
    const second = buildIn('a longer name, for the second time');
    assert.ok(Object.keys(first).length > 100);
    assert.deepEqual(second, first);
  });
});
