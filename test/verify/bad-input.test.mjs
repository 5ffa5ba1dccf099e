/** Whatever is in the file, `verify` prints a message, exits with 2, and does not crash. */
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import fc from 'fast-check';
import {load} from '../../src/tools/load.mjs';

const {builtInPack, readPackText, stopSolver} = await load('../verify/index');
const {verifyFiles, stop} = await load('../verify/cli');
let folder;
before(() => (folder = mkdtempSync(join(tmpdir(), 'verify-'))));
after(async () => {
  rmSync(folder, {recursive: true, force: true});
  await stop();
  await stopSolver();
});

async function ends(content, name = 'pack.json') {
  const path = join(folder, name);
  if (content !== undefined) writeFileSync(path, content);
  const lines = [];
  const {code} = await verifyFiles({files: [path], people: 0, print: (line) => lines.push(line)});
  const text = lines.join('\n');
  assert.equal(code, 2, text.slice(0, 500));
  assert.ok(text.length < 40_000, `${text.length} characters are no message`);
  assert.doesNotMatch(text, /[\u0000-\u0008\u000b-\u001f\u007f\u202e]/);
  return text;
}

describe('verify with a file that is not a pack', () => {
  it('verify refuses an empty file', async () => assert.match(await ends(''), /is empty/));
  it('verify refuses a file of white space', async () => assert.match(await ends(' \n\t'), /is empty/));
  it('verify refuses a path that does not exist', async () =>
    assert.match(await ends(undefined, 'nowhere.json'), /there is no such file/));
  it('verify refuses a folder', async () => {
    mkdirSync(join(folder, 'folder.json'));
    assert.match(await ends(undefined, 'folder.json'), /is a folder/);
  });
  it('verify refuses a binary file', () => ends(Buffer.from(Array.from({length: 4096}, (_, at) => (at * 31) % 256))));
  it('verify refuses 50 MB of unclosed JSON', async () =>
    assert.match(await ends(Buffer.alloc(50 * 1024 * 1024, '[{"a":')), /at most/));
  it('verify refuses 3 MB of one letter', () => ends('x'.repeat(3_000_000)));
  it('verify refuses a pack above the size limit', () =>
    ends(JSON.stringify({id: 'long', text: 'x'.repeat(2_000_000)})));
  it('verify refuses arrays nested 100,000 deep', () => ends('['.repeat(100_000) + ']'.repeat(100_000)));
  it('verify refuses unclosed JSON nested 100,000 deep', () => ends('{"all":['.repeat(100_000)));
  it('verify refuses a condition that is nested too deep', async () => {
    const when = `${'{"not":'.repeat(5000)}{"question":"nerve","operator":"includes","answer":"saddle"}${'}'.repeat(5000)}`;
    const pack = JSON.stringify({...builtInPack, redFlags: [{...builtInPack.redFlags[0], when: 'HERE'}]});
    await ends(pack.replace('"HERE"', when));
  });
  it('verify refuses JSON that is not a pack', async () => {
    for (const text of [
      'null',
      '1',
      '"a"',
      '[]',
      '{}',
      'true',
      '{"extends":1}',
      '{"extends":"running-back-pain@9"}',
      '{"__proto__":{"id":"x"}}',
    ])
      await ends(text);
  });

  it('verify reports a duplicate key with its position, because JSON.parse drops the first without a message', () => {
    const text = '{\n  "extends": "running-back-pain@2",\n  "redFlags": [{"id": "mine"}],\n  "redFlags": []\n}';
    const duplicate = readPackText(text, builtInPack, 'twice.json').problems.find(({message}) =>
      message.includes('is in one object twice'),
    );
    assert.match(duplicate.message, /redFlags/);
    assert.deepEqual(duplicate.place, {line: 4, column: 15});
    assert.ok(
      !readPackText(text.replace('"redFlags": []', '"selfCare": []'), builtInPack, 'once.json').problems.some(
        ({message}) => message.includes('is in one object twice'),
      ),
    );
  });
  it('verify prints the line and column once', async () => {
    const [message] = (await ends('{"id": oops}')).match(/.*is not JSON.*/);
    assert.equal(message.match(/line 1, column 8/g).length, 1);
  });

  it('verify exits without a crash on random JSON', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string({unit: 'binary'}),
          fc
            .jsonValue({maxDepth: 6})
            .map((value) => JSON.stringify({extends: 'running-back-pain@2', redFlags: value, selfCare: [value]})),
        ),
        (text) => {
          const {problems, pack} = readPackText(text, builtInPack, 'any.json');
          assert.ok(pack || problems.length);
          for (const {message, place} of problems)
            assert.ok(message && (!place || (place.line > 0 && place.column > 0)));
        },
      ),
      {numRuns: 400},
    ));

  it('verify exits without a crash on the built-in pack with one value replaced', () => {
    const text = JSON.stringify(builtInPack);
    return fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.nat(40),
        fc.oneof(fc.constantFrom('', '"', '{', '[', 'null', '0', '\\', ','), fc.string({unit: 'binary', maxLength: 8})),
        (at, length, put) => {
          const {problems, pack} = readPackText(
            text.slice(0, at) + put + text.slice(at + length),
            builtInPack,
            'changed.json',
          );
          assert.ok(pack || problems.length);
        },
      ),
      {numRuns: 150},
    );
  });
});
