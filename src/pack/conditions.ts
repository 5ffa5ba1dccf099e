import type {Comparison, Condition, Question} from './types.js';

/** Everything that questions ask, by the id its answer is stored under: each question, and the line below it. */
export function readable(
  questions: readonly Question[],
  taken?: (id: string, question: Question) => void,
): ReadonlyMap<string, Question> {
  const all = new Map<string, Question>();
  for (const question of questions) {
    for (const {id} of question.aside ? [question, question.aside] : [question]) {
      if (all.has(id)) taken?.(id, question);
      all.set(id, question);
    }
  }
  return all;
}

/** What may be answered under an id: the options of a question, or `yes` to the line below it. */
export const answersOf = ({id, options = []}: Question, read: string): readonly string[] =>
  id === read ? options.map(({id}) => id) : ['yes'];

/** The comparisons in a condition, however deep. */
export function comparisons(condition: Condition): Comparison[] {
  return 'question' in condition
    ? [condition]
    : Object.values(condition).flatMap((part: Condition | number) =>
        typeof part === 'object' ? comparisons(part) : [],
      );
}

/** Ids, as many as a message can take. */
export function some(ids: Iterable<string>): string {
  const all = [...ids];
  return all.slice(0, 16).join(', ') + (all.length > 16 ? ', …' : '');
}
