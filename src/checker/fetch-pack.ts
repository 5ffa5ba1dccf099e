import {LARGEST} from '../pack/check.js';

const LONGEST_WAIT = 8000;

/**
 * Fetches the text of a host's pack: JSON only, at most 1 MB and 8 seconds, without credentials, and never over a redirect to another scheme.
 * Rejects with words that say what was wrong.
 */
export async function fetchPack(address: string, stop: AbortSignal): Promise<string> {
  const url = new URL(address, document.baseURI);
  if (!/^https?:$/.test(url.protocol)) throw new Error(`the address begins with “${url.protocol}”`);
  const signal = AbortSignal.any([stop, AbortSignal.timeout(LONGEST_WAIT)]);
  const response = await fetch(url, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    headers: {accept: 'application/json'},
    signal,
  }).catch((error: Error) => {
    throw new Error(
      error.name === 'TimeoutError'
        ? `there was no answer within ${LONGEST_WAIT / 1000} seconds`
        : 'it cannot be reached',
    );
  });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  if (response.redirected && new URL(response.url).protocol !== url.protocol)
    throw new Error('it is redirected to another scheme');
  if (!/^[^;]+[/+]json\s*(?:;|$)/i.test(response.headers.get('content-type') ?? ''))
    throw new Error('it is not served as JSON');
  return read(response);
}

/** Counts what really comes in: a length in a header is only a claim. */
async function read({body}: Response): Promise<string> {
  const decoder = new TextDecoder();
  const reader = body?.getReader();
  let text = '';
  let bytes = 0;
  for (;;) {
    const {done, value} = (await reader
      ?.read()
      .catch(() => Promise.reject(new Error('it was cut off, or too slow')))) ?? {done: true};
    if (done) return text + decoder.decode();
    bytes += value.length;
    if (bytes > LARGEST) {
      void reader?.cancel();
      throw new Error('it is larger than 1 MB');
    }
    text += decoder.decode(value, {stream: true});
  }
}
