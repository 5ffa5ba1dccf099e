/** Host packs: valid ones, the same with an invalid part, and values that are not a pack. */
import fc from 'fast-check';
import {anything} from './arbitraries.mjs';

const entry = {sources: ['ours'], reviewed: '2026-01-01'};
const text = fc.constantFrom(
  'What is it?',
  '<img src=x onerror=alert(1)>',
  '{doctor}',
  '{nobody-knows}',
  '{',
  '${1}',
  'é',
  '\u0000',
  ' ',
  'x'.repeat(2001),
);
const readable = fc.constantFrom('What is it?', '<img src=x onerror=alert(1)>', '{doctor}', '{nobody-knows}', 'é');
/** Errors that make the loader refuse the whole pack must be rare, or nothing else would be tested. */
const mostly = (good, ...bad) =>
  fc.oneof({weight: 20, arbitrary: fc.constantFrom(...[good].flat())}, {weight: 1, arbitrary: fc.constantFrom(...bad)});
const id = fc.constantFrom('own-a', 'own-b', 'own-c');
const idIn = (pack) =>
  fc.constantFrom(
    ...pack.questions.flatMap(({id: question, options = []}) => options.map((option) => [question, option.id])),
  );

/** Conditions on questions of the pack, and on the overlay's own. */
const conditions = (pack, own) =>
  fc.letrec((tie) => {
    const leaf = fc.oneof(
      {
        weight: 3,
        arbitrary: fc
          .tuple(idIn(pack), fc.constantFrom('includes', '=', '!=', 'unsure'))
          .map(([[question, answer], operator]) => ({question, operator, answer})),
      },
      {
        weight: own ? 2 : 0,
        arbitrary: fc.tuple(id, fc.constantFrom('exists', '=', 'includes', '<', '>=')).map(([question, operator]) => ({
          question,
          operator,
          answer: {exists: true, '=': 'yes', includes: 'yes', '<': 3, '>=': 3}[operator],
        })),
      },
    );
    const parts = fc.array(tie('any'), {minLength: 1, maxLength: 3});
    return {
      any: fc.oneof(
        {depthSize: 'small', withCrossShrink: true},
        leaf,
        parts.map((all) => ({all})),
        parts.map((any) => ({any})),
        tie('any').map((not) => ({not})),
        parts.map((of) => ({atLeast: {count: of.length, of}})),
      ),
    };
  }).any;

const questions = (pack) =>
  fc.record(
    {
      id,
      type: fc.constantFrom('one', 'many', 'scale', 'number', 'body-map'),
      text: readable,
      safety: fc.boolean(),
      onRequest: fc.boolean(),
      mayOpen: fc.boolean(),
      options: fc.uniqueArray(
        fc.constantFrom('yes', 'no', 'none', 'unsure', 'partial', 'low').map((id) => ({id: id, text: id})),
        {minLength: 1, maxLength: 4, selector: ({id: optionId}) => optionId},
      ),
      none: readable,
      unsure: readable,
      enableWhen: conditions(pack, true),
      min: fc.constantFrom(0, 5, -1e6, 1e6),
      max: fc.constantFrom(0, 10, 1e6, -5),
      aside: fc.record({id: fc.constantFrom('own-aside', 'own-a', 'nerve'), text: readable}),
      sources: fc.constant(entry.sources),
      reviewed: fc.constant(entry.reviewed),
    },
    {requiredKeys: ['id', 'type', 'text', 'options', 'sources', 'reviewed']},
  );

