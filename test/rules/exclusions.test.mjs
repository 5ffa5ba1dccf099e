/**
 * What must never be shown to whom, transcribed from rules/basis.md and not from the pack: every entry of a sort
 * has to name, in `unless`, each finding that makes the sort unsafe. An entry without a sort fails.
 */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readRules} from './texts.mjs';

const plan = readRules('running-back-pain/self-care.json');
const medicines = readRules('running-back-pain/medicines.json');
const tick = (question, ...options) => options.map((option) => `${question} includes ${option}`);

/** Findings, by their row of the table. */
const findings = {
  bending: [...tick('where', 'leg-pain', 'leg-numb'), ...tick('feel', 'bend'), ...tick('health', 'spine')],
  arching: [...tick('feel', 'arch'), ...tick('health', 'spine')],
  fragile: [...tick('health', 'bones'), 'about = 70-plus', ...tick('unwell', 'fall')],
  boneStress: [
    '2 of runs includes earlier, runs includes landing, runs includes stress-history',
    ...tick('where', 'groin'),
  ],
  pregnant: tick('health', 'pregnant'),
  birth: tick('health', 'birth'),
  thinBones: tick('health', 'bones'),
  worrying: [
    ...tick('where', 'groin', 'chest-band'),
    ...tick('health', 'cancer', 'bones'),
    ...tick('unwell', 'fall'),
    ...tick('feel', 'never-eases', 'waves'),
    ...tick('runs', 'same-effort', 'limp'),
  ],
  thinner: tick('health', 'thinner'),
  skin: [...tick('health', 'immune'), ...tick('where', 'leg-numb')],
};

const ladder = plan.filter(({step}) => step).map(({id}) => id);
/** Sorts of advice: their name, the findings that exclude them, and their entries. */
const sorts = [
  [
    'running, or made for running',
    ['boneStress'],
    [
      ...ladder,
      ...'landing-first ease-off-running still-running stopped-for-days stopped-for-weeks after-birth keep-moving walk-most-days other-sports pain-limit warm-up-walk run-tall loose-shoulders elbows-in short-steps keep-your-strike flat-first even-ground running-is-fine longest-run one-change walk-run-plan vary-route after-big-run stop-before-tired'.split(
        ' ',
      ),
    ],
  ],
  [
    'a way back to impact',
    ['thinBones', 'pregnant', 'birth'],
    [
      ...ladder,
      'walk-run-plan',
      'flat-first',
      'still-running',
      'stopped-for-days',
      'stopped-for-weeks',
      'ease-off-running',
      'running-is-fine',
    ],
  ],
  [
    'a way back to impact, or a limit to it, after a birth',
    ['thinBones', 'pregnant'],
    ['after-birth', 'landing-first', 'pain-limit'],
  ],
  [
    'calming',
    ['boneStress', 'worrying'],
    'hurt-not-harm fear-of-moving start-small time-after-run time-plain time-leg time-long no-scan flare-plan'.split(
      ' ',
    ),
  ],
  [
    'load on one leg or on the hip',
    ['boneStress'],
    'sit-to-stand wall-sit side-leg-lift step-up hip-flexor-stretch calf-stretch strength-twice'.split(' '),
  ],
  [
    'a bend to the end of the range, or under load',
    ['bending', 'fragile'],
    'knee-to-chest hamstring-stretch hip-hinge'.split(' '),
  ],
  ['a twist', ['fragile'], ['knee-rolls']],
  ['a back bend', ['arching'], 'half-press-up hip-flexor-stretch'.split(' ')],
  ['lying flat', ['pregnant'], 'knee-rolls knee-to-chest glute-bridge dead-bug'.split(' ')],
  [
    'lying on the front, or work like a sit-up',
    ['pregnant', 'birth'],
    'half-press-up plank dead-bug hip-hinge'.split(' '),
  ],
  ['hard rubbing', ['thinner', 'pregnant'], ['massage', 'foam-roller']],
  ['heat or cold', ['skin'], ['heat', 'cold']],
];
/** Safe for everyone whose plan is shown, but for those who are under a hospital team. */
const forAll =
  'time-bone work-and-driving back-to-work leg-pain-medicine not-coping side-lying landing-walk ask-before-running walk-for-now running-while-pregnant leg-stop-rule lift-close ask-pharmacist ask-midwife bone-care eat-enough bird-dog change-position hourly-walk desk-moves rows wall-push-up rest-day shoe-wear shoe-comfort no-pills-before-runs'.split(
    ' ',
  );
