/** Brings what the host pages need: packages, libraries that only Debian still offers, and small pages put together from packages. */
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

export const here = fileURLToPath(new URL('.', import.meta.url));
export const root = fileURLToPath(new URL('../../..', import.meta.url));
export const work = `${here}.work`;
/** What each test file found, for the table. */
export const results = `${work}/results`;

const quiet = (command, args, cwd) =>
  execFileSync(command, args, {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']});

/** Libraries whose builds for browsers were never published on npm. Each hash stands for the version that these tests were written for. */
const debianLibraries = [
  {
    name: 'Prototype.js 1.7.3',
    package: 'libjs-prototype',
    path: 'prototype/prototype.js',
    file: 'prototype.js',
    hash: '516eef54a4a196175876d3db29a5600dc06f6820193c912b9513a8253d86bc34',
  },
  {
    name: 'MooTools Core 1.4.5, with its compatibility layer',
    package: 'libjs-mootools',
    path: 'mootools/mootools-core-nc.js',
    file: 'mootools.js',
    hash: '8bf6db2a492251c8fbbb9cb55252f04eacc84ea5f6472b6bc551e0b122c37cc0',
  },
];

function setUpDebianLibrary({name, package: packageName, path, file, hash}) {
  const target = `${work}/${file}`;
  if (!existsSync(target)) {
    try {
      quiet('apt-get', ['download', packageName], work);
    } catch {
      quiet('apt-get', ['update', '-qq'], work);
      quiet('apt-get', ['download', packageName], work);
    }
    const archive = readdirSync(work).find((entry) => entry.startsWith(`${packageName}_`) && entry.endsWith('.deb'));
    quiet('dpkg', ['-x', archive, packageName], work);
    writeFileSync(target, readFileSync(`${work}/${packageName}/usr/share/javascript/${path}`));
  }
  const actualHash = createHash('sha256').update(readFileSync(target)).digest('hex');
  if (actualHash !== hash)
    throw new Error(`${target} is not ${name}, for which these tests were written (${actualHash})`);
}

/** Tailwind writes its reset anew for each page: here for one that uses a few of its classes. */
async function setUpTailwind() {
  const {compile} = await import('tailwindcss');
  const loadStylesheet = (id, base) => {
    const path = `${here}node_modules/tailwindcss/${id === 'tailwindcss' ? 'index.css' : id}`;
    return {path, base, content: readFileSync(path, 'utf8')};
  };
  const {build} = await compile('@import "tailwindcss";', {base: here, loadStylesheet});
  writeFileSync(`${work}/tailwind.css`, build(['container', 'mx-auto', 'p-4', 'text-sm']));
}

async function setUpApps() {
  const {build} = await import('esbuild');
  const entryPoints = readdirSync(`${here}apps`).map((name) => `${here}apps/${name}`);
  await build({entryPoints, outdir: work, bundle: true, format: 'iife', target: 'es2022', logLevel: 'error'});
}

export async function setUp() {
  const install = (cwd) =>
    execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], {cwd, stdio: 'inherit'});
  if (!existsSync(`${here}node_modules/bootstrap`)) install(here);
  if (!existsSync(`${root}/node_modules`)) install(root);
  if (!existsSync(`${root}/dist/back-pain-checker.js`)) {
    const {build} = await import('../../../src/tools/build.mjs');
    await build();
  }
  rmSync(results, {recursive: true, force: true});
  mkdirSync(results, {recursive: true});
  debianLibraries.forEach(setUpDebianLibrary);
  await setUpTailwind();
  await setUpApps();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await setUp();
