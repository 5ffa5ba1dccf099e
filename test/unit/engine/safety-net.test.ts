import {expect} from '@open-wc/testing';
import {assess} from '../../../src/engine/assess.js';
import type {Answers} from '../../../src/pack/types.js';
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

  describe('groups', () => {
    const groups = [
      {id: 'legs', title: 'Legs', line: 'Wobbly legs'},
      {id: 'other', title: 'Other', line: 'Chest pain'},
    ];
    const emergency = [
      {group: 'other', question: 'danger', options: ['chest']},
      {group: 'legs', question: 'nerve', options: ['wobbly']},
    ];
    const pack = {...flowPack, safetyNet: {...net, groups, emergency}};

    it('list the findings under their headings, in the order of the headings', () =>
      expect(safetyNet(pack, assess(pack, {})).groups).to.deep.equal([
        {...groups[0], findings: ['Wobbly']},
        {...groups[1], findings: ['Chest']},
      ]));

    it('keep a finding without a heading, in a last group of its own', () => {
      const withoutGroup = {...pack, safetyNet: {...net, groups, emergency: [...emergency, ...net.emergency]}};
      const lines = safetyNet(withoutGroup, assess(withoutGroup, {}));
      expect(lines.groups.at(-1)).to.deep.equal({
        id: null,
        title: '',
        line: '',
        findings: ['Saddle', 'Wobbly', 'Chest', 'Crash'],
      });
      expect(lines.findings).to.deep.equal(['Wobbly', 'Chest', 'Saddle', 'Crash']);
    });

    it('are one group without a heading where the pack has none', () =>
      expect(safetyNet(flowPack, assess(flowPack, {})).groups.map(({id, findings}) => ({id, findings}))).to.deep.equal([
        {id: null, findings: ['Saddle', 'Wobbly', 'Chest', 'Crash']},
      ]));
  });

  it('has lines for this person only where their condition certainly holds', () => {
    const personal = [
      {
        id: 'after-cancer',
        text: 'After cancer: a weak leg',
        when: {question: 'health', operator: 'includes', answer: 'cancer'} as const,
        sources: ['nhs'],
      },
    ];
    const pack = {...flowPack, safetyNet: {...net, personal}};
    const linesFor = (answers: Answers) => safetyNet(pack, assess(pack, answers), answers).personal;
    expect(linesFor({health: ['cancer']})).to.deep.equal(['After cancer: a weak leg']);
    expect(linesFor({health: ['none']})).to.deep.equal([]);
    expect(linesFor({})).to.deep.equal([]);
  });

  it('lists what needs help the same day in the words of the questions, and at self-care reasons to book', () => {
    const pack = {
      ...flowPack,
      safetyNet: {
        ...net,
        sameDay: {lead: 'Today:', findings: [{question: 'health', options: ['fever']}]},
        book: {lead: 'Book if:', lines: ['No better.']},
      },
    };
    const assessment = assess(pack, {});
    const lines = safetyNet(pack, {...assessment, level: 'self-care'});
    expect(lines.sameDay).to.deep.equal({lead: 'Today:', lines: ['Fever']});
    expect(lines.book).to.deep.equal({lead: 'Book if:', lines: ['No better.']});
    expect(safetyNet(pack, {...assessment, level: 'non-urgent'}).book).to.equal(null);
    expect(safetyNet(flowPack, assess(flowPack, {}))).to.deep.include({sameDay: null, book: null});
  });

  describe('a sign for the same day', () => {
    const sameDay = {lead: 'Today:', findings: [{question: 'health', options: ['fever']}]};
    const personal = [
      {
        id: 'after-cancer',
        text: 'After cancer: a fever',
        when: {question: 'health', operator: 'includes', answer: 'cancer'} as const,
        covers: [{question: 'health', options: ['fever']}],
        sources: ['nhs'],
      },
    ];
    const listsFor = (pack: typeof flowPack, answers: Answers) => {
      const {personal: own, sameDay: today} = safetyNet(pack, assess(pack, answers), answers);
      return [own, today?.lines];
    };

    it('is left out where a line for this person covers it', () => {
      const pack = {...flowPack, safetyNet: {...net, sameDay, personal}};
      expect(listsFor(pack, {health: ['cancer']})).to.deep.equal([['After cancer: a fever'], []]);
      expect(listsFor(pack, {health: ['none']})).to.deep.equal([[], ['Fever']]);
    });

    it('moves to the emergencies where a rule makes it one together with the answers', () => {
      const feverWithLeg = {
        ...flowPack.redFlags[0]!,
        id: 'fever-with-leg',
        when: {
          all: [
            {question: 'health', operator: 'includes', answer: 'fever'} as const,
            {question: 'where', operator: 'includes', answer: 'leg-numb'} as const,
          ],
        },
      };
      const pack = {...flowPack, redFlags: [...flowPack.redFlags, feverWithLeg], safetyNet: {...net, sameDay}};
      expect(listsFor(pack, {where: ['leg-numb']})).to.deep.equal([['Fever'], []]);
      expect(listsFor(pack, {where: ['low']})).to.deep.equal([[], ['Fever']]);
      expect(listsFor(pack, {})).to.deep.equal([[], ['Fever']]);
    });
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
