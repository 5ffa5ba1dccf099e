/** The build makes one file of each language, and a page gets it by the tag it is written in. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {loadLanguages, translated, translationOf} from './languages.mjs';

const {languageFor, loadLanguage, messages, pack, localise} = await loadLanguages();

/** Where each language is spoken as a page would name it. */
const regions = {es: 'es-MX', de: 'de-AT', fr: 'fr-CA', ar: 'ar-EG'};

describe('a language file', () => {
  for (const language of translated) {
    it(`language file ${language}: is found and loaded, with the words of the interface and of the pack`, async () => {
      const tag = regions[language] ?? `${language}-001`;
      assert.equal(languageFor(tag), language);
      assert.equal(languageFor(language.toUpperCase()), language);
      const {language: loaded, problems} = await loadLanguage(language, tag);
      assert.deepEqual(problems, []);
      assert.equal(loaded.locale, tag);
      assert.deepEqual(loaded.messages, messages[language]);
      assert.deepEqual(loaded.localise(pack), localise(pack, translationOf(language)));
    });

    it(`language file ${language}: Intl formats dates in this language`, () => {
      const tag = regions[language] ?? language;
      assert.equal(new Intl.DateTimeFormat(tag).resolvedOptions().locale.split('-')[0], language);
      assert.notEqual(
        new Intl.DateTimeFormat(tag, {dateStyle: 'long'}).format(new Date(2026, 2, 1)),
        new Intl.DateTimeFormat('en', {dateStyle: 'long'}).format(new Date(2026, 2, 1)),
      );
    });
  }

  it('language file: a language without a translation stays in English', () => {
    assert.equal(languageFor('qaa'), undefined);
    assert.equal(languageFor('en-GB'), undefined);
  });

  it('language file: an entry with a missing text stays in English, the others are translated', () => {
    const translation = structuredClone(translationOf('de'));
    delete translation.entries['question:nerve'].options.sex;
    const {pack: localised, missing} = localise(pack, translation);
    assert.deepEqual(localised.questions[0], pack.questions[0]);
    assert.notEqual(localised.questions[1].text, pack.questions[1].text);
    assert.deepEqual(missing, ['question:nerve.options.sex.text', 'question:nerve.options.sex.check']);
  });
});
