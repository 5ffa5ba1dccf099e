import {packSchema} from './schema.js';
import {idOf} from './shape.js';
import type {Path, Shape} from './shape.js';
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
function entryOf([section, ...rest]: Path): [key: string, fields: Path] {
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
  mapTranslatable(pack, (key, fields, text) => {
    let parent: Record<string | number, unknown> = (entries[key] ??= {});
    fields.forEach((field, index) => {
      const nextField = fields[index + 1];
      const emptyParent = typeof nextField === 'number' ? [] : {};
      parent = (parent[field] ??= nextField === undefined ? text : emptyParent) as typeof parent;
    });
    return text;
  });
  return entries;
}

/**
 * The pack in another language. An entry is translated as a whole or not at all, so that nobody reads half a question in each of two
 * languages: one missing text, and all of its entry stays as it was. Translate first, then apply a host's overlay to it: its words are its own.
 *
 * `missing`: the texts of the pack that are not translated, or not with the same `{words}`, such as `question:nerve.options.saddle.text`.
 */
export function localise(
  pack: Pack,
  {language = pack.language, reviewedBy, entries = {}}: Partial<Translation>,
): {readonly pack: Pack; readonly missing: readonly string[]} {
  const missing: string[] = [];
  const incomplete = new Set<string>();
  mapTranslatable(pack, (key, fields, text) => {
    if (!isUsable(find(entries, key, fields), text)) {
      missing.push([key, ...fields].join('.'));
      incomplete.add(key);
    }
    return text;
  });
  const localised = mapTranslatable(pack, (key, fields, text) =>
    incomplete.has(key) ? text : (find(entries, key, fields) as string),
  );
  // Words that no clinician has read are not reviewed, whoever has read the English.
  return {pack: {...localised, language, ...(reviewedBy === null && {reviewedBy})}, missing};
}

/** What a translation has and the pack does not, or no longer. For `verify`: in the browser it does no harm. */
export function findUnusedTranslations(pack: Pack, {entries}: Pick<Translation, 'entries'>): string[] {
  const used = new Set<string>();
  mapTranslatable(pack, (key, fields, text) => (used.add([key, ...fields].join('.')), text));
  return textNames(entries).filter((name) => !used.has(name));
}

function mapTranslatable(pack: Pack, change: (key: string, fields: Path, text: string) => string): Pack {
  return mapTexts(packSchema, pack, (path, text) => change(...entryOf(path), text)) as Pack;
}

/** A translation serves if it is text, and leaves the same `{words}` to be filled in. */
function isUsable(translated: unknown, text: string): boolean {
  return (
    typeof translated === 'string' && !!translated.trim() && `${placeholders(translated)}` === `${placeholders(text)}`
  );
}

function find(entries: Translation['entries'], key: string, fields: Path): unknown {
  let value: unknown = entries;
  for (const field of [key, ...fields]) {
    const isField = value && typeof value === 'object' && Object.hasOwn(value, field);
    value = isField ? (value as Record<string | number, unknown>)[field] : undefined;
  }
  return value;
}

/** The names of all texts in a translation. */
function textNames(value: unknown, path: readonly string[] = []): string[] {
  if (!value || typeof value !== 'object') return [path.join('.')];
  return Object.entries(value).flatMap(([key, item]) => textNames(item, [...path, key]));
}

type Change = (path: Path, text: string) => string;

/** The same value with every text that people read put through `change`. Conditions have none, and stay the very same objects. */
function mapTexts(shape: Shape | undefined, value: unknown, change: Change, path: Path = []): unknown {
  if (!shape || 'variants' in shape) return value;
  if ('accepts' in shape) return shape.translated ? change(path, value as string) : value;
  if ('items' in shape)
    return (value as readonly unknown[]).map((item, index) =>
      mapTexts(shape.items, item, change, [...path, idOf(item) ?? index]),
    );
  const fieldOf = (key: string) => ('each' in shape ? shape.each : shape.fields[key]);
  return Object.fromEntries(
    Object.entries(value as object).map(([key, item]) => [key, mapTexts(fieldOf(key), item, change, [...path, key])]),
  );
}
