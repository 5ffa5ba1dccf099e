/** Runs a tool written in TypeScript before anything has been emitted: Node 20 cannot read it by itself. */
import {mkdirSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import {inRoot} from './shell.mjs';

/** Bundles `src/tools/NAME.ts` with what it imports from `src/`, and imports the result. */
export async function load(name) {
  const folder = inRoot('node_modules', '.cache', 'back-pain-checker');
  mkdirSync(folder, {recursive: true});
  const outfile = `${folder}/${name.replaceAll('/', '-')}-${process.pid}-${Date.now()}.mjs`;
  await build({
    entryPoints: [inRoot('src', 'tools', `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'error',
  });
  const {rm} = await import('node:fs/promises');
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(outfile, {force: true});
  }
}
