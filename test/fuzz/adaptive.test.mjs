/** Skipping screens never changes the result: ten times as many random people as in `test/rules/adaptive.test.mjs`. */
import {describe, it} from 'node:test';
import {PARTS, TRUNKS, adaptive, peopleFrom} from '../support/adaptive.mjs';

describe('adaptive asking', () => {
  const {tellsTheSame} = adaptive();

  for (let part = 1; part <= PARTS; part += 1)
    it(`adaptive asking gives ${peopleFrom(TRUNKS.all).toLocaleString('en')} random people the same result as asking everything (part ${part} of ${PARTS})`, () =>
      tellsTheSame(part, TRUNKS.all));
});
