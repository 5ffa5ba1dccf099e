/** The messages of `verify` for an author of a pack, by file: from the schema to the proof. */
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {load} from '../../src/tools/load.mjs';

const {verifyFiles, main, stop} = await load('../verify/cli');
const {summaryOf} = await load('../verify/report');
const {builtInPack, exitCode, expected, stopSolver, verify} = await load('../verify/index');
let folder;
before(() => (folder = mkdtempSync(join(tmpdir(), 'verify-'))));
after(async () => {
  rmSync(folder, {recursive: true, force: true});
  await stop();
  await stopSolver();
});

const file = (name, content) => {
  const path = join(folder, name);
  writeFileSync(
    path,
    typeof content === 'string' || content instanceof Buffer ? content : JSON.stringify(content, null, 2),
  );
  return path;
};

/** Everything that is printed about a file, and the code it ends with. */
async function told(path, only, more = {}) {
  const lines = [];
  const {code, reports} = await verifyFiles({
    files: [path],
    people: 32,
    only,
    print: (line) => lines.push(line),
    ...more,
  });
  return {text: lines.join('\n'), code, report: reports[0]};
}

const entry = {sources: ['nhs-back-pain'], reviewed: '2026-11-22', evidence: 'expert'};
const overlay = (more) => ({extends: 'running-back-pain@2', id: 'clinic', version: '1.0.0', ...more});
const when = (question, answer, operator = 'includes') => ({question, operator, answer});
const flag = (id, condition, disposition = 'clinician') => ({
  id,
  title: `The rule ${id}`,
  rows: [],
  when: condition,
  disposition,
  rationale: 'Because it is so.',
  ...entry,
});
const care = (id, more) => ({
  id,
  kind: 'relief',
  phase: 'now',
  title: `The advice ${id}`,
  text: 'Do it with care.',
  ...entry,
  ...more,
});

