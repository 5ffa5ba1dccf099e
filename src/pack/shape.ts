/**
 * A small schema library: a shape is plain data that says what a value may be. From one shape come the TypeScript type (`Of`),
 * the checker's messages (`read`) and the JSON Schema for authors' editors (`src/tools/pack-schema.ts`).
 */
declare const type: unique symbol;

type Node =
  | {readonly kind: 'string'; readonly allowed: string; readonly most: number; readonly pattern?: RegExp; readonly translated?: true}
  | {readonly kind: 'number'; readonly least: number; readonly most: number; readonly whole: boolean}
  | {readonly kind: 'boolean'}
  | {readonly kind: 'one-of'; readonly values: readonly string[]}
  | {readonly kind: 'scalar'}
  | {readonly kind: 'null-or'; readonly of: Shape}
  | {readonly kind: 'list'; readonly of: Shape; readonly least: number; readonly most: number}
  | {readonly kind: 'map'; readonly of: Shape; readonly keys?: readonly string[]}
  | {readonly kind: 'object'; readonly fields: Fields}
  | {readonly kind: 'variant'; readonly variants: Readonly<Record<string, Shape>>};

/** `T` is only a type: no value carries it. */
export type Shape<T = unknown> = Node & {readonly optional?: boolean; readonly [type]?: T};
type Optional<T> = Shape<T> & {readonly optional: true};
export type Fields = Readonly<Record<string, Shape>>;
type OfFields<F> = {readonly [K in keyof F as F[K] extends Optional<unknown> ? never : K]: Of<F[K]>} & {
  readonly [K in keyof F as F[K] extends Optional<unknown> ? K : never]?: Of<F[K]>;
};
/** The type of the values that a shape describes. */
export type Of<S> = S extends Shape<infer T> ? T : never;

/** Longest text of a pack, in characters. */
const LONGEST = 2000;

export const string = (allowed: string, pattern: RegExp, most = 120): Shape<string> => ({kind: 'string', allowed, pattern, most});
const plain = {kind: 'string', allowed: `text of 1 to ${LONGEST} characters, without control characters`, most: LONGEST} as const;
/** Text that people read, and that a translation replaces. */
export const text: Shape<string> = {...plain, translated: true};
/** Text that stays as it is in every language, such as the title of a source. */
export const name: Shape<string> = plain;
export const number = (least: number, most: number, whole = true): Shape<number> => ({kind: 'number', least, most, whole});
export const boolean: Shape<boolean> = {kind: 'boolean'};
export const scalar: Shape<string | number | boolean> = {kind: 'scalar'};
export const oneOf = <const T extends string>(values: readonly T[]): Shape<T> => ({kind: 'one-of', values});
export const nullOr = <T>(of: Shape<T>): Shape<T | null> => ({kind: 'null-or', of});
export const list = <T>(of: Shape<T>, most = 400, least = 0): Shape<readonly T[]> => ({kind: 'list', of, least, most});
export const map = <T, const K extends string = string>(of: Shape<T>, keys?: readonly K[]): Shape<Readonly<Record<K, T>>> =>
  keys ? {kind: 'map', of, keys} : {kind: 'map', of};
export const optional = <T>(of: Shape<T>): Optional<T> => ({...of, optional: true});
export const object = <const F extends Fields>(fields: F): Shape<OfFields<F>> & {readonly fields: F} => ({kind: 'object', fields});
/** One of several objects, told apart by the one field that the key names. The only shape that may contain itself. */
export const variant = <T>(variants: Readonly<Record<string, Shape>>): Shape<T> => ({kind: 'variant', variants});
/** The same object with nothing required but its id. */
export const partial = <F extends Fields>({fields}: {readonly fields: F}) =>
  object(Object.fromEntries(Object.entries(fields).map(([key, of]) => [key, key === 'id' ? of : optional(of)])));

/** How deep conditions may nest, and how many values a pack may hold: what keeps a cyclic or hostile one from never ending. */
export const DEEPEST = 32;
const MOST_VALUES = 400_000;

/** Where in a pack: field names, and for entries their id or else their place in the list. */
export type Path = readonly string[];
export type Tell = (path: Path, allowed: string, value?: unknown) => void;

