import {expect} from '@open-wc/testing';
import {derive} from '../../../src/flow/derive.js';
import {restoreState, saveState} from '../../../src/flow/save.js';
import {planFlow} from '../../../src/flow/plan.js';
import {initial, transition} from '../../../src/flow/transition.js';
import type {FlowPlan, HostQuestion} from '../../../src/flow/types.js';
import {builtInPack} from '../../../src/pack/built-in.js';
import {planOf, resultOf, well} from '../../support/flow-people.js';
import {somebody, walk} from '../../support/random-answers.js';
import {unconfirmedAnswers} from '../../support/unconfirmed-answers.js';

const plan = planOf();
const again = (state = resultOf(plan), by: FlowPlan = plan) => restoreState(saveState(state, plan), by);
const older: FlowPlan = {...plan, pack: {...plan.pack, version: '1.2.4'}};
const open = (text: string) => atob(text.replaceAll('-', '+').replaceAll('_', '/'));
const close = (text: string) => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** What someone with nothing worrying says on the first screens. */
const answerOf = (id: string) => {
  if (id === 'where') return ['low'];
  return id === 'about' ? '18-44' : ['none'];
};

describe('saved state', () => {
  it('contains only letters, digits, "-" and "_"', () => {
    expect(saveState(resultOf(plan), plan)).to.match(/^[\w-]+$/);
  });

  it('opens on the review', () => {
    const {state, problems} = again();
    expect(problems).to.deep.equal([]);
    expect(state.step).to.equal('review');
  });

  it('restores every answer except those to the emergency screens, which have to be confirmed', () => {
    const {state} = again();
    const {nerve: _, danger: __, ...rest} = resultOf(plan).answers;
    expect(state.answers).to.deep.equal(rest);
    expect(unconfirmedAnswers(state, plan).map(({question, answer}) => [question.id, answer])).to.deep.equal([
      ['nerve', ['none']],
      ['danger', ['none']],
    ]);
    expect(derive(state, plan).assessment.level).to.equal(null);
  });

  it('needs one tap for each screen to confirm', () => {
    let {state} = again();
    for (const {question, answer} of unconfirmedAnswers(state, plan))
      state = transition(state, {type: 'answer', question: question.id, answer}, plan);
    expect(state.step).to.equal('review');
    expect(transition(state, {type: 'to-result'}, plan).step).to.equal('result');
    expect(state.answers).to.deep.equal(resultOf(plan).answers);
  });

  it('asks the emergency screens, and only those, when the person continues without confirming', () => {
    const {asked} = walk(plan, well, again().state);
    expect(asked).to.deep.equal(['nerve', 'danger']);
  });

  it('counts a danger sign in pregnancy that a page prefills at once, until the person says no to pregnancy and birth', () => {
    const {plan: whole} = planFlow(builtInPack);
    let state = transition(initial(whole, {pregnancy: ['heavy-bleeding']}), {type: 'start'}, whole);
    expect(state.step).to.equal('emergency');
    state = transition(state, {type: 'go-on'}, whole);
    while (state.current && state.current !== 'health')
      state = transition(state, {type: 'answer', question: state.current, answer: answerOf(state.current)}, whole);
    state = transition(state, {type: 'answer', question: 'health', answer: ['none']}, whole);
    expect(state.askSure, 'Are you sure?').to.deep.equal({question: 'health', answer: ['none']});
  });

  it('keeps the danger sign in pregnancy of a visit saved by version 1.0', () => {
    const {plan: whole} = planFlow(builtInPack);
    const earlier = {...whole, pack: {...whole.pack, version: '1.0.0'}};
    const saved = saveState({...initial(whole), answers: {danger: ['preg-danger']}, confirmed: ['danger']}, earlier);
    const {state} = restoreState(saved, whole);
    expect(derive(state, whole).assessment.level).to.equal('emergency');
  });

  it('asks for the signs in pregnancy again, which may have changed since', () => {
    const {plan: whole} = planFlow(builtInPack);
    const calm = {nerve: ['none'], danger: ['none'], unwell: ['none'], pregnancy: ['none'], about: '18-44'};
    const pain = {where: ['low'], course: 'new-easing', health: ['pregnant']};
    const person = {...somebody(whole.questions, (below) => below - 1), ...calm, ...pain};
    const {state} = restoreState(saveState(walk(whole, person).state, whole), whole);
    expect(state.confirmed).to.include('health').and.not.to.include('pregnancy');
    expect(walk(whole, person, state).asked).to.deep.equal(['nerve', 'danger', 'pregnancy']);
  });

  it('asks the question about mood again, whose answer is not saved', () => {
    const {plan: whole} = planFlow(builtInPack);
    const calm = {nerve: ['none'], danger: ['none'], unwell: ['none'], about: '18-44', health: ['none']};
    const pain = {where: ['low'], course: 'weeks-easing', mood: ['low']};
    const person = {...somebody(whole.questions, (below) => below - 1), ...calm, ...pain};
    const visit = walk(whole, person);
    expect(visit.asked).to.include('mood');
    const {state} = restoreState(saveState(visit.state, whole), whole);
    expect(state.answers).not.to.have.property('mood');
    expect(walk(whole, person, state).asked).to.deep.equal(['nerve', 'danger', 'mood']);
  });

  it('restores an emergency as soon as the person continues', () => {
    const {state} = again(resultOf(plan, {...well, nerve: ['saddle']}));
    expect(state.step).to.equal('review');
    expect(state.answers['nerve']).to.deep.equal(['saddle', 'partial']);
    expect(derive(state, plan).assessment.level).to.equal('emergency');
    expect(transition(state, {type: 'to-result'}, plan).step).to.equal('emergency');
    expect(transition(state, {type: 'answer', question: 'nerve', answer: ['none']}, plan).askSure).not.to.equal(null);
  });

  it('keeps a selection that was not submitted with Next', () => {
    const before = transition(
      transition(resultOf(plan), {type: 'change', question: 'pain'}, plan),
      {type: 'back', draft: 7},
      plan,
    );
    expect(again(before).state.drafts).to.include({pain: 7});
  });

  it('keeps an unfinished visit', () => {
    const {state} = again(
      transition(
        transition(initial(plan), {type: 'start'}, plan),
        {type: 'answer', question: 'nerve', answer: ['none']},
        plan,
      ),
    );
    expect(state).to.include({step: 'review'});
    expect(transition(state, {type: 'to-result'}, plan)).to.include({step: 'question', current: 'nerve'});
  });

  it('keeps what a prefill has selected, still unconfirmed', () => {
    const {state} = again(initial(plan, {health: ['bones'], about: '18-59', training: ['new']}));
    expect(state).to.deep.include({
      answers: {health: ['bones', 'partial'], training: ['new']},
      drafts: {about: '18-59'},
      confirmed: [],
    });
  });

  it('without any answer starts a new visit', () => {
    expect(again(initial(plan)).state).to.deep.equal(initial(plan));
  });

  it('contains no answer to the medicine check', () => {
    const text = open(
      saveState({...resultOf(plan), medicineAnswers: {stomach: ['ulcer']}, drafts: {stomach: ['bleed']}}, plan),
    );
    for (const word of ['stomach', 'ulcer', 'bleed']) expect(text).not.to.include(word);
  });

  it('contains answers to host questions, in any alphabet', () => {
    const own: HostQuestion = {
      host: true,
      id: 'kasse',
      type: 'one',
      text: 'Kasse?',
      options: [{id: 'größe-日本-🏃', text: 'A'}],
      sources: [],
      reviewed: '',
    };
    const by = planOf({hostQuestions: [own]});
    const state = walk(by, {...well, kasse: 'größe-日本-🏃'}).state;
    const {state: restored, problems} = restoreState(saveState(state, by), by);
    expect(problems).to.deep.equal([]);
    expect(restored.answers).to.include({kasse: 'größe-日本-🏃'});
  });

  it('of another version counts as a prefill: safety questions are asked again', () => {
    const {state, problems} = again(resultOf(plan, {...well, health: ['bones']}), older);
    expect(problems.map(({code}) => code)).to.deep.equal(['bad-state']);
    expect(problems[0]!.message).to.not.contain('missing');
    expect(state).to.deep.include({step: 'start', confirmed: [], drafts: {about: '18-59', course: 'easing', pain: 3}});
    expect(state.answers['health']).to.deep.equal(['bones', 'partial']);
    expect(walk(older, {...well, health: ['bones']}, state).asked).to.include.members([
      'nerve',
      'danger',
      'about',
      'health',
      'where',
      'course',
      'pain',
    ]);
  });

  it('that was tampered with counts as a prefill', () => {
    const text = close(
      open(saveState(resultOf(plan, {...well, health: ['fever']}), plan)).replace('["fever"]', '["none"]'),
    );
    const {state, problems} = restoreState(text, plan);
    expect(problems[0]).to.include({code: 'bad-state', name: 'state'});
    expect(state).to.deep.include({step: 'start', confirmed: []});
    expect(state.answers).not.to.have.property('health');
    expect(derive(state, plan).assessment.level).to.equal(null);
  });

  const junk: [string, unknown][] = [
    ['is empty', ''],
    ['is not base64', '%%%'],
    ['is not JSON', close('00000000{')],
    ['is not a list', close('00000000{}')],
    ['is null', close('00000000null')],
    ['is of another format', close('00000000[99,"flow-fixture","1.2.3",{},[],{}]')],
    ['has no list of confirmed answers', close('00000000[1,"flow-fixture","1.2.3",{},5,{}]')],
    ['is not a string', 5],
    ['is null instead of a string', null],
  ];
  for (const [name, text] of junk) {
    it(`that ${name} starts a new visit`, () => {
      const {state, problems} = restoreState(text as string, plan);
      expect(state).to.deep.equal(initial(plan));
      expect(problems.map(({code}) => code)).to.deep.equal(['bad-state']);
    });
  }

  it('drops invalid answers', () => {
    for (const answers of ['null', '5', '[]', '{"nerve":{"0":"saddle"},"about":null}']) {
      expect(
        restoreState(close(`00000000[1,"flow-fixture","1.2.3",${answers},["about",null],${answers}]`), plan).state,
      ).to.deep.equal(initial(plan));
    }
  });
});
