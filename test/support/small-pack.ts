import type {Condition, Pack} from '../../src/pack/types.js';

/** A pack with one of each kind of entry. Its medical content is made up. */
const entry = {sources: ['made-up'], reviewed: '2026-01-01'};
const ticked = (question: string, answer: string): Condition => ({question, operator: 'includes', answer});

export const smallPack: Pack = {
  id: 'small',
  version: '1.2.0',
  language: 'en',
  title: 'A small pack',
  intendedUse: 'For tests.',
  audience: 'Testers',
  notFor: ['People', 'An emergency: call {emergency-number}.'],
  reviewedBy: null,
  reviewed: '2026-01-01',
  questions: [
    {
      id: 'nerve',
      type: 'many',
      text: 'Is any of this new?',
      why: 'It may be a nerve.',
      safety: true,
      options: [
        {
          id: 'saddle',
          text: 'Numb between the legs',
          check: 'Does it feel the same on both sides?',
          finding: 'numbness between the legs',
        },
        {id: 'weak', text: 'One leg is weak'},
      ],
      none: 'None of these',
      unsure: 'Not sure',
      ...entry,
    },
    {
      id: 'about',
      type: 'one',
      text: 'How old are you?',
      safety: true,
      options: [
        {id: 'under-18', text: 'Under 18'},
        {id: 'over-18', text: '18 or more'},
      ],
      aside: {id: 'someone-else', text: 'I am answering for someone else'},
      ...entry,
    },
    {
      id: 'where',
      type: 'body-map',
      text: 'Where is it?',
      safety: true,
      mayOpen: true,
      options: [{id: 'low', text: 'Low back', group: 'Back'}],
      ...entry,
    },
    {id: 'pain', type: 'scale', text: 'How bad is it?', min: 0, max: 10, ...entry},
    {
      id: 'shoes',
      type: 'many',
      text: 'What about your shoes?',
      onRequest: true,
      enableWhen: {question: 'pain', operator: '>', answer: 3},
      options: [{id: 'old', text: 'They are old'}],
      none: 'None of these',
      codes: [{system: 'http://loinc.org', code: '1-2'}],
      ...entry,
    },
  ],
  redFlags: [
    {
      id: 'cauda',
      title: 'Nerves',
      rows: ['CES-1'],
      when: ticked('nerve', 'saddle'),
      disposition: 'ambulance',
      evidence: 'fair',
      rationale: 'Hours matter.',
      advice: ['Do not drive.'],
      ...entry,
    },
    {
      id: 'weak-leg',
      title: 'A weak leg',
      rows: ['NEU-1'],
      when: {all: [ticked('nerve', 'weak'), {not: {question: 'about', operator: '=', answer: 'under-18'}}]},
      disposition: 'same-day',
      evidence: 'weak',
      rationale: 'A {doctor} should look.',
      ...entry,
    },
    {
      id: 'young',
      title: 'Under 18',
      rows: [],
      when: {
        any: [
          {question: 'about', operator: '=', answer: 'under-18'},
          {question: 'about', operator: 'exists', answer: false},
        ],
      },
      disposition: 'clinician',
      evidence: 'expert',
      rationale: 'Children are different.',
      ...entry,
    },
  ],
  contributors: [
    {
      id: 'old-shoes',
      title: 'Old shoes',
      when: {atLeast: {count: 1, of: [ticked('shoes', 'old'), {question: 'pain', operator: '>=', answer: 5}]}},
      evidence: 'weak',
      weight: 50,
      kind: 'contributor',
      text: 'Shoes wear out.',
      selfCare: ['new-shoes'],
      ...entry,
    },
  ],
  selfCare: [
    {
      id: 'new-shoes',
      kind: 'shoes',
      phase: 'this-week',
      title: 'New shoes',
      text: 'Change them.',
      unless: {question: 'nerve', operator: 'unsure', answer: 'weak'},
      evidence: 'expert',
      ...entry,
    },
    {
      id: 'ask',
      kind: 'medicine',
      phase: 'now',
      title: 'Ask a pharmacist',
      text: 'About {paracetamol}.',
      evidence: 'expert',
      ...entry,
    },
  ],
  planUnless: ticked('nerve', 'saddle'),
  medicines: {
    title: 'Medicines',
    intro: 'A short check.',
    questions: [
      {
        id: 'asthma',
        type: 'one',
        text: 'Do you have asthma?',
        enableWhen: {question: 'about', operator: 'exists', answer: true},
        options: [
          {id: 'yes', text: 'Yes'},
          {id: 'no', text: 'No'},
        ],
        ...entry,
      },
    ],
    unless: {question: 'someone-else', operator: '=', answer: 'yes'},
    clear: ['You may ask for it.'],
    stop: ['Stop if you feel ill.'],
    ask: ['Show this.'],
    ...entry,
  },
  safetyNet: {
    emergency: [{question: 'nerve', options: ['saddle']}],
    lead: 'Get help at once for:',
    evenIf: 'Even at night.',
    expect: {emergency: 'Now.', urgent: 'Today.', 'non-urgent': 'Soon.', 'self-care': 'It should ease.'},
    notMonitored: 'Nobody is watching.',
    sources: ['made-up'],
  },
  dispositions: [
    {
      id: 'ambulance',
      level: 'emergency',
      title: 'Call {emergency-number}',
      timeFrame: 'Now',
      text: 'Do not wait.',
      call: 'emergency',
    },
    {id: 'same-day', level: 'urgent', title: 'See a {doctor} today', timeFrame: 'Today', text: 'Phone first.'},
    {
      id: 'clinician',
      level: 'non-urgent',
      title: 'See a {doctor}',
      timeFrame: 'Within two weeks',
      text: 'Make a booking.',
    },
    {
      id: 'self-care',
      level: 'self-care',
      title: 'Look after it at home',
      timeFrame: 'From today',
      text: 'Keep moving.',
      recheckDays: 14,
    },
  ],
  sources: [
    {id: 'made-up', title: 'A book', publisher: 'A press', year: 2020, url: 'https://example.org/', kind: 'guideline'},
  ],
  regions: [
    {
      id: 'us',
      name: 'United States',
      emergencyNumber: '911',
      words: {doctor: 'doctor', paracetamol: 'acetaminophen'},
      dispositions: {'same-day': 'Try a clinic.'},
    },
    {
      id: 'eu',
      name: 'European Union',
      covers: ['de', 'fr'],
      emergencyNumber: '112',
      words: {doctor: 'doctor', paracetamol: 'paracetamol'},
      dispositions: {},
    },
    {id: 'any', name: 'Elsewhere', words: {doctor: 'doctor', paracetamol: 'paracetamol'}, dispositions: {}},
  ],
};

/** A copy of `value` with what stands at `path` (field names and places in lists) put in place; nothing: taken out. */
export function withChange<T>(value: T, path: string, put?: unknown): unknown {
  const copy = structuredClone(value);
  const names = path.split('.');
  const last = names.pop()!;
  let at = copy as Record<string, unknown>;
  for (const name of names) at = at[name] as Record<string, unknown>;
  if (put === undefined) delete at[last];
  else at[last] = put;
  return copy;
}
