import type {Answers, Comparison, Condition} from '../pack/types.js';
import {evaluate, getAnswer, subconditionsOf} from './conditions.js';
import type {Finding} from './types.js';

/** A comparison that makes a condition true; inside a `not` because it does not hold. */
interface Reason {
  readonly comparison: Comparison;
  readonly holds: boolean;
}

/** The answers that made a condition true, each once. What the person did not say is no finding. */
export function findingsFor(condition: Condition, answers: Answers): readonly Finding[] {
  const findings = new Map<string, Finding>();
  for (const {comparison, holds} of reasonsFor(condition, answers, true)) {
    const {question, operator} = comparison;
    const answer = getAnswer(answers, question);
    if (answer === undefined || isDenial(operator, holds)) continue;
    const option = optionOf(comparison, answer);
    findings.set(`${question} ${option}`, {question, answer, ...(option === undefined ? {} : {option})});
  }
  return [...findings.values()];
}

/** The option that the finding is about; none for a number, or where all that counts is that there is an answer. */
function optionOf({operator, answer: wanted}: Comparison, answer: Finding['answer']): string | undefined {
  if (typeof answer === 'string') return answer;
  return typeof answer === 'object' && operator !== 'exists' ? String(wanted) : undefined;
}

/** Whether it says only what the person does not have. */
function isDenial(operator: Comparison['operator'], holds: boolean): boolean {
  if (operator === '!=') return holds;
  return !holds && (operator === '=' || operator === 'includes' || operator === 'unsure');
}

/** The comparisons that make a condition what it is (`truth`): in each group the comparisons directly in it come first. */
function reasonsFor(condition: Condition, answers: Answers, truth: boolean): readonly Reason[] {
  if ('question' in condition) return [{comparison: condition, holds: truth}];
  if ('not' in condition) return reasonsFor(condition.not, answers, !truth);
  const parts = flatSubconditionsOf(condition).filter((part) => evaluate(part, answers) === truth);
  const direct = parts.filter(isComparison);
  const groups = parts.filter((part) => !isComparison(part));
  return [...direct, ...groups].flatMap((part) => reasonsFor(part, answers, truth));
}

function isComparison(condition: Condition): boolean {
  return 'not' in condition ? isComparison(condition.not) : 'question' in condition;
}

/** The parts of a group; an `any` inside an `any`, or an `all` inside an `all`, is the same group. */
function flatSubconditionsOf(group: Exclude<Condition, Comparison>): readonly Condition[] {
  return subconditionsOf(group).flatMap((part) => {
    const isSameKind = ('any' in group && 'any' in part) || ('all' in group && 'all' in part);
    return isSameKind ? flatSubconditionsOf(part) : [part];
  });
}
