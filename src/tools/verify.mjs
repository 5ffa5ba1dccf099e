/** `npm run verify -- [pack.json …]`: what `npx back-pain-checker verify` does, on the sources. */
import {generateOrFail} from './generate.mjs';
import {load} from './load.mjs';

/** @returns {Promise<{passed: number, failed: number, problems: string[]}>} */
export async function verifyPacks(files = []) {
  await generateOrFail();
  const {verifyFiles} = await load('cli');
  const {passed, failed} = await verifyFiles(files);
  return {passed, failed, problems: failed ? [`${failed} check(s) on the pack do not hold`] : []};
}

export async function main(argv) {
  const {passed, failed} = await verifyPacks(argv);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed ? 1 : 0;
}
