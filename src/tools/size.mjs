/** The compressed size of the script. `.size-limit.json` holds the limit for code; content has none, so that rules may grow with review. */
import {brotliCompressSync, constants} from 'node:zlib';
import {writeIfChanged} from './generate.mjs';
import {inRoot} from './shell.mjs';

/** Bytes of content when somebody last looked at what it is made of: mostly the sentences of the pack. */
const reviewedContent = 37_400;

const brotli = (text) =>
  brotliCompressSync(text, {
    params: {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text)},
  }).length;

/** @returns {{total: number, code: number, content: number, needsReview: boolean}} bytes in brotli */
export function measure({script, codeOnly}) {
  const total = brotli(script);
  const code = brotli(codeOnly);
  const content = total - code;
  return {total, code, content, needsReview: Math.abs(content - reviewedContent) > reviewedContent / 5};
}

/** Prints the sizes and writes them where `npm run docs` reads them. */
export function reportSize(files) {
  const sizes = measure(files);
  const inKb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  console.log(`\nIn brotli: code ${inKb(sizes.code)}, content ${inKb(sizes.content)}, together ${inKb(sizes.total)}`);
  if (sizes.needsReview)
    console.log(
      `Content was ${inKb(reviewedContent)} when it was last looked at. If it has to be so, change reviewedContent in src/tools/size.mjs.`,
    );
  writeIfChanged(inRoot('.cache', 'size.json'), `${JSON.stringify(sizes)}\n`);
}
