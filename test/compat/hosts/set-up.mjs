/** Brings what the host pages need: packages, one library that only Debian still offers, and small pages put together from packages. */
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

/** Prototype.js was never published on npm. */
const prototypeJs = {
  file: `${work}/prototype.js`,
  hash: '516eef54a4a196175876d3db29a5600dc06f6820193c912b9513a8253d86bc34',
};

function setUpPrototype() {
  if (!existsSync(prototypeJs.file)) {
    try {
      quiet('apt-get', ['download', 'libjs-prototype'], work);
    } catch {
      quiet('apt-get', ['update', '-qq'], work);
      quiet('apt-get', ['download', 'libjs-prototype'], work);
    }
    const deb = readdirSync(work).find((name) => /^libjs-prototype_.*\.deb$/.test(name));
    quiet('dpkg', ['-x', deb, 'libjs-prototype'], work);
    writeFileSync(
      prototypeJs.file,
      readFileSync(`${work}/libjs-prototype/usr/share/javascript/prototype/prototype.js`),
    );
  }
  const digest = createHash('sha256').update(readFileSync(prototypeJs.file)).digest('hex');
  if (digest !== prototypeJs.hash)
    throw new Error(`${prototypeJs.file} is not Prototype.js 1.7.3, for which these tests were written (${digest})`);
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
  setUpPrototype();
  await setUpTailwind();
  await setUpApps();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await setUp();
