import type {Answer, Answers, Condition, Contributor, Level, Pack, RedFlag} from '../pack/types.js';
import {readAnswers} from './answers.js';
import {isAnswered, isUnsure} from './comparison.js';
import {evaluate, getAnswer, questionIdsIn} from './conditions.js';
import {findingsFor} from './findings.js';
import {findConsequential} from './relevance.js';
import {isNonUrgentOrLower, orderRules, urgencyOf, type OrderedRules} from './rules.js';
import type {Assessment, FiredRule, RankedContributor, Truth} from './types.js';

/** How many patterns, and how many contributors, come first; the others are in `alsoCounted`. */
const MOST_OF_A_KIND = 3;

/** What the answers mean. Synchronous, the same for the same answers, and never throws on a checked pack. */
export function assess(pack: Pack, answers: Answers): Assessment {
  const rules = orderRules(pack);
  const effectiveAnswers = readAnswers(rules.questions, answers);
  const truthOf = (condition: Condition) => evaluate(condition, effectiveAnswers);
  const redFlagTruths = new Map(rules.redFlags.map(({flag}) => [flag, truthOf(flag.when)]));

  const fired: readonly FiredRule[] = rules.redFlags
    .filter(({flag}) => redFlagTruths.get(flag) === true)
    .map(({flag, level}) => ({flag, level, because: findingsFor(flag.when, effectiveAnswers)}));
  const certainLevel = fired[0]?.level ?? 'self-care';
  const open = openSafetyQuestions(pack, rules, effectiveAnswers);
  const complete = open.length === 0;
  const level = complete || !isNonUrgentOrLower(certainLevel) ? certainLevel : null;
  const mayShowPlan = level !== null && isNonUrgentOrLower(level);
  const planWithheld = !mayShowPlan || truthOf(pack.planUnless) !== false;
  const selfCare = planWithheld ? [] : pack.selfCare.filter(({when}) => !when || truthOf(when) === true);
  const isSafe = (entry: Excludable) => isNotExcluded(entry, effectiveAnswers);
  return {
    level,
    complete,
    ...dispositionsAt(level, pack, fired),
    fired,
    open,
    notRuledOut: notRuledOut(rules, effectiveAnswers, level, redFlagTruths),
    ...rankedContributors(mayShowPlan ? rules.contributors : [], effectiveAnswers),
    plan: selfCare.filter(isSafe),
    excluded: selfCare.filter((entry) => !isSafe(entry)),
    planWithheld,
  };
}

/** An entry that some people must not see. */
interface Excludable {
  readonly unless?: Condition;
}

/** What is unknown counts as present. */
function isNotExcluded({unless}: Excludable, effectiveAnswers: Answers): boolean {
  return !unless || evaluate(unless, effectiveAnswers) === false;
}

/** The most urgent disposition that a fired rule leads to, and the others of the same level. Where nothing fired, the least urgent of the level. */
function dispositionsAt(
  level: Level | null,
  {dispositions}: Pack,
  fired: readonly FiredRule[],
): Pick<Assessment, 'disposition' | 'also'> {
  if (level === null) return {disposition: null, also: []};
  const atLevel = dispositions.filter((disposition) => disposition.level === level);
  const [first, ...also] = atLevel.filter(({id}) => fired.some(({flag}) => flag.disposition === id));
  return {disposition: first ?? atLevel.at(-1) ?? null, also};
}

/** Safety questions that apply, wait for an answer, and could still change something. */
function openSafetyQuestions(pack: Pack, rules: OrderedRules, effectiveAnswers: Answers): readonly string[] {
  const waiting = rules.questions
    .filter(({question, gate}) => question.safety && evaluate(gate, effectiveAnswers) !== false)
    .map(({question}) => question.id)
    .filter((id) => !isAnswered(getAnswer(effectiveAnswers, id)));
  if (waiting.length === 0) return [];
  const consequential = findConsequential(pack, rules, effectiveAnswers);
  return waiting.filter((id) => consequential.has(id));
}

/** Red flags above the level that are unknown, and not merely because they read a question that does not apply. */
function notRuledOut(
  {questions, redFlags}: OrderedRules,
  effectiveAnswers: Answers,
  level: Level | null,
  truths: ReadonlyMap<RedFlag, Truth>,
): readonly RedFlag[] {
  const isUncertain = (answer: Answer | undefined) => !isAnswered(answer) || isUnsure(answer);
  const uncertainQuestions = new Set(
    questions
      .filter(({gate}) => evaluate(gate, effectiveAnswers) !== false)
      .map(({question}) => question.id)
      .filter((id) => isUncertain(getAnswer(effectiveAnswers, id))),
  );
  const readsUncertain = (condition: Condition) => questionIdsIn(condition).some((id) => uncertainQuestions.has(id));
  return redFlags
    .filter(({urgency}) => level === null || urgency < urgencyOf(level))
    .map(({flag}) => flag)
    .filter((flag) => truths.get(flag) === 'unknown' && readsUncertain(flag.when));
}

/** Patterns ("the kind of pain this looks like") and contributors ("what may be adding to it") are limited separately. */
function rankedContributors(
  contributors: readonly Contributor[],
  effectiveAnswers: Answers,
): Pick<Assessment, 'contributors' | 'alsoCounted'> {
  const fired = contributors
    .filter((entry) => evaluate(entry.when, effectiveAnswers) === true && isNotExcluded(entry, effectiveAnswers))
    .map((contributor): RankedContributor => ({
      contributor,
      because: findingsFor(contributor.when, effectiveAnswers),
    }));
  const [patterns, others] = (['pattern', 'contributor'] as const).map((kind) =>
    fired.filter(({contributor}) => contributor.kind === kind),
  ) as [RankedContributor[], RankedContributor[]];
  return {
    contributors: [...patterns.slice(0, MOST_OF_A_KIND), ...others.slice(0, MOST_OF_A_KIND)],
    alsoCounted: [...patterns.slice(MOST_OF_A_KIND), ...others.slice(MOST_OF_A_KIND)],
  };
}
