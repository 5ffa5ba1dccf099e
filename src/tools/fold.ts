/** Folds a pack for the script: what `src/pack/unpack.ts` opens again. The published JSON stays as it is. */
import {isDeepStrictEqual} from 'node:util';
import {conditions, unpack} from '../pack/unpack.js';
import type {Folded} from '../pack/unpack.js';

export {unpack};

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Shorter lists are not worth a table. */
const FEWEST = 3;

function foldCondition(condition: unknown): unknown {
  if (!isObject(condition)) return condition;
  const {all, any, not, atLeast, question, operator, answer} = condition;
  if (Array.isArray(all)) return ['&', ...all.map(foldCondition)];
  if (Array.isArray(any)) return ['|', ...any.map(foldCondition)];
  if (not !== undefined) return ['!', foldCondition(not)];
  if (isObject(atLeast)) return [atLeast['count'], ...(atLeast['of'] as unknown[]).map(foldCondition)];
  return operator === 'includes' ? `${String(question)} ${String(answer)}` : [operator, question, answer];
}

/** The pack folded. One that would not come back unchanged is refused: better no build than another pack. */
export function fold(pack: Json): Json {
  const ids = Array.isArray(pack['sources']) ? pack['sources'].map((source: Json) => source['id']) : [];

  const shut = (value: unknown, key?: string): unknown => {
    if (conditions.includes(key!)) return foldCondition(value);
    if (Array.isArray(value)) {
      if (key === 'sources' && value.every((id) => ids.includes(id))) return value.map((id) => ids.indexOf(id));
      const rows = value.map((item) => shut(item));
      if (rows.length < FEWEST || !rows.every((row): row is Json => isObject(row) && 'id' in row)) return rows;
      const keys = ['id', ...new Set(value.flatMap((item: Json) => Object.keys(item)))].filter((name, at, all) => all.indexOf(name) === at);
      return {'#': keys.map((name) => [name, ...rows.map((row, at) => (name in row ? shut((value[at] as Json)[name], name) : 0))])};
    }
    if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shut(inner, name)]));
    return value;
  };

  const folded = shut(pack) as Json;
  const again: unknown = unpack(JSON.parse(JSON.stringify(folded)) as Folded);
  if (isDeepStrictEqual(again, JSON.parse(JSON.stringify(pack)))) return folded;
  throw new Error('The pack does not come back unchanged when it is folded for the script (src/tools/fold.ts)');
}
