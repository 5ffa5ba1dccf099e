/** `npm run bench`: timings as ratios in one run, in `test/bench/`, on a fresh build. `npm run bench -- answers --write`: as `test/bench/run.mjs` has it. */
import {build} from './build.mjs';
import {setUpBrowsers} from './setup.mjs';
import {inRoot, run} from './shell.mjs';

export async function main(argv) {
  await setUpBrowsers(['chromium']);
  const {problems} = await build({quick: true});
  if (problems.length) return 1;
  return (await run(process.execPath, [inRoot('test', 'bench', 'run.mjs'), ...argv])).code;
}
