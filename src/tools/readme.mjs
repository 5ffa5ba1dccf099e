/** The tables of README.md, each between two markers, made from the manifest, the rules and what the build weighed. */
import {existsSync, readFileSync} from 'node:fs';
import {generate} from './generate.mjs';
import {load} from './load.mjs';
import {elementIn, eventClassIn, readManifest} from './manifest.mjs';
import {inRoot} from './shell.mjs';

const code = (text) => `\`${text}\``;
const cell = (text) =>
  String(text ?? '')
    .replaceAll('|', '\\|')
    .replace(/\s+/g, ' ')
    .trim();
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
const list = (ids) => ids.map(code).join(', ');
const rules = (name) => JSON.parse(readFileSync(inRoot('rules', 'running-back-pain', `${name}.json`), 'utf8'));

const simple = (type) => (type?.text ?? 'string').replace(/ \| (?:null|undefined)/g, '').replaceAll('readonly ', '');

const attributes = ({attributes: all}) =>
  table(
    ['attribute', 'property', 'type', 'what it does'],
    all.map(({name, fieldName, type, description}) => [code(name), code(fieldName), code(simple(type)), description]),
  );
const question = ({attributes: all}) =>
  table(
    ['attribute', 'what it says'],
    all.map(({name, description, default: standard}) => [
      code(name),
      `${description}${standard ? ` Default: ${code(standard)}.` : ''}`,
    ]),
  );

function members({members: all}) {
  const fields = all.filter(({kind, attribute}) => kind === 'field' && !attribute);
  const methods = all.filter(({kind}) => kind === 'method');
  const signature = ({name, parameters = [], return: result}) =>
    `${name}(${parameters.map((one) => one.name + (one.optional ? '?' : '')).join(', ')}): ${simple(result?.type)}`;
  const settable = ({name}) => (name === 'assessment' ? ' Read only.' : '');
  return table(
    ['property or method', 'what it is'],
    [
      ...fields.map((one) => [code(`${one.name}: ${simple(one.type)}`), `${one.description}${settable(one)}`]),
      ...methods.map((one) => [code(signature(one)), one.description]),
    ],
  );
}

const events = ({events: all}, manifest) =>
  table(
    ['event', 'class', 'when'],
    all.map(({name, type, description}) => [code(name), code(eventClassIn(manifest, type.text).name), description]),
  );

/** Where each slot is open, asked of the code that opens them. */
function slots({slots: all}, {isOpen}) {
  const moments = [
    ['start', 'start', null],
    ['questions', 'question', null],
    ['self-care', 'result', 'self-care'],
    ['non-urgent', 'result', 'non-urgent'],
    ['urgent', 'result', 'urgent'],
    ['emergency', 'result', 'emergency'],
  ];
  const mark = (name, step, level) => {
    const real = name.replace('<id>', 'x');
    if (isOpen(real, step, level, 'non-urgent')) return 'open';
    return isOpen(real, step, level, 'self-care') ? 'with `consult-from="self-care"`' : '–';
  };
  const named = all.filter(({name}) => name);
  return table(
    ['slot', 'what belongs in it', ...moments.map(([head]) => head)],
    named.map(({name, description}) => [
      code(name),
      description,
      ...moments.map(([, step, level]) => mark(name, step, level)),
    ]),
  );
}

const named = (all, head) =>
  table(
    [head, 'what it is'],
    all.map(({name, description}) => [code(name), description]),
  );
const properties = ({cssProperties}) =>
  table(
    ['custom property', 'default', 'what it sets'],
    cssProperties.map(({name, default: standard, description}) => [
      code(name),
      standard ? code(standard) : 'computed',
      description,
    ]),
  );

/** With the words and numbers of the United States, as an example. */
function dispositions() {
  const {words, emergencyNumber} = rules('regions').find(({id}) => id === 'us');
  const say = (text) =>
    text.replace(/\{([\w-]+)\}/g, (_, word) => (word === 'emergency-number' ? emergencyNumber : words[word]));
  return table(
    ['level', 'disposition', 'says, in the United States', 'how soon'],
    rules('dispositions').map(({id, level, title, timeFrame}) => [code(level), code(id), say(title), timeFrame]),
  );
}

function ids() {
  const questions = rules('questions');
  const care = rules('self-care');
  const exercises = care.filter(({kind}) => kind === 'exercise' || kind === 'stretch');
  const idsOf = (entries) => list(entries.map(({id}) => id));
  return table(
    ['where', 'ids'],
    [
      ['`questions`: asked by default', idsOf(questions.filter(({safety, onRequest}) => !safety && !onRequest))],
      ['`questions`: only when named', idsOf(questions.filter(({onRequest}) => onRequest))],
      ['safety: cannot be left out', idsOf(questions.filter(({safety}) => safety))],
      ['`first`', idsOf(questions.filter(({mayOpen}) => mayOpen))],
      ['`region`', idsOf(rules('regions'))],
      ['slot `contributor-<id>`', idsOf(rules('contributors'))],
      ['slot `exercise-<id>`', idsOf(exercises)],
      ['slot `region-<id>`', list([...new Set(exercises.map(({bodyRegion}) => bodyRegion).filter(Boolean))])],
    ],
  );
}

