/** A server with one faulty response per path, such as `routes['/slow-headers.json']`. */

const json = {'content-type': 'application/json'};
const LARGE = 1_000_001;

/** Writes `text` a bit at a time, `every` milliseconds, until whoever asked goes away. */
function trickle(response, text, every) {
  let at = 0;
  const timer = setInterval(
    () => (at < text.length ? response.write(text.slice(at, (at += 1))) : response.end()),
    every,
  );
  response.on('close', () => clearInterval(timer));
}

/** `good`: the pack that a server in order would give. `asked` collects each request's url, method and headers. */
export function misbehaving(good, asked = []) {
  const text = JSON.stringify(good);
  const send =
    (status, headers, body = text) =>
    (_, response) =>
      void response.writeHead(status, headers).end(body);
  const routes = {
    '/good.json': send(200, json),
    '/good-later.json': (_, response) => void setTimeout(() => response.writeHead(200, json).end(text), 1500),
    '/as-html.json': send(200, {'content-type': 'text/html'}, '<script>window.ran = true</script>'),
    '/as-script.json': send(200, {'content-type': 'text/javascript'}, 'window.ran = true'),
    '/as-nothing.json': send(200, {}),
    '/jsonish.json': send(200, {'content-type': 'text/plain; x=application/json'}),
    '/not-found.json': send(404, json),
    '/broken.json': send(500, json),
    '/no-content.json': send(204, json, ''),
    '/empty.json': send(200, json, ''),
    '/large.json': send(200, json, JSON.stringify({...good, title: 'x'.repeat(LARGE)})),
    '/large-unannounced.json': (_, response) => {
      // No length: a body in chunks that never ends.
      response.writeHead(200, json);
      response.write('{"extends": "');
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
        response.once('drain', more);
      };
      more();
    },
    '/large-though-small.json': (request, response) => {
      // A length that is too small: what comes after it is not of this answer.
      response.socket.end(
        `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 20\r\nConnection: close\r\n\r\n${text}`,
      );
    },
    '/small-though-large.json': (_, response) => {
      response.socket.end(
        `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${text.length + 500}\r\nConnection: close\r\n\r\n${text}`,
      );
    },
    '/slow-headers.json': () => {},
    '/slow-trickle.json': (_, response) => {
      response.writeHead(200, json);
      trickle(response, text, 200);
    },
    '/truncated.json': send(200, json, text.slice(0, text.length / 2)),
    '/reset.json': (_, response) => {
      response.writeHead(200, json);
      response.write(text.slice(0, 20), () => setTimeout(() => response.socket.resetAndDestroy(), 50));
    },
    '/not-http.json': (_, response) => void response.socket.end('I am no web server\r\n\r\n'),
    '/to-data.json': send(302, {location: `data:application/json,${encodeURIComponent(text)}`}, ''),
    '/to-file.json': send(302, {location: 'file:///etc/passwd'}, ''),
    '/to-script.json': send(302, {location: 'javascript:window.ran=true'}, ''),
    '/round.json': send(302, {location: '/round.json'}, ''),
    '/proto.json': send(
      200,
      json,
      text.replace('{', '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}},'),
    ),
    // In order but for a title of lists in lists, and but for a condition that has no end.
    '/nested-title.json': send(200, json, text.replace('{', `{"title": ${'['.repeat(200_000)}${']'.repeat(200_000)},`)),
    '/too-deep.json': send(
      200,
      json,
      text.replace(
        '"questions":[{',
        `$&"enableWhen": ${'{"not":'.repeat(120_000)}{"question": "where", "operator": "exists", "answer": true}${'}'.repeat(120_000)},`,
      ),
    ),
    '/number.json': send(200, json, '1e999'),
    '/string.json': send(200, json, '"running-back-pain@2"'),
    '/null.json': send(200, json, 'null'),
  };
  return Object.fromEntries(
    Object.entries(routes).map(([path, answer]) => [
      path,
      (request, response) => {
        asked.push({url: request.url, method: request.method, headers: request.headers});
        response.on('error', () => {});
        response.setHeader('access-control-allow-origin', '*');
        response.setHeader('set-cookie', 'seen=1');
        answer(request, response);
      },
    ]),
  );
}
