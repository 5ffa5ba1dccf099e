/**
 * The words of the questions, as they were read: five stories, each answered five times by a reader who had read that story and nothing else.
 * `mustTick` has the options that the story describes; whatever else a reader selects, the level has to be the same.
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {runCase} from '../support/cases.mjs';
import {loadPure} from '../support/pure.mjs';

const stories = JSON.parse(readFileSync(new URL('./vignettes/readings.json', import.meta.url), 'utf8'));
const pure = await loadPure();

describe('readings of the questions', () => {
  it('readings: five stories, each read five times', () => {
    assert.deepEqual(
      stories.map(({readings}) => readings.length),
      [5, 5, 5, 5, 5],
    );
  });

  for (const {id, expected, mustTick, readings} of stories) {
    describe(id, () => {
      for (const {reader, answers} of readings) {
        it(`readings ${id}: the answers of this reader give ${expected}: ${reader}`, () => {
          const {problems} = pure.normalise(pure.pack, answers);
          assert.deepEqual(
            problems.map(({message}) => message),
            [],
          );
          assert.equal(
            runCase(pure, {answers: {stiffness: ['none'], pregnancy: ['none'], ...answers}}).level,
            expected,
          );
        });
      }

      it(`readings ${id}: at most one of five readers missed an important finding, and none ticked a wrong one on the first two screens`, () => {
        for (const [question, wanted] of Object.entries(mustTick)) {
          for (const option of wanted) {
            const missed = readings
              .filter(({answers}) => !answers[question].includes(option))
              .map(({reader}) => reader);
            assert.ok(missed.length < 2, `${question}.${option} was missed by: ${missed.join('; ')}`);
          }
        }
        for (const question of ['nerve', 'danger']) {
          for (const {reader, answers} of readings) {
            const extra = answers[question].filter(
              (option) => !['none', ...mustTick[question]].includes(option) && !option.startsWith('unsure:'),
            );
            assert.deepEqual(extra, [], reader);
          }
        }
      });
    });
  }
});