const problems = ({problemCodes}) =>
  table(
    ['code', 'what it means, and what happens'],
    Object.entries(problemCodes).map(([name, meaning]) => [code(name), meaning]),
  );

/** What each published file is for; `files` in package.json and a test keep the list complete. */
export const files = {
  'back-pain-checker.js': 'Everything in one file, for a script tag. Works as a module and as a classic script.',
  'locales/*.js':
    'A language each, loaded by the file above only where a page is in that language. Keep them beside it.',
  'own-pack.js':
    'Reads and checks a pack of your own, loaded by the file above only where `pack` is set. Keep it beside it.',
  'index.js': 'The classes, without registering them.',
  'define.js': 'Registers the elements; for bundlers.',
  'engine/index.js': 'The rules without a page: `assess(pack, answers)` in Node or in a worker.',
  'packs/running-back-pain.json': 'The rules and words as data.',
  'pack.schema.json': 'The shape of a pack, for an author’s editor.',
  'custom-elements.json': 'The surface below, for tools.',
  'html-custom-data.json':
    'Completion in VS Code: `"html.customData": ["./node_modules/back-pain-checker/dist/html-custom-data.json"]`.',
  'css-custom-data.json': 'The same for custom properties, parts and states: `"css.customData"`.',
  'web-types.json': 'Completion in JetBrains editors, found by itself.',
  'types/*.d.ts': 'Types for JSX (React, Preact, Solid), Vue and Svelte.',
  'integrity.json': 'A hash of every other published file in `dist/`, to be used as `integrity` or to compare.',
  'sbom.json': 'The packages it is made of (CycloneDX).',
  'back-pain-checker.licences.txt': 'The licences of what the one file contains.',
};
const fileTable = () =>
  table(
    ['file in `dist/`', 'what it is for'],
    Object.entries(files).map(([file, use]) => [code(file), use]),
  );

/** The next whole kB over the wire: true of the file, and the same after most changes. */
export const sizeSentence = (bytes) =>
  `The file is less than **${Math.floor(bytes / 1000) + 1} kB** in brotli, rules and English included.`;

/** As the last build printed it; before the first one, nothing is known. */
function size(current) {
  const path = inRoot('.cache', 'size.json');
  return existsSync(path) ? sizeSentence(JSON.parse(readFileSync(path, 'utf8')).total) : current;
}

const ways = {
  renders: 'looks right',
  mouse: 'by mouse',
  keyboard: 'by keyboard',
  unchanged: 'page unchanged',
  quiet: 'quiet console',
};
const signs = {yes: '✓', no: '**no**', 'own words': 'its own words'};

/** The pages it was put into, as the last whole run of `test/compat/hosts/` left them. */
export function hosts(rows = JSON.parse(readFileSync(inRoot('test', 'compat', 'hosts', 'matrix.json'), 'utf8'))) {
  const names = {chromium: 'Chromium', firefox: 'Firefox'};
  const families = [...new Set(rows.map(({family}) => family))];
  return table(
    ['page', ...Object.values(ways), 'in'],
    families.flatMap((family) => [
      [`**${family}**`, ...Object.keys(ways).map(() => ''), ''],
      ...rows
        .filter((row) => row.family === family)
        .map((row) => [
          row.host,
          ...Object.keys(ways).map((way) => signs[row[way]] ?? row[way]),
          row.browsers.map((name) => names[name]).join(', '),
        ]),
    ]),
  );
}

/** Replaces what stands between `<!-- name -->` and `<!-- /name -->`. */
export function fill(text, name, make) {
  const pattern = new RegExp(`(<!-- ${name} -->\\n)([\\s\\S]*?)(<!-- /${name} -->)`);
  if (!pattern.test(text)) throw new Error(`README.md has no place for ${name}: <!-- ${name} --> … <!-- /${name} -->`);
  return text.replace(pattern, (_, start, current, end) => `${start}${make(current.trim())}\n${end}`);
}

/** @returns {Promise<{file: string, text: string}[]>} */
export async function derived() {
  // The surface includes modules that are made from the rules.
  await generate();
  const manifest = await readManifest();
  const surface = await load('surface');
  const checker = elementIn(manifest, 'back-pain-checker');
  const tables = {
    size,
    intended: () => `> ${rules('pack').intendedUse}`,
    levels: dispositions,
    attributes: () => attributes(checker),
    question: () => question(elementIn(manifest, 'back-pain-question')),
    members: () => members(checker),
    events: () => events(checker, manifest),
    slots: () => slots(checker, surface),
    parts: () => named(checker.cssParts, 'part'),
    states: () => named(checker.cssStates, 'state'),
    properties: () => properties(checker),
    problems: () => problems(surface),
    ids,
    files: fileTable,
    hosts: () => hosts(),
  };
  const before = readFileSync(inRoot('README.md'), 'utf8');
  const text = Object.entries(tables).reduce((whole, [name, make]) => fill(whole, name, make), before);
  return [{file: 'README.md', text}];
}
