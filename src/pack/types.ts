import type {
  careSchema,
  codeSchema,
  contributorSchema,
  dispositionSchema,
  medicineCheckSchema,
  optionSchema,
  packSchema,
  questionSchema,
  redFlagSchema,
  regionSchema,
  safetyNetSchema,
  selfCareSchema,
  sourceSchema,
} from './schema.js';
import type {signOffSchema} from './overlay-schema.js';
import type {careKinds, levels, phases, selfCareKinds, sides, stages} from './constants.js';
import type {Of} from './shape.js';

/** The types of a pack are inferred from its shape, so that what compiles is what the checker lets through. */
export {levels, phases, selfCareKinds} from './constants.js';
export type {Comparison, Condition, Operator} from './schema.js';

export type Level = (typeof levels)[number];
export type SelfCareKind = (typeof selfCareKinds)[number];
export type Side = (typeof sides)[number];
/** The sides that were named, by place. */
export type Sides = Readonly<Record<string, readonly Side[]>>;
export type Stage = (typeof stages)[number];
export type Phase = (typeof phases)[number];
export type CareKind = (typeof careKinds)[number];

/** How sure a contributor or a piece of advice is: `fair` from studies in runners, `weak` from few or indirect ones, `expert` from opinion only. */
export type Evidence = RedFlag['evidence'];

/**
 * What was given to one question: an option id (`one`), a list of option ids (`many`, `body-map`) or a number (`scale`, `number`).
 * In a list, `none` is the tapped "None of these", `unsure:ID` is "not sure about ID", a bare `unsure` is "not sure about any of them",
 * and `partial` says that only the ticks are known (a prefill the person has not confirmed yet).
 */
export type Answer = string | number | boolean | readonly string[];
export type Answers = Readonly<Record<string, Answer | undefined>>;

export const NONE = 'none';
export const UNSURE = 'unsure';
export const PARTIAL = 'partial';

export interface Code extends Of<typeof codeSchema> {}
export interface Option extends Of<typeof optionSchema> {}
export interface Question extends Of<typeof questionSchema> {}
export interface RedFlag extends Of<typeof redFlagSchema> {}
export interface Contributor extends Of<typeof contributorSchema> {}
export interface SelfCare extends Of<typeof selfCareSchema> {}
export interface Disposition extends Of<typeof dispositionSchema> {}
export interface Source extends Of<typeof sourceSchema> {}
/** A line to call or a page to find care. */
export interface Care extends Of<typeof careSchema> {}
/** Where the person is: number, words and places. The level never depends on it. */
export interface Region extends Of<typeof regionSchema> {}
/** The medicine check after triage: a short optional flow of its own. Any yes or unsure names no medicine. */
export interface MedicineCheck extends Of<typeof medicineCheckSchema> {}
/** Sentences every safety net carries; the findings themselves come from the questions' options. */
export interface SafetyNet extends Of<typeof safetyNetSchema> {}
/** Who has reviewed the rules as they are with a host's overlay. */
export interface SignOff extends Of<typeof signOffSchema> {}
export interface Pack extends Of<typeof packSchema> {
  /** Of a host's overlay, where it is for exactly these rules. It says nothing about the built-in pack: see `reviewedBy`. */
  readonly signOff?: SignOff;
}
