import {problem} from '../pack/problem.js';
import type {Problem} from '../pack/problem.js';

const plain = (name: string): string => name.replace(/[-_]/g, '');

/** Attributes that are one of `ours` but for a hyphen, or begin like one (`consult-herf`). Any other is the page's own business. */
export const misspelt = (host: Element, ours: readonly string[]): readonly Problem[] =>
  host
    .getAttributeNames()
    .filter(
      (name) =>
        !ours.includes(name) &&
        ours.some(
          (one) => plain(one) === plain(name) || (name.includes('-') && one.startsWith(name.replace(/-.*/, '-'))),
        ),
    )
    .map((value) => problem('unknown-attribute', 'attribute', {value, allowed: ours.join(', ')}));
