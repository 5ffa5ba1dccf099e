/** Each property is broken in the pack, in the formulas and in the engine, and each time something must notice. */
import assert from 'node:assert/strict';
import {after, describe, it} from 'node:test';
import {load} from '../../src/tools/load.mjs';
import {broken} from './broken.mjs';

const {Proof, Solver, builtInPack, encoding, expected, properties, stopSolver, subjectOf} = await load('verify/index');
const PEOPLE = 6000;
after(stopSolver);

const property = (name) => properties.find((one) => one.name === name);

async function prove(name, subject) {
  const proof = new Proof(subject);
  const {plain, prove} = property(name);
  if (!plain) proof.use(await Solver.for(proof.terms));
  return prove(proof);
}

const asText = (findings) => findings.flatMap(({message, words = []}) => [message, ...words]).join('\n');
const sound = (pack = builtInPack) => subjectOf(pack, expected, PEOPLE);

/** Fails unless the property itself, or that the engine and the formulas agree, is found broken. */
async function noticed(name, subject, by = [name, 'engine-agrees']) {
  for (const one of new Set([by].flat())) {
    const findings = await prove(one, subject);
    if (findings.length) return findings;
  }
  return assert.fail(`Nobody noticed: ${[by].flat().join(', ')}`);
}

describe('a broken promise is noticed', () => {
  it('has a way to break every property', () => assert.deepEqual(Object.keys(broken).sort(), properties.map(({name}) => name).sort()));

  for (const [name, {pack, told, encoding: wrong, engine, seen, by}] of Object.entries(broken)) {
    if (pack) {
      it(`${name}: in the pack`, async () => {
        const findings = await prove(name, sound(pack(builtInPack)));
        assert.ok(findings.length, 'nothing was found');
        assert.match(asText(findings), new RegExp(told.replaceAll('(', '\\(')));
        // Who it would happen to is told as their answers, in words.
        for (const {answers, words} of findings) if (answers) assert.ok(words.some((line) => line.startsWith('“') || line.startsWith('not answered')), asText(findings));
      });
    }

    if (wrong) {
      it(`${name}: in the formulas`, async () => {
        const findings = await noticed(name, {...sound(), encoding: wrong(encoding)});
        if (!pack && !engine) assert.match(asText(findings), new RegExp(told));
      });
    }

    if (engine !== null) {
      it(`${name}: in the engine`, async () => {
        // Where nothing else is said, the engine reads the pack as if it were the broken one; only the comparison with the formulas can see that.
        const asIfBroken = (subject) => ({...subject, assess: (_, answers) => subject.assess(pack(builtInPack), answers)});
        const findings = await noticed(name, (engine ?? asIfBroken)(sound()), by ?? (seen ? name : 'engine-agrees'));
        if (seen) assert.match(asText(findings), new RegExp(told));
      });
    }
  }
});
