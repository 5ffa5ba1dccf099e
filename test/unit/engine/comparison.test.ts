import {expect} from '@open-wc/testing';
import {isAnswered, isGiven, isUnsure} from '../../../src/engine/comparison.js';
import type {Answer} from '../../../src/pack/types.js';

describe('an answer', () => {
  const cases: [string, Answer | undefined, {hasContent: boolean; answered: boolean}][] = [
    ['that is missing', undefined, {hasContent: false, answered: false}],
    ['that is an empty list', [], {hasContent: false, answered: false}],
    ['that is only marked as partial', ['partial'], {hasContent: false, answered: false}],
    ['with unconfirmed options', ['saddle', 'partial'], {hasContent: true, answered: false}],
    ['with selected options', ['saddle'], {hasContent: true, answered: true}],
    ['with “none of these”', ['none'], {hasContent: true, answered: true}],
    ['with “not sure”', ['unsure'], {hasContent: true, answered: true}],
    ['that is one option', '18-44', {hasContent: true, answered: true}],
    ['that is “not sure”', 'unsure', {hasContent: true, answered: true}],
    ['that is zero', 0, {hasContent: true, answered: true}],
    ['that is false', false, {hasContent: true, answered: true}],
  ];
  for (const [name, answer, {hasContent, answered}] of cases) {
    it(`${name} ${answered ? 'is' : 'is not'} answered`, () => {
      expect(isGiven(answer)).to.equal(hasContent);
      expect(isAnswered(answer)).to.equal(answered);
    });
  }

  it('can be “not sure”', () => {
    expect([['unsure'], ['saddle', 'unsure:pee'], 'unsure'].map(isUnsure)).to.deep.equal([true, true, true]);
    expect([['saddle'], ['none'], '18-44', 3].map(isUnsure)).to.deep.equal([false, false, false, false]);
  });
});
