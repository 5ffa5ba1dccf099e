/** Makes what is measured: our own code in one file that Node can read, and the packages of the libraries beside it. */
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {generateOrFail} from '../../src/tools/generate.mjs';

export const here = fileURLToPath(new URL('.', import.meta.url));
export const work = `${here}.work`;

let subject;

export async function loadSubject() {
  if (!subject) {
    await generateOrFail();
    mkdirSync(work, {recursive: true});
    await build({
      entryPoints: [`${here}subject.ts`],
      outfile: `${work}/subject.mjs`,
      bundle: true,
      format: 'esm',
      platform: 'neutral',
      target: 'es2022',
      // What lit has for Node: there is no document here.
      conditions: ['node'],
      logLevel: 'error',
    });
    subject = await import(`${work}/subject.mjs`);
  }
  return subject;
}

/** Installs the form libraries that are measured beside the checker. They have a lock file of their own, so that the main install stays small. */
export function installPeers() {
  if (existsSync(`${here}node_modules/survey-core`)) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: 'inherit',
  });
}
