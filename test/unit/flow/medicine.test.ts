import {expect} from '@open-wc/testing';
import {medicineQuestions, medicineVerdict} from '../../../src/flow/medicine.js';
import {progress} from '../../../src/flow/progress.js';
import {initial, transition} from '../../../src/flow/transition.js';
import type {FlowState} from '../../../src/flow/types.js';
import type {Answer, Answers} from '../../../src/pack/types.js';
import {flowPack} from '../../support/flow-pack.js';
import {planOf, resultOf, well} from '../../support/flow-people.js';

const plan = planOf();
const clear: Answers = {stomach: ['none'], taking: ['none']};
const check = (truth: Answers, from: FlowState = resultOf(plan)) => {
  let state = transition(from, {type: 'medicine'}, plan);
  while (state.step === 'medicine')
    state = transition(
      state,
      {type: 'answer', question: state.current!, answer: truth[state.current!] ?? ['none']},
      plan,
    );
  return state;
};

describe('medicine check', () => {
  const cases: [string, Answers, Answers | undefined, string][] = [
    ['is open until it has been answered', well, undefined, 'open'],
    ['is clear when every question is answered no', well, clear, 'clear'],
    ['names no medicine after one yes', well, {...clear, stomach: ['ulcer']}, 'ask'],
    ['names no medicine after one "not sure"', well, {...clear, taking: ['unsure']}, 'ask'],
    ['names no medicine after a "not sure" about one option', well, {...clear, taking: ['unsure:steroid']}, 'ask'],
    ['names no medicine where the assessment answers exclude it', {...well, about: '60-plus'}, clear, 'ask'],
    ['is not offered when the age is “not sure”', {...well, about: 'unsure'}, undefined, 'off'],
    ['is not offered where the plan is withheld', {...well, about: 'under-18'}, undefined, 'off'],
    ['is not offered at urgent', {...well, health: ['fever']}, undefined, 'off'],
    ['is not offered in an emergency', {...well, nerve: ['saddle']}, undefined, 'off'],
    ['is offered when a clinician should look at it', {...well, course: 'stuck'}, clear, 'clear'],
  ];
  for (const [name, truth, medicines, verdict] of cases) {
    it(name, () =>
      expect(
        medicineVerdict(medicines ? check(medicines, resultOf(plan, truth)) : resultOf(plan, truth), plan),
      ).to.equal(verdict),
    );
  }

  it('is not offered before the result, nor where the pack has none', () => {
    expect(medicineVerdict(initial(plan), plan)).to.equal('off');
    const {medicines: _, ...without} = flowPack;
    const by = {...plan, pack: without};
    expect(medicineVerdict(resultOf(plan), by)).to.equal('off');
    expect(medicineQuestions(resultOf(plan), by)).to.deep.equal([]);
    expect(transition(resultOf(plan), {type: 'medicine'}, by).step).to.equal('result');
  });

  it('treats "no" to a single-choice question as no contraindication', () => {
    const raceQuestion = {
      id: 'race',
      type: 'one',
      text: 'Do you race tomorrow?',
      options: [
        {id: 'yes', text: 'Yes'},
        {id: 'no', text: 'No'},
      ],
      sources: [],
      reviewed: '',
    } as const;
    const by = {...plan, pack: {...flowPack, medicines: {...flowPack.medicines!, questions: [raceQuestion]}}};
    const verdict = (answer: Answer) => medicineVerdict({...resultOf(plan), medicineAnswers: {race: answer}}, by);
    expect(['yes', 'no', 'maybe'].map(verdict)).to.deep.equal(['ask', 'clear', 'open']);
  });

  it('asks one question after the other, including those that a gate opens', () => {
    const state = transition(resultOf(plan), {type: 'medicine'}, plan);
    expect(state).to.include({step: 'medicine', current: 'stomach'});
    const second = transition(state, {type: 'answer', question: 'stomach', answer: ['none']}, plan);
    expect(second).to.include({step: 'medicine', current: 'taking'});
    expect(progress(second, plan)).to.deep.equal({number: 2, back: true});
    expect(transition(second, {type: 'answer', question: 'taking', answer: ['none']}, plan).step).to.equal('result');
    expect(transition(second, {type: 'answer', question: 'taking', answer: ['steroid']}, plan)).to.include({
      current: 'gel',
    });
  });

  it('goes back one question at a time, and can be left at any time', () => {
    const state = transition(resultOf(plan), {type: 'medicine'}, plan);
    expect(transition(state, {type: 'back'}, plan).step).to.equal('result');
    expect(transition(state, {type: 'to-result'}, plan).step).to.equal('result');
    const second = transition(state, {type: 'answer', question: 'stomach', answer: ['none']}, plan);
    expect(transition(second, {type: 'back', draft: ['thinner']}, plan)).to.deep.include({
      current: 'stomach',
      drafts: {},
    });
  });

  it('can be repeated', () => {
    const state = transition(check(clear), {type: 'medicine'}, plan);
    expect(state).to.include({step: 'medicine', current: 'stomach'});
    expect(medicineVerdict(check({stomach: ['bleed']}, check(clear)), plan)).to.equal('ask');
  });

  it('accepts only valid answers to the question on screen', () => {
    const state = transition(resultOf(plan), {type: 'medicine'}, plan);
    for (const [question, answer] of [
      ['stomach', 'none'],
      ['stomach', []],
      ['taking', ['none']],
      ['nerve', ['none']],
      ['nowhere', ['none']],
    ] as [string, Answer][]) {
      expect(transition(state, {type: 'answer', question, answer}, plan)).to.equal(state);
    }
  });

  it('its answers are not part of the assessment answers', () => {
    const state = check({...clear, stomach: ['ulcer']});
    expect(state.medicineAnswers).to.deep.equal({stomach: ['ulcer'], taking: ['none']});
    expect(state.answers).to.deep.equal(resultOf(plan).answers);
  });
});

describe('progress', () => {
  it('counts the questions in order', () => {
    let state = initial(plan);
    expect(progress(state, plan)).to.deep.equal({number: 0, back: false});
    state = transition(state, {type: 'start'}, plan);
    expect(progress(state, plan)).to.deep.equal({number: 1, back: true});
    state = transition(state, {type: 'answer', question: 'nerve', answer: ['none']}, plan);
    expect(progress(state, plan)).to.deep.equal({number: 2, back: true});
  });

  it('cannot go back from the first question where there is no start screen', () => {
    const by = planOf({noStart: true});
    expect(progress(initial(by), by)).to.deep.equal({number: 1, back: false});
  });

  it('can go back from every screen after the questions', () => {
    expect(progress(resultOf(plan), plan)).to.deep.equal({number: 0, back: true});
  });

  it('does not count skipped questions', () => {
    const last = transition(transition(resultOf(plan), {type: 'back'}, plan), {type: 'back'}, plan);
    expect(progress(last, plan).number).to.equal(Object.keys(resultOf(plan).answers).length);
  });
});
