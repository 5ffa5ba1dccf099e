import type {Level} from '../pack/types.js';

/** Question id → option ids. Several options of one question are alternatives. */
export type Findings = Readonly<Record<string, readonly string[]>>;

/** A combination: at least `atLeast` of the options of one question. */
export interface Together {
  readonly question: string;
  readonly atLeast?: number;
  readonly options: readonly string[];
}

/** People with these answers get at least this level, whatever their other answers are. Stored in `test/rules/expected-levels.json`. */
export interface ExpectedLevel {
  readonly row: string;
  readonly when: string;
  /** For a `many` question: all of the listed options. For a question with one answer: alternatives. */
  readonly answers: Readonly<Record<string, readonly string[] | string>>;
  readonly without?: Findings;
  readonly atLeast: Level;
  readonly source: string;
}

export interface ExpectedLevels {
  readonly clear: Readonly<Record<string, readonly string[] | string>>;
  readonly atLeast: readonly ExpectedLevel[];
  readonly atMost: readonly (Omit<ExpectedLevel, 'atLeast'> & {readonly atMost: Level})[];
}

/** Which plan entries must never be shown to whom. Stored in `test/rules/exclusions.json`. */
export interface Exclusions {
  readonly rows: readonly {
    readonly row: string;
    readonly if: readonly Together[];
    readonly never: readonly string[];
    readonly but?: readonly string[];
  }[];
}

export interface WeakPeople {
  readonly who: string;
  /** The options each question may be answered with, besides "none of these"; a question that is not listed is answered as in `clear`. */
  readonly may: Findings;
  /** Pairs of options that are not both chosen. */
  readonly notBoth?: readonly (readonly [question: string, option: string, question2: string, option2: string])[];
  readonly atMost?: Level;
}

export type LevelOrBefore = Level | 'before';

/** Properties of every pack. Stored in `test/rules/invariants.json`. */
export interface Invariants {
  readonly emergency: {readonly findings: Findings};
  /** Questions that are asked only of people who have not said no to all of these findings. */
  readonly appliesTo: {readonly questions: Readonly<Record<string, Findings>>};
  readonly ambulance: {readonly findings: Findings};
  readonly firstScreens: {readonly questions: readonly string[]};
  readonly urgentFindings: {readonly findings: Findings};
  readonly modifiers: {readonly findings: Findings};
  readonly reassuring: {readonly findings: Findings};
  readonly worse: {readonly chains: readonly {readonly question: string; readonly options: readonly string[]}[]};
  readonly amplifiers: {readonly pairs: readonly {readonly weak: Findings; readonly with: Findings}[]};
  readonly weakTogether: {readonly atMost: Level; readonly people: readonly WeakPeople[]};
  readonly neverBelow: {
    readonly rows: readonly {readonly who: string; readonly findings: Findings; readonly level: Level}[];
  };
  readonly noMedicine: {readonly findings: Findings; readonly together: readonly Together[]};
  readonly caudaEquina: {readonly findings: Findings};
  readonly rows: {readonly ids: readonly string[]};
  readonly warningSigns: {readonly findings: Findings};
  readonly slots: {
    readonly rows: readonly {
      readonly slots: readonly string[];
      readonly open: readonly LevelOrBefore[];
      readonly from?: readonly Level[];
      readonly unless?: 'sign';
    }[];
  };
}

/** The tables transcribed from rules/basis.md by hand. Never read from a pack. */
export interface Tables {
  readonly levels: ExpectedLevels;
  readonly exclusions: Exclusions;
  readonly invariants: Invariants;
  /** For an overlay: the options of its own safety questions that reach these levels alone. */
  readonly ownFindings?: {readonly emergency: Findings; readonly urgent: Findings};
}

/** All pairs of a table of findings. */
export const pairs = (findings: Findings): readonly (readonly [question: string, option: string])[] =>
  Object.entries(findings).flatMap(([question, options]) =>
    options.map((option): readonly [string, string] => [question, option]),
  );
