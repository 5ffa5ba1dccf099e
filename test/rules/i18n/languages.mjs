/** The languages as they stand in the sources: the interface's words, the pack's, and the marked findings of each. */
import {existsSync, mkdirSync, readdirSync, readFileSync} from 'node:fs';
import {rm} from 'node:fs/promises';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build} from 'esbuild';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const translations = `${root}rules/running-back-pain/locales/`;
const interfaces = `${root}src/i18n/`;
/** English, and what is no language. */
const others = new Set(['en', 'en-result', 'load', 'messages']);

const names = (folder, extension) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .map((name) => name.slice(0, -extension.length))
    .sort();
export const translated = names(translations, '.json');
export const spoken = names(interfaces, '.ts').filter((name) => !others.has(name));

/** The file that holds each part of a language, to be named where something is missing in it. */
export const translationFile = (language) => `rules/running-back-pain/locales/${language}.json`;
export const interfaceFile = (language) => `src/i18n/${language}.ts`;
export const findingsFile = (language) => `test/rules/i18n/findings/${language}.json`;

/**
 * Names of `keys` that `entries` does not have, as instructions: which key is to be added to which file, and what goes there.
 * @param {Readonly<Record<string, unknown>> | undefined} entries - undefined where the whole file is missing
 * @param {(key: string) => string} describeValue
 */
export function missingEntries(file, entries, keys, describeValue) {
  if (!entries) return [`Add the file ${file}, with ${keys.length} keys: ${keys.join(', ')}`];
  return keys
    .filter((key) => !Object.hasOwn(entries, key))
    .map((key) => `Add to ${file}: "${key}", ${describeValue(key)}`);
}

const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined);
export const translationOf = (language) => read(`${translations}${language}.json`);
export const findingsOf = (language) => read(fileURLToPath(new URL(`findings/${language}.json`, import.meta.url)));

/** The pack, what translates it, and `messages`: language → the words of the interface. */
export async function loadLanguages() {
  const folder = `${root}node_modules/.cache/back-pain-checker`;
  mkdirSync(folder, {recursive: true});
  const outfile = `${folder}/languages-${process.pid}-${Date.now()}.mjs`;
  const contents = [
    `export {translatable, localise, findUnusedTranslations} from './src/pack/locale.ts';`,
    `export {checkPack} from './src/pack/check.ts';`,
    `export {placeholders, hasLooseBrace} from './src/pack/words.ts';`,
    `export {languageFor, loadLanguage} from './src/i18n/load.ts';`,
    `export {joinPack} from './src/tools/join-pack.ts';`,
    ...['en', ...spoken].map((name) => `import {${name}} from './src/i18n/${name}.ts';`),
    `export const messages = {${['en', ...spoken].join(', ')}};`,
  ].join('\n');
  await build({
    stdin: {contents, resolveDir: root, loader: 'ts'},
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
  try {
    const loaded = await import(pathToFileURL(outfile).href);
    const {pack, problems} = loaded.checkPack((await loaded.joinPack(`${root}rules/running-back-pain`)).pack);
    if (!pack) throw new Error(`the built-in pack cannot be read: ${problems.map(({message}) => message).join(' ')}`);
    return {...loaded, pack};
  } finally {
    await rm(outfile, {force: true});
  }
}

/** Name of a text, such as `question:nerve.options.sex.text` → the text. */
export function flat(entries) {
  const all = {};
  const visit = (at, path) =>
    typeof at === 'string'
      ? (all[path] = at)
      : Object.entries(at).forEach(([key, item]) => visit(item, path ? `${path}.${key}` : key));
  visit(entries, '');
  return all;
}
