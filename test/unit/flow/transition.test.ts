import {expect} from '@open-wc/testing';
import {readableAnswers} from '../../../src/flow/answers.js';
import {derive} from '../../../src/flow/derive.js';
import {initial, transition} from '../../../src/flow/transition.js';
import type {FlowEvent, HostQuestion, FlowState} from '../../../src/flow/types.js';
import type {Answers} from '../../../src/pack/types.js';
import {emergency, give, planOf, resultOf, review, run, until, well} from '../../support/flow-people.js';
import {walk} from '../../support/random-answers.js';
import {unconfirmedAnswers} from '../../support/unconfirmed-answers.js';

const plan = planOf();
const change = (question: string): FlowEvent => ({type: 'change', question});
const [start, back, goOn, toResult, restart, consult] = (
  ['start', 'back', 'go-on', 'to-result', 'restart', 'consult'] as const
).map((type): FlowEvent => ({type})) as [FlowEvent, FlowEvent, FlowEvent, FlowEvent, FlowEvent, FlowEvent];
const sure = (yes: boolean): FlowEvent => ({type: 'sure', yes});

describe('initial state', () => {
  it('is the start screen, without answers', () => {
    expect(initial(plan)).to.include({step: 'start', current: null, goesOn: false, undone: false});
    expect(initial(plan).answers).to.deep.equal({});
  });

  it('is the first question where the host has no start screen', () => {
    expect(initial(planOf({noStart: true}))).to.include({step: 'question', current: 'nerve'});
  });

  it('prefill: selects a safety finding, and nothing more', () => {
    const {answers, confirmed} = initial(plan, {health: ['bones', 'none'], nerve: ['none'], danger: []});
    expect(answers).to.deep.equal({health: ['bones', 'partial']});
    expect(confirmed).to.deep.equal([]);
  });

  it('prefill: only preselects the answer to a safety choice', () => {
    const state = initial(plan, {about: '18-59', pain: 4, 'someone-else': 'yes'});
    expect(state.drafts).to.deep.equal({about: '18-59', pain: 4});
    expect(state.answers).to.deep.equal({'someone-else': 'yes'});
  });

  it('prefill: counts as the answer to an optional question', () => {
    expect(initial(plan, {training: ['none'], shoes: ['worn']}).answers).to.deep.equal({
      training: ['none'],
      shoes: ['worn'],
    });
  });

  it('prefill: drops any invalid value', () => {
    const odd = JSON.parse(
      '{"nerve": "saddle", "about": ["18-59"], "pain": 11, "health": [["bones"], null], "training": {"0": "jump"}, "__proto__": {"nerve": ["saddle"]}, "x": 1}',
    ) as Answers;
    expect(initial(plan, odd)).to.deep.equal(initial(plan));
    for (const none of [null, 5, 'text', [], [['nerve', ['saddle']]]])
      expect(initial(plan, none as unknown as Answers)).to.deep.equal(initial(plan));
  });

  it('prefill: a safety question is still asked, and an optional one is not', () => {
    const truth = {...well, health: ['bones']};
    const {asked} = walk(plan, truth, initial(plan, {...truth, training: ['new']}));
    expect(asked).to.include.members(['nerve', 'danger', 'about', 'health', 'where', 'course', 'pain']);
    expect(asked).not.to.include('training');
  });

  it('prefill: lists the choices that have to be confirmed', () => {
    const state = initial(plan, {health: ['bones'], about: '18-59', nerve: ['none'], training: ['new']});
    expect(unconfirmedAnswers(state, plan).map(({question, answer}) => [question.id, answer])).to.deep.equal([
      ['about', '18-59'],
      ['health', ['bones']],
    ]);
  });

  it('prefill: an emergency finding interrupts as soon as the person starts', () => {
    const state = transition(initial(plan, {nerve: ['saddle']}), start, plan);
    expect(state).to.include({step: 'emergency', current: null});
    const nerve = transition(state, back, plan);
    expect(nerve).to.include({step: 'question', current: 'nerve'});
    expect(transition(nerve, give('nerve', ['none']), plan).askSure).to.deep.equal({
      question: 'nerve',
      answer: ['none'],
    });
  });
});

