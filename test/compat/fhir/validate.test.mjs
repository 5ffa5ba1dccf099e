import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {answerProblems, bundleProblems, formProblems, problemsOf} from './checks.mjs';
import {byType, session, sessions} from './sessions.mjs';
import {flowPack} from './.work/subject.mjs';
import {invariants, structure} from './validators.mjs';

const COUNT = 600;

/** The first few problems, each with its visit. */
function wrong(visits, check) {
  const problems = visits.flatMap((visit, at) => check(visit).map((problem) => `visit ${at}: ${problem}`));
  return problems.length > 5 ? [...problems.slice(0, 5), `… and ${problems.length - 5} more`] : problems;
}

describe(`the bundles of ${COUNT} visits`, () => {
  let visits;
  before(() => {
    visits = sessions(COUNT);
  });

  it(`FHIR bundles: the ${COUNT} visits are complete and partial ones, of every level`, () => {
    const levels = visits.map(({whole}) => whole.assessment.level);
    for (const level of ['emergency', 'urgent', 'non-urgent', 'self-care', null])
      assert.ok(levels.filter((visitLevel) => visitLevel === level).length >= 10, `few visits end in ${level}`);
    assert.ok(visits.filter(({bundle}) => byType(bundle).QuestionnaireResponse.status === 'in-progress').length > 50);
    assert.ok(
      visits.filter(({options, state}) => options.shareMedicines && Object.keys(state.medicineAnswers).length).length >
        10,
    );
  });

  it('FHIR bundles: have the structure of R4 and no unknown members', () =>
    assert.deepEqual(
      wrong(visits, ({bundle}) => structure(bundle)),
      [],
    ));

  it('FHIR bundles: satisfy every invariant of R4', () =>
    assert.deepEqual(
      wrong(visits, ({bundle}) => invariants(bundle)),
      [],
    ));

  it('FHIR bundles: the answers match the questionnaire, and enableWhen branches as the flow does', () =>
    assert.deepEqual(wrong(visits, problemsOf), []));

  it('FHIR bundles: are the same in every run', () =>
    assert.deepEqual(session(flowPack, 7).bundle, session(flowPack, 7).bundle));
});

describe('the checks themselves', () => {
  let visit;
  before(() => {
    visit = sessions(200).find(({whole}) => whole.assessment.level === 'urgent' && whole.assessment.complete);
  });
  /** The bundle with one invalid resource. */
  const spoilt = (type, change) => {
    const bundle = structuredClone(visit.bundle);
    Object.assign(byType(bundle)[type], change);
    return bundle;
  };
  const gate = {question: 'nerve', operator: '=', answerCoding: {code: 'none'}};
  const broken = [
    ['a member that R4 does not know', () => structure(spoilt('Questionnaire', {colour: 'red'}))],
    ['an unknown status', () => structure(spoilt('QuestionnaireResponse', {status: 'done'}))],
    ['a request without an intent', () => structure(spoilt('ServiceRequest', {intent: undefined}))],
    [
      'an enableWhen that asks for existence with a code',
      () =>
        invariants(
          spoilt('Questionnaire', {item: [{linkId: 'a', type: 'string', enableWhen: [{...gate, operator: 'exists'}]}]}),
        ),
    ],
    ['an invalid date', () => invariants(spoilt('QuestionnaireResponse', {authored: 'today'}))],
    ['two questions with the same linkId', ({Questionnaire: {item}}) => formProblems({item: [...item, item[0]]})],
    [
      'several conditions without enableBehavior',
      ({Questionnaire: {item}}) => formProblems({item: [...item, {linkId: 'a', enableWhen: [gate, gate]}]}),
    ],
    [
      'an answer that is not offered',
      ({Questionnaire, QuestionnaireResponse: {item}}) =>
        answerProblems(Questionnaire, {item: [{...item[0], answer: [{valueCoding: {code: 'other'}}]}]}),
    ],
    [
      'an answer to a question that does not exist',
      ({Questionnaire}) => answerProblems(Questionnaire, {item: [{linkId: 'other', answer: []}]}),
    ],
    [
      'a reference that does not resolve',
      () => bundleProblems(spoilt('RiskAssessment', {basis: [{reference: 'urn:uuid:nowhere'}]})),
    ],
  ];
  for (const [name, look] of broken)
    it(`FHIR checks: report ${name}`, () => assert.notDeepEqual(look(byType(visit.bundle)), []));
});
