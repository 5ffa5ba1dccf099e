import {expect} from '@open-wc/testing';
import {findingsFor} from '../../../src/engine/findings.js';
import type {Answers, Condition, Operator} from '../../../src/pack/types.js';

const is = (question: string, operator: Operator, answer: string | number | boolean): Condition => ({
  question,
  operator,
  answer,
});
const ticked = (question: string, answer: string): Condition => is(question, 'includes', answer);
const named = (condition: Condition, answers: Answers) =>
  findingsFor(condition, answers).map(({question, option}) => `${question} ${option}`);

describe('findingsFor', () => {
  const nested: Condition = {
    any: [
      {all: [ticked('a', 'x'), ticked('b', 'x')]},
      {all: [ticked('a', 'y'), {not: ticked('c', 'x')}]},
      ticked('d', 'x'),
    ],
  };

  it('contains the answers of the parts that are true, and none of a part that is not', () =>
    expect(named(nested, {a: ['x', 'y'], b: ['y'], c: ['y'], d: ['x']})).to.deep.equal(['d x', 'a y']));

  it('lists the comparisons of a group before those of nested groups', () => {
    const condition: Condition = {all: [{any: [ticked('a', 'x'), ticked('b', 'x')]}, ticked('c', 'x')]};
    expect(named(condition, {a: ['x'], b: ['x'], c: ['x']})).to.deep.equal(['c x', 'a x', 'b x']);
  });

  it('treats an any inside an any as one group', () => {
    const condition: Condition = {any: [{any: [ticked('a', 'x'), ticked('b', 'x')]}, ticked('c', 'x')]};
    expect(named(condition, {a: ['x'], b: ['x'], c: ['x']})).to.deep.equal(['a x', 'b x', 'c x']);
  });

  it('lists each answer once', () =>
    expect(named({all: [ticked('a', 'x'), {any: [ticked('a', 'x')]}]}, {a: ['x']})).to.deep.equal(['a x']));

  it('lists no negated comparison: neither of a selected option nor of “not sure”', () => {
    const answers = {a: ['y'], b: 'yes'};
    const denials: Condition[] = [
      {not: ticked('a', 'x')},
      {not: is('a', 'unsure', 'x')},
      is('b', '!=', 'no'),
      {not: is('b', '=', 'no')},
    ];
    for (const denial of denials) expect(named(denial, answers), JSON.stringify(denial)).to.deep.equal([]);
  });

  it('lists a comparison under a double negation', () => {
    expect(named({not: {not: ticked('a', 'x')}}, {a: ['x']})).to.deep.equal(['a x']);
    expect(named({not: is('b', '!=', 'no')}, {b: 'no'})).to.deep.equal(['b no']);
    expect(named({not: {any: [is('n', '<', 3), ticked('a', 'x')]}}, {n: 5, a: ['y']})).to.deep.equal(['n undefined']);
  });

  it('names an option only where one was selected', () => {
    expect(findingsFor(is('n', '>=', 7), {n: 8})).to.deep.equal([{question: 'n', answer: 8}]);
    expect(findingsFor(is('a', 'exists', true), {a: ['x']})).to.deep.equal([{question: 'a', answer: ['x']}]);
    expect(findingsFor(ticked('a', 'x'), {a: ['x', 'y']})).to.deep.equal([
      {question: 'a', option: 'x', answer: ['x', 'y']},
    ]);
  });
});
