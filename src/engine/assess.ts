import type {Answer, Answers, Condition, Level, Pack, RedFlag} from '../pack/types.js';
import {readAnswers} from './answers.js';
import {isAnswered, isUnsure} from './comparison.js';
import {evaluate, ownAnswer, questionIdsIn} from './conditions.js';
import {findingsFor} from './findings.js';
import {findConsequential} from './relevance.js';
import {isNonUrgentOrLower, orderRules, urgencyOf, type OrderedRules} from './rules.js';
import type {Assessment, FiredRule, RankedContributor, Truth} from './types.js';

const MOST_CONTRIBUTORS = 3;

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
  const isSafe = ({unless}: {readonly unless?: Condition}) => !unless || truthOf(unless) === false;
  return {
    level,
    complete,
    ...dispositionsAt(level, pack, fired),
    fired,
    open,
    notRuledOut: notRuledOut(rules, effectiveAnswers, level, redFlagTruths),
    contributors: mayShowPlan ? rankedContributors(rules, effectiveAnswers) : [],
    plan: selfCare.filter(isSafe),
    excluded: selfCare.filter((entry) => !isSafe(entry)),
    planWithheld,
  };
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
    .filter((id) => !isAnswered(ownAnswer(effectiveAnswers, id)));
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
      .filter((id) => isUncertain(ownAnswer(effectiveAnswers, id))),
  );
  const readsUncertain = (condition: Condition) => questionIdsIn(condition).some((id) => uncertainQuestions.has(id));
  return redFlags
    .filter(({urgency}) => level === null || urgency < urgencyOf(level))
    .map(({flag}) => flag)
    .filter((flag) => truths.get(flag) === 'unknown' && readsUncertain(flag.when));
}

function rankedContributors({contributors}: OrderedRules, effectiveAnswers: Answers): readonly RankedContributor[] {
  return contributors
    .filter(({when}) => evaluate(when, effectiveAnswers) === true)
    .slice(0, MOST_CONTRIBUTORS)
    .map((contributor) => ({contributor, because: findingsFor(contributor.when, effectiveAnswers)}));
}
