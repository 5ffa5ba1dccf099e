/**
 * Writes `.cache/generated/`: what `src/` imports as `#generated/…` and cannot be written by hand. `imports` in package.json leads there,
 * `src/generated.d.ts` declares it for a clone in which nothing has been built, and the build puts it into `dist/`.
 */
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {Failed, inRoot} from './shell.mjs';
import {load} from './load.mjs';

/** Writes only what has changed, so that watchers do not rebuild and caches stay valid. Parallel runs write the same bytes. */
export function writeIfChanged(path, text) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return false;
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, text);
  return true;
}

const generated = (...parts) => inRoot('.cache', 'generated', ...parts);

const packFolder = (id = 'running-back-pain') => inRoot('rules', id);

const languagesIn = (folder, extension) =>
  existsSync(folder)
    ? readdirSync(folder)
        .map((name) => new RegExp(`^([a-z]{2,3}(?:-[A-Z][A-Za-z]{1,3})*)\\.${extension}$`).exec(name)?.[1])
        .filter(Boolean)
    : [];

/** Tables that were transcribed from rules/basis.md by hand, for `verify`: it must know them where there is no `test/`. */
const transcribed = {levels: 'expected-levels', exclusions: 'exclusions', invariants: 'invariants'};

/** With them, the row of those pages that each red flag comes from: the pack in the script does not contain them. */
function writeTables({redFlags}) {
  const tables = Object.fromEntries(
    Object.entries(transcribed).map(([name, file]) => [
      name,
      JSON.parse(readFileSync(inRoot('test', 'rules', `${file}.json`), 'utf8')),
    ]),
  );
  const rows = Object.fromEntries(redFlags.map(({id, rows = []}) => [id, rows]));
  const constants = Object.entries({tables, rows}).map(
    ([name, value]) => `export const ${name} = ${JSON.stringify(value, null, 1)};\n`,
  );
  writeIfChanged(
    generated('verify', 'expected-data.ts'),
    `// Made by the build; not to be edited.\n${constants.join('')}`,
  );
}

/**
 * Joins the built-in pack and writes the modules that hold it, its translations and the tables it is verified against.
 * @returns {Promise<{pack: object, problems: readonly string[], files: object}>}
 */
export async function generate() {
  const {joinPack, builtInModule, localeModule, localeIndex} = await load('join-pack');
  const joined = await joinPack(packFolder());
  writeIfChanged(generated('pack', 'built-in-data.ts'), builtInModule(joined.pack));

  writeTables(joined.pack);

  const words = languagesIn(inRoot('src', 'i18n'), 'ts').filter((language) => language !== 'en');
  const rules = languagesIn(inRoot('rules', 'running-back-pain', 'locales'), 'json');
  const languages = [...new Set([...words, ...rules])].sort();
  const folder = generated('locales');
  for (const language of languages) {
    const path = inRoot('rules', 'running-back-pain', 'locales', `${language}.json`);
    const translation = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
    writeIfChanged(`${folder}/${language}.ts`, localeModule(language, words.includes(language), translation));
  }
  writeIfChanged(`${folder}/index.ts`, localeIndex(languages));
  const made = new Set(['index.ts', ...languages.map((language) => `${language}.ts`)]);
  for (const name of readdirSync(folder)) if (!made.has(name)) rmSync(`${folder}/${name}`);
  return joined;
}

/** As `generate`, but a problem in the rule files stops everything. */
export async function generateOrFail() {
  const joined = await generate();
  if (joined.problems.length > 0)
    throw new Failed(
      `The rule files cannot be joined:\n${joined.problems.map((problem) => `  ${problem}`).join('\n')}`,
    );
  return joined;
}
