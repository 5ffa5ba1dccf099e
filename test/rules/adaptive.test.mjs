/** Skipping screens never changes the result: half of the random people. */
import {describe, it} from 'node:test';
import {PARTS, PEOPLE, adaptive} from '../support/adaptive.mjs';

describe('adaptive asking', () => {
  const {tellsTheSame} = adaptive();

  for (const part of [1, 2])
    it(`adaptive asking gives ${PEOPLE.toLocaleString('en')} random people the same result as asking everything (part ${part} of ${PARTS})`, () =>
      tellsTheSame(part));
});
