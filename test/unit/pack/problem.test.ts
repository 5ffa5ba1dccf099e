import {expect} from '@open-wc/testing';
import {problem, problemCodes, shorten} from '../../../src/pack/problem.js';

describe('problem', () => {
  it('has a one-sentence message with the given value and the allowed values', () => {
    expect(problem('bad-value', 'theme', {value: 'pink', allowed: 'auto, light, dark'})).to.deep.equal({
      code: 'bad-value',
      name: 'theme',
      value: 'pink',
      allowed: 'auto, light, dark',
      message: '“pink” cannot be used for theme. Allowed: auto, light, dark.',
      fatal: false,
    });
  });

  it('has the position in the file', () =>
    expect(problem('bad-pack', 'title', {file: 'a.json'}).message).to.equal('a.json: title is missing.'));

  it('accepts a custom message', () => {
    expect(problem('listener-failed', 'checker-result', {message: 'A listener threw.', fatal: true})).to.deep.equal({
      code: 'listener-failed',
      name: 'checker-result',
      message: 'A listener threw.',
      fatal: true,
    });
  });

  it('is plain data', () => {
    const report = problem('bad-value', 'first', {value: {toString: () => 'x'}, allowed: 'where'});
    expect(structuredClone(report)).to.deep.equal(report);
  });
});

describe('shorten', () => {
  const cases: [unknown, string][] = [
    ['short', 'short'],
    ['x'.repeat(40), 'x'.repeat(40)],
    ['x'.repeat(41), `${'x'.repeat(40)}…`],
    [12, '12'],
    [null, 'null'],
    [undefined, 'undefined'],
    [12n, '12'],
    [Symbol('a'), 'Symbol(a)'],
    [[1], 'a list'],
    [{a: 1}, 'an object'],
    [() => 1, 'an object'],
    [
      {
        toString: () => {
          throw new Error('no');
        },
      },
      'an object',
    ],
  ];
  for (const [value, expected] of cases) it(`prints ${expected}`, () => expect(shorten(value)).to.equal(expected));
});

describe('problem codes', () => {
  for (const [code, sentence] of Object.entries(problemCodes)) {
    it(`${code} is kebab-case and has a sentence`, () => {
      expect(code).to.match(/^[a-z]+(-[a-z]+)+$/);
      expect(sentence).to.match(/^[A-Z].*[.]$/);
    });
  }
});
