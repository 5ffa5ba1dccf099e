/** The command that comes with the package, for people who write packs. */
import {readFile} from 'node:fs/promises';
import {builtInPack} from '../pack/built-in.js';
import {version} from '../version.js';
import {report, verify} from './verify/index.js';

const usage = `back-pain-checker ${version}

  back-pain-checker verify [pack.json …]   checks packs or overlays; without a file, the built-in pack
`;

async function readPackFile(file: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    throw new Error(`${file}: cannot be read`);
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Error(`${file}: is not JSON: ${(error as Error).message}`, {cause: error});
  }
}

/** Verifies each file, or the built-in pack. */
export async function verifyFiles(files: readonly string[]): Promise<{passed: number; failed: number}> {
  const sum = {passed: 0, failed: 0};
  const packs = files.length ? files : ['running-back-pain'];
  for (const file of packs) {
    const value = files.length ? await readPackFile(file) : builtInPack;
    console.log(`\n${file}`);
    const {passed, failed} = report(await verify(value, builtInPack, file), (line) => console.log(line));
    sum.passed += passed;
    sum.failed += failed;
  }
  return sum;
}

export async function main([command, ...files]: readonly string[]): Promise<number> {
  if (command !== 'verify') {
    console.log(usage);
    return command === undefined || command === '--help' ? 0 : 2;
  }
  try {
    const {passed, failed} = await verifyFiles(files);
    console.log(`\n${passed} passed, ${failed} failed`);
    return failed ? 1 : 0;
  } catch (error) {
    console.error((error as Error).message);
    return 2;
  }
}
