import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {assess} from '../../../src/engine/assess.js';
import {fitAnswer, normalise, sanitizeAnswer} from '../../../src/engine/answers.js';
import {flowPack} from '../../support/flow-pack.js';

const question = (id: string) => flowPack.questions.find((entry) => entry.id === id)!;

describe('normalise', () => {
  const cases: [string, Record<string, unknown>, Record<string, unknown>, string[]][] = [
    [
      'keeps valid answers',
      {nerve: ['saddle'], about: '18-59', pain: 3, 'someone-else': 'yes'},
      {nerve: ['saddle'], about: '18-59', pain: 3, 'someone-else': 'yes'},
      [],
    ],
    ['reports an unknown question', {nowhere: 'yes'}, {}, ['unknown-question nowhere']],
    ['reports an unknown option', {about: '200'}, {}, ['bad-option about']],
    [
      'reports an unknown option in a list, and does not read the other options as “no”',
      {nerve: ['saddle', 'tail']},
      {nerve: ['saddle', 'partial']},
      ['bad-option nerve'],
    ],
    [
      'treats a list of unknown options only as unanswered',
      {nerve: ['tail', 3]},
      {},
      ['bad-option nerve', 'bad-option nerve'],
    ],
    [
      'treats “none” next to an unknown option as unanswered',
      {nerve: ['none', 'tail']},
      {},
      ['bad-option nerve', 'bad-option nerve'],
    ],
    ['drops “none” next to another option', {nerve: ['none', 'saddle']}, {nerve: ['saddle']}, ['bad-option nerve']],
    ['drops “none” where there is no such choice', {where: ['none']}, {}, ['bad-option where']],
    [
      'drops “not sure” about a selected option without reporting it',
      {nerve: ['saddle', 'unsure:saddle']},
      {nerve: ['saddle']},
      [],
    ],
    ['keeps “not sure”', {nerve: ['unsure:saddle', 'unsure']}, {nerve: ['unsure:saddle', 'unsure']}, []],
    ['reports a list answer that is not a list', {nerve: 'saddle'}, {}, ['bad-value nerve']],
    ['reports a single-choice answer that is a list', {about: ['18-59']}, {}, ['bad-option about']],
    ['reports a number out of range', {pain: 11}, {}, ['bad-value pain']],
    ['reports a number given as a string', {pain: '3'}, {}, ['bad-value pain']],
    ['reports an invalid value of the additional checkbox', {'someone-else': true}, {}, ['bad-option someone-else']],
    ['ignores undefined', {nerve: undefined}, {}, []],
  ];
  for (const [name, input, answers, problems] of cases) {
    it(name, () => {
      const result = normalise(flowPack, input);
      expect(result.answers).to.deep.equal(answers);
      expect(result.problems.map((problem) => `${problem.code} ${problem.name}`)).to.deep.equal(problems);
    });
  }

  it('reports the allowed values', () => {
    expect(normalise(flowPack, {about: '200'}).problems[0]).to.deep.include({
      value: '200',
      allowed: 'under-18, 18-59, 60-plus',
    });
    expect(normalise(flowPack, {distance: -1}).problems[0]?.allowed).to.equal('a number from 0 to 500');
  });

  it('reports a value that is not an object of answers', () => {
    for (const odd of [null, undefined, 'nerve', ['nerve'], 7])
      expect(normalise(flowPack, odd).problems.map(({code}) => code)).to.deep.equal(['bad-value']);
  });

  it('never throws, and is idempotent', () => {
    const id = fc.constantFrom(
      ...flowPack.questions.map((question) => question.id),
      'someone-else',
      '__proto__',
      'toString',
    );
    const ticks = fc.array(fc.constantFrom('saddle', 'low', 'none', 'unsure', 'partial', 'unsure:saddle', 'tail'));
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.dictionary(id, fc.oneof(fc.anything(), ticks, fc.integer({min: -3, max: 12})))),
        (input) => {
          const {answers} = normalise(flowPack, input);
          expect(normalise(flowPack, answers)).to.deep.equal({answers, problems: []});
          expect(assess(flowPack, answers)).to.deep.equal(assess(flowPack, Object(input)));
        },
      ),
      {numRuns: 300},
    );
  });
});

describe('fitAnswer', () => {
  it('sorts the selected options into the order of the question', () =>
    expect(fitAnswer(question('danger'), ['crash', 'chest'])).to.deep.equal(['chest', 'crash']));
  it('accepts “not sure” only where the question offers it', () => {
    expect(fitAnswer(question('about'), 'unsure')).to.equal('unsure');
    expect(fitAnswer(question('braces'), 'unsure')).to.equal(undefined);
    expect(fitAnswer(question('training'), ['jump', 'unsure'])).to.deep.equal(['jump']);
  });
  it('rejects NaN, infinite, out-of-range and non-numeric values', () =>
    expect([NaN, Infinity, -1, '3'].map((odd) => fitAnswer(question('pain'), odd))).to.deep.equal([
      undefined,
      undefined,
      undefined,
      undefined,
    ]));
});

describe('sanitizeAnswer', () => {
  it('does not change a list of known options', () =>
    expect(sanitizeAnswer(question('nerve'), ['saddle', 'partial'])).to.deep.equal(['saddle', 'partial']));
  it('does not read an unknown option as “no” to the others', () =>
    expect(sanitizeAnswer(question('nerve'), ['wobbly', 'perineum'])).to.deep.equal(['wobbly', 'partial']));
});
