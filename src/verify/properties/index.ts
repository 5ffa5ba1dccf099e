import {engineAgrees, medicineAgrees, relevanceAgrees, solverAgrees} from './agreement.js';
import {
  doubtKeepsGatesOpen,
  exclusionsAreSafety,
  gatesHideNoEmergency,
  hostsCannotDrop,
  levelNeedsSafety,
  noLevelUnasked,
  ungatedScreens,
} from './gates.js';
import {ambulance, amplifiers, emergencyAlone, expectedLevels, neverBelow, weakAlone, weakTogether} from './levels.js';
import {
  answersOnlyAdd,
  findingsOnlyRaise,
  prefillNeverClears,
  skippingIsSafe,
  worseOnlyRaises,
} from './monotonicity.js';
import {
  calmOnly,
  noPlanUnsafe,
  noUnsafeMedicine,
  unlessExcludes,
  unsureRaisesLevel,
  unsureModifiers,
} from './uncertainty.js';
import {adviceCanShow, calmIsPossible, levelsCanShow, rulesCanFire, rulesTellApart} from './reachability.js';
import {
  numbersOfTheRegion,
  optionsAreRead,
  personalLinesAreEmergencies,
  rowsAreMapped,
  safetyNetIsComplete,
  slotsKeepTheirLevel,
} from './presentation.js';
import type {Property} from '../proof.js';

/** All properties that are proved for a pack, in the order of the report. */
export const properties: readonly Property[] = [
  rowsAreMapped,
  optionsAreRead,
  ungatedScreens,
  exclusionsAreSafety,
  hostsCannotDrop,
  prefillNeverClears,
  slotsKeepTheirLevel,
  safetyNetIsComplete,
  personalLinesAreEmergencies,
  numbersOfTheRegion,
  expectedLevels,
  emergencyAlone,
  ambulance,
  neverBelow,
  amplifiers,
  weakAlone,
  weakTogether,
  unsureRaisesLevel,
  unsureModifiers,
  findingsOnlyRaise,
  worseOnlyRaises,
  answersOnlyAdd,
  skippingIsSafe,
  gatesHideNoEmergency,
  doubtKeepsGatesOpen,
  levelNeedsSafety,
  noLevelUnasked,
  calmOnly,
  unlessExcludes,
  noPlanUnsafe,
  noUnsafeMedicine,
  rulesCanFire,
  adviceCanShow,
  levelsCanShow,
  rulesTellApart,
  calmIsPossible,
  medicineAgrees,
  relevanceAgrees,
  solverAgrees,
  engineAgrees,
];
