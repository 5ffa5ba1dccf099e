/** `npm run verify -- [--json] [--people N] [pack.json …]`: what `npx back-pain-checker verify` does, on the sources. */
import {generateOrFail} from './generate.mjs';
import {load} from './load.mjs';
import {inRoot, runAsCommand} from './shell.mjs';

async function verified(argv) {
  await generateOrFail();
  const {readArguments, verifyFiles, main: usage, stop} = await load('../verify/cli');
  const given = readArguments(argv);
  if (!given) return {passed: 0, failed: 1, code: await usage(['--usage'])};
  try {
    return await verifyFiles({...given, locales: inRoot('rules', 'running-back-pain', 'locales')});
  } finally {
    await stop();
  }
}

/** @returns {Promise<{passed: number, failed: number, problems: string[]}>} */
export async function verifyPacks(argv = []) {
  const {passed, failed, code} = await verified(argv);
  const problems = failed
    ? [`${failed} check(s) on the pack do not hold`]
    : code === 3
      ? ['nothing was proved: z3-solver is not installed']
      : [];
  return {passed, failed: failed || (code ? 1 : 0), problems};
}

export async function main(argv) {
  const {passed, failed, code} = await verified(argv);
  if (!argv.includes('--json')) console.log(`\n${passed} passed, ${failed} failed`);
  return code;
}

await runAsCommand(import.meta.url, main);
