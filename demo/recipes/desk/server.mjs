import {readFileSync} from 'node:fs';
import bearerAuth from '@fastify/bearer-auth';
import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import fastify from 'fastify';
import {caseSchema, describeError, id} from './case-schema.mjs';
import {openCases} from './cases.mjs';
import {settings} from './settings.mjs';

const cases = openCases(settings.database);
const params = {type: 'object', properties: {id}};

const app = fastify({
  bodyLimit: 256 * 1024,
  // A proxy on this machine says whose request it passes on.
  trustProxy: 'loopback',
  ajv: {customOptions: {coerceTypes: false, removeAdditional: false}},
  schemaErrorFormatter: ([error]) => new Error(describeError(error)),
});

// JSON only: a form on any page could send text.
app.removeContentTypeParser('text/plain');

/** Only what is said here is logged: no body, no address, no header. */
const log = (...words) => console.log([new Date().toISOString(), ...words].join(' '));

app.addHook('onResponse', async (request, reply) => {
  const caseId = new RegExp(id.pattern).test(request.params?.id) ? request.params.id : '-';
  log(request.method, request.routeOptions.url ?? 'unknown-path', caseId, reply.statusCode);
});

app.setErrorHandler((error, _, reply) => {
  const status = error.statusCode ?? 500;
  // The message of an error may quote what was sent.
  if (status >= 500) log('error', error.code ?? error.name);
  return reply.code(status).send({error: status >= 500 ? 'The desk could not do this. Try again.' : error.message});
});

const fail = (status, message) => Object.assign(new Error(message), {statusCode: status});

await app.register(rateLimit, {
  max: settings.rateLimit,
  timeWindow: '10 minutes',
  errorResponseBuilder: (_, {after}) => fail(429, `Too many requests. Try again in ${after}.`),
});

/** After the rate limit, so that tokens cannot be guessed quickly. */
const requireToken = (token) => ({
  keys: new Set([token]),
  addHook: 'preParsing',
  errorResponse: () => ({error: 'The token is missing or wrong.'}),
});

/** What the person reads after "Share and continue". */
const confirmReceipt = ({contact}) => ({
  title: 'Your request has arrived',
  text:
    contact?.phone || contact?.email
      ? 'We get in touch with you within one working day.'
      : `We have no number of yours. Please call us: ${settings.phone}.`,
});

// For the pages with the checker.
app.register(async (scope) => {
  scope.addHook('onRequest', async ({headers}) => {
    if (headers.origin && !settings.allowedOrigins.includes(headers.origin))
      throw fail(403, 'This site is not in ALLOWED_ORIGINS.');
  });
  await scope.register(cors, {
    origin: settings.allowedOrigins,
    methods: ['POST'],
    allowedHeaders: ['authorization', 'content-type'],
  });
  await scope.register(bearerAuth, requireToken(settings.pageToken));
  scope.post('/cases', {schema: {body: caseSchema}}, async ({body}, reply) => {
    const outcome = cases.keep(body);
    if (outcome === 'deleted') throw fail(410, 'This case was deleted.');
    return reply.code(outcome === 'kept' ? 201 : 200).send(confirmReceipt(body));
  });
});

// For the staff. Without CORS: pages of other sites cannot read it.
app.register(async (scope) => {
  await scope.register(bearerAuth, requireToken(settings.staffToken));
  const query = {type: 'object', properties: {before: {type: 'string', pattern: '^\\d{1,15}$'}}};
  scope.get('/cases', {schema: {querystring: query}}, async ({query: {before}}, reply) => {
    reply.header('cache-control', 'no-store');
    return cases.list(before && Number(before));
  });
  scope.get('/cases/:id', {schema: {params}}, async (request, reply) => {
    const found = cases.find(request.params.id);
    if (!found) throw fail(404, 'There is no case with this id.');
    return reply.header('cache-control', 'no-store').send(found);
  });
  scope.delete('/cases/:id', {schema: {params}}, async (request, reply) => {
    if (!cases.remove(request.params.id)) throw fail(404, 'There is no case with this id.');
    return reply.code(204).send();
  });
});

// The page for the staff holds no data: it asks for the token first.
const staffFiles = {
  '/': ['staff.html', 'text/html'],
  '/staff.js': ['staff.js', 'text/javascript'],
  '/staff.css': ['staff.css', 'text/css'],
};
for (const [path, [file, type]] of Object.entries(staffFiles)) {
  const content = readFileSync(new URL(file, import.meta.url));
  app.get(path, async (_, reply) =>
    reply
      .type(`${type}; charset=utf-8`)
      .headers({
        'content-security-policy':
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      })
      .send(content),
  );
}

function expire() {
  try {
    log('expired', cases.expire(settings.keepDays));
  } catch (error) {
    log('error', error.code ?? error.name);
  }
}
expire();
const expiry = setInterval(expire, settings.expiryMinutes * 60_000);

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, async () => {
    clearInterval(expiry);
    await app.close();
    cases.close();
  });

log('listening', await app.listen({host: settings.host, port: settings.port}));
