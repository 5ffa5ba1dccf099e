/** Apps whose tools are large: each is installed in a folder of its own, and only by its own test. */
import {execFileSync} from 'node:child_process';
import {cpSync, existsSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {here, root} from './set-up.mjs';

/**
 * Copies the app `name` into a folder outside this package, so that nothing is found there that the app does not install, with the files of `alsoFrom`
 * (folders of the repository) and our own package. What its lock file names is installed unless it is there already.
 * @returns {string} the folder
 */
export function createAppFolder(name, alsoFrom = []) {
  const source = `${here}${name}`;
  const folder = `${root}/.cache/${name}`;
  const lockIn = (place) => readFileSync(`${place}/package-lock.json`, 'utf8');
  const isInstalled = existsSync(`${folder}/node_modules/.package-lock.json`) && lockIn(folder) === lockIn(source);
  const stale = existsSync(folder) ? readdirSync(folder).filter((file) => !isInstalled || file !== 'node_modules') : [];
  for (const file of stale) rmSync(`${folder}/${file}`, {recursive: true, force: true});
  for (const place of [source, ...alsoFrom.map((path) => `${root}/${path}`)]) cpSync(place, folder, {recursive: true});
  if (!isInstalled) execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {cwd: folder, stdio: 'ignore'});
  const own = `${folder}/node_modules/back-pain-checker`;
  rmSync(own, {recursive: true, force: true});
  cpSync(`${here}node_modules/back-pain-checker`, own, {recursive: true});
  return folder;
}
