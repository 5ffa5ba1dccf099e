import {expect} from '@open-wc/testing';
import {readableAnswers} from '../../../src/flow/answers.js';
import {initial, refit, transition} from '../../../src/flow/transition.js';
import type {FlowEvent, HostQuestion} from '../../../src/flow/types.js';
import type {Pack} from '../../../src/pack/types.js';
import {flowPack} from '../../support/flow-pack.js';
import {emergency, give, planOf, resultOf, review, run, until, well} from '../../support/flow-people.js';

const plan = planOf();
const [toResult, goOn, consult] = (['to-result', 'go-on', 'consult'] as const).map((type): FlowEvent => ({type})) as [
  FlowEvent,
  FlowEvent,
  FlowEvent,
];

describe('refit', () => {
  const own: HostQuestion = {
    host: true,
    id: 'insurer',
    type: 'one',
    text: 'Who?',
    options: [{id: 'a', text: 'A'}],
    sources: [],
    reviewed: '',
  };

  it('keeps everything that is still valid', () => {
    for (const state of [
      initial(plan),
      until('about'),
      review(),
      resultOf(plan),
      emergency(),
      run(emergency(), [toResult]),
      run(emergency(), [goOn, give('danger', ['crash'])]),
      transition(resultOf(plan), consult, plan),
    ]) {
      expect(refit(state, planOf({questions: ['training', 'shoes']}))).to.deep.equal(state);
    }
  });

  it('moves on from a question that is no longer asked, and keeps its answer', () => {
    const by = planOf({hostQuestions: [own], questions: ['training']});
    const state = until('insurer', by);
    expect(refit(state, planOf({questions: ['training']})).step).to.equal('review');
    const after = transition(state, give('insurer', 'a'), by);
    expect(refit(after, planOf({questions: ['training']})).answers).to.include({insurer: 'a'});
    expect(readableAnswers(after, planOf())).not.to.have.property('insurer');
  });

  it('leaves the start screen if the host removes it', () => {
    expect(refit(initial(plan), planOf({noStart: true}))).to.include({step: 'question', current: 'nerve'});
  });

  it('withdraws a result when a new pack has an unanswered safety question', () => {
    const more: Pack = {
      ...flowPack,
      questions: [...flowPack.questions, {...flowPack.questions[3]!, id: 'heart'}],
      redFlags: [
        ...flowPack.redFlags,
        {...flowPack.redFlags[0]!, id: 'heart', when: {question: 'heart', operator: 'includes', answer: 'fever'}},
      ],
    };
    expect(
      refit(resultOf(plan), {...plan, pack: more, questions: [...plan.questions, more.questions.at(-1)!]}),
    ).to.include({step: 'question', current: 'heart'});
  });

  it('interrupts when an answer is an emergency in the new pack', () => {
    const stricter: Pack = {
      ...flowPack,
      redFlags: flowPack.redFlags.map((flag) => (flag.id === 'fever' ? {...flag, disposition: 'department'} : flag)),
    };
    const fever = resultOf(plan, {...well, health: ['fever']});
    expect(refit(fever, {...plan, pack: stricter})).to.deep.include({step: 'emergency', shown: ['fever']});
  });

  it('leaves an emergency that is none in the new pack', () => {
    const laxer: Pack = {...flowPack, redFlags: flowPack.redFlags.filter(({id}) => id !== 'saddle')};
    const left = refit(emergency(), {...plan, pack: laxer});
    expect(left).to.include({step: 'question', current: 'danger'});
    expect(refit(left, plan), 'one that is there again has to be seen again').to.deep.include({
      step: 'emergency',
      shown: ['saddle'],
    });
  });

  it('leaves the medicine check when it is no longer offered', () => {
    const state = transition(resultOf(plan), {type: 'medicine'}, plan);
    expect(refit(state, plan)).to.deep.equal(state);
    const {medicines: _, ...without} = flowPack;
    expect(refit(state, {...plan, pack: without}).step).to.equal('result');
  });
});
