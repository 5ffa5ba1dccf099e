import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {checkPack} from '../../../src/pack/check.js';
import {parsePack} from '../../../src/pack/parse.js';
import {localise} from '../../../src/pack/locale.js';
import {applyOverlay} from '../../../src/pack/overlay.js';
import {shorten} from '../../../src/pack/problem.js';
import {syntaxProblem} from '../../../src/pack/syntax.js';
import type {Pack} from '../../../src/pack/types.js';
import {fillWords} from '../../../src/pack/words.js';
import {smallPack} from '../../support/small-pack.js';

/** Every path in a value, as a list of keys. */
function placesOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  return value && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, item]) => [[...path, key], ...placesOf(item, [...path, key])])
    : [];
}

/** Replaces the value at a random path with any value, with a value from elsewhere in the pack, or removes it. */
function mutated<T extends object>(value: T): fc.Arbitrary<unknown> {
  const places = placesOf(value);
  const valueAt = (path: readonly string[], copy: unknown) =>
    path.reduce((at, name) => (at as Record<string, unknown> | undefined)?.[name], copy);
  const put = fc.oneof(
    fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
    }),
    fc.constantFrom(...places).map((path) => structuredClone(valueAt(path, value))),
    fc.constantFrom(
      '__proto__',
      'constructor',
      'nerve',
      'saddle',
      'ambulance',
      'self-care',
      'medicine',
      '{doctor}',
      undefined,
    ),
  );
  return fc
    .array(
      fc.record({
        path: fc.constantFrom(...places),
        put,
        rename: fc.option(fc.constantFrom('__proto__', 'constructor', 'unless', 'when'), {freq: 9}),
      }),
      {minLength: 1, maxLength: 4},
    )
    .map((changes) => {
      const copy = structuredClone(value);
      for (const {path, put, rename} of changes) {
        const at = valueAt(path.slice(0, -1), copy);
        if (at && typeof at === 'object')
          Object.defineProperty(at, Array.isArray(at) ? path.at(-1)! : (rename ?? path.at(-1)!), {
            value: put,
            configurable: true,
            enumerable: true,
            writable: true,
          });
      }
      return copy;
    });
}

const rank = ({dispositions}: Pack, id: string) => dispositions.findIndex((disposition) => disposition.id === id);

/** What no overlay may remove from its base pack. */
function holdsSafetyOf(base: Pack, pack: Pack) {
  for (const question of base.questions) if (question.safety) expect(pack.questions).to.deep.include(question);
  for (const flag of base.redFlags) {
    const {disposition, ...rest} = pack.redFlags.find(({id}) => id === flag.id)!;
    expect({...rest, disposition: flag.disposition}).to.deep.equal(flag);
    expect(rank(base, disposition)).to.be.at.most(rank(base, flag.disposition));
  }
  for (const part of ['dispositions', 'safetyNet', 'medicines', 'id', 'intendedUse', 'notFor', 'audience'] as const)
    expect(pack[part]).to.deep.equal(base[part]);
  for (const region of base.regions) {
    const {words, ...rest} = pack.regions.find(({id}) => id === region.id)!;
    expect(words).to.include(region.words);
    expect({...rest, words: region.words}).to.deep.equal(region);
  }
  for (const item of base.selfCare)
    if (item.unless)
      expect(JSON.stringify(pack.selfCare.find(({id}) => id === item.id)!.unless)).to.contain(
        JSON.stringify(item.unless),
      );
  expect(JSON.stringify(pack.planUnless)).to.contain(JSON.stringify(base.planUnless));
}

const everything = {
  extends: 'small@1',
  id: 'ours',
  questions: [
    {
      id: 'insoles',
      type: 'many',
      text: 'Do you wear insoles?',
      safety: true,
      options: [{id: 'hard', text: 'Hard ones'}],
      sources: ['ours'],
      reviewed: '2026-01-01',
    },
    {id: 'shoes', text: 'Shoes?'},
    smallPack.questions[0],
  ],
  redFlags: [
    smallPack.redFlags[0],
    {id: 'young', disposition: 'same-day'},
    {...smallPack.redFlags[1], id: 'own', when: {question: 'insoles', operator: 'includes', answer: 'hard'}},
  ],
  contributors: smallPack.contributors,
  selfCare: [{id: 'new-shoes', unless: {question: 'pain', operator: '>', answer: 3}}],
  planUnless: {question: 'pain', operator: '>', answer: 8},
  sources: [{id: 'ours', title: 'A page', publisher: 'Us', url: '/page', kind: 'article'}],
  regions: [{id: 'za', name: 'South Africa', words: {}, dispositions: {}}, smallPack.regions[1]],
  words: {shop: 'the shop'},
};

