/** A small static server for the demo and for the page tests. It serves the repository's public folders and nothing else. */
import {createReadStream, existsSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname, join, normalize, sep} from 'node:path';
import {inRoot} from './shell.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

function fileFor(path, folders) {
  const clean = normalize(decodeURIComponent(path)).replace(/^[/\\]+/, '');
  if (clean.split(sep).includes('..') || !folders.some((folder) => clean === folder || clean.startsWith(folder + sep)))
    return undefined;
  const full = inRoot(clean);
  if (!existsSync(full)) return undefined;
  return statSync(full).isDirectory() ? {folder: full} : {file: full};
}

function answer(request, response, {folders, home, routes}) {
  const {pathname} = new URL(request.url ?? '/', 'http://localhost');
  const route = routes[pathname];
  if (route) return route(request, response);
  if (pathname === '/') return void response.writeHead(302, {location: home}).end();
  let foundFile;
  try {
    foundFile = fileFor(pathname, folders);
  } catch {
    return void response.writeHead(400).end('Bad address');
  }
  if (foundFile?.folder && !pathname.endsWith('/'))
    return void response.writeHead(302, {location: `${pathname}/`}).end();
  const file = foundFile?.file ?? (foundFile?.folder ? join(foundFile.folder, 'index.html') : undefined);
  if (!file || !existsSync(file))
    return void response.writeHead(404, {'content-type': 'text/plain'}).end(`Not found: ${pathname}\n`);
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-store',
    'access-control-allow-origin': '*',
  });
  createReadStream(file).pipe(response);
}

/**
 * Serves `folders` of the repository on localhost. `routes` adds answers of a test's own: path → (request, response).
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export function serve({port = 0, folders = ['demo', 'dist'], home = '/demo/', routes = {}} = {}) {
  const server = createServer((request, response) => answer(request, response, {folders, home, routes}));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve({
        url: `http://localhost:${server.address().port}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}
