/** Complete visits: random settings, prefill, saved state and presses, up to a result. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import fc from 'fast-check';
import {answerer, anything, config, person, prefill, presses, saved} from './support/arbitraries.mjs';
import {floor, urgency} from './support/oracle.mjs';
import {loadPureModules} from './support/pure-modules.mjs';
import {run, told} from './support/run.mjs';
import {Visit} from './support/visit.mjs';

const STRAIGHT = 10_000;
const ATTRIBUTES = 20_000;
const CROOKED = 10_000;

describe('whole visits', () => {
  let modules;
  let pack;
  const counts = {flows: 0, screens: 0, events: 0, 'saved and taken up again': 0, 'sets of attributes': 0};
  before(async () => {
    modules = await loadPureModules();
    ({pack} = modules);
  });
  after(() => told(counts));
  const start = (options) => new Visit(modules, {builtIn: pack, counts, ...options});
  const byChance = (seed) => answerer(modules, seed);

  it('flow fuzz: valid attributes and properties are used, and the rest ignored', () => {
    const names = [
      'region',
      'first',
      'questions',
      'emergencyNumber',
      'consultFrom',
      'consultHref',
      'consultLabel',
      'consultPhone',
      'consultSms',
      'ask',
      'theme',
      'headingLevel',
    ];
    const value = fc.oneof(
      anything,
      fc.string(),
      fc.webUrl(),
      fc.constantFrom(
        'us',
        'gb',
        'any',
        'nerve',
        'where',
        'all',
        'dark',
        'javascript:alert(1)',
        '\u0001java\nscript:alert(1)',
        'data:text/html,x',
        '112',
        '999999',
        'self-care',
        'none',
      ),
    );
    run(
      fc.property(
        fc.record(Object.fromEntries(names.map((name) => [name, value])), {requiredKeys: []}),
        fc.oneof(fc.string(), fc.constantFrom('en-US', 'de-CH-1901', 'zh-Hant-TW', 'x-private')),
        (wishes, lang) => {
          const {settings} = modules.readSettings(wishes, pack, lang, []);
          counts['sets of attributes'] += 1;
          const {region, emergencyNumber = '', consult, headingLevel, consultFrom} = settings;
          assert.ok(pack.regions.includes(region));
          assert.match(emergencyNumber, /^\d{0,5}$/);
          if (consult.href && URL.canParse(consult.href, 'https://page.example/'))
            assert.match(new URL(consult.href, 'https://page.example/').protocol, /^(?:https?|tel|mailto|sms):$/);
          assert.ok(headingLevel >= 1 && headingLevel <= 6);
          assert.ok(['self-care', 'non-urgent', 'urgent', 'none'].includes(consultFrom));
          JSON.stringify(settings.flow);
        },
      ),
      ATTRIBUTES,
    );
    assert.equal(counts['sets of attributes'], ATTRIBUTES);
  });

  it('flow fuzz: every visit ends in a result that is not below the red flags of the answers', () => {
    const {flows} = counts;
    run(
      fc.property(
        config(pack),
        fc.oneof(fc.constant(undefined), prefill(pack)),
        person(pack.questions),
        fc.integer(),
        (settings, prefilled, truth, seed) => {
          const trueAnswers = {};
          const chance = byChance(seed);
          const visit = start({settings, prefilled});
          const whole = visit.finish((question) => (trueAnswers[question.id] = truth[question.id] ?? chance(question)));
          const least = floor(pack, trueAnswers, modules.meaning);
          assert.ok(
            urgency(whole.assessment.level) <= urgency(least),
            `${whole.assessment.level}, though what was said means ${least}`,
          );
          for (const id of ['nerve', 'danger'])
            if (whole.assessment.level !== 'emergency') assert.ok(id in trueAnswers, `${id} was not asked`);
          visit.handOver(whole);
        },
      ),
      STRAIGHT,
    );
    assert.equal(counts.flows - flows, STRAIGHT);
  });

  it('flow fuzz: every visit ends in a result after random presses, settings, saves and restores', () => {
    const {flows} = counts;
    run(
      fc.property(
        config(pack),
        fc.option(saved(pack), {nil: undefined, freq: 2}),
        fc.option(prefill(pack), {nil: undefined, freq: 2}),
        presses(pack),
        fc.integer(),
        (settings, text, prefilled, events, seed) => {
          const visit = start({settings, saved: text, prefilled});
          for (const event of events) visit.go(typeof event === 'number' ? visit.onward(byChance(event)) : event);
          if (seed % 4 === 0) {
            const again = start({settings, saved: visit.session.save()});
            counts['saved and taken up again'] += 1;
            again.finish(byChance(seed));
          }
          visit.finish(byChance(seed));
        },
      ),
      CROOKED,
    );
    const again = counts['saved and taken up again'];
    assert.ok(again > CROOKED / 8, `only ${again} were taken up again`);
    assert.equal(counts.flows - flows, CROOKED + again);
  });
});
