import type {Answer, Answers, Level, Pack, RedFlag} from '../pack/types.js';
import {findingsOf} from './because.js';
import {FALSE, TRUE, UNKNOWN, isAnswered, isUnsure} from './compare.js';
import {compile, urgencyOf, type CompiledPack} from './compile.js';
import {read} from './effective.js';
import {consequential} from './relevance.js';
import type {Assessment, FiredRule, RankedContributor} from './types.js';

const MOST_CONTRIBUTORS = 3;

/** What the answers mean. Synchronous, the same for the same answers, and never throws on a checked pack. */
export function assess(pack: Pack, given: Answers): Assessment {
  const compiled = compile(pack);
  const answers = read(compiled, given);
  const {now} = compiled;
  const because = (condition: number) => findingsOf(now.reasons(condition), answers);
  const fired: readonly FiredRule[] = compiled.flags
    .filter(({when}) => now.truth(when) === TRUE)
    .map(({flag, level, when}) => ({flag, level, because: because(when)}));
  const certain = fired[0]?.level ?? 'self-care';
  const open = stillOpen(compiled);
  const complete = open.length === 0;
  const level = complete || !isCalm(certain) ? certain : null;
  const atLevel = pack.dispositions.filter(
    ({id, level: at}) => at === level && fired.some(({flag}) => flag.disposition === id),
  );
  const calm = level !== null && isCalm(level);
  const planWithheld = !calm || now.truth(compiled.planUnless) !== FALSE;
  const care = planWithheld ? [] : compiled.selfCare.filter(({when}) => now.truth(when) === TRUE);
  const isSafe = ({unless}: {unless: number}) => now.truth(unless) === FALSE;
  return {
    level,
    complete,
    disposition:
      level && (atLevel[0] ?? pack.dispositions.findLast((disposition) => disposition.level === level) ?? null),
    also: atLevel.slice(1),
    fired,
    open,
    notRuledOut: notRuledOut(compiled, level === null ? Infinity : urgencyOf(level)),
    contributors: calm ? contributors() : [],
    plan: care.filter(isSafe).map(({entry}) => entry),
    excluded: care.filter((one) => !isSafe(one)).map(({entry}) => entry),
    planWithheld,
  };

  function contributors(): readonly RankedContributor[] {
    const found = compiled.contributors.filter(({when}) => now.truth(when) === TRUE).slice(0, MOST_CONTRIBUTORS);
    return found.map(({contributor, when}) => ({contributor, because: because(when)}));
  }
}

const isCalm = (level: Level): boolean => urgencyOf(level) > urgencyOf('urgent');

/** Safety questions that apply, wait for an answer, and could still change something. */
function stillOpen(compiled: CompiledPack): readonly string[] {
  const waiting = compiled.questions.filter(
    ({question, gate, counts}) => question.safety && !isAnswered(counts) && compiled.now.truth(gate) !== FALSE,
  );
  if (waiting.length === 0) return [];
  const found = consequential(compiled);
  return waiting.map(({question}) => question.id).filter((id) => found.has(id));
}

/** Red flags above this urgency that are unknown, and not merely because they hang on a question that does not apply. */
function notRuledOut({questions, flags, reads, now}: CompiledPack, urgency: number): readonly RedFlag[] {
  const isLoose = (answer: Answer | undefined) => !isAnswered(answer) || isUnsure(answer);
  const loose = new Set(
    questions.filter(({gate, counts}) => isLoose(counts) && now.truth(gate) !== FALSE).map(({question}) => question.id),
  );
  return flags
    .filter(
      (one) => one.urgency < urgency && now.truth(one.when) === UNKNOWN && reads[one.when]?.some((id) => loose.has(id)),
    )
    .map(({flag}) => flag);
}
