/**
 * Opens the built-in pack, which travels folded (`src/tools/fold.ts`) as tables, without the names, quotes and brackets of JSON.
 * `#redFlags|105` opens a table of 105 rows, `#questions.options|8|6|…` one whose rows are shared out to those of `questions`,
 * `#safetyNet` one with an object for each row. The lines below are its columns, each with a cell for each row, empty where the field is absent:
 * - `.` sentences, without the capitals they begin with and the last full stop · `A` text without the capital · `-` ids, with spaces for hyphens · `$` other text;
 *   a comma before the name: lists of such, an empty cell after each; after the name: what all cells start with
 * - `:` one of the texts after the name, a digit each (of 36) · `*` entries of the list of that name, a character each for the place
 * - `?` a condition · `=` JSON
 * Each table of the pack comes in a function, so that its text is no text in the browser's memory before it is needed.
 * Curly quotation marks have stand-ins in all of them: the one character beyond Latin-1 would make the browser keep everything at two bytes a character.
 */
import type {Condition, Pack, Question} from './types.js';

type Row = Record<string, unknown>;

/** The character for the first place in a list. */
export const FIRST = 35;
/** What stands between cells. */
export const CELL = '|';

/** Stand-in → quotation mark. */
export const quotes: Readonly<Record<string, string>> = {'«': '“', '»': '”', '´': '’'};

/** How a text is written in its cell, by the mark of the line. */
export const texts: Readonly<Record<string, (cell: string) => string>> = {
  '.': (cell) =>
    `${cell.replace(/(?:^|[.?] )[a-z]/g, (start) => start.toUpperCase())}${/[?!:”]$|^{[^}]*}$/.test(cell) ? '' : '.'}`,
  A: (cell) => cell[0]!.toUpperCase() + cell.slice(1),
  '-': (cell) => cell.replace(/ /g, '-'),
  $: (cell) => cell,
};

/** A letter's place in the alphabet. */
const placeOf = (letter: string) => parseInt(letter, 36) - 10;

/**
 * A capital is a question by its place, each small letter after it an option: `AabC?c` is any of two ticks and one "not sure".
 * Groups are `(…)` any of, `&(…)` all of, `!(…)` not, `2(…)` at least two of. What letters cannot say stays JSON.
 */
function openCondition(folded: string, questionAt: (place: number) => Question): Condition {
  if (folded[0] === '{') return JSON.parse(folded) as Condition;
  const tokens = folded.match(/[A-Z]\??|[a-z]|[&!\d]*\(|\)/g)!.values();
  const group = (): Condition[] => {
    const parts: Condition[] = [];
    let head = '';
    for (const token of tokens) {
      if (token === ')') break;
      if (token.endsWith('(')) {
        const of = group();
        parts.push(
          token === '('
            ? {any: of}
            : token === '&('
              ? {all: of}
              : token === '!('
                ? {not: of[0]!}
                : {atLeast: {count: parseInt(token), of}},
        );
      } else if (token < 'a') head = token;
      else {
        const {id, type, options} = questionAt(placeOf(head[0]!));
        parts.push({
          question: id,
          operator: head[1] ? 'unsure' : type === 'one' ? '=' : 'includes',
          answer: options![placeOf(token)]?.id ?? 'unsure',
        });
      }
    }
    return parts;
  };
  const any = group();
  return any.length > 1 ? {any} : any[0]!;
}

/** Each row takes the texts up to the next empty cell. */
function fillLists(rows: readonly Row[], name: string, cells: readonly string[]): void {
  let start = 0;
  for (const row of rows) {
    const list = cells.slice(start, cells.indexOf('', start));
    if (list.length) row[name] = list;
    start += list.length + 1;
  }
}

/** Field of the pack → its lines; those of the pack itself stand under "". */
export type Folded = Readonly<Record<string, () => string>>;

/** The pack as it was before it was folded. Each of its tables is opened when it is first asked for: the first question needs few of them. */
export function unpack({'': own, ...tables}: Folded): Pack {
  /** Path → all rows there. The pack itself is a table of one row. */
  const rows: Record<string, Row[]> = {'': [{}]};
  const pack = rows['']![0] as unknown as Pack;
  /** Those of the medicine check come after the others. */
  const questionAt = (place: number) =>
    pack.questions[place] ?? pack.medicines!.questions[place - pack.questions.length]!;

  for (const [name, lines] of Object.entries(tables)) onDemand(name, lines);
  if (own) open(own());
  return pack;

  /** A field that opens its lines when it is read, and is then like any other. */
  function onDemand(name: string, lines: () => string): void {
    const own = {configurable: true, enumerable: true};
    const get = () => {
      Object.defineProperty(pack, name, {...own, writable: true, value: undefined});
      open(lines());
      return pack[name as keyof Pack];
    };
    Object.defineProperty(pack, name, {...own, get});
  }

  function open(lines: string): void {
    let table = rows['']!;
    /** What refers to other entries is read when they are all there. */
    const later: (() => void)[] = [];

    for (const line of lines.split('\n')) {
      const mark = line[0]!;
      const [head, ...cells] = line
        .slice(1)
        .split(CELL)
        .map((cell) => cell.replace(/[«»´]/g, (stand) => quotes[stand]!)) as [string, ...string[]];
      const fill = (of: readonly Row[], name: string, read: (cell: string) => unknown) =>
        cells.forEach((cell, at) => cell && (of[at]![name] = read(cell)));

      if (mark === '#') {
        const of = rows[head.replace(/\.?[^.]*$/, '')]!;
        const name = head.replace(/.*\./, '');
        table = rows[head] = [];
        const add = () => (table[table.length] = {});
        if (cells.length) fill(of, name, (length) => [...Array(+length)].map(add));
        else for (const row of of) row[name] = add();
      } else if (mark === '?' || mark === '*') {
        const of = table;
        later.push(() =>
          fill(of, head, (cell) =>
            mark === '?'
              ? openCondition(cell, questionAt)
              : [...cell].map((place) => pack[head as 'sources'][place.charCodeAt(0) - FIRST]!.id),
          ),
        );
      } else if (mark === ':') {
        [...cells.pop()!].forEach((digit, at) => digit !== ' ' && (table[at]![head] = cells[parseInt(digit, 36)]));
      } else {
        const text = texts[mark];
        const [name, start = ''] = head.split(' ') as [string, string?];
        if (!text) fill(table, name, JSON.parse);
        else if (name[0] === ',') fillLists(table, name.slice(1), [...cells.map((cell) => cell && text(cell)), '']);
        else fill(table, name, (cell) => start + text(cell));
      }
    }
    for (const read of later) read();
  }
}
