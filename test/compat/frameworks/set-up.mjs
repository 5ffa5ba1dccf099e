/** Brings what these tests need: packages, and our own package as npm would install it. */
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, renameSync, rmSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

export const here = fileURLToPath(new URL('.', import.meta.url));
export const root = fileURLToPath(new URL('../../..', import.meta.url));
export const work = `${here}.work`;
export const tarball = `${work}/back-pain-checker.tgz`;

const quiet = (command, args, cwd) =>
  execFileSync(command, args, {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']});

/** Packs `dist/` as it is and unpacks it where an `import` finds it. */
function installOurselves() {
  mkdirSync(work, {recursive: true});
  const report = JSON.parse(quiet('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', work], root));
  const [{filename}] = Array.isArray(report) ? report : Object.values(report);
  renameSync(`${work}/${filename}`, tarball);
  quiet('tar', ['xzf', tarball], work);
  const place = `${here}node_modules/back-pain-checker`;
  rmSync(place, {recursive: true, force: true});
  renameSync(`${work}/package`, place);
}

export async function setUp() {
  if (!existsSync(`${root}/node_modules`))
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {cwd: root, stdio: 'inherit'});
  if (!existsSync(`${here}node_modules/svelte`))
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {cwd: here, stdio: 'inherit'});
  if (!existsSync(`${root}/dist/integrity.json`)) {
    const {build} = await import('../../../src/tools/build.mjs');
    await build();
  }
  installOurselves();
}

/** A recipe of the site: the file that its page shows. */
export const recipe = (path) => readFileSync(`${root}/demo/recipes/${path}`, 'utf8');

if (process.argv[1] === fileURLToPath(import.meta.url)) await setUp();
