import {expect} from '@open-wc/testing';
import {derive} from '../../../src/flow/derive.js';
import {restoreState, saveState} from '../../../src/flow/save.js';
import {initial, transition} from '../../../src/flow/transition.js';
import type {HostQuestion} from '../../../src/flow/types.js';
import {consultContent} from '../../../src/handoff/detail.js';
import {toFhir} from '../../../src/handoff/fhir/to-fhir.js';
import {toText} from '../../../src/handoff/summary.js';
import {caseOf, noon} from '../../support/flow-case.js';
import {planOf, well} from '../../support/flow-people.js';
import {walk} from '../../support/random-answers.js';

const own = (id: string, rest: Partial<HostQuestion> = {}): HostQuestion => ({
  host: true,
  id,
  type: 'one',
  text: `About ${id}?`,
  options: [
    {id: 'a', text: 'A'},
    {id: 'other', text: 'Other'},
  ],
  sources: [],
  reviewed: '',
  ...rest,
});

const insurer = own('insurer');
const which = own('which', {type: 'text', showWhen: {question: 'insurer', answer: 'other'}});
const born = own('born', {type: 'date', required: true});
const plan = planOf({questions: [], hostQuestions: [insurer, which, born]});
const consent = {consent: {text: 'I agree.', recipient: 'Riverside Spine', privacyHref: null}, now: noon};
const answered = {...well, insurer: 'other', which: 'Zebra Health', born: '1985-07-24'};

