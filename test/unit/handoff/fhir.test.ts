import {expect} from '@open-wc/testing';
import {initial, transition} from '../../../src/flow/transition.js';
import type {FlowPlan, FlowState, HostQuestion} from '../../../src/flow/types.js';
import {enableWhen} from '../../../src/handoff/fhir/enable-when.js';
import {toFhir} from '../../../src/handoff/fhir/to-fhir.js';
import type {Item, Resource} from '../../../src/handoff/fhir/types.js';
import type {Answers, Condition} from '../../../src/pack/types.js';
import {flowPack} from '../../support/flow-pack.js';
import {caseOf, noon} from '../../support/flow-case.js';
import {planOf, resultOf, well} from '../../support/flow-people.js';

const insurer: HostQuestion = {
  host: true,
  id: 'insurer',
  type: 'one',
  text: 'Who insures you?',
  options: [{id: 'a', text: 'Acme'}],
  codes: [{system: 'http://loinc.org', code: '76437-3'}],
  sources: [],
  reviewed: '',
};
const plan = planOf({
  ask: 'all',
  questions: ['training', 'stiff', 'braces', 'shoes', 'distance'],
  hostQuestions: [insurer],
});
const truth: Answers = {...well, insurer: 'a'};
const bundleOf = (state: FlowState, by: FlowPlan = plan) => toFhir(caseOf(by, state), {now: noon});
const of = (type: string, state = resultOf(plan, truth)) =>
  bundleOf(state).entry.find(({resource}) => resource.resourceType === type)?.resource as Resource;
const items = (resource: Resource) => resource['item'] as readonly Item[];
const item = (resource: Resource, id: string) => items(resource).find(({linkId}) => linkId === id);
const stopped = () =>
  transition(
    transition(
      transition(initial(plan), {type: 'start'}, plan),
      {type: 'answer', question: 'nerve', answer: ['saddle']},
      plan,
    ),
    {type: 'to-result'},
    plan,
  );

