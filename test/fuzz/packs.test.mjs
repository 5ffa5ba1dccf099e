/** Packs of a host's own, good and bad, each with people who answer it: the built-in rules still apply, and every visit ends. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import fc from 'fast-check';
import {answerer, anything, config, person} from './support/arbitraries.mjs';
import {floor, tooLow} from './support/oracle.mjs';
import {broken, overlays} from './support/overlays.mjs';
import {loadPureModules} from './support/pure-modules.mjs';
import {run, told} from './support/run.mjs';
import {Visit} from './support/visit.mjs';

const WELL_MADE = 1500;
const BROKEN = 3000;

describe('packs of a host’s own', () => {
  let modules;
  let builtIn;
  const counts = {packs: 0, 'laid on the built-in one': 0, evaluations: 0, flows: 0, screens: 0, events: 0};
  before(async () => {
    modules = await loadPureModules();
    builtIn = modules.pack;
  });
  after(() => told(counts));

  /** Applies the overlay, assesses random answers, and completes the flow for one of them. */
  function use(overlay, people, settings, seed) {
    const {pack, problems} = modules.applyOverlay(builtIn, overlay);
    counts.packs += 1;
    if (pack === builtIn) {
      assert.ok(
        problems.some(({fatal}) => fatal),
        'refused without a word',
      );
      return;
    }
    counts['laid on the built-in one'] += 1;
    const chance = answerer(modules, seed);
    for (const person of people) {
      const own = pack.questions.filter(({id}) => !(id in person)).map((question) => [question.id, chance(question)]);
      const answers = {...person, ...Object.fromEntries(own)};
      const assessment = modules.assess(pack, answers);
      counts.evaluations += 1;
      const wrong = tooLow(assessment, floor(builtIn, answers, modules.meaning));
      assert.ok(!wrong, wrong);
      assert.notEqual(assessment.level, null, 'everything is answered');
    }
    const visit = new Visit(modules, {builtIn, pack, settings, counts});
    visit.handOver(visit.finish((question) => people[0]?.[question.id] ?? chance(question)));
  }

  const people = () => fc.array(person(builtIn.questions), {minLength: 1, maxLength: 3});

  it('pack fuzz: valid host packs never lower a level, and every visit ends in a result', () => {
    run(fc.property(overlays(builtIn), people(), config(builtIn), fc.integer(), use), WELL_MADE);
    assert.ok(counts['laid on the built-in one'] > WELL_MADE / 10, 'hardly any could be used');
  });

  it('pack fuzz: host packs with an invalid part never lower a level, and every visit ends in a result', () => {
    run(fc.property(broken(overlays(builtIn)), people(), config(builtIn), fc.integer(), use), BROKEN);
  });

  it('pack fuzz: random values are refused as a pack, with a reason', () => {
    run(
      fc.property(
        fc.oneof(
          anything,
          fc.json().map((text) => modules.parsePack(text).value),
          fc.string().map((text) => modules.parsePack(text).value),
        ),
        (value) => use(value, [], {}, 0),
      ),
      3000,
    );
  });
});
