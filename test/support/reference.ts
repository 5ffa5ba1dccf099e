import type {Answer, Answers, Condition} from '../../src/pack/types.js';
import type {Truth} from '../../src/engine/types.js';

/** A reference implementation of conditions, written independently of the engine. */
export function meaning(condition: Condition, answers: Answers): Truth {
  if ('not' in condition) return opposite(meaning(condition.not, answers));
  if ('question' in condition) return compared(answers[condition.question], condition.operator, condition.answer);
  const parts = operandsOf(condition).map((part) => meaning(part, answers));
  if ('all' in condition) return !parts.includes(false) && (parts.includes('unknown') ? 'unknown' : true);
  if ('any' in condition) return parts.includes(true) || unknownIf(parts.includes('unknown'));
  const {count} = condition.atLeast;
  if (parts.filter((part) => part === true).length >= count) return true;
  return parts.filter((part) => part !== false).length >= count ? 'unknown' : false;
}

function operandsOf(condition: Exclude<Condition, {not: Condition} | {question: string}>): readonly Condition[] {
  if ('all' in condition) return condition.all;
  return 'any' in condition ? condition.any : condition.atLeast.of;
}

const opposite = (truth: Truth): Truth => (truth === 'unknown' ? truth : !truth);

function compared(answer: Answer | undefined, operator: string, expected: string | number | boolean): Truth {
  const empty = answer === undefined || (Array.isArray(answer) && answer.every((item) => item === 'partial'));
  if (operator === 'exists') return empty !== expected;
  if (empty) return 'unknown';
  if (operator === '!=') return opposite(compared(answer, '=', expected));
  if (operator === 'includes') return compared(answer, '=', expected);
  if (Array.isArray(answer)) return inList(answer, operator, String(expected));
  if (operator === 'unsure') return answer === 'unsure';
  if (operator === '=') return answer === 'unsure' && expected !== 'unsure' ? 'unknown' : answer === expected;
  if (typeof answer !== 'number' || typeof expected !== 'number') return 'unknown';
  if (operator === '<') return answer < expected;
  if (operator === '<=') return answer <= expected;
  return operator === '>' ? answer > expected : answer >= expected;
}

/** What a statement is when nothing makes it true. */
const unknownIf = (isUnknown: boolean): Truth => (isUnknown ? 'unknown' : false);

function inList(ticks: readonly string[], operator: string, option: string): Truth {
  const ticked = ticks.includes(option);
  const doubted = ticks.includes('unsure') || ticks.includes(`unsure:${option}`);
  const partial = ticks.includes('partial');
  if (operator === '=') return ticked || unknownIf(doubted || partial);
  if (operator !== 'unsure') return 'unknown';
  if (ticked && option !== 'unsure') return false;
  return doubted || unknownIf(partial);
}
