/** Every screen can be read in one go: how many words stand on it, in each language, and how many screens anybody is asked. */
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {loadPure} from '../support/pure.mjs';
import {translated, translationOf} from './i18n/languages.mjs';

/** Words of question, help, options and details. “Why we ask” and the lines that say how to check are folded away, and not counted. */
const MOST_ON_SAFETY_SCREENS = 150;
const MOST_ON_OTHERS = 110;
/** Some languages need more words for the same. */
const MOST_ON_TRANSLATED_SAFETY_SCREENS = 170;
const MOST_ON_OTHER_TRANSLATED_SCREENS = 130;
const MOST_IN_AN_OPTION = 20;
const MOST_SCREENS = 15;
const MEDIAN_BELOW = 12;
const people = 200;
/** Adults read 238 words of a text a minute in silence (Brysbaert 2019, doi:10.1016/j.jml.2019.104047). */
const WORDS_A_MINUTE = 238;
const SECONDS_TO_ANSWER = 5;

const countWords = (...texts) =>
  texts
    .filter(Boolean)
    .join(' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\d{]/u.test(word)).length;
const wordsOn = ({text, help, options}) =>
  countWords(text, help, ...Object.values(options ?? {}).flatMap((option) => [option.text, option.detail]));

const {pack, ...pure} = await loadPure();

/** Ids of the questions in the stage “safety”; the others belong to where it hurts, the pain and the running. */
const safetyScreens = pack.questions.reduce(
  ({stage, ids}, question) => {
    const current = question.stage ?? stage;
    return {stage: current, ids: current === 'safety' ? [...ids, question.id] : ids};
  },
  {stage: undefined, ids: []},
).ids;

describe('the length of the screens', () => {
  for (const question of [...pack.questions, ...pack.medicines.questions]) {
    const isSafetyScreen = safetyScreens.includes(question.id);
    const most = isSafetyScreen ? MOST_ON_SAFETY_SCREENS : MOST_ON_OTHERS;
    it(`screen length: ${question.id} has at most ${most} words, and at most ${MOST_IN_AN_OPTION} in an option`, () => {
      const count = wordsOn(question);
      assert.ok(count <= most, `${count} words`);
      const long = (question.options ?? [])
        .map(({id, text, detail}) => [id, countWords(text, detail)])
        .filter(([, words]) => words > MOST_IN_AN_OPTION);
      assert.deepEqual(long, []);
    });
  }

  it('screen length: the safety screens are those about nerves, danger, age, illnesses, pregnancy and feeling unwell', () =>
    assert.deepEqual(safetyScreens, ['nerve', 'danger', 'about', 'health', 'pregnancy', 'unwell']));

  for (const language of translated)
    it(`screen length: in ${language}, safety screens have at most ${MOST_ON_TRANSLATED_SAFETY_SCREENS} words and others ${MOST_ON_OTHER_TRANSLATED_SCREENS}`, (test) => {
      const {entries} = translationOf(language);
      const counts = pack.questions.map(({id}) => [id, wordsOn(entries[`question:${id}`])]);
      test.diagnostic(`${language}: ${counts.map(([id, count]) => `${id} ${count}`).join(', ')}`);
      const long = counts.filter(
        ([id, count]) =>
          count > (safetyScreens.includes(id) ? MOST_ON_TRANSLATED_SAFETY_SCREENS : MOST_ON_OTHER_TRANSLATED_SCREENS),
      );
      assert.deepEqual(long, []);
    });

  describe('how many are asked', () => {
    let visits;
    let counts;
    before(() => {
      const pick = pure.seeded(1207);
      const {plan} = pure.planFlow(pack);
      visits = Array.from({length: people}, () => pure.walk(plan, pure.somebody(pack.questions, pick, 9)).asked);
      counts = visits.map((asked) => asked.length).sort((a, b) => a - b);
    });

    it(`screens: nobody is asked more than ${MOST_SCREENS}, and the median person fewer than ${MEDIAN_BELOW}`, () => {
      assert.ok(counts.at(-1) <= MOST_SCREENS, `${counts.at(-1)} screens`);
      const median = counts[Math.floor(counts.length / 2)];
      assert.ok(median < MEDIAN_BELOW, `median ${median}`);
    });

    it('screens: the minutes promised at the start are those that reading and answering take, in every language', async (test) => {
      const wordsById = new Map(pack.questions.map((question) => [question.id, wordsOn(question)]));
      const minutes = visits
        .map((asked) => {
          const words = asked.reduce((sum, id) => sum + wordsById.get(id), 0);
          return words / WORDS_A_MINUTE + (asked.length * SECONDS_TO_ANSWER) / 60;
        })
        .sort((a, b) => a - b);
      const median = minutes[Math.floor(minutes.length / 2)];
      test.diagnostic(`median ${median.toFixed(1)} minutes, at most ${minutes.at(-1).toFixed(1)}`);
      for (const language of ['en', ...translated]) {
        const words = (await import(`../../src/i18n/${language}.ts`))[language];
        const [promised] = words.startTime.match(/\d+/);
        assert.ok(
          Math.abs(Number(promised) - median) < 1,
          `${language}: ${words.startTime} It takes ${median} minutes.`,
        );
      }
    });
  });

  describe('who is asked for the signs in pregnancy', () => {
    const asked = (health) => {
      const {plan} = pure.planFlow(pack);
      const pick = pure.seeded(3);
      const truth = {
        ...pure.somebody(pack.questions, pick, 10),
        nerve: ['none'],
        danger: ['none'],
        unwell: ['none'],
        pregnancy: ['none'],
        health,
      };
      return pure.walk(plan, truth).asked;
    };

    for (const health of [
      ['pregnant'],
      ['birth'],
      ['unsure:pregnant'],
      ['unsure:birth'],
      ['unsure'],
      ['spine', 'unsure'],
    ])
      it(`pregnancy: its signs are asked right after health: ${health.join(', ')}`, () => {
        const order = asked(health);
        assert.equal(order[order.indexOf('health') + 1], 'pregnancy');
      });

    it('pregnancy: its signs are not asked of someone who said no to both', () =>
      assert.ok(!asked(['none']).includes('pregnancy')));
  });
});
