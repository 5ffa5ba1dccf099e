import {LARGEST} from '../pack/check.js';
import type {Messages} from '../i18n/messages.js';
import {readHostMessages, type HostMessages} from '../pack/host-messages.js';
import {parsePack} from '../pack/parse.js';
import {applyOverlay} from '../pack/overlay.js';
import {problem} from '../pack/problem.js';
import type {Problem} from '../pack/problem.js';
import {addSignOff, copyIfSigned, readSignOff, signedText, toPackHash} from '../pack/sign-off.js';
import type {Pack, SignOff} from '../pack/types.js';

export {version} from '../version.js';

/** A pack that is ready to use, and what was left out of it. */
export interface EffectivePack {
  readonly pack: Pack;
  /** Words of the interface that the host has reworded. */
  readonly messages?: HostMessages & Partial<Messages>;
  readonly problems: readonly Problem[];
}

/** The host's pack after reading and checking. Without `applyTo` it cannot be used, and the problems say why. */
export interface OwnPack {
  readonly applyTo?: (base: Pack) => EffectivePack;
  readonly problems: readonly Problem[];
}

export interface LoadOptions {
  readonly builtIn: Pack;
  /** What the file at the address has to be, as the page wrote it. */
  readonly integrity?: unknown;
  readonly signal: AbortSignal;
}

/**
 * Fetches, reads and checks a host's own pack: an address, or the pack itself. Most pages have none, so this module is a file of its own
 * beside the script and is loaded only where `pack` is set.
 */
export async function loadOwnPack(pack: unknown, {builtIn, integrity, signal}: LoadOptions): Promise<OwnPack> {
  if (typeof pack !== 'string') return overlayOf(pack, builtIn, 'pack');
  // Browsers take a value that they cannot read for no value at all, and would let any file through.
  if (!isIntegrity(integrity)) return {problems: [unreadableIntegrity(integrity)]};
  try {
    const {value, problems} = parsePack(await fetchPack(pack, integrity ?? '', signal), pack);
    return problems.length ? {problems} : await overlayOf(value, builtIn, pack);
  } catch (error) {
    return {problems: [unreachable(pack, error instanceof Error ? error.message : String(error))]};
  }
}

async function overlayOf(overlay: unknown, builtIn: Pack, name: string): Promise<OwnPack> {
  const {signOff, problems} = await checkSignOff(overlay, builtIn, name);
  return {
    applyTo: (base) => {
      const applied = applyOverlay(base, overlay, name);
      // A pack that is refused as a whole leaves the built-in one, which nobody has signed with it.
      const isRefused = applied.problems.some(({fatal}) => fatal);
      if (isRefused) return applied;
      const {messages, problems} = readHostMessages(overlay, applied.pack, name);
      const pack = addSignOff(applied.pack, base, signOff);
      return {pack, messages, problems: [...applied.problems, ...problems]};
    },
    problems,
  };
}

/** Who has reviewed the rules as they are with this overlay, if the hash says that nothing has changed since. */
async function checkSignOff(
  overlay: unknown,
  builtIn: Pack,
  name: string,
): Promise<{readonly signOff?: SignOff; readonly problems: readonly Problem[]}> {
  const signed = copyIfSigned(overlay);
  if (!signed) return {problems: []};
  try {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(signedText(builtIn, signed)));
    return readSignOff(signed, toPackHash(new Uint8Array(digest)), name);
  } catch {
    const message = 'reviewedBy cannot be compared with the rules: browsers do that on https pages only.';
    return {problems: [problem('sign-off-mismatch', 'reviewedBy', {file: name, message})]};
  }
}

const unreachable = (address: string, reason: string): Problem =>
  problem('pack-unreachable', 'pack', {
    value: address,
    allowed: 'JSON of at most 1 MB, within 8 seconds',
    message: `pack: ${address} cannot be used: ${reason}. The built-in pack is used.`,
  });

/** Digests of the right length for each algorithm, with spaces between them. */
const DIGEST = String.raw`sha(?:256-[A-Za-z\d+/]{43}=|384-[A-Za-z\d+/]{64}|512-[A-Za-z\d+/]{86}==)`;
const INTEGRITY = new RegExp(`^\\s*${DIGEST}(?:\\s+${DIGEST})*\\s*$`);

const isIntegrity = (value: unknown): value is string | null | undefined =>
  value === undefined || value === null || (typeof value === 'string' && INTEGRITY.test(value));

const unreadableIntegrity = (value: unknown): Problem =>
  problem('bad-value', 'pack-integrity', {
    value,
    allowed: 'sha256-, sha384- or sha512- and the digest of the file in Base64',
    fatal: true,
  });

const FETCH_TIMEOUT = 8000;

/**
 * Fetches the text of a pack: JSON only, at most 1 MB and 8 seconds, without credentials, and never over a redirect to another scheme.
 * Rejects with an error whose message says what was wrong.
 */
async function fetchPack(address: string, integrity: string, signal: AbortSignal): Promise<string> {
  const url = new URL(address, document.baseURI);
  if (!/^https?:$/.test(url.protocol)) throw new Error(`the address begins with “${url.protocol}”`);
  const response = await fetch(url, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    integrity,
    headers: {accept: 'application/json'},
    signal: AbortSignal.any([signal, AbortSignal.timeout(FETCH_TIMEOUT)]),
  }).catch((error: Error) => {
    const isTimeout = error.name === 'TimeoutError';
    if (isTimeout) throw new Error(`there was no answer within ${FETCH_TIMEOUT / 1000} seconds`);
    // Browsers do not say which of the two it is.
    throw new Error(
      integrity ? 'it cannot be reached, or it is not the file that pack-integrity names' : 'it cannot be reached',
    );
  });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  if (response.redirected && new URL(response.url).protocol !== url.protocol)
    throw new Error('it is redirected to another scheme');
  if (!/^[^;]+[/+]json\s*(?:;|$)/i.test(response.headers.get('content-type') ?? ''))
    throw new Error('it is not served as JSON');
  return readBody(response);
}

/** Counts the bytes that really arrive: the length in a header is only a claim. */
async function readBody({body}: Response): Promise<string> {
  const decoder = new TextDecoder();
  const reader = body?.getReader();
  const readChunk = async () => {
    try {
      return (await reader?.read()) ?? {done: true as const, value: undefined};
    } catch {
      throw new Error('it was cut off, or too slow');
    }
  };
  let text = '';
  let byteCount = 0;
  for (;;) {
    const {done, value} = await readChunk();
    if (done) return text + decoder.decode();
    byteCount += value.length;
    if (byteCount > LARGEST) {
      void reader?.cancel();
      throw new Error('it is larger than 1 MB');
    }
    text += decoder.decode(value, {stream: true});
  }
}
