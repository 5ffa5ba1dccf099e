import type {Answer, Answers, Condition} from '../../src/pack/types.js';
import type {Truth} from '../../src/engine/types.js';

/** A reference implementation of conditions, written independently of the engine. */
export function meaning(condition: Condition, answers: Answers): Truth {
  if ('not' in condition) return opposite(meaning(condition.not, answers));
  if ('question' in condition) return compared(answers[condition.question], condition.operator, condition.answer);
  const parts = ('all' in condition ? condition.all : 'any' in condition ? condition.any : condition.atLeast.of).map(
    (part) => meaning(part, answers),
  );
  if ('all' in condition) return parts.includes(false) ? false : parts.includes('unknown') ? 'unknown' : true;
  if ('any' in condition) return parts.includes(true) ? true : parts.includes('unknown') ? 'unknown' : false;
  const {count} = condition.atLeast;
  if (parts.filter((part) => part === true).length >= count) return true;
  return parts.filter((part) => part !== false).length >= count ? 'unknown' : false;
}

const opposite = (truth: Truth): Truth => (truth === 'unknown' ? truth : !truth);

function compared(given: Answer | undefined, operator: string, answer: string | number | boolean): Truth {
  const empty = given === undefined || (Array.isArray(given) && given.every((item) => item === 'partial'));
  if (operator === 'exists') return empty !== answer;
  if (empty) return 'unknown';
  if (operator === '!=') return opposite(compared(given, '=', answer));
  if (operator === 'includes') return compared(given, '=', answer);
  if (Array.isArray(given)) return inList(given, operator, String(answer));
  if (operator === 'unsure') return given === 'unsure';
  if (operator === '=') return given === 'unsure' && answer !== 'unsure' ? 'unknown' : given === answer;
  if (typeof given !== 'number' || typeof answer !== 'number') return 'unknown';
  return operator === '<'
    ? given < answer
    : operator === '<='
      ? given <= answer
      : operator === '>'
        ? given > answer
        : given >= answer;
}

function inList(given: readonly string[], operator: string, option: string): Truth {
  const ticked = given.includes(option);
  const doubted = given.includes('unsure') || given.includes(`unsure:${option}`);
  const partial = given.includes('partial');
  if (operator === '=') return ticked ? true : doubted || partial ? 'unknown' : false;
  if (operator !== 'unsure') return 'unknown';
  if (ticked && option !== 'unsure') return false;
  return doubted ? true : partial ? 'unknown' : false;
}
