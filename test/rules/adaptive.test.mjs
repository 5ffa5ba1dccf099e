/** Skipping screens never changes what a person is told: half of the people. */
import {describe} from 'node:test';
import {adaptive} from '../support/adaptive.mjs';

describe('adaptive asking', () => {
  adaptive([1, 2]);
});