describe('toFhir', () => {
  it('returns a collection of four resources', () => {
    const bundle = bundleOf(resultOf(plan, truth));
    expect(bundle).to.include({resourceType: 'Bundle', type: 'collection', timestamp: '2026-03-04T12:00:00.000Z'});
    expect(bundle.entry.map(({resource}) => resource.resourceType)).to.deep.equal([
      'Questionnaire',
      'QuestionnaireResponse',
      'RiskAssessment',
      'ServiceRequest',
    ]);
    for (const {fullUrl} of bundle.entry)
      expect(fullUrl).to.match(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/);
  });

  it('is JSON, and the same for the same case', () => {
    const bundle = bundleOf(resultOf(plan, truth));
    expect(JSON.parse(JSON.stringify(bundle))).to.deep.equal(bundle);
    expect(bundleOf(resultOf(plan, truth))).to.deep.equal(bundle);
  });

  it('the URLs of the answers depend on the seed, and the URL of the form on its questions', () => {
    const whole = caseOf(plan, resultOf(plan, truth));
    const [first, other] = ['a', 'b'].map((seed) => toFhir(whole, {now: noon, seed}).entry.map(({fullUrl}) => fullUrl));
    expect(first![0]).to.equal(other![0]);
    expect(first!.slice(1)).not.to.have.members(other!.slice(1));
    const fewer = planOf({questions: []});
    expect(bundleOf(resultOf(fewer), fewer).entry[0]!.fullUrl).not.to.equal(first![0]);
  });

  it('contains no assessment and no request while there is no level', () => {
    expect(bundleOf(initial(plan)).entry.map(({resource}) => resource.resourceType)).to.deep.equal([
      'Questionnaire',
      'QuestionnaireResponse',
    ]);
  });

  it('contains no name, no diagnosis and no clinical impression', () => {
    const text = JSON.stringify(bundleOf(resultOf(plan, {...truth, health: ['cancer']})));
    expect(text).not.to.match(/ClinicalImpression|Condition|snomed|icd/i);
    for (const type of ['RiskAssessment', 'ServiceRequest'])
      expect(of(type)['subject']).to.deep.equal({display: 'The person who answered'});
    for (const type of ['Questionnaire', 'QuestionnaireResponse']) expect(of(type)).not.to.have.property('subject');
  });

  it('names the register of the clinician whom an organisation has had review the rules', () => {
    const signOff = {
      name: 'Ada Stone',
      credential: 'MD',
      organisation: 'Riverside Spine',
      register: 'State board 12345',
      date: '2026-12-03',
      packHash: 'sha256:00',
    };
    const signed: FlowPlan = {...plan, pack: {...flowPack, signOff}};
    const text = JSON.stringify(bundleOf(resultOf(signed, truth), signed));
    expect(text)
      .to.include('Riverside Spine states that Ada Stone, MD (State board 12345), reviewed these rules on 2026-12-03.')
      .and.to.include('No clinician has reviewed these rules for their authors.');
    expect(JSON.stringify(bundleOf(resultOf(plan, truth)))).not.to.include('states that');
  });

  describe('Questionnaire', () => {
    const form = of('Questionnaire');

    it('conforms to the SDC profile, and is a draft until a clinician has signed the pack', () => {
      expect(form).to.deep.include({
        meta: {profile: ['http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire']},
        status: 'draft',
        version: '1.2.3',
        subjectType: ['Patient'],
      });
      const signed: FlowPlan = {...plan, pack: {...flowPack, reviewedBy: 'Dr Example'}};
      expect(bundleOf(resultOf(signed, truth), signed).entry[0]!.resource['status']).to.equal('active');
    });

    it('contains every question once, host questions included', () => {
      const ids = items(form).map(({linkId}) => linkId);
      expect(new Set(ids).size).to.equal(ids.length);
      expect(ids).to.include.members([...plan.questions.map(({id}) => id), 'nerve.unsure', 'someone-else']);
      expect(ids).not.to.include('training.unsure');
    });

    it('contains every option of a list, the exclusive ones too', () => {
      const options = item(form, 'nerve')!['answerOption'] as {valueCoding: {code: string}; extension?: object[]}[];
      expect(options.map(({valueCoding}) => valueCoding.code)).to.deep.equal(['saddle', 'wobbly', 'none', 'unsure']);
      expect(options.filter(({extension}) => extension).map(({valueCoding}) => valueCoding.code)).to.deep.equal([
        'none',
      ]);
      expect(item(form, 'nerve')).to.include({type: 'choice', repeats: true});
      expect(item(form, 'about')).to.include({type: 'choice'}).and.not.to.have.property('repeats');
    });

    it('asks which options only of a person who is not sure', () => {
      expect(item(form, 'nerve.unsure')).to.deep.include({
        enableWhen: [{question: 'nerve', operator: '=', answerCoding: {code: 'unsure'}}],
      });
    });

    it('contains numbers with their limits and units', () => {
      expect(item(form, 'pain')).to.include({type: 'integer'});
      expect(item(form, 'distance')).to.include({type: 'decimal'});
      expect(JSON.stringify(item(form, 'distance')))
        .to.include('"valueDecimal":500')
        .and.to.include('"display":"km"');
    });

    it('contains LOINC codes of the pack, and none of the host', () => {
      expect(item(form, 'pain')!['code']).to.deep.equal([{system: 'http://loinc.org', code: '72514-3'}]);
      expect(item(form, 'insurer')).not.to.have.property('code');
    });

    it('states what it leaves out', () => expect(form['description']).to.include('Left out of this form'));
  });

  describe('QuestionnaireResponse', () => {
    const values = (id: string, answers: Answers) =>
      (
        item(of('QuestionnaireResponse', resultOf(plan, {...truth, ...answers})), id)?.['answer'] as
          object[] | undefined
      )
        ?.map((value) => Object.values(value)[0] as {code: string} | number)
        .map((value) => (typeof value === 'object' ? value.code : value));

    it('refers to its form by URL and version', () => {
      const {entry} = bundleOf(resultOf(plan, truth));
      expect(entry[1]!.resource).to.deep.include({
        questionnaire: `${entry[0]!.resource['url']}|1.2.3`,
        status: 'completed',
        authored: '2026-03-04T12:00:00.000Z',
      });
    });

    it('is in progress where the person stopped early', () =>
      expect(of('QuestionnaireResponse', stopped())).to.include({status: 'in-progress'}));

    const cases: [string, string, Answers, (string | number)[] | undefined][] = [
      ['has a choice', 'about', {}, ['18-59']],
      ['has every selected option of a list', 'health', {health: ['cancer', 'bones']}, ['cancer', 'bones']],
      ['has a number, also zero', 'pain', {pain: 0}, [0]],
      ['has "not sure" about one option', 'health', {health: ['bones', 'unsure:cancer']}, ['bones', 'unsure']],
      ['names the option that is "not sure"', 'health.unsure', {health: ['bones', 'unsure:cancer']}, ['cancer']],
      ['has "not sure" without an option', 'health', {health: ['unsure']}, ['unsure']],
      [
        'names no option for "not sure" without an option',
        'health.unsure',
        {health: ['unsure', 'unsure:cancer']},
        undefined,
      ],
      ['leaves out what does not apply', 'stiff', {}, undefined],
    ];
    for (const [name, id, answers, expected] of cases)
      it(name, () => expect(values(id, answers)).to.deep.equal(expected));

    it('keeps the order of the form', () => {
      const order = plan.questions.map(({id}) => id);
      const ids = items(of('QuestionnaireResponse')).map(({linkId}) => order.indexOf(linkId));
      expect(ids).to.deep.equal([...ids].sort((a, other) => a - other));
    });

    it('states for whom the person answered', () => {
      const state = resultOf(plan, truth);
      expect(
        item(
          of('QuestionnaireResponse', {...state, answers: {...state.answers, 'someone-else': 'yes'}}),
          'someone-else',
        ),
      ).to.deep.include({answer: [{valueBoolean: true}]});
    });

    it('contains the medicine check only with the person’s consent', () => {
      const whole = caseOf(plan, {...resultOf(plan, truth), medicineAnswers: {stomach: ['ulcer']}});
      expect(JSON.stringify(toFhir(whole, {now: noon}))).not.to.match(/ulcer/i);
      const [form, response] = toFhir(whole, {now: noon, shareMedicines: true}).entry.map(({resource}) => resource);
      expect(item(form!, 'stomach')).to.include({type: 'choice'});
      expect(item(response!, 'stomach')).to.deep.include({answer: [{valueCoding: {code: 'ulcer', display: 'Ulcer'}}]});
    });
  });

  describe('contact', () => {
    const contact = {
      name: 'Dana Okafor',
      phone: '555 0100',
      email: 'dana@example.com',
      time: 'After five',
      note: 'Ring',
    };
    const withContact = (state: FlowState, shared = contact) =>
      toFhir(caseOf(plan, state), {now: noon, contact: shared});
    const find = (bundle: ReturnType<typeof toFhir>, type: string) =>
      bundle.entry.find(({resource}) => resource.resourceType === type)!.resource;

    it('is a contained Patient, the source of the answers, when the person answered for themselves', () => {
      const response = find(withContact(resultOf(plan, truth)), 'QuestionnaireResponse');
      expect(response).to.deep.include({
        source: {reference: '#source'},
        contained: [
          {
            resourceType: 'Patient',
            id: 'source',
            name: [{text: 'Dana Okafor'}],
            telecom: [
              {system: 'phone', value: '555 0100'},
              {system: 'email', value: 'dana@example.com'},
            ],
          },
        ],
      });
    });

    it('is a RelatedPerson when someone else answered', () => {
      const state = resultOf(plan, truth);
      const other = {...state, answers: {...state.answers, 'someone-else': 'yes'}};
      const [source] = find(withContact(other), 'QuestionnaireResponse')['contained'] as Resource[];
      expect(source).to.deep.include({resourceType: 'RelatedPerson', patient: {display: 'The person with back pain'}});
    });

    it('puts time and note into the request', () => {
      const notes = find(withContact(resultOf(plan, truth)), 'ServiceRequest')['note'] as {text: string}[];
      expect(notes.slice(1).map(({text}) => text)).to.deep.equal([
        'Best time to reach you: After five',
        'Anything else they should know: Ring',
      ]);
    });

    it('is nowhere without one', () => {
      const bundle = JSON.stringify(bundleOf(resultOf(plan, truth)));
      expect(bundle).to.not.contain('contained').and.not.to.contain('"source":');
      const noteOnly = find(
        withContact(resultOf(plan, truth), {note: 'Ring'} as typeof contact),
        'QuestionnaireResponse',
      );
      expect(noteOnly).to.not.have.property('contained');
    });
  });

  it('states how soon, and by which rules', () => {
    const risk = of(
      'RiskAssessment',
      resultOf(plan, {...truth, health: ['fever', 'unsure:cancer'], where: ['leg-numb']}),
    );
    expect(risk).to.deep.include({status: 'final', method: {text: 'back-pain-checker, rules flow-fixture 1.2.3'}});
    expect(risk['prediction']).to.deep.equal([
      {
        outcome: {text: 'When'},
        qualitativeRisk: {coding: [{code: 'urgent', display: 'Urgent'}], text: 'Urgent'},
        rationale: 'Be seen today. Today.',
      },
    ]);
    expect(JSON.stringify(risk['note']))
      .to.include('Rules that fired: fever')
      .and.to.include('Rules not ruled out: cancer-and-leg');
    expect(of('RiskAssessment', stopped())).to.include({status: 'preliminary'});
    expect(JSON.stringify(of('RiskAssessment')['note'])).to.include('Rules that fired: none');
  });

  it('requests a consult as a proposal in draft, with the summary', () => {
    const {entry} = bundleOf(resultOf(plan, {...truth, health: ['fever']}));
    const request = entry[3]!.resource;
    expect(request).to.deep.include({
      status: 'draft',
      intent: 'proposal',
      priority: 'urgent',
      reasonCode: [{text: 'Sign: fever'}],
      supportingInfo: [{reference: entry[1]!.fullUrl}, {reference: entry[2]!.fullUrl}],
    });
    expect(JSON.stringify(request['note'])).to.include('Urgent: Be seen today');
    expect(of('ServiceRequest')).not.to.have.property('reasonCode');
  });
});

