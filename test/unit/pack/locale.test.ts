import {expect} from '@open-wc/testing';
import {builtInPack} from '../../../src/pack/built-in.js';
import {checkPack} from '../../../src/pack/check.js';
import {localise, findUnusedTranslations, translatable} from '../../../src/pack/locale.js';
import type {Texts} from '../../../src/pack/locale.js';
import {smallPack} from '../../support/small-pack.js';

/** Every text in upper case, placeholders unchanged. */
function loud(texts: Texts): Texts {
  const turn = (text: string) =>
    text.replace(/\{[^}]*\}|[^{]+/g, (part) => (part.startsWith('{') ? part : part.toUpperCase()));
  const each = (value: Texts[string]): Texts[string] => {
    if (typeof value === 'string') return turn(value);
    return Array.isArray(value) ? value.map(turn) : loud(value);
  };
  return Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, each(value)]));
}
const translation = (pack = smallPack) => ({
  language: 'xx',
  reviewedBy: null,
  entries: loud(translatable(pack)) as Record<string, Texts>,
});

describe('translatable', () => {
  const entries = translatable(smallPack);

  it('lists the texts of a question, those of its options by id', () => {
    expect(entries['question:nerve']).to.deep.equal({
      text: 'Is any of this new?',
      why: 'It may be a nerve.',
      options: {
        saddle: {
          text: 'Numb between the legs',
          check: 'Does it feel the same on both sides?',
          finding: 'numbness between the legs',
        },
        weak: {text: 'One leg is weak'},
      },
      none: 'None of these',
      unsure: 'Not sure',
    });
    expect(entries['question:about']!['aside']).to.deep.equal({text: 'I am answering for someone else'});
  });

  it('lists the texts of every other kind of entry', () => {
    expect(entries['pack']).to.deep.equal({
      title: 'A small pack',
      intendedUse: 'For tests.',
      audience: 'Testers',
      notFor: ['People', 'An emergency: call {emergency-number}.'],
    });
    expect(entries['red-flag:cauda']).to.deep.equal({
      title: 'Nerves',
      rationale: 'Hours matter.',
      advice: ['Do not drive.'],
    });
    expect(entries['contributor:old-shoes']).to.deep.equal({title: 'Old shoes', text: 'Shoes wear out.'});
    expect(entries['self-care:new-shoes']).to.deep.equal({title: 'New shoes', text: 'Change them.'});
    expect(entries['disposition:ambulance']).to.deep.equal({
      title: 'Call {emergency-number}',
      timeFrame: 'Now',
      text: 'Do not wait.',
    });
    expect(entries['region:us']).to.deep.equal({
      name: 'United States',
      words: {doctor: 'doctor', paracetamol: 'acetaminophen'},
      dispositions: {'same-day': 'Try a clinic.'},
    });
    expect(entries['safety-net']!['expect']).to.deep.equal(smallPack.safetyNet.expect);
    expect(entries['medicines']!['questions']).to.deep.equal({
      asthma: {text: 'Do you have asthma?', options: {yes: {text: 'Yes'}, no: {text: 'No'}}},
    });
  });

  it('lists no sources', () => {
    expect(Object.keys(entries).filter((key) => key.includes('source'))).to.deep.equal([]);
    expect(JSON.stringify(entries)).not.to.contain('A press');
  });
});

