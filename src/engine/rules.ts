import {
  levels,
  type Condition,
  type Contributor,
  type Evidence,
  type Level,
  type Pack,
  type Question,
  type RedFlag,
} from '../pack/types.js';
import {questionIdsIn} from './conditions.js';

/** A question, and when it applies. */
export interface GatedQuestion {
  readonly question: Question;
  readonly gate: Condition;
}

/** A red flag with the level it leads to. `urgency` is the level's rank: 0 is an emergency. */
export interface RankedRedFlag {
  readonly flag: RedFlag;
  readonly level: Level;
  readonly urgency: number;
}

/** The rules of a pack in the order in which the engine reads them. */
export interface OrderedRules {
  /** Each after the questions that its gate reads. */
  readonly questions: readonly GatedQuestion[];
  /** Most urgent disposition first. */
  readonly redFlags: readonly RankedRedFlag[];
  /** Best evidence first. */
  readonly contributors: readonly Contributor[];
}

const ALWAYS: Condition = {all: []};
const evidenceTiers: readonly Evidence[] = ['fair', 'weak', 'expert'];

/** 0 for an emergency, and higher the longer help can wait. */
export const urgencyOf = (level: Level): number => levels.indexOf(level);

export const isNonUrgentOrLower = (level: Level): boolean => urgencyOf(level) > urgencyOf('urgent');

export function orderRules(pack: Pack): OrderedRules {
  return {
    questions: orderQuestions(pack.questions),
    redFlags: rankRedFlags(pack),
    contributors: [...pack.contributors].sort((a, b) => contributorRank(a) - contributorRank(b)),
  };
}

function rankRedFlags({redFlags, dispositions}: Pack): readonly RankedRedFlag[] {
  const ranks = new Map(dispositions.map(({id}, index) => [id, index]));
  return redFlags
    .map((flag) => {
      const rank = ranks.get(flag.disposition) ?? -1;
      // A checked pack has the disposition. Where it is missing, too urgent is the safer mistake.
      const level = dispositions[rank]?.level ?? 'emergency';
      return {rank, flag, level, urgency: urgencyOf(level)};
    })
    .sort((a, b) => a.rank - b.rank);
}

/** Evidence before weight; factors for which studies found no link come last. */
function contributorRank({notLinked, evidence, weight}: Contributor): number {
  return (notLinked ? 1000 : 0) + evidenceTiers.indexOf(evidence) * 100 - weight;
}

/** A gate that leads back to its own question is ignored: to ask too much is the safer mistake. */
export function orderQuestions(questions: readonly Question[]): readonly GatedQuestion[] {
  const ordered = new Map<Question, GatedQuestion>();
  const underway = new Set<Question>();

  /** Puts the question into `ordered` behind those its gate reads; false where that leads back to a question underway. */
  function place(question: Question): boolean {
    if (ordered.has(question)) return true;
    if (underway.has(question)) return false;
    underway.add(question);
    const {enableWhen} = question;
    // In the order of the pack, so that the way a condition is written does not decide which gate of a circle is ignored.
    const readIds = new Set(enableWhen ? questionIdsIn(enableWhen) : []);
    const isStraight = questions
      .filter(({id}) => readIds.has(id))
      .map(place)
      .every(Boolean);
    ordered.set(question, {question, gate: enableWhen && isStraight ? enableWhen : ALWAYS});
    return true;
  }

  questions.forEach(place);
  return [...ordered.values()];
}
