/** What the fuzz tests run: the pure modules, and the parts of the root element that need no page. */
import {loadPure} from '../../support/pure.mjs';

const modules = [
  import('../../../src/handoff/summary.ts'),
  import('../../../src/handoff/detail.ts'),
  import('../../../src/handoff/fhir/to-fhir.ts'),
  import('../../../src/i18n/en.ts'),
  import('../../../src/pack/words.ts'),
  import('../../../src/pack/parse.ts'),
  import('../../../src/checker/session.ts'),
  import('../../../src/checker/settings.ts'),
  import('../../../src/flow/slot-policy.ts'),
  import('../../support/reference.ts'),
  import('../../support/random-pack.ts'),
];

export const loadPureModules = async () => Object.assign({}, await loadPure(), ...(await Promise.all(modules)));
