/** Skipping screens never changes the result: random people, the worked cases, and complete flows. `test/fuzz/adaptive.test.mjs` asks ten times as many. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {PARTS, TRUNKS, adaptive, peopleFrom} from '../support/adaptive.mjs';
import {readCases} from '../support/cases.mjs';

describe('adaptive asking', () => {
  const {tellsTheSame, told, ask, person, get} = adaptive();

  for (let part = 1; part <= PARTS; part += 1)
    it(`adaptive asking gives ${peopleFrom(TRUNKS.some).toLocaleString('en')} random people the same result as asking everything (part ${part} of ${PARTS})`, () =>
      tellsTheSame(part));

  it('adaptive asking gives the worked cases, and answers that differ by one, the same result as asking everything', () => {
    const {pure, plan, start} = get();
    const pick = pure.seeded(99);
    for (const {answers} of readCases()) {
      for (let neighbour = 0; neighbour < 10; neighbour += 1) {
        const changed = plan.questions[pick(plan.questions.length)];
        const truth = {
          ...person(plan.questions, pick, 10),
          ...answers,
          ...(neighbour ? {[changed.id]: pure.someAnswer(changed, pick, 4)} : {}),
        };
        assert.equal(
          told(pure.assess(pure.pack, ask(start, truth).answers)),
          told(pure.assess(pure.pack, truth)),
          JSON.stringify(truth),
        );
      }
    }
  });

  it('adaptive asking: completing every screen with all questions gives the same result', () => {
    const {pure, plan} = get();
    const everything = pure.planFlow(pure.pack, {ask: 'all'}).plan;
    const pick = pure.seeded(7);
    for (let count = 0; count < 500; count += 1) {
      const truth = person(plan.questions, pick, [3, 7, 9, 10][pick(4)]);
      const walked = pure.walk(plan, truth);
      const full = pure.walk(everything, truth);
      assert.ok(walked.asked.length <= full.asked.length);
      assert.equal(
        told(pure.derive(walked.state, plan).assessment),
        told(pure.derive(full.state, everything).assessment),
        JSON.stringify(truth),
      );
    }
  });
});
