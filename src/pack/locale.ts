import {pack as packShape} from './pack-shape.js';
import type {Path} from './shape.js';
import {mapTexts} from './texts.js';
import type {Pack} from './types.js';
import {placeholders} from './words.js';

/** The texts of one entry, by field; those of its options by their id: `{text: '…', options: {saddle: {text: '…'}}}`. */
export interface Texts {
  [field: string]: string | string[] | Texts;
}

/** A pack's words in another language. Ids, conditions and sources are not in it, so no translation can change what the rules do. */
export interface Translation {
  readonly language: string;
  /** Who read the translation against the original; null until someone has. */
  readonly reviewedBy: string | null;
  /** Keyed `kind:id` (`question:nerve`, `red-flag:…`, `contributor:…`, `self-care:…`, `disposition:…`, `region:…`), and `pack`, `safety-net`, `medicines`. */
  readonly entries: Readonly<Record<string, Texts>>;
}

const kinds: Readonly<Record<string, string>> = {
  questions: 'question',
  redFlags: 'red-flag',
  contributors: 'contributor',
  selfCare: 'self-care',
  dispositions: 'disposition',
  regions: 'region',
};

/** The key of the entry that a text belongs to, and the fields that lead to it from there. */
function place([section, ...rest]: Path): [key: string, fields: Path] {
  if (!rest.length) return ['pack', [section!]];
  const kind = kinds[section!];
  if (kind) return [`${kind}:${rest[0]}`, rest.slice(1)];
  return typeof rest[0] === 'number'
    ? ['pack', [section!, ...rest]]
    : [section === 'safetyNet' ? 'safety-net' : `${section}`, rest];
}

/** Every text of a pack that a translation replaces, in the very form a translation has. */
export function translatable(pack: Pack): Record<string, Texts> {
  const entries: Record<string, Texts> = {};
  each(pack, (key, fields, text) => {
    let at: Record<string | number, unknown> = (entries[key] ??= {});
    fields.forEach((field, index) => {
      const next = fields[index + 1];
      at = (at[field] ??= next === undefined ? text : typeof next === 'number' ? [] : {}) as typeof at;
    });
    return text;
  });
  return entries;
}

/**
 * The pack in another language. An entry is translated as a whole or not at all, so that nobody reads half a question in each of two
 * languages: one missing text, and all of its entry stays as it was. Translate first, then lay a host's pack on it: its words are its own.
 *
 * `missing`: the texts of the pack that are not translated, or not with the same `{words}`, such as `question:nerve.options.saddle.text`.
 */
export function localise(
  pack: Pack,
  {language = pack.language, reviewedBy, entries = {}}: Partial<Translation>,
): {readonly pack: Pack; readonly missing: readonly string[]} {
  const missing: string[] = [];
  const incomplete = new Set<string>();
  each(pack, (key, fields, text) => {
    if (!matches(find(entries, key, fields), text)) {
      missing.push([key, ...fields].join('.'));
      incomplete.add(key);
    }
    return text;
  });
  const localised = each(pack, (key, fields, text) =>
    incomplete.has(key) ? text : (find(entries, key, fields) as string),
  );
  // Words that no clinician has read are not reviewed, whoever has read the English.
  return {pack: {...localised, language, ...(reviewedBy === null && {reviewedBy})}, missing};
}

/** What a translation has and the pack does not, or no longer. For `verify`: in the browser it does no harm. */
export function stale(pack: Pack, {entries}: Pick<Translation, 'entries'>): string[] {
  const used = new Set<string>();
  each(pack, (key, fields, text) => (used.add([key, ...fields].join('.')), text));
  return leaves(entries).filter((name) => !used.has(name));
}

function each(pack: Pack, change: (key: string, fields: Path, text: string) => string): Pack {
  return mapTexts(packShape, pack, (path, text) => change(...place(path), text)) as Pack;
}

/** A translation serves if it is text, and leaves the same `{words}` to be filled in. */
function matches(translated: unknown, text: string): boolean {
  return (
    typeof translated === 'string' && !!translated.trim() && `${placeholders(translated)}` === `${placeholders(text)}`
  );
}

function find(entries: Translation['entries'], key: string, fields: Path): unknown {
  let at: unknown = entries;
  for (const field of [key, ...fields])
    at =
      at && typeof at === 'object' && Object.hasOwn(at, field)
        ? (at as Record<string | number, unknown>)[field]
        : undefined;
  return at;
}

/** The names of all texts in a translation. */
function leaves(at: unknown, path: readonly string[] = []): string[] {
  return at && typeof at === 'object'
    ? Object.entries(at).flatMap(([key, item]) => leaves(item, [...path, key]))
    : [path.join('.')];
}
