/** The packed package, checked by publint and attw. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {closeSync, openSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {here, tarball, work} from './set-up.mjs';

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
    // A package of modules only: type resolution from before `exports`, and `require`, do not apply.
    const meant = analysis.problems.filter(
      ({resolutionKind, resolutionOption}) =>
        !['node10', 'node16-cjs'].includes(resolutionKind) && resolutionOption !== 'node10',
    );
    assert.deepEqual(
      meant.map(({kind, entrypoint, resolutionKind}) => `${kind}: ${entrypoint} (${resolutionKind})`),
      [],
    );
    assert.ok(Object.keys(analysis.entrypoints).length > 10);
  });
});
