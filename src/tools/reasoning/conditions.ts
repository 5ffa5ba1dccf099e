import {operandsOf} from '../../pack/conditions.js';
import type {Comparison, Condition, Pack} from '../../pack/types.js';
import {escape, htmlList} from './html.js';

type Say = (text: string) => string;

const isComparison = (condition: Condition): condition is Comparison => 'question' in condition;

/** Every comparison of a condition, and whether it is inside a `not`. */
export function comparisonsIn(
  condition: Condition,
  negated = false,
): readonly {readonly part: Comparison; readonly negated: boolean}[] {
  if (isComparison(condition)) return [{part: condition, negated}];
  if ('not' in condition) return comparisonsIn(condition.not, !negated);
  return operandsOf(condition).flatMap((part) => comparisonsIn(part, negated));
}

/** A condition as text for clinicians, with the wording of the screens. */
export function inWords(pack: Pack, condition: Condition, say: Say): string {
  return words(condition);

  function words(part: Condition): string {
    if (isComparison(part)) return comparison(part);
    if ('not' in part) return `<em>not</em> ${words(part.not)}`;
    if ('atLeast' in part) return `<em>at least ${part.atLeast.count} of</em> ${nested(part.atLeast.of)}`;
    if ('all' in part) return part.all.length === 1 ? words(part.all[0]!) : `<em>all of</em> ${nested(part.all)}`;
    return part.any.length === 1
      ? words(part.any[0]!)
      : (absent(part.any) ?? sameQuestion(part.any) ?? `<em>any of</em> ${nested(part.any)}`);
  }

  function nested(parts: readonly Condition[]): string {
    return htmlList(parts.map(words));
  }

  /** "Not ticked, or not sure about it": how the rules say that something reassuring is absent. */
  function absent(parts: readonly Condition[]): string | undefined {
    const [first, second] = parts;
    if (
      parts.length !== 2 ||
      !first ||
      !second ||
      !('not' in first) ||
      !isComparison(first.not) ||
      !isComparison(second)
    )
      return undefined;
    const same =
      first.not.question === second.question && first.not.answer === second.answer && second.operator === 'unsure';
    return same ? `<em>no, or not sure about,</em> ${option(first.not)}` : undefined;
  }

  /** Several options of one question, in one line. */
  function sameQuestion(parts: readonly Condition[]): string | undefined {
    const all = parts.filter(isComparison);
    const {question, operator} = all[0] ?? {};
    if (all.length !== parts.length || !all.every((part) => part.question === question && part.operator === operator))
      return undefined;
    const start = operator === 'unsure' ? '<em>not sure about</em> ' : '';
    return `${start}${screen(question!)} ${all.map((part) => option(part, false)).join(' <em>or</em> ')}`;
  }

  function comparison(part: Comparison): string {
    const {question, operator, answer} = part;
    if (operator === 'unsure') return `<em>not sure about</em> ${option(part)}`;
    if (operator === 'exists') return `${screen(question)} ${answer ? 'answered' : 'not answered'}`;
    return operator === 'includes' || operator === '='
      ? option(part)
      : `${screen(question)} ${escape(operator)} ${option(part, false)}`;
  }

  function screen(question: string): string {
    return `<code>${escape(question)}</code>`;
  }

  function option({question, answer}: Comparison, named = true): string {
    const matchingOption = pack.questions.find(({id}) => id === question)?.options?.find(({id}) => id === answer);
    const text = matchingOption ? `“${escape(say(matchingOption.text))}”` : `<code>${escape(String(answer))}</code>`;
    return named ? `${screen(question)} ${text}` : text;
  }
}
