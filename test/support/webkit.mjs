/** WebKit for the test runner: WebKitGTK's driver and MiniBrowser on a virtual screen (Xvfb). */
import {spawn} from 'node:child_process';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import {freePort} from '../../src/tools/shell.mjs';

/** Starts Xvfb on the first free display, whose number it writes to a pipe. */
function startScreen(xvfb) {
  return new Promise((resolve, reject) => {
    const screen = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    screen.on('error', reject);
    screen.on('exit', (code) => reject(new Error(`Xvfb ended with exit code ${code}`)));
    screen.stdio[3].once('data', (number) => resolve({screen, display: `:${String(number).trim()}`}));
  });
}

async function untilReady(port) {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      return await fetch(`http://127.0.0.1:${port}/status`);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error('WebKitWebDriver did not start');
}

/**
 * A launcher that starts screen and driver when the first page is asked for and ends them after the last.
 * One page at a time: several would share one window as frames, and only one of them could hold the focus.
 */
export async function webkitLauncher({driver, binary, xvfb}) {
  const port = await freePort();
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    // A busy machine may take its time.
    connectionRetryTimeout: 300_000,
    capabilities: {
      browserName: 'MiniBrowser',
      // The runner waits for the tests themselves; waiting for the page as well can only time out.
      pageLoadStrategy: 'none',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': {binary, args: ['--automation']},
    },
  });
  launcher.concurrency = 1;
  const started = [];
  const {initialize, startSession, stop} = launcher;
  let ready;
  const startAll = async () => {
    const {screen, display} = await startScreen(xvfb);
    started.push(screen);
    const env = {
      ...process.env,
      DISPLAY: display,
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      GDK_BACKEND: 'x11',
      NO_AT_BRIDGE: '1',
    };
    started.push(spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {env, stdio: 'ignore'}));
    await untilReady(port);
  };
  launcher.initialize = async (config) => {
    await initialize.call(launcher, {...config, concurrency: 1});
    launcher.name = 'WebKit';
  };
  launcher.startSession = async (id, url) => {
    await (ready ??= startAll());
    return startSession.call(launcher, id, url);
  };
  const end = () =>
    started
      .splice(0)
      .reverse()
      .forEach((child) => child.kill());
  launcher.stop = async () => {
    await stop.call(launcher);
    end();
  };
  process.once('exit', end);
  return launcher;
}
