/** The engine with a million sets of answers: complete, partial and invalid. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import fc from 'fast-check';
import {odd, person} from './support/arbitraries.mjs';
import {floor, holding, tooLow} from './support/oracle.mjs';
import {loadPureModules} from './support/pure-modules.mjs';
import {run, told} from './support/run.mjs';

const AT_LEAST = 1_000_000;

describe('the engine, given any answers', () => {
  let modules;
  let pack;
  const counts = {
    evaluations: 0,
    'emergency levels': 0,
    'urgent levels': 0,
    'non-urgent levels': 0,
    'self-care levels': 0,
    'without a level': 0,
  };
  before(async () => {
    modules = await loadPureModules();
    ({pack} = modules);
  });
  after(() => told(counts));

  /** One evaluation, compared with the oracle's red flags. */
  function judge(answers) {
    const assessment = modules.assess(pack, answers);
    counts.evaluations += 1;
    counts[assessment.level ? `${assessment.level} levels` : 'without a level'] += 1;
    const wrong = tooLow(assessment, floor(pack, answers, modules.meaning));
    if (wrong) throw new Error(`${wrong}: ${fc.stringify(answers)}`);
    if (assessment.contributors.length && ['emergency', 'urgent', null].includes(assessment.level))
      throw new Error('contributors above non-urgent');
    return assessment;
  }

  const cases = (each) => Math.ceil(AT_LEAST / each);

  it('engine fuzz: the level is never below the red flags, and is set once everything is answered', () => {
    // For each person: answers added one by one, each answer left out, and each answer replaced by an invalid one.
    const {questions} = pack;
    const each = 3 * questions.length + 1;
    run(
      fc.property(
        person(questions),
        fc.array(odd(pack), {minLength: questions.length, maxLength: questions.length}),
        (everything, strange) => {
          const so = {};
          for (const {id} of questions) {
            judge({...so});
            so[id] = everything[id];
          }
          const all = judge(so);
          assert.notEqual(all.level, null);
          assert.equal(all.complete, true);
          questions.forEach(({id}, index) => {
            const {[id]: _, ...rest} = everything;
            judge(rest);
            judge({...rest, [id]: strange[index]});
          });
        },
      ),
      cases(each),
    );
    assert.ok(counts.evaluations >= AT_LEAST);
    for (const [name, count] of Object.entries(counts)) assert.ok(count > 1000, `hardly any ${name}`);
  });

  it('engine fuzz: fires exactly the red flags whose conditions are true', () => {
    run(
      fc.property(
        person(pack.questions),
        fc.array(fc.tuple(fc.constantFrom(...pack.questions.map(({id}) => id)), odd(pack)), {maxLength: 3}),
        (everything, strange) => {
          const answers = {...everything, ...Object.fromEntries(strange)};
          counts.evaluations += 1;
          assert.deepEqual(
            modules
              .assess(pack, answers)
              .fired.map(({flag}) => flag.id)
              .sort(),
            holding(pack, answers, modules.meaning).sort(),
          );
        },
      ),
      10_000,
    );
  });

  it('engine fuzz: invalid answers throw no exception', () => {
    run(
      fc.property(odd(pack), (answers) => void judge(answers)),
      5000,
    );
  });
});
