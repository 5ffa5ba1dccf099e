/** `npm run bench`: timings as ratios in one run, in `test/bench/`, on a fresh build. `npm run bench -- answers --write`: as `test/bench/run.mjs` has it. */
import {build} from './build.mjs';
import {foldersWith, runIn} from './own-packages.mjs';
import {setUpBrowsers} from './set-up.mjs';
import {Failed} from './shell.mjs';

export async function main(argv) {
  if (!foldersWith('bench').includes('bench')) throw new Failed('test/bench/package.json has no "bench" script');
  await setUpBrowsers(['chromium']);
  const {problems} = await build({quick: true});
  if (problems.length) return 1;
  return (await runIn('bench', 'bench', argv)).code;
}
