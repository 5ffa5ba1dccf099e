/** The manifest, which the data for editors and frameworks and the reference are generated from, agrees with the code. */
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {editorData} from '../../src/tools/editor-data.mjs';
import {frameworkTypes} from '../../src/tools/framework-types.mjs';
import {load} from '../../src/tools/load.mjs';
import {surfaceDifferences, readSources} from '../../src/tools/manifest-check.mjs';
import {elementIn, readManifest} from '../../src/tools/manifest.mjs';

describe('the manifest', () => {
  let manifest;
  let surface;
  let code;
  before(async () => {
    manifest = await readManifest();
    surface = await load('surface');
    code = readSources();
  });
  const checker = (whole) => elementIn(whole, 'back-pain-checker');

  it('manifest: agrees with the code', () => {
    assert.deepEqual(surfaceDifferences(manifest, surface, code), []);
  });

  for (const [list, word] of Object.entries({
    attributes: 'attribute',
    members: 'member',
    events: 'event',
    slots: 'slot',
    cssParts: 'part',
    cssProperties: 'custom property',
    cssStates: 'state',
  })) {
    it(`manifest: a ${word} that does not exist, or is missing, is reported`, () => {
      const more = structuredClone(manifest);
      checker(more)[list].push({name: 'no-such', description: 'Nothing.'});
      assert.ok(
        surfaceDifferences(more, surface, code).includes(`${word} no-such is in the manifest, but not in the code`),
      );
      const fewer = structuredClone(manifest);
      const {name} = checker(fewer)[list].splice(1, 1)[0];
      assert.ok(
        surfaceDifferences(fewer, surface, code).includes(`${word} ${name} is in the code, but not in the manifest`),
      );
    });
  }

  it('manifest: a change of the code without the manifest is reported', () => {
    const changed = {
      ...code,
      elements: [
        ...code.elements,
        {
          file: 'src/screens/new.ts',
          text: 'html`<p part="brand-new">${x}</p><p part=${odd ? \'one-of-two\' : nothing}></p>`',
        },
      ],
      index: code.index.replace('CheckerReadyEvent', 'Other'),
      define: code.define.replace("'back-pain-question': BackPainQuestion;", ''),
      events: [
        ...code.events,
        {file: 'src/events/new.ts', text: "export class NewEvent { static readonly type = 'checker-new'; }"},
      ],
    };
    const told = surfaceDifferences(manifest, surface, changed);
    for (const expected of [
      'part brand-new is in the code, but not in the manifest',
      'part one-of-two is in the code, but not in the manifest',
      'CheckerReadyEvent is not exported by index.ts',
      '<back-pain-question> is not both registered and in HTMLElementTagNameMap',
      'event checker-new is in the code, but not in the manifest',
      'checker-new is not in HTMLElementEventMap',
    ]) {
      assert.ok(told.includes(expected), `${expected}\n${told.join('\n')}`);
    }
  });

  it('manifest: leaves out what is not public', () => {
    const text = JSON.stringify(manifest);
    assert.ok(!/"name":"(?:#|bpc-|announcement|connectedCallback)/.test(text));
    assert.deepEqual(
      manifest.modules.filter(({path}) => !path.startsWith('dist/')),
      [],
    );
  });

  it('manifest: is the same each time', async () => {
    assert.equal(JSON.stringify(await readManifest()), JSON.stringify(manifest));
  });

  it('editor data: has every attribute with its allowed values', () => {
    const data = editorData(manifest, {name: 'back-pain-checker', version: '1.0.0'});
    const [tag] = data['html-custom-data.json'].tags;
    assert.deepEqual(
      tag.attributes.map(({name}) => name),
      checker(manifest).attributes.map(({name}) => name),
    );
    assert.deepEqual(tag.attributes.find(({name}) => name === 'theme').values, [
      {name: 'auto'},
      {name: 'light'},
      {name: 'dark'},
    ]);
    assert.equal(tag.attributes.find(({name}) => name === 'no-start').valueSet, 'v');
    const [element] = data['web-types.json'].contributions.html.elements;
    assert.deepEqual(
      element.js.events.map(({name}) => name),
      checker(manifest).events.map(({name}) => name),
    );
    assert.deepEqual(
      data['css-custom-data.json'].properties.map(({name}) => name),
      checker(manifest).cssProperties.map(({name}) => name),
    );
  });

  it('framework types: have every attribute and event', () => {
    const common = frameworkTypes(manifest)['types/common.d.ts'];
    for (const {name} of checker(manifest).attributes.filter(({name}) => name.includes('-')))
      assert.ok(common.includes(`'${name}'?: `), name);
    for (const {name, type} of checker(manifest).events) assert.ok(common.includes(`'${name}': ${type.text};`), name);
  });
});
