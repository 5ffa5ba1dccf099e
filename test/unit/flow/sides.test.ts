import {expect} from '@open-wc/testing';
import {planFlow} from '../../../src/flow/plan.js';
import {restoreState, saveState} from '../../../src/flow/save.js';
import {finish} from '../../../src/flow/screens.js';
import {initial, transition} from '../../../src/flow/transition.js';
import type {FlowState} from '../../../src/flow/types.js';
import {consultDetail} from '../../../src/handoff/detail.js';
import {toFhir} from '../../../src/handoff/fhir/to-fhir.js';
import {toText} from '../../../src/handoff/summary.js';
import {builtInPack} from '../../../src/pack/built-in.js';
import type {Sides} from '../../../src/pack/types.js';
import {caseOf, noon} from '../../support/flow-case.js';

const {plan} = planFlow(builtInPack, {noStart: true});
const giveWhere = (sides: unknown): FlowState =>
  transition(
    initial(plan),
    {type: 'answer', question: 'where', answer: ['low', 'leg-pain'], sides: sides as Sides},
    plan,
  );

/** Pain down the left leg that does not get better. */
const clinicianCase = () => {
  const answers = {
    where: ['low', 'leg-pain'],
    nerve: ['none'],
    danger: ['none'],
    about: '18-44',
    unwell: ['none'],
    health: ['none'],
    course: 'new-same',
    impact: 'moderate',
    feel: ['bend'],
    runs: ['none'],
    'home-care': 'helping',
    training: ['none'],
  };
  const sides: Sides = {low: ['left', 'right'], 'leg-pain': ['left'], groin: ['left']};
  return caseOf(plan, {...finish(plan, answers), sides});
};

describe('sides of a place', () => {
  it('are recorded beside the answer, which stays a list of places', () => {
    const state = giveWhere({low: ['middle'], 'leg-pain': ['left']});
    expect(state.answers['where']).to.deep.equal(['low', 'leg-pain']);
    expect(state.sides).to.deep.include({low: ['middle'], 'leg-pain': ['left']});
  });

  it('that the pack does not have are left out', () => {
    for (const sides of [{low: ['up'], neck: ['left'], 'leg-pain': 'left', mars: ['left']}, null, 'left', {low: null}])
      expect(Object.values(giveWhere(sides).sides).flat(), JSON.stringify(sides)).to.deep.equal([]);
  });

  it('are kept when the person goes back, and in the saved state', () => {
    const back = transition(initial(plan), {type: 'back', draft: ['low'], sides: {low: ['right']}}, plan);
    expect(back.sides).to.deep.include({low: ['right']});
    const whole = clinicianCase();
    const {state, problems} = restoreState(saveState(whole.state, plan), plan);
    expect(problems).to.deep.equal([]);
    expect(state.sides).to.deep.include({low: ['left', 'right'], 'leg-pain': ['left']});
  });

  it('are handed over in words and as data, for the places that are chosen only', () => {
    const whole = clinicianCase();
    expect(toText(whole))
      .to.include('Low back (both sides); Pain down one leg: shooting, burning or aching (Left)')
      .and.to.not.include('Groin');
    const consent = {text: 'Yes', recipient: 'Spine', privacyHref: null};
    const {answers} = consultDetail({...whole, consent, now: noon}, {id: 'a'.repeat(32), reference: 'ABCDEFGH'});
    expect(answers.find(({id}) => id === 'where')!.answers).to.deep.equal([
      {id: 'low', text: 'Low back (both sides)', sides: ['left', 'right']},
      {id: 'leg-pain', text: 'Pain down one leg: shooting, burning or aching (Left)', sides: ['left']},
    ]);
  });

  it('are an extension in FHIR, and the display is the one of the questionnaire', () => {
    const bundle = toFhir(clinicianCase(), {now: noon}) as unknown as {
      entry: {resource: {resourceType: string; item: object[]}}[];
    };
    const response = bundle.entry.find(({resource}) => resource.resourceType === 'QuestionnaireResponse')!.resource;
    const where = response.item.find((item) => (item as {linkId: string}).linkId === 'where') as {answer: object[]};
    expect(where.answer[1]).to.deep.equal({
      extension: [{url: 'urn:back-pain-checker:side', valueCode: 'left'}],
      valueCoding: {code: 'leg-pain', display: 'Pain down one leg: shooting, burning or aching'},
    });
  });
});
