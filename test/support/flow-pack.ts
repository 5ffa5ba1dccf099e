import type {
  Condition,
  Contributor,
  Disposition,
  Level,
  Option,
  Pack,
  Question,
  RedFlag,
  SelfCare,
} from '../../src/pack/types.js';

/**
 * A pack small enough to try every path of the flow by hand, with one of everything that can steer it:
 * two emergency screens, a gate, a combination, "not sure", weak signs, an aside, optional and requested questions, a medicine check.
 * Its medicine is made up.
 */
const entry = {sources: ['made-up'], reviewed: '2026-01-01'};

const option = (id: string, text = `${id[0]?.toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`): Option => ({
  id,
  text,
});
const options = (...ids: string[]): Option[] => ids.map((id) => option(id));

const ticked = (question: string, answer: string): Condition => ({question, operator: 'includes', answer});
const unsure = (question: string, answer: string): Condition => ({question, operator: 'unsure', answer});
const is = (question: string, answer: string): Condition => ({question, operator: '=', answer});

const many = {type: 'many', none: 'None of these', unsure: 'Not sure about one of these', ...entry} as const;

const questions: Question[] = [
  {id: 'nerve', text: 'Is any of this new?', safety: true, options: options('saddle', 'wobbly'), ...many},
  {id: 'danger', text: 'Do you have any of these now?', safety: true, options: options('chest', 'crash'), ...many},
  {
    id: 'about',
    type: 'one',
    text: 'How old is the person with back pain?',
    safety: true,
    options: options('under-18', '18-59', '60-plus'),
    unsure: 'Not sure',
    aside: {id: 'someone-else', text: 'I am answering for someone else'},
    ...entry,
  },
  {
    id: 'health',
    text: 'Do any of these apply to you?',
    safety: true,
    options: options('cancer', 'fever', 'bones'),
    ...many,
  },
  {
    id: 'where',
    type: 'body-map',
    text: 'Where is the pain?',
    safety: true,
    mayOpen: true,
    options: options('low', 'upper', 'leg-numb', 'both-legs'),
    unsure: 'I cannot point to one place',
    ...entry,
  },
  {
    id: 'course',
    type: 'one',
    text: 'How has it been?',
    safety: true,
    options: options('easing', 'stuck', 'long'),
    unsure: 'Not sure',
    ...entry,
  },
  {
    id: 'pain',
    type: 'scale',
    text: 'How bad is it, from 0 to 10?',
    safety: true,
    min: 0,
    max: 10,
    codes: [{system: 'http://loinc.org', code: '72514-3'}],
    ...entry,
  },
  {
    id: 'training',
    type: 'many',
    text: 'What about your training?',
    options: options('jump', 'new'),
    none: 'None of these',
    ...entry,
  },
  {
    id: 'stiff',
    text: 'And the stiffness?',
    options: options('morning', 'night'),
    enableWhen: is('course', 'long'),
    ...many,
  },
  {
    id: 'braces',
    type: 'one',
    text: 'Does a brace help?',
    options: options('yes', 'no'),
    enableWhen: {
      all: [
        {not: is('course', 'easing')},
        {
          any: [
            ticked('where', 'low'),
            {question: 'pain', operator: '>=', answer: 7},
            {all: [unsure('health', 'bones'), {question: 'training', operator: 'exists', answer: true}]},
          ],
        },
        {atLeast: {count: 1, of: [{not: ticked('health', 'cancer')}, is('about', '60-plus')]}},
      ],
    },
    ...entry,
  },
  {
    id: 'shoes',
    type: 'many',
    text: 'What about your shoes?',
    onRequest: true,
    mayOpen: true,
    options: options('worn', 'tight'),
    none: 'None of these',
    ...entry,
  },
  {
    id: 'distance',
    type: 'number',
    text: 'How far do you run in a week?',
    onRequest: true,
    min: 0,
    max: 500,
    unit: 'km',
    ...entry,
  },
];

const flag = (id: string, when: Condition, disposition: string): RedFlag => ({
  id,
  title: `Sign: ${id}`,
  rows: [id.toUpperCase()],
  when,
  disposition,
  evidence: 'expert',
  rationale: `${id} can point to something that needs {doctor}.`,
  advice: id === 'saddle' ? ['Do not drive.'] : [],
  ...entry,
});

const redFlags: RedFlag[] = [
  flag('chest', ticked('danger', 'chest'), 'ambulance'),
  flag('crash', ticked('danger', 'crash'), 'ambulance'),
  flag('saddle', ticked('nerve', 'saddle'), 'department'),
  flag('wobbly', ticked('nerve', 'wobbly'), 'department'),
  flag('both-legs', ticked('where', 'both-legs'), 'department'),
  flag('cancer-and-leg', {all: [ticked('health', 'cancer'), ticked('where', 'leg-numb')]}, 'department'),
  flag(
    'not-sure-and-leg',
    {all: [{any: [unsure('nerve', 'saddle'), unsure('nerve', 'wobbly')]}, ticked('where', 'leg-numb')]},
    'department',
  ),
  flag(
    'not-sure',
    {any: [unsure('nerve', 'saddle'), unsure('nerve', 'wobbly'), unsure('danger', 'chest'), unsure('danger', 'crash')]},
    'same-day',
  ),
  flag('fever', ticked('health', 'fever'), 'same-day'),
  flag('cancer', ticked('health', 'cancer'), 'soon'),
  flag(
    'weak-signs',
    {atLeast: {count: 2, of: [ticked('where', 'upper'), ticked('health', 'bones'), is('about', '60-plus')]}},
    'soon',
  ),
  flag('young', is('about', 'under-18'), 'soon'),
  flag('long', {any: [is('course', 'long'), is('course', 'stuck')]}, 'two-weeks'),
  flag('severe', {question: 'pain', operator: '>=', answer: 8}, 'two-weeks'),
];

