/** Every language says all that English says, no more, with the same `{words}` and the same numbers. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  flat,
  interfaceFile,
  loadLanguages,
  missingEntries,
  spoken,
  translated,
  translationFile,
  translationOf,
} from './languages.mjs';

const {pack, messages, translatable, localise, findUnusedTranslations, placeholders, hasLooseBrace} =
  await loadLanguages();
const english = flat(translatable(pack));

/** Region words are specific to the country: names and numbers may be written differently. */
const own = (name) => name.startsWith('region:');
const digits = (text) => (text.replace(/(\d)[.,\u202f\u00a0](?=\d{3}(?!\d))/g, '$1').match(/\d+/g) ?? []).sort();
/** Arabic writes one and two as words: "one minute" is «دقيقة واحدة» and "2 weeks" is «أسبوعين», with no digit. */
const numberWords = {
  ar: {
    1: /دقيقة واحدة|أسبوع واحد|من أسبوع إلى/g,
    2: /(?:أسبوع|شهر|يوم|دقيقت|مجموعت)(?:ان|ين)/g,
  },
};
/** Each number of the original stands in the text, as digits or as a word of that language, and no other digits do. */
function keepsNumbers(text, original, words = {}) {
  const remaining = digits(text);
  const missing = digits(original).filter((number) => {
    const index = remaining.indexOf(number);
    if (index >= 0) remaining.splice(index, 1);
    return index < 0;
  });
  const countWords = (number) => (words[number] ? (text.match(words[number]) ?? []).length : 0);
  const countMissing = (number) => missing.filter((other) => other === number).length;
  return remaining.length === 0 && missing.every((number) => countMissing(number) <= countWords(number));
}
const count = (text, mark) => text.split(mark).length - 1;
/** Whether the marks of a text are not those of its language: quotes, the spaces of French, the paired marks of Spanish, the Arabic comma. */
const wrongMarks = {
  de: (text) => /["'”«»]/.test(text),
  fr: (text) => /["']|(?:^|[^\u00a0\u202f])[;?!»]|[^\u00a0\u202f]:(?=\s|$)|«(?![\u00a0\u202f])/.test(text),
  es: (text) => {
    const words = text.replaceAll('“?”', ''); // the sign of a button
    return /["']/.test(words) || count(words, '¿') !== count(words, '?') || count(words, '¡') !== count(words, '!');
  },
  ar: (text) => /["';?]|,(?!\d)/.test(text),
};
/**
 * Numbers in groups, such as “116 123”, without a mark for their direction: behind an Arabic letter their groups stand in the wrong order,
 * and the person dials another number.
 */
const reversedNumbers = (text) =>
  [...text.matchAll(/\d+(?:[ \u00a0-]\d+)+/g)]
    .map(({index}) => text[index - 1])
    .filter((before) => !/[\u200e\u2066]/.test(before ?? ''));
/** Texts in which each sentence is one instruction or one fact: none may be missing. */
const counted = (name) =>
  /\.(?:check|advice\.\d+|timeFrame)$|^safety-net|^disposition:|^medicines\.(?:clear|stop|ask)/.test(name);
const sentences = (text) => (text.match(/[.?!؟](?=\s|$|[”»“)])/g) ?? []).length;

describe('the languages', () => {
  it('translations: every language has the words of the interface and of the pack', () => {
    assert.ok(translated.length >= 2, 'Spanish and German at least');
    const missing = [
      ...translated.filter((language) => !spoken.includes(language)).map(interfaceFile),
      ...spoken.filter((language) => !translated.includes(language)).map(translationFile),
    ];
    assert.deepEqual(missing, [], 'Add these files');
  });

  it('translations: the checks report a lost number and a lost sentence', () => {
    assert.notDeepEqual(digits('Hold 10 seconds, 5 times.'), digits('10 Sekunden halten, 6-mal.'));
    assert.equal(keepsNumbers('10 Sekunden halten, 6-mal.', 'Hold 10 seconds, 5 times.'), false);
    assert.equal(keepsNumbers('zwei Wochen', '2 weeks'), false);
    assert.equal(keepsNumbers('خلال أسبوعين', 'within 2 weeks', numberWords.ar), true);
    assert.equal(keepsNumbers('خلال أسبوع', 'within 2 weeks', numberWords.ar), false);
    assert.equal(keepsNumbers('خلال 3 أسابيع', 'within 2 weeks', numberWords.ar), false);
    assert.notEqual(sentences('Lie down. Rest.'), sentences('Legen Sie sich hin und ruhen Sie.'));
  });
});

for (const language of translated) {
  const translation = translationOf(language);
  const entries = flat(translation.entries);
  /** A language without an interface file fails the first test above; here it has no words. */
  const words = messages[language] ?? {};
  const keysInBoth = Object.keys(messages.en).filter((key) => key in words);
  const differing = (wrong) =>
    Object.keys(entries).filter((name) => name in english && wrong(entries[name], english[name], name));

  describe(language, () => {
    it(`${language}: the translation has the language of its file name and says who has reviewed it`, () => {
      assert.equal(translation.language, language);
      assert.ok(translation.reviewedBy === null || translation.reviewedBy.trim());
      assert.deepEqual(Object.keys(translation).sort(), ['entries', 'language', 'reviewedBy']);
    });

    it(`${language}: has each interface text, and no outdated one`, () => {
      const describeWord = (key) => `the translation of “${messages.en[key]}”`;
      const missing = missingEntries(
        interfaceFile(language),
        messages[language],
        Object.keys(messages.en),
        describeWord,
      );
      assert.deepEqual(missing, []);
      const unused = Object.keys(words).filter((key) => !(key in messages.en));
      assert.deepEqual(unused, [], `Remove from ${interfaceFile(language)}`);
    });

    it(`${language}: interface texts have the same placeholders as in English`, () => {
      const wrong = keysInBoth.filter(
        (key) => `${placeholders(messages.en[key])}` !== `${placeholders(words[key])}` || hasLooseBrace(words[key]),
      );
      assert.deepEqual(wrong, []);
    });

    it(`${language}: has each text of the pack with its {words}, and no outdated one`, () => {
      const {missing} = localise(pack, translation);
      const describeText = (name) => `the translation of “${english[name] ?? name}”`;
      assert.deepEqual(missingEntries(translationFile(language), {}, missing, describeText), []);
      assert.deepEqual(findUnusedTranslations(pack, translation), []);
    });

    it(`${language}: the translated pack is marked as reviewed only if the translation is`, () => {
      const localised = localise(pack, translation).pack;
      assert.equal(localised.language, language);
      assert.equal(localised.reviewedBy, translation.reviewedBy === null ? null : pack.reviewedBy);
      assert.notEqual(localised.questions[0].text, pack.questions[0].text);
    });

    it(`${language}: has every number of the English text`, () => {
      assert.deepEqual(
        differing((text, original, name) => !own(name) && !keepsNumbers(text, original, numberWords[language])),
        [],
      );
      const wrong = keysInBoth.filter((key) => `${digits(messages.en[key])}` !== `${digits(words[key])}`);
      assert.deepEqual(wrong, []);
    });

    it(`${language}: has the emergency number of each region`, () => {
      for (const {id, words} of pack.regions) {
        const number = words['emergency-number'];
        if (/^\d+$/.test(number)) assert.equal(entries[`region:${id}.words.emergency-number`], number, id);
      }
    });

    it(`${language}: has every sentence where each one is a fact or an instruction`, () => {
      assert.deepEqual(
        differing((text, original, name) => counted(name) && sentences(text) !== sentences(original)),
        [],
      );
    });

    it(`${language}: has no English left, and no marks`, () => {
      const same = differing(
        (text, original, name) => !own(name) && text === original && /[a-z]{3,} \S+ [a-z]{3,}/.test(text),
      );
      assert.deepEqual(same, []);
      assert.deepEqual(
        differing((text) => /[[\]]|—/.test(text)),
        [],
      );
    });

    it(`${language}: has the quotes, spaces and punctuation of the language`, () => {
      const isWrong = wrongMarks[language] ?? (() => false);
      assert.deepEqual(
        Object.keys(entries).filter((name) => isWrong(entries[name])),
        [],
      );
      assert.deepEqual(
        Object.keys(words).filter((key) => isWrong(words[key])),
        [],
      );
    });

    if (language === 'ar')
      it('ar: every number in groups reads from left to right', () => {
        assert.equal(reversedNumbers('على 116 123').length, 1);
        const texts = {...entries, ...words};
        assert.deepEqual(
          Object.keys(texts).filter((name) => reversedNumbers(texts[name]).length),
          [],
        );
      });

    it(`${language}: uses the same words for the same sign`, () => {
      const namesByText = new Map();
      for (const [name, text] of Object.entries(english)) {
        if (!/^question:.*\.options\..*\.text$/.test(name)) continue;
        assert.equal(entries[name], namesByText.get(text) ?? entries[name], name);
        namesByText.set(text, entries[name]);
      }
    });
  });
}
