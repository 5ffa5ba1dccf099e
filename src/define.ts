/** Registers the checker's elements: all a page has to do is import this module. */
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
import {findMissingRequirement, isBrowser} from './checker/platform.js';
import {upgradePage} from './checker/startup.js';

/** The root element is last: a checker that is already in the page is upgraded as soon as its name is defined, and then needs all the others. */
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

/** A page may have removed the registry, and a server has none. */
const registry = globalThis.customElements as CustomElementRegistry | undefined;
const takenNames = Object.keys(elements).filter((name) => registry?.get(name));

/** Where anything that the start needs is missing, the page's own children stay, which is better than a checker that stops half-way. */
function defineAll() {
  const missing = findMissingRequirement();
  if (missing !== undefined) {
    console.warn(
      `<back-pain-checker> could not start on this page: ${missing} is missing. The page shows its own content instead.`,
    );
    return;
  }
  upgradePage(() => {
    for (const [name, element] of Object.entries(elements)) customElements.define(name, element);
  });
}

/** Defines all elements or none, because elements of two versions must not be mixed. Where another copy of this package has defined all names, nothing is defined and there is no warning. */
const isTakenByOthers = takenNames.length > 0 && takenNames.at(-1) !== 'back-pain-checker';
if (isBrowser() && takenNames.length === 0) defineAll();
if (isTakenByOthers) {
  console.warn(
    `<back-pain-checker> is not started: <${takenNames.join('>, <')}> is something else on this page (duplicate-name).`,
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'back-pain-checker': BackPainChecker;
    'back-pain-question': BackPainQuestion;
  }
}