describe('transition', () => {
  it('goes from the start through the questions to the review and the result', () => {
    const {state, asked} = walk(plan, well);
    expect(asked.slice(0, 2)).to.deep.equal(['nerve', 'danger']);
    expect(state.step).to.equal('result');
    expect(derive(state, plan).assessment.level).to.equal('self-care');
  });

  it('goes straight to the result where the host has no review', () => {
    const by = planOf({noReview: true});
    expect(review(well, by).step).to.equal('result');
  });

  it('records which safety questions the person has answered', () => {
    expect(until('about').confirmed).to.deep.equal(['nerve', 'danger']);
  });

  it('rejects an invalid answer, and one to a question that is not on screen', () => {
    const state = until('about');
    for (const event of [
      give('about', 'old'),
      give('about', ['18-59']),
      give('nerve', ['saddle']),
      give('nowhere', 'x'),
    ])
      expect(transition(state, event, plan)).to.equal(state);
    expect(transition(until('danger'), give('danger', []), plan)).to.include({current: 'danger'});
  });

  it('a confirmed list is never stored as partial', () => {
    expect(run(until('health'), [give('health', ['bones', 'partial'])]).answers['health']).to.deep.equal(['bones']);
  });

  it('stores the additional checkbox of a question with its answer', () => {
    const state = transition(until('about'), {type: 'answer', question: 'about', answer: '18-59', aside: true}, plan);
    expect(readableAnswers(state, plan)).to.include({about: '18-59', 'someone-else': 'yes'});
    const again = run(state, [back, {type: 'answer', question: 'about', answer: '18-59', aside: false}]);
    expect(readableAnswers(again, plan)).not.to.have.property('someone-else');
  });

  it('asks the questions that a gate opens, and not those it closes', () => {
    expect(walk(plan, {...well, course: 'long'}).asked).to.include('stiff');
    expect(walk(plan, well).asked).not.to.include('stiff');
  });

  it('asks every question that applies with ask="all"', () => {
    const {asked} = walk(planOf({ask: 'all', questions: ['training', 'stiff', 'braces', 'shoes', 'distance']}), well);
    expect(asked).to.deep.equal([
      'nerve',
      'danger',
      'about',
      'health',
      'where',
      'course',
      'pain',
      'training',
      'shoes',
      'distance',
    ]);
  });

  it('always asks a host question', () => {
    const own: HostQuestion = {
      host: true,
      id: 'insurer',
      type: 'one',
      text: 'Who insures you?',
      options: [{id: 'a', text: 'A'}],
      sources: [],
      reviewed: '',
    };
    const {asked, state} = walk(planOf({questions: [], hostQuestions: [own]}), {...well, insurer: 'a'});
    expect(asked.at(-1)).to.equal('insurer');
    expect(state.answers['insurer']).to.equal('a');
  });

  it('restart clears everything, medicine answers included', () => {
    expect(transition({...resultOf(plan), medicineAnswers: {stomach: ['none']}}, restart, plan)).to.deep.equal(
      initial(plan),
    );
  });

  it('ignores an event that does not apply to the current step', () => {
    const state = until('about');
    for (const event of [
      start,
      goOn,
      toResult,
      consult,
      sure(true),
      change('nerve'),
      {type: 'medicine'},
      {type: 'dance'},
    ] as FlowEvent[])
      expect(transition(state, event, plan)).to.equal(state);
    expect(transition(initial(plan), back, plan)).to.deep.equal(initial(plan));
  });

  describe('back', () => {
    it('goes to the previous question, and from the first one to the start', () => {
      expect(transition(until('about'), back, plan)).to.include({step: 'question', current: 'danger'});
      expect(run(until('about'), [back, back, back])).to.include({step: 'start'});
    });

    it('stays on the first question where there is no start screen', () => {
      const by = planOf({noStart: true});
      expect(transition(initial(by), back, by)).to.include({step: 'question', current: 'nerve'});
    });

    it('passes over skipped questions', () => {
      const asked = walk(plan, well).asked;
      const state = transition(review(), back, plan);
      expect(state.current).to.equal(asked.at(-1));
    });

    it('keeps a selection that was not submitted, and drops it once an answer is', () => {
      const state = transition(until('about'), {type: 'back', draft: '60-plus'}, plan);
      expect(state.drafts).to.deep.equal({about: '60-plus'});
      expect(readableAnswers(state, plan)).not.to.have.property('about');
      expect(run(state, [give('danger', ['none']), give('about', '18-59')]).drafts).to.deep.equal({});
    });

    it('removes a selection that was cleared', () => {
      const state = transition(until('health'), {type: 'back', draft: ['bones']}, plan);
      expect(run(state, [give('about', '18-59'), {type: 'back', draft: []}]).drafts).to.deep.equal({});
    });

    it('goes from the result to the review, and from there to the last question', () => {
      expect(transition(resultOf(plan), back, plan).step).to.equal('review');
      const by = planOf({noReview: true});
      expect(transition(resultOf(by), back, by)).to.include({step: 'question', current: 'training'});
    });

    it('keeps later answers, and continues after them', () => {
      const state = run(until('where'), [back, back, give('about', '60-plus')]);
      expect(state).to.include({step: 'question', current: 'where'});
      expect(state.answers).to.include({about: '60-plus'}).and.to.have.property('health');
    });
  });

  describe('change', () => {
    it('goes to the question and returns to the screen it was pressed on', () => {
      for (const from of [review(), resultOf(plan)]) {
        const state = transition(from, change('pain'), plan);
        expect(state).to.include({step: 'question', current: 'pain'});
        expect(transition(state, give('pain', 2), plan)).to.include({step: from.step, returnTo: null});
        expect(transition(state, back, plan)).to.include({step: from.step, returnTo: null});
      }
    });

    it('first asks the questions that the change has opened', () => {
      const state = run(resultOf(plan), [change('course'), give('course', 'long')]);
      expect(state).to.include({step: 'question', current: 'stiff'});
      expect(transition(state, give('stiff', ['none']), plan).step).to.equal('result');
    });

    it('does not return to a result while a question it has opened is unanswered', () => {
      expect(run(resultOf(plan), [change('course'), give('course', 'long'), back])).to.include({
        step: 'question',
        current: 'training',
      });
    });

    it('keeps answers that no longer apply, but does not evaluate them', () => {
      const long = resultOf(plan, {...well, course: 'long', stiff: ['morning']});
      expect(derive(long, plan).assessment.contributors.map(({contributor}) => contributor.id)).to.include('stiff');
      const easing = run(long, [change('course'), give('course', 'easing')]);
      expect(easing.answers['stiff']).to.deep.equal(['morning']);
      expect(derive(easing, plan).assessment.contributors.map(({contributor}) => contributor.id)).not.to.include(
        'stiff',
      );
    });

    it('does not go to a question that does not apply', () => {
      const state = resultOf(plan);
      expect(transition(state, change('stiff'), plan)).to.equal(state);
      expect(transition(state, change('nowhere'), plan)).to.equal(state);
    });
  });

  describe('review', () => {
    it('can be opened again from the result', () => {
      expect(transition(resultOf(plan), back, plan).step).to.equal('review');
      const by = planOf({noReview: true});
      expect(transition(resultOf(by), back, by).step).to.equal('question');
    });

    it('accepts an answer with one tap and stays open', () => {
      const state = transition(review(), give('pain', 9), plan);
      expect(state).to.include({step: 'review'});
      expect(derive(state, plan).assessment.level).to.equal('non-urgent');
    });

    it('asks the questions that such an answer opened before any result', () => {
      const state = run(review(), [give('course', 'long'), toResult]);
      expect(state).to.include({step: 'question', current: 'stiff'});
      expect(transition(state, give('stiff', ['none']), plan).step).to.equal('result');
    });
  });

  describe('emergency', () => {
    it('interrupts at once', () => {
      expect(emergency()).to.deep.include({step: 'emergency', current: 'nerve', shown: ['saddle']});
    });

    it('asks no further question unless the person continues', () => {
      expect(transition(emergency(), toResult, plan).step).to.equal('result');
      expect(transition(emergency(), goOn, plan)).to.include({step: 'question', current: 'danger', goesOn: true});
    });

    it('can be continued from, and left for the summary at any question', () => {
      const state = run(emergency(), [goOn, give('danger', ['none'])]);
      expect(state.step).to.equal('question');
      expect(transition(state, toResult, plan).step).to.equal('result');
    });

    it('interrupts again only for a new reason', () => {
      const state = run(emergency(), [goOn, give('danger', ['none'])]);
      expect(state.step).to.equal('question');
      const second = run(emergency(), [goOn, give('danger', ['crash'])]);
      expect(second).to.deep.include({step: 'emergency', current: 'danger', shown: ['crash', 'saddle']});
      expect(transition(second, goOn, plan).step).to.equal('question');
    });

    it('also results from the second question of a pair', () => {
      const {interrupts, state} = walk(plan, {...well, health: ['cancer'], where: ['leg-numb']});
      expect(interrupts).to.equal(1);
      expect(derive(state, plan).assessment.level).to.equal('emergency');
    });

    it('ends in the review and the result when the person continues', () => {
      const {asked, state} = walk(plan, {...well, nerve: ['wobbly']});
      expect(asked.slice(0, 2)).to.deep.equal(['nerve', 'danger']);
      expect(state.step).to.equal('result');
    });

    it('is not lowered by any later answer', () => {
      let state = transition(emergency(), goOn, plan);
      while (state.step === 'question') {
        state = transition(state, give(state.current!, well[state.current!]!), plan);
        expect(derive(state, plan).assessment.level).to.equal('emergency');
      }
    });

    it('goes back to the answer that caused it', () => {
      expect(transition(emergency(), back, plan)).to.include({step: 'question', current: 'nerve'});
      expect(run(emergency(), [back, give('nerve', ['saddle'])])).to.include({step: 'emergency'});
    });

    it('ends only by a change that the person confirms', () => {
      const asked = run(emergency(), [change('nerve'), give('nerve', ['none'])]);
      expect(asked).to.deep.include({step: 'question', askSure: {question: 'nerve', answer: ['none']}});
      expect(derive(asked, plan).assessment.level).to.equal('emergency');
      expect(asked.drafts).to.deep.equal({nerve: ['none']});

      const unconfirmed = transition(asked, sure(false), plan);
      expect(unconfirmed).to.deep.include({step: 'question', current: 'nerve', askSure: null, undone: false});
      expect(unconfirmed.answers['nerve']).to.deep.equal(['saddle']);

      const changed = transition(asked, sure(true), plan);
      expect(changed).to.deep.include({step: 'question', current: 'danger', askSure: null, undone: true, shown: []});
      expect(changed.answers['nerve']).to.deep.equal(['none']);
    });

    it('asks for no confirmation when the change does not affect it', () => {
      expect(run(emergency(), [change('nerve'), give('nerve', ['saddle', 'wobbly'])])).to.deep.include({
        step: 'emergency',
        askSure: null,
      });
    });

    it('does not end while another emergency rule is true', () => {
      const two = run(emergency(), [
        goOn,
        give('danger', ['chest']),
        change('danger'),
        give('danger', ['none']),
        sure(true),
      ]);
      expect(two).to.deep.include({undone: false, shown: ['saddle'], goesOn: true});
    });

    it('closes the confirmation when the person does something else', () => {
      const state = run(emergency(), [change('nerve'), give('nerve', ['none']), back]);
      expect(state).to.deep.include({step: 'emergency', askSure: null});
      expect(state.answers['nerve']).to.deep.equal(['saddle']);
    });

    it('interrupts again if the finding is selected again', () => {
      const state = run(emergency(), [
        change('nerve'),
        give('nerve', ['none']),
        sure(true),
        back,
        give('nerve', ['saddle']),
      ]);
      expect(state).to.deep.include({step: 'emergency', undone: false});
    });

    it('the review says that it was taken back, even where the host has no review', () => {
      const by = planOf({noReview: true});
      let state = run(
        initial(by),
        [start, give('nerve', ['saddle']), change('nerve'), give('nerve', ['none']), sure(true)],
        by,
      );
      while (state.step === 'question') state = transition(state, give(state.current!, well[state.current!]!), by);
      expect(state).to.include({step: 'review', undone: true});
      expect(transition(state, toResult, by)).to.include({step: 'result', undone: false});
    });

    it('offers no consult', () => {
      const result = transition(emergency(), toResult, plan);
      expect(transition(result, consult, plan)).to.equal(result);
      expect(transition(resultOf(plan), consult, plan).step).to.equal('consult');
    });

    it('can also be continued from after the summary', () => {
      expect(run(emergency(), [toResult, goOn])).to.include({step: 'question', current: 'danger', goesOn: true});
      expect(run(emergency(), [toResult, back])).to.include({step: 'emergency'});
      expect(run(emergency(), [toResult, back, back])).to.include({step: 'question', current: 'nerve'});
    });

    it('interrupts a change made from the review and from the result', () => {
      for (const from of [review(), resultOf(plan)]) {
        const state = run(from, [change('danger'), give('danger', ['chest'])]);
        expect(state).to.include({step: 'emergency', current: 'danger'});
        expect(transition(state, toResult, plan)).to.include({step: 'result', returnTo: null});
      }
      expect(transition(review(), give('danger', ['chest']), plan)).to.include({step: 'emergency', current: 'danger'});
    });

    it('a change made on the review returns to the review', () => {
      const onReview: FlowState = {...emergency(), step: 'review', current: null};
      expect(run(onReview, [change('nerve'), give('nerve', ['saddle'])]).step).to.equal('review');
      expect(run(onReview, [toResult]).step).to.equal('result');
      expect(run(onReview, [give('nerve', ['none'])]).askSure).not.to.equal(null);
      expect(run(onReview, [give('nerve', ['none']), sure(true)])).to.include({
        step: 'review',
        undone: true,
      });
      expect(run(onReview, [give('nerve', ['none']), sure(true), toResult])).to.include({
        step: 'question',
        current: 'danger',
      });
    });
  });

  describe('consult', () => {
    it('goes back to the result', () => {
      const state = transition(resultOf(plan), consult, plan);
      for (const event of [back, toResult]) expect(transition(state, event, plan).step).to.equal('result');
    });

    it('returns to the result after a change, and can be requested again', () => {
      expect(run(resultOf(plan), [consult, change('pain'), give('pain', 9)]).step).to.equal('result');
    });
  });
});
