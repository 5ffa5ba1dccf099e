import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {assess} from '../../../src/engine/assess.js';
import {wouldRaise} from '../../../src/engine/counterfactual.js';
import {builtInPack} from '../../../src/pack/built-in.js';
import type {Answers} from '../../../src/pack/types.js';
import {flowPack} from '../../support/flow-pack.js';
import {randomAnswers, randomPack, urgency} from '../../support/random-pack.js';
import {seeded, somebody} from '../../support/random-answers.js';

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
const raises = (answers: Answers) =>
  wouldRaise(flowPack, answers).map(({question, option, level}) => `${question} ${option} ${level}`);

describe('wouldRaise', () => {
  it('lists every single finding that would raise the level', () => {
    expect(raises(clear)).to.have.members([
      'nerve saddle emergency',
      'nerve wobbly emergency',
      'danger chest emergency',
      'danger crash emergency',
      'where both-legs emergency',
      'health fever urgent',
      'health cancer non-urgent',
      'about under-18 non-urgent',
      'course stuck non-urgent',
      'course long non-urgent',
    ]);
  });

  it('lists only findings that raise the level', () =>
    expect(raises({...clear, health: ['fever']})).to.have.members([
      'nerve saddle emergency',
      'nerve wobbly emergency',
      'danger chest emergency',
      'danger crash emergency',
      'where both-legs emergency',
    ]));
  it('lists nothing at emergency', () => expect(raises({...clear, nerve: ['saddle']})).to.deep.equal([]));
  it('takes the existing answers into account', () =>
    expect(raises({...clear, where: ['leg-numb']})).to.include('health cancer emergency'));
  it('includes the finding of a “not sure” option', () =>
    expect(raises({...clear, nerve: ['unsure:saddle']})).to.include('nerve saddle emergency'));

  it('does not mutate the answers', () => {
    const before = assess(flowPack, clear);
    wouldRaise(flowPack, clear);
    expect(assess(flowPack, clear)).to.deep.equal(before);
  });

  it('for an unanswered list, assumes only the finding', () => {
    const redFlags = [
      {
        ...flowPack.redFlags[0]!,
        when: {
          all: [
            {question: 'danger', operator: 'includes' as const, answer: 'chest'},
            {not: {question: 'danger', operator: 'includes' as const, answer: 'crash'}},
          ],
        },
      },
    ];
    expect(wouldRaise({...flowPack, redFlags}, {})).to.deep.equal([]);
    expect(wouldRaise({...flowPack, redFlags}, {danger: ['none']})).to.deep.equal([
      {question: 'danger', option: 'chest', level: 'emergency'},
    ]);
  });

  for (const [name, runs] of [
    ['any pack', 200],
    ['the built-in pack', 30],
  ] as const) {
    it(`agrees with assessing the answers plus the finding, in ${name}`, () => {
      fc.assert(
        fc.property(fc.integer(), (seed) => {
          const pick = seeded(seed);
          const pack = name === 'any pack' ? randomPack(pick, {plain: true}) : builtInPack;
          const answers = name === 'any pack' ? randomAnswers(pack.questions, pick) : somebody(pack.questions, pick, 8);
          const certain = (certainAnswers: Answers) =>
            Math.min(3, ...assess(pack, certainAnswers).fired.map(({level}) => urgency(level)));
          const raising = wouldRaise(pack, answers);
          for (const {question, option, level} of raising) {
            const list = answers[question];
            const {type} = pack.questions.find(({id}) => id === question)!;
            const also =
              type === 'one'
                ? option
                : [
                    ...(Array.isArray(list)
                      ? list.filter((item) => item !== 'none' && item !== `unsure:${option}`)
                      : ['partial']),
                    option,
                  ];
            expect(urgency(level)).to.be.below(certain(answers));
            expect(certain({...answers, [question]: also})).to.be.at.most(urgency(level));
          }
        }),
        {numRuns: runs},
      );
    });
  }
});
