import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {evaluate} from '../../../src/engine/conditions.js';
import type {Truth} from '../../../src/engine/types.js';
import type {Answer, Answers, Condition, Operator} from '../../../src/pack/types.js';
import {randomAnswers, randomCondition, randomQuestions} from '../../support/random-pack.js';
import {meaning} from '../../support/reference.js';
import {seeded} from '../../support/random-answers.js';

const is = (question: string, operator: Operator, answer: string | number | boolean): Condition => ({
  question,
  operator,
  answer,
});
const numb = is('nerve', 'includes', 'saddle');
const weak = is('nerve', 'includes', 'foot-drop');
const old = is('about', '=', '70-plus');
const yes = is('sure', '=', 'yes');
const no = is('sure', '=', 'no');
const open = is('open', '=', 'yes');
const sure: Answers = {sure: 'yes'};

describe('evaluate', () => {
  describe('list answer', () => {
    const cases: [string, Operator, Answer | undefined, Truth][] = [
      ['a selected option is true', 'includes', ['saddle'], true],
      ['an option that is not selected is false', 'includes', ['pee'], false],
      ['“none of these” makes every option false', 'includes', ['none'], false],
      ['unanswered is unknown, not false', 'includes', undefined, 'unknown'],
      ['an empty list is unanswered', 'includes', [], 'unknown'],
      ['“not sure” about the option is unknown', 'includes', ['pee', 'unsure:saddle'], 'unknown'],
      ['“not sure” about another option is false', 'includes', ['unsure:pee'], false],
      ['“not sure” without an option is unknown', 'includes', ['pee', 'unsure'], 'unknown'],
      ['a selected option next to “not sure” is true', 'includes', ['saddle', 'unsure'], true],
      ['partial list: an option that is not selected is unknown', 'includes', ['pee', 'partial'], 'unknown'],
      ['partial list: a selected option is true', 'includes', ['saddle', 'partial'], true],
      ['= tests for a selected option', '=', ['saddle'], true],
      ['!= is the negation of =', '!=', ['saddle'], false],
      ['!= of unknown is unknown', '!=', ['partial'], 'unknown'],
      ['unsure: “not sure” about this option', 'unsure', ['unsure:saddle'], true],
      ['unsure: “not sure” without an option', 'unsure', ['unsure'], true],
      ['unsure: false if the option is selected', 'unsure', ['saddle', 'unsure'], false],
      ['unsure: false if “not sure” is about another option', 'unsure', ['unsure:pee'], false],
      ['unsure: unknown for a partial list', 'unsure', ['pee', 'partial'], 'unknown'],
      ['unsure: unknown while unanswered', 'unsure', undefined, 'unknown'],
      ['a list has no order', '>', ['saddle'], 'unknown'],
      ['a list exists', 'exists', ['none'], false],
    ];
    for (const [name, operator, answered, truth] of cases) {
      const condition = is('nerve', operator, operator === 'exists' ? false : 'saddle');
      it(name, () => expect(evaluate(condition, answered === undefined ? {} : {nerve: answered})).to.equal(truth));
    }

    it('treats “not sure” without an option as an option', () => {
      expect(evaluate(is('where', 'includes', 'unsure'), {where: ['unsure']})).to.equal(true);
      expect(evaluate(is('where', 'unsure', 'unsure'), {where: ['unsure']})).to.equal(true);
      expect(evaluate(is('where', 'unsure', 'unsure'), {where: ['low']})).to.equal(false);
    });
  });

  describe('choice or number answer', () => {
    const cases: [string, Operator, string | number | boolean, Answer | undefined, Truth][] = [
      ['the same option', '=', '18-44', '18-44', true],
      ['another option', '=', '18-44', '60-69', false],
      ['includes is the same as = for a single choice', 'includes', '18-44', '18-44', true],
      ['not the same option', '!=', '18-44', '60-69', true],
      ['“not sure” leaves every option unknown', '=', '18-44', 'unsure', 'unknown'],
      ['“not sure” leaves != unknown', '!=', '18-44', 'unsure', 'unknown'],
      ['“not sure” is “not sure”', '=', 'unsure', 'unsure', true],
      ['“not sure” is true with the unsure operator', 'unsure', 'unsure', 'unsure', true],
      ['an option is not “not sure”', 'unsure', 'unsure', '18-44', false],
      ['an option has no order', '<', 3, '18-44', 'unknown'],
      ['below', '<', 3, 2, true],
      ['not below', '<', 3, 3, false],
      ['at most', '<=', 3, 3, true],
      ['above', '>', 3, 4, true],
      ['at least', '>=', 3, 2, false],
      ['the same number', '=', 3, 3, true],
      ['a number is never “not sure”', 'unsure', 'unsure', 3, false],
      ['unanswered has no order', '>', 3, undefined, 'unknown'],
      ['an answer exists', 'exists', true, 0, true],
      ['unanswered does not exist', 'exists', true, undefined, false],
      ['unanswered: exists false is true', 'exists', false, undefined, true],
      ['an empty partial list is unanswered', 'exists', true, ['partial'], false],
    ];
    for (const [name, operator, answer, answered, truth] of cases) {
      it(name, () =>
        expect(evaluate(is('about', operator, answer), answered === undefined ? {} : {about: answered})).to.equal(
          truth,
        ),
      );
    }
  });

  describe('all, any, not and atLeast', () => {
    const cases: [string, Condition, Truth][] = [
      ['all: every one holds', {all: [yes, yes]}, true],
      ['all: one is false', {all: [open, no]}, false],
      ['all: one is unknown', {all: [yes, open]}, 'unknown'],
      ['all of nothing holds', {all: []}, true],
      ['any: one holds', {any: [open, yes]}, true],
      ['any: none holds', {any: [no, no]}, false],
      ['any: one is unknown', {any: [no, open]}, 'unknown'],
      ['any of nothing does not hold', {any: []}, false],
      ['not: the opposite', {not: yes}, false],
      ['not: unknown stays unknown', {not: open}, 'unknown'],
      ['not twice', {not: {not: yes}}, true],
      ['not all', {not: {all: [yes, no]}}, true],
      ['not any', {not: {any: [no, open]}}, 'unknown'],
      ['at least: enough', {atLeast: {count: 2, of: [yes, open, yes]}}, true],
      ['at least: enough may still come', {atLeast: {count: 2, of: [yes, open, no]}}, 'unknown'],
      ['at least: too few can', {atLeast: {count: 2, of: [no, open, no]}}, false],
      ['not at least', {not: {atLeast: {count: 2, of: [yes, no, no]}}}, true],
      ['at least more than there are', {atLeast: {count: 3, of: [yes, yes]}}, false],
      ['groups in groups', {any: [{all: [yes, {any: [no, {all: [yes, {not: no}]}]}]}, no]}, true],
      ['an any of one in an all of one', {all: [{any: [yes]}]}, true],
      ['an any of two in an all of one', {all: [{any: [no, yes]}]}, true],
      ['at least one of two groups', {atLeast: {count: 1, of: [{all: [yes, no]}, {all: [yes, yes]}]}}, true],
      ['at least two of two groups', {atLeast: {count: 2, of: [{any: [yes, no]}, {any: [no, open]}]}}, 'unknown'],
    ];
    for (const [name, condition, truth] of cases) it(name, () => expect(evaluate(condition, sure)).to.equal(truth));
  });

  it('compares several questions', () => {
    const condition: Condition = {any: [{all: [{any: [numb, weak]}, old]}, {not: old}]};
    expect(evaluate(condition, {nerve: ['saddle'], about: '70-plus'})).to.equal(true);
    expect(evaluate(condition, {nerve: ['none'], about: '70-plus'})).to.equal(false);
    expect(evaluate(condition, {about: '70-plus'})).to.equal('unknown');
    expect(evaluate(condition, {about: '18-44'})).to.equal(true);
  });

  it('reads own properties of the answers only', () =>
    expect(evaluate(is('toString', 'exists', true), {})).to.equal(false));

  it('agrees with the reference implementation for any condition and any answers', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const pick = seeded(seed);
        const questions = randomQuestions(4, pick);
        for (let round = 0; round < 10; round += 1) {
          const condition = randomCondition(questions, pick, 4);
          const answers = randomAnswers(questions, pick);
          expect(evaluate(condition, answers), JSON.stringify([condition, answers])).to.equal(
            meaning(condition, answers),
          );
        }
      }),
      {numRuns: 500},
    );
  });
});
