import {levels, type Answers, type Condition, type Level, type Pack, type SelfCare} from '../pack/types.js';
import {effective} from './effective.js';
import {evaluate, questionsOf} from './evaluate.js';

/**
 * Whether any answer to `question` could still change the level, a disposition, a rule that fires at that level, what is left out,
 * the contributors or the plan, whatever the other open questions turn out to be. In doubt it matters: being wrong may only mean asking more.
 */
export function matters(pack: Pack, given: Answers, question: string, _open?: readonly string[]): boolean {
  const answers = effective(pack, given);
  const fired = pack.redFlags.filter(({when}) => evaluate(when, answers) === true).map(({disposition}) => levelOf(pack, disposition));
  return mattersNow(pack, answers, question, levels.find((level) => fired.includes(level)) ?? 'self-care');
}

/** The same, for effective answers and the level that is already certain. */
export function mattersNow(pack: Pack, answers: Answers, question: string, certain: Level, gates: readonly string[] = []): boolean {
  // Kleene's logic is monotone: what is decided now stays decided, whatever is answered next.
  const undecided = (condition: Condition | undefined) => condition !== undefined && reads(condition, question) && evaluate(open(condition, answers), answers) === 'unknown';
  const rank = (level: Level) => levels.indexOf(level);
  if (pack.redFlags.some(({when, disposition}) => rank(levelOf(pack, disposition)) <= rank(certain) && undecided(when))) return true;
  if (rank(certain) > rank('urgent')) {
    if (undecided(pack.planUnless) || undecided(pack.medicines?.unless)) return true;
    if (pack.contributors.some(({when}) => undecided(when))) return true;
    if (evaluate(pack.planUnless, answers) !== true && pack.selfCare.some((entry) => hangs(entry))) return true;
  }
  return pack.questions.some(
    ({id, enableWhen}) => id !== question && !gates.includes(id) && undecided(enableWhen) && mattersNow(pack, answers, id, certain, [...gates, question]),
  );

  function hangs({when, unless}: SelfCare): boolean {
    if (when && evaluate(when, answers) === false) return false;
    if (unless && evaluate(unless, answers) === true) return undecided(when);
    return undecided(when) || undecided(unless);
  }
}

const levelOf = (pack: Pack, disposition: string): Level => pack.dispositions.find(({id}) => id === disposition)?.level ?? 'emergency';

const reads = (condition: Condition, question: string) => questionsOf(condition).includes(question);

/** `exists` is the one comparison that more knowledge can turn from true to false: of an open question it decides nothing yet. */
function open(condition: Condition, answers: Answers): Condition {
  if ('question' in condition) {
    return condition.operator === 'exists' && answers[condition.question] === undefined ? {question: condition.question, operator: '=', answer: true} : condition;
  }
  const each = (parts: readonly Condition[]) => parts.map((part) => open(part, answers));
  if ('not' in condition) return {not: open(condition.not, answers)};
  if ('all' in condition) return {all: each(condition.all)};
  if ('any' in condition) return {any: each(condition.any)};
  return {atLeast: {count: condition.atLeast.count, of: each(condition.atLeast.of)}};
}