/** Lone surrogates, line separators and the characters that turn the direction of text around are as unprintable as control characters. */
const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e]/u;
/** Says one thing, in lower case with hyphens. The names that JavaScript keeps to itself are no ids. */
const kebab = /^(?!(?:constructor|prototype)$)[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const id = string('an id of lower-case letters, digits and single hyphens, up to 60 characters', kebab, 60);

/** What a shape takes, in words. */
function allowed(shape: Shape): string {
  switch (shape.kind) {
    case 'string':
      return shape.allowed;
    case 'number':
      return `a ${shape.whole ? 'whole ' : ''}number from ${shape.least} to ${shape.most}`;
    case 'boolean':
      return 'true or false';
    case 'scalar':
      return 'a text, a number, true or false';
    case 'one-of':
      return shape.values.join(', ');
    case 'null-or':
      return `null or ${allowed(shape.of)}`;
    case 'list':
      return `a list of ${shape.least} to ${shape.most}`;
    case 'variant':
      return `an object with one of: ${Object.keys(shape.variants).join(', ')}`;
    default:
      return 'an object';
  }
}

/**
 * Copies what a shape knows of `value`, and tells what is missing, wrong or too much. The copy is a tree of plain objects in the shape's
 * own order: whatever getters, prototypes or cycles the value had, nothing of them is left. Only use it if nothing was told.
 */
export function read(shape: Shape, value: unknown, tell: Tell, path: Path = []): unknown {
  let left = MOST_VALUES;

  const keysOf = (value: object, known: (key: string) => boolean, path: Path, fields: string) => {
    for (const key of Object.keys(value)) if (!known(key)) tell([...path, key], fields, key);
  };

  const take = (shape: Shape, value: unknown, path: Path, depth: number): unknown => {
    const wrong = () => tell(path, allowed(shape), value);
    if (left-- <= 0) return left === -1 && tell(path, `a pack of at most ${MOST_VALUES} values`);
    switch (shape.kind) {
      case 'string':
        if (typeof value !== 'string' || !value.trim() || value.length > shape.most || unprintable.test(value) || shape.pattern?.test(value) === false) wrong();
        return value;
      case 'number':
        if (!(typeof value === 'number' && value >= shape.least && value <= shape.most) || (shape.whole && value % 1)) wrong();
        return value;
      case 'boolean':
        if (typeof value !== 'boolean') wrong();
        return value;
      case 'scalar':
        if (typeof value === 'string' ? value.length > LONGEST : typeof value !== 'boolean' && !Number.isFinite(value)) wrong();
        return value;
      case 'one-of':
        if (!shape.values.includes(value as string)) wrong();
        return value;
      case 'null-or':
        return value === null ? value : take(shape.of, value, path, depth);
      case 'list':
        if (!Array.isArray(value) || value.length < shape.least || value.length > shape.most) return wrong();
        return Array.from(value, (item: unknown, index) => take(shape.of, item, [...path, idOf(item) ?? `${index}`], depth));
    }
    if (typeof value !== 'object' || !value || Array.isArray(value)) return wrong();
    const given = value as Record<string, unknown>;
    const copy: Record<string, unknown> = {};
    if (shape.kind === 'map') {
      const {keys} = shape;
      keysOf(given, (key) => (keys ? keys.includes(key) : kebab.test(key)), path, keys?.join(', ') ?? 'ids as keys');
      for (const key of keys ?? Object.keys(given).filter((key) => kebab.test(key))) copy[key] = take(shape.of, given[key], [...path, key], depth);
      return copy;
    }
    if (shape.kind === 'variant') {
      if (depth >= DEEPEST) return tell(path, `conditions at most ${DEEPEST} deep`);
      const key = Object.keys(shape.variants).find((key) => Object.hasOwn(given, key));
      return key ? take(shape.variants[key]!, value, path, depth + 1) : wrong();
    }
    const {fields} = shape;
    keysOf(given, (key) => Object.hasOwn(fields, key), path, Object.keys(fields).join(', '));
    for (const [key, field] of Object.entries(fields)) {
      const item = Object.hasOwn(given, key) ? given[key] : undefined;
      if (item !== undefined || !field.optional) copy[key] = take(field, item, [...path, key], depth);
    }
    return copy;
  };

  return take(shape, value, path, 0);
}

/** The id an entry goes by in a path. */
function idOf(item: unknown): string | undefined {
  const given = item && typeof item === 'object' && Object.hasOwn(item, 'id') ? (item as {id?: unknown}).id : undefined;
  return typeof given === 'string' && kebab.test(given) ? given : undefined;
}
