/**
 * Opens the built-in pack, which travels folded (`src/tools/fold.ts`): a tenth smaller over the wire.
 * - a list of entries is a table, column by column: `{'#': [['id', 'a', 'b'], ['text', 'A', 0]]}`, 0 where an entry lacks the field
 * - a condition is `'question option'` (includes), or a list that starts with what it is: `&`, `|`, `!`, a count, or an operator
 * - sources are places in the list of sources
 */
import type {Comparison, Condition, Pack} from './types.js';

export type Folded = string | number | boolean | null | readonly Folded[] | {readonly [key: string]: Folded};
type Table = {readonly '#': readonly (readonly Folded[])[]};

export const conditions: readonly string[] = ['when', 'unless', 'planUnless', 'enableWhen'];

function openCondition(folded: Folded): Condition {
  if (typeof folded === 'string') {
    const [question, answer] = folded.split(' ') as [string, string];
    return {question, operator: 'includes', answer};
  }
  const [kind, ...parts] = folded as Folded[];
  const open = () => parts.map(openCondition);
  if (kind === '&') return {all: open()};
  if (kind === '|') return {any: open()};
  if (kind === '!') return {not: openCondition(parts[0]!)};
  if (typeof kind === 'number') return {atLeast: {count: kind, of: open()}};
  const [question, answer] = parts as [string, string];
  return {question, operator: kind as Comparison['operator'], answer};
}

const isTable = (folded: Folded): folded is Table => typeof folded === 'object' && folded !== null && '#' in folded;

/** The pack as it was before it was folded. */
export function unpack(folded: Folded): Pack {
  const {sources} = folded as {sources: Folded};
  const ids = isTable(sources) ? sources['#'][0]!.slice(1) : [];

  const open = (value: Folded, key?: string): unknown => {
    if (conditions.includes(key!)) return openCondition(value);
    if (Array.isArray(value)) return value.map((item: Folded) => (key === 'sources' && typeof item === 'number' ? ids[item] : open(item)));
    if (typeof value !== 'object' || value === null) return value;
    if (isTable(value)) {
      // Written as loops: this runs before anything is on the screen.
      const columns = value['#'];
      const rows: Record<string, unknown>[] = columns[0]!.slice(1).map(() => ({}));
      for (const [name, ...cells] of columns) cells.forEach((cell, row) => cell !== 0 && (rows[row]![name as string] = open(cell, name as string)));
      return rows;
    }
    const opened: Record<string, unknown> = {};
    for (const name in value) opened[name] = open((value as Record<string, Folded>)[name]!, name);
    return opened;
  };
  return open(folded) as Pack;
}