describe('FHIR R4 enableWhen', () => {
  const questions = plan.questions;
  const plain = (condition: Condition) =>
    enableWhen(condition, questions) as {
      enableWhen?: {question: string; operator: string}[];
      enableBehavior?: string;
      extension?: {valueExpression: {expression: string}}[];
    };
  const path = (condition: Condition) => plain(condition).extension?.[0]?.valueExpression.expression;
  const on = (id: string) => `%resource.item.where(linkId = '${id}').answer.value`;
  const is = (question: string, answer: string | number): Condition => ({question, operator: '=', answer});

  it('is empty where there is no condition', () => expect(enableWhen(undefined, questions)).to.deep.equal({}));

  it('treats "not sure" and "not answered" as unknown', () => {
    expect(plain(is('course', 'long'))).to.deep.equal({
      enableWhen: [
        {question: 'course', operator: '=', answerCoding: {code: 'long'}},
        {question: 'course', operator: '=', answerCoding: {code: 'unsure'}},
        {question: 'course', operator: 'exists', answerBoolean: false},
      ],
      enableBehavior: 'any',
    });
  });

  it('has no enableBehavior for one condition', () => {
    expect(plain({question: 'training', operator: 'exists', answer: true})).to.deep.equal({
      enableWhen: [{question: 'training', operator: 'exists', answerBoolean: true}],
    });
    expect(plain({not: {question: 'training', operator: 'exists', answer: true}})).to.deep.equal({
      enableWhen: [{question: 'training', operator: 'exists', answerBoolean: false}],
    });
  });

  it('lists the conditions of an any with enableBehavior any', () => {
    const both = ['training', 'shoes'].map((question): Condition => ({question, operator: 'exists', answer: true}));
    expect(plain({any: both})).to.deep.include({enableBehavior: 'any'});
    expect(path({all: both})).to.equal(`(${on('training')}.exists()) and (${on('shoes')}.exists())`);
    expect(path({all: [both[0]!, {question: 'nowhere', operator: 'exists', answer: true}]})).to.equal('false');
  });

  it('compares numbers', () => {
    expect(plain({question: 'pain', operator: '>=', answer: 7}).enableWhen).to.deep.equal([
      {question: 'pain', operator: '>=', answerInteger: 7},
      {question: 'pain', operator: 'exists', answerBoolean: false},
    ]);
    expect(plain({question: 'distance', operator: '<', answer: 4.5}).enableWhen?.[0]).to.deep.equal({
      question: 'distance',
      operator: '<',
      answerDecimal: 4.5,
    });
  });

  it('uses an expression for every other condition', () => {
    expect(path({not: is('course', 'long')})).to.equal(`(${on('course')}.where(code = 'long').exists()).not()`);
    expect(path({question: 'course', operator: '!=', answer: 'long'})).to.equal(path({not: is('course', 'long')}));
    expect(path({question: 'health', operator: 'includes', answer: 'bones'})).to.include(on('health.unsure'));
    expect(
      path({
        atLeast: {
          count: 2,
          of: ['training', 'shoes', 'braces'].map((question) => ({question, operator: 'exists', answer: true})),
        },
      }),
    )
      .to.include('iif(')
      .and.to.include('>= 2');
    expect(path({question: 'nerve', operator: 'unsure', answer: 'saddle'})).to.include(
      `(${on('nerve')}.where(code = 'saddle').exists()).not()`,
    );
  });

  it('treats a question that is not in the form as unknown', () => {
    const none: Condition = {question: 'nowhere', operator: 'includes', answer: 'x'};
    expect(plain(none)).to.deep.equal({});
    expect(plain({not: none})).to.deep.equal({});
    expect(path({question: 'nowhere', operator: 'exists', answer: true})).to.equal('false');
    expect(plain({question: 'nowhere', operator: 'exists', answer: false})).to.deep.equal({});
  });

  it('reads the checkbox below the options as yes or unanswered', () => {
    const aside: Condition = {question: 'someone-else', operator: '=', answer: 'yes'};
    expect(plain(aside)).to.deep.equal({});
    expect(path({not: aside})).to.equal(`(${on('someone-else')}.where($this = true).exists()).not()`);
    expect(plain({question: 'someone-else', operator: 'exists', answer: true}).enableWhen).to.deep.equal([
      {question: 'someone-else', operator: '=', answerBoolean: true},
    ]);
    expect(path({question: 'someone-else', operator: '=', answer: 'no'})).to.equal(path({not: aside}));
  });

  it('treats an invalid comparison as unknown', () => {
    const odd: Condition[] = [
      {question: 'course', operator: '>', answer: 3},
      {question: 'pain', operator: '>', answer: 'x'},
      {question: 'health', operator: '=', answer: 4},
    ];
    for (const condition of odd) expect(plain(condition)).to.deep.equal({});
    expect(plain({question: 'pain', operator: '=', answer: 'x'}).enableWhen).to.deep.equal([
      {question: 'pain', operator: 'exists', answerBoolean: false},
    ]);
    expect(plain({question: 'pain', operator: 'unsure', answer: 'x'}).enableWhen).to.deep.equal([
      {question: 'pain', operator: 'exists', answerBoolean: false},
    ]);
  });

  it('compares "not sure" of a choice and of a list', () => {
    expect(plain({question: 'course', operator: 'unsure', answer: 'unsure'}).enableWhen?.[0]).to.deep.equal({
      question: 'course',
      operator: '=',
      answerCoding: {code: 'unsure'},
    });
    expect(plain(is('course', 'unsure')).enableWhen?.length).to.equal(2);
    expect(path({question: 'nerve', operator: 'includes', answer: 'unsure'})).to.include(
      `${on('nerve.unsure')}.empty()`,
    );
    expect(plain({question: 'training', operator: 'unsure', answer: 'jump'}).enableWhen).to.deep.equal([
      {question: 'training', operator: 'exists', answerBoolean: false},
    ]);
  });
});