describe('messages of verify for pack authors', () => {
  it('verify: reports the line and column of invalid JSON', async () => {
    const {text, code} = await told(file('comma.json', '{\n  "id": "mine",\n  "version" "1"\n}'));
    assert.equal(code, 2);
    assert.match(text, /line 3, column 13/);
  });

  it('verify: reports the line and column of an invalid field', async () => {
    const pack = JSON.stringify(
      {
        ...builtInPack,
        redFlags: builtInPack.redFlags.map((flag) => (flag.id === 'shingles' ? {...flag, disposition: 'gp'} : flag)),
      },
      null,
      2,
    );
    const {text, code} = await told(file('wrong.json', pack));
    const line = pack.split('\n').findIndex((text) => text.includes('"disposition": "gp"')) + 1;
    assert.equal(code, 2);
    assert.match(text, new RegExp(`line ${line}, column 22: .*“gp” cannot be used for redFlags.shingles.disposition`));
  });

  it('verify: reports an entry without sources', async () => {
    const {text, code} = await told(file('unsourced.json', overlay({selfCare: [care('gel', {sources: []})]})), []);
    assert.equal(code, 1);
    assert.match(text, /selfCare\.gel\.sources/);
  });

  it('verify: reports an overlay rule that never fires, contradicts itself or cannot be ruled out, with its position', async () => {
    const path = file(
      'rules.json',
      overlay({
        redFlags: [
          flag('dead', {all: [when('course', 'comes-back', '='), when('stiffness', 'heel')]}),
          flag('contradictory', {all: [when('feel', 'eases'), {not: when('feel', 'eases')}]}),
          flag('for-everyone', {any: [when('feel', 'eases'), {not: when('feel', 'eases')}]}),
        ],
        selfCare: [care('unreachable', {when: when('health', 'sickle')})],
      }),
    );
    const {text, code} = await told(path, ['rules-can-fire', 'advice-can-show', 'rules-tell-apart']);
    assert.equal(code, 1);
    assert.match(text, /line \d+, column \d+: The rule dead \(“The rule dead”\) can never happen/);
    assert.match(text, /The rule contradictory .* contradicts itself/);
    assert.match(text, /The rule for-everyone .* cannot be ruled out/);
    assert.match(text, /Showing the advice unreachable .* can never happen/);
  });

  it('verify: reports who would be sent to a clinic without need, as a set of answers', async () => {
    const {text, code} = await told(
      file('keen.json', overlay({redFlags: [flag('keen', when('runs', 'landing'), 'same-day')]})),
      ['weak-alone'],
    );
    assert.equal(code, 1);
    assert.match(text, /✗ weak-alone/);
    assert.match(
      text,
      /“How does running change the pain\?” It hurts each time my foot lands, or when I stand on one leg/,
    );
  });

  describe('an overlay with a safety question of its own', () => {
    const implant = {
      id: 'implant',
      type: 'many',
      safety: true,
      text: 'Do you have any of these in your back?',
      options: [
        {id: 'hot', text: 'A screw, a rod or a wire, and the skin over it is red or warm'},
        {id: 'pump', text: 'A pump for pain medicine'},
      ],
      none: 'None of these',
      unsure: 'Not sure',
      sources: ['nhs-back-pain'],
      reviewed: '2026-11-22',
    };
    const sport = {
      ...implant,
      id: 'sport',
      type: 'one',
      text: 'What do you lift?',
      options: [
        {id: 'heavy', text: 'Heavy weights'},
        {id: 'light', text: 'Light ones, or none'},
      ],
      none: undefined,
      unsure: undefined,
    };
    const notSure = {any: [when('implant', 'hot', 'unsure'), when('implant', 'unsure', 'unsure')]};
    const hot = flag('implant-hot', when('implant', 'hot'), 'same-day');
    const perhapsHot = flag('implant-hot-unsure', notSure);
    const exercise = care('deadlift', {kind: 'exercise', phase: 'back-to-running'});

    it('verify: proves a sound one', async () => {
      const {text, code} = await told(
        file(
          'implant.json',
          overlay({
            questions: [implant, sport],
            redFlags: [hot, perhapsHot, flag('lifts', {any: [when('implant', 'pump'), when('sport', 'heavy', '=')]})],
            selfCare: [exercise],
          }),
        ),
      );
      assert.equal(code, 0, text);
    });

    for (const {fault, redFlags, only, message} of [
      {
        fault: 'a rule that fires for who has none of the signs',
        redFlags: [hot, perhapsHot, flag('no-pump', {not: when('implant', 'pump')})],
        only: ['calm-is-possible'],
        message: /Not at self-care is someone who answers:\n.*“Do you have any of these in your back\?” None of these/s,
      },
      {
        fault: 'a weak sign of the built-in pack raised by what everyone answers',
        redFlags: [
          hot,
          perhapsHot,
          flag('lands', {all: [when('runs', 'late'), {not: when('implant', 'hot')}]}, 'same-day'),
        ],
        only: ['weak-alone', 'weak-together'],
        message: /✗ weak-together.*“How does running change the pain\?”/s,
      },
      {
        fault: 'an urgent sign for which “not sure” leads nowhere',
        redFlags: [hot],
        only: ['unsure-counts'],
        message: /Not sure about implant hot must be at least non-urgent, and is not for someone who answers:/,
      },
    ])
      it(`verify: reports ${fault}, with a counterexample`, async () => {
        const {text, code} = await told(file('implant.json', overlay({questions: [implant], redFlags})), only);
        assert.equal(code, 1, text);
        assert.match(text, message);
      });

    it('verify: names the questions that a red flag may read, and what to add to one that it may not', async () => {
      const {text, code} = await told(
        file(
          'implant.json',
          overlay({questions: [{...implant, safety: undefined}], redFlags: [hot, flag('shoes', when('shoe', 'old'))]}),
        ),
        [],
      );
      assert.equal(code, 1);
      assert.match(text, /“implant” cannot be used .*Allowed: questions with "safety": true, such as nerve, danger/);
      assert.match(text, /“shoe” cannot be used .*Allowed: questions: nerve, danger/);
      assert.doesNotMatch(text, /Allowed: .*\btraining\b/);
    });
  });

  it('verify: refuses an overlay that changes the safety questions or rules', async () => {
    const {text, code} = await told(
      file(
        'lower.json',
        overlay({redFlags: [{...builtInPack.redFlags.find(({id}) => id === 'fever'), disposition: 'self-care'}]}),
      ),
    );
    assert.equal(code, 2);
    assert.match(text, /redFlags\.fever/);
  });

  it('verify: lists texts that are not translated', async () => {
    mkdirSync(join(folder, 'translated', 'locales'), {recursive: true});
    file('translated/locales/de.json', {
      language: 'de',
      reviewedBy: null,
      entries: {'question:nerve': {text: 'Ist etwas davon neu?'}, 'question:gone': {text: 'Alt'}},
    });
    const {text, code} = await told(file('translated/pack.json', builtInPack), ['translated']);
    assert.equal(code, 1);
    assert.match(text, /de\.json: .* is not translated/);
    assert.match(text, /de\.json: question:gone\.text is translated, but is not in the pack/);
  });

  it('verify: the example in the guide for authors passes every check', async () => {
    const guide = readFileSync(new URL('../../rules/README.md', import.meta.url), 'utf8');
    const [, example] = /```json\n(\{\n {2}"\$schema".*?)```/s.exec(guide);
    const {text, code} = await told(file('my-pack.json', example));
    assert.equal(code, 0, text);
  });

  it('verify: lists what a translation in an overlay lacks, and what it has without need', async () => {
    const path = file(
      'translations.json',
      overlay({
        selfCare: [care('club-day', {})],
        translations: {de: {'self-care:club-day': {title: 'Ruhetag'}, 'question:nerve': {text: 'Anders'}}},
      }),
    );
    const {text, code} = await told(path, []);
    assert.equal(code, 1);
    assert.match(text, /line \d+, column \d+: .*self-care:club-day\.text is not translated in translations\.de/);
    assert.match(text, /question:nerve\.text in translations\.de is no text that this overlay adds/);
  });

  it('verify: names a message that may not be reworded, and one without a translation', async () => {
    const path = file(
      'messages.json',
      overlay({messages: {start: 'Go', warningTitle: 'Maybe'}, translations: {de: {messages: {}}}}),
    );
    const {text, code, report} = await told(path, []);
    assert.equal(code, 1);
    assert.match(text, /line \d+, column \d+: .*“warningTitle” cannot be used for messages\. Allowed: startTitle, /);
    assert.match(text, /messages\.start is not translated in translations\.de/);
    assert.equal(report.checks[0].findings.filter(({message}) => message.includes('Allowed')).length, 1, text);
  });

  it('verify: prints the hash for the sign-off of an overlay, and accepts it in another order of fields', async () => {
    const pack = overlay({selfCare: [care('club-day', {})]});
    const {text, report} = await told(file('unsigned.json', pack), []);
    assert.match(report.packHash, /^sha256:[\da-f]{64}$/);
    assert.match(text, new RegExp(`packHash in reviewedBy: ${report.packHash}`));
    const reviewedBy = {
      name: 'Ada Stone',
      credential: 'MD',
      organisation: 'Riverside Spine',
      register: 'State board 12345',
      date: '2026-12-03',
      packHash: report.packHash,
    };
    const {version, ...rest} = pack;
    const signed = await told(file('signed.json', {reviewedBy, ...rest, version}), []);
    assert.equal(signed.code, 0, signed.text);
    assert.equal(signed.report.packHash, report.packHash);
    const changed = await told(file('changed.json', {...pack, version: '1.0.1', reviewedBy}), []);
    assert.equal(changed.code, 1);
    assert.match(changed.text, /line \d+, column \d+: .*reviewedBy is for rules with the hash sha256:/);
    assert.ok(changed.text.includes(report.packHash) && changed.text.includes(changed.report.packHash));
    const malformed = await told(file('malformed.json', {...pack, reviewedBy: {...reviewedBy, date: 'today'}}), []);
    assert.equal(malformed.code, 1);
    assert.match(malformed.text, /“today” cannot be used for reviewedBy\.date\. Allowed: a day as YYYY-MM-DD/);
  });

  it('verify: reports nothing for an overlay that only adds', async () => {
    const {text, code} = await told(
      file('good.json', overlay({selfCare: [care('rest-day-gb', {unless: when('health', 'procedure')})]})),
      [
        'expected-levels',
        'weak-alone',
        'no-unsafe-exercise',
        'rules-can-fire',
        'advice-can-show',
        'options-are-read',
        'engine-agrees',
      ],
    );
    assert.equal(code, 0, text);
  });

  it('verify: proves the properties of a pack of its own without the tables of the built-in pack', async () => {
    const {text, code, report} = await told(file('own.json', {...builtInPack, id: 'own'}), [
      'expected-levels',
      'answers-only-add',
      'rules-can-fire',
      'engine-agrees',
    ]);
    assert.equal(code, 0, text);
    const names = report.checks.map(({name}) => name);
    assert.ok(names.includes('answers-only-add') && !names.includes('expected-levels'));
  });

  it('verify --json: prints the same findings as data', async () => {
    const {text, code} = await told(
      file('keen.json', overlay({redFlags: [flag('keen', when('runs', 'landing'), 'same-day')]})),
      ['weak-alone'],
      {json: true},
    );
    const [report] = JSON.parse(text);
    assert.equal(code, 1);
    assert.equal(report.exitCode, 1);
    const {findings} = report.checks.find(({name}) => name === 'weak-alone');
    assert.deepEqual(findings[0].answers.runs, ['landing']);
  });

  it('verify without a solver: makes every other check, says how to install it, and exits with 3', async () => {
    const report = await verify(builtInPack, {
      base: builtInPack,
      tables: expected,
      people: 32,
      startSolver: async () => undefined,
    });
    assert.equal(exitCode(report), 3);
    assert.ok(report.checks.filter(({unproved}) => unproved).length > 15);
    assert.ok(report.checks.some(({name, unproved}) => name === 'engine-agrees' && !unproved));
    assert.match(summaryOf(report).join('\n'), /npm install --save-dev z3-solver/);
  });

  it('verify: exits with 2 on an invalid command line', async () => {
    assert.equal(await main(['verify', '--jsno']), 2);
    assert.equal(await main(['verfy']), 2);
  });
});
