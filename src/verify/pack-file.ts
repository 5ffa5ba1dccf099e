/** What can be said about a pack without a solver: that it can be read, its shape, that everything referred to is there, and that an overlay leaves the safety part alone. */
import {readFile, stat} from 'node:fs/promises';
import {checkPack, LARGEST} from '../pack/check.js';
import {applyOverlay} from '../pack/overlay.js';
import type {Problem} from '../pack/problem.js';
import {syntaxProblem} from '../pack/syntax.js';
import type {Pack} from '../pack/types.js';
import {Places, type Place} from './places.js';

export interface PackFileProblem {
  readonly message: string;
  readonly place?: Place;
}

export interface PackFile {
  /** The pack as the checker would use it; absent where it would be refused. */
  readonly pack?: Pack;
  /** It is laid on the built-in pack, or is that pack: what is known of that one must hold of it too. */
  readonly extendsBuiltIn: boolean;
  /** It is laid on the built-in pack. */
  readonly isOverlay: boolean;
  readonly problems: readonly PackFileProblem[];
  readonly places?: Places;
}

const refused = (message: string, place?: Place): PackFile => ({
  extendsBuiltIn: false,
  isOverlay: false,
  problems: [place ? {message, place} : {message}],
});

/** Four bytes is the most that one character takes. */
const MOST_BYTES = LARGEST * 4;

/** So many say enough. */
const MOST_REPEATED = 20;

/** Reads a pack, or an overlay (`extends`), from a file, as the checker itself would. Never throws. */
export async function readPackFile(file: string, base: Pack): Promise<PackFile> {
  let text: string;
  try {
    const about = await stat(file);
    if (about.isDirectory()) return refused(`${file} is a folder. Name a file.`);
    if (about.size > MOST_BYTES) return refused(`${file} has ${about.size} bytes; a pack has at most ${MOST_BYTES}.`);
    text = await readFile(file, 'utf8');
  } catch (error) {
    return refused(
      `${file} cannot be read: ${(error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : (error as Error).message}`,
    );
  }
  return readPackText(text, base, file);
}

export function readPackText(given: string, base: Pack, file: string): PackFile {
  // A byte order mark is no part of the text, and editors write it.
  const text = given.replace(/^\ufeff/, '');
  if (!text.trim()) return refused(`${file} is empty.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const {message} = syntaxProblem(text, file);
    const [, line, column] = /line (\d+), column (\d+)/.exec(message) ?? [];
    return refused(
      printable(message.replace(/, line \d+, column \d+/, '')),
      line ? {line: Number(line), column: Number(column)} : undefined,
    );
  }
  const places = new Places(text);
  const reading = readPack(value, base, file, places);
  const repeatedNames = places.repeated().slice(0, MOST_REPEATED);
  return {
    ...reading,
    problems: [
      ...reading.problems,
      ...repeatedNames.map(({name, place}) => ({
        message: printable(`${file}: “${name.slice(0, 60)}” is in one object twice. Only the last one counts.`),
        place,
      })),
    ],
  };
}

/** Reads a pack that has been parsed already. */
export function readPack(value: unknown, base: Pack, file: string, places?: Places): PackFile {
  const isOverlay = typeof value === 'object' && value !== null && 'extends' in value;
  const {pack, problems} = isOverlay ? applyToBase(base, value, file) : checkPack(value, file);
  const usable = pack && !problems.some(({fatal}) => fatal) ? {pack} : {};
  return {
    ...usable,
    ...(places ? {places} : {}),
    problems: problems.map((problem) => describeProblem(problem, places)),
    isOverlay,
    extendsBuiltIn: isOverlay || pack?.id === base.id,
  };
}

/** The checker applies an overlay as long as it is safe; its author needs the other problems too. */
function applyToBase(
  base: Pack,
  overlay: unknown,
  file: string,
): {readonly pack: Pack; readonly problems: readonly Problem[]} {
  const applied = applyOverlay(base, overlay, file);
  if (applied.problems.some(({fatal}) => fatal)) return applied;
  const authorProblems = checkPack(applied.pack, file).problems.map((one) => ({...one, fatal: false}));
  return {pack: applied.pack, problems: [...applied.problems, ...authorProblems]};
}

function describeProblem({name, message, value}: Problem, places?: Places): PackFileProblem {
  if (!places) return {message: printable(message)};
  // What is too much stands under its own name; what is missing, in what it is missing from.
  const path = name === 'pack' ? '' : name;
  const place = places.of(value === undefined ? path : `${path}.${value}`);
  return {message: printable(message), place};
}

/** Whatever was in the file, what is printed is text. */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cs}\p{Co}\u202a-\u202e\u2066-\u2069\ufffd]+/gu, '·');
