/** The package's command line, for authors of packs. */
import {existsSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {parseArgs} from 'node:util';
import {builtInPack} from '../pack/built-in.js';
import {version} from '../version.js';
import {tables} from './expected.js';
import {exitCode, properties, stopSolver, verify, type VerifyReport} from './index.js';
import {linesOf, summaryOf} from './report.js';

const usage = `back-pain-checker ${version}

  back-pain-checker verify [--json] [--only names] [--people 100000] [pack.json …]

Checks and proves packs or overlays; without a file, the built-in pack. Translations are read from locales/ next to the file.
--only: names of the checks to run, separated by commas.
--people: number of random people on whom the engine and the formulas are compared.

Exit codes: 0 every check holds, 1 a check fails, 2 a file is not a pack, 3 z3-solver is not installed, so nothing could be proved.
`;

const options = {json: {type: 'boolean'}, people: {type: 'string'}, only: {type: 'string'}} as const;
const MOST_PEOPLE = 1e7;

const names = [...properties.map(({name}) => name), 'translated'];

export interface Arguments {
  readonly files: readonly string[];
  readonly json?: boolean;
  readonly people?: number;
  readonly only?: readonly string[];
  /** Folder with the translations of the built-in pack. */
  readonly locales?: string;
  readonly print?: (line: string) => void;
}

export interface Verified {
  readonly passed: number;
  readonly failed: number;
  /** The most serious exit code of all files. */
  readonly code: 0 | 1 | 2 | 3;
  readonly reports: readonly VerifyReport[];
}

/** Verifies each file, or the built-in pack. */
export async function verifyFiles({
  files,
  json = false,
  people,
  only,
  locales,
  print = (line) => process.stdout.write(`${line}\n`),
}: Arguments): Promise<Verified> {
  const reports: VerifyReport[] = [];
  for (const file of files.length ? files : [builtInPack]) {
    const localesFolder = typeof file === 'string' ? join(dirname(file), 'locales') : locales;
    if (!json) print(`\n${typeof file === 'string' ? file : file.id}`);
    const report = await verify(file, {
      base: builtInPack,
      tables,
      ...(people === undefined ? {} : {people}),
      only,
      locales: localesFolder && existsSync(localesFolder) ? localesFolder : undefined,
      onCheck: (check) => json || linesOf(check).forEach(print),
    });
    if (!json) summaryOf(report).forEach(print);
    reports.push(report);
  }
  if (json)
    print(
      JSON.stringify(
        reports.map((report) => ({...report, exitCode: exitCode(report)})),
        null,
        2,
      ),
    );
  const codes = reports.map(exitCode);
  const all = reports.flatMap(({checks}) => checks);
  const failed = all.filter(({findings}) => findings.length).length;
  return {
    passed: all.filter(({findings, unproved}) => !findings.length && !unproved).length,
    failed,
    reports,
    code: ([2, 1, 3] as const).find((code) => codes.includes(code)) ?? 0,
  };
}

/** Parses the command line. Returns undefined for invalid arguments, so that the usage is printed. */
export function readArguments(argv: readonly string[]): Arguments | undefined {
  try {
    const {values, positionals: files} = parseArgs({args: [...argv], options, allowPositionals: true});
    const people = values.people === undefined ? undefined : Number(values.people);
    if (people !== undefined && !(Number.isInteger(people) && people >= 0 && people <= MOST_PEOPLE)) return undefined;
    const only = values.only?.split(',');
    if (only?.some((name) => !names.includes(name))) return undefined;
    return {files, json: Boolean(values.json), ...(people === undefined ? {} : {people}), ...(only ? {only} : {})};
  } catch {
    return undefined;
  }
}

export {stopSolver as stop};

export async function main([command, ...rest]: readonly string[]): Promise<number> {
  const parsedArguments = command === 'verify' ? readArguments(rest) : undefined;
  if (!parsedArguments) {
    process.stdout.write(usage);
    return command === undefined || command === '--help' ? 0 : 2;
  }
  try {
    return (await verifyFiles(parsedArguments)).code;
  } finally {
    await stopSolver();
  }
}
