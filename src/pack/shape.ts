/**
 * A small schema library: a shape is plain data that describes the allowed values. From one shape come the TypeScript type (`Of`),
 * the checker's messages (`inspect`) and the JSON Schema for authors' editors (`src/tools/pack-schema.ts`).
 */
declare const type: unique symbol;

/** A single value. Its other fields are for the JSON Schema and for code that looks for references or texts. */
export interface Leaf {
  readonly accepts: (value: unknown) => boolean;
  readonly pattern?: RegExp;
  readonly range?: readonly [least: number, most: number];
  readonly values?: readonly string[];
  /** The list of entries that the id is one of. */
  readonly to?: 'sources' | 'dispositions' | 'selfCare';
  /** People read it, and a translation replaces it. */
  readonly translated?: boolean;
}
export interface List {
  readonly items: Shape;
  readonly least: number;
  readonly most: number;
}
/** Fields by name, the same for every object; or `each`, any number of them under ids. */
export interface Fields {
  readonly fields: Readonly<Record<string, Shape>>;
}
export interface Each {
  readonly each: Shape;
}
/** One of several objects, distinguished by the field that the key names. The only shape that may contain itself. */
export interface Variant {
  readonly variants: Readonly<Record<string, Shape>>;
}
/** `T` exists only as a type; no value has it. */
export interface Typed<T> {
  /** What it takes, in words. */
  readonly allowed: string;
  readonly optional?: boolean;
  readonly [type]?: T;
}
export type Shape<T = unknown> = (Leaf | List | Fields | Each | Variant) & Typed<T>;
export type Optional<T> = Shape<T> & {readonly optional: true};
type OfFields<F> = {readonly [K in keyof F as F[K] extends Optional<unknown> ? never : K]: Of<F[K]>} & {
  readonly [K in keyof F as F[K] extends Optional<unknown> ? K : never]?: Of<F[K]>;
};
/** The type of the values that a shape describes. */
export type Of<S> = S extends Shape<infer T> ? T : never;

export const leaf = <T>(
  allowed: string,
  accepts: (value: unknown) => boolean,
  more?: Partial<Leaf>,
): Shape<T> & Leaf => ({
  allowed,
  accepts,
  ...more,
});
export const string = (allowed: string, pattern: RegExp, most = 120) =>
  leaf<string>(
    allowed,
    (value) => typeof value === 'string' && value !== '' && value.length <= most && pattern.test(value),
    {pattern, range: [1, most]},
  );
export const number = (least: number, most: number) =>
  leaf<number>(
    `a whole number from ${least} to ${most}`,
    (value) => Number.isInteger(value) && (value as number) >= least && (value as number) <= most,
    {range: [least, most]},
  );
export const boolean = leaf<boolean>('true or false', (value) => typeof value === 'boolean');
export const scalar = leaf<string | number | boolean>('a text, a number, true or false', (value) =>
  ['string', 'number', 'boolean'].includes(typeof value),
);
export const oneOf = <const T extends string>(values: readonly T[]) =>
  leaf<T>(values.join(', '), (value) => values.includes(value as T), {values});
export const listOf = <T>(items: Shape<T>, least = 0, most = 5000): Shape<readonly T[]> & List => ({
  allowed: `a list of ${least} to ${most}`,
  items,
  least,
  most,
});
export const map = <T>(each: Shape<T>): Shape<Readonly<Record<string, T>>> & Each => ({allowed: 'an object', each});
export const optional = <T>(of: Shape<T>): Optional<T> => ({...of, optional: true});
export const object = <const F extends Fields['fields']>(fields: F): Typed<OfFields<F>> & {readonly fields: F} => ({
  allowed: 'an object',
  fields,
});
export const variant = <T>(variants: Variant['variants']): Shape<T> => ({
  allowed: `one of all, any, not, atLeast or question, and at most ${DEEPEST} deep`,
  variants,
});

/** How deep conditions may nest. */
export const DEEPEST = 32;

/** Text of any language on one line. Lone surrogates and the characters that turn the direction of text around are as unprintable as control characters. */
const printable = /^(?!\s*$)[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+$/u;
/** Text that stays as it is in every language, such as the title of a source. */
export const name = string('text of 1 to 2000 characters, without control characters', printable, 2000);
/** Text that people read, and that a translation replaces. */
export const text: Shape<string> = {...name, translated: true};
/** The names that JavaScript keeps to itself are no ids. */
const kebab = /^(?!(?:constructor|prototype)$)[a-z\d]+(?:-[a-z\d]+)*$/;
export const id = string('an id: a to z, 0 to 9 and single hyphens', kebab, 60);
export const idIn = (to: NonNullable<Leaf['to']>): Shape<string> => ({...id, allowed: `an id in ${to}`, to});

/** Where in a pack: field names, and for the items of a list their id or else their place. */
export type Path = readonly (string | number)[];
/** Both receive the path array that the traversal changes: copy it before storing it. */
export type ReportInvalid = (path: Path, allowed: string, value?: unknown) => void;
export type Accept = (shape: Shape, path: Path, value: unknown) => void;

/** Reports what is missing, wrong or too much in a value that is plain data, and calls `onAccept` with each part that is accepted; of conditions only with the whole. */
export function inspect(
  shape: Shape,
  value: unknown,
  report: ReportInvalid,
  onAccept?: Accept,
  path: (string | number)[] = [],
  depth = 0,
): void {
  const reportWrong = () => report(path, shape.allowed, value);
  const inspectPart = (shape: Shape, value: unknown, name: string | number) => {
    path.push(name);
    inspect(shape, value, report, onAccept, path, depth);
    path.pop();
  };
  if ('accepts' in shape) {
    if (!shape.accepts(value)) return reportWrong();
  } else if ('items' in shape) {
    if (!Array.isArray(value) || value.length < shape.least || value.length > shape.most) return reportWrong();
    const names = new Set<string | number>();
    for (const [index, item] of value.entries()) {
      const name = idOf(item) ?? index;
      if (names.has(name)) report([...path, name], 'an id that nothing else here has', name);
      names.add(name);
      inspectPart(shape.items, item, name);
    }
  } else if (typeof value !== 'object' || !value) return reportWrong();
  else if ('variants' in shape) {
    const key = Object.keys(shape.variants).find((key) => Object.hasOwn(value, key));
    if (!key || depth >= DEEPEST) return reportWrong();
    inspect(shape.variants[key]!, value, report, onAccept, path, depth + 1);
  } else {
    const fields = 'fields' in shape ? shape.fields : undefined;
    for (const key of Object.keys(value)) {
      if (fields ? !Object.hasOwn(fields, key) : !kebab.test(key))
        report(path, fields ? Object.keys(fields).join(', ') : id.allowed, key);
    }
    for (const key of Object.keys(fields ?? value)) {
      const field = 'each' in shape ? shape.each : shape.fields[key]!;
      const item = (value as Record<string, unknown>)[key];
      if (item !== undefined || !field.optional) inspectPart(field, item, key);
    }
  }
  if (!depth) onAccept?.(shape, path, value);
}

/** The id an item of a list goes by in a path. */
export function idOf(item: unknown): string | undefined {
  const value = (item as {id?: unknown} | null | undefined)?.id;
  return id.accepts(value) ? (value as string) : undefined;
}
