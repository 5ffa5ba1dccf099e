import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {assess} from '../../../src/engine/assess.js';
import {builtInPack} from '../../../src/pack/built-in.js';
import type {Answers, Condition, Level, Pack} from '../../../src/pack/types.js';
import {flowPack} from '../../support/flow-pack.js';
import {knowingMore, randomAnswers, randomPack, urgency} from '../../support/random-pack.js';
import {meaning} from '../../support/reference.js';
import {seeded} from '../../support/random-answers.js';

const clear: Answers = {
  nerve: ['none'],
  danger: ['none'],
  about: '18-59',
  health: ['none'],
  where: ['low'],
  course: 'easing',
  pain: 2,
  training: ['none'],
};
const ids = (all: readonly {id: string}[]) => all.map(({id}) => id);
const fired = (answers: Answers) => assess(flowPack, answers).fired.map(({flag}) => flag.id);
const ticked = (question: string, answer: string): Condition => ({question, operator: 'includes', answer});

describe('assess', () => {
  describe('level', () => {
    const cases: [string, Answers, Level | null, string | null, boolean][] = [
      ['none without answers', {}, null, null, false],
      ['self-care when no red flag is true', clear, 'self-care', 'self-care', true],
      ['none while an emergency screen is unanswered', {...clear, nerve: []}, null, null, false],
      ['none while an emergency screen is only partly answered', {...clear, danger: ['partial']}, null, null, false],
      ['emergency at once', {nerve: ['saddle']}, 'emergency', 'department', false],
      ['emergency at once for a prefilled option', {nerve: ['saddle', 'partial']}, 'emergency', 'department', false],
      ['urgent at once', {health: ['fever']}, 'urgent', 'same-day', false],
      ['no non-urgent while a more urgent level is possible', {health: ['cancer']}, null, null, false],
      ['non-urgent once no more urgent level is possible', {...clear, health: ['cancer']}, 'non-urgent', 'soon', true],
      [
        'the most urgent rule decides',
        {...clear, health: ['cancer', 'fever'], nerve: ['wobbly']},
        'emergency',
        'department',
        true,
      ],
      [
        'the most urgent disposition comes first',
        {...clear, nerve: ['saddle'], danger: ['chest']},
        'emergency',
        'ambulance',
        true,
      ],
      [
        'urgent for “not sure” about an emergency sign',
        {...clear, nerve: ['unsure:saddle']},
        'urgent',
        'same-day',
        true,
      ],
      [
        'a combination of answers raises it',
        {...clear, nerve: ['unsure:saddle'], where: ['leg-numb']},
        'emergency',
        'department',
        true,
      ],
      ['an unknown option counts as unanswered', {...clear, about: 'martian'}, null, null, false],
      ['a string in place of a list counts as unanswered', {...clear, nerve: 'saddle'}, null, null, false],
    ];
    for (const [name, answers, level, disposition, complete] of cases) {
      it(name, () => {
        const assessment = assess(flowPack, answers);
        expect(assessment.level).to.equal(level);
        expect(assessment.disposition?.id ?? null).to.equal(disposition);
        expect(assessment.complete).to.equal(complete);
        expect(assessment.open.length === 0).to.equal(complete);
      });
    }
  });

  it('lists other instructions of the same level', () => {
    expect(
      ids(assess(flowPack, {...clear, nerve: ['saddle', 'wobbly'], danger: ['chest'], health: ['fever']}).also),
    ).to.deep.equal(['department']);
    expect(assess(flowPack, {...clear, nerve: ['saddle', 'wobbly']}).also).to.deep.equal([]);
  });

  it('lists the rules that are true, most urgent first', () => {
    expect(fired({...clear, danger: ['chest'], nerve: ['saddle'], health: ['fever'], course: 'stuck'})).to.deep.equal([
      'chest',
      'saddle',
      'fever',
      'long',
    ]);
  });

  it('lists the answers that made each rule true', () => {
    const because = (answers: Answers, id: string) =>
      assess(flowPack, answers).fired.find(({flag}) => flag.id === id)?.because;
    expect(because({where: ['leg-numb', 'low'], health: ['cancer', 'bones']}, 'cancer-and-leg')).to.have.deep.members([
      {question: 'health', option: 'cancer', answer: ['cancer', 'bones']},
      {question: 'where', option: 'leg-numb', answer: ['low', 'leg-numb']},
    ]);
    expect(because({nerve: ['unsure:saddle', 'unsure']}, 'not-sure')).to.deep.include({
      question: 'nerve',
      option: 'saddle',
      answer: ['unsure:saddle', 'unsure'],
    });
    expect(because({pain: 9}, 'severe')).to.deep.equal([{question: 'pain', answer: 9}]);
    expect(because({course: 'stuck'}, 'long')).to.deep.equal([{question: 'course', option: 'stuck', answer: 'stuck'}]);
    expect(because({where: ['upper'], about: '60-plus', health: ['none']}, 'weak-signs')).to.have.deep.members([
      {question: 'where', option: 'upper', answer: ['upper']},
      {question: 'about', option: '60-plus', answer: '60-plus'},
    ]);
  });

  it('lists only answers that were given, each once', () => {
    const when: Condition = {
      all: [
        ticked('health', 'fever'),
        {any: [ticked('health', 'fever'), ticked('nerve', 'saddle')]},
        {not: ticked('danger', 'chest')},
        {question: 'about', operator: 'exists', answer: true},
        {question: 'shoes', operator: 'exists', answer: true},
        {question: 'pain', operator: 'exists', answer: false},
      ],
    };
    const pack = {...flowPack, redFlags: [{...flowPack.redFlags[0]!, when}]};
    expect(
      assess(pack, {health: ['fever'], danger: ['crash'], about: '18-59', shoes: ['worn']}).fired[0]?.because,
    ).to.have.deep.members([
      {question: 'health', option: 'fever', answer: ['fever']},
      {question: 'about', option: '18-59', answer: '18-59'},
      {question: 'shoes', answer: ['worn']},
    ]);
  });

  describe('rules that could not be ruled out', () => {
    it('are those above the current level', () => {
      expect(ids(assess(flowPack, {health: ['fever']}).notRuledOut)).to.have.members([
        'chest',
        'crash',
        'saddle',
        'wobbly',
        'both-legs',
        'not-sure-and-leg',
      ]);
      expect(assess(flowPack, clear).notRuledOut).to.deep.equal([]);
    });
    it('are all rules before there is a level', () =>
      expect(assess(flowPack, {}).notRuledOut).to.have.lengthOf(flowPack.redFlags.length));
    it('include those with a “not sure” answer', () =>
      expect(ids(assess(flowPack, {...clear, nerve: ['unsure:saddle']}).notRuledOut)).to.include('saddle'));
    it('exclude those of a question that does not apply', () => {
      const redFlags = [{...flowPack.redFlags[0]!, when: ticked('stiff', 'night')}];
      expect(assess({...flowPack, redFlags}, clear).notRuledOut).to.deep.equal([]);
      expect(ids(assess({...flowPack, redFlags}, {...clear, course: 'long'}).notRuledOut)).to.deep.equal(['chest']);
    });
  });

  describe('contributors', () => {
    const manyContributors: Answers = {
      ...clear,
      course: 'long',
      training: ['jump', 'new'],
      shoes: ['worn'],
      stiff: ['morning'],
    };
    const names = (pack: Pack, answers: Answers) =>
      assess(pack, answers).contributors.map(({contributor}) => contributor.id);

    const ofKinds = (kinds: Readonly<Record<string, 'pattern' | 'contributor'>>): Pack => ({
      ...flowPack,
      contributors: flowPack.contributors.map((contributor) => ({
        ...contributor,
        kind: kinds[contributor.id] ?? 'contributor',
      })),
    });

    it('are at most three of a kind, highest weight first', () =>
      expect(names(ofKinds({}), manyContributors)).to.deep.equal(['stiff', 'jump', 'new']));
    it('count patterns apart, and put them first', () =>
      expect(names(ofKinds({new: 'pattern'}), manyContributors)).to.deep.equal(['new', 'stiff', 'jump', 'worn-shoes']));
    it('are never dropped: all others are also counted', () => {
      const {contributors, alsoCounted} = assess(ofKinds({}), manyContributors);
      expect(contributors.length).to.equal(3);
      expect(alsoCounted.map(({contributor}) => contributor.id)).to.deep.equal(['worn-shoes']);
      expect(assess(ofKinds({}), {...manyContributors, health: ['fever']}).alsoCounted).to.deep.equal([]);
    });
    it('are withheld where their exclusion holds or is unmanyContributors', () => {
      const unless = ticked('health', 'cancer');
      const pack: Pack = {
        ...flowPack,
        contributors: flowPack.contributors.map((contributor) => ({...contributor, unless})),
      };
      expect(names(pack, manyContributors)).to.include('jump');
      expect(names(pack, {...manyContributors, health: ['unsure:cancer']})).to.deep.equal([]);
    });
    it('are sorted by evidence before weight, with those without a link last', () => {
      const evidence = {jump: 'expert', new: 'fair', 'worn-shoes': 'weak', stiff: 'fair'} as const;
      const contributors = flowPack.contributors.map((contributor) => ({
        ...contributor,
        evidence: evidence[contributor.id as keyof typeof evidence],
        notLinked: contributor.id === 'stiff',
      }));
      expect(names({...flowPack, contributors}, manyContributors)).to.deep.equal(['new', 'worn-shoes', 'jump']);
    });
    it('include the answers behind them', () =>
      expect(assess(flowPack, manyContributors).contributors[1]?.because).to.deep.equal([
        {question: 'training', option: 'jump', answer: ['jump', 'new']},
      ]));
    it('are empty at urgent', () =>
      expect(names(flowPack, {...manyContributors, health: ['fever']})).to.deep.equal([]));
    it('are empty before there is a level', () => expect(names(flowPack, {training: ['jump']})).to.deep.equal([]));
  });

  describe('self-care plan', () => {
    const plan = (answers: Answers) => {
      const {plan, excluded, planWithheld} = assess(flowPack, answers);
      return {plan: ids(plan), excluded: ids(excluded), planWithheld};
    };
    it('contains what applies and is safe', () =>
      expect(plan({...clear, training: ['new']})).to.deep.equal({
        plan: ['keep-moving', 'build-up', 'bend'],
        excluded: [],
        planWithheld: false,
      }));
    it('excludes what is not safe', () =>
      expect(plan({...clear, health: ['bones']})).to.deep.equal({
        plan: ['keep-moving'],
        excluded: ['bend'],
        planWithheld: false,
      }));
    it('excludes what may not be safe', () =>
      expect(plan({...clear, health: ['unsure:bones']})).to.deep.equal({
        plan: ['keep-moving'],
        excluded: ['bend'],
        planWithheld: false,
      }));
    const none = {plan: [], excluded: [], planWithheld: true};
    it('is empty for a person it is not suitable for', () =>
      expect(plan({...clear, about: 'under-18'})).to.deep.equal(none));
    it('is empty for a person it may not be suitable for', () =>
      expect(plan({...clear, about: 'unsure'})).to.deep.equal(none));
    it('is empty at urgent', () => expect(plan({...clear, health: ['fever']})).to.deep.equal(none));
    it('is empty before there is a level', () => expect(plan({training: ['jump']})).to.deep.equal(none));
  });

  it('does not wait for a question that does not apply or cannot change the result', () => {
    const questions = flowPack.questions.map((question) =>
      question.id === 'stiff' ? {...question, safety: true} : question,
    );
    const pack = {...flowPack, questions};
    expect(assess(pack, clear).open).to.deep.equal([]);
    expect(assess(pack, {...clear, course: 'long'}).open).to.deep.equal(['stiff']);
    expect(assess(pack, {...clear, course: 'unsure'}).open).to.deep.equal(['stiff']);
    expect(assess({...pack, contributors: []}, {...clear, course: 'long'}).open).to.deep.equal([]);
  });

  it('returns plain data that shares no reference with another result', () => {
    const assessment = assess(flowPack, {...clear, health: ['bones']});
    expect(JSON.parse(JSON.stringify(assessment))).to.deep.equal(assessment);
    const other = assess(flowPack, {...clear, health: ['bones']});
    expect(other).to.deep.equal(assessment);
    expect(other).not.to.equal(assessment);
    expect(other.plan).not.to.equal(assessment.plan);
  });

  it('treats a missing disposition as an emergency', () => {
    const redFlags = [{...flowPack.redFlags[0]!, disposition: 'gone'}];
    expect(assess({...flowPack, redFlags}, {danger: ['chest']}).level).to.equal('emergency');
  });

  it('does not depend on earlier calls, and mutates neither pack nor answers', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const pick = seeded(seed);
        const pack = deepFreeze(randomPack(pick));
        for (let step = 0; step < 6; step += 1) {
          const answers = deepFreeze(randomAnswers(pack.questions, pick));
          expect(assess(pack, answers)).to.deep.equal(assess({...pack}, answers));
        }
      }),
      {numRuns: 150},
    );
  });

  it('makes the same rules true as the reference implementation', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const pick = seeded(seed);
        const random = randomPack(pick);
        const pack = {...random, questions: random.questions.map(ungated)};
        const answers = randomAnswers(pack.questions, pick);
        const {fired} = assess(pack, answers);
        for (const flag of pack.redFlags)
          expect(fired.some((rule) => rule.flag === flag)).to.equal(meaning(flag.when, answers) === true);
      }),
      {numRuns: 300},
    );
  });

  it('never lowers an urgent level when more is answered', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const pick = seeded(seed);
        const pack = randomPack(pick, {plain: true});
        // A "not sure" stays; only unanswered questions are filled in.
        const answers = randomAnswers(pack.questions, pick);
        const before = assess(pack, answers).level;
        const after = assess(pack, knowingMore(pack.questions, answers, pick)).level;
        if (before === 'emergency' || before === 'urgent') expect(urgency(after)).to.be.at.most(urgency(before));
      }),
      {numRuns: 500, examples: [[1517700796], [67073], [75772]]},
    );
  });

  it('never throws, whatever the answers', () => {
    const id = fc.constantFrom(
      ...builtInPack.questions.map((question) => question.id),
      '__proto__',
      'toString',
      'someone-else',
    );
    const item = fc.constantFrom(
      ...builtInPack.questions.flatMap(({options = []}) => ids(options)),
      'none',
      'unsure',
      'partial',
      'unsure:saddle',
    );
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.dictionary(id, fc.oneof(fc.anything(), item, fc.array(item)))),
        (answers) => {
          const {level, complete, open} = assess(builtInPack, answers as Answers);
          expect(complete).to.equal(open.length === 0);
          if (level === 'self-care' || level === 'non-urgent') expect(complete).to.equal(true);
        },
      ),
      {numRuns: 500},
    );
  });
});

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}

/** The question without its gate, so that it always applies. */
function ungated<Asked extends {enableWhen?: unknown}>(question: Asked): Omit<Asked, 'enableWhen'> {
  const open = {...question};
  delete open.enableWhen;
  return open;
}
