/** What the one file weighs over the wire, and what of. */
import {readFileSync, writeFileSync, mkdirSync} from 'node:fs';
import {relative} from 'node:path';
import {brotliCompressSync, constants} from 'node:zlib';
import {minify} from '@swc/core';
import {inRoot} from './shell.mjs';

const kB = 1000;
/**
 * A ratchet: just above what the file weighs today, so that it can only get lighter. Wanted are 40 kB, and 22 kB without the pack. The pack's sentences
 * alone are 13 kB, lit 5 kB, style sheets, drawings and the interface's words 7 kB; code said twice costs brotli next to nothing, so saying it once saves
 * nothing. More needs a decision about what travels in the file.
 */
const budget = {file: 75 * kB, code: 52 * kB};

export const brotli = (text) =>
  brotliCompressSync(Buffer.from(text), {
    params: {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text)},
  }).length;

/** Path of a module → the part of the table it is counted under. The first that matches counts. */
const parts = [
  ['pack: rules and words', /^dist\/pack\/built-in\.js$/],
  ['lit', /^node_modules\//],
  ['pack: checking, overlay', /^dist\/pack\//],
  ['engine', /^dist\/engine\//],
  ['flow', /^dist\/flow\//],
  ['handoff', /^dist\/handoff\//],
  ['styles', /^dist\/styles\/|\.styles\.js$/],
  ['checker', /^dist\/checker\//],
  ['screens', /^dist\/screens\//],
  ['interface words', /^dist\/i18n\//],
  ['events and context', /^dist\/(events|context)\//],
];

/** The file without the pack: the JSON text that begins with the pack's id is emptied. Null where there is none. */
export function withoutPack(code, packId) {
  const start = code.indexOf(`'{"id":"${packId}"`);
  if (start < 0) return null;
  const [text] = /^'(?:[^'\\]|\\.)*'/s.exec(code.slice(start)) ?? [''];
  return `${code.slice(0, start)}'{}'${code.slice(start + text.length)}`;
}

/** What is in the script, by path. */
const sourcesIn = (modules) =>
  Object.entries(modules).flatMap(([id, {code}]) => (code ? [[relative(inRoot(), id.replace(/^\0/, '')), code]] : []));

async function minified(code) {
  const options = {
    module: true,
    ecma: 2022,
    compress: {passes: 2, unused: false, dead_code: false},
    mangle: {toplevel: true},
  };
  return (await minify(code, options)).code;
}

/** Each part minified and compressed alone; together they are more than the file, which shares words between them. */
async function weighParts(modules) {
  const sources = new Map();
  for (const [path, code] of sourcesIn(modules)) {
    const part = parts.find(([, pattern]) => pattern.test(path))?.[0] ?? 'the rest';
    sources.set(part, `${sources.get(part) ?? ''}\n${code}`);
  }
  const rows = [];
  for (const [part, code] of sources) {
    const small = await minified(code);
    rows.push({part, minified: Buffer.byteLength(small), brotli: brotli(small)});
  }
  return rows.sort((a, b) => b.brotli - a.brotli);
}

/** What would be saved without each module, all others staying: words it shares with them are theirs. Takes a minute or two. */
async function reportModules(modules) {
  const all = [];
  for (const [path, code] of sourcesIn(modules)) all.push([path, await minified(code)]);
  const together = (entries) => brotli(entries.map(([, code]) => code).join('\n'));
  const total = together(all);
  const rows = all.map(([path, code]) => ({
    path,
    minified: Buffer.byteLength(code),
    saved: total - together(all.filter((other) => other[0] !== path)),
  }));
  console.log(`\n${'module'.padEnd(54)}${cell('minified', 10)}${cell('brotli', 8)}`);
  for (const {path, minified, saved} of rows.sort((a, b) => b.saved - a.saved))
    console.log(`${path.padEnd(54)}${cell(minified, 10)}${cell(saved, 8)}`);
}

const cell = (value, width) => String(value).padStart(width);
const inKb = (bytes) => `${(bytes / kB).toFixed(1)} kB`;

/**
 * Prints the table, or with `every` one with a row for each module, and says what is over budget.
 * @returns {Promise<string[]>} one sentence for each limit that is broken
 */
export async function reportSize({file, modules, packId, every = false}) {
  const code = readFileSync(file, 'utf8');
  const total = brotli(code);
  const bare = withoutPack(code, packId);
  const bareSize = bare === null ? null : brotli(bare);
  const rows = await weighParts(modules);

  console.log(`\n${'part'.padEnd(26)}${cell('minified', 12)}${cell('brotli alone', 14)}`);
  for (const row of rows)
    console.log(`${row.part.padEnd(26)}${cell(inKb(row.minified), 12)}${cell(inKb(row.brotli), 14)}`);
  console.log(
    `${'the file'.padEnd(26)}${cell(inKb(Buffer.byteLength(code)), 12)}${cell(inKb(total), 14)}   limit ${inKb(budget.file)}`,
  );
  if (bareSize !== null)
    console.log(
      `${'the file without the pack'.padEnd(26)}${cell('', 12)}${cell(inKb(bareSize), 14)}   limit ${inKb(budget.code)}`,
    );

  if (every) await reportModules(modules);

  mkdirSync(inRoot('.cache'), {recursive: true});
  writeFileSync(
    inRoot('.cache', 'size.json'),
    `${JSON.stringify({total, withoutPack: bareSize, parts: rows}, null, 2)}\n`,
  );

  const problems = [];
  if (total > budget.file)
    problems.push(`dist/back-pain-checker.js is ${inKb(total)} in brotli; the limit is ${inKb(budget.file)}`);
  if (bareSize === null)
    problems.push('the pack was not found in dist/back-pain-checker.js, so the code alone could not be weighed');
  else if (bareSize > budget.code)
    problems.push(`without the pack the file is ${inKb(bareSize)} in brotli; the limit is ${inKb(budget.code)}`);
  return problems;
}
