/** The hazard log: every column is filled, and every control names a test that exists. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {describe, it} from 'node:test';

const root = new URL('../../', import.meta.url);
const log = readFileSync(new URL('rules/HAZARDS.md', root), 'utf8');
const columns = ['id', 'hazard', 'cause', 'effect', 'severity', 'likelihood', 'control', 'residual', 'test'];
const rows = log
  .split('\n')
  .filter((line) => /^\| H\d/.test(line))
  .map((line) =>
    Object.fromEntries(
      line
        .slice(1, -1)
        .split('|')
        .map((cell, index) => [columns[index] ?? `extra ${index}`, cell.trim()]),
    ),
  );
const vignettes = readdirSync(new URL('test/rules/vignettes/', root)).flatMap((file) =>
  JSON.parse(readFileSync(new URL(`test/rules/vignettes/${file}`, root), 'utf8')).map(({id}) => id),
);
/** Rows of rules/basis.md that depart from the letter of a public page. */
const departures = ['THO', 'CA-3', 'COUGH', 'X-5', 'X-6'];

describe('the hazard log', () => {
  it('hazard log: at least 25 hazards, each numbered once', () => {
    assert.ok(rows.length >= 25);
    assert.equal(new Set(rows.map(({id}) => id)).size, rows.length);
  });
  for (const row of rows) {
    it(`hazard log: ${row.id} ${row.hazard}`, () => {
      assert.deepEqual(Object.keys(row), columns);
      assert.deepEqual(
        columns.filter((column) => !row[column]),
        [],
      );
      assert.match(row.severity, /^(minor|significant|considerable|major|catastrophic)$/);
      assert.match(row.likelihood, /^(very low|low|medium|high|very high)$/);
      assert.match(row.residual, /^[123]$/);
      const files = row.test.match(/test\/[\w/-]+(?:\.\w+)+/g) ?? [];
      assert.ok(files.length > 0 || /Solver/.test(row.test), 'names what shows the control');
      assert.deepEqual(
        files.filter((file) => !existsSync(new URL(file, root))),
        [],
      );
      const cases = Array.from(row.test.matchAll(/`([^`]+)`/g), ([, id]) => id);
      assert.deepEqual(
        cases.filter((id) => !vignettes.includes(id)),
        [],
      );
    });
  }
  for (const departure of departures) {
    it(`hazard log: ◆ ${departure} has a row that needs a named clinical sign-off`, () => {
      const row = rows.find(({hazard}) => hazard.startsWith(`◆ ${departure}:`));
      assert.match(row?.control ?? '', /needs named clinical sign-off/i);
    });
  }
});
