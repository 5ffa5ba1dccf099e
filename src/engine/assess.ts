import {levels, type Answers, type Condition, type Contributor, type Evidence, type Level, type Pack, type RedFlag} from '../pack/types.js';
import {TRUE, compare, comparison, isAnswered, tests} from './compare.js';
import {effective} from './effective.js';
import {evaluate, questionsOf} from './evaluate.js';
import {mattersNow} from './relevance.js';
import type {Assessment, Finding, FiredRule, RankedContributor} from './types.js';

const tiers: readonly Evidence[] = ['fair', 'weak', 'expert'];
const MOST_CONTRIBUTORS = 3;

/** How urgent: 0 is an emergency. */
export const urgency = (level: Level): number => levels.indexOf(level);

/** The level of an entry's disposition; the checker of packs has seen to it that there is one. */
export const levelOf = (pack: Pack, disposition: string): Level => pack.dispositions.find(({id}) => id === disposition)?.level ?? 'emergency';

/** What the answers mean. Synchronous, the same for the same answers, and never throws on a checked pack. */
export function assess(pack: Pack, given: Answers): Assessment {
  const answers = effective(pack, given);
  const fired = firedRules(pack, answers);
  const certain = fired[0]?.level ?? 'self-care';
  const open = pack.questions
    .filter(({id, safety, enableWhen}) => safety && !isAnswered(answers[id]) && (!enableWhen || evaluate(enableWhen, answers) !== false))
    .map(({id}) => id)
    .filter((id) => mattersNow(pack, answers, id, certain));
  const complete = open.length === 0;
  const level = complete || urgency(certain) <= urgency('urgent') ? certain : null;
  const atLevel = pack.dispositions.filter(({id, level: at}) => at === level && fired.some(({flag}) => flag.disposition === id));
  const calm = level !== null && urgency(level) > urgency('urgent');
  const planWithheld = !calm || evaluate(pack.planUnless, answers) !== false;
  const care = planWithheld ? [] : pack.selfCare.filter(({when}) => !when || evaluate(when, answers) === true);
  const safe = care.filter(({unless}) => !unless || evaluate(unless, answers) === false);
  return {
    level,
    complete,
    disposition: level ? atLevel[0] ?? pack.dispositions.findLast(({level: at}) => at === level) ?? null : null,
    also: atLevel.slice(1),
    fired,
    open,
    notRuledOut: pack.redFlags.filter((flag) => moreUrgent(pack, flag, level) && couldStillBe(pack, flag, answers)),
    contributors: calm ? ranked(pack.contributors, answers) : [],
    plan: safe,
    excluded: care.filter((entry) => !safe.includes(entry)),
    planWithheld,
  };
}

function firedRules(pack: Pack, answers: Answers): readonly FiredRule[] {
  const place = (id: string) => pack.dispositions.findIndex((disposition) => disposition.id === id);
  return pack.redFlags
    .filter(({when}) => evaluate(when, answers) === true)
    .map((flag) => ({flag, level: levelOf(pack, flag.disposition), because: because(flag.when, answers)}))
    .sort((a, b) => place(a.flag.disposition) - place(b.flag.disposition));
}

const moreUrgent = (pack: Pack, {disposition}: RedFlag, level: Level | null) => level === null || urgency(levelOf(pack, disposition)) < urgency(level);

/** Not ruled out: unknown, and not merely because it hangs on a question that does not apply. */
function couldStillBe(pack: Pack, {when}: RedFlag, answers: Answers): boolean {
  if (evaluate(when, answers) !== 'unknown') return false;
  const read = questionsOf(when);
  return pack.questions.some(({id, enableWhen}) => read.includes(id) && (!enableWhen || evaluate(enableWhen, answers) !== false) && (!isAnswered(answers[id]) || isUnsure(answers[id])));
}

const isUnsure = (answer: Answers[string]) => (Array.isArray(answer) ? answer.some((item: string) => item.startsWith('unsure')) : answer === 'unsure');

function ranked(contributors: readonly Contributor[], answers: Answers): readonly RankedContributor[] {
  const rank = ({notLinked, evidence, weight}: Contributor) => (notLinked ? 1000 : 0) + tiers.indexOf(evidence) * 100 - weight;
  return contributors
    .filter(({when}) => evaluate(when, answers) === true)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MOST_CONTRIBUTORS)
    .map((contributor) => ({contributor, because: because(contributor.when, answers)}));
}

/** The very answers that made a condition true. What was not said is no reason, so nothing is taken from a `not`. */
export function because(condition: Condition, answers: Answers): readonly Finding[] {
  if ('question' in condition) {
    const {question, operator, answer} = condition;
    const given = answers[question];
    if (given === undefined || compare(comparison(tests[operator], answer), given) !== TRUE) return [];
    return [{question, answer: given, ...(typeof given === 'number' ? {} : {option: String(answer)})}];
  }
  if ('not' in condition) return [];
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : condition.atLeast.of;
  const found = parts.filter((part) => evaluate(part, answers) === true).flatMap((part) => because(part, answers));
  return found.filter((one, place) => found.findIndex(({question, option}) => question === one.question && option === one.option) === place);
}
