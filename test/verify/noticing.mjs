/** Checks one property of a subject that was broken on purpose, and returns the findings. */
import assert from 'node:assert/strict';
import {load} from '../../src/tools/load.mjs';

export const {Proof, Solver, builtInPack, encoding, expected, properties, stopSolver, createSubject} =
  await load('../verify/index');
const PEOPLE = 6000;

export async function prove(name, subject) {
  const proof = new Proof(subject);
  const {worksWithoutSolver, prove} = properties.find((property) => property.name === name);
  if (worksWithoutSolver) return prove(proof);
  const solver = await Solver.for(proof.terms);
  proof.useSolver(solver);
  try {
    return await prove(proof);
  } finally {
    solver.delete();
  }
}

export const asText = (findings) => findings.flatMap(({message, words = []}) => [message, ...words]).join('\n');
export const sound = (pack = builtInPack) => createSubject(pack, expected, PEOPLE);

/** Fails unless the property itself, or that the engine and the formulas agree, is found broken. */
export async function noticed(subject, by) {
  for (const proof of new Set(by)) {
    const findings = await prove(proof, subject);
    if (findings.length) return findings;
  }
  return assert.fail(`Nobody noticed: ${by.join(', ')}`);
}
