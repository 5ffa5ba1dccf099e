import {copyPlainData, validate} from './check.js';
import {signOffSchema} from './overlay-schema.js';
import {applyOverlay} from './overlay.js';
import {problem} from './problem.js';
import type {Problem} from './problem.js';
import {object} from './shape.js';
import type {Pack, SignOff} from './types.js';

/** The same text for the same data, whatever the order of its fields. */
const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([name], [other]) => (name < other ? -1 : 1)))
      : part,
  );

/** A host's pack as plain data, of which nothing has been checked. */
type Unchecked = Readonly<Record<string, unknown>>;

/** The pack of a host that says who has reviewed it; `undefined` where nobody has. */
export function copyIfSigned(overlay: unknown): Unchecked | undefined {
  const copy = copyPlainData(overlay);
  const isSigned = typeof copy === 'object' && copy !== null && Boolean((copy as Unchecked)['reviewedBy']);
  return isSigned ? (copy as Unchecked) : undefined;
}

/**
 * What a sign-off is for, as text: the rules that result from the built-in pack and the overlay, in English, and the overlay's own words in every language.
 * The sign-off itself is not part of it. `packHash` is the SHA-256 of this text.
 */
export function signedText(builtIn: Pack, overlay: Unchecked): string {
  const {translations, messages} = overlay;
  return canonicalJson({pack: applyOverlay(builtIn, overlay).pack, translations, messages});
}

/** The sign-off of an overlay where it can be read and is for exactly these rules; otherwise what is wrong with it. The rest of the overlay is used all the same. */
export function readSignOff(
  {reviewedBy}: Unchecked,
  packHash: string,
  file: string,
): {readonly signOff?: SignOff; readonly problems: readonly Problem[]} {
  const shapeProblems = validate(object({reviewedBy: signOffSchema}), {reviewedBy}, file);
  if (shapeProblems.length) return {problems: shapeProblems.map((reason) => ({...reason, fatal: false}))};
  const signOff = reviewedBy as SignOff;
  if (signOff.packHash === packHash) return {signOff, problems: []};
  const message = `reviewedBy is for rules with the hash ${signOff.packHash}, and these have ${packHash}. They have changed since, so the result does not show who reviewed them.`;
  return {problems: [problem('sign-off-mismatch', 'reviewedBy', {value: signOff.packHash, file, message})]};
}

/** The effective pack with its sign-off, beside the state of the built-in pack. */
export const addSignOff = (pack: Pack, {reviewedBy}: Pack, signOff: SignOff | undefined): Pack =>
  signOff ? {...pack, reviewedBy, signOff} : pack;

/** A digest in the form of `packHash`. */
export const toPackHash = (digest: Uint8Array): string =>
  `sha256:${[...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
