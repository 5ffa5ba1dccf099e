import type {Question} from '../../pack/types.js';
import type {View} from '../../checker/view.js';

/** The question with the region's words in place. */
export function fillQuestion(question: Question, say: View['say']): Question {
  return fill(question) as Question;

  // Ids hold no `{words}`, so every string can go through.
  function fill(value: unknown): unknown {
    if (typeof value === 'string') return say(value);
    if (Array.isArray(value)) return value.map(fill);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fill(part)]));
  }
}
