import {expect} from '@open-wc/testing';
import {orderQuestions} from '../../../src/engine/rules.js';
import type {Condition, Question} from '../../../src/pack/types.js';

const includes = (question: string): Condition => ({question, operator: 'includes', answer: 'a'});

const question = (id: string, enableWhen?: Condition): Question => ({
  id,
  type: 'many',
  text: id,
  safety: true,
  sources: [],
  reviewed: '2026-11-30',
  options: [{id: 'a', text: 'a'}],
  ...(enableWhen && {enableWhen}),
});

describe('orderQuestions', () => {
  it('ignores the same gate of a cycle, in whatever order a condition names the questions', () => {
    const ungatedIds = (readByFirst: readonly string[]) =>
      orderQuestions([
        question('first', {any: readByFirst.map(includes)}),
        question('second', includes('third')),
        question('third', includes('second')),
      ])
        .filter(({gate}) => JSON.stringify(gate) === '{"all":[]}')
        .map(({question: {id}}) => id);
    expect(ungatedIds(['second', 'third'])).to.deep.equal(ungatedIds(['third', 'second']));
    expect(ungatedIds(['second', 'third'])).to.have.length(1);
  });
});
