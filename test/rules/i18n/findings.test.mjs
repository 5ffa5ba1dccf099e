/**
 * The safety texts of every language carry every finding of the English ones. `findings/xx.json` marks them: for each text, the words of
 * that language for the first finding of the English text, the second, and so on.
 */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  findingsFile,
  findingsOf,
  flat,
  loadLanguages,
  missingEntries,
  translated,
  translationFile,
  translationOf,
} from './languages.mjs';

const {pack, translatable} = await loadLanguages();
/** The texts of a language; an option's is its whole name, detail included. */
function wholeTexts(entries) {
  const texts = flat(entries);
  for (const [name, text] of Object.entries(texts))
    if (name.endsWith('.text') && texts[name.replace(/text$/, 'detail')] !== undefined)
      texts[name] = `${text} ${texts[name.replace(/text$/, 'detail')]}`;
  return texts;
}
const english = wholeTexts(translatable(pack));
const marked = findingsOf('en') ?? {};

/** Questions whose options no red flag depends on by their exact words. */
const without = new Set(['about', 'stiffness']);
const safety = [
  ...pack.questions
    .filter(({id, safety: is, sensitive}) => (is && !without.has(id)) || sensitive)
    .flatMap(({id, options}) => options.map((option) => `question:${id}.options.${option.id}.text`)),
  'safety-net.evenIf',
  'safety-net.support.low-mood.text',
].sort();

/** Each finding has a place of its own in the text: a word that occurs once cannot mark two. Longest first, since one may contain another. */
function unplaced(text, spans) {
  let left = text;
  return [...spans]
    .sort((a, b) => b.length - a.length)
    .filter((span) => {
      const at = left.indexOf(span);
      if (at < 0 || !span.trim()) return true;
      left = `${left.slice(0, at)}\0${left.slice(at + span.length)}`;
      return false;
    });
}

/** What joins findings, and what frames them. */
const joining = new Set(
  'a about after also and around be but by can could did for get go had has have i if in is it of on or said say set since so such than that the their them then this to too when with you your feel advice down pain off side staff within'.split(
    ' ',
  ),
);

const describeEnglish = (name) => `a list of the words for each finding in “${english[name]}”`;
const describeMarked = (language) => (name) =>
  language === 'en' || !marked[name]
    ? describeEnglish(name)
    : `a list of the words of ${translationFile(language)} for each of ${JSON.stringify(marked[name])}`;

describe('the marked findings of the English safety texts', () => {
  it('marked findings: every English safety text has them', () => {
    assert.deepEqual(missingEntries(findingsFile('en'), findingsOf('en'), safety, describeEnglish), []);
  });

  it('marked findings: only safety texts have them', () => {
    const unused = Object.keys(marked).filter((name) => !safety.includes(name));
    assert.deepEqual(unused, [], `Remove from ${findingsFile('en')}`);
  });

  it('marked findings: every meaningful word of an English safety text is marked', () => {
    for (const name of safety.filter((key) => key in marked)) {
      let left = english[name].replace(/\(\{[\w-]+\}\)/g, '');
      for (const span of [...marked[name]].sort((a, b) => b.length - a.length)) left = left.replace(span, ' ');
      const words = left.toLowerCase().match(/[\p{L}\d’{}-]+/gu) ?? [];
      assert.deepEqual(
        words.filter((word) => !joining.has(word)),
        [],
        name,
      );
    }
  });

  it('marked findings: a missing one is reported by file and key', () => {
    const name = 'question:nerve.options.saddle.text';
    const [missing] = missingEntries(findingsFile('de'), {}, [name], describeMarked('de'));
    assert.match(missing, /^Add to test\/rules\/i18n\/findings\/de\.json: "question:nerve\.options\.saddle\.text", /);
    assert.match(missing, /a list of the words of rules\/running-back-pain\/locales\/de\.json/);
    assert.match(missing, /Numb/);
    const [file] = missingEntries(findingsFile('xx'), undefined, [name], describeMarked('xx'));
    assert.match(file, /^Add the file test\/rules\/i18n\/findings\/xx\.json, with 1 keys: question:nerve/);
  });

  it('marked findings: a finding that a translation leaves out is reported', () => {
    assert.deepEqual(unplaced('Taub oder kribbelig', ['Taub', 'kribbelig']), []);
    assert.deepEqual(unplaced('Taub oder komisch', ['Taub', 'kribbelig']), ['kribbelig']);
    assert.deepEqual(unplaced('Taub', ['Taub', 'Taub']), ['Taub']);
  });
});

for (const language of ['en', ...translated]) {
  const texts = language === 'en' ? english : wholeTexts(translationOf(language).entries);
  const spans = findingsOf(language);

  describe(`findings in ${language}`, () => {
    it(`marked findings in ${language}: the same texts are marked`, () => {
      assert.deepEqual(missingEntries(findingsFile(language), spans, safety, describeMarked(language)), []);
      const unused = Object.keys(spans).filter((name) => !safety.includes(name));
      assert.deepEqual(unused, [], `Remove from ${findingsFile(language)}`);
    });

    for (const name of safety) {
      it(name, () => {
        const missing = [
          ...missingEntries(translationFile(language), texts, [name], () => `the translation of “${english[name]}”`),
          ...missingEntries(findingsFile('en'), marked, [name], describeEnglish),
          ...(language === 'en' ? [] : missingEntries(findingsFile(language), spans, [name], describeMarked(language))),
        ];
        assert.deepEqual(missing, []);
        assert.equal(spans[name].length, marked[name].length, `as many as in English: ${marked[name].join(' | ')}`);
        assert.deepEqual(unplaced(texts[name], spans[name]), []);
      });
    }
  });
}
