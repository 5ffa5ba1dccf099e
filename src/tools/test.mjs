/**
 * `npm test`: everything that has to hold, in one command, on a machine that has only Node. Every step runs, whatever the one before said;
 * each adds to one sum. `--all-browsers` (or CI=1) makes a missing browser a failure.
 */
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {build} from './build.mjs';
import {checkDocs} from './docs.mjs';
import {generate} from './generate.mjs';
import {lint} from './lint.mjs';
import {load} from './load.mjs';
import {nodeTests} from './node.mjs';
import {pageTests} from './pages.mjs';
import {setUpBrowsers} from './set-up.mjs';
import {bin, Failed, inRoot, must, readArgs, root, run, seconds} from './shell.mjs';
import {unit} from './unit.mjs';
import {verifyPacks} from './verify.mjs';

/** A step that only has problems or none counts as one test. */
const asCounts = (problems) => ({passed: problems.length ? 0 : 1, failed: problems.length ? 1 : 0, problems});

const types = async (project) =>
  (await run(bin('tsc'), ['-p', project, '--noEmit', '--pretty', 'false'])).code === 0
    ? []
    : [`tsc -p ${project} found errors`];

async function rules() {
  const joined = await generate();
  const {checkRules} = await load('check-rules');
  return checkRules(joined, 'running-back-pain');
}

/** The same sources give the same bytes, in whatever folder and at whatever time: a second build, in a folder of its own. */
async function repeats() {
  const copy = mkdtempSync(join(tmpdir(), 'back-pain-checker-'));
  const hashes = (folder) => JSON.parse(readFileSync(join(folder, 'dist', 'integrity.json'), 'utf8'));
  try {
    for (const part of [
      'package.json',
      'package-lock.json',
      'rollup.config.mjs',
      'tsconfig.json',
      'LICENSE',
      'src',
      'rules',
      'test/rules',
    ])
      cpSync(inRoot(part), join(copy, part), {recursive: true});
    symlinkSync(inRoot('node_modules'), join(copy, 'node_modules'), 'junction');
    await must(process.execPath, ['src/tools/run.mjs', 'build'], {cwd: copy, quiet: true});
    const [first, second] = [hashes(root), hashes(copy)];
    return Object.keys({...first, ...second})
      .filter((file) => first[file] !== second[file])
      .map((file) => `dist/${file} differs between two builds`);
  } finally {
    rmSync(copy, {recursive: true, force: true});
  }
}

function steps({needAll}) {
  let built = {problems: [], size: null};
  return [
    ['rules', async () => asCounts(await rules())],
    ['build', async () => asCounts((built = await build()).problems)],
    ['size', () => asCounts(built.size ?? ['there is no file to weigh'])],
    ['build repeats', async () => asCounts(await repeats())],
    ['derived files', async () => asCounts(await checkDocs())],
    ['types of tests', async () => asCounts(await types('test'))],
    ['lint', async () => asCounts(await lint())],
    ['verify', () => verifyPacks()],
    ['node', () => nodeTests()],
    ['units', () => unit({needAll})],
    ['pages', () => pageTests()],
  ];
}

export async function main(argv) {
  const {options} = readArgs(argv, ['all-browsers']);
  const started = Date.now();
  const needAll = Boolean(options['all-browsers'] ?? process.env.CI);
  await setUpBrowsers();
  const rows = [];
  for (const [name, step] of steps({needAll})) {
    console.log(`\n── ${name}`);
    const since = Date.now();
    let result;
    try {
      result = await step();
    } catch (error) {
      result = asCounts([error instanceof Failed ? error.message : (error.stack ?? String(error))]);
    }
    if (name !== 'node' && name !== 'pages' && name !== 'units')
      for (const problem of result.problems) console.log(`  ✗ ${problem}`);
    rows.push({name, took: seconds(since), ...result});
  }

  console.log(`\n${'step'.padEnd(16)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'took'.padStart(10)}`);
  for (const {name, passed, failed, took} of rows)
    console.log(`${name.padEnd(16)}${String(passed).padStart(8)}${String(failed).padStart(8)}${took.padStart(10)}`);
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  console.log(`\nAll in ${seconds(started)}.\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exit(sum('failed') ? 1 : 0);
}
