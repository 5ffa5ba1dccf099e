/** The clinical tables in rules/basis.md: every id that anything cites is there, and so is every source that the tables name. */
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {describe, it} from 'node:test';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const json = (path) => JSON.parse(read(path));

const basis = read('rules/basis.md');
const anchors = [...basis.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id]) => id);
const isKnown = (id) => anchors.includes(id.toLowerCase());

const idPattern = '(?:[A-Z][A-Z0-9]*(?:-(?:[0-9]+|[A-Z]))?|(?:screen|words|exclude|region|slots)-[a-z-]+)';
const citation = new RegExp(`\\bbasis (${idPattern}(?:, ${idPattern})*)`, 'g');
const idsIn = (text) => [...text.matchAll(citation)].flatMap(([, list]) => list.split(', '));

/** Everything that a person wrote and that may cite the tables. */
const files = ['src', 'test', 'rules', 'demo']
  .flatMap((folder) => readdirSync(new URL(folder, root), {recursive: true}).map((path) => `${folder}/${path}`))
  .filter((path) => /\.(?:json|ts|mjs|js|md|html)$/.test(path) && !path.includes('node_modules'))
  .concat('README.md');

const redFlags = json('rules/running-back-pain/red-flags.json');
const expectedLevels = json('test/rules/expected-levels.json');
const workedCases = json('test/rules/vignettes/red-flags.json');

describe('the clinical basis', () => {
  it('basis.md has each id once', () => {
    assert.ok(anchors.length > 100);
    assert.deepEqual(
      anchors.filter((id, index) => anchors.indexOf(id) !== index),
      [],
    );
    assert.deepEqual(
      anchors.filter((id) => id !== id.toLowerCase()),
      [],
    );
  });

  it('basis.md has every id that a file cites', () => {
    const unknown = files.flatMap((path) =>
      idsIn(read(path))
        .filter((id) => !isKnown(id))
        .map((id) => `${path}: basis ${id}`),
    );
    assert.deepEqual(unknown, []);
  });

  it('basis.md has the target of every link to it', () => {
    const unknown = files.flatMap((path) =>
      [...read(path).matchAll(/basis\.md#([\w-]+)/g)]
        .filter(([, id]) => !isKnown(id))
        .map(([link]) => `${path}: ${link}`),
    );
    assert.deepEqual(unknown, []);
  });

  it('basis.md is cited in one form in the tables and worked cases', () => {
    const {atLeast, atMost} = expectedLevels;
    const cited = [
      ...[...atLeast, ...atMost].map(({source}) => source),
      ...workedCases.flatMap(({cites}) => cites),
    ].filter((text) => /\bbasis\b/.test(text));
    assert.ok(cited.length > 500);
    assert.deepEqual(
      cited.filter((text) => idsIn(text).length === 0),
      [],
    );
  });

  it('basis.md has every row that a red flag, an expected level or a worked case comes from', () => {
    const rows = [
      ...redFlags.flatMap(({id, rows: ids = []}) => ids.map((row) => [`red flag ${id}`, row])),
      ...[...expectedLevels.atLeast, ...expectedLevels.atMost].map(({when, row}) => [`expected level “${when}”`, row]),
      ...workedCases.map(({id, row}) => [`worked case ${id}`, row]),
      ...json('test/rules/invariants.json').rows.ids.map((row) => ['invariants.json', row]),
    ];
    assert.deepEqual(
      rows.filter(([, row]) => !isKnown(row)).map(([where, row]) => `${where}: ${row}`),
      [],
    );
  });

  it('basis.md cites only sources that are in sources.json', () => {
    const sourceIds = new Set(json('rules/running-back-pain/sources.json').map(({id}) => id));
    const tables = basis.split('\n\n').filter((part) => /^(?:#.*\n)?\|.*\| sources \|\n/.test(part));
    const named = tables.flatMap((table) =>
      table
        .split('\n')
        .flatMap((line) => [...(line.split('|').at(-2) ?? '').matchAll(/`([a-z\d-]+)`/g)].map(([, id]) => id)),
    );
    assert.ok(named.length > 60);
    assert.deepEqual(
      named.filter((id) => !sourceIds.has(id)),
      [],
    );
  });

  it('basis.md says that no clinician has signed it, as long as none has', () => {
    const {reviewedBy} = json('rules/running-back-pain/pack.json');
    assert.equal(basis.includes('**No clinician has signed this page.**'), reviewedBy === null);
  });
});
