import {expect} from '@open-wc/testing';
import {planFlow} from '../../../src/flow/plan.js';
import {saveState} from '../../../src/flow/save.js';
import {consultDetail} from '../../../src/handoff/detail.js';
import {toFhir} from '../../../src/handoff/fhir/to-fhir.js';
import {toText} from '../../../src/handoff/summary.js';
import {builtInPack} from '../../../src/pack/built-in.js';
import {checkPack} from '../../../src/pack/check.js';
import type {Answers, Pack, Question} from '../../../src/pack/types.js';
import {caseOf, noon} from '../../support/flow-case.js';
import {flowPack} from '../../support/flow-pack.js';
import {resultOf, well} from '../../support/flow-people.js';
import {seeded, somebody} from '../../support/random-answers.js';

/** Words that are in nothing but the question. */
const diary: Question = {
  id: 'diary',
  type: 'many',
  text: 'What keeps you awake?',
  sensitive: true,
  options: [
    {id: 'walrus', text: 'Walrus noises'},
    {id: 'quarrel', text: 'A quarrel'},
  ],
  none: 'Nothing at all',
  sources: ['made-up'],
  reviewed: '2026-01-01',
};
const pack: Pack = {...flowPack, questions: [...flowPack.questions, diary]};
const plan = planFlow(pack, {ask: 'all'}).plan;
const consent = {text: 'I agree.', recipient: 'Riverside Spine', privacyHref: null};
const handOver = {id: '0123456789abcdef0123456789abcdef', reference: 'HK47RTM9'};
const answered: Answers = {...well, diary: ['walrus']};

const wholeOf = (truth: Answers) => caseOf(plan, resultOf(plan, truth));
const detailOf = (truth: Answers, shareSensitive?: boolean) =>
  consultDetail({...wholeOf(truth), consent, now: noon, ...(shareSensitive && {shareSensitive})}, handOver);
const answeredItems = (truth: Answers, shareSensitive?: boolean) =>
  toFhir(wholeOf(truth), {now: noon, includesPersonal: true, shareSensitive}).entry.filter(
    ({resource}) => resource.resourceType !== 'Questionnaire',
  );

describe('answers to sensitive questions', () => {
  it('are in no hand-over, summary, FHIR bundle, kept plan or saved state by default', () => {
    const whole = wholeOf(answered);
    const state = saveState(whole.state, plan);
    const places = {
      detail: detailOf(answered),
      text: toText(whole, {includesPersonal: true}),
      kept: toText(whole, {plan: true, answers: true, pharmacist: true}),
      fhir: answeredItems(answered),
      state: atob(state.replace(/-/g, '+').replace(/_/g, '/')),
    };
    for (const [place, content] of Object.entries(places))
      for (const word of ['walrus', 'Walrus', 'diary', 'awake', '"sensitive"'])
        expect(JSON.stringify(content), place).not.to.include(word);
  });

  it('are in the hand-over, its summary and FHIR once the person has ticked that', () => {
    const detail = detailOf(answered, true);
    expect(detail.sensitive).to.deep.equal([
      {id: 'diary', text: 'What keeps you awake?', answers: [{id: 'walrus', text: 'Walrus noises'}]},
    ]);
    expect(detail.answers.map(({id}) => id)).not.to.include('diary');
    expect(detail.summary).to.include('What keeps you awake? Walrus noises');
    const [response, , request] = answeredItems(answered, true).map(({resource}) => JSON.stringify(resource));
    expect(response).to.include('"linkId":"diary"').and.to.include('Walrus noises');
    expect(request).to.include('Walrus noises');
  });

  it('change nothing else that is handed over, whatever somebody answers', () => {
    const pick = seeded(11);
    for (let count = 0; count < 200; count += 1) {
      const truth = somebody(plan.questions, pick);
      const [first, second] = [['walrus', 'quarrel'], ['none']].map((answer) => ({...truth, diary: answer}));
      expect(detailOf(first!)).to.deep.equal(detailOf(second!));
      expect(answeredItems(first!)).to.deep.equal(answeredItems(second!));
    }
  });
});

describe('a pack with a sensitive question', () => {
  const question = {...diary, sources: ['nhs-back-pain']};
  const questions = [...builtInPack.questions, question];
  const reads = {question: 'diary', operator: 'includes', answer: 'walrus'} as const;
  const namesOf = (changed: Partial<Pack>) => checkPack({...builtInPack, ...changed}).problems.map(({name}) => name);
  const withFirst = <Entry>([first, ...rest]: readonly Entry[]) => [{...first!, when: reads}, ...rest];

  it('is accepted where only self-care reads it', () => {
    expect(namesOf({questions, selfCare: withFirst(builtInPack.selfCare)})).to.deep.equal([]);
  });

  it('is refused where a safety question is sensitive: its answers are the reason for the advice', () => {
    expect(namesOf({questions: [...builtInPack.questions, {...question, safety: true}]})).to.deep.equal([
      'questions.diary.sensitive',
    ]);
  });

  it('is refused where a contributor or another question reads it: both are handed over', () => {
    const {id} = builtInPack.contributors[0]!;
    expect(namesOf({questions, contributors: withFirst(builtInPack.contributors)})).to.deep.equal([
      `contributors.${id}.when`,
    ]);
    const gated = {...question, id: 'diary-again', enableWhen: reads};
    expect(namesOf({questions: [...questions, gated]})).to.deep.equal(['questions.diary-again.enableWhen']);
  });
});
