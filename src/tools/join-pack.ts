/**
 * Joins the files of one folder in `rules/` into one pack. Only the joining happens here:
 * whether the result is a good pack is for `pack/check` to say.
 */
import {readdir, readFile} from 'node:fs/promises';
import {basename, join} from 'node:path';

/** File name (before the first dot) → field of the pack. `red-flags.json` and `red-flags.pelvis.json` go to the same list. */
const lists: Readonly<Record<string, string>> = {
  questions: 'questions',
  'red-flags': 'redFlags',
  contributors: 'contributors',
  'self-care': 'selfCare',
  dispositions: 'dispositions',
  sources: 'sources',
  regions: 'regions',
};
const objects: Readonly<Record<string, string>> = {medicines: 'medicines', 'safety-net': 'safetyNet'};
const HEAD = 'pack';

type Json = Record<string, unknown>;
export interface Joined {
  /** The pack as joined, unchecked. */
  readonly pack: Json;
  /** What is wrong with the files themselves, each naming file and entry. */
  readonly problems: readonly string[];
  /** Field → index of the entry → file it is in, so that later messages can name the file. */
  readonly files: Readonly<Record<string, readonly string[]>>;
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const knownFileNames = () =>
  [HEAD, ...Object.keys(lists), ...Object.keys(objects)].map((name) => `${name}.json`).join(', ');

/** Reads every JSON file of `folder` (not its `locales/`). Names sort, so the result does not depend on the file system. */
export async function joinPack(folder: string): Promise<Joined> {
  const problems: string[] = [];
  const joinedPack: Json = {};
  const files: Record<string, string[]> = {};
  const seen = new Map<string, string>();
  for (const list of Object.values(lists)) joinedPack[list] = [];

  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  for (const name of names) {
    const file = `${basename(folder)}/${name}`;
    const value = await readJson(join(folder, name), file, problems);
    if (value === undefined) continue;
    const stem = name.slice(0, name.indexOf('.'));
    const list = lists[stem];
    const object = objects[stem];
    if (stem === HEAD) addHead(value, file);
    else if (list) addEntries(list, value, file);
    else if (!object) problems.push(`${file}: no part of a pack has this name. Known files: ${knownFileNames()}`);
    else if (isObject(value)) joinedPack[object] = value;
    else problems.push(`${file}: must be one object, { … }`);
  }
  if (!names.includes(`${HEAD}.json`))
    problems.push(
      `${basename(folder)}/${HEAD}.json: is missing; it holds id, version, language, title and who it is for`,
    );
  return {pack: ordered(joinedPack), problems, files};

  function addHead(value: unknown, file: string) {
    if (!isObject(value)) return void problems.push(`${file}: must be one object, { … }`);
    for (const [key, part] of Object.entries(value)) {
      if (key in joinedPack || Object.values(objects).includes(key))
        problems.push(`${file}: "${key}" belongs in a file of its own`);
      else if (key !== '$schema') joinedPack[key] = part;
    }
  }

  function addEntries(list: string, value: unknown, file: string) {
    if (!Array.isArray(value)) return void problems.push(`${file}: must be a list, [ … ]`);
    for (const [index, entry] of value.entries()) {
      const id: unknown = isObject(entry) ? entry['id'] : undefined;
      if (typeof id !== 'string') {
        problems.push(`${file}: entry ${index + 1} has no id`);
        continue;
      }
      const before = seen.get(`${list} ${id}`);
      if (before) problems.push(`${file}: "${id}" is already in ${before}`);
      seen.set(`${list} ${id}`, file);
      (joinedPack[list] as unknown[]).push(entry);
      (files[list] ??= []).push(file);
    }
  }
}

async function readJson(path: string, file: string, problems: string[]): Promise<unknown> {
  const text = await readFile(path, 'utf8');
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    problems.push(`${file}: is not valid JSON: ${where(text, (error as Error).message)}`);
    return undefined;
  }
}

/** Engines give an offset; an author wants a line. */
function where(text: string, message: string): string {
  const offset = /position (\d+)/.exec(message)?.[1];
  if (offset === undefined || message.includes('line ')) return message;
  return `${message} (line ${text.slice(0, Number(offset)).split('\n').length})`;
}

/** The head first, then the parts, in one fixed order: the same files give the same bytes. */
function ordered(joinedPack: Json): Json {
  const parts = [...Object.values(lists).slice(0, 4), 'medicines', 'safetyNet', 'dispositions', 'sources', 'regions'];
  const head = Object.keys(joinedPack).filter((key) => !parts.includes(key));
  return Object.fromEntries(
    [...head, ...parts].filter((key) => key in joinedPack).map((key) => [key, joinedPack[key]]),
  );
}

/** The pack as browsers get it: without the row ids of the clinical tables and where a region's care was checked, which are for people who review the rules. */
export function forBrowser(pack: Json): Json {
  const copy = structuredClone(pack);
  const redFlags = Array.isArray(copy['redFlags']) ? copy['redFlags'].filter(isObject) : [];
  for (const flag of redFlags) delete flag['rows'];
  const regions = Array.isArray(copy['regions']) ? copy['regions'].filter(isObject) : [];
  for (const care of regions.flatMap((region) => Object.values(region['care'] ?? {})).filter(isObject)) {
    delete care['source'];
    delete care['checked'];
  }
  return copy;
}

const header = '// Made by the build; not to be edited.';

/**
 * The module that holds the built-in pack as an object. In `JSON.parse` of a text, the engine would keep that text beside the object for as long as the page lives
 * (half a megabyte, because one curly quote makes it two bytes a character), and would parse it in the task that draws the first question, where code is compiled while it arrives.
 */
export function builtInModule(pack: Json): string {
  return `${header}\nexport const pack = ${JSON.stringify(forBrowser(pack))};\n`;
}

/** One language: the interface's words and the pack's, and what puts these in, in the one file that is loaded when a page asks for that language. */
export function localeModule(language: string, hasMessages: boolean, translation: unknown): string {
  const name = language.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return [
    header,
    "import {localise as translate} from '../../../src/pack/locale.js';",
    hasMessages
      ? `export {${name} as messages} from '../../../src/i18n/${language}.js';`
      : 'export const messages = {};',
    `export const translation = ${JSON.stringify(translation ?? {})};`,
    'export const localise = (pack) => translate(pack, translation);',
    "export {version} from '../../../src/version.js';",
    '',
  ].join('\n');
}

/** The list of languages, each behind a literal `import()` so that it stays a file of its own. */
export function localeIndex(languages: readonly string[]): string {
  return [
    header,
    'export const locales = {',
    ...languages.map((language) => `  '${language}': () => import('./${language}.js'),`),
    '};',
    '',
  ].join('\n');
}
