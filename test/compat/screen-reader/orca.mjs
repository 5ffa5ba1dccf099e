/**
 * Orca with Firefox, without a screen and without sound: a virtual display, a D-Bus session of its own, AT-SPI, a speech synthesizer that says nothing,
 * and real key presses. What Orca says is read from a file that orca-customizations.py writes.
 */
import {execFile, spawn} from 'node:child_process';
import {copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {findBrowsers} from '../../../src/tools/browsers.mjs';

const runFile = promisify(execFile);
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** No first-run pages, no background requests, no translation offers: only the page under test. */
const firefoxPreferences = {
  'accessibility.force_disabled': -1,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.preonboarding.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.tabs.warnOnClose': false,
  'browser.translations.automaticallyPopup': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'intl.accept_languages': 'en-US, en',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'sidebar.revamp': false,
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'trailhead.firstrun.didSeeAboutWelcome': true,
};

/** speech-dispatcher with a synthesizer that reads its input and says nothing. */
const speechConfiguration = (folder) => ({
  'modules/silent.conf':
    'GenericExecuteSynth "cat > /dev/null"\nGenericMaxChunkLength 2000\nGenericLanguage "en" "en" "utf-8"\nAddVoice "en" "MALE1" "silent"\nDefaultVoice "silent"\n',
  'speechd.conf': `LogLevel 1\nLogDir "${folder}"\nAudioOutputMethod "libao"\nDefaultLanguage "en"\nAddModule "silent" "sd_generic" "silent.conf"\nDefaultModule silent\nDisableAutoSpawn\n`,
});

async function waitFor(what, check, seconds) {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    const value = await check();
    if (value) return value;
    await pause(200);
  }
  throw new Error(`${what} was not there after ${seconds} seconds`);
}

/** Starts a program that writes one line about itself (a display, an address) to its output, and resolves with that line. */
function startWithLine(command, args, options, stream = 'stdout') {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, options);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`${command} ended with exit code ${code}`)));
    const output = stream === 'stdout' ? child.stdout : child.stdio[3];
    output.once('data', (line) => resolve({child, line: String(line).trim()}));
  });
}

