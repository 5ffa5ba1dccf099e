/** The receiving desk of `demo/recipes/desk`, installed and started as its README says, from a copy of the folder. */
import {execFileSync, spawn} from 'node:child_process';
import {cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {createServer, request as httpRequest} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const recipe = fileURLToPath(new URL('../../../demo/recipes/desk/', import.meta.url));
const copy = fileURLToPath(new URL('../../../.cache/desk/', import.meta.url));

export const pageToken = 'page-token-that-everybody-can-read';
export const staffToken = 'staff-token-that-nobody-else-knows';

/** Copies the recipe and installs what its lock file names, unless that is there already. */
export function installDesk() {
  const lock = readFileSync(join(recipe, 'package-lock.json'), 'utf8');
  const isInstalled =
    existsSync(join(copy, 'node_modules')) && readFileSync(join(copy, 'package-lock.json'), 'utf8') === lock;
  if (!isInstalled) rmSync(copy, {recursive: true, force: true});
  cpSync(recipe, copy, {recursive: true, filter: (path) => !path.includes('node_modules')});
  if (!isInstalled)
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {cwd: copy, stdio: ['ignore', 'ignore', 'inherit']});
  cpSync(join(copy, '.env.example'), join(copy, '.env'));
}

/** Starts the server as `npm start` does. What is set in `environment` wins over `.env`. */
export const spawnServer = (environment) =>
  spawn(process.execPath, ['--env-file=.env', 'server.mjs'], {
    cwd: copy,
    env: {...process.env, ...environment},
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** A desk with a database file of its own; it can be killed and started again. */
export async function startDesk(environment = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'receiving-desk-'));
  const database = join(folder, 'cases.db');
  const desk = {log: '', url: '', database};
  let server;
  let port = 0;

  async function start(changed = {}) {
    server = spawnServer({
      PAGE_TOKEN: pageToken,
      STAFF_TOKEN: staffToken,
      RATE_LIMIT: '1000000',
      DATABASE: database,
      PORT: String(port),
      ...environment,
      ...changed,
    });
    const logLength = desk.log.length;
    const listening = new Promise((resolve, reject) => {
      const collect = (chunk) => {
        desk.log += chunk;
        const [, url] = /listening (\S+)/.exec(desk.log.slice(logLength)) ?? [];
        if (url) resolve(url);
      };
      server.stdout.on('data', collect);
      server.stderr.on('data', collect);
      server.once('exit', () => reject(new Error(`the desk ended: ${desk.log.slice(logLength)}`)));
    });
    desk.url = await listening;
    port = Number(new URL(desk.url).port);
  }

  async function end(signal) {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    await ended;
  }

  const fetchDesk = async (method, path, token, {body, headers = {}} = {}) => {
    const response = await fetch(desk.url + path, {
      method,
      headers: {
        ...(token && {authorization: `Bearer ${token}`}),
        ...(body !== undefined && {'content-type': 'application/json'}),
        ...headers,
      },
      ...(body !== undefined && {body: typeof body === 'string' ? body : JSON.stringify(body)}),
    });
    const text = await response.text();
    return {status: response.status, body: text && JSON.parse(text), headers: response.headers};
  };

  await start();
  return Object.assign(desk, {
    /** In the middle of whatever it is doing. */
    kill: () => end('SIGKILL'),
    restart: start,
    async stop() {
      await end('SIGTERM');
      rmSync(folder, {recursive: true, force: true});
    },
    post: (body, token = pageToken, headers = {}) => fetchDesk('POST', '/cases', token, {body, headers}),
    get: (path, token = staffToken) => fetchDesk('GET', path, token),
    delete: (path, token = staffToken) => fetchDesk('DELETE', path, token),
    /** All cases, page by page, newest first. */
    async list() {
      const all = [];
      for (let before; ; before = all.at(-1).number) {
        const {body} = await fetchDesk('GET', before ? `/cases?before=${before}` : '/cases', staffToken);
        all.push(...body);
        if (body.length < 100) return all;
      }
    },
    /** Runs SQL on the file itself, beside the server. */
    async query(sql, ...values) {
      const {default: Database} = await import(join(copy, 'node_modules/libsql/index.js'));
      const connection = new Database(database);
      const statement = connection.prepare(sql);
      const rows = statement.reader === false ? statement.run(...values) : statement.all(...values);
      connection.close();
      return rows;
    },
    /** Whether these letters are anywhere in the files of the database. */
    hasOnDisk: (text) => readdirSync(folder).some((file) => readFileSync(join(folder, file)).includes(text)),
  });
}

/** Passes requests on to a desk. Every tenth POST reaches it, and its answer is lost. */
export async function startUnreliableNetwork(desk) {
  let posts = 0;
  const network = {url: '', lostAnswers: 0};
  const server = createServer((incoming, outgoing) => {
    const target = new URL(incoming.url, desk.url);
    const onward = httpRequest(target, {method: incoming.method, headers: incoming.headers}, (answer) => {
      const isLost = incoming.method === 'POST' && (posts += 1) % 10 === 0;
      if (!isLost) {
        outgoing.writeHead(answer.statusCode, answer.headers);
        return void answer.pipe(outgoing);
      }
      network.lostAnswers += 1;
      answer.resume();
      outgoing.destroy();
    });
    onward.once('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  network.url = `http://127.0.0.1:${server.address().port}`;
  return Object.assign(network, {
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  });
}
