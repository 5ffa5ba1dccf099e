/** The pure rooms (pack, engine, flow) and the built-in pack, straight from the sources, for tests that run in Node. */
import {mkdirSync} from 'node:fs';
import {rm} from 'node:fs/promises';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build} from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const entry = `
  export * from './src/engine/index.ts';
  export {planFlow} from './src/flow/plan.ts';
  export {initial, transition} from './src/flow/transition.ts';
  export {assessState, nextQuestion} from './src/flow/next.ts';
  export {medicineQuestions, medicineVerdict} from './src/flow/medicine.ts';
  export {joinPack} from './src/tools/join-pack.ts';
  export {seeded, someAnswer, walk} from './test/support/random-answers.ts';
`;

/** Everything above as one module, what `more` exports besides, and `pack`: the rules joined and checked. */
export async function loadPure(more = '') {
  const folder = `${root}node_modules/.cache/back-pain-checker`;
  mkdirSync(folder, {recursive: true});
  const outfile = `${folder}/pure-${process.pid}-${Date.now()}.mjs`;
  await build({
    stdin: {contents: entry + more, resolveDir: root, loader: 'ts'},
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
  try {
    const pure = await import(pathToFileURL(outfile).href);
    const joined = await pure.joinPack(`${root}rules/running-back-pain`);
    const {pack, problems} = pure.checkPack(joined.pack);
    if (!pack) throw new Error(`the built-in pack cannot be read: ${problems.map(({message}) => message).join(' ')}`);
    return {...pure, pack};
  } finally {
    await rm(outfile, {force: true});
  }
}
