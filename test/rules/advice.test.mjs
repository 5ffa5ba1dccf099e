/** Consistent advice: what is never shown together, what is never shown to whom, and what is always shown without a reason against it. */
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {loadPure} from '../support/pure.mjs';
import {readRules} from './texts.mjs';

/** A runner of 30 with a mild new ache low in the back that eases with rest. */
const plain = {
  nerve: ['none'],
  danger: ['none'],
  about: '18-44',
  unwell: ['none'],
  health: ['none'],
  pregnancy: ['none'],
  where: ['low'],
  course: 'new-same',
  impact: 'mild',
  feel: ['eases'],
  runs: ['none'],
  'home-care': 'not-yet',
  training: ['none'],
};
const people = 4000;

/** Findings with which no reassuring text may be shown. */
const worrying = {
  'landing pain that starts earlier in each run': {runs: ['landing', 'earlier']},
  'landing pain after a stress fracture': {runs: ['landing', 'stress-history']},
  'pain at the front of the hip on landing': {where: ['groin'], runs: ['landing']},
  cancer: {health: ['cancer']},
  'thin bones': {health: ['bones']},
  'a fall': {unwell: ['fall']},
  'a band round the chest': {where: ['chest-band']},
  'pain that never eases': {feel: ['eases', 'never-eases']},
  'pain at the same effort': {runs: ['same-effort']},
  'a limp': {runs: ['limp']},
  'pain that comes in waves': {feel: ['eases', 'waves']},
  'pain on bending backward under 18': {about: 'under-18', feel: ['eases', 'arch']},
  'landing pain under 18': {about: 'under-18', runs: ['landing']},
};
const calmingPatterns = ['nerve-pain-down-leg', 'muscle-soreness', 'strain', 'upper-back-ache'];
const calmingAdvice = [
  'hurt-not-harm',
  'fear-of-moving',
  'start-small',
  'time-after-run',
  'time-plain',
  'time-leg',
  'time-long',
  'no-scan',
  'flare-plan',
];
const ladder = ['ladder-3', 'ladder-4', 'ladder-5', 'ladder-6'];

