/** `npm run lint`: oxlint over code and tests, with lit's and the custom-element rules. `--fix` mends what can be mended. */
import {bin, run} from './shell.mjs';

export async function lint(args = []) {
  const {code} = await run(bin('oxlint'), ['--deny-warnings', '--report-unused-disable-directives', ...args]);
  return code === 0 ? [] : ['oxlint found problems'];
}

export async function main(argv) {
  return (await lint(argv)).length;
}