describe('questions of the host', () => {
  it('show-when: a question is asked only where the other one has this answer', () => {
    expect(walk(plan, answered).asked.slice(-3)).to.deep.equal(['insurer', 'which', 'born']);
    expect(walk(plan, {...answered, insurer: 'a'}).asked.slice(-2)).to.deep.equal(['insurer', 'born']);
  });

  it('show-when: a changed answer opens the question that waits for it', () => {
    const {state} = walk(plan, {...answered, insurer: 'a'});
    const changing = transition(state, {type: 'change', question: 'insurer'}, plan);
    const changed = transition(changing, {type: 'answer', question: 'insurer', answer: 'other'}, plan);
    expect(changed).to.deep.include({step: 'question', current: 'which'});
  });

  it('show-when: what is not shown is not handed over, also where it was answered before', () => {
    const {state} = walk(plan, answered);
    const changed = {...state, answers: {...state.answers, insurer: 'a'}};
    const {hostAnswers, summary} = consultContent({...caseOf(plan, changed), ...consent});
    expect(hostAnswers.map(({id}) => id)).to.deep.equal(['insurer', 'born']);
    expect(summary).not.to.include('Zebra');
  });

  it('show-when: a condition on a question that is not shown itself does not hold', () => {
    const chain = planOf({
      questions: [],
      hostQuestions: [
        own('x'),
        own('y', {showWhen: {question: 'x', answer: 'other'}}),
        own('z', {showWhen: {question: 'y', answer: 'a'}}),
      ],
    });
    const {state} = walk(chain, {...well, x: 'other', y: 'a', z: 'a'});
    expect(
      derive(state, chain)
        .path.map(({id}) => id)
        .slice(-3),
    ).to.deep.equal(['x', 'y', 'z']);
    const changed = {...state, answers: {...state.answers, x: 'a'}};
    expect(
      derive(changed, chain)
        .path.map(({id}) => id)
        .slice(-1),
    ).to.deep.equal(['x']);
  });

  it('required: an optional question may be left empty, and nothing is handed over for it', () => {
    const optional = planOf({questions: [], hostQuestions: [own('a', {required: false}), own('note', {type: 'text'})]});
    const {asked, state} = walk(optional, {...well, a: '', note: ''});
    expect(asked.slice(-2)).to.deep.equal(['a', 'note']);
    expect(state.step).to.equal('result');
    expect(derive(state, optional).answers).not.to.have.any.keys('a', 'note');
    const {hostAnswers} = consultContent({...caseOf(optional, state), ...consent});
    expect(hostAnswers).to.deep.equal([]);
  });

  it('required: an empty answer to a question that needs one changes nothing', () => {
    let state = transition(initial(plan), {type: 'start'}, plan);
    while (state.current !== 'born')
      state = transition(
        state,
        {type: 'answer', question: state.current!, answer: answered[state.current as keyof typeof answered]!},
        plan,
      );
    expect(transition(state, {type: 'answer', question: 'born', answer: ''}, plan)).to.deep.equal(state);
  });

  for (const [answer, isDay] of [
    ['1985-07-24', true],
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2026-04-31', false],
    ['85-07-24', false],
    ['1985-7-24', false],
    ['0199-01-01', false],
    ['yesterday', false],
    ['2026-03-27T12:00', false],
  ] as const)
    it(`date: “${answer}” is ${isDay ? 'a day' : 'no day that can be meant'}`, () => {
      const {state} = walk(plan, {...answered, born: answer});
      expect(state.answers.born).to.equal(isDay ? answer : undefined);
    });

  it('date: is limited to what the host allows', () => {
    const limited = planOf({
      questions: [],
      hostQuestions: [own('visit', {type: 'date', min: Date.parse('2026-03-02'), max: Date.parse('2026-03-09')})],
    });
    const visitOn = (visit: string) => walk(limited, {...well, visit}).state.answers.visit;
    expect(visitOn('2026-03-02')).to.equal('2026-03-02');
    expect(visitOn('2026-03-01')).to.equal(undefined);
    expect(visitOn('2026-03-10')).to.equal(undefined);
  });

  describe('free text and dates', () => {
    const {state} = walk(plan, answered);
    const visit = caseOf(plan, state);
    const personal = ['Zebra', '1985', 'July'];

    it('are in the hand-over and in the summary that it shows first', () => {
      const {hostAnswers, summary} = consultContent({...visit, ...consent});
      expect(hostAnswers.slice(1)).to.deep.equal([
        {id: 'which', text: 'About which?', answers: [{id: 'Zebra Health', text: 'Zebra Health'}]},
        {id: 'born', text: 'About born?', answers: [{id: '1985-07-24', text: 'July 24, 1985'}]},
      ]);
      expect(summary).to.include('About which? Zebra Health');
      expect(summary).to.include('About born? July 24, 1985');
    });

    it('are not in the text, the saved state, the answers the rules read, or a FHIR bundle that nobody agreed to', () => {
      const drafted = {...state, drafts: {which: 'Zebra Health'}};
      const saved = saveState(drafted, plan);
      const places = {
        text: toText(visit, {now: noon}),
        state: atob(saved.replace(/-/g, '+').replace(/_/g, '/')),
        answers: JSON.stringify(derive(state, plan).answers),
        fhir: JSON.stringify(toFhir(visit, {now: noon})),
      };
      for (const [place, content] of Object.entries(places))
        for (const word of personal) expect(content, place).not.to.include(word);
      expect(restoreState(saved, plan).state.answers).not.to.have.any.keys('which', 'born');
    });

    it('are not taken from a prefill or a saved string', () => {
      const prefilled = initial(plan, {insurer: 'other', which: 'Zebra Health', born: '1985-07-24'});
      expect(prefilled.answers).to.deep.equal({insurer: 'other'});
      expect(prefilled.drafts).to.deep.equal({});
    });

    it('are items of their own type in the FHIR bundle that was agreed to', () => {
      const bundle = toFhir(visit, {now: noon, includesPersonal: true}) as unknown as {
        entry: {resource: {resourceType: string; item: {linkId: string}[]}}[];
      };
      const itemOf = (type: string, id: string) =>
        bundle.entry
          .find(({resource}) => resource.resourceType === type)!
          .resource.item.find(({linkId}) => linkId === id);
      expect(itemOf('Questionnaire', 'which')).to.deep.include({
        type: 'text',
        enableWhen: [{question: 'insurer', operator: '=', answerCoding: {code: 'other'}}],
      });
      expect(itemOf('Questionnaire', 'born')).to.deep.include({type: 'date'});
      expect(itemOf('QuestionnaireResponse', 'which')).to.deep.include({answer: [{valueString: 'Zebra Health'}]});
      expect(itemOf('QuestionnaireResponse', 'born')).to.deep.include({answer: [{valueDate: '1985-07-24'}]});
    });
  });
});
