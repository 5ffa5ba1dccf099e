/** The checks that need no solver: that a pack can be read, its shape, that every reference resolves, and that an overlay does not weaken the safety part. */
import {createHash} from 'node:crypto';
import {readFile, stat} from 'node:fs/promises';
import {checkPack, LARGEST} from '../pack/check.js';
import {readHostMessages} from '../pack/host-messages.js';
import {applyOverlay, type Overlay} from '../pack/overlay.js';
import {checkTranslations} from '../pack/overlay-translations.js';
import type {Problem} from '../pack/problem.js';
import {addSignOff, copyIfSigned, readSignOff, signedText, toPackHash} from '../pack/sign-off.js';
import {syntaxProblem} from '../pack/syntax.js';
import type {Pack} from '../pack/types.js';
import {Places, type TextPosition} from './places.js';

export interface PackFileProblem {
  readonly message: string;
  readonly place?: TextPosition;
}

export interface PackFile {
  /** The pack as the checker would use it; absent where it would be refused. */
  readonly pack?: Pack;
  /** Whether it is the built-in pack or an overlay of it: the expected results of the built-in pack then apply. */
  readonly extendsBuiltIn: boolean;
  /** Whether it is an overlay of the built-in pack. */
  readonly isOverlay: boolean;
  /** Of an overlay: what `packHash` in its `reviewedBy` has to be. */
  readonly packHash?: string;
  readonly problems: readonly PackFileProblem[];
  readonly places?: Places;
}

const refused = (message: string, place?: TextPosition): PackFile => ({
  extendsBuiltIn: false,
  isOverlay: false,
  problems: [place ? {message, place} : {message}],
});

/** UTF-8 takes at most four bytes for a character. */
const MOST_BYTES = LARGEST * 4;

/** More repeated names than this are not listed. */
const MOST_REPEATED = 20;

/** Reads a pack, or an overlay (`extends`), from a file, as the checker itself would. Never throws. */
export async function readPackFile(file: string, base: Pack): Promise<PackFile> {
  let text: string;
  try {
    const fileStats = await stat(file);
    if (fileStats.isDirectory()) return refused(`${file} is a folder. Name a file.`);
    if (fileStats.size > MOST_BYTES)
      return refused(`${file} has ${fileStats.size} bytes; a pack has at most ${MOST_BYTES}.`);
    text = await readFile(file, 'utf8');
  } catch (error) {
    return refused(
      `${file} cannot be read: ${(error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : (error as Error).message}`,
    );
  }
  return readPackText(text, base, file);
}

export function readPackText(content: string, base: Pack, file: string): PackFile {
  // Some editors write a byte order mark, which is not part of the JSON text.
  const text = content.replace(/^\ufeff/, '');
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
  const {pack, problems, packHash}: AppliedPack = isOverlay ? applyToBase(base, value, file) : checkPack(value, file);
  const usable = pack && !problems.some(({fatal}) => fatal) ? {pack} : {};
  return {
    ...usable,
    ...(packHash ? {packHash} : {}),
    ...(places ? {places} : {}),
    problems: problems.map((problem) => describeProblem(problem, places)),
    isOverlay,
    extendsBuiltIn: isOverlay || pack?.id === base.id,
  };
}

interface AppliedPack {
  readonly pack?: Pack;
  readonly problems: readonly Problem[];
  readonly packHash?: string;
}

/** The checker applies an overlay that is safe. Its author needs to see the other problems as well. */
function applyToBase(base: Pack, overlay: object, file: string): AppliedPack {
  const applied = applyOverlay(base, overlay, file);
  if (applied.problems.some(({fatal}) => fatal)) return applied;
  const authorProblems = checkPack(applied.pack, file).problems.map((problem) => ({...problem, fatal: false}));
  const translationProblems = checkTranslations(overlay as Overlay, base, applied.pack, file);
  const languages = [base.language, ...Object.keys((overlay as Overlay).translations ?? {})];
  const messageProblems = new Map(
    languages
      .flatMap((language) => readHostMessages(overlay, {...applied.pack, language}, file).problems)
      .map((problem) => [problem.message, problem]),
  ).values();
  const packHash = toPackHash(
    createHash('sha256')
      .update(signedText(base, {...overlay}))
      .digest(),
  );
  const signed = copyIfSigned(overlay);
  const signOff = signed ? readSignOff(signed, packHash, file) : {problems: []};
  return {
    pack: addSignOff(applied.pack, base, signOff.signOff),
    problems: [...applied.problems, ...authorProblems, ...translationProblems, ...messageProblems, ...signOff.problems],
    packHash,
  };
}

function describeProblem({name, message, value}: Problem, places?: Places): PackFileProblem {
  if (!places) return {message: printable(message)};
  // The path of an unknown field is its own; the path of a missing field is the object that lacks it.
  const path = name === 'pack' ? '' : name;
  const place = places.of(value === undefined ? path : `${path}.${value}`);
  return {message: printable(message), place};
}

/** Replaces control and bidirectional characters, so that text from a file cannot change how the terminal shows the report. */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cs}\p{Co}\u202a-\u202e\u2066-\u2069\ufffd]+/gu, '·');