describe('consistent advice', () => {
  let pure;
  before(async () => {
    pure = await loadPure();
  });

  const told = (answers) => {
    const {contributors, plan, level} = pure.assess(pure.pack, {...plain, ...answers});
    return {level, patterns: contributors.map(({contributor}) => contributor.id), plan: plan.map(({id}) => id)};
  };
  const has = (list, ids) => ids.filter((id) => list.includes(id));
  function* randomPlans() {
    const pick = pure.seeded(907);
    for (let count = 0; count < people; count += 1) {
      const answers = Object.fromEntries(
        pure.pack.questions.map((question) => [
          question.id,
          pure.someAnswer(question, pick, ['nerve', 'danger', 'unwell', 'health'].includes(question.id) ? 12 : 4),
        ]),
      );
      const {plan} = pure.assess(pure.pack, {...answers, nerve: ['none'], danger: ['none'], unwell: ['none']});
      if (plan.length > 0) yield {answers, plan: plan.map(({id}) => id)};
    }
  }

  it('advice: reassures a runner with a plain ache and says how long recovery takes', () => {
    const {level, patterns, plan} = told({});
    assert.equal(level, 'self-care');
    assert.deepEqual(has(patterns, calmingPatterns), ['strain']);
    assert.deepEqual(has(plan, calmingAdvice).sort(), ['flare-plan', 'hurt-not-harm', 'no-scan', 'time-plain']);
  });

  for (const [who, answers] of Object.entries(worrying)) {
    it(`advice: shows no reassuring text to somebody with ${who}`, () => {
      for (const change of [{}, {course: 'weeks-easing', mood: ['worry', 'stopped']}]) {
        const {patterns, plan} = told({...change, ...answers});
        assert.deepEqual(has(patterns, calmingPatterns), []);
        assert.deepEqual(has(plan, calmingAdvice), []);
      }
    });
  }

  it('advice: with a possible bone injury it says weeks to months and not to run', () => {
    const {plan} = told({runs: ['landing', 'stress-history']});
    assert.ok(has(plan, ['time-bone', 'landing-walk']).length === 2);
    assert.deepEqual(has(plan, ['keep-moving', 'massage', 'still-running', ...ladder]), []);
  });

  it('advice: each plan has at most one time frame', () => {
    let seen = 0;
    for (const {answers, plan} of randomPlans()) {
      const times = plan.filter((id) => id.startsWith('time-'));
      seen += times.length;
      assert.ok(times.length <= 1, `${times.join(', ')}: ${JSON.stringify(answers)}`);
    }
    assert.ok(seen > people / 50, `${seen} plans with a time frame`);
  });

  it('advice: predicts no recovery for pain that gets worse, and no quick recovery for pain that has lasted', () => {
    for (const course of ['new-worse', 'weeks-worse', 'over-6-weeks'])
      assert.deepEqual(
        has(
          told({course, stiffness: ['none']}).plan,
          [...calmingAdvice, 'time-bone'].filter((id) => id.startsWith('time-') || id === 'no-scan'),
        ),
        [],
        course,
      );
    assert.deepEqual(
      told({course: 'over-3-months', stiffness: ['none']}).plan.filter((id) => id.startsWith('time-')),
      ['time-long'],
    );
  });

  const doors = [
    ['still runs with mild pain', {}, ['still-running']],
    [
      'still runs with pain that comes back with each run',
      {course: 'comes-back', impact: 'moderate'},
      ['still-running'],
    ],
    ['still runs with mild pain after five weeks', {course: 'weeks-easing'}, ['still-running']],
    ['still runs with more than mild pain', {impact: 'moderate'}, ['ease-off-running', 'stopped-for-days', 'ladder-3']],
    ['has stopped for days', {training: ['stopped-days']}, ['stopped-for-days', 'ladder-3']],
    [
      'has stopped for weeks',
      {training: ['stopped-weeks', 'stopped-days'], course: 'weeks-easing'},
      ['stopped-for-weeks', 'ladder-1'],
    ],
    ['is not asked about training and has new mild pain', {training: undefined}, ['still-running']],
    [
      'is not asked about training and has had pain for weeks',
      {training: undefined, course: 'weeks-easing'},
      ['stopped-for-weeks', 'ladder-1'],
    ],
    ['has pain on each landing', {runs: ['landing']}, ['landing-first', 'stopped-for-days', 'ladder-3']],
    ['may have a bone injury', {runs: ['landing', 'stress-history']}, ['landing-walk']],
    ['has mild pain down one leg', {where: ['leg-pain']}, ['ease-off-running', 'stopped-for-days', 'ladder-3']],
    ['wakes from mild pain', {feel: ['eases', 'night']}, ['ease-off-running', 'stopped-for-days', 'ladder-3']],
    ['has mild pain that gets worse', {course: 'new-worse'}, ['ease-off-running', 'stopped-for-days', 'ladder-3']],
    [
      'has mild pain low in the back after a stress fracture',
      {runs: ['stress-history']},
      ['landing-first', 'stopped-for-days', 'ladder-3'],
    ],
    ['has pain at the front of the hip', {where: ['groin']}, ['walk-for-now']],
    ['has pain at the front of the hip on landing', {where: ['groin'], runs: ['landing']}, ['landing-walk']],
    ['has pain at the same effort at 30', {runs: ['same-effort']}, ['walk-for-now']],
    ['has pain at the same effort at 50', {runs: ['same-effort'], about: '45-59'}, ['ask-before-running']],
    ['had a fall at 65 and has mild pain', {unwell: ['fall'], about: '60-69'}, ['walk-for-now']],
    ['has thin bones and new pain', {health: ['bones']}, ['ask-before-running']],
    ['has thin bones and pain that eases after weeks', {health: ['bones'], course: 'weeks-easing'}, ['walk-for-now']],
    ['is pregnant', {health: ['pregnant']}, ['running-while-pregnant']],
    ['is pregnant and has thin bones', {health: ['pregnant', 'bones']}, ['ask-before-running']],
    ['cannot say where it hurts', {where: ['unsure']}, ['walk-for-now']],
    ['gave birth some months ago', {health: ['birth']}, ['after-birth']],
    [
      'gave birth some months ago and has pain on each landing',
      {health: ['birth'], runs: ['landing']},
      ['landing-first', 'after-birth'],
    ],
    [
      'gave birth some months ago and has buttock pain after a stress fracture',
      {health: ['birth'], where: ['buttock'], runs: ['stress-history']},
      ['landing-first', 'after-birth'],
    ],
    ['had an operation some weeks ago', {health: ['procedure']}, ['team-first']],
  ];
  for (const [who, answers, expected] of doors)
    it(`advice: says whether and how to run to somebody who ${who}`, () => {
      const {plan} = told(answers);
      const running =
        /^(?:still-running|ease-off|stopped-for|landing-|ask-before|walk-for-now|running-while|after-birth|team-first|ladder-)/;
      const found = plan.filter((id) => running.test(id));
      assert.deepEqual(
        found.filter((id, index) => !id.startsWith('ladder-') || !found[index - 1].startsWith('ladder-')),
        expected,
      );
    });

  const keeps = {
    'a runner of 73': {about: '70-plus', course: 'weeks-easing'},
    'a runner of 28 who stumbled': {unwell: ['fall']},
    'a runner with a known disc': {health: ['spine']},
  };
  for (const [who, answers] of Object.entries(keeps)) {
    it(`advice: shows the return to running to ${who}`, () => {
      const {plan} = told({training: ['stopped-days'], ...answers});
      assert.deepEqual(has(plan, ladder), ladder);
      assert.ok(!plan.includes('bone-care'));
    });
  }

  it('advice: with thin bones, or a fall at 60 or over, it says to see a clinician before running', () => {
    for (const answers of [{health: ['bones']}, {unwell: ['fall'], about: '60-69'}]) {
      const {plan} = told(answers);
      assert.deepEqual(
        has(plan, ['still-running', 'stopped-for-days', 'walk-run-plan', 'running-is-fine', ...ladder]),
        [],
        JSON.stringify(answers),
      );
      if (plan.length > 0) assert.ok(plan.includes('bone-care'), JSON.stringify(answers));
    }
  });

  it('advice: after a birth it says when to stop a run', () => {
    assert.ok(told({health: ['birth'], runs: ['landing']}).plan.includes('pain-limit'));
  });

  it('advice: names the maternity team to a runner who is pregnant', () => {
    const {text} = pure.pack.selfCare.find(({id}) => id === 'running-while-pregnant');
    assert.match(text, /midwife or maternity team/);
  });

  it('advice: after a birth it shows the steps by month and not the general return to running', () => {
    const {plan} = told({health: ['birth']});
    assert.ok(plan.includes('after-birth'));
    assert.deepEqual(has(plan, ['still-running', 'stopped-for-days', ...ladder]), []);
  });

  it('advice: names a source of help for somebody who is not coping, in every region', () => {
    assert.ok(told({}).plan.includes('not-coping'));
    for (const {id, words} of readRules('running-back-pain/regions.json'))
      for (const word of ['crisis-help', 'poison-help', 'text-relay']) assert.ok(words[word], `${id}: ${word}`);
  });

  describe('the question about mood, work and activity', () => {
    const twoWeeks = {course: 'weeks-easing', 'home-care': undefined};
    const everything = ['worry', 'low', 'work', 'stopped'];

    it('advice: is asked where the pain has lasted two weeks or more, and not before', () => {
      const {enableWhen} = pure.pack.questions.find(({id}) => id === 'mood');
      const {options} = pure.pack.questions.find(({id}) => id === 'course');
      assert.deepEqual(
        options.map(({id}) => id).filter((course) => pure.evaluate(enableWhen, {course}) !== true),
        ['new-easing', 'new-same', 'new-worse', 'comes-back'],
      );
    });

    it('advice: is one that a page can leave out', () => {
      const ids = (config) => pure.planFlow(pure.pack, config).plan.questions.map(({id}) => id);
      assert.ok(ids().includes('mood'));
      assert.ok(!ids({questions: []}).includes('mood'));
    });

    it('advice: changes no level, instruction, rule or contributor, whatever is answered', () => {
      const pick = pure.seeded(31);
      const outcome = (answers) => ({...pure.assess(pure.pack, answers), plan: undefined, excluded: undefined});
      for (let count = 0; count < people; count += 1) {
        const answers = Object.fromEntries(
          pure.pack.questions.map((question) => [question.id, pure.someAnswer(question, pick)]),
        );
        assert.deepEqual(outcome(answers), outcome({...answers, mood: ['none']}), JSON.stringify(answers));
        assert.equal(outcome({...answers, mood: undefined}).level, outcome(answers).level);
      }
    });

    it('advice: answers fear with “hurt doesn’t mean harm”, being off work with the way back, and little activity with one small thing', () => {
      const added = (mood) => {
        const without = told({...twoWeeks, mood: ['none']}).plan;
        return told({...twoWeeks, mood}).plan.filter((id) => !without.includes(id));
      };
      assert.deepEqual(added(['worry']), ['fear-of-moving']);
      assert.deepEqual(added(['work']), ['back-to-work']);
      assert.deepEqual(added(['stopped']), ['start-small']);
      assert.deepEqual(added(['low']), []);
      assert.equal(told({...twoWeeks, mood: everything}).level, 'self-care');
    });

    it('advice: says that low mood is a reason to be seen and where to turn, at every level and in every region', () => {
      const supportFor = (answers) => pure.safetyNet(pure.pack, pure.assess(pure.pack, answers), answers).support;
      for (const change of [{}, {impact: 'severe'}, {unwell: ['fever']}, {nerve: ['saddle']}, {health: ['cancer']}]) {
        const answers = {...plain, ...twoWeeks, ...change};
        const [low, ...others] = supportFor({...answers, mood: ['low', 'work']});
        assert.deepEqual(others, []);
        assert.match(low, /appointment/);
        for (const {id, words} of pure.pack.regions)
          assert.match(low.replace('{crisis-help}', words['crisis-help']), /call .*(?:\d|emergency number)/, id);
        assert.deepEqual(supportFor({...answers, mood: ['none']}), []);
        assert.match(supportFor({...answers, mood: ['worry']}).join(), /^If the pain worries you a lot/);
      }
    });
  });

  it('advice: every exercise says how often to do it and how it should feel', () => {
    const exercises = readRules('running-back-pain/self-care.json').filter(({bodyRegion}) => bodyRegion);
    assert.ok(exercises.length > 15);
    for (const {id, text, dose, feel} of exercises) {
      assert.match(dose, /\d days a week|once a day|twice a day|every few hours/, id);
      assert.match(dose, /\d sets? of \d|\d+ times|twice|\d seconds/, id);
      assert.match(feel, /feel|warm and tired/i, id);
      assert.doesNotMatch(text, /\d sets|days a week|You should feel/, id);
    }
  });

  it('advice: nothing that rests on a single questionnaire has the evidence level “fair”', () => {
    const fair = [...readRules('running-back-pain/contributors.json'), ...readRules('running-back-pain/self-care.json')]
      .filter(({evidence}) => evidence === 'fair')
      .map(({id}) => id);
    assert.deepEqual(fair, ['running-is-fine', 'walk-most-days', 'flare-plan', 'strength-twice']);
  });
});
