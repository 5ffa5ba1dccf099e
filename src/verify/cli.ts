/** The command that comes with the package, for people who write packs. */
import {existsSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {builtInPack} from '../pack/built-in.js';
import {version} from '../version.js';
import {tables} from './expected.js';
import {exitCode, properties, stopSolver, verify, type Report} from './index.js';
import {linesOf, summaryOf} from './report.js';

const usage = `back-pain-checker ${version}

  back-pain-checker verify [--json] [--only names] [--people 100000] [pack.json …]

Checks and proves packs or overlays; without a file, the built-in pack. Translations are looked for in locales/ beside the file.
--only: the names of the checks to make, with commas.
--people: how many random people the rules and their formulas are compared on.

It ends with 0 if everything holds, 1 if something does not, 2 if a file is no pack, 3 if z3-solver is not installed and nothing could be proved.
`;

const names = [...properties.map(({name}) => name), 'translated'];

export interface Arguments {
  readonly files: readonly string[];
  readonly json?: boolean;
  readonly people?: number;
  readonly only?: readonly string[];
  /** Where the built-in pack has its translations. */
  readonly locales?: string;
  readonly print?: (line: string) => void;
}

export interface Verified {
  readonly passed: number;
  readonly failed: number;
  /** The most serious of all files. */
  readonly code: 0 | 1 | 2 | 3;
  readonly reports: readonly Report[];
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
  const reports: Report[] = [];
  for (const file of files.length ? files : [builtInPack]) {
    const beside = typeof file === 'string' ? join(dirname(file), 'locales') : locales;
    if (!json) print(`\n${typeof file === 'string' ? file : file.id}`);
    const report = await verify(file, {
      base: builtInPack,
      tables,
      ...(people === undefined ? {} : {people}),
      only,
      locales: beside && existsSync(beside) ? beside : undefined,
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

/** Takes the command line apart; nothing where it makes no sense. */
export function readArguments(given: readonly string[]): Arguments | undefined {
  const files: string[] = [];
  let json = false;
  let people: number | undefined;
  let only: readonly string[] | undefined;
  for (let at = 0; at < given.length; at++) {
    const one = given[at] as string;
    if (one === '--json') json = true;
    else if (one === '--people') {
      people = Number(given[(at += 1)]);
      if (!Number.isInteger(people) || people < 0 || people > 1e7) return undefined;
    } else if (one === '--only') {
      only = given[(at += 1)]?.split(',');
      if (!only?.every((name) => names.includes(name))) return undefined;
    } else if (one.startsWith('-')) return undefined;
    else files.push(one);
  }
  return {files, json, ...(people === undefined ? {} : {people}), ...(only ? {only} : {})};
}

export {stopSolver as stop};

export async function main([command, ...rest]: readonly string[]): Promise<number> {
  const given = command === 'verify' ? readArguments(rest) : undefined;
  if (!given) {
    process.stdout.write(usage);
    return command === undefined || command === '--help' ? 0 : 2;
  }
  try {
    return (await verifyFiles(given)).code;
  } finally {
    await stopSolver();
  }
}
