/** Who, where and which number, by country (basis region-table). The triage level is the same everywhere; only the words differ. */
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {loadLanguages, translated, translationOf} from './i18n/languages.mjs';
import {loadPure} from '../support/pure.mjs';
import {readRules} from './texts.mjs';

/** Numbers that may stand in a country's words. */
const numbers = {
  us: ['911'],
  gb: ['999', '111'],
  ie: ['112'],
  eu: ['112'],
  ca: ['911', '811'],
  au: ['000'],
  nz: ['111'],
  any: [],
};
const emergencyNumbers = [...new Set(Object.values(numbers).flat())];
/** In New Zealand 111 is the ambulance: these say where to go when it is not that. */
const notEmergency = [
  'maternity',
  'same-day-hospital',
  'same-day',
  'clinician-soon',
  'clinician',
  'pharmacist',
  'self-care',
];

const people = 20_000;
const has = (answers, question, ...options) => options.some((option) => answers[question]?.includes?.(option));

describe('the regions', () => {
  let languages;
  let pure;
  before(async () => {
    languages = await loadLanguages();
    pure = await loadPure();
  });

  const filled = (text, words) => text.replace(/\{([a-z-]+)\}/gi, (_, word) => words[word.toLowerCase()] ?? word);
  const packs = () =>
    ['en', ...translated].map((language) => [
      language,
      language === 'en' ? languages.pack : languages.localise(languages.pack, translationOf(language)).pack,
    ]);

  const wordsByLanguage = (id) =>
    packs().map(([language, pack]) => [language, pack.regions.find((region) => region.id === id).words]);

  for (const [id, own] of Object.entries(numbers)) {
    it(`region ${id}: names ${own.length ? `no number but ${own.join(' and ')}` : 'no number'}, in any language`, () => {
      for (const [language, pack] of packs()) {
        const region = pack.regions.find((candidate) => candidate.id === id);
        const texts = JSON.stringify({
          ...pack,
          regions: [],
          sources: [],
          dispositions: pack.dispositions.map((disposition) => ({
            ...disposition,
            text: region.dispositions[disposition.id] ?? disposition.text,
          })),
          words: region.words,
        });
        const numbersInText = filled(texts, region.words).match(/(?<![\d.,])\d{3}(?![\d.,]\d|\d)/g) ?? [];
        assert.deepEqual(
          [...new Set(numbersInText.filter((number) => emergencyNumbers.includes(number) && !own.includes(number)))],
          [],
          language,
        );
      }
    });
  }

  it('region nz: names 111 only for an emergency', () => {
    for (const [language, pack] of packs()) {
      const {words, dispositions} = pack.regions.find(({id}) => id === 'nz');
      for (const {id, title, text, timeFrame} of pack.dispositions.filter((disposition) =>
        notEmergency.includes(disposition.id),
      )) {
        assert.doesNotMatch(
          filled(`${title} ${timeFrame} ${dispositions[id] ?? text}`, words),
          /(?<!\d)111(?!\d)/,
          `${language} ${id}`,
        );
      }
    }
  });

  const careOf = () =>
    languages.pack.regions.flatMap(({id, care}) =>
      Object.entries(care ?? {}).map(([kind, entry]) => ({id, kind, entry})),
    );

  it('care: every line and every page has a name, a source and the day it was checked', () => {
    const whole = readRules('running-back-pain/regions.json').flatMap(({id, care = {}}) =>
      Object.entries(care).map(([kind, entry]) => [`${id} ${kind}`, entry]),
    );
    assert.ok(whole.length > 30);
    for (const [where, {href, name, source, checked}] of whole) {
      assert.match(href, /^(?:tel:\d+|https:\/\/\S+)$/, where);
      assert.match(source, /^https:/, where);
      assert.match(checked, /^\d{4}-\d\d-\d\d$/, where);
      assert.ok(name.length > 2, where);
    }
  });

  it('care: an address asks for a kind of place, never for an illness or a pregnancy', () => {
    for (const {id, kind, entry} of careOf())
      assert.doesNotMatch(entry.href, /pain|back|spine|sciatica|matern|pregnan|runner|symptom/i, `${id} ${kind}`);
  });

  it('care: the name of a crisis line and of a poison line stands in the region’s words in every language, so that it calls', () => {
    const wordOf = {crisisLine: 'crisis-help', poisonLine: 'poison-help'};
    const lines = careOf().filter(({kind}) => kind in wordOf);
    assert.equal(lines.length, 12);
    for (const {id, kind, entry} of lines) {
      assert.match(entry.href, /^tel:\d+$/, `${id} ${kind}`);
      const digits = entry.name.replaceAll(/\D/g, '');
      assert.ok(digits.endsWith(entry.href.slice(4)) || entry.href.endsWith(digits), `${id} ${kind}`);
      for (const [language, words] of wordsByLanguage(id))
        assert.ok(words[wordOf[kind]].includes(entry.name), `${language} ${id} ${kind}: ${words[wordOf[kind]]}`);
    }
  });

  it('a temperature never breaks across lines between the number and its unit, in any language', () => {
    for (const id of Object.keys(numbers))
      for (const [language, words] of wordsByLanguage(id))
        assert.match(words['fever-temperature'], /^[\d.,]+\u00a0\S+ \([\d.,]+\u00a0\S+\)$/, `${language} ${id}`);
  });

  it('care: an advice line is one that the region’s own words name', () => {
    const adviceLines = careOf().filter(
      ({kind, entry}) => entry.href.startsWith('tel:') && kind !== 'crisisLine' && kind !== 'poisonLine',
    );
    for (const {id, kind, entry} of adviceLines) {
      const {words} = languages.pack.regions.find((region) => region.id === id);
      assert.ok(
        words['same-day-line'].replaceAll(' ', '').includes(entry.href.slice(4)) ||
          words['same-day-line'].includes(entry.name),
        `${id} ${kind}`,
      );
    }
  });

  it('care: in every region every disposition leads to something that can be pressed, except where the emergency number or the plan is', () => {
    for (const region of languages.pack.regions)
      for (const {id, care = []} of languages.pack.dispositions.filter(
        (one) => !['ambulance', 'self-care'].includes(one.id),
      ))
        assert.ok(
          care.some((kind) => region.care?.[kind]),
          `${region.id} ${id}`,
        );
  });

  it('region us: names a hospital, not an urgent care clinic, where a scan may be needed', () => {
    for (const [language, pack] of packs()) {
      const {words, dispositions} = pack.regions.find(({id}) => id === 'us');
      const [first] = filled(dispositions['same-day-hospital'], words).split(/[.؟]/);
      assert.match(first, /ER\b|urgences/, language);
      assert.doesNotMatch(first, /urgent[ -]care/i, language);
    }
  });

  /** What urgent care seldom has a scanner for. Other reasons to be seen today (a rash, burning pee) may be seen anywhere. */
  const needsHospital = {
    'a leg sign': (answers) => has(answers, 'where', 'leg-pain', 'leg-numb') || has(answers, 'nerve', 'leg-weak'),
    'a possible infection of the spine': (answers) =>
      (has(answers, 'health', 'immune', 'procedure') || has(answers, 'unwell', 'fever')) &&
      (has(answers, 'feel', 'never-eases') || ['new-worse', 'weeks-worse'].includes(answers.course)),
    'cancer and a pain pattern': (answers) =>
      has(answers, 'health', 'cancer') &&
      (has(answers, 'feel', 'night', 'never-eases', 'cough') || has(answers, 'where', 'mid', 'upper')),
    'a possible clot': (answers) => has(answers, 'unwell', 'calf', 'sharp-breath'),
    'a possible heart pain': (answers) =>
      has(answers, 'runs', 'same-effort') &&
      has(answers, 'where', 'upper') &&
      ['45-59', '60-69', '70-plus'].includes(answers.about),
  };

  for (const [what, needs] of Object.entries(needsHospital)) {
    it(`urgent level: ${what} is sent to a hospital, for ${people.toLocaleString('en')} random people`, () => {
      const pick = pure.seeded(311);
      let urgent = 0;
      for (let count = 0; count < people; count += 1) {
        const answers = Object.fromEntries(
          pure.pack.questions.map((question) => [
            question.id,
            pure.someAnswer(question, pick, question.id === 'nerve' || question.id === 'danger' ? 10 : 4),
          ]),
        );
        if (!needs(answers) || has(answers, 'unwell', 'burn-pee', 'rash', 'yellow') || has(answers, 'health', 'sickle'))
          continue;
        const {level, disposition} = pure.assess(pure.pack, answers);
        if (level !== 'urgent') continue;
        urgent += 1;
        assert.ok(
          ['same-day-hospital', 'maternity'].includes(disposition.id),
          `${disposition.id}: ${JSON.stringify(answers)}`,
        );
      }
      assert.ok(urgent > 20, `${urgent} people of that sort`);
    });
  }
});
