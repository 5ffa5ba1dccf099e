import {expect} from '@open-wc/testing';
import {isAnswered, isGiven, isUnsure} from '../../../src/engine/comparison.js';
import type {Answer} from '../../../src/pack/types.js';

describe('an answer', () => {
  const cases: [string, Answer | undefined, {given: boolean; answered: boolean}][] = [
    ['that is missing', undefined, {given: false, answered: false}],
    ['that is an empty list', [], {given: false, answered: false}],
    ['that is only marked as partial', ['partial'], {given: false, answered: false}],
    ['with unconfirmed options', ['saddle', 'partial'], {given: true, answered: false}],
    ['with selected options', ['saddle'], {given: true, answered: true}],
    ['with “none of these”', ['none'], {given: true, answered: true}],
    ['with “not sure”', ['unsure'], {given: true, answered: true}],
    ['that is one option', '18-44', {given: true, answered: true}],
    ['that is “not sure”', 'unsure', {given: true, answered: true}],
    ['that is zero', 0, {given: true, answered: true}],
    ['that is false', false, {given: true, answered: true}],
  ];
  for (const [name, answer, {given, answered}] of cases) {
    it(`${name} ${answered ? 'is' : 'is not'} answered`, () => {
      expect(isGiven(answer)).to.equal(given);
      expect(isAnswered(answer)).to.equal(answered);
    });
  }

  it('can be “not sure”', () => {
    expect([['unsure'], ['saddle', 'unsure:pee'], 'unsure'].map(isUnsure)).to.deep.equal([true, true, true]);
    expect([['saddle'], ['none'], '18-44', 3].map(isUnsure)).to.deep.equal([false, false, false, false]);
  });
});
