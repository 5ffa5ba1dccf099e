/** Registers the checker's elements: importing this module is all a page has to do. */
import {BpcProgress} from './elements/bpc-progress.js';
import {BpcQuestion} from './elements/bpc-question.js';
import {BpcRedFlag} from './elements/bpc-red-flag.js';
import {BpcReview} from './elements/bpc-review.js';
import {BpcStart} from './elements/bpc-start.js';

/** The root stands last: a checker already in the page upgrades as soon as its name is known, and then needs all the others. */
const elements: Readonly<Record<string, CustomElementConstructor>> = {
  'bpc-progress': BpcProgress,
  'bpc-question': BpcQuestion,
  'bpc-red-flag': BpcRedFlag,
  'bpc-review': BpcReview,
  'bpc-start': BpcStart,
};

/** A name that is taken is left alone: another copy of the checker, or the page itself, got there first. */
for (const [name, element] of Object.entries(elements)) {
  if (!customElements.get(name)) customElements.define(name, element);
}
