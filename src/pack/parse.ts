import {LARGEST} from './check.js';
import {problem} from './problem.js';
import type {Problem} from './problem.js';

/** The value in a pack's text. Where it is not JSON, the message is the JavaScript engine's own. */
export function parsePack(
  text: string,
  file = 'pack',
): {readonly value?: unknown; readonly problems: readonly Problem[]} {
  const refuse = (value: unknown, allowed: string) => ({
    problems: [problem('bad-pack', file, {value, allowed, fatal: true})],
  });
  if (text.length > LARGEST) return refuse(`${text.length} characters`, `up to ${LARGEST}`);
  try {
    // A key "__proto__" becomes an ordinary property here, and no shape lets it through.
    return {value: JSON.parse(text), problems: []};
  } catch (error) {
    return refuse(text, `JSON. ${(error as Error).message}`);
  }
}
