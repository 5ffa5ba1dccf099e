/** How soon to get help, most urgent first. */
export const levels = ['emergency', 'urgent', 'non-urgent', 'self-care'] as const;
export type Level = (typeof levels)[number];

/** How sure a contributor or a piece of advice is: `fair` from studies in runners, `weak` from few or indirect ones, `expert` from opinion only. */
export type Evidence = 'fair' | 'weak' | 'expert';

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

/** FHIR's `enableWhen` operators, plus `includes` (a ticked option of a many-choice question) and `unsure` (the person is not sure about that option). */
export type Operator = 'exists' | '=' | '!=' | '>' | '<' | '>=' | '<=' | 'includes' | 'unsure';
export interface Comparison {
  readonly question: string;
  readonly operator: Operator;
  readonly answer: string | number | boolean;
}
export type Condition =
  | {readonly all: readonly Condition[]}
  | {readonly any: readonly Condition[]}
  | {readonly not: Condition}
  | {readonly atLeast: {readonly count: number; readonly of: readonly Condition[]}}
  | Comparison;

export interface Code {readonly system: string; readonly code: string; readonly display?: string}

/** What every entry carries, so that anyone can ask "says who?". */
interface Entry {
  /** Kebab-case, says what it is, never reused. */
  readonly id: string;
  /** Ids of entries in `sources`. */
  readonly sources: readonly string[];
  /** The day the entry was last held against its sources, `YYYY-MM-DD`. */
  readonly reviewed: string;
}

export interface Option {
  readonly id: string;
  readonly text: string;
  /** The check line that "show me how to check" opens: a question to oneself, or what is not meant. */
  readonly check?: string;
  /** The same finding inside a sentence of the safety net, if `text` does not read well there. */
  readonly finding?: string;
  /** A heading above this and the following options, in a long list such as `where`. */
  readonly group?: string;
  readonly codes?: readonly Code[];
}

export interface Question extends Entry {
  readonly type: 'one' | 'many' | 'scale' | 'number' | 'body-map';
  readonly text: string;
  readonly help?: string;
  /** Why we ask, shown in place. */
  readonly why?: string;
  /** Red flags or exclusions read it: a host can neither drop nor re-gate it. */
  readonly safety?: boolean;
  /** Asked only where the host names it in `questions` (contributors that the pack does not ask by itself). */
  readonly onRequest?: boolean;
  /** May stand before the safety screens (attribute `first`). */
  readonly mayOpen?: boolean;
  readonly enableWhen?: Condition;
  readonly options?: readonly Option[];
  /** Wording of the exclusive last choice of a `many` question, such as "None of these". */
  readonly none?: string;
  /** Wording of the "not sure" choice; absent: there is none. */
  readonly unsure?: string;
  /** A line below the options that changes words only, such as "I am answering for someone else". Its answer is stored under `aside.id` as `yes`. */
  readonly aside?: {readonly id: string; readonly text: string};
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
  readonly codes?: readonly Code[];
}

export interface RedFlag extends Entry {
  readonly title: string;
  /** Row ids of the clinical table it comes from, such as `CES-1`. */
  readonly rows: readonly string[];
  readonly when: Condition;
  readonly disposition: string;
  readonly evidence: Evidence;
  /** Why this matters, plain words, one or two sentences. */
  readonly rationale: string;
  /** What to do or to say besides the disposition's own words, one sentence each, such as "Do not drive". */
  readonly advice?: readonly string[];
}

export interface Contributor extends Entry {
  readonly title: string;
  readonly when: Condition;
  readonly evidence: Evidence;
  /** Order inside one tier, higher first; 1 to 100. */
  readonly weight: number;
  /** `pattern`: the kind of pain it looks like; `contributor`: what may be adding to it. */
  readonly kind: 'pattern' | 'contributor';
  readonly text: string;
  /** Studies looked and found no link; said when shown. */
  readonly notLinked?: boolean;
  /** Ids of self-care entries that answer it. */
  readonly selfCare: readonly string[];
}

