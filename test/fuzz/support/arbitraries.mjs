/** Random input for the checker: valid answers, invalid answers, settings, saved visits, events. */
import fc from 'fast-check';

/** Any value, and values that often cause errors in programs. */
export const anything = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      Symbol('odd'),
      () => 'yes',
      NaN,
      -0,
      Infinity,
      [[[]]],
      ['none', {}],
      {toString: 1, valueOf: 1},
      {length: 3},
      'constructor',
      '__proto__',
      '\u0000',
      '\ud800',
    ),
  },
);

/** A valid answer to the question; "None of these" is `calm` times as likely as a finding. */
export function tapped({type, options = [], none, unsure, min = 0, max = 10}, calm = 2) {
  if (type === 'scale' || type === 'number') return fc.integer({min, max: Math.max(min, max)});
  const ids = options.map(({id}) => id);
  if (type === 'one') return fc.constantFrom(...ids, ...(unsure === undefined ? [] : ['unsure']));
  const doubts = unsure === undefined ? [] : ['unsure', ...ids.map((id) => `unsure:${id}`)];
  const some = fc.subarray([...ids, ...doubts], {minLength: 1, maxLength: 3});
  return none === undefined
    ? some
    : fc.oneof({weight: calm, arbitrary: fc.constant(['none'])}, {weight: 1, arbitrary: some});
}

/** Invalid answers: lists with too many options, other questions' answers, other types of value. */
export const odd = (pack) => {
  const words = [
    'none',
    'unsure',
    'partial',
    ...pack.questions.flatMap(({options = []}) => options.flatMap(({id}) => [id, `unsure:${id}`])),
  ];
  return fc.oneof(
    anything,
    fc.array(fc.oneof({weight: 5, arbitrary: fc.constantFrom(...words)}, {weight: 1, arbitrary: anything}), {
      maxLength: 6,
    }),
    fc.constantFrom(...words),
  );
};

/** A complete set of answers, mostly with few findings, since many findings hide the effect of each. */
export const person = (questions) =>
  fc.oneof(
    ...[2, 20, 60].map((calm) =>
      fc.record(Object.fromEntries(questions.map((question) => [question.id, tapped(question, calm)]))),
    ),
  );

/** A prefill: a person's answers, odd ones, or no answers at all. */
export const prefill = (pack) =>
  fc.oneof(
    {
      weight: 2,
      arbitrary: fc.record(
        Object.fromEntries(
          pack.questions.map((question) => [
            question.id,
            fc.oneof({weight: 3, arbitrary: tapped(question)}, {weight: 1, arbitrary: odd(pack)}),
          ]),
        ),
        {requiredKeys: []},
      ),
    },
    {
      weight: 1,
      arbitrary: fc.dictionary(
        fc.constantFrom(...pack.questions.map(({id}) => id), 'someone-else', '__proto__', 'constructor'),
        odd(pack),
      ),
    },
    {weight: 1, arbitrary: anything},
    {weight: 1, arbitrary: fc.oneof(fc.string(), fc.json())},
  );

/** Limits of a date are whole days, as the attributes give them. */
const withWholeDays = ({min, max, ...question}) => {
  const dayLength = question.type === 'date' ? 86_400_000 : 1;
  return {
    ...question,
    ...(min === undefined ? {} : {min: min * dayLength}),
    ...(max === undefined ? {} : {max: max * dayLength}),
  };
};

const hostQuestion = fc
  .record(
    {
      host: fc.constant(true),
      id: fc.oneof(
        fc.constantFrom('insurer', 'nerve', 'someone-else', 'constructor', '', 'a b'),
        fc.stringMatching(/^[a-z]{1,3}$/),
      ),
      type: fc.constantFrom('one', 'many', 'scale', 'number', 'text', 'date', 'body-map', ''),
      text: fc.constantFrom('Who?', ''),
      options: fc.array(
        fc.record({id: fc.constantFrom('a', 'b', 'none', 'unsure', 'partial', ''), text: fc.constant('A')}),
        {maxLength: 3},
      ),
      after: fc.constantFrom('nerve', 'where', 'training', 'nowhere'),
      min: fc.constantFrom(0, 5, NaN, -1e9),
      max: fc.constantFrom(10, 1, NaN, 1e9),
      required: fc.boolean(),
      showWhen: fc.record({
        question: fc.constantFrom('insurer', 'nerve', ''),
        answer: fc.constantFrom('a', 'none', ''),
      }),
      safety: fc.constant(true),
      none: fc.constant('None'),
      sources: fc.constant([]),
      reviewed: fc.constant(''),
    },
    {requiredKeys: ['host', 'id', 'type', 'text', 'sources', 'reviewed']},
  )
  .map(withWholeDays);

/** What `readSettings` makes of a page's attributes may be any of these. */
export const config = (pack) => {
  const ids = [...pack.questions.map(({id}) => id), 'nowhere', '__proto__'];
  return fc.record(
    {
      questions: fc.array(fc.constantFrom(...ids), {maxLength: 5}),
      first: fc.constantFrom(...ids),
      ask: fc.constantFrom('adaptive', 'all'),
      noReview: fc.boolean(),
      noStart: fc.boolean(),
      hostQuestions: fc.array(hostQuestion, {maxLength: 2}),
    },
    {requiredKeys: []},
  );
};

/** Strings that are not a saved state, and some that look like one. */
export const saved = (pack) => {
  const packed = fc
    .tuple(anything, anything, anything, fc.constantFrom(pack.version, '9.9.9'))
    .map(([answers, confirmed, drafts, version]) => {
      try {
        return btoa(`00000000${JSON.stringify([1, pack.id, version, answers, confirmed, drafts])}`);
      } catch {
        return 'not to be had';
      }
    });
  return fc.oneof(fc.string(), fc.base64String(), packed, anything);
};

/** Events of the flow, mostly valid for the current step. A number answers the question on show. */
export const presses = (pack) => {
  const ids = [...pack.questions, ...(pack.medicines?.questions ?? [])].map(({id}) => id);
  const id = fc.constantFrom(...ids, 'nowhere', '__proto__');
  const event = fc.oneof(
    fc.record({type: fc.constant('answer'), question: id, answer: odd(pack)}),
    fc.constantFrom('start', 'go-on', 'to-result', 'medicine', 'consult', 'restart').map((type) => ({type})),
    fc.boolean().map((yes) => ({type: 'sure', yes})),
    odd(pack).map((draft) => ({type: 'back', draft})),
    id.map((question) => ({type: 'change', question})),
    fc.constant({type: 'save'}),
    prefill(pack).map((prefilled) => ({type: 'take', prefilled})),
    saved(pack).map((text) => ({type: 'take', saved: text})),
    config(pack).map((settings) => ({type: 'configure', settings})),
  );
  return fc.array(fc.oneof({weight: 3, arbitrary: fc.integer()}, {weight: 2, arbitrary: event}), {maxLength: 25});
};

/** Derives an answer from a number, for questions that are not known in advance. */
export function answerer({seeded, someAnswer}, number) {
  const pick = seeded(number);
  return ({min, max, ...question}) => {
    if (question.type === 'text') return 'Words'.slice(0, max);
    // The first day that is allowed, and none before 1970.
    if (question.type === 'date') return new Date(Math.max(0, min ?? 0)).toISOString().slice(0, 10);
    return someAnswer({...question, min: min ?? Math.min(0, max ?? 0), max: max ?? Math.max(10, min ?? 0)}, pick);
  };
}
