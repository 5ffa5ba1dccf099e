import type {Answer, Contributor, Disposition, Level, RedFlag, SelfCare} from '../pack/types.js';

/** Kleene's three values. `unknown`: an answer the condition needs has not been given. It is never read as "no". */
export type Truth = boolean | 'unknown';

/** One answer that made a rule fire, to be quoted back to the person. */
export interface Finding {
  readonly question: string;
  /** Option id; absent for a number. */
  readonly option?: string;
  readonly answer: Answer;
}

export interface FiredRule {
  readonly flag: RedFlag;
  readonly level: Level;
  /** The answers that fired it. */
  readonly because: readonly Finding[];
}

export interface RankedContributor {
  readonly contributor: Contributor;
  readonly because: readonly Finding[];
}

/** What the answers mean. Plain data, made anew by every `assess`. */
export interface Assessment {
  /** `null` until every safety question that applies, and could still matter, has been answered; or at once when `urgent` or above is certain. */
  readonly level: Level | null;
  /** False while a safety question that applies and could still matter is open. */
  readonly complete: boolean;
  /** The most urgent instruction; null while `level` is. */
  readonly disposition: Disposition | null;
  /** Other dispositions of the same level. */
  readonly also: readonly Disposition[];
  /** Rules that fired, most urgent first. */
  readonly fired: readonly FiredRule[];
  /** Ids of safety questions that apply and are still open. */
  readonly open: readonly string[];
  /** Red flags that could not be ruled out (unknown). */
  readonly notRuledOut: readonly RedFlag[];
  /** At most three patterns and then at most three contributors, best evidence first in each; empty at `urgent` and above. */
  readonly contributors: readonly RankedContributor[];
  /** All others that fired, in the same order: none is dropped. Empty at `urgent` and above. */
  readonly alsoCounted: readonly RankedContributor[];
  /** Self-care for this person, in the pack's order; empty where the plan is withheld. */
  readonly plan: readonly SelfCare[];
  /** Entries that `unless` took out, so that the result can say that some exercises were left out. */
  readonly excluded: readonly SelfCare[];
  /** True where `planUnless` (or the level) withholds the plan. */
  readonly planWithheld: boolean;
}
