/**
 * Verifies a pack: `npm run verify -- my-pack.json`, or `npx back-pain-checker verify my-pack.json`.
 * Each check is a named sentence that holds or does not; most are proved for every combination of answers.
 */
import type {Pack} from '../pack/types.js';
import {readPack, readPackFile, type PackFileProblem, type PackFile} from './pack-file.js';
import {Proof, type Finding, type Property} from './proof.js';
import {properties} from './properties/index.js';
import {howToInstall, Solver} from './solver.js';
import {createSubject} from './subject.js';
import type {Tables} from './tables.js';
import {translationFindings} from './translations.js';

export interface Check {
  readonly name: string;
  readonly sentence: string;
  /** Empty: it holds. */
  readonly findings: readonly (Finding & Partial<PackFileProblem>)[];
  readonly milliseconds: number;
  /** It needs the solver, which is not there. */
  readonly unproved?: true;
}

export interface Report {
  readonly file: string;
  /** The file is no pack that the checker would use; nothing more could be looked at. */
  readonly unusable: boolean;
  readonly solver: boolean;
  readonly checks: readonly Check[];
}

export interface Options {
  readonly base: Pack;
  /** What was transcribed from rules/basis.md; it holds for the built-in pack and what is laid on it. */
  readonly tables: Tables;
  /** Random people to compare formulas and engine with. */
  readonly people?: number;
  /** Where translations are: a folder of `xx.json`. */
  readonly locales?: string | undefined;
  /** Names of the checks to make, besides that the pack is well formed. Absent: all. */
  readonly only?: readonly string[] | undefined;
  /** Told of each check as it is done. */
  readonly onCheck?: (check: Check) => void;
  /** In place of z3; `undefined` is what comes where it is not installed. */
  readonly startSolver?: typeof Solver.for;
}

/** Every check on one pack: a file, or a pack that is there already. Never throws, whatever is in the file. */
export async function verify(given: string | Pack, options: Options): Promise<Report> {
  const {
    base,
    tables,
    people = 100_000,
    locales,
    only,
    onCheck = () => undefined,
    startSolver = Solver.for.bind(Solver),
  } = options;
  const file = typeof given === 'string' ? given : given.id;
  const checks: Check[] = [];
  const done = (check: Check) => {
    checks.push(check);
    onCheck(check);
  };
  const started = Date.now();
  const reading: PackFile = typeof given === 'string' ? await readPackFile(given, base) : readPack(given, base, file);
  done({
    name: 'well-formed',
    sentence:
      'The pack is well formed: everything it speaks of is there, every entry has sources, and the safety part is as it was.',
    findings: reading.problems,
    milliseconds: Date.now() - started,
  });
  if (!reading.pack) return {file, unusable: true, solver: true, checks};

  const proof = new Proof(createSubject(reading.pack, reading.extendsBuiltIn ? tables : undefined, people));
  const solver = await startSolver(proof.terms);
  if (solver) proof.useSolver(solver);
  for (const property of properties) {
    if ((property.needs && !reading.extendsBuiltIn) || (only && !only.includes(property.name))) continue;
    done(await check(property, proof, reading, solver !== undefined));
  }
  // A host's own words are in the language of the host.
  if (locales && !reading.isOverlay && (!only || only.includes('translated')))
    done(
      await timed('translated', 'Every text is there in every language, with the same {words}.', () =>
        translationFindings(reading.pack as Pack, locales),
      ),
    );
  return {file, unusable: false, solver: solver !== undefined, checks};
}

async function check(
  {name, sentence, worksWithoutSolver, prove}: Property,
  proof: Proof,
  {places}: PackFile,
  solver: boolean,
): Promise<Check> {
  if (!worksWithoutSolver && !solver) return {name, sentence, findings: [], milliseconds: 0, unproved: true};
  const done = await timed(name, sentence, () => prove(proof));
  return {...done, findings: done.findings.map((one) => (one.at && places ? {...one, place: places.of(one.at)} : one))};
}

async function timed(
  name: string,
  sentence: string,
  prove: () => Promise<readonly Finding[]> | readonly Finding[],
): Promise<Check> {
  const started = Date.now();
  const findings = await prove();
  return {name, sentence, findings, milliseconds: Date.now() - started};
}

/** 0: all holds. 1: something does not. 2: the file is no pack. 3: nothing is wrong so far, but nothing is proved either. */
export function exitCode({unusable, solver, checks}: Report): 0 | 1 | 2 | 3 {
  if (unusable) return 2;
  return checks.some(({findings}) => findings.length) ? 1 : solver ? 0 : 3;
}

export {howToInstall};
export {stopSolver} from './solver.js';
export {Proof} from './proof.js';
export type {Finding, Property} from './proof.js';
export {properties} from './properties/index.js';
export {Terms} from './terms.js';
export {FormulaEvaluator} from './formula-evaluator.js';
export {encoding} from './encode.js';
export {createSubject} from './subject.js';
export {Solver} from './solver.js';
export {readPack, readPackFile, readPackText} from './pack-file.js';
export {tables as expected} from './expected.js';
export {builtInPack} from '../pack/built-in.js';
