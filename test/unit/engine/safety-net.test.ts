import {expect} from '@open-wc/testing';
import {assess} from '../../../src/engine/assess.js';
import {safetyNet} from '../../../src/engine/safety-net.js';
import {flowPack} from '../../support/flow-pack.js';

describe('safetyNet', () => {
  const {safetyNet: net} = flowPack;

  it('lists the emergency findings in the words of the questions', () => {
    expect(safetyNet(flowPack, assess(flowPack, {})).findings).to.deep.equal(['Saddle', 'Wobbly', 'Chest', 'Crash']);
  });

  it('prefers the wording for inside a sentence', () => {
    const questions = flowPack.questions.map((question) =>
      question.id === 'nerve'
        ? {...question, options: [{id: 'saddle', text: 'Saddle', finding: 'numbness between the legs'}]}
        : question,
    );
    const pack = {
      ...flowPack,
      questions,
      safetyNet: {
        ...net,
        emergency: [
          {question: 'nerve', options: ['saddle', 'gone']},
          {question: 'gone', options: ['saddle']},
        ],
      },
    };
    expect(safetyNet(pack, assess(pack, {})).findings).to.deep.equal(['numbness between the legs']);
  });

  it('states what to expect at this level, and what is still unknown', () => {
    const urgent = assess(flowPack, {health: ['fever']});
    expect(safetyNet(flowPack, urgent)).to.deep.include({
      lead: net.lead,
      evenIf: net.evenIf,
      expect: net.expect.urgent,
      notMonitored: net.notMonitored,
    });
    expect(safetyNet(flowPack, urgent).notRuledOut.map(({id}) => id)).to.include('saddle');
  });
});
