import {expect} from '@open-wc/testing';
import {derive} from '../../../src/flow/derive.js';
import {initial, transition} from '../../../src/flow/transition.js';
import {give, planOf, run, well} from '../../support/flow-people.js';
import {walk} from '../../support/random-answers.js';

const plan = planOf();

describe('derive: the next question', () => {
  it('skips a question that cannot change the result', () => {
    const under18 = walk(plan, {...well, about: 'under-18', health: ['cancer'], course: 'long', stiff: ['none']});
    expect(derive(under18.state, plan).next).to.equal(null);
    expect(under18.asked).not.to.include('braces');
  });

  it('never skips an emergency screen, not even after an emergency', () => {
    const state = run(initial(plan, {where: ['both-legs']}), [{type: 'start'}, {type: 'go-on'}]);
    expect(state.current).to.equal('nerve');
    expect(transition(state, give('nerve', ['none']), plan).current).to.equal('danger');
  });
});

describe('derive: what follows is computed once', () => {
  const state = run(initial(plan, {}), [{type: 'start'}]);

  it('gives the same values on every screen with these answers', () => {
    const onReview = {...state, step: 'review'};
    expect(derive(onReview, plan)).to.equal(derive(state, plan));
  });

  it('gives new values for other answers, other confirmed questions or another plan', () => {
    const first = derive(state, plan);
    expect(derive({...state, answers: {...state.answers, nerve: ['saddle']}}, plan)).not.to.equal(first);
    const prefilled = {...state, answers: {nerve: ['none']}};
    expect(derive(prefilled, plan).answers).to.not.have.property('nerve');
    expect(derive({...prefilled, confirmed: ['nerve']}, plan).answers).to.deep.equal({nerve: ['none']});
    expect(derive(state, planOf())).not.to.equal(first);
  });
});
