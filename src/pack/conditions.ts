import type {Comparison, Condition, Question} from './types.js';

/** All that questions ask, by the id its answer is stored under: each question, and the line below it. */
export function questionsByAnswerId(
  questions: readonly Question[],
  onDuplicate?: (id: string, question: Question) => void,
): ReadonlyMap<string, Question> {
  const byAnswerId = new Map<string, Question>();
  for (const question of questions) {
    for (const {id} of question.aside ? [question, question.aside] : [question]) {
      if (byAnswerId.has(id)) onDuplicate?.(id, question);
      byAnswerId.set(id, question);
    }
  }
  return byAnswerId;
}

/** What may be answered under an id: the options of a question, or `yes` to the line below it. */
export const answersOf = ({id, options = []}: Question, answerId: string): readonly string[] =>
  id === answerId ? options.map((option) => option.id) : ['yes'];

/** The comparisons in a condition, however deep. */
export function comparisonsIn(condition: Condition): Comparison[] {
  if ('question' in condition) return [condition];
  return Object.values(condition).flatMap((part: Condition | number) =>
    typeof part === 'object' ? comparisonsIn(part) : [],
  );
}

/** The conditions that `all`, `any` or `atLeast` combines. */
export function operandsOf(condition: Exclude<Condition, Comparison | {not: Condition}>): readonly Condition[] {
  if ('all' in condition) return condition.all;
  return 'any' in condition ? condition.any : condition.atLeast.of;
}

/** As many ids as a message can take. */
export function listIds(ids: Iterable<string>): string {
  const all = [...ids];
  return all.slice(0, 16).join(', ') + (all.length > 16 ? ', …' : '');
}
