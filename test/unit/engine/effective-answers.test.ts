import {expect} from '@open-wc/testing';
import {effectiveAnswers} from '../../../src/engine/answers.js';
import type {Answers, Condition, Pack, Question} from '../../../src/pack/types.js';
import {flowPack} from '../../support/flow-pack.js';

const is = (question: string, answer: string): Condition => ({question, operator: '=', answer});
const entry = {sources: [], reviewed: '2026-01-01'};
const singleChoice = (id: string, enableWhen?: Condition): Question => ({
  id,
  type: 'one',
  text: id,
  options: [
    {id: 'yes', text: 'Yes'},
    {id: 'no', text: 'No'},
  ],
  unsure: 'Not sure',
  ...entry,
  ...(enableWhen ? {enableWhen} : {}),
});
const packOf = (...questions: Question[]): Pack => ({...flowPack, questions});

describe('effectiveAnswers', () => {
  const chain = packOf(
    singleChoice('third', is('second', 'yes')),
    singleChoice('second', is('first', 'yes')),
    singleChoice('first'),
  );
  const cases: [string, Pack, Answers, Answers][] = [
    [
      'keeps the answers to questions that apply',
      chain,
      {first: 'yes', second: 'yes', third: 'no'},
      {first: 'yes', second: 'yes', third: 'no'},
    ],
    [
      'drops the answer to a question behind a closed gate',
      chain,
      {first: 'yes', second: 'no', third: 'yes'},
      {first: 'yes', second: 'no'},
    ],
    [
      'keeps a gate open that depends on a question which does not apply',
      chain,
      {first: 'no', second: 'no', third: 'yes'},
      {first: 'no', third: 'yes'},
    ],
    ['keeps a gate open that depends on an unanswered question', chain, {third: 'yes'}, {third: 'yes'}],
    ['keeps a gate open on “not sure”', chain, {first: 'unsure', second: 'yes'}, {first: 'unsure', second: 'yes'}],
    ['drops an answer to a question that is not in the pack', chain, {first: 'no', insurer: 'a'}, {first: 'no'}],
    ['drops an answer that the question does not allow', chain, {first: 'maybe'}, {}],
    [
      'a question cannot close its own gate',
      packOf(singleChoice('self', {not: is('self', 'yes')})),
      {self: 'yes'},
      {self: 'yes'},
    ],
    [
      'two questions cannot close each other’s gates',
      packOf(singleChoice('a', is('b', 'no')), singleChoice('b', is('a', 'no'))),
      {a: 'yes', b: 'yes'},
      {b: 'yes'},
    ],
    ['reads own properties only', packOf(singleChoice('constructor')), {}, {}],
  ];
  for (const [name, pack, answers, read] of cases)
    it(name, () => expect(effectiveAnswers(pack, answers)).to.deep.equal(read));

  it('returns no answers for no answers', () => {
    for (const nothing of [undefined, null, 7, 'first'])
      expect(effectiveAnswers(chain, nothing as unknown as Answers)).to.deep.equal({});
  });

  it('reads a list that was mutated since the last call', () => {
    const training = ['jump'];
    expect(effectiveAnswers(flowPack, {training}).training).to.deep.equal(['jump']);
    training.push('new');
    expect(effectiveAnswers(flowPack, {training}).training).to.deep.equal(['jump', 'new']);
  });

  it('returns a new list, so that mutating it changes no later result', () => {
    const answers = {training: ['jump']};
    (effectiveAnswers(flowPack, answers).training as string[]).push('new');
    expect(answers).to.deep.equal({training: ['jump']});
    expect(effectiveAnswers(flowPack, answers)).to.deep.equal({training: ['jump']});
  });
});