/** An overlay as an author might write it, with or without mistakes. */
export function overlays(pack) {
  const unique = (arbitrary) => fc.uniqueArray(arbitrary, {maxLength: 3, selector: (item) => item.id});
  const when = conditions(pack, true);
  const dispositions = fc.constantFrom(...pack.dispositions.map((disposition) => disposition.id));
  const common = {
    id,
    title: readable,
    sources: fc.constant(entry.sources),
    reviewed: fc.constant(entry.reviewed),
    evidence: fc.constantFrom('fair', 'weak', 'expert'),
  };
  const order = pack.dispositions.map((disposition) => disposition.id);
  const builtInFlag = fc
    .tuple(fc.constantFrom(...pack.redFlags), fc.nat(), mostly(true, false))
    .map(([flag, by, raises]) => {
      const at = order.indexOf(flag.disposition);
      return {id: flag.id, disposition: order[raises ? by % (at + 1) : by % order.length]};
    });
  const touching = fc.constantFrom(...pack.questions).map((question) => ({id: question.id, text: 'Anything?'}));
  return fc.record(
    {
      extends: fc.constant('running-back-pain@2'),
      id: fc.constant('ours'),
      version: fc.constant('1.0.0'),
      title: readable,
      questions: unique(fc.oneof({weight: 30, arbitrary: questions(pack)}, {weight: 1, arbitrary: touching})),
      redFlags: unique(
        fc.oneof(
          {
            weight: 3,
            arbitrary: fc.record({
              ...common,
              when,
              disposition: dispositions,
              rationale: readable,
              advice: fc.array(readable, {maxLength: 2}),
            }),
          },
          {weight: 1, arbitrary: builtInFlag},
        ),
      ),
      contributors: unique(
        fc.record({
          ...common,
          when,
          weight: fc.integer({min: 1, max: 100}),
          kind: fc.constantFrom('pattern', 'contributor'),
          text: readable,
          selfCare: fc.constantFrom([], ['own-a'], ['own-b']),
        }),
      ),
      selfCare: unique(
        fc.record(
          {
            ...common,
            kind: mostly(['relief', 'exercise'], 'medicine'),
            phase: fc.constantFrom('now', 'this-week'),
            text: readable,
            when,
            unless: when,
          },
          {requiredKeys: ['id', 'title', 'sources', 'reviewed', 'evidence', 'kind', 'phase', 'text']},
        ),
      ),
      planUnless: conditions(pack, false),
      sources: mostly('/page', 'javascript:alert(1)', '').map((url) => [
        {id: 'ours', title: 'A page', publisher: 'Us', url, kind: 'article'},
      ]),
      regions: unique(
        fc.record({
          id: mostly(['za', 'own-a'], 'us'),
          name: readable,
          emergencyNumber: mostly('112', '1', 'abc'),
          words: fc.constant({}),
          dispositions: fc.constant({}),
        }),
      ),
      words: fc.dictionary(mostly(['shop', 'club'], 'doctor', '__proto__', 'constructor'), readable, {maxKeys: 2}),
    },
    {requiredKeys: ['extends', 'sources']},
  );
}

/** Every place in a value, as a list of names. A value that was inserted twice may contain itself; it is visited once. */
const placesOf = (value, path = [], above = []) =>
  value && typeof value === 'object' && !above.includes(value)
    ? Object.entries(value).flatMap(([key, item]) => [
        [...path, key],
        ...placesOf(item, [...path, key], [...above, value]),
      ])
    : [];

/** The same with one to three things in it changed to anything, moved, or under a name that JavaScript keeps for itself. */
export const broken = (arbitrary) =>
  fc
    .tuple(
      arbitrary,
      fc.array(
        fc.tuple(
          fc.nat(),
          fc.oneof(anything, text, fc.nat()),
          fc.option(fc.constantFrom('__proto__', 'constructor', 'unless', 'when', 'safety', 'options'), {freq: 6}),
        ),
        {minLength: 1, maxLength: 3},
      ),
    )
    .map(([value, changes]) => {
      const copy = structuredClone(value);
      for (const [at, put, rename] of changes) {
        const places = placesOf(copy);
        if (!places.length) continue;
        const path = places[at % places.length];
        const holder = path.slice(0, -1).reduce((within, name) => within[name], copy);
        const key = Array.isArray(holder) ? path.at(-1) : (rename ?? path.at(-1));
        Object.defineProperty(holder, key, {value: put, configurable: true, enumerable: true, writable: true});
      }
      return copy;
    });
