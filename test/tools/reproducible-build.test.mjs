/** The same sources give the same bytes, in whatever folder and at whatever time. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {it} from 'node:test';
import {inRoot, root} from '../../src/tools/shell.mjs';

const sources = [
  'package.json',
  'package-lock.json',
  'rollup.config.mjs',
  'tsconfig.json',
  'LICENSE',
  'src',
  'rules',
  'test/rules',
];
const hashes = (folder) => JSON.parse(readFileSync(join(folder, 'dist', 'integrity.json'), 'utf8'));

it('reproducible build: a second build in another folder gives the same files', () => {
  const copy = mkdtempSync(join(tmpdir(), 'back-pain-checker-'));
  try {
    for (const path of sources) cpSync(inRoot(path), join(copy, path), {recursive: true});
    symlinkSync(inRoot('node_modules'), join(copy, 'node_modules'), 'junction');
    execFileSync(process.execPath, ['src/tools/build.mjs'], {cwd: copy, encoding: 'utf8'});
    assert.deepEqual(hashes(copy), hashes(root));
  } finally {
    rmSync(copy, {recursive: true, force: true});
  }
});
