/**
 * Makes `rules/pack.schema.json`, for the editors of people who write rules, from the shape of a pack.
 * What a field is for comes from the comment above it in the shape's own file: it is written once.
 */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import * as overlaySchemas from '../pack/overlay-schema.js';
import * as packSchemas from '../pack/schema.js';
import {boolean, scalar} from '../pack/shape.js';
import type {Fields, Leaf, Shape} from '../pack/shape.js';

type Json = Readonly<Record<string, unknown>>;
interface Docs {
  readonly text: string | undefined;
  readonly fields: Readonly<Record<string, string>>;
}

const sources = ['src/pack/schema.ts', 'src/pack/overlay-schema.ts'];
/** How to recognize the part of a pack in a file of its own: by fields that only it has. The first match counts. */
const objects = [
  [['extends'], 'overlay'],
  [['questions', 'redFlags'], 'pack'],
  [['lead'], 'safetyNet'],
  [['clear'], 'medicineCheck'],
] as const;
const entries = [
  [['rationale'], 'redFlag'],
  [['phase'], 'selfCare'],
  [['weight'], 'contributor'],
  [['level'], 'disposition'],
  [['publisher'], 'source'],
  [['words'], 'region'],
] as const;

/** The comments in a shape's file: above an object, and above each of its fields. */
export function readDocs(source: string): Readonly<Record<string, Docs>> {
  const docs: Record<string, Docs> = {};
  const comment = String.raw`\/\*\*((?:(?!\*\/)[^])*)\*\/\s*`;
  for (const [, above, name, body] of source.matchAll(
    new RegExp(`(?:${comment})?export const (\\w+) = (?:\\/\\*[^*]*\\*\\/ )?object\\(\\{\\n([^]*?)\\n\\}\\);`, 'g'),
  )) {
    const fields = Array.from(
      body!.matchAll(new RegExp(`${comment}'?([\\w$-]+)'?[:,]`, 'g')),
      ([, text, field]) => [field!, toSentence(text!)] as const,
    );
    docs[definitionName(name!)] = {text: above && toSentence(above), fields: Object.fromEntries(fields)};
  }
  return docs;
}

/** `questionSchema` is `question` in the JSON Schema. */
const definitionName = (constant: string) => constant.replace(/Schema$/, '');

