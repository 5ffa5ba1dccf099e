import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {assess} from '../../../src/engine/assess.js';
import {matters} from '../../../src/engine/relevance.js';
import {builtInPack} from '../../../src/pack/built-in.js';
import type {Answers, Condition, Pack} from '../../../src/pack/types.js';
import {flowPack} from '../../support/flow-pack.js';
import {knowingMore, randomAnswers, randomPack} from '../../support/random-pack.js';
import {seeded, someAnswer} from '../../support/random-answers.js';

const clear: Answers = {
  nerve: ['none'],
  danger: ['none'],
  about: '18-59',
  health: ['none'],
  where: ['low'],
  course: 'easing',
  pain: 2,
  training: ['none'],
};
const without = (answers: Answers, id: string): Answers => {
  const {[id]: _, ...rest} = answers;
  return rest;
};
const is = (question: string, answer: string): Condition => ({question, operator: '=', answer});
const ids = (all: readonly {id: string}[]) => all.map(({id}) => id);

/** Everything in the result that the person sees, and everything that it makes available. */
function told(pack: Pack, answers: Answers) {
  const {level, disposition, also, fired, contributors, plan, excluded, planWithheld} = assess(pack, answers);
  return {
    level,
    disposition: disposition?.id,
    also: ids(also),
    fired: fired.filter((rule) => rule.level === level).map(({flag}) => flag.id),
    contributors: contributors.map(({contributor}) => contributor.id),
    plan: ids(plan),
    excluded: ids(excluded),
    planWithheld,
  };
}

describe('matters', () => {
  const cases: [string, Pack, Answers, string, boolean][] = [
    ['at the start, every question that a rule reads', flowPack, {}, 'pain', true],
    ['an unanswered emergency screen', flowPack, without(clear, 'nerve'), 'nerve', true],
    ['an unanswered emergency screen, also in an emergency', flowPack, {nerve: ['saddle']}, 'danger', true],
    ['an emergency screen with prefilled options', flowPack, {...clear, nerve: ['saddle', 'partial']}, 'nerve', true],
    ['a question that has been answered', flowPack, clear, 'nerve', false],
    [
      'at urgent, a question that could make it an emergency',
      flowPack,
      {...without(clear, 'where'), health: ['fever']},
      'where',
      true,
    ],
    [
      'at urgent, a question that only a contributor reads',
      flowPack,
      {...without(clear, 'training'), health: ['fever']},
      'training',
      false,
    ],
    [
      'at urgent, a question that only less urgent rules read',
      flowPack,
      {...without(clear, 'course'), health: ['fever']},
      'course',
      false,
    ],
    ['a question that a contributor reads', flowPack, without(clear, 'training'), 'training', true],
    ['a question that no rule reads', flowPack, clear, 'distance', false],
    ['an unknown question', flowPack, {}, 'nowhere', false],
    [
      'a gate in front of a question that matters',
      {...flowPack, redFlags: []},
      without(clear, 'course'),
      'course',
      true,
    ],
    [
      'a gate in front of a question that does not matter',
      {...flowPack, redFlags: [], contributors: []},
      without(clear, 'course'),
      'course',
      false,
    ],
    [
      'a gate that could exclude an existing answer',
      {...flowPack, redFlags: []},
      {...without(clear, 'course'), stiff: ['morning']},
      'course',
      true,
    ],
    [
      'a question behind a gate answered “not sure”',
      {...flowPack, redFlags: []},
      {...clear, course: 'unsure'},
      'stiff',
      true,
    ],
    [
      'a question that a rule tests with exists',
      {
        ...flowPack,
        redFlags: [{...flowPack.redFlags[0]!, when: {question: 'distance', operator: 'exists', answer: true}}],
      },
      clear,
      'distance',
      true,
    ],
    [
      'a question that a rule tests for being unanswered',
      {
        ...flowPack,
        redFlags: [{...flowPack.redFlags[0]!, when: {question: 'distance', operator: 'exists', answer: false}}],
      },
      clear,
      'distance',
      true,
    ],
    [
      'a question that planUnless reads',
      {...flowPack, redFlags: [], planUnless: is('distance', '9')},
      clear,
      'distance',
      true,
    ],
    [
      'a question that naming a medicine depends on',
      {...flowPack, redFlags: [], medicines: {...flowPack.medicines!, unless: is('distance', '9')}},
      clear,
      'distance',
      true,
    ],
    [
      'advice only while there can be a plan',
      {...flowPack, selfCare: [{...flowPack.selfCare[0]!, when: is('distance', '9')}]},
      {...clear, health: ['cancer']},
      'distance',
      false,
    ],
    [
      'a question that advice depends on',
      {...flowPack, selfCare: [{...flowPack.selfCare[0]!, when: is('distance', '9')}]},
      clear,
      'distance',
      true,
    ],
    [
      'a question that excludes advice for this person',
      {...flowPack, selfCare: [{...flowPack.selfCare[0]!, when: is('about', '60-plus'), unless: is('distance', '9')}]},
      clear,
      'distance',
      false,
    ],
  ];
  for (const [name, pack, answers, question, expected] of cases)
    it(`${name}: ${expected ? 'yes' : 'no'}`, () => expect(matters(pack, answers, question)).to.equal(expected));

  /** If a question does not matter, no answer to it changes the result, whatever else is still answered. */
  function skipsSafely(pack: Pack, answers: Answers, seed: number): number {
    const pick = seeded(seed);
    let skipped = 0;
    for (const question of pack.questions) {
      const open = answers[question.id] === undefined;
      if (!open || matters(pack, answers, question.id)) continue;
      skipped += 1;
      for (let round = 0; round < 4; round += 1) {
        const rest = without(round ? knowingMore(pack.questions, answers, pick) : answers, question.id);
        const asked = {...rest, [question.id]: someAnswer(question, pick)};
        expect(told(pack, asked), JSON.stringify([question.id, answers, asked])).to.deep.equal(told(pack, rest));
      }
    }
    return skipped;
  }

  it('is false only where no answer changes the result, in random packs', () => {
    let skipped = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const pick = seeded(seed);
        const pack = randomPack(pick);
        skipped += skipsSafely(pack, randomAnswers(pack.questions, pick), seed);
      }),
      {numRuns: 400},
    );
    expect(skipped).to.be.above(30);
  });

  it('is false only where no answer changes the result, in the built-in pack', () => {
    let skipped = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        skipped += skipsSafely(builtInPack, randomAnswers(builtInPack.questions, seeded(seed), 2), seed);
      }),
      {numRuns: 60},
    );
    expect(skipped).to.be.above(30);
  });
});
