import {idOf} from './shape.js';
import type {Path, Shape} from './shape.js';

type Change = (path: Path, text: string) => string;

/** The same value with every text that people read put through `change`. Conditions have none, and stay the very same objects. */
export function mapTexts(shape: Shape | undefined, value: unknown, change: Change, path: Path = []): unknown {
  if (!shape || 'variants' in shape) return value;
  if ('fits' in shape) return shape.translated ? change(path, value as string) : value;
  if ('items' in shape)
    return (value as readonly unknown[]).map((item, index) =>
      mapTexts(shape.items, item, change, [...path, idOf(item) ?? index]),
    );
  const fieldOf = (key: string) => ('each' in shape ? shape.each : shape.fields[key]);
  return Object.fromEntries(
    Object.entries(value as object).map(([key, item]) => [key, mapTexts(fieldOf(key), item, change, [...path, key])]),
  );
}
