/**
 * Verifies a pack: `npm run verify -- my-pack.json`, or `npx back-pain-checker verify my-pack.json`.
 * Each check is a named sentence that is true or false; most are proved for every combination of answers.
 */
import {assess} from '../engine/assess.js';
import type {Pack} from '../pack/types.js';
import {tablesForOverlay} from './overlay-tables.js';
import {readPack, readPackFile, type PackFileProblem, type PackFile} from './pack-file.js';
import {Proof, type ProofFinding, type Property} from './proof.js';
import {properties} from './properties/index.js';
import {howToInstall, Solver} from './solver.js';
import {createSubject} from './subject.js';
import type {Tables} from './tables.js';
import {translationFindings} from './translations.js';

export interface Check {
  readonly name: string;
  readonly sentence: string;
  /** Empty where the check passes. */
  readonly findings: readonly (ProofFinding & Partial<PackFileProblem>)[];
  readonly milliseconds: number;
  /** The check needs the solver, which is not installed. */
  readonly unproved?: true;
}

export interface VerifyReport {
  readonly file: string;
  /** The checker would reject the file, so no further check could run. */
  readonly unusable: boolean;
  readonly solver: boolean;
  /** Of an overlay: the hash for `packHash` in its `reviewedBy`. */
  readonly packHash?: string;
  readonly checks: readonly Check[];
}

export interface Options {
  readonly base: Pack;
  /** What was transcribed from rules/basis.md; it applies to the built-in pack and to overlays of it. */
  readonly tables: Tables;
  /** Random people to compare formulas and engine with. */
  readonly people?: number;
  /** Folder with the translations, one `xx.json` for each language. */
  readonly locales?: string | undefined;
  /** Names of the checks to run, in addition to `well-formed`. Absent: all. */
  readonly only?: readonly string[] | undefined;
  /** Called after each check. */
  readonly onCheck?: (check: Check) => void;
  /** Replaces z3. Resolves to `undefined` where it is not installed. */
  readonly startSolver?: typeof Solver.for;
}

/** Runs every check on a pack file or a pack object. Never throws, whatever the file contains. */
export async function verify(fileOrPack: string | Pack, options: Options): Promise<VerifyReport> {
  const {
    base,
    tables,
    people = 100_000,
    locales,
    only,
    onCheck = () => undefined,
    startSolver = Solver.for.bind(Solver),
  } = options;
  const file = typeof fileOrPack === 'string' ? fileOrPack : fileOrPack.id;
  const checks: Check[] = [];
  const addCheck = (check: Check) => {
    checks.push(check);
    onCheck(check);
  };
  const started = Date.now();
  const reading: PackFile =
    typeof fileOrPack === 'string' ? await readPackFile(fileOrPack, base) : readPack(fileOrPack, base, file);
  addCheck({
    name: 'well-formed',
    sentence:
      'The pack is well formed: everything it speaks of is there, every entry has sources, and the safety part is as it was.',
    findings: reading.problems,
    milliseconds: Date.now() - started,
  });
  if (!reading.pack) return {file, unusable: true, solver: true, checks};

  const packTables = reading.isOverlay ? tablesForOverlay(tables, base, reading.pack, assess) : tables;
  const proof = new Proof(createSubject(reading.pack, reading.extendsBuiltIn ? packTables : undefined, people));
  const solver = await startSolver(proof.terms);
  if (solver) proof.useSolver(solver);
  try {
    for (const property of properties) {
      if ((property.needs && !reading.extendsBuiltIn) || (only && !only.includes(property.name))) continue;
      addCheck(await check(property, proof, reading, solver !== undefined));
    }
  } finally {
    solver?.delete();
  }
  // An overlay contains the host's own texts, in the language of the host.
  if (locales && !reading.isOverlay && (!only || only.includes('translated')))
    addCheck(
      await timed('translated', 'Every text is there in every language, with the same {words}.', () =>
        translationFindings(reading.pack as Pack, locales),
      ),
    );
  return {
    file,
    unusable: false,
    solver: solver !== undefined,
    ...(reading.packHash ? {packHash: reading.packHash} : {}),
    checks,
  };
}

async function check(
  {name, sentence, worksWithoutSolver, prove}: Property,
  proof: Proof,
  {places}: PackFile,
  solver: boolean,
): Promise<Check> {
  if (!worksWithoutSolver && !solver) return {name, sentence, findings: [], milliseconds: 0, unproved: true};
  const result = await timed(name, sentence, () => prove(proof));
  return {
    ...result,
    findings: result.findings.map((finding) =>
      finding.at && places ? {...finding, place: places.of(finding.at)} : finding,
    ),
  };
}

async function timed(
  name: string,
  sentence: string,
  prove: () => Promise<readonly ProofFinding[]> | readonly ProofFinding[],
): Promise<Check> {
  const started = Date.now();
  const findings = await prove();
  return {name, sentence, findings, milliseconds: Date.now() - started};
}

/** 0: every check passes. 1: a check fails. 2: the file is not a pack. 3: no check fails, but without the solver nothing is proved. */
export function exitCode({unusable, solver, checks}: VerifyReport): 0 | 1 | 2 | 3 {
  if (unusable) return 2;
  if (checks.some(({findings}) => findings.length)) return 1;
  return solver ? 0 : 3;
}

export {howToInstall};
export {stopSolver} from './solver.js';
export {Proof} from './proof.js';
export type {ProofFinding, Property} from './proof.js';
export {properties} from './properties/index.js';
export {Terms} from './terms.js';
export {FormulaEvaluator} from './formula-evaluator.js';
export {encoding} from './encode.js';
export {createSubject} from './subject.js';
export {Solver} from './solver.js';
export {readPack, readPackFile, readPackText} from './pack-file.js';
export {tables as expected} from './expected.js';
export {builtInPack} from '../pack/built-in.js';
