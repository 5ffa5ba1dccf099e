import {expect} from '@open-wc/testing';
import {initial, transition} from '../../../src/flow/transition.js';
import type {FlowPlan, HostQuestion} from '../../../src/flow/types.js';
import {consultDetail} from '../../../src/handoff/detail.js';
import type {Answers} from '../../../src/pack/types.js';
import {caseOf, noon} from '../../support/flow-case.js';
import {planOf, resultOf, well} from '../../support/flow-people.js';

const insurer: HostQuestion = {
  host: true,
  id: 'insurer',
  type: 'one',
  text: 'Who insures you?',
  options: [{id: 'a', text: 'Acme'}],
  sources: [],
  reviewed: '',
};
const plan = planOf();
const consent = {consent: {text: 'I agree.', recipient: 'Riverside Spine', privacyHref: null}, now: noon};
const handOver = {id: '0123456789abcdef0123456789abcdef', reference: 'HK47RTM9'};
const detailOf = (truth: Answers, by: FlowPlan = plan) =>
  consultDetail({...caseOf(by, resultOf(by, truth)), ...consent}, handOver);

describe('consultDetail', () => {
  it('is plain JSON that survives a structured clone', () => {
    const detail = detailOf({...well, health: ['cancer', 'unsure:bones']});
    expect(structuredClone(detail)).to.deep.equal(detail);
    expect(JSON.parse(JSON.stringify(detail))).to.deep.equal(detail);
  });

  it('contains the pack and the advice', () => {
    expect(detailOf({...well, health: ['cancer']})).to.deep.include({
      schemaVersion: 2,
      ...handOver,
      subject: 'self',
      contact: null,
      pack: {id: 'flow-fixture', version: '1.2.3', reviewed: '2026-01-01', reviewedBy: null},
      level: 'non-urgent',
      complete: true,
      disposition: {id: 'soon', title: 'See a doctor in the next days', timeFrame: 'Within days'},
      consent: {
        text: 'I agree.',
        recipient: 'Riverside Spine',
        privacyHref: null,
        time: '2026-03-04T12:00:00.000Z',
      },
      locale: 'en',
      region: 'us',
    });
  });

  it('contains each reason with the options that were selected', () => {
    expect(detailOf({...well, health: ['cancer']}).reasons).to.deep.equal([
      {id: 'cancer', title: 'Sign: cancer', level: 'non-urgent', because: ['Cancer']},
    ]);
    expect(detailOf({...well, pain: 9}).reasons.map(({because}) => because)).to.deep.equal([['9']]);
    expect(detailOf({...well, nerve: ['unsure:wobbly']}).reasons.map(({because}) => because)).to.deep.equal([
      ['Not sure: Wobbly'],
    ]);
  });

  it('contains one disposition, the most urgent, and contributors', () => {
    const detail = detailOf({...well, health: ['cancer'], course: 'stuck', training: ['jump', 'new']});
    expect(detail.disposition?.id).to.equal('soon');
    expect(JSON.stringify(detail)).to.not.contain('two-weeks');
    expect(detail.contributors).to.deep.equal([
      {id: 'jump', title: 'May add: jump', evidence: 'weak'},
      {id: 'new', title: 'May add: new', evidence: 'weak'},
    ]);
  });

  it('contains every answer with its question, as ids and texts', () => {
    const {answers} = detailOf({...well, danger: ['unsure:crash'], about: 'unsure', pain: 0}, planOf({ask: 'all'}));
    expect(answers.slice(0, 3)).to.deep.equal([
      {id: 'nerve', text: 'Is any of this new?', answers: [{id: 'none', text: 'None of these'}]},
      {id: 'danger', text: 'Do you have any of these now?', answers: [{id: 'unsure:crash', text: 'Not sure: Crash'}]},
      {id: 'about', text: 'How old is the person with back pain?', answers: [{id: 'unsure', text: 'Not sure'}]},
    ]);
    expect(answers.find(({id}) => id === 'pain')?.answers).to.deep.equal([{id: '0', text: '0'}]);
  });

  it('states for whom the person answered', () => {
    let state = transition(initial(plan), {type: 'start'}, plan);
    for (const question of ['nerve', 'danger'])
      state = transition(state, {type: 'answer', question, answer: ['none']}, plan);
    state = transition(state, {type: 'answer', question: 'about', answer: '18-59', aside: true}, plan);
    const {answers, subject} = consultDetail({...caseOf(plan, state), ...consent}, handOver);
    expect(subject).to.equal('other');
    expect(answers.at(-1)?.answers).to.deep.equal([
      {id: '18-59', text: '18 59'},
      {id: 'someone-else', text: 'I am answering for someone else'},
    ]);
  });

  it('keeps answers to host questions separate', () => {
    const by = planOf({questions: [], hostQuestions: [insurer]});
    const detail = detailOf({...well, insurer: 'a'}, by);
    expect(detail.hostAnswers).to.deep.equal([
      {id: 'insurer', text: 'Who insures you?', answers: [{id: 'a', text: 'Acme'}]},
    ]);
    expect(detail.answers.map(({id}) => id)).not.to.include('insurer');
  });

  it('leaves out answers that no longer apply', () => {
    const long = resultOf(plan, {...well, course: 'long', stiff: ['morning']});
    const easing = transition(
      transition(long, {type: 'change', question: 'course'}, plan),
      {type: 'answer', question: 'course', answer: 'easing'},
      plan,
    );
    expect(consultDetail({...caseOf(plan, easing), ...consent}, handOver).answers.map(({id}) => id)).not.to.include(
      'stiff',
    );
  });

  it('lists what could not be ruled out', () => {
    expect(detailOf({...well, health: ['unsure:fever']}).unknown).to.deep.equal([{id: 'fever', title: 'Sign: fever'}]);
  });

  it('lists what was not asked when the person stopped early', () => {
    const stopped = transition(
      transition(
        transition(initial(plan), {type: 'start'}, plan),
        {type: 'answer', question: 'nerve', answer: ['saddle']},
        plan,
      ),
      {type: 'to-result'},
      plan,
    );
    const detail = consultDetail({...caseOf(plan, stopped), ...consent}, handOver);
    expect(detail).to.include({level: 'emergency', complete: false});
    expect(detail.notAsked.map(({id}) => id))
      .to.include.members(['danger', 'health', 'where', 'stiff'])
      .and.not.to.include('nerve');
  });

  it('lists an unconfirmed selection as an answer and as not asked', () => {
    const state = transition(
      transition(initial(plan, {danger: ['chest']}), {type: 'start'}, plan),
      {type: 'to-result'},
      plan,
    );
    const detail = consultDetail({...caseOf(plan, state), ...consent}, handOver);
    expect(detail.answers).to.deep.equal([
      {id: 'danger', text: 'Do you have any of these now?', answers: [{id: 'chest', text: 'Chest'}]},
    ]);
    expect(detail.notAsked.map(({id}) => id)).to.include('danger');
  });

  it('contains the medicine check only with the person’s consent', () => {
    const state = {...resultOf(plan), medicineAnswers: {stomach: ['ulcer'], taking: ['none'], nerve: ['saddle']}};
    const whole = {...caseOf(plan, state), ...consent};
    const without = JSON.stringify(consultDetail(whole, handOver));
    for (const word of ['stomach', 'ulcer', 'Ulcer', 'medicines"']) expect(without).not.to.include(word);
    const detail = consultDetail({...whole, shareMedicines: true}, handOver);
    expect(detail.medicines?.map(({id, answers}) => [id, answers])).to.deep.equal([
      ['stomach', [{id: 'ulcer', text: 'Ulcer'}]],
      ['taking', [{id: 'none', text: 'None of these'}]],
    ]);
    expect(detail.summary).to.include('Have you ever had any of these? Ulcer');
  });

  it('contains the contact only where there is one, and never in the summary', () => {
    const contact = {name: 'Dana Okafor', phone: '555 0100', note: 'After five, please'};
    const whole = {...caseOf(plan, resultOf(plan, {...well, health: ['cancer']})), ...consent};
    const detail = consultDetail({...whole, contact}, handOver);
    expect(detail.contact).to.deep.equal(contact);
    expect(JSON.stringify({...detail, contact: null}))
      .to.not.contain('Dana')
      .and.not.to.contain('555 0100')
      .and.not.to.contain('After five');
  });

  it('names the request that it replaces', () => {
    const whole = {...caseOf(plan, resultOf(plan, well)), ...consent};
    expect(consultDetail(whole, {...handOver, supersedes: 'f'.repeat(32)})).to.include({supersedes: 'f'.repeat(32)});
    expect(consultDetail(whole, handOver)).to.not.have.property('supersedes');
  });

  it('states that the region is unknown, and that there is no level yet', () => {
    const detail = consultDetail({...caseOf(plan, initial(plan)), ...consent, region: undefined}, handOver);
    expect(detail).to.deep.include({region: null, level: null, disposition: null, answers: [], summary: ''});
  });
});
