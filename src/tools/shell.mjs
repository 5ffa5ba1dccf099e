/** Shared by all tools: the path of the repository, running a command, and reporting a failure. */
import {spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {createServer} from 'node:net';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const inRoot = (...parts) => join(root, ...parts);
export const bin = (name) => inRoot('node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
export const has = (...parts) => existsSync(inRoot(...parts));

/** A failure whose message is all the person needs; its stack would only hide it. */
export class Failed extends Error {}

/** Runs a command, its output shown (or, with `quiet`, shown only when it fails; with `silent`, never). Resolves with the exit code and output. */
export function run(command, args = [], {quiet = false, silent = false, cwd = root, env = process.env} = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        output += text;
        if (!quiet && !silent) process.stdout.write(text);
      });
    }
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const exit = code ?? (signal ? 1 : 0);
      if (quiet && exit !== 0) process.stdout.write(output);
      resolve({code: exit, output});
    });
  });
}

/** Runs `main` with the command line where `url` is the file that Node was started with; its result is the exit code. */
export async function runAsCommand(url, main) {
  if (process.argv[1] !== fileURLToPath(url)) return;
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Failed ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

/** A free port, so that several runs can be active at the same time. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => resolve(port));
    });
  });
}

export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