const contributor = (id: string, when: Condition, weight: number, selfCare: string[]): Contributor => ({
  id,
  title: `May add: ${id}`,
  when,
  evidence: 'weak',
  weight,
  kind: 'contributor',
  text: `${id} may be adding to it.`,
  selfCare,
  ...entry,
});

const advice = (id: string, rest: Partial<SelfCare> = {}): SelfCare => ({
  id,
  kind: 'activity',
  phase: 'now',
  title: `Do: ${id}`,
  text: `Try ${id}.`,
  evidence: 'expert',
  ...entry,
  ...rest,
});

const disposition = (id: string, level: Level, title: string, timeFrame: string): Disposition => ({
  id,
  level,
  title,
  timeFrame,
  text: `${title}. {doctor} can help.`,
});

export const flowPack: Pack = {
  id: 'flow-fixture',
  version: '1.2.3',
  language: 'en',
  title: 'A small pack for tests',
  intendedUse: 'Tests only.',
  audience: 'Tests',
  notFor: ['people'],
  reviewedBy: null,
  reviewed: '2026-01-01',
  questions,
  redFlags,
  contributors: [
    contributor('jump', ticked('training', 'jump'), 20, ['build-up']),
    contributor('new', ticked('training', 'new'), 10, ['build-up']),
    contributor('worn-shoes', ticked('shoes', 'worn'), 5, ['look-at-shoes']),
    contributor('stiff', ticked('stiff', 'morning'), 30, ['keep-moving']),
  ],
  selfCare: [
    advice('keep-moving'),
    advice('build-up', {
      kind: 'training',
      phase: 'back-to-running',
      when: {any: [ticked('training', 'jump'), ticked('training', 'new')]},
    }),
    advice('bend', {kind: 'stretch', unless: {any: [ticked('health', 'bones'), ticked('where', 'leg-numb')]}}),
    advice('look-at-shoes', {kind: 'shoes', phase: 'prevention', when: ticked('shoes', 'worn')}),
  ],
  planUnless: {any: [is('about', 'under-18'), ticked('health', 'cancer')]},
  medicines: {
    title: 'Before a painkiller',
    intro: 'Three short questions.',
    questions: [
      {id: 'stomach', text: 'Have you ever had any of these?', options: options('ulcer', 'bleed'), ...many},
      {id: 'taking', text: 'Do you take any of these?', options: options('thinner', 'steroid'), ...many},
      {
        id: 'gel',
        text: 'Has a gel ever made your skin itch?',
        options: options('rash'),
        enableWhen: ticked('taking', 'steroid'),
        ...many,
      },
    ],
    unless: {any: [is('about', '60-plus'), ticked('health', 'bones')]},
    clear: ['Ibuprofen may help for a few days.'],
    stop: ['Stop if your stomach hurts.'],
    ask: ['Show this list to a pharmacist.'],
    ...entry,
  },
  safetyNet: {
    emergency: [
      {question: 'nerve', options: ['saddle', 'wobbly']},
      {question: 'danger', options: ['chest', 'crash']},
    ],
    lead: 'Call {emergency-number} at once if any of this begins',
    evenIf: 'Even if you were seen already.',
    expect: {
      emergency: 'Go now.',
      urgent: 'Be seen today.',
      'non-urgent': 'Be seen within two weeks.',
      'self-care': 'Most pain is easier in one or two weeks.',
    },
    notMonitored: 'Nobody watches these answers.',
    ...entry,
  },
  dispositions: [
    disposition('ambulance', 'emergency', 'Call {emergency-number} now', 'Now'),
    disposition('department', 'emergency', 'Go to {emergency-department} now', 'Now'),
    disposition('same-day', 'urgent', 'Be seen today', 'Today'),
    disposition('soon', 'non-urgent', 'See {doctor} in the next days', 'Within days'),
    disposition('two-weeks', 'non-urgent', 'See {doctor}', 'Within two weeks'),
    disposition('self-care', 'self-care', 'Look after it at home', 'When you like'),
  ],
  sources: [{id: 'made-up', title: 'Made up', publisher: 'Nobody', url: 'https://example.org/', kind: 'expert'}],
  regions: [
    {
      id: 'us',
      name: 'United States',
      emergencyNumber: '911',
      words: {'emergency-department': 'the ER', doctor: 'a doctor'},
      dispositions: {},
    },
    {
      id: 'gb',
      name: 'United Kingdom',
      emergencyNumber: '999',
      words: {'emergency-department': 'A&E', doctor: 'a GP'},
      dispositions: {'same-day': 'Call NHS 111.'},
    },
  ],
};