describe('localise', () => {
  it('replaces every text with its translation, and nothing else', () => {
    const {pack, missing} = localise(smallPack, translation());
    expect(missing).to.deep.equal([]);
    expect(pack.language).to.equal('xx');
    expect(pack.questions[0]!.options![0]!.text).to.equal('NUMB BETWEEN THE LEGS');
    expect(pack.notFor).to.deep.equal(['PEOPLE', 'AN EMERGENCY: CALL {emergency-number}.']);
    expect(pack.redFlags.map(({id, disposition}) => [id, disposition])).to.deep.equal(
      smallPack.redFlags.map(({id, disposition}) => [id, disposition]),
    );
    expect(pack.redFlags[0]!.when).to.equal(smallPack.redFlags[0]!.when);
    expect(pack.sources).to.deep.equal(smallPack.sources);
    expect(checkPack(pack).problems).to.deep.equal([]);
  });

  it('returns an equal pack for its own texts', () => {
    for (const pack of [smallPack, builtInPack]) {
      const {pack: same, missing} = localise(pack, {
        language: pack.language,
        reviewedBy: null,
        entries: translatable(pack),
      });
      expect(missing).to.deep.equal([]);
      expect(same).to.deep.equal(pack);
    }
  });

  const broken: [string, (entries: Record<string, Texts>) => void, string][] = [
    ['an entry that is missing', (entries) => delete entries['question:nerve'], 'question:nerve.text'],
    [
      'a text that is missing',
      (entries) => delete (entries['question:nerve']!['options'] as Texts)['weak'],
      'question:nerve.options.weak.text',
    ],
    ['an empty text', (entries) => (entries['question:nerve']!['text'] = ' '), 'question:nerve.text'],
    ['a text that is not a string', (entries) => (entries['question:nerve']!['text'] = ['a']), 'question:nerve.text'],
    ['an extra placeholder', (entries) => (entries['question:nerve']!['text'] = 'A {doctor}?'), 'question:nerve.text'],
  ];
  for (const [name, breakIt, where] of broken) {
    it(`keeps the whole entry untranslated for ${name}`, () => {
      const {entries} = translation();
      breakIt(entries);
      const {pack, missing} = localise(smallPack, {language: 'xx', entries});
      expect(missing).to.include(where);
      expect(pack.questions[0]).to.deep.equal(smallPack.questions[0]);
      expect(pack.questions[1]!.text).to.equal('HOW OLD ARE YOU?');
    });
  }

  it('rejects a translation that lacks one of the placeholders', () => {
    const {entries} = translation();
    entries['disposition:ambulance']!['title'] = 'CALL';
    expect(localise(smallPack, {language: 'xx', entries}).missing).to.deep.equal(['disposition:ambulance.title']);
  });

  it('changes no rule, whatever a translation contains', () => {
    const entries = {
      'red-flag:cauda': {title: 'A', rationale: 'B', advice: ['C'], disposition: 'self-care', when: {all: 'x'}},
    } as Record<string, Texts>;
    const {pack} = localise(smallPack, {language: 'xx', entries});
    expect(pack.redFlags[0]).to.deep.equal({...smallPack.redFlags[0], title: 'A', rationale: 'B', advice: ['C']});
  });

  it('counts as reviewed only where the translation is reviewed too', () => {
    const reviewed = {...smallPack, reviewedBy: 'Dr A'};
    const {entries} = translation();
    expect(localise(reviewed, {language: 'xx', reviewedBy: null, entries}).pack.reviewedBy).to.equal(null);
    expect(localise(reviewed, {language: 'xx', reviewedBy: 'Dr B', entries}).pack.reviewedBy).to.equal('Dr A');
  });

  it('keeps the language of the pack where there is no translation', () => {
    const {pack, missing} = localise(smallPack, {});
    expect(pack).to.deep.equal(smallPack);
    expect(missing).to.have.length.above(40);
  });
});

describe('stale', () => {
  it('lists the keys of a translation that the pack does not have', () => {
    const {entries, ...rest} = translation();
    expect(findUnusedTranslations(smallPack, {...rest, entries})).to.deep.equal([]);
    const more = {
      ...entries,
      'question:gone': {text: 'X', options: {a: {text: 'Y'}}},
      'red-flag:cauda': {...entries['red-flag:cauda'], disposition: 'self-care'},
    };
    expect(findUnusedTranslations(smallPack, {entries: more})).to.deep.equal([
      'red-flag:cauda.disposition',
      'question:gone.text',
      'question:gone.options.a.text',
    ]);
  });
});
