/** Small random packs that use the whole grammar of conditions: gates on gates, numbers, “exists”, “not sure”, `atLeast`. */
import fc from 'fast-check';

const entry = {sources: ['made-up'], reviewed: '2026-01-01', evidence: 'expert'};
const levels = ['emergency', 'urgent', 'non-urgent', 'non-urgent', 'self-care'];
const options = ['a', 'b', 'c'];

const question = (id) =>
  fc
    .record({
      type: fc.constantFrom('one', 'many', 'many', 'scale'),
      safety: fc.boolean(),
      none: fc.boolean(),
      unsure: fc.boolean(),
    })
    .map(({type, safety, none, unsure}) => ({
      id,
      type,
      text: `Question ${id}?`,
      safety,
      sources: entry.sources,
      reviewed: entry.reviewed,
      ...(type === 'scale' ? {min: 0, max: 10} : {options: options.map((option) => ({id: option, text: option}))}),
      ...(type === 'many' && none ? {none: 'None'} : {}),
      ...(type !== 'scale' && unsure ? {unsure: 'Not sure'} : {}),
    }));

function comparison(questions) {
  return fc.constantFrom(...questions).chain(({id, type}) => {
    const exists = fc.boolean().map((answer) => ({question: id, operator: 'exists', answer}));
    if (type === 'scale')
      return fc.oneof(
        exists,
        fc.record({
          question: fc.constant(id),
          operator: fc.constantFrom('=', '!=', '<', '<=', '>', '>='),
          answer: fc.nat(10),
        }),
      );
    const operators = type === 'one' ? ['=', '!=', 'unsure'] : ['includes', 'includes', 'unsure'];
    return fc.oneof(
      {weight: 1, arbitrary: exists},
      {
        weight: 6,
        arbitrary: fc.record({
          question: fc.constant(id),
          operator: fc.constantFrom(...operators),
          answer: fc.constantFrom(...options),
        }),
      },
    );
  });
}

const condition = (questions) =>
  fc.letrec((tie) => ({
    any: fc.oneof(
      {depthSize: 'small', withCrossShrink: true},
      comparison(questions),
      fc.record({all: fc.array(tie('any'), {minLength: 1, maxLength: 3})}),
      fc.record({any: fc.array(tie('any'), {minLength: 1, maxLength: 3})}),
      fc.record({not: tie('any')}),
      fc.array(tie('any'), {minLength: 2, maxLength: 4}).map((of) => ({atLeast: {count: 2, of}})),
    ),
  })).any;

export const randomPack = fc.tuple(...['p', 'q', 'r', 's', 't'].map(question)).chain((questions) =>
  fc
    .record({
      gates: fc.array(fc.option(condition(questions), {nil: undefined, freq: 2}), {minLength: 5, maxLength: 5}),
      flags: fc.array(fc.tuple(condition(questions), fc.constantFrom(...levels.keys())), {minLength: 2, maxLength: 6}),
      contributors: fc.array(
        fc.tuple(condition(questions), fc.constantFrom('fair', 'weak'), fc.integer({min: 1, max: 5}), fc.boolean()),
        {maxLength: 5},
      ),
      care: fc.array(
        fc.tuple(fc.option(condition(questions), {nil: undefined}), fc.option(condition(questions), {nil: undefined})),
        {maxLength: 4},
      ),
      planUnless: condition(questions),
    })
    .map(({gates, flags, contributors, care, planUnless}) => ({
      id: 'random',
      version: '1.0.0',
      language: 'en',
      title: 'Random',
      intendedUse: 'None',
      audience: 'none',
      notFor: [],
      reviewedBy: null,
      reviewed: '2026-01-01',
      questions: questions.map((question, at) => (gates[at] ? {...question, enableWhen: gates[at]} : question)),
      redFlags: flags.map(([when, at], place) => ({
        id: `flag-${place}`,
        title: 'Flag',
        rows: [],
        when,
        disposition: `go-${at}`,
        rationale: 'So.',
        ...entry,
      })),
      contributors: contributors.map(([when, evidence, weight, notLinked], place) => ({
        id: `adds-${place}`,
        title: 'Adds',
        when,
        weight,
        notLinked,
        kind: 'contributor',
        text: 'So.',
        selfCare: [],
        ...entry,
        evidence,
      })),
      selfCare: care.map(([when, unless], place) => ({
        id: `care-${place}`,
        kind: 'relief',
        phase: 'now',
        title: 'Care',
        text: 'So.',
        ...(when ? {when} : {}),
        ...(unless ? {unless} : {}),
        ...entry,
      })),
      planUnless,
      sources: [{id: 'made-up', title: 'Made up', publisher: 'Nobody', url: 'https://example.org', kind: 'expert'}],
      regions: [{id: 'any', name: 'Anywhere', words: {}, dispositions: {}}],
      safetyNet: {
        emergency: [{question: 'p', options: ['a']}],
        lead: 'Go:',
        evenIf: 'Even so.',
        expect: Object.fromEntries([...new Set(levels)].map((level) => [level, 'Wait.'])),
        notMonitored: 'Nobody looks.',
        sources: ['made-up'],
      },
      dispositions: levels.map((level, at) => ({id: `go-${at}`, level, title: 'Go', timeFrame: 'Now', text: 'Go.'})),
    })),
);
