import {CELL} from '../pack/unpack.js';

type Json = Record<string, unknown>;

/** The letter for a place, or nothing where the alphabet ends. */
const letter = (place: number, first: 'A' | 'a') =>
  place >= 0 && place < 26 ? String.fromCharCode(first.charCodeAt(0) + place) : undefined;

/** Thrown at what the letters do not reach: a number, a question that is not there, a condition that is none. */
const unsaid = () => new RangeError('no letters for it');

function comparison(
  {question, operator, answer, ...more}: Json,
  questions: readonly Json[],
): readonly [head: string, tail: string] {
  const place = questions.findIndex(({id}) => id === question);
  const {type, options} = questions[place] ?? {};
  const ids = [...(Array.isArray(options) ? (options as Json[]).map(({id}) => id) : []), 'unsure'];
  const head = letter(place, 'A');
  const tail = letter(ids.indexOf(answer), 'a');
  const usual = type === 'one' ? '=' : 'includes';
  if (!head || !tail || (operator !== usual && operator !== 'unsure') || Object.keys(more).length) throw unsaid();
  return [operator === usual ? head : `${head}?`, tail];
}

function group(condition: Json, questions: readonly Json[]): string {
  const [[kind, value] = [], ...more] = Object.entries(condition);
  const {count, of} = value as Json;
  if (more.length) throw unsaid();
  if (kind === 'all') return `&(${join(value, questions)})`;
  if (kind === 'any') return `(${join(value, questions)})`;
  if (kind === 'not') return `!(${join([value], questions)})`;
  if (kind === 'atLeast') return `${String(count)}(${join(of, questions)})`;
  throw unsaid();
}

/** Parts side by side. A question that is compared again is not named again. */
function join(parts: unknown, questions: readonly Json[]): string {
  if (!Array.isArray(parts) || parts.length === 0) throw unsaid();
  let text = '';
  let last = '';
  for (const part of parts as Json[]) {
    const [head, tail] = 'question' in part ? comparison(part, questions) : ['', group(part, questions)];
    text += head === last ? tail : head + tail;
    last = head;
  }
  return text;
}

/**
 * A condition in letters, as `src/pack/unpack.ts` reads them, or as JSON.
 * `questions`: all that can be asked, in the order in which they are lettered.
 */
export function foldCondition(condition: unknown, questions: readonly Json[]): string {
  try {
    const {any, ...more} = condition as {any?: unknown[]};
    return any && any.length > 1 && Object.keys(more).length === 0
      ? join(any, questions)
      : join([condition], questions);
  } catch {
    return JSON.stringify(condition).replaceAll(CELL, '\\u007c');
  }
}