const runs = 500;

describe('pack functions with any input', () => {
  it('checkPack never throws, and accepts what it has accepted once', () => {
    const taken = {yes: 0, no: 0};
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything({withBigInt: true, withSparseArray: true, withNullPrototype: true}),
          fc.object(),
          mutated(smallPack),
        ),
        (value) => {
          const {pack, problems} = checkPack(value);
          expect(pack === undefined).to.equal(problems.length > 0);
          for (const {message, name} of problems) expect(message).to.contain(name);
          if (pack) expect(checkPack(pack)).to.deep.equal({pack, problems: []});
          taken[pack ? 'yes' : 'no'] += 1;
        },
      ),
      {numRuns: runs},
    );
    expect(taken.no).to.be.above(100);
  });

  it('applyOverlay never throws, and never changes the safety part', () => {
    const taken = {yes: 0, no: 0};
    fc.assert(
      fc.property(
        fc.oneof({weight: 1, arbitrary: fc.anything({withBigInt: true})}, {weight: 9, arbitrary: mutated(everything)}),
        (overlay) => {
          const {pack, problems} = applyOverlay(smallPack, overlay);
          taken[pack === smallPack ? 'no' : 'yes'] += 1;
          if (pack === smallPack) expect(problems.length).to.be.above(0);
          else {
            holdsSafetyOf(smallPack, pack);
            const entries = checkPack(pack).problems.filter(
              ({name}) => !/words|title|text|name|options|dispositions|when|unless|planUnless|redFlags$/i.test(name),
            );
            expect(entries).to.deep.equal([]);
          }
        },
      ),
      {numRuns: runs},
    );
    expect(taken.yes).to.be.above(20);
    expect(taken.no).to.be.above(20);
  });

  it('localise never throws, and never changes a rule', () => {
    const texts = fc.dictionary(
      fc.constantFrom('question:nerve', 'red-flag:cauda', 'region:us', 'pack', 'medicines'),
      fc.object(),
    );
    fc.assert(
      fc.property(texts, (entries) => {
        const {pack} = localise(smallPack, {
          language: 'xx',
          entries: entries as Record<string, Record<string, string>>,
        });
        holdsSafetyOf(smallPack, {
          ...pack,
          questions: smallPack.questions,
          regions: smallPack.regions,
          notFor: smallPack.notFor,
          audience: smallPack.audience,
          intendedUse: smallPack.intendedUse,
          medicines: smallPack.medicines!,
        });
      }),
    );
  });

  it('parsePack accepts the same texts as JSON.parse, and reports the position of the error', () => {
    const broken = fc
      .tuple(fc.json(), fc.nat(), fc.string({maxLength: 2}))
      .map(([json, at, more]) => json.slice(0, at % (json.length + 1)) + more + json.slice(at % (json.length + 1)));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), broken), (text) => {
        const {value, problems} = parsePack(text);
        const {message, allowed} = syntaxProblem(text);
        const lines = text.split('\n');
        const end = `line ${lines.length}, column ${lines.at(-1)!.length + 1}:`;
        // For a valid text, the parser table expects only the end of the file.
        expect(allowed === 'the end of the file' && message.includes(end)).to.equal(problems.length === 0);
        if (!problems.length) expect(JSON.stringify(value)).to.equal(JSON.stringify(JSON.parse(text)));
      }),
      {numRuns: 5 * runs},
    );
  });

  it('shorten and fillWords never throw', () => {
    fc.assert(
      fc.property(fc.anything({withBigInt: true}), fc.string(), (value, text) => {
        expect(shorten(value).length).to.be.at.most(41);
        expect(fillWords(text, smallPack.regions[0]!)).to.be.a('string');
      }),
    );
  });
});
