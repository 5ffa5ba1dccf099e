/**
 * `node src/tools/setup.mjs [chromium] [firefox] [webkit] [orca]`: makes a machine that has only Node ready for `npm start` and `npm test`.
 *
 * Written by hand because the two commands have to work in a fresh clone, where no package can be imported yet; because npm does not notice
 * a `node_modules` that is older than the lock file; and because Playwright's own Firefox and WebKit are not the browsers that people have:
 * the tests use the engines of the system, which on Debian come from apt.
 */
import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, readFileSync, rmSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {browserNames, findBrowsers, forgetBrowsers} from './browsers.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** @returns {string | undefined} what is wrong with this version of Node; `engines` in package.json says the same */
export function nodeProblem(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const leastMinor = {20: 19, 22: 13}[major];
  if (major >= 24 || minor >= leastMinor) return undefined;
  return `Node 20.19, 22.13, or 24 or later is needed; this is ${version}.`;
}

function outdatedPackages() {
  const lockFile = `${root}package-lock.json`;
  const installedFile = `${root}node_modules/.package-lock.json`;
  if (!existsSync(installedFile)) return ['node_modules'];
  const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const installed = packagesIn(installedFile);
  return Object.entries(packagesIn(lockFile))
    .filter(([path, {version, optional, peer}]) => {
      if (!path) return false;
      if (installed[path]?.version === version) return !existsSync(`${root}${path}`) && !optional;
      // Packages for other platforms are not installed.
      return installed[path] || !(optional || peer);
    })
    .map(([path]) => path);
}

const npm = (...args) =>
  spawnSync('npm', [...args, '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  }).status === 0;

/** Installs where `node_modules` is missing or differs from the lock file. @returns whether all is there */
export function installPackages() {
  const outdated = outdatedPackages();
  if (outdated.length === 0) return true;
  if (existsSync(`${root}node_modules`)) {
    // Where npm's own list names what is not there, npm would believe the list.
    rmSync(`${root}node_modules/.package-lock.json`, {force: true});
    console.log(`Installing ${outdated.length} package(s) that differ from package-lock.json…`);
    return npm('install');
  }
  console.log('Installing packages (once)…');
  // `ci` gives up where a registry lacks packages for other platforms; `install` does not need them.
  return npm('ci') || npm('install', '--no-save');
}

const aptPackages = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'libwebkit2gtk-4.1-0', 'xvfb', 'xauth'],
  orca: [
    'orca',
    'speech-dispatcher',
    'xvfb',
    'openbox',
    'xdotool',
    'dbus',
    'at-spi2-core',
    'libatk-adaptor',
    'gsettings-desktop-schemas',
    'libglib2.0-bin',
  ],
};

/**
 * Finds the browsers and the screen reader, and installs those that are missing where that needs no password: as root, with apt-get.
 * @returns {Promise<Record<string, object>>} what was found, by name
 */
export async function setUpBrowsers(wanted = browserNames) {
  const missing = wanted.filter((name) => !findBrowsers()[name]);
  if (missing.length === 0) return findBrowsers();
  const command = `apt-get install -y --no-install-recommends ${missing.flatMap((name) => aptPackages[name]).join(' ')}`;
  const hasApt = existsSync('/usr/bin/apt-get');
  if (!hasApt || process.getuid?.() !== 0) {
    const advice = hasApt
      ? `To install: sudo ${command}`
      : 'Install them, or name them in CHROMIUM, FIREFOX or WEBKIT_DRIVER.';
    console.log(`Not found: ${missing.join(', ')}. ${advice}`);
    return findBrowsers();
  }
  console.log(`Installing browsers (once): ${command}`);
  const options = {env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}, stdio: ['ignore', 'ignore', 'inherit']};
  for (const args of [['update', '-qq'], command.split(' ').slice(1)]) {
    try {
      execFileSync('apt-get', args, options);
    } catch {
      console.log(`apt-get ${args[0]} failed.`);
    }
  }
  forgetBrowsers();
  return findBrowsers();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problem = nodeProblem();
  if (problem) console.error(problem);
  if (problem || !installPackages()) process.exit(1);
  const wanted = process.argv.slice(2);
  if (wanted.length > 0) await setUpBrowsers(wanted);
}
