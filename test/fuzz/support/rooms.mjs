/** What the fuzzing tests run: the pure rooms, and the parts of the root element that need no page. */
import {loadPure} from '../../support/pure.mjs';

const more = `
  export {toText} from './src/handoff/summary.ts';
  export {consultDetail} from './src/handoff/detail.ts';
  export {toFhir} from './src/handoff/fhir/to-fhir.ts';
  export {en} from './src/i18n/en.ts';
  export {fillWords, regionOf} from './src/pack/words.ts';
  export {readPack} from './src/pack/load.ts';
  export {Session} from './src/checker/session.ts';
  export {readSettings} from './src/checker/settings.ts';
  export {isSlotOpen, shownLevel, slotPolicy} from './src/flow/slot-policy.ts';
  export {meaning} from './test/support/reference.ts';
  export {knowingMore} from './test/support/random-pack.ts';
`;

export const loadRooms = () => loadPure(more);