const toSentence = (comment: string) =>
  comment
    .replace(/^\s*\*? ?/gm, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('`', '')
    .trim();

/** The JSON Schema (draft 7, which editors know best) of a pack, of an overlay, and of each file in `rules/`. */
export function createJsonSchema(docs: Readonly<Record<string, Docs>>): Json {
  const shapes: Record<string, unknown> = {...packSchemas, ...overlaySchemas};
  const named = Object.entries(shapes)
    .filter(
      (entry): entry is [string, Shape & Fields] =>
        typeof entry[1] === 'object' && entry[1] !== null && 'fields' in entry[1],
    )
    .map(([name, shape]) => [definitionName(name), shape] as const);
  const nameOf = (fields: Fields['fields']) => named.find(([, shape]) => shape.fields === fields)?.[0];
  const refer = (name: string): Json => ({$ref: `#/definitions/${name}`});

  const objectSchema = (
    {fields}: Fields,
    {text, fields: comments}: Docs,
    required = Object.keys(fields).filter((key) => !fields[key]!.optional),
  ): Json => ({
    ...(text && {description: text}),
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(fields).map(([key, field]) => [key, described(schemaOf(field), comments[key])]),
    ),
    required,
    additionalProperties: false,
  });

  const schemaOf = (shape: Shape): Json => {
    if ('accepts' in shape) return leafSchema(shape);
    if ('items' in shape)
      return {type: 'array', items: schemaOf(shape.items), minItems: shape.least, maxItems: shape.most};
    if ('each' in shape) return {type: 'object', additionalProperties: schemaOf(shape.each)};
    if ('variants' in shape) return refer('condition');
    const name = nameOf(shape.fields);
    return name ? refer(name) : objectSchema(shape, {text: undefined, fields: {}});
  };

  const definitions: Record<string, Json> = {};
  for (const [name, shape] of named)
    definitions[name] = objectSchema(shape, docs[name] ?? {text: undefined, fields: {}});
  const {layered, pack, overlay} = docs;
  definitions['pack'] = objectSchema(packSchemas.packSchema, {
    text: pack?.text,
    fields: {...layered?.fields, ...pack?.fields},
  });
  definitions['condition'] = {
    description: 'When something holds. An unanswered question makes it unknown, never false.',
    oneOf: Object.values(variantsOf(packSchemas.conditionSchema)).map(schemaOf),
  };

  // The head of a pack, as it is in `pack.json`, next to the other files.
  const lists = [
    ...Object.keys(packSchemas.layeredSchema.fields).filter((key) => key !== 'planUnless'),
    'medicines',
    'safetyNet',
    'dispositions',
  ];
  const headFields = Object.fromEntries(
    Object.entries(packSchemas.packSchema.fields).filter(([key]) => !lists.includes(key)),
  );
  definitions['head'] = objectSchema(
    {fields: headFields},
    {text: 'What a pack says of itself.', fields: {...layered?.fields, ...pack?.fields}},
  );

  // An overlay's entries: as in a pack, but one that changes an entry only says what it changes.
  const properties = {...(definitions['overlay']!['properties'] as Record<string, Json>)};
  for (const [key, list] of Object.entries(packSchemas.layeredSchema.fields)) {
    if (!('items' in list) || !('fields' in list.items)) continue;
    const name = nameOf(list.items.fields)!;
    properties[key] = described(
      {type: 'array', items: objectSchema(list.items, docs[name]!, ['id'])},
      overlay?.fields[key],
    );
  }
  definitions['overlay'] = {...definitions['overlay'], properties};
  delete definitions['layered'];

  // oxlint-disable-next-line unicorn/no-thenable -- JSON Schema's own word
  const choose = (test: Json, yes: Json, no: Json): Json => ({if: test, then: yes, else: no});
  const chain = (choices: readonly (readonly [readonly string[], string])[], last: string): Json =>
    choices.reduceRight((rest, [required, name]) => choose({type: 'object', required}, refer(name), rest), refer(last));
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A pack of rules for <back-pain-checker>, a host’s overlay on one, or one file of its folder in rules/',
    description: 'Made from src/pack/schema.ts by `npm run docs`; not to be edited.',
    type: ['object', 'array'],
    ...choose({type: 'array'}, {items: chain(entries, 'question')}, chain(objects, 'head')),
    definitions,
  };
}

function described(schema: Json, text: string | undefined): Json {
  if (text === undefined) return schema;
  return '$ref' in schema ? {description: text, allOf: [schema]} : {description: text, ...schema};
}

const variantsOf = (shape: Shape) => ('variants' in shape ? shape.variants : {});

function leafSchema(leaf: Shape & Leaf): Json {
  const {accepts, pattern, range, values, allowed, to} = leaf;
  if (values) return {enum: values};
  // Validators differ in whether they read a pattern as Unicode: where it matters, only the checker itself is exact.
  if (pattern)
    return {
      type: 'string',
      minLength: range![0],
      maxLength: range![1],
      pattern: pattern.unicode ? '\\S' : pattern.source,
      ...(to && {description: allowed}),
    };
  if (range) return {type: 'integer', minimum: range[0], maximum: range[1]};
  if (accepts === boolean.accepts) return {type: 'boolean'};
  if (accepts === scalar.accepts) return {type: ['string', 'number', 'boolean']};
  if (accepts === packSchemas.orNull.accepts) return {type: ['string', 'null']};
  return {};
}

/** The files that `npm run docs` keeps up to date. */
export function generatedFiles(root = process.cwd()): {file: string; text: string}[] {
  const docs = Object.assign({}, ...sources.map((file) => readDocs(readFileSync(join(root, file), 'utf8')))) as Record<
    string,
    Docs
  >;
  return [{file: 'rules/pack.schema.json', text: `${JSON.stringify(createJsonSchema(docs), null, 2)}\n`}];
}
