import {assess} from '../engine/assess.js';
import {matters} from '../engine/relevance.js';
import {safetyNet} from '../engine/safety-net.js';
import type {SafetyNetLines} from '../engine/safety-net.js';
import type {Assessment} from '../engine/types.js';
import {medicineVerdict} from '../flow/medicine.js';
import {planFlow} from '../flow/plan.js';
import {hasWarningSign, isSlotOpen, slotPolicy} from '../flow/slot-policy.js';
import type {Pack} from '../pack/types.js';
import type {Assess} from './differential.js';
import {encoding, type Encoding} from './encode.js';
import type {Tables} from './tables.js';

/** What is verified: a pack, and the code that reads it. A test may replace a function with a faulty one. */
export interface VerificationSubject {
  readonly pack: Pack;
  /** The expected results, transcribed by hand. Absent for a pack that is neither the built-in one nor an overlay of it. */
  readonly tables?: Tables | undefined;
  readonly encoding: Encoding;
  readonly assess: Assess;
  readonly matters: typeof matters;
  readonly planFlow: typeof planFlow;
  readonly medicineVerdict: typeof medicineVerdict;
  readonly isSlotOpen: typeof isSlotOpen;
  readonly hasWarningSign: typeof hasWarningSign;
  /** Names of all slots, with `<id>` in place of the id of a pack entry. */
  readonly slotNames: readonly string[];
  readonly safetyNet: (pack: Pack, assessment: Assessment) => SafetyNetLines;
  /** Random people to compare formulas and engine with. */
  readonly people: number;
}

export const createSubject = (pack: Pack, tables?: Tables, people = 100_000): VerificationSubject => ({
  pack,
  tables,
  encoding,
  assess,
  matters,
  planFlow,
  medicineVerdict,
  isSlotOpen,
  hasWarningSign,
  slotNames: Object.keys(slotPolicy),
  safetyNet,
  people,
});
