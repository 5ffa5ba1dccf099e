/** Differences between the manifest and the code: documented but missing, or present but undocumented. */
import {readFileSync} from 'node:fs';
import {find} from './files.mjs';
import {elementIn, eventClassIn} from './manifest.mjs';
import {inRoot} from './shell.mjs';

const read = (patterns, skip = /$^/) =>
  find(patterns, 'src')
    .filter((file) => !skip.test(file))
    .map((file) => ({file, text: readFileSync(inRoot(file), 'utf8')}));

/** The sources the comparison reads; a test passes changed ones. */
export const readSources = () => ({
  elements: read(['src/checker/**/*.ts', 'src/screens/**/*.ts'], /\.styles\.ts$/),
  events: read(['src/events/*.ts']),
  index: readFileSync(inRoot('src', 'index.ts'), 'utf8'),
  define: readFileSync(inRoot('src', 'define.ts'), 'utf8'),
  steps: readFileSync(inRoot('src', 'flow', 'types.ts'), 'utf8'),
});

/** Comments mention parts and slots too, and must not count as uses. */
const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

/** Names in `part="a b"` and the literals of `part=${…}`. */
function partsIn(text) {
  const fixed = [...text.matchAll(/\bpart="([\w\s-]+)"/g)].flatMap(([, names]) => names.split(/\s+/));
  const chosen = [...text.matchAll(/\bpart=\$\{([^}]*)\}/g)].flatMap(([, code]) =>
    [...code.matchAll(/([!=]== )?'([\w-]+)'/g)].filter(([, compared]) => !compared).map(([, , name]) => name),
  );
  return [...fixed, ...chosen].filter(Boolean);
}

const lists = (what, documentedNames, codeNames) => {
  const [documented, inCode] = [new Set(documentedNames), new Set(codeNames)];
  return [
    ...[...documented]
      .filter((name) => !inCode.has(name))
      .map((name) => `${what} ${name} is in the manifest, but not in the code`),
    ...[...inCode]
      .filter((name) => !documented.has(name))
      .map((name) => `${what} ${name} is in the code, but not in the manifest`),
  ];
};
const names = (list) => list.map(({name}) => name);
const literals = (text, type) =>
  [...(new RegExp(`type ${type} =([^;]*);`).exec(text)?.[1] ?? '').matchAll(/'([\w-]+)'/g)].map(([, name]) => name);

/** Members of the checker and its base classes, up to LitElement. */
function membersOf({BackPainChecker}) {
  // Asking for the attributes makes lit define the properties.
  const memberNames = new Set(BackPainChecker.observedAttributes && []);
  for (
    let level = BackPainChecker.prototype;
    !Object.hasOwn(level.constructor, '_$litElement$');
    level = Object.getPrototypeOf(level)
  ) {
    for (const name of Object.getOwnPropertyNames(level)) memberNames.add(name);
  }
  return memberNames;
}

/** Called by the browser or by lit. */
const lifecycle =
  /Callback$|^(?:constructor|willUpdate|updated|render|createRenderRoot|getUpdateComplete|scheduleUpdate|shouldUpdate|announcement)$/;

/** One entry for each event class: a file may hold several. Internal events (`bpc-*`) end at the shadow root and are not part of the surface. */
function publicEventsIn(files) {
  return files.flatMap(({text}) =>
    text.split(/^(?=export class )/m).flatMap((declaration) => {
      const type = /static readonly type = '([\w-]+)'/.exec(declaration)?.[1];
      const [, name] = /^export class (\w+)/.exec(declaration) ?? [];
      return name && type && !type.startsWith('bpc-') ? [{type, name, text}] : [];
    }),
  );
}

/** @returns {string[]} one sentence for each difference */
export function surfaceDifferences(manifest, surface, {elements, events, index, define, steps}) {
  const checker = elementIn(manifest, 'back-pain-checker');
  const question = elementIn(manifest, 'back-pain-question');
  const code = elements.map(({file, text}) => ({file, text: withoutComments(text)}));
  const css = surface.allStyles.map(({cssText}) => cssText).join('\n');
  const rendered = code.map(({text}) => text).join('\n');
  const codeNames = publicEventsIn(events);
  const members = membersOf(surface);
  return [
    ...lists('attribute', names(checker.attributes), surface.BackPainChecker.observedAttributes),
    ...lists('attribute of <back-pain-question>', names(question.attributes), surface.questionFields),
    ...lists(
      'member',
      names(checker.members),
      [...members].filter((name) => !lifecycle.test(name)),
    ),
    ...lists(
      'event',
      names(checker.events),
      codeNames.map(({type}) => type),
    ),
    ...codeNames
      .filter(({name}) => !eventClassIn(manifest, name))
      .map(({name}) => `the class ${name} is not in the manifest`),
    ...codeNames
      .filter(({name}) => !new RegExp(`^export \\{[^}]*\\b${name}\\b[^}]*\\} from`, 'm').test(index))
      .map(({name}) => `${name} is not exported by index.ts`),
    ...codeNames
      .filter(({type, name, text}) => !text.includes(`'${type}': ${name};`))
      .map(({type}) => `${type} is not in HTMLElementEventMap`),
    ...lists('slot', names(checker.slots).filter(Boolean), Object.keys(surface.slotPolicy)),
    ...names(checker.slots)
      .filter((name) => name && !new RegExp(`['"\`]${name.replace('<id>', "(?:\\$|')")}`).test(rendered))
      .map((name) => `slot ${name} is rendered nowhere`),
    ...lists(
      'part',
      names(checker.cssParts),
      code.flatMap(({text}) => partsIn(text)),
    ),
    ...lists(
      'custom property',
      names(checker.cssProperties),
      [...css.matchAll(/var\(\s*(--bpc-[\w-]+)/g)].map(([, name]) => name),
    ),
    ...lists('state', names(checker.cssStates), [
      ...literals(steps, 'Step').map((step) => `step-${step}`),
      ...surface.levels.map((level) => `level-${level}`),
    ]),
    ...['back-pain-checker', 'back-pain-question']
      .filter((tag) => define.split(`'${tag}': ${elementIn(manifest, tag).name}`).length < 3)
      .map((tag) => `<${tag}> is not both registered and in HTMLElementTagNameMap`),
    ...[
      ...checker.attributes,
      ...checker.members,
      ...checker.events,
      ...checker.slots,
      ...checker.cssParts,
      ...checker.cssProperties,
      ...checker.cssStates,
      ...question.attributes,
    ]
      .filter(({description}) => !description)
      .map(({name}) => `${name} has no description`),
  ];
}
