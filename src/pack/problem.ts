/**
 * All problems that are reported to a host, and what each means. The codes are stable: a host may act on them.
 * Nothing in the browser reads the sentences (the README's table is made from them), so they cost no bytes there.
 */
export const problemCodes = {
  'unknown-question': 'A question id that the pack does not have; it is ignored.',
  'safety-question':
    'A setting that would have dropped, moved or answered a safety question; it is asked all the same.',
  'bad-option': 'An answer that is none of the options of its question; it is ignored.',
  'bad-value': 'A value that an attribute, a property or a field does not take; the default is used.',
  'unknown-attribute': 'An attribute that is nearly one of ours, such as `consult-herf`; it does nothing.',
  'bad-pack':
    'A pack, or an entry of one, that does not have the shape of a pack; the entry, or the whole pack, is left out.',
  'safety-entry':
    'A pack of the host that touches the safety part of the built-in one; the built-in pack is used as it is.',
  'sign-off-mismatch':
    'A sign-off (`reviewedBy`) in a pack of the host for rules that have changed since; the result does not show it.',
  'rules-overdue': 'Rules whose `reviewBy` date has passed; they are used all the same, and the result says so.',
  'pack-unreachable':
    'A pack that could not be loaded: offline, not found, too slow, too large or not served as JSON; the built-in pack is used.',
  'bad-scheme': 'A link that is neither https:, http:, tel:, mailto:, sms: nor relative; it is left out.',
  'bad-state':
    'A saved state that cannot be read or belongs to another pack; safety is asked anew. A visit under way goes on.',
  'missing-translation': 'A language, or texts in it, that we do not have; English is shown instead.',
  'unknown-region': 'A region that the pack does not have; no number and no local words are given.',
  'duplicate-name': 'A tag, question or field name that is already taken; the first one stays.',
  'content-outside':
    'An empty tag that is followed by content for its slots: an editor has closed the tag early; the content is not used.',
  'old-name': 'A name of an earlier version; it still works, and `allowed` has the new ones.',
  'low-contrast': 'A brand colour on which text cannot reach 4.5 to 1.',
  'listener-failed': 'A listener of the page threw an error; the checker goes on.',
  'hand-over-failed': 'The page took the consult request but could not pass it on; phone and summary are shown.',
} as const;

export type ProblemCode = keyof typeof problemCodes;

/** Something wrong in what the host gave us, with what is needed to correct it: plain data, the detail of `checker-problem`. */
export interface Problem {
  readonly code: ProblemCode;
  /** The thing it is about: an attribute, a question id, or a path into a pack such as `questions.nerve.text`. */
  readonly name: string;
  /** What was given, in short. */
  readonly value?: string;
  /** What could have been given instead. */
  readonly allowed?: string;
  /** All of it in one sentence. */
  readonly message: string;
  /** Nothing of the thing could be used. The checker itself goes on all the same. */
  readonly fatal: boolean;
}

const LONGEST = 40;

/** An unchecked value as text that is short enough to print. Never calls anything that belongs to the value. */
export function shorten(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'function' || (typeof value === 'object' && value)) return 'an object';
  const text = String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

interface Details {
  /** What was given. Left out: nothing was. */
  readonly value?: unknown;
  readonly allowed?: string;
  /** The file or address it is in, named first. */
  readonly file?: string | undefined;
  /** For where "‹value› cannot be used for ‹name›" would not say enough. */
  readonly message?: string;
  readonly fatal?: boolean;
}

/** Creates a problem with its message. */
export function problem(
  code: ProblemCode,
  name: string,
  {value, allowed, file, message, fatal = false}: Details = {},
): Problem {
  const shortValue = value === undefined ? undefined : shorten(value);
  const sentence =
    message ?? (value === undefined ? `${name} is missing.` : `“${shortValue}” cannot be used for ${name}.`);
  return {
    code,
    name,
    ...(shortValue === undefined ? {} : {value: shortValue}),
    ...(allowed === undefined ? {} : {allowed}),
    message: (file ? `${file}: ` : '') + sentence + (allowed === undefined ? '' : ` Allowed: ${allowed}.`),
    fatal,
  };
}
