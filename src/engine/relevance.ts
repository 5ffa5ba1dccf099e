import type {Answers, Condition, Pack} from '../pack/types.js';
import {readAnswers} from './answers.js';
import {isAnswered} from './comparison.js';
import {getAnswer, questionIdsIn} from './conditions.js';
import {createLookahead} from './lookahead.js';
import {orderRules, urgencyOf, type OrderedRules} from './rules.js';

/**
 * Whether any answer to `question` could still change the level, a disposition, a rule that fires at that level, what is left out,
 * the contributors or the plan, whatever the other open questions turn out to be. In doubt it matters: being wrong may only mean asking more.
 * A question that has been answered no longer matters; `answers` without it may give another result.
 */
export function matters(pack: Pack, answers: Answers, question: string): boolean {
  return relevantQuestions(pack, answers).has(question);
}

/** Ids of all unanswered questions that matter. */
export function relevantQuestions(pack: Pack, answers: Answers): ReadonlySet<string> {
  const rules = orderRules(pack);
  const effectiveAnswers = readAnswers(rules.questions, answers);
  const relevant = findConsequential(pack, rules, effectiveAnswers);
  return new Set([...relevant].filter((id) => !isAnswered(getAnswer(effectiveAnswers, id))));
}

/** Ids of the questions, answered or not, that a condition reads which is not decided for good and on which something depends. */
export function findConsequential(pack: Pack, rules: OrderedRules, effectiveAnswers: Answers): ReadonlySet<string> {
  const {contributors, selfCare, planUnless, medicines} = pack;
  const {questions, redFlags} = rules;
  const evaluateAhead = createLookahead(questions, effectiveAnswers);
  const consequential = new Set<string>();
  const addUndecided = (condition: Condition | undefined) => {
    if (!condition || evaluateAhead(condition) !== 'unknown') return;
    for (const id of questionIdsIn(condition)) consequential.add(id);
  };

  const lowestUrgency = urgencyOf('self-care');
  const certain = redFlags.find(({flag}) => evaluateAhead(flag.when) === true)?.urgency ?? lowestUrgency;
  for (const {flag, urgency} of redFlags) if (urgency <= certain) addUndecided(flag.when);
  // At urgent and above there are no contributors and no plan that could change.
  if (certain > urgencyOf('urgent')) {
    addUndecided(planUnless);
    addUndecided(medicines?.unless);
    for (const {when, unless} of contributors) {
      if (evaluateAhead(when) === false) continue;
      addUndecided(when);
      addUndecided(unless);
    }
    const mayHavePlan = evaluateAhead(planUnless) !== true;
    const possibleCare = selfCare.filter(({when}) => mayHavePlan && !(when && evaluateAhead(when) === false));
    for (const {when, unless} of possibleCare) {
      addUndecided(when);
      addUndecided(unless);
    }
  }
  // A question that decides whether a relevant question is asked is relevant too.
  for (const {question, gate} of questions.toReversed()) if (consequential.has(question.id)) addUndecided(gate);
  return consequential;
}
