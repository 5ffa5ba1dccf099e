/** The lists of warning signs agree with one another and with the rules, for everyone. */
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {loadPure} from '../support/pure.mjs';

const people = 3000;

/** Words by which a sign is recognized, wherever on the page it stands. */
const signs = {
  'a temperature': /temperature|shivery/,
  'a sharp pain on breathing in': /breathe in/,
  'a weak leg': /slightly weak|weak or numb leg|weakness in one leg/,
  'a change in the pee': /pink or red pee/i,
  'yellow skin or eyes': /yellow/i,
  'pain that nothing eases': /nothing eases/i,
  'not being able to get up': /can’t get up/i,
  'lost weight': /lost weight/i,
  'a swollen leg': /newly swollen/,
  'a rash': /rash/,
  'too many painkillers': /more painkillers/,
};

/** What the answers would be with one more finding. */
function withFinding(questions, answers, {question: id, option}) {
  const {type} = questions.find((question) => question.id === id);
  const answer = answers[id];
  if (type === 'one') return {...answers, [id]: option};
  const others = (answer ?? []).filter((item) => item !== 'none' && item !== `unsure:${option}`);
  return {...answers, [id]: [option, ...others]};
}

describe('the safety net', () => {
  let pure;
  let findings;
  before(async () => {
    pure = await loadPure();
    findings = pure.pack.safetyNet.sameDay.findings.flatMap(({question, options}) =>
      options.map((option) => {
        const {finding, text, detail} = pure.pack.questions
          .find(({id}) => id === question)
          .options.find(({id}) => id === option);
        return {question, option, words: finding ?? [text, detail].filter(Boolean).join(' ')};
      }),
    );
  });

  function* randomPeople() {
    const pick = pure.seeded(4211);
    for (let count = 0; count < people; count += 1) {
      const answers = pure.somebody(pure.pack.questions, pick, count % 2 ? 9 : 6);
      const assessment = pure.assess(pure.pack, answers);
      yield {answers, assessment, net: pure.safetyNet(pure.pack, assessment, answers)};
    }
  }

  it('safety net: the danger signs in pregnancy are listed for everyone who has not said no to it', () => {
    const linesFor = (answers) =>
      pure
        .safetyNet(pure.pack, pure.assess(pure.pack, answers), answers)
        .personal.filter((line) => /heavy bleeding/.test(line));
    for (const health of [undefined, ['pregnant'], ['birth'], ['unsure:pregnant'], ['unsure']])
      assert.equal(linesFor(health ? {health} : {}).length, 1, `health: ${health}`);
    assert.deepEqual(linesFor({health: ['none']}), []);
  });

  it('safety net: whoever may bleed inside in pregnancy is told to call and say so', () => {
    const {advice} = pure.pack.redFlags.find(({id}) => id === 'tummy-bleeding-or-testicle');
    assert.match(advice.join(' '), /Pregnant, or could be.*Call \{emergency-number\} and say so/);
  });

  it('safety net: no sign stands in the lists of two levels of urgency, for thousands of random people', () => {
    for (const {answers, net} of randomPeople()) {
      const emergency = [net.lead, ...net.groups.map(({line}) => line), ...net.findings, ...net.personal, net.evenIf];
      const lists = [
        emergency,
        [net.sameDay.lead, ...net.sameDay.lines],
        [net.book?.lead, ...(net.book?.lines ?? [])].filter(Boolean),
      ];
      for (const [sign, pattern] of Object.entries(signs)) {
        const naming = lists.filter((lines) => lines.some((line) => pattern.test(line)));
        assert.ok(naming.length <= 1, `${sign}: ${JSON.stringify(naming)} for ${JSON.stringify(answers)}`);
      }
      const all = lists.flat();
      assert.deepEqual(
        all.filter((line, index) => all.indexOf(line) !== index),
        [],
      );
    }
  });

  it('safety net: dark pee and a hard, swollen back are said once in the complete list and once on the card, after a hard run too', () => {
    const answers = {runs: ['after-hard'], health: ['none']};
    const net = pure.safetyNet(pure.pack, pure.assess(pure.pack, answers), answers);
    for (const pattern of [/as dark as cola/, /rock-hard, swollen back/]) {
      assert.equal([...net.findings, ...net.personal].filter((line) => pattern.test(line)).length, 1, `${pattern}`);
      assert.equal(net.groups.filter(({line}) => pattern.test(line)).length, 1, `${pattern}`);
    }
  });

  it('safety net: what it calls same day would not be an emergency for this person by the rules', () => {
    let raised = 0;
    for (const {answers, assessment, net} of randomPeople()) {
      if (assessment.level === 'emergency') continue;
      for (const finding of findings) {
        if (!net.sameDay.lines.includes(finding.words)) raised += 1;
        else {
          const {level} = pure.assess(pure.pack, withFinding(pure.pack.questions, answers, finding));
          assert.notEqual(level, 'emergency', `${finding.words} for ${JSON.stringify(answers)}`);
        }
      }
    }
    assert.ok(raised > 100, `${raised} signs were an emergency for someone`);
  });

  it('safety net: no sign is left out, unless a line for this person covers it', () => {
    for (const {net} of randomPeople()) {
      const pageText = [...net.personal, ...net.sameDay.lines].join('\n');
      for (const [sign, pattern] of Object.entries(signs)) assert.match(pageText, pattern, sign);
    }
  });

  it('safety net: a temperature is an emergency for someone with an infection risk, and said once', () => {
    const answers = {health: ['immune']};
    const net = pure.safetyNet(pure.pack, pure.assess(pure.pack, answers), answers);
    assert.deepEqual(
      net.personal.map((line) => /temperature/.test(line)),
      [true],
    );
    assert.deepEqual(
      net.sameDay.lines.filter((line) => /temperature/.test(line)),
      [],
    );
  });

  it('safety net: a temperature with pain down a leg is an emergency in the words of the question', () => {
    const answers = {where: ['leg-pain'], health: ['none']};
    const net = pure.safetyNet(pure.pack, pure.assess(pure.pack, answers), answers);
    assert.deepEqual(net.personal, [
      'A temperature of {fever-temperature} or more, or feeling feverish: hot, cold or shivery',
    ]);
  });
});
