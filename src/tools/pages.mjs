/**
 * `npm run test:pages -- [files] [--no-build]`: whole pages that embed the built file, driven through playwright-core.
 * Playwright drives its own builds of Firefox and WebKit only, so pages run in Chromium; units cover the other engines.
 */
import {build} from './build.mjs';
import {find} from './files.mjs';
import {runNodeTests} from './node-tests.mjs';
import {setUpBrowsers} from './set-up.mjs';
import {Failed, has, readArgs} from './shell.mjs';

/** The builder, and the walks through each demo page to each level, take minutes: they are the matrix's. */
export const demoWalks =
  'test/e2e/{builder,demo-clinic,demo-device-shop,demo-own-pack,demo-publisher,demo-shop,demo-theming,demo-virtual-clinic}.page.mjs';

export async function pageTests(patterns) {
  const {chromium} = await setUpBrowsers(['chromium']);
  if (!chromium) throw new Failed('Chromium is needed for the page tests and was not found');
  if (!has('dist', 'back-pain-checker.js'))
    throw new Failed('dist/back-pain-checker.js is missing: run `npm run build` first');
  const walks = find([demoWalks]);
  const files = patterns ? find(patterns) : find(['test/e2e/*.page.mjs']).filter((file) => !walks.includes(file));
  if (files.length === 0) throw new Failed(`No page test fits ${(patterns ?? []).join(' ')}`);
  return runNodeTests(files);
}

export async function main(argv) {
  const {options, rest} = readArgs(argv, ['no-build']);
  if (!options['no-build']) await build({quick: true});
  const {failed} = await pageTests(rest.length ? rest : undefined);
  return failed;
}
