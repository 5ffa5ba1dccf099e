import type {Path, Tell} from './shape.js';
import {UNSURE} from './types.js';
import type {Condition, Question} from './types.js';

/** What a condition may read: a question, or the line below one, by the id its answer is stored under. */
export interface Readable {
  readonly question: Question;
  readonly options?: readonly string[] | undefined;
}

/** Everything that questions ask, by the id its answer is stored under. */
export function readable(questions: readonly Question[], taken?: (question: Question, id: string) => void): Map<string, Readable> {
  const all = new Map<string, Readable>();
  const add = (question: Question, id: string, options?: readonly string[]) => {
    if (all.has(id)) taken?.(question, id);
    all.set(id, {question, options});
  };
  for (const question of questions) {
    add(question, question.id, question.options?.map(({id}) => id));
    if (question.aside) add(question, question.aside.id, ['yes']);
  }
  return all;
}

/** A condition and every part of it. */
export function partsOf(condition: Condition): Condition[] {
  const parts =
    'all' in condition ? condition.all : 'any' in condition ? condition.any : 'not' in condition ? [condition.not] : 'atLeast' in condition ? condition.atLeast.of : [];
  return [condition, ...parts.flatMap(partsOf)];
}

/** Tells where a condition reads what is not there. `safe`: it may read safety questions only. */
export function checkCondition(condition: Condition, known: ReadonlyMap<string, Readable>, safe: boolean, tell: Tell, path: Path): void {
  for (const part of partsOf(condition)) {
    if (!('question' in part)) continue;
    const {question, answer} = part;
    const read = known.get(question);
    if (!read || (safe && !read.question.safety)) tell(path, `${safe ? 'safety ' : ''}questions: ${some(known.keys())}`, question);
    else if (typeof answer === 'string' && answer !== UNSURE && !read.options?.includes(answer)) tell(path, `options of ${question}: ${some(read.options)}`, answer);
  }
}

/** Ids, as many as a message can take. */
export function some(ids: Iterable<string> = []): string {
  const all = [...ids];
  return all.slice(0, 16).join(', ') + (all.length > 16 ? ', …' : '');
}
