import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {before, describe, it} from 'node:test';
import {load} from '../../src/tools/load.mjs';
import {inRoot} from '../../src/tools/shell.mjs';

describe('the JSON Schema of a pack', () => {
  let tool;
  let schemaFile;
  let schema;

  before(async () => {
    tool = await load('pack-schema');
    [schemaFile] = tool.generatedFiles(inRoot());
    schema = JSON.parse(schemaFile.text);
  });

  it('pack schema: the generated files are up to date with the types', () => {
    assert.equal(readFileSync(inRoot(schemaFile.file), 'utf8'), schemaFile.text, 'run `npm run docs`');
  });

  it('pack schema: every field has a description', () => {
    for (const [name, {properties}] of Object.entries(schema.definitions)) {
      for (const [field, {description}] of Object.entries(properties ?? {}))
        assert.ok(description, `${name}.${field} has no comment above it`);
    }
  });

  it('pack schema: the description is the comment above the field', () => {
    assert.equal(
      schema.definitions.redFlag.properties.rationale.description,
      'Why this matters, plain words, one or two sentences.',
    );
    assert.match(
      schema.definitions.overlay.description,
      /^A host's own pack, applied to a built-in one\. An entry .* lets it\.$/,
    );
  });

  it('pack schema: lists the required fields and allows no additional ones', () => {
    const {question, source} = schema.definitions;
    assert.deepEqual(question.required, ['id', 'type', 'text', 'sources', 'reviewed']);
    assert.equal(question.additionalProperties, false);
    assert.deepEqual(question.properties.type.enum, ['one', 'many', 'scale', 'number', 'body-map']);
    assert.deepEqual([source.properties.year.type, source.properties.year.minimum], ['integer', 1900]);
  });

  it('pack schema: conditions can contain conditions', () => {
    const {condition} = schema.definitions;
    assert.equal(condition.oneOf.length, 5);
    assert.deepEqual(condition.oneOf[0].properties.all.items, {$ref: '#/definitions/condition'});
    assert.deepEqual(condition.oneOf[4], {$ref: '#/definitions/comparison'});
  });

  it('pack schema: an overlay entry requires only an id', () => {
    const {redFlags} = schema.definitions.overlay.properties;
    assert.deepEqual(redFlags.items.required, ['id']);
    assert.ok(redFlags.items.properties.disposition);
  });

  it('pack schema: every reference resolves', () => {
    const names = Array.from(schemaFile.text.matchAll(/"#\/definitions\/([^"]+)"/g), ([, name]) => name);
    assert.ok(names.length > 10);
    for (const name of names) assert.ok(schema.definitions[name], name);
  });

  it('pack schema: covers each file of a rules folder by its own fields', () => {
    const chosen = (value, part = Array.isArray(value) ? schema.then.items : schema.else) =>
      part.$ref ?? chosen(value, part.if.required.every((field) => field in [value].flat()[0]) ? part.then : part.else);
    const folder = 'rules/running-back-pain';
    const parts = {
      questions: 'question',
      'red-flags': 'redFlag',
      contributors: 'contributor',
      'self-care': 'selfCare',
      dispositions: 'disposition',
      sources: 'source',
      regions: 'region',
      'safety-net': 'safetyNet',
      medicines: 'medicineCheck',
      pack: 'head',
    };
    for (const [file, name] of Object.entries(parts)) {
      assert.equal(
        chosen(JSON.parse(readFileSync(inRoot(folder, `${file}.json`), 'utf8'))),
        `#/definitions/${name}`,
        file,
      );
    }
    assert.equal(chosen({extends: 'running-back-pain@2'}), '#/definitions/overlay');
    assert.equal(chosen({questions: [], redFlags: []}), '#/definitions/pack');
  });
});
