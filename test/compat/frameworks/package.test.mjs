/** The packed package, checked by publint and attw. */
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {here, root, tarball, work} from './set-up.mjs';

describe('the packed package', () => {
  it('package: publint reports nothing', async () => {
    const {publint} = await import('publint');
    const {formatMessage} = await import('publint/utils');
    const {messages, pkg} = await publint({
      pack: {tarball: new Uint8Array(readFileSync(tarball)).buffer},
      strict: true,
    });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  it('package: the types resolve as the code does (attw)', async () => {
    // attw exits before a pipe has taken all of its output; a file gets all of it.
    const file = `${work}/attw.json`;
    const out = openSync(file, 'w');
    spawnSync(`${here}node_modules/.bin/attw`, [tarball, '--profile', 'esm-only', '--format', 'json'], {
      cwd: here,
      stdio: ['ignore', out, 'ignore'],
    });
    closeSync(out);
    const {analysis} = JSON.parse(readFileSync(file, 'utf8'));
    assert.equal(analysis.packageName, 'back-pain-checker');
    // A package of modules only: `require` does not apply. Resolvers from before `exports` find scripts and types, not JSON files.
    const meant = analysis.problems.filter(
      ({kind, resolutionKind, entrypoint}) =>
        resolutionKind !== 'node16-cjs' &&
        !(kind === 'NoResolution' && resolutionKind === 'node10' && entrypoint.endsWith('.json')),
    );
    assert.deepEqual(
      meant.map(({kind, entrypoint, resolutionKind}) => `${kind}: ${entrypoint} (${resolutionKind})`),
      [],
    );
    assert.ok(Object.keys(analysis.entrypoints).length > 10);
  });

  it('package: npm pack in a fresh clone builds the same files, and leaves the clone as it was', () => {
    const clone = mkdtempSync(join(tmpdir(), 'back-pain-checker-'));
    try {
      const inClone = (command, ...args) =>
        execFileSync(command, args, {cwd: clone, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']});
      execFileSync('git', ['clone', '--quiet', root, clone]);
      symlinkSync(`${root}/node_modules`, join(clone, 'node_modules'));
      inClone('npm', 'pack');
      const [archive] = readdirSync(clone).filter((file) => file.endsWith('.tgz'));
      const filesIn = (path) => execFileSync('tar', ['tzf', path], {encoding: 'utf8'}).trim().split('\n').sort();
      assert.deepEqual(filesIn(join(clone, archive)), filesIn(tarball));
      assert.equal(inClone('git', 'status', '--porcelain').replaceAll(/\?\? (?:node_modules|\S+\.tgz)\n/g, ''), '');
    } finally {
      rmSync(clone, {recursive: true, force: true});
    }
  });
});
