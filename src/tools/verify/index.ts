/**
 * Verifies a pack: `npm run verify -- my-pack.json`, or `npx back-pain-checker verify my-pack.json`.
 * Each check is a named sentence that holds or does not.
 */
import type {Pack} from '../../pack/types.js';
import {readPack} from './pack-file.js';

export interface Check {
  readonly name: string;
  /** Empty: it holds. */
  readonly problems: readonly string[];
}

/** Every check on one pack, cheapest first. A pack that cannot be read is not looked at further. */
export async function verify(value: unknown, base: Pack, file: string): Promise<readonly Check[]> {
  const {problems} = readPack(value, base, file);
  return [{name: 'The pack is well formed, and leaves the safety part as it is', problems}];
}

/** Prints the checks and counts them. */
export function report(checks: readonly Check[], print: (line: string) => void): {passed: number; failed: number} {
  let failed = 0;
  for (const {name, problems} of checks) {
    print(`${problems.length ? '✗' : '✓'} ${name}`);
    for (const problem of problems) print(`    ${problem}`);
    if (problems.length) failed += 1;
  }
  return {passed: checks.length - failed, failed};
}