export const selfCareKinds = ['relief', 'activity', 'exercise', 'stretch', 'form', 'training', 'shoes', 'surface', 'posture', 'warm-up', 'medicine'] as const;
export const phases = ['now', 'this-week', 'back-to-running', 'prevention'] as const;
export interface SelfCare extends Entry {
  readonly kind: (typeof selfCareKinds)[number];
  readonly phase: (typeof phases)[number];
  readonly title: string;
  readonly text: string;
  /** Absent: shown to everyone whose plan is shown. */
  readonly when?: Condition;
  /** What makes it unsafe for this person. Unknown counts as present. */
  readonly unless?: Condition;
  /** What the exercise or stretch is for: `low-back`, `upper-back`, `hip`, `buttock`, `thigh`, `calf`, `trunk`, `neck`. */
  readonly bodyRegion?: string;
  readonly evidence: Evidence;
  /** Place on the return-to-running ladder, from 1; the sign to go back one is in `text`. */
  readonly step?: number;
}

export interface Disposition {
  readonly id: string;
  readonly level: Level;
  /** What to do, as an instruction: "Call {emergency-number} now". */
  readonly title: string;
  /** How soon, in words: "Now", "Today", "Within two weeks". */
  readonly timeFrame: string;
  readonly text: string;
  /** The number to offer as a call button: the emergency number, or none. */
  readonly call?: 'emergency';
  /** When to look again, days from today. */
  readonly recheckDays?: number;
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly year?: number;
  readonly url: string;
  readonly kind: 'guideline' | 'study' | 'review' | 'case-report' | 'patient-information' | 'article' | 'expert';
}

/** Where the person is: number, words and places. The level never depends on it. */
export interface Region {
  readonly id: string;
  readonly name: string;
  /** 2 to 5 digits; absent: "your local emergency number". */
  readonly emergencyNumber?: string;
  /** Words that texts refer to as `{word}`: `emergency-department`, `doctor`, `paracetamol`, `anus`, … The same keys in every region. */
  readonly words: Readonly<Record<string, string>>;
  /** Who and where, per disposition id: replaces the disposition's own `text`. */
  readonly dispositions: Readonly<Record<string, string>>;
}

/** The medicine check after triage: a short optional flow of its own. Any yes or unsure names no medicine. */
export interface MedicineCheck {
  readonly title: string;
  readonly intro: string;
  /** All are `many` or `one`; asked in order. */
  readonly questions: readonly Question[];
  /** Answers of the main flow that block naming a medicine. Unknown counts as present. */
  readonly unless: Condition;
  /** Shown when every question is clear. Never a dose. */
  readonly clear: readonly string[];
  /** When to stop taking it. */
  readonly stop: readonly string[];
  /** Shown when any is yes or unsure, above the list to show a pharmacist. */
  readonly ask: readonly string[];
  readonly sources: readonly string[];
  readonly reviewed: string;
}

/** Sentences every safety net carries; the findings themselves come from the questions' options. */
export interface SafetyNet {
  /** Questions whose options are listed as emergency findings, in the very words of the question. */
  readonly emergency: readonly {readonly question: string; readonly options: readonly string[]}[];
  readonly lead: string;
  readonly evenIf: string;
  readonly expect: Readonly<Record<Level, string>>;
  readonly notMonitored: string;
  readonly sources: readonly string[];
}

export interface Pack {
  readonly id: string;
  readonly version: string;
  readonly language: string;
  readonly title: string;
  readonly intendedUse: string;
  readonly audience: string;
  readonly notFor: readonly string[];
  /** Who signed the pack; null until a clinician has. The result says so. */
  readonly reviewedBy: string | null;
  readonly reviewed: string;
  readonly questions: readonly Question[];
  readonly redFlags: readonly RedFlag[];
  readonly contributors: readonly Contributor[];
  readonly selfCare: readonly SelfCare[];
  /** When no plan is shown at all, whatever the level. Unknown counts as present. */
  readonly planUnless: Condition;
  readonly medicines?: MedicineCheck;
  readonly safetyNet: SafetyNet;
  /** Most urgent first. */
  readonly dispositions: readonly Disposition[];
  readonly sources: readonly Source[];
  readonly regions: readonly Region[];
}
