import type {Answers, Pack} from '../pack/types.js';
import {FALSE, TRUE, UNKNOWN, isAnswered} from './compare.js';
import {compile, urgencyOf, type CompiledPack} from './compile.js';
import {read} from './effective.js';
import {lookAhead} from './look-ahead.js';

/**
 * Whether any answer to `question` could still change the level, a disposition, a rule that fires at that level, what is left out,
 * the contributors or the plan, whatever the other open questions turn out to be. In doubt it matters: being wrong may only mean asking more.
 * One that has been answered matters no more; without its answer it may.
 */
export function matters(pack: Pack, answers: Answers, question: string): boolean {
  const compiled = compile(pack);
  return !isAnswered(read(compiled, answers)[question]) && consequential(compiled).has(question);
}

/** The questions that a condition of consequence reads which the answers have not decided for good. One step of the flow asks several times. */
export function consequential(compiled: CompiledPack): ReadonlySet<string> {
  if (lookAhead(compiled) || !compiled.consequential) compiled.consequential = find(compiled);
  return compiled.consequential;
}

function find(compiled: CompiledPack): ReadonlySet<string> {
  const {questions, flags, contributors, selfCare, planUnless, medicinesUnless, reads, later} = compiled;
  const found = new Set<string>();
  // What is decided in `later` stays decided, whatever is answered next.
  const hangs = (condition: number) => {
    if (later.truth(condition) === UNKNOWN) reads[condition]?.forEach((question) => found.add(question));
  };
  const certain = flags.find(({when}) => later.truth(when) === TRUE)?.urgency ?? urgencyOf('self-care');
  for (const {when, urgency} of flags) if (urgency <= certain) hangs(when);
  // From urgent up there are no contributors and no plan that could change.
  if (certain > urgencyOf('urgent')) {
    hangs(planUnless);
    hangs(medicinesUnless);
    for (const {when} of contributors) hangs(when);
    if (later.truth(planUnless) !== TRUE) {
      for (const {when, unless} of selfCare) {
        if (later.truth(when) === FALSE) continue;
        hangs(when);
        hangs(unless);
      }
    }
  }
  // Whatever decides whether a question of consequence is asked is of consequence itself.
  for (const {question, gate} of questions.toReversed()) if (found.has(question.id)) hangs(gate);
  return found;
}
