/** Brings what the FHIR tests need: packages, the form renderer, and our own code in one file that Node can read. */
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, renameSync, rmSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

export const here = fileURLToPath(new URL('.', import.meta.url));
export const work = `${here}.work`;
const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * LHC-Forms comes as a tarball: its files are ready for a browser, and the packages it names (all of Angular) are only for building it.
 */
const renderer = {
  name: 'lforms@40.1.3',
  integrity: 'sha512-WLruTm+BcVnafC0rSAQ3/cNqhxvclBUxyBG68aub/uha2NaK9H8ZZcEXTTuORuGzzCt0wa7fvhuieZtcDIdPzQ==',
};
export const lforms = `${work}/lforms`;

const quiet = (command, args, cwd) =>
  execFileSync(command, args, {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']});

export function setUpRenderer() {
  if (existsSync(lforms)) return;
  mkdirSync(work, {recursive: true});
  const [{filename}] = JSON.parse(quiet('npm', ['pack', renderer.name, '--json', '--pack-destination', work], work));
  const tarball = `${work}/${filename}`;
  const digest = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  if (digest !== renderer.integrity)
    throw new Error(`${renderer.name}: the file that came is not the one these tests were written for (${digest})`);
  quiet('tar', ['xzf', tarball, 'package/dist/lforms/webcomponent', 'package/dist/lforms/fhir/R4'], work);
  renameSync(`${work}/package/dist/lforms`, lforms);
  rmSync(`${work}/package`, {recursive: true});
  rmSync(tarball);
}

export async function setUp() {
  if (!existsSync(`${here}node_modules/fhir`))
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {cwd: here, stdio: 'inherit'});
  setUpRenderer();
  if (!existsSync(`${root}/node_modules`))
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {cwd: root, stdio: 'inherit'});
  const {generate} = await import('../../../src/tools/generate.mjs');
  await generate();
  const {build} = await import('esbuild');
  await build({
    entryPoints: [`${here}subject.ts`],
    outfile: `${work}/subject.mjs`,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    logLevel: 'error',
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await setUp();
