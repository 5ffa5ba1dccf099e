import {expect} from '@open-wc/testing';
import {fillWords, hasLooseBrace, optionText, placeholders, regionOf, selfCareText} from '../../../src/pack/words.js';
import {smallPack} from '../../support/small-pack.js';

const us = smallPack.regions[0]!;
const any = smallPack.regions[2]!;

describe('regionOf', () => {
  const cases: [string, string | null | undefined, string | null | undefined, string][] = [
    ['takes an id', 'us', undefined, 'us'],
    ['takes an id in capitals', ' US ', undefined, 'us'],
    ['takes the region part of a tag', 'en-US', undefined, 'us'],
    ['takes the region part behind a script', 'es-Latn-US', undefined, 'us'],
    ['takes a country that a region covers', 'DE', undefined, 'eu'],
    ['takes the region part of the page’s language', undefined, 'fr-FR', 'eu'],
    ['does not take a language for a region', undefined, 'eu', 'any'],
    ['does not take a longer word for a region', undefined, 'de-1996', 'any'],
    ['takes the host’s word before the page’s', 'us', 'de-DE', 'us'],
    ['does not fall back to the page where the host’s word is unknown', 'mars', 'de-DE', 'any'],
    ['takes nothing for everywhere else', undefined, undefined, 'any'],
    ['takes empty words for nothing', '', null, 'any'],
  ];
  for (const [name, id, language, expected] of cases)
    it(name, () => expect(regionOf(smallPack, id, language).id).to.equal(expected));

  it('always returns a region, even for a pack without any', () => {
    expect(regionOf({...smallPack, regions: []}, 'us')).to.deep.equal({
      id: 'any',
      name: '',
      words: {},
      dispositions: {},
    });
  });
});

describe('optionText', () => {
  it('is the text, or the text and the detail behind it', () => {
    expect(optionText({text: 'Groin'})).to.equal('Groin');
    expect(optionText({text: 'New trouble peeing:', detail: 'can’t go'})).to.equal('New trouble peeing: can’t go');
  });
});

describe('selfCareText', () => {
  it('says how to do it, how often, and where to feel it', () => {
    expect(selfCareText({text: 'Walk.'})).to.equal('Walk.');
    expect(selfCareText({text: 'Lie down.', dose: 'Do 2 sets of 10.', feel: 'Your thighs work.'})).to.equal(
      'Lie down. Do 2 sets of 10. Your thighs work.',
    );
  });
});

describe('fillWords', () => {
  const cases: [string, string, string][] = [
    ['replaces a word by the region’s', 'Take {paracetamol}, ask a {doctor}.', 'Take acetaminophen, ask a doctor.'],
    ['gives a word its capital', '{Paracetamol} may help.', 'Acetaminophen may help.'],
    ['knows the emergency number', 'Call {emergency-number}.', 'Call 911.'],
    ['leaves an unknown word readable', 'Go to the {emergency-department}.', 'Go to the emergency department.'],
    ['does not find words of every object', 'A {constructor}.', 'A constructor.'],
    ['leaves other braces alone', 'a { b } {c', 'a { b } {c'],
  ];
  for (const [name, text, expected] of cases) it(name, () => expect(fillWords(text, us)).to.equal(expected));

  it('extra words take precedence over the region’s words', () => {
    expect(fillWords('Call {emergency-number} or a {doctor}.', us, {'emergency-number': '112'})).to.equal(
      'Call 112 or a doctor.',
    );
  });

  it('has a text for an unknown number', () => {
    expect(fillWords('Call {emergency-number}.', any)).to.equal('Call emergency number.');
    expect(fillWords('Call {emergency-number}.', {...any, words: {'emergency-number': 'your local number'}})).to.equal(
      'Call your local number.',
    );
  });

  it('does not replace placeholders inside a replacement', () => {
    expect(fillWords('{a}', us, {a: '{doctor} $&', doctor: 'x'})).to.equal('{doctor} $&');
  });
});

describe('placeholders', () => {
  it('lists each placeholder of a text once, in order and in lower case', () => {
    expect(placeholders('{doctor} {Ambulance} {doctor}')).to.deep.equal(['ambulance', 'doctor']);
  });

  it('reports an unclosed brace', () => {
    expect(hasLooseBrace('{doctor}')).to.equal(false);
    expect(hasLooseBrace('{doc tor}')).to.equal(true);
  });
});
