import type {Answer, Answers, Pack} from '../pack/types.js';
import {FALSE} from './compare.js';
import {compile, type CompiledPack} from './compile.js';
import {clean} from './normalise.js';

/**
 * The answers that count: those to questions of the pack that apply, as far as a question can hold them. A question whose `enableWhen` is certainly false
 * keeps its answer for coming back, but nothing reads it; "not sure" on a gate keeps it open. Questions of the host's own never get here.
 */
export function effective(pack: Pack, answers: Answers): Answers {
  return read(compile(pack), answers);
}

/** The same; tells `now` what has changed since the answers that were read before. */
export function read({questions, now}: CompiledPack, answers: Answers): Answers {
  const found: Record<string, Answer> = {};
  const all: Answers = Object(answers);
  for (const asked of questions) {
    const {id} = asked.question;
    const given = Object.hasOwn(all, id) ? all[id] : undefined;
    if (!same(given, asked.given)) {
      // Copies, and frozen: whoever holds the old list, or gets the new one, cannot change what we remember.
      asked.given = Array.isArray(given) ? [...given] : given;
      asked.answer = Object.freeze(clean(asked.question, given));
    }
    const counts = now.truth(asked.gate) === FALSE ? undefined : asked.answer;
    if (counts !== asked.counts) now.set(id, (asked.counts = counts));
    if (counts !== undefined) found[id] = counts;
  }
  return found;
}

function same(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
