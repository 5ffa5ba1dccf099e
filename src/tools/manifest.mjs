/**
 * `custom-elements.json`: what a page may use, and nothing else. The analyzer reads every element and event; private members are left out here, and the parts
 * of the inner elements are listed for the checker itself, since they all render into its one shadow tree.
 */
import {readFileSync} from 'node:fs';
import {create, ts} from '@custom-elements-manifest/analyzer';
import {litPlugin} from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import {find} from './files.mjs';
import {load} from './load.mjs';
import {inRoot} from './shell.mjs';

/** The elements a page writes, and the class behind each. */
const elements = {'back-pain-checker': 'BackPainChecker', 'back-pain-question': 'BackPainQuestion'};

/** Called by the browser or by lit; nobody else has a reason to. */
const callbacks =
  /Callback$|^(?:requestUpdate|willUpdate|update|updated|render|createRenderRoot|formAssociated|styles|properties)$/;

const byName = (list = []) => [
  ...new Map(list.filter(({name}) => name !== undefined).map((item) => [item.name, item])).values(),
];
const tidy = (text) => text?.replace(/\s+/g, ' ').trim();

function analyze() {
  const files = find(['src/checker/**/*.ts', 'src/screens/**/*.ts', 'src/events/*.ts'], 'src').filter(
    (file) => !file.endsWith('.styles.ts'),
  );
  const modules = files.map((file) =>
    ts.createSourceFile(file, readFileSync(inRoot(file), 'utf8'), ts.ScriptTarget.ES2022, true),
  );
  return create({modules, plugins: litPlugin(), context: {dev: false}});
}

/** `src/x.ts` as people import it. */
const published = (path) => path.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');

/** Where in the code a thing comes from is not for pages. */
const internal = ['inheritedFrom', 'privacy'];
const described = (item) => ({
  ...Object.fromEntries(Object.entries(item).filter(([key]) => !internal.includes(key))),
  ...(item.description && {description: tidy(item.description)}),
});

const isPublic = (member) =>
  !['private', 'protected'].includes(member.privacy) && !member.name.startsWith('#') && !callbacks.test(member.name);

/** Computed from another color where the browser can: no single default value would be correct. */
const computed = ['--bpc-on-accent'];

/** `--bpc-x` → its default value, read from the styles. */
function cssDefaults(styles) {
  const text = styles.map(({cssText}) => cssText).join('\n');
  const defaultsByName = new Map();
  for (const [, name, value] of text.matchAll(
    /--_[\w-]+:\s*var\(\s*--bpc-([\w-]+)\s*,\s*((?:[^()]|\((?:[^()]|\([^()]*\))*\))*?)\s*\)\s*;/g,
  )) {
    const plain = value.replace(/,\s*/g, ', ');
    // `light-dark()` has both values; the declaration before it is the light fallback.
    if (!defaultsByName.has(name) || plain.startsWith('light-dark')) defaultsByName.set(name, plain);
  }
  return defaultsByName;
}

function checker(declaration, all, styles) {
  const fields = declaration.members.filter(({kind}) => kind === 'field');
  const publicNames = new Set(fields.filter(isPublic).map(({name}) => name));
  const defaults = cssDefaults(styles);
  const inner = all.filter(({name}) => name.startsWith('Bpc')).flatMap(({cssParts = []}) => cssParts);
  return {
    attributes: declaration.attributes.filter(({fieldName}) => publicNames.has(fieldName)).map(described),
    members: declaration.members.filter((member) => isPublic(member) && !member.static).map(described),
    events: byName(declaration.events).map(described),
    slots: declaration.slots,
    cssParts: byName([...inner.toReversed(), ...(declaration.cssParts ?? []).toReversed()]).toReversed(),
    cssProperties: declaration.cssProperties.map((item) =>
      computed.includes(item.name)
        ? item
        : {...item, default: defaults.get(item.name.replace(/^--bpc-/, '')) ?? item.default},
    ),
    cssStates: declaration.cssStates,
  };
}

/** Fields of a question are its attributes; the analyzer cannot see that they are defined in a loop. */
function question(declaration) {
  const attributesByName = new Map(declaration.attributes.map((item) => [item.name, item]));
  return {
    attributes: declaration.attributes.map((item) => ({
      ...item,
      ...(declaration.members.some(({name}) => name === item.name) && {fieldName: item.name}),
    })),
    members: declaration.members.filter(isPublic).map((member) => ({
      ...member,
      attribute: member.name,
      description: attributesByName.get(member.name)?.description,
    })),
  };
}

/** @returns {Promise<object>} the manifest; the same sources give the same bytes */
export async function readManifest() {
  const {modules} = analyze();
  const surface = await load('surface');
  const all = modules.flatMap(({declarations}) => declarations);
  const shape = {'back-pain-checker': checker, 'back-pain-question': question};
  const publishedModules = [];
  for (const {path, declarations} of modules) {
    const shown = declarations.flatMap((item) => {
      const [tagName] = Object.entries(elements).find(([, name]) => name === item.name) ?? [];
      const {kind, name, description, superclass} = item;
      if (tagName)
        return [
          {
            kind,
            name,
            tagName,
            customElement: true,
            description: tidy(description),
            superclass: {name: 'HTMLElement'},
            ...shape[tagName](item, all, surface.allStyles),
          },
        ];
      if (!/^(?:Checker|Consult)\w*Event$/.test(name)) return [];
      const members = item.members
        .filter((member) => isPublic(member) && !member.static && member.name !== 'close')
        .map(described);
      return [
        {
          kind,
          name,
          description: tidy(description),
          superclass: {name: superclass.name === 'PublicEvent' ? 'Event' : superclass.name},
          members,
        },
      ];
    });
    if (!shown.length) continue;
    const module = published(path);
    const exports = shown.flatMap(({name, tagName}) => [
      {kind: 'js', name, declaration: {name, module}},
      ...(tagName ? [{kind: 'custom-element-definition', name: tagName, declaration: {name, module}}] : []),
    ]);
    publishedModules.push({kind: 'javascript-module', path: module, declarations: shown, exports});
  }
  return {schemaVersion: '1.0.0', readme: 'README.md', modules: publishedModules};
}

/** The description of one element in a manifest. */
export const elementIn = (manifest, tagName) =>
  manifest.modules.flatMap(({declarations}) => declarations).find((item) => item.tagName === tagName);

/** All classes of events in a manifest, by the name of the class. */
export const eventClassIn = (manifest, name) =>
  manifest.modules.flatMap(({declarations}) => declarations).find((item) => item.name === name);
