/** Where the three browser engines are on this machine. */
import {execFileSync} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {delimiter, join} from 'node:path';

export const browserNames = ['chromium', 'firefox', 'webkit'];

/** As root Chromium has no sandbox to offer; the other flags prevent requests to anything but the page under test. */
export const chromiumArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const places = {
  chromium: {
    env: 'CHROMIUM',
    names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    paths: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
  },
  firefox: {
    env: 'FIREFOX',
    names: ['firefox-esr', 'firefox'],
    paths: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
  webkit: {env: 'WEBKIT_DRIVER', names: ['WebKitWebDriver'], paths: []},
};

function onPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

function locate({env, names, paths}) {
  const pathFromEnvironment = process.env[env];
  if (pathFromEnvironment) return existsSync(pathFromEnvironment) ? pathFromEnvironment : undefined;
  return names.map(onPath).find(Boolean) ?? paths.find((path) => existsSync(path));
}

/** MiniBrowser is in a folder named after the WebKitGTK version and the machine's architecture. */
function miniBrowser() {
  for (const lib of ['/usr/lib', '/usr/libexec', '/usr/lib64']) {
    if (!existsSync(lib)) continue;
    const folders = [
      lib,
      ...readdirSync(lib)
        .filter((name) => name.includes('-linux-gnu'))
        .map((name) => join(lib, name)),
    ];
    for (const folder of folders) {
      for (const version of ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0']) {
        const path = join(folder, version, 'MiniBrowser');
        if (existsSync(path)) return path;
      }
    }
  }
  return undefined;
}

/** What Orca needs to read a page without a screen and without sound. */
export const screenReaderPrograms = [
  'orca',
  'speech-dispatcher',
  'Xvfb',
  'openbox',
  'xdotool',
  'dbus-daemon',
  'gdbus',
  'gsettings',
];

let cachedBrowsers;

/** Found browsers by name; an engine that is not on this machine is absent. */
export function findBrowsers() {
  if (cachedBrowsers) return cachedBrowsers;
  const browsersFound = {};
  for (const name of ['chromium', 'firefox']) {
    const executablePath = locate(places[name]);
    if (executablePath) browsersFound[name] = {executablePath};
  }
  const driver = locate(places.webkit);
  const binary = miniBrowser();
  const xvfb = onPath('Xvfb');
  if (driver && binary && xvfb) browsersFound.webkit = {driver, binary, xvfb};
  if (screenReaderPrograms.every(onPath)) browsersFound.orca = {executablePath: onPath('orca')};
  cachedBrowsers = browsersFound;
  return browsersFound;
}

export function forgetBrowsers() {
  cachedBrowsers = undefined;
}

/** Name and version, to be printed beside the counts. */
export function browserVersion(name) {
  const browser = findBrowsers()[name];
  if (!browser) return `${name}: not found`;
  // MiniBrowser prints its version only with a display, so the version of its package is read.
  const command = browser.executablePath
    ? [browser.executablePath, ['--version']]
    : ['dpkg-query', ['-W', '-f', 'WebKitGTK ${Version}', 'libwebkit2gtk-4.1-0']];
  try {
    return execFileSync(...command, {stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8'})
      .trim()
      .split('\n')
      .at(-1);
  } catch {
    return name;
  }
}