/** Never for anyone. */
const never =
  /crack your|invert|inversion|stay in bed|bed rest|\bbelt|insole|orthotic|sit-ups?|toe touch|russian twist|kettlebell|\bhop\b|through (?:the )?pain|lose weight|diet\b|as much (?:water )?as you can|aspirin|codeine|muscle relaxant/i;

/** The parts of an `unless`, any of which excludes. */
function parts(condition) {
  if (!condition) return [];
  if (condition.any) return condition.any.flatMap(parts);
  if (condition.all) return [condition.all.flatMap(parts).join(' and ')];
  if (condition.atLeast)
    return [`${condition.atLeast.count} of ${condition.atLeast.of.flatMap(parts).sort().join(', ')}`];
  return [`${condition.question} ${condition.operator} ${condition.answer}`];
}

describe('exclusions', () => {
  for (const [sort, rows, ids] of sorts) {
    for (const id of ids) {
      it(`exclusions: ${id} (${sort}) is never shown with ${rows.join(', ')}`, () => {
        const entry = plan.find((item) => item.id === id);
        assert.ok(entry, `there is no entry “${id}”`);
        const missing = rows
          .flatMap((row) => findings[row])
          .filter((finding) => !parts(entry.unless).includes(finding));
        assert.deepEqual(missing, []);
      });
    }
  }

  it('exclusions: somebody under a hospital team is shown only the advice to follow the team', () => {
    const shown = plan.filter(({unless}) => !parts(unless).includes('health includes procedure')).map(({id}) => id);
    assert.deepEqual(shown, ['team-first']);
  });

  it('exclusions: every advice entry has a sort', () => {
    const sorted = new Set([...sorts.flatMap(([, , ids]) => ids), ...forAll, 'team-first']);
    assert.deepEqual(
      plan.map(({id}) => id).filter((id) => !sorted.has(id)),
      [],
    );
  });

  it('exclusions: hamstring stretching is never mentioned to somebody whom it could harm', () => {
    const spoken = plan.filter(({title, text}) => /hamstring|toes? touch/i.test(`${title} ${text}`));
    assert.ok(spoken.length > 0);
    for (const {id, unless} of spoken)
      assert.deepEqual(
        findings.bending.filter((finding) => !parts(unless).includes(finding)),
        [],
        id,
      );
  });

  it('exclusions: advice that is unsafe for everyone is never shown', () => {
    for (const {id, title, text} of plan)
      assert.ok(!never.test(`${title} ${text}`), `${id}: “${`${title} ${text}`.match(never)?.[0]}”`);
  });

  it('exclusions: the plan names no painkiller, and no text gives a dose', () => {
    const texts = [
      ...plan.map(({title, text}) => `${title} ${text}`),
      ...medicines.clear,
      ...medicines.ask,
      ...medicines.stop,
    ].join('\n');
    assert.doesNotMatch(
      plan.map(({title, text}) => `${title} ${text}`).join('\n'),
      /\{?(?:ibuprofen|paracetamol|naproxen|acetaminophen)/i,
    );
    assert.doesNotMatch(texts, /\d ?mg|\btablets? (?:a|per|every)\b|every \d+ hours/i);
  });

  it('exclusions: no medicine is named to anyone whom rules/basis.md excludes', () => {
    const blocked = ['under-11', 'under-18', '60-69', '70-plus'].map((age) => `about = ${age}`);
    blocked.push(
      ...tick('unwell', 'fever'),
      ...tick('health', 'cancer', 'bones', 'immune', 'procedure', 'thinner', 'sickle', 'pregnant', 'birth'),
      ...tick('runs', 'landing', 'earlier', 'stress-history'),
      ...tick('where', 'groin'),
    );
    assert.deepEqual(
      blocked.filter((finding) => !parts(medicines.unless).includes(finding)),
      [],
    );
  });

  it('exclusions: every medicine question can be answered with “none” and “not sure”', () => {
    for (const {id, none, unsure} of medicines.questions) assert.ok(none && unsure, id);
  });
});
