/** Folds a pack for the script: what `src/pack/unpack.ts` opens again. The published JSON stays as it is. */
import {isDeepStrictEqual} from 'node:util';
import {CELL, FIRST, quotes, texts, unpack} from '../pack/unpack.js';
import type {Folded} from '../pack/unpack.js';
import {foldCondition} from './fold-condition.js';

export {unpack};

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** Whether each of its fields can name a column. */
const isRow = (value: unknown): value is Json =>
  isObject(value) && Object.keys(value).every((name) => /^[\w-]+$/.test(name));
const isFilled = (value: unknown): value is unknown[] => Array.isArray(value) && value.length > 0;
/** Whether a text can stand in a cell. An empty one would read as absent. */
const isPlain = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && !value.includes(CELL) && !value.includes('\n');

const conditions = new Set(['when', 'unless', 'planUnless', 'enableWhen']);
/** Lists whose entries others name by id, and how many of them have a character of their own. */
const named = new Set(['sources', 'selfCare']);
const CHARACTERS = CELL.charCodeAt(0) - FIRST;
/** More words have no digit. */
const DIGITS = 36;
/** Columns of a kind stand together: compression likes it. */
const order = ':.A-$=*?';

/** A capital that does not begin a name such as NHS; one at the start of any sentence. */
const capital = /^\p{Lu}(?!\p{Lu})/u;
const capitals = /(?<=^|[.?] )\p{Lu}(?!\p{Lu})/gu;

/** How each writing of a text, named by its mark, is made. The first that gives all texts of a column back is taken. */
const writings: Readonly<Record<string, (text: string) => string>> = {
  '.': (text) => text.replace(/\.$/, '').replace(capitals, (start) => start.toLowerCase()),
  A: (text) => text.replace(capital, (start) => start.toLowerCase()),
  '-': (text) => text.replaceAll('-', ' '),
  $: (text) => text,
};
const markFor = (all: readonly string[]) =>
  Object.keys(writings).find((mark) => all.every((text) => texts[mark]!(writings[mark]!(text)) === text))!;

const listOf = (value: unknown, name: string): readonly Json[] =>
  isObject(value) && Array.isArray(value[name]) ? value[name].filter(isObject) : [];

/** What the browser is given: the row ids are for whoever reviews the rules. */
export function forBrowser(pack: Json): Json {
  const plain = JSON.parse(JSON.stringify(pack)) as Json;
  for (const flag of listOf(plain, 'redFlags')) delete flag['rows'];
  return plain;
}

/** What all addresses start with, as long as something is left of each. */
function startOf(all: readonly string[]): string {
  let start = all.length > 1 ? all[0]! : '';
  while (!all.every((text) => text.startsWith(start) && text !== start)) start = start.slice(0, -1);
  return start.slice(0, start.lastIndexOf('/') + 1);
}

/** One line. `undefined` is a field that the row lacks. */
function line(head: string, cells: readonly (string | undefined)[]): string {
  return [head, ...cells].join(CELL).replace(/\|+$/, '');
}

/** The pack folded, a text for each of its tables, as `unpack` takes them. One that would not come back unchanged is refused: better no build than another pack. */
export function fold(pack: Json): Folded {
  const plain = forBrowser(pack);
  const questions = [...listOf(plain, 'questions'), ...listOf(plain['medicines'], 'questions')];

  /** The column, or nothing if the field is a table of its own. */
  const column = (path: string, name: string, values: readonly unknown[]): string | undefined => {
    const there = values.filter((value) => value !== undefined);
    const write = (mark: string, cell: (value: never) => string) =>
      line(
        mark + name,
        values.map((value) => (value === undefined ? value : cell(value as never))),
      );
    const ids =
      path && named.has(name)
        ? listOf(plain, name)
            .slice(0, CHARACTERS)
            .map(({id}) => id)
        : [];

    if (conditions.has(name) && there.every(isObject)) return write('?', (value) => foldCondition(value, questions));
    if (there.every(isPlain)) {
      const words = [...new Set(there)];
      if (there.length >= 2 * words.length && words.length <= DIGITS) {
        return `:${[name, ...words].join(CELL)}${CELL}${values.map((value) => (value === undefined ? ' ' : words.indexOf(value as string).toString(DIGITS))).join('')}`;
      }
      const start = startOf(there);
      const ends = there.map((text) => text.slice(start.length));
      const mark = markFor(ends);
      return line(
        mark + name + (start && ` ${start}`),
        (values as readonly (string | undefined)[]).map((value) => value && writings[mark]!(value.slice(start.length))),
      );
    }
    if (there.every((value) => isFilled(value) && value.every((id) => ids.includes(id)))) {
      return write('*', (value: string[]) => value.map((id) => String.fromCharCode(FIRST + ids.indexOf(id))).join(''));
    }
    if (there.every((value) => isFilled(value) && value.every(isPlain))) {
      const mark = markFor(there.flat() as string[]);
      return line(
        `${mark},${name}`,
        (values as readonly (string[] | undefined)[]).flatMap((list = []) => [...list.map(writings[mark]!), undefined]),
      );
    }
    const isTable =
      there.every((value) => Array.isArray(value) && value.every(isRow)) ||
      (there.length === values.length && there.every(isRow));
    return isTable ? undefined : write('=', (value) => JSON.stringify(value).replaceAll(CELL, '\\u007c'));
  };

  const table = (path: string, rows: readonly Json[]): readonly string[] => {
    const columns: string[] = [];
    const inner: string[] = [];
    for (const name of new Set(rows.flatMap((row) => Object.keys(row)))) {
      const values = rows.map((row) => row[name]);
      const written = column(path, name, values);
      if (written !== undefined) {
        columns.push(written);
        continue;
      }
      const full = path ? `${path}.${name}` : name;
      inner.push(
        line(
          `#${full}`,
          values.map((value) => (Array.isArray(value) ? String(value.length) : undefined)),
        ),
      );
      inner.push(...table(full, values.filter((value) => value !== undefined).flat() as Json[]));
    }
    // The id of the pack comes first: by it the pack is found in a script.
    const rank = (column: string) => (!path && column.startsWith('-id') ? -1 : order.indexOf(column[0]!));
    return [...columns.sort((a, b) => rank(a) - rank(b)), ...inner];
  };

  const folded = Object.entries(quotes).reduce(
    (text, [stand, quote]) => text.replaceAll(quote, stand),
    table('', [plain]).join('\n'),
  );
  const tables = folded.split(/\n(?=#[^.|\n]+(?:\||\n|$))/);
  const byField = Object.fromEntries(tables.map((lines) => [/^#([^|\n]+)/.exec(lines)?.[1] ?? '', () => lines]));
  if (isDeepStrictEqual(unpack(byField), plain)) return byField;
  throw new Error('The pack does not come back unchanged when it is folded for the script (src/tools/fold.ts)');
}
