/** What `npm run lint` refuses: a file of a pure room that reads the page or the clock, and an import against the direction of the rooms. */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {bin, inRoot} from '../../src/tools/shell.mjs';

/** Path from the root of the repository → what the file says, and the rules that have to report it. */
const files = {
  'src/pack/page.ts': ['export const title = document.title;', 'no-restricted-globals'],
  'src/engine/clock.ts': ['export const now = new Date();', 'checker(no-clock)'],
  'src/flow/chance.ts': ['export const chance = Math.random();', 'no-restricted-properties'],
  'src/handoff/template.ts': ["import {html} from 'lit';\nexport const template = html``;", 'no-restricted-imports'],
  'src/pack/upward.ts': ["export {assess} from '../engine/assess.js';", 'checker(import-direction)'],
  'src/flow/sideways.ts': ["import '../handoff/detail.js';", 'checker(import-direction)'],
  'src/styles/deep.ts': ["export const load = () => import('../checker/view.js');", 'checker(import-direction)'],
  'src/screens/patched.ts': ["export const list = Array.from('abc');", 'checker(no-patched)'],
  'src/handoff/allowed.ts': ["export {assess} from '../engine/assess.js';\nexport {version} from '../version.js';"],
};

describe('npm run lint', () => {
  let folder;
  let reports;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lint-'));
    for (const [path, [code]] of Object.entries(files)) {
      mkdirSync(join(folder, dirname(path)), {recursive: true});
      writeFileSync(join(folder, path), `${code}\n`);
    }
    cpSync(inRoot('.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    cpSync(inRoot('src', 'tools', 'lint-rules.mjs'), join(folder, 'src', 'tools', 'lint-rules.mjs'));
    symlinkSync(inRoot('node_modules'), join(folder, 'node_modules'), 'junction');
    const {stdout} = await new Promise((resolve) =>
      execFile(bin('oxlint'), ['--format', 'unix', 'src'], {cwd: folder}, (_, stdout) => resolve({stdout})),
    );
    reports = stdout.split('\n');
  });
  after(() => rmSync(folder, {recursive: true, force: true}));

  for (const [path, [, rule]] of Object.entries(files)) {
    it(rule ? `${path}: ${rule} reports it` : `${path}: nothing is reported`, () => {
      const fileReports = reports.filter((line) => line.startsWith(path));
      if (rule)
        assert.ok(
          fileReports.some((line) => line.includes(rule)),
          reports.join('\n'),
        );
      else assert.deepEqual(fileReports, []);
    });
  }
});
