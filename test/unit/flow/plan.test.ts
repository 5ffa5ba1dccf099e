import {expect} from '@open-wc/testing';
import {planFlow} from '../../../src/flow/plan.js';
import type {FlowConfig, HostQuestion} from '../../../src/flow/types.js';
import type {Pack} from '../../../src/pack/types.js';
import {flowPack} from '../../support/flow-pack.js';

const entry = {sources: [], reviewed: '2026-01-01'};
const own = (id: string, rest: Partial<HostQuestion> = {}): HostQuestion => ({
  host: true,
  id,
  type: 'one',
  text: `About ${id}?`,
  options: [{id: 'a', text: 'A'}],
  ...entry,
  ...rest,
});
const safety = ['nerve', 'danger', 'about', 'health', 'where', 'course', 'pain'];
const asked = (config?: FlowConfig, pack: Pack = flowPack) => planFlow(pack, config).plan.questions.map(({id}) => id);
const codes = (config: FlowConfig) =>
  planFlow(flowPack, config).problems.map(({code, name, value}) => [code, name, value]);

describe('planFlow', () => {
  const cases: [string, FlowConfig | undefined, string[]][] = [
    ['asks what the pack asks by itself, in its order', undefined, [...safety, 'training', 'stiff', 'braces']],
    ['asks only the safety questions for an empty list', {questions: []}, safety],
    [
      'asks optional questions in the order the host wants',
      {questions: ['shoes', 'training']},
      [...safety, 'shoes', 'training'],
    ],
    ['asks a question once, however often it is named', {questions: ['shoes', 'shoes']}, [...safety, 'shoes']],
    [
      'changes nothing about a safety question that the host names',
      {questions: ['course', 'shoes', 'nerve']},
      [...safety, 'shoes'],
    ],
    ['ignores an unknown question', {questions: ['shoe', 'training']}, [...safety, 'training']],
    [
      'first: puts a question with mayOpen first',
      {first: 'where', questions: []},
      ['where', ...safety.filter((id) => id !== 'where')],
    ],
    ['first: adds an optional question that is not in the list', {first: 'shoes', questions: []}, ['shoes', ...safety]],
    ['first: rejects any other question', {first: 'health', questions: []}, safety],
    [
      'puts a host question where the host wants it',
      {hostQuestions: [own('insurer', {after: 'training'})]},
      [...safety, 'training', 'insurer', 'stiff', 'braces'],
    ],
    [
      'puts a host question last if it has no position',
      {questions: ['shoes'], hostQuestions: [own('insurer')]},
      [...safety, 'shoes', 'insurer'],
    ],
    [
      'never puts a host question before a safety question',
      {questions: ['shoes'], hostQuestions: [own('insurer', {after: 'nerve'})]},
      [...safety, 'insurer', 'shoes'],
    ],
    [
      'keeps the order of host questions after the same question',
      {questions: ['shoes'], hostQuestions: [own('a', {after: 'pain'}), own('b', {after: 'where'})]},
      [...safety, 'a', 'b', 'shoes'],
    ],
    [
      'lets a host question follow another one',
      {questions: ['shoes'], hostQuestions: [own('a', {after: 'pain'}), own('b'), own('c', {after: 'a'})]},
      [...safety, 'a', 'c', 'shoes', 'b'],
    ],
    [
      'puts a host question last if it follows one that is not asked',
      {questions: ['training'], hostQuestions: [own('a', {after: 'shoes'})]},
      [...safety, 'training', 'a'],
    ],
    [
      'rejects a duplicate name',
      {questions: [], hostQuestions: [own('a'), own('a'), own('nerve'), own('someone-else'), own('stomach')]},
      [...safety, 'a'],
    ],
    [
      'rejects an invalid name',
      {questions: [], hostQuestions: [own('constructor'), own('__proto__'), own(''), own('two words')]},
      safety,
    ],
    ['rejects an unknown type', {questions: [], hostQuestions: [own('a', {type: 'body-map'})]}, safety],
    ['rejects a question without a text', {questions: [], hostQuestions: [own('a', {text: ''})]}, safety],
    [
      'rejects a choice without options',
      {questions: [], hostQuestions: [own('a', {options: []}), own('b', {type: 'many', options: []})]},
      safety,
    ],
    [
      'rejects options that are not distinct',
      {
        questions: [],
        hostQuestions: [
          own('a', {
            options: [
              {id: 'x', text: 'X'},
              {id: 'x', text: 'Y'},
            ],
          }),
          own('b', {options: [{id: 'none', text: 'None'}]}),
        ],
      },
      safety,
    ],
    [
      'rejects limits that no number satisfies',
      {
        questions: [],
        hostQuestions: [
          own('a', {type: 'number', min: 5, max: 1}),
          own('b', {type: 'scale', min: NaN}),
          own('c', {type: 'scale', max: NaN}),
        ],
      },
      safety,
    ],
    [
      'accepts a minimum or a maximum alone',
      {questions: [], hostQuestions: [own('a', {type: 'number', min: 5}), own('b', {type: 'number', max: 5})]},
      [...safety, 'a', 'b'],
    ],
    [
      'accepts free text and dates',
      {
        questions: [],
        hostQuestions: [
          own('a', {type: 'text', max: 80}),
          own('b', {type: 'date', min: Date.parse('1900-01-01')}),
          own('c', {type: 'date'}),
        ],
      },
      [...safety, 'a', 'b', 'c'],
    ],
    [
      'questions: orders host questions among the optional ones',
      {questions: ['b', 'shoes', 'a'], hostQuestions: [own('a'), own('b', {after: 'shoes'}), own('c')]},
      [...safety, 'b', 'shoes', 'a', 'c'],
    ],
    [
      'asks a host question whose condition can never be met',
      {questions: [], hostQuestions: [own('a', {showWhen: {question: 'nowhere', answer: 'a'}})]},
      [...safety, 'a'],
    ],
    [
      'accepts a host question of type number',
      {questions: [], hostQuestions: [own('a', {type: 'number', options: []})]},
      [...safety, 'a'],
    ],
  ];
  for (const [name, config, expected] of cases) it(name, () => expect(asked(config)).to.deep.equal(expected));

  const told: [string, FlowConfig, unknown[][]][] = [
    [
      'reports nothing for a valid configuration',
      {questions: ['shoes'], first: 'where', hostQuestions: [own('a', {after: 'shoes'})]},
      [],
    ],
    ['reports an unknown question', {questions: ['shoe']}, [['unknown-question', 'questions', 'shoe']]],
    [
      'reports a safety question that the host tried to set',
      {questions: ['nerve']},
      [['safety-question', 'questions', 'nerve']],
    ],
    ['reports a first question without mayOpen', {first: 'health'}, [['bad-value', 'first', 'health']]],
    ['reports an unknown first question', {first: 'knee'}, [['unknown-question', 'first', 'knee']]],
    ['accepts that the emergency screens come first', {first: 'safety'}, []],
    [
      'reports nothing where a host question moves behind the safety questions, as documented',
      {hostQuestions: [own('a', {after: 'about'})]},
      [],
    ],
    [
      'reports an unusable length of a free text, and days that are none or in the wrong order',
      {
        hostQuestions: [
          own('a', {type: 'text', max: 501}),
          own('b', {type: 'date', min: NaN}),
          own('c', {type: 'date', min: Date.parse('2026-03-02'), max: Date.parse('2026-03-01')}),
        ],
      },
      [
        ['bad-value', 'a.max', '501'],
        ['bad-value', 'b.min', 'no day to '],
        ['bad-value', 'c.min', '2026-03-02 to 2026-03-01'],
      ],
    ],
    [
      'show-when: reports a question that is not one of the host above it, free text, and an answer it does not have',
      {
        hostQuestions: [
          own('a', {showWhen: {question: 'b', answer: 'a'}}),
          own('b', {showWhen: {question: 'nerve', answer: 'saddle'}}),
          own('c', {showWhen: {question: 'a', answer: 'z'}}),
          own('d', {type: 'text'}),
          own('e', {showWhen: {question: 'd', answer: 'x'}}),
          own('f', {showWhen: {question: 'f', answer: 'a'}}),
        ],
      },
      [
        ['bad-value', 'a.show-when', 'b=a'],
        ['bad-value', 'b.show-when', 'nerve=saddle'],
        ['bad-value', 'c.show-when', 'a=z'],
        ['bad-value', 'e.show-when', 'd=x'],
        ['bad-value', 'f.show-when', 'f=a'],
      ],
    ],
    [
      'reports an unknown position',
      {hostQuestions: [own('a', {after: 'nowhere'})]},
      [['unknown-question', 'a.after', 'nowhere']],
    ],
    ['reports a duplicate name', {hostQuestions: [own('health')]}, [['duplicate-name', 'name', 'health']]],
    ['reports an invalid name', {hostQuestions: [own('1st')]}, [['bad-value', 'name', '1st']]],
    [
      'reports an unsupported type',
      {hostQuestions: [own('a', {type: 'body-map'})]},
      [['bad-value', 'a.type', 'body-map']],
    ],
    [
      'reports what is missing',
      {hostQuestions: [own('a', {text: ''}), own('b', {options: []})]},
      [
        ['bad-value', 'a.text', ''],
        ['bad-value', 'b.options', ''],
      ],
    ],
  ];
  for (const [name, config, expected] of told) it(name, () => expect(codes(config)).to.deep.equal(expected));

  const opening: Pack = {...flowPack, opensWith: 'where'};
  const openings: [string, FlowConfig, string[]][] = [
    [
      'opensWith: the pack’s own opener stands alone before the emergency screens',
      {},
      ['where', 'nerve', 'danger', 'about'],
    ],
    ['first="safety": the emergency screens come first', {first: 'safety'}, ['nerve', 'danger', 'about', 'health']],
    ['first: takes the place of the pack’s opener', {first: 'shoes'}, ['shoes', 'nerve', 'danger', 'about']],
    [
      'first: the pack’s opener stays where the value cannot be used',
      {first: 'health'},
      ['where', 'nerve', 'danger', 'about'],
    ],
    [
      'questions: an optional question never stands beside the opener',
      {questions: ['shoes']},
      ['where', 'nerve', 'danger', 'about'],
    ],
    [
      'a host question never stands beside the opener',
      {hostQuestions: [own('insurer', {after: 'where'})]},
      ['where', 'nerve', 'danger', 'about'],
    ],
  ];
  for (const [title, config, start] of openings)
    it(title, () => expect(asked(config, opening).slice(0, 4)).to.deep.equal(start));

  it('reports the allowed values', () => {
    const [problem] = planFlow(flowPack, {questions: ['shoe']}).problems;
    expect(problem).to.include({allowed: 'training, stiff, braces, shoes, distance', fatal: false});
  });

  it('never accepts a host question as a safety question', () => {
    const {plan} = planFlow(flowPack, {
      hostQuestions: [own('a', {safety: true, mayOpen: true, aside: {id: 'b', text: 'B'}})],
    });
    expect(plan.questions.at(-1)).to.deep.equal(own('a'));
  });

  it('puts the emergency screens first, wherever the pack has them', () => {
    const [nerve, danger, ...rest] = flowPack.questions;
    const optional = rest.filter(({safety}) => !safety);
    const others = rest.filter(({safety}) => safety);
    expect(
      asked({}, {...flowPack, questions: [...optional.slice(0, 1), nerve!, danger!, ...others]}).slice(0, 2),
    ).to.deep.equal(['nerve', 'danger']);
  });

  it('contains the ask, review and start settings', () => {
    expect(planFlow(flowPack).plan).to.include({ask: 'adaptive', review: true, start: true});
    expect(planFlow(flowPack, {ask: 'all', noReview: true, noStart: true}).plan).to.include({
      ask: 'all',
      review: false,
      start: false,
    });
  });
});