/** Starts everything and opens `url`. `press` and `type` resolve with what Orca said; `close` ends all that was started. */
export async function startOrca(url) {
  const home = mkdtempSync(join(tmpdir(), 'screen-reader-'));
  const debugLog = join(home, 'orca.log');
  const utterances = join(home, 'utterances.jsonl');
  const started = [];
  for (const folder of ['run', 'config', 'data/orca', 'cache', 'profile', 'speech/modules']) {
    mkdirSync(join(home, folder), {recursive: true, mode: 0o700});
  }
  writeFileSync(debugLog, '');
  writeFileSync(utterances, '');
  writeFileSync(join(home, '.libao'), 'default_driver=null\n');
  for (const [file, text] of Object.entries(speechConfiguration(home))) writeFileSync(join(home, 'speech', file), text);
  const preferences = Object.entries(firefoxPreferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
  writeFileSync(join(home, 'profile', 'user.js'), preferences);
  copyFileSync(
    fileURLToPath(new URL('orca-customizations.py', import.meta.url)),
    join(home, 'data/orca/orca-customizations.py'),
  );

  async function close() {
    for (const child of started.toReversed()) child.kill('SIGTERM');
    await pause(1500);
    for (const child of started.toReversed())
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    rmSync(home, {recursive: true, force: true, maxRetries: 5, retryDelay: 200});
  }

  try {
    const {child: screen, line: display} = await startWithLine(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'],
      {stdio: ['ignore', 'ignore', 'ignore', 'pipe']},
      'displayfd',
    );
    started.push(screen);
    const env = {
      PATH: process.env.PATH,
      HOME: home,
      XDG_RUNTIME_DIR: join(home, 'run'),
      XDG_CONFIG_HOME: join(home, 'config'),
      XDG_DATA_HOME: join(home, 'data'),
      XDG_CACHE_HOME: join(home, 'cache'),
      XDG_SESSION_TYPE: 'x11',
      GDK_BACKEND: 'x11',
      GSETTINGS_BACKEND: 'keyfile',
      GTK_MODULES: 'gail:atk-bridge',
      GNOME_ACCESSIBILITY: '1',
      MOZ_ENABLE_ACCESSIBILITY: '1',
      LANG: 'C.UTF-8',
      LC_ALL: 'C.UTF-8',
      DISPLAY: `:${display}`,
      ORCA_UTTERANCES: utterances,
    };
    const {child: bus, line: address} = await startWithLine(
      'dbus-daemon',
      ['--session', '--nofork', '--print-address'],
      {env, stdio: ['ignore', 'pipe', 'ignore']},
    );
    started.push(bus);
    env.DBUS_SESSION_BUS_ADDRESS = address;

    const start = (command, ...args) => {
      const child = spawn(command, args, {env, stdio: 'ignore'});
      child.on('error', () => {});
      started.push(child);
    };
    const run = (command, ...args) => runFile(command, args, {env, timeout: 20_000}).then(({stdout}) => stdout.trim());
    const xdotool = (...args) => run('xdotool', ...args).catch(() => '');

    start('openbox', '--sm-disable');
    const call = (path, method, ...args) =>
      run('gdbus', 'call', '--session', '--dest', 'org.a11y.Bus', '--object-path', path, '--method', method, ...args);
    await call('/org/a11y/bus', 'org.a11y.Bus.GetAddress');
    // Says that assistive technology is in use before the browser starts; otherwise the browser builds no accessibility tree.
    for (const property of ['IsEnabled', 'ScreenReaderEnabled'])
      await call('/org/a11y/bus', 'org.freedesktop.DBus.Properties.Set', 'org.a11y.Status', property, '<true>');
    await run('gsettings', 'set', 'org.gnome.desktop.interface', 'toolkit-accessibility', 'true');
    start('speech-dispatcher', '-s', '-C', join(home, 'speech'), '-t', '0');
    await waitFor('speech-dispatcher', () => existsSync(join(home, 'run/speech-dispatcher/speechd.sock')), 30);
    start('orca', '--replace', '--debug-file', debugLog);
    await waitFor('Orca', () => readFileSync(utterances, 'utf8').includes('Screen reader on'), 60);
    start(findBrowsers().firefox.executablePath, '--no-remote', '--profile', join(home, 'profile'), url);
    const visibleWindow = async () =>
      (await xdotool('search', '--onlyvisible', '--name', 'Mozilla Firefox')).split('\n')[0];
    const window = await waitFor('the browser window', visibleWindow, 90);
    await xdotool('windowactivate', '--sync', window);

    let readTo = 0;
    /** What Orca has said since the last call, once its log has been still for `quiet` milliseconds. */
    const said = async (quiet, limit = 20_000) => {
      const begin = Date.now();
      let size = -1;
      for (let still = 0; still < quiet && Date.now() - begin < limit; still += 50) {
        const newSize = statSync(debugLog).size;
        if (newSize !== size) still = 0;
        size = newSize;
        await pause(50);
      }
      const lines = readFileSync(utterances, 'utf8').split('\n').slice(0, -1);
      const newLines = lines.slice(readTo);
      readTo = lines.length;
      return newLines.map((line) => JSON.parse(line).trim()).filter(Boolean);
    };
    await said(3000, 60_000);

    return {
      /** Presses a key by its xdotool name, for example `Tab`, `Return`, `ctrl+Home`. */
      async press(key, quiet = key === 'Return' || key === 'space' ? 1200 : 450) {
        await xdotool('key', '--clearmodifiers', key);
        return said(quiet);
      },
      async type(text) {
        await xdotool('type', '--delay', '60', text);
        return said(600);
      },
      debugLog,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
