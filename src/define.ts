/** Registers the checker's elements: importing this module is all a page has to do. */
import {BackPainChecker} from './checker/back-pain-checker.js';
import {BackPainQuestion} from './checker/back-pain-question.js';
import {BpcBodyMap} from './screens/question/bpc-body-map.js';
import {BpcConsult} from './screens/consult/bpc-consult.js';
import {BpcMedicine} from './screens/medicine/bpc-medicine.js';
import {BpcProgress} from './screens/question/bpc-progress.js';
import {BpcQuestion} from './screens/question/bpc-question.js';
import {BpcRedFlag} from './screens/emergency/bpc-red-flag.js';
import {BpcResult} from './screens/result/bpc-result.js';
import {BpcReview} from './screens/review/bpc-review.js';
import {BpcStart} from './screens/start/bpc-start.js';
import {arrival} from './checker/startup.js';

/** The root stands last: a checker already in the page upgrades as soon as its name is known, and then needs all the others. */
const elements: Readonly<Record<string, CustomElementConstructor>> = {
  'bpc-progress': BpcProgress,
  'bpc-start': BpcStart,
  'bpc-body-map': BpcBodyMap,
  'bpc-question': BpcQuestion,
  'bpc-red-flag': BpcRedFlag,
  'bpc-review': BpcReview,
  'bpc-result': BpcResult,
  'bpc-medicine': BpcMedicine,
  'bpc-consult': BpcConsult,
  'back-pain-question': BackPainQuestion,
  'back-pain-checker': BackPainChecker,
};

/** On a server there is nothing to register with. */
const registry = globalThis.customElements as CustomElementRegistry | undefined;
const taken = Object.keys(elements).filter((name) => registry?.get(name));

/** A browser without `:state()` is too old for the rest as well. There the children stay, which is more than a checker that stops half-way. A server has no CSS. */
const isCurrent = () => (globalThis.CSS as typeof CSS | undefined)?.supports('selector(:state(a))') ?? true;

/** All or none: half a checker, put together from two versions, would be worse than none. Another copy of ours takes every name, and is silently left alone. */
if (registry && !taken.length) {
  arrival.now = true;
  if (isCurrent()) for (const [name, element] of Object.entries(elements)) registry.define(name, element);
  else console.warn('<back-pain-checker> is not started: this browser is too old for it.');
  arrival.now = false;
} else if (taken.length && taken.at(-1) !== 'back-pain-checker') {
  console.warn(
    `<back-pain-checker> is not started: <${taken.join('>, <')}> is something else on this page (duplicate-name).`,
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'back-pain-checker': BackPainChecker;
    'back-pain-question': BackPainQuestion;
  }
}
