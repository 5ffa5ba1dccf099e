/** `npm run lint`: oxlint over code and tests, with lit's and the custom-element rules, and Prettier's formatting. `--fix` corrects what can be corrected. */
import {bin, run} from './shell.mjs';

export async function lint(args = []) {
  const fix = args.includes('--fix');
  const oxlint = await run(bin('oxlint'), ['--deny-warnings', '--report-unused-disable-directives', ...args]);
  const prettier = await run(bin('prettier'), [fix ? '--write' : '--check', '--log-level', 'warn', '.']);
  return [
    ...(oxlint.code === 0 ? [] : ['oxlint found problems']),
    ...(prettier.code === 0 ? [] : ['Prettier found files that are not formatted: npm run lint -- --fix']),
  ];
}

export async function main(argv) {
  return (await lint(argv)).length;
}
