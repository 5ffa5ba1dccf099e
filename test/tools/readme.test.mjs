/** The README's tables are made from the code; that they are up to date is a step of `npm test` of its own. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {before, describe, it} from 'node:test';
import {load} from '../../src/tools/load.mjs';
import {derived, fill, hosts, sizeSentence} from '../../src/tools/readme.mjs';
import {inRoot} from '../../src/tools/shell.mjs';

describe('the README', () => {
  let text;
  let surface;
  before(async () => {
    [{text}] = await derived();
    surface = await load('surface');
  });
  const between = (name) => text.split(`<!-- ${name} -->\n`)[1].split(`\n<!-- /${name} -->`)[0];

  it('lists every problem code and every attribute', () => {
    for (const code of Object.keys(surface.problemCodes))
      assert.ok(between('problems').includes(`| \`${code}\` |`), code);
    for (const name of surface.BackPainChecker.observedAttributes)
      assert.ok(between('attributes').includes(`| \`${name}\` |`), name);
  });

  it('says of products what the code does: open at self-care and nowhere else', () => {
    const row = between('slots')
      .split('\n')
      .find((line) => line.startsWith('| `products` |'));
    assert.deepEqual(
      row
        .split('|')
        .slice(3, -1)
        .map((cell) => cell.trim()),
      ['–', '–', 'open', '–', '–', '–'],
    );
  });

  it('leaves no word of the rules unfilled', () => {
    assert.ok(!/\{[\w-]+\}|undefined/.test(between('levels')));
  });

  it('is the same when it is made again', async () => {
    assert.equal((await derived())[0].text, text);
  });

  it('says of each host page what the last run of them found, in its own row', () => {
    const rows = JSON.parse(readFileSync(inRoot('test', 'compat', 'hosts', 'matrix.json'), 'utf8'));
    const lines = between('hosts').split('\n');
    assert.ok(rows.length > 50, 'a whole run');
    for (const {host, renders, quiet} of rows) {
      const line = lines.find((one) => one.startsWith(`| ${host} |`));
      assert.equal(line?.split('|')[2].trim(), {yes: '✓', no: '**no**', 'own words': 'its own words'}[renders], host);
      assert.equal(line?.split('|')[6].trim(), quiet === 'yes' ? '✓' : '**no**', host);
    }
  });

  it('hides nothing that went wrong on a host page', () => {
    const table = hosts([
      {
        family: 'Pages',
        host: 'One',
        browsers: ['chromium'],
        renders: 'no',
        mouse: 'yes',
        keyboard: 'own words',
        unchanged: 'yes',
        quiet: 'yes',
      },
    ]);
    assert.equal(table.split('\n').at(-1), '| One | **no** | ✓ | its own words | ✓ | ✓ | Chromium |');
  });

  it('names no file that is not there', () => {
    for (const [, path] of text.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)) assert.ok(existsSync(inRoot(path)), path);
    for (const [, script] of text.matchAll(/npm run ([\w:]+)/g))
      assert.ok(script in JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).scripts, script);
  });
});

describe('a place in the README', () => {
  const page = 'a\n<!-- x -->\nold\n<!-- /x -->\nb\n';

  it('is filled, whatever stood there', () => {
    assert.equal(
      fill(page, 'x', () => 'new'),
      'a\n<!-- x -->\nnew\n<!-- /x -->\nb\n',
    );
    assert.equal(
      fill('<!-- x -->\n<!-- /x -->', 'x', () => '$1'),
      '<!-- x -->\n$1\n<!-- /x -->',
    );
  });

  it('is missed loudly', () => {
    assert.throws(() => fill(page, 'y', () => ''), /README\.md has no place for y/);
  });

  it('never says a smaller size than the file has', () => {
    for (const bytes of [41_000, 41_001, 41_500, 41_999]) assert.match(sizeSentence(bytes), /less than \*\*42 kB\*\*/);
    assert.match(sizeSentence(42_000), /less than \*\*43 kB\*\*/);
  });
});
