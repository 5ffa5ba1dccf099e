/** What a machine with only Node needs before anything else: our packages, and the browsers the tests run in. Imports no package. */
import {existsSync, readFileSync} from 'node:fs';
import {Failed, has, inRoot, must, run} from './shell.mjs';
import {browserNames, findBrowsers, forgetBrowsers} from './browsers.mjs';

/** What the packages we work with ask for; `engines` in package.json says the same. */
export function needNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const least = {20: 19, 22: 13}[major];
  if (!(major >= 24 || minor >= least))
    throw new Failed(`Node 20.19, 22.13, or 24 or later is needed; this is ${version}.`);
}

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** What the lock file asks for and `node_modules` does not hold. Packages for other platforms are optional and may be absent. */
function missingPackages() {
  if (!has('node_modules', '.package-lock.json')) return ['node_modules'];
  const wanted = readJson(inRoot('package-lock.json')).packages;
  const held = readJson(inRoot('node_modules', '.package-lock.json')).packages;
  return Object.entries(wanted)
    .filter(
      ([path, {version, optional, peer}]) =>
        path && held[path]?.version !== version && !(optional && !held[path]) && !(peer && !held[path]),
    )
    .map(([path]) => path);
}

/** Installs when `node_modules` is missing or is not what the lock file says. */
export async function installPackages() {
  const missing = missingPackages();
  if (missing.length === 0) return;
  const fresh = !existsSync(inRoot('node_modules'));
  console.log(
    fresh ? 'Installing packages (once)…' : `Bringing ${missing.length} package(s) in line with the lock file…`,
  );
  const quietly = ['--no-audit', '--no-fund'];
  if (fresh && (await run('npm', ['ci', ...quietly])).code === 0) return;
  // `ci` gives up where a registry lacks packages for other platforms; `install` does not need them.
  await must('npm', ['install', ...quietly, ...(fresh ? ['--no-save'] : [])]);
}

const aptPackages = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'libwebkit2gtk-4.1-0', 'xvfb', 'xauth'],
};

/**
 * The browsers the tests can use, installing what is missing where that can be done without asking: as root, with apt-get.
 * @returns {Promise<Record<string, object>>} what was found, by name
 */
export async function setUpBrowsers(wanted = browserNames) {
  let found = findBrowsers();
  const absent = wanted.filter((name) => !found[name]);
  if (absent.length === 0) return found;
  const command = `apt-get install -y --no-install-recommends ${absent.flatMap((name) => aptPackages[name]).join(' ')}`;
  const apt = existsSync('/usr/bin/apt-get');
  if (apt && process.getuid?.() === 0) {
    console.log(`Installing browsers (once): ${command}`);
    const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
    await run('apt-get', ['update', '-qq'], {env, quiet: true});
    await run('apt-get', command.split(' ').slice(1), {env, quiet: true});
    forgetBrowsers();
    found = findBrowsers();
  } else {
    console.log(
      `Not found: ${absent.join(', ')}. ${apt ? `To install: sudo ${command}` : 'Install them, or name them in CHROMIUM, FIREFOX or WEBKIT_DRIVER.'}`,
    );
  }
  return found;
}
