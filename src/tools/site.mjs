/**
 * The generated parts of README.md and of the pages in demo/, each between `<!-- name -->` and `<!-- /name -->`:
 * the navigation, the table of contents, the reference, the recipes (`<!-- code recipes/x.html -->`), documents of the repository
 * (`<!-- markdown rules/README.md -->`) and the table of host pages.
 */
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {posix} from 'node:path';
import {Marked} from 'marked';
import {generate} from './generate.mjs';
import {load} from './load.mjs';
import {elementIn, eventClassIn, readManifest} from './manifest.mjs';
import {inRoot} from './shell.mjs';

const read = (...path) => readFileSync(inRoot(...path), 'utf8');
const rules = (name) => JSON.parse(read('rules', 'running-back-pain', `${name}.json`));
const oneLine = (text) =>
  String(text ?? '')
    .replace(/\s+/g, ' ')
    .trim();

// --- Two output formats. Cells and sentences are written with Markdown's backticks and double asterisks.

export const escapeHtml = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const inlineHtml = (text) =>
  escapeHtml(oneLine(text))
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>');

const code = (text) => `\`${text}\``;
const list = (ids) => ids.map(code).join(', ');

const markdownTable = ({head, rows}) =>
  [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.map((cell) => oneLine(cell).replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');

/** A table that scrolls sideways by itself on a phone. A row of one cell is a heading for the rows below it. */
function htmlTable({caption, head, rows}) {
  const headerRow = `<tr>${head.map((cell) => `<th scope="col">${inlineHtml(cell)}</th>`).join('')}</tr>`;
  const bodyRow = ([first, ...rest]) =>
    rest.length
      ? `<tr><th scope="row">${inlineHtml(first)}</th>${rest.map((cell) => `<td>${inlineHtml(cell)}</td>`).join('')}</tr>`
      : `<tr><th scope="colgroup" colspan="${head.length}">${inlineHtml(first)}</th></tr>`;
  return [
    `<div class="scroll" role="region" aria-label="${escapeHtml(caption)}" tabindex="0">`,
    '<table>',
    `<caption>${inlineHtml(caption)}</caption>`,
    `<thead>${headerRow}</thead>`,
    '<tbody>',
    ...rows.map(bodyRow),
    '</tbody>',
    '</table>',
    '</div>',
  ].join('\n');
}

/** One entry of the reference, with an address of its own: `#attribute-region`. */
function htmlEntry(kind, {name, details = [], description}) {
  const id = `${kind}-${name.replace(/^--/, '').replace(/\W+/g, '-').replace(/^-|-$/g, '')}`;
  const extra = details.map((detail) => ` <span>${inlineHtml(detail)}</span>`).join('');
  return `<div id="${id}"><dt><a href="#${id}"><code>${escapeHtml(name)}</code></a>${extra}</dt><dd>${inlineHtml(description)}</dd></div>`;
}
const htmlEntries = (kind, entries) =>
  ['<dl class="entries">', ...entries.map((entry) => htmlEntry(kind, entry)), '</dl>'].join('\n');

const htmlCode = (path) => {
  const text = read('demo', path).trimEnd();
  return `<pre tabindex="0" role="region" aria-label="${escapeHtml(path)}"><code>${escapeHtml(text)}</code></pre>`;
};

/** Pages of the site that show a document of the repository; links between the documents lead to these pages. */
const documentPages = {
  'CHANGELOG.md': 'changelog.html',
  'rules/README.md': 'pack-authors.html',
  'rules/HAZARDS.md': 'hazards.html',
  'rules/REGULATION.md': 'regulation.html',
};

/** A link of a document as it is on the site: to the page that shows the document, else to the file in the repository, which the site does not serve. */
function documentLink(href, documentPath) {
  if (/^(?:[a-z]+:|#)/.test(href)) return href;
  const [path, fragment] = href.split('#');
  const target = posix.join(posix.dirname(documentPath), path);
  const page = documentPages[target] ?? (target.startsWith('demo/') ? target.slice('demo/'.length) : undefined);
  return page && `${page}${fragment ? `#${fragment}` : ''}`;
}

const headingId = (text) =>
  text
    .toLowerCase()
    .replace(/<[^>]+>|&\w+;/g, '')
    .replace(/[^\w]+/g, '-')
    .replace(/^-|-$/g, '');

/** A document of the repository as HTML, without its first heading, which the page has. */
function htmlDocument(path) {
  const marked = new Marked({
    renderer: {
      heading({tokens, depth}) {
        const text = this.parser.parseInline(tokens);
        return depth === 1 ? '' : `<h${depth} id="${headingId(text)}">${text}</h${depth}>\n`;
      },
      link({href, tokens}) {
        const text = this.parser.parseInline(tokens);
        const target = documentLink(href, path);
        return target ? `<a href="${escapeHtml(target)}">${text}</a>` : text;
      },
      table(token) {
        const contentOf = ({tokens}) => this.parser.parseInline(tokens);
        const head = token.header.map((header) => `<th scope="col">${contentOf(header)}</th>`);
        const rows = token.rows.map(([first, ...rest]) => {
          const cells = rest.map((cell) => `<td>${contentOf(cell)}</td>`);
          return `<tr><th scope="row">${contentOf(first)}</th>${cells.join('')}</tr>`;
        });
        return [
          `<div class="scroll" role="group" aria-label="Table: ${escapeHtml(token.header.map(({text}) => text).join(', '))}" tabindex="0">`,
          `<table><thead><tr>${head.join('')}</tr></thead>`,
          `<tbody>${rows.join('\n')}</tbody></table></div>\n`,
        ].join('\n');
      },
      code: ({text}) => `<pre tabindex="0" role="group" aria-label="Example"><code>${escapeHtml(text)}</code></pre>\n`,
    },
  });
  return marked.parse(read(...path.split('/'))).trim();
}

// --- The reference, from the manifest and the rules.

const simpleType = (type) =>
  (type?.text ?? 'string').replace(/ \| (?:null|undefined)/g, '').replaceAll('readonly ', '');

const attributes = ({attributes: all}) =>
  htmlEntries(
    'attribute',
    all.map(({name, fieldName, type, description}) => ({
      name,
      details: [`property ${code(fieldName)}`, code(simpleType(type))],
      description,
    })),
  );

const questionAttributes = ({attributes: all}) =>
  htmlEntries(
    'question',
    all.map(({name, description, default: standard}) => ({
      name,
      description: `${description}${standard ? ` Default: ${code(standard)}.` : ''}`,
    })),
  );

function members({members: all}) {
  const fields = all.filter(({kind, attribute}) => kind === 'field' && !attribute);
  const methods = all.filter(({kind}) => kind === 'method');
  const parameterList = (parameters = []) =>
    parameters.map(({name, optional}) => name + (optional ? '?' : '')).join(', ');
  return htmlEntries('member', [
    ...fields.map(({name, type, description}) => ({
      name,
      details: [code(simpleType(type)), ...(name === 'assessment' ? ['read only'] : [])],
      description,
    })),
    ...methods.map(({name, parameters, return: result, description}) => ({
      name: `${name}(${parameterList(parameters)})`,
      details: [`returns ${code(simpleType(result?.type))}`],
      description,
    })),
  ]);
}

const events = ({events: all}, manifest) =>
  htmlEntries(
    'event',
    all.map(({name, type, description}) => ({
      name,
      details: [code(eventClassIn(manifest, type.text).name)],
      description,
    })),
  );

const namedSlots = ({slots: all}) => all.filter(({name}) => name);
const slots = (checker) => htmlEntries('slot', namedSlots(checker));

/** When each slot is open, read from the code that opens them. */
function slotLevels(checker, {isSlotOpen}) {
  const moments = [
    ['start', 'start', null],
    ['questions', 'question', null],
    ['self-care', 'result', 'self-care'],
    ['non-urgent', 'result', 'non-urgent'],
    ['urgent', 'result', 'urgent'],
    ['emergency', 'result', 'emergency'],
  ];
  const openness = (slotName, step, level) => {
    const exampleName = slotName.replace('<id>', 'x');
    if (isSlotOpen(exampleName, step, level, 'non-urgent')) return 'open';
    return isSlotOpen(exampleName, step, level, 'self-care') ? 'with `consult-from="self-care"`' : '–';
  };
  return htmlTable({
    caption: 'When each slot is open',
    head: ['slot', ...moments.map(([heading]) => heading)],
    rows: namedSlots(checker).map(({name}) => [
      code(name),
      ...moments.map(([, step, level]) => openness(name, step, level)),
    ]),
  });
}

const customProperties = ({cssProperties}) =>
  htmlEntries(
    'property',
    cssProperties.map(({name, default: standard, description}) => ({
      name,
      details: [standard ? code(standard) : 'computed'],
      description,
    })),
  );

/** With the words and numbers of the United States, as an example. */
function dispositions() {
  const {words, emergencyNumber} = rules('regions').find(({id}) => id === 'us');
  const withWords = (text) =>
    text.replace(/\{([\w-]+)\}/g, (_, word) => (word === 'emergency-number' ? emergencyNumber : words[word]));
  return {
    caption: 'Triage levels and dispositions',
    head: ['level', 'disposition', 'title, in the United States', 'how soon'],
    rows: rules('dispositions').map(({id, level, title, timeFrame}) => [
      code(level),
      code(id),
      withWords(title),
      timeFrame,
    ]),
  };
}

function ids({messagesSchema}) {
  const questions = rules('questions');
  const exercises = rules('self-care').filter(({kind}) => kind === 'exercise' || kind === 'stretch');
  const idsOf = (entries) => list(entries.map(({id}) => id));
  return htmlTable({
    caption: 'Ids of the built-in pack',
    head: ['where', 'ids'],
    rows: [
      ['`questions`: asked by default', idsOf(questions.filter(({safety, onRequest}) => !safety && !onRequest))],
      ['`questions`: only when named', idsOf(questions.filter(({onRequest}) => onRequest))],
      ['safety: always asked', idsOf(questions.filter(({safety}) => safety))],
      ['`first`', idsOf([{id: 'safety'}, ...questions.filter(({mayOpen}) => mayOpen)])],
      ['`region`', idsOf(rules('regions'))],
      ['`messages` of your own pack: what it may reword', list(Object.keys(messagesSchema.fields))],
      ['slot `contributor-<id>`', idsOf(rules('contributors'))],
      ['slot `exercise-<id>`', idsOf(exercises)],
      ['slot `region-<id>`', list([...new Set(exercises.map(({bodyRegion}) => bodyRegion).filter(Boolean))])],
    ],
  });
}

const problems = ({problemCodes}) =>
  htmlEntries(
    'problem',
    Object.entries(problemCodes).map(([name, description]) => ({name, description})),
  );

/** What each published file is for; `files` in package.json and a test keep the list complete. */
export const files = {
  'back-pain-checker.js': 'Everything in one file, for a script tag. Works as a module and as a classic script.',
  'locales/*.js':
    'One language each, loaded by the file above only where a page is in that language. Keep them beside it.',
  'own-pack.js':
    'Reads and checks a pack of your own, loaded by the file above only where `pack` is set. Keep it beside it.',
  'index.js': 'The classes, without registering them.',
  'define.js': 'Registers the elements; for bundlers.',
  'engine/index.js': 'The rules without a page: `assess(pack, answers)` in Node or in a worker.',
  'flow/index.js': 'The questions without a page: the plan, the next question, the saved state.',
  'handoff/index.js': 'The hand-over without a page: the summary, the detail of `consult-requested`, FHIR.',
  'packs/running-back-pain.json': 'The rules and words as data.',
  'pack.schema.json': 'The JSON Schema of a pack, for your editor.',
  'custom-elements.json': 'The custom elements manifest: everything on this page, for tools.',
  'html-custom-data.json':
    'Completion in VS Code: `"html.customData": ["./node_modules/back-pain-checker/dist/html-custom-data.json"]`.',
  'css-custom-data.json': 'The same for custom properties, parts and states: `"css.customData"`.',
  'web-types.json': 'Completion in JetBrains editors, which find it by themselves.',
  'types/*.d.ts': 'Types for JSX (React, Preact, Solid), Vue and Svelte.',
  'integrity.json': 'A hash of every other published file in `dist/`, to use as `integrity` or to compare.',
  'sbom.json': 'The software bill of materials (CycloneDX): the packages it is made of.',
  'back-pain-checker.licences.txt': 'The licenses of what the one file contains.',
};
const fileEntries = () =>
  htmlEntries(
    'file',
    Object.entries(files).map(([name, description]) => ({name, description})),
  );

// --- What the last build and the last run over the host pages found.

/** The next whole kB over the wire: correct for the file, and stable over most changes. */
export const sizeSentence = (bytes) =>
  `The file is less than **${Math.floor(bytes / 1000) + 1} kB** in brotli, rules and English included.`;

/** As the last build measured it; before the first build the sentence stays as it is. */
function size(current) {
  const path = inRoot('.cache', 'size.json');
  return existsSync(path) ? sizeSentence(JSON.parse(readFileSync(path, 'utf8')).total) : current;
}

const hostChecks = {
  renders: 'looks right',
  mouse: 'by mouse',
  keyboard: 'by keyboard',
  unchanged: 'page unchanged',
  quiet: 'quiet console',
};
const hostResults = {yes: '✓', no: '**no**', 'own words': 'its own words'};
const browserNames = {chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit'};

/** The pages that the host tests put the checker into, as the last whole run of `test/compat/hosts/` left them. */
export function hosts(rows = JSON.parse(read('test', 'compat', 'hosts', 'matrix.json'))) {
  const hostRow = (row) => [
    row.host,
    ...Object.keys(hostChecks).map((check) => hostResults[row[check]] ?? row[check]),
    row.browsers.map((name) => browserNames[name] ?? name).join(', '),
  ];
  const families = [...new Set(rows.map(({family}) => family))];
  return htmlTable({
    caption: 'Host pages and what the tests found on each',
    head: ['page', ...Object.values(hostChecks), 'in'],
    rows: families.flatMap((family) => [[family], ...rows.filter((row) => row.family === family).map(hostRow)]),
  });
}

/** Situations from public reports about other embeds, each with the file and the test that shows the outcome here. */
function situations() {
  const rows = JSON.parse(read('test', 'compat', 'situations.json'));
  const kinds = [...new Set(rows.map(({kind}) => kind))];
  const row = ({situation, source = '–', outcome, file}) => [situation, source, outcome, `\`${file}\``];
  return htmlTable({
    caption: 'Situations from reports about other embeds',
    head: ['what happens', 'report', 'outcome', 'test'],
    rows: kinds.flatMap((kind) => [[kind], ...rows.filter((entry) => entry.kind === kind).map(row)]),
  });
}

/** The hazards of `rules/HAZARDS.md` with empty columns for whoever publishes the checker. */
function hazardLog() {
  const rows = [...read('rules', 'HAZARDS.md').matchAll(/^\| (H\d+) \|(.*)\|$/gm)].map(([, id, rest]) => {
    const [hazard, , , severity, likelihood, , residual] = rest.split(/(?<!\\)\|/).map((cell) => cell.trim());
    return [id, hazard, severity, likelihood, residual, '', '', ''];
  });
  return htmlTable({
    caption: 'Hazard log of the site that publishes the checker',
    head: ['id', 'hazard', 'severity', 'likelihood', 'residual', 'applies here?', 'what we do', 'owner'],
    rows,
  });
}

// --- What every page of the site shares.

/** Each page: its file, its name in the navigation, and what it is for, as `llms.txt` says it. */
const sitePages = [
  ['index.html', 'Overview', 'what the checker is, with a page for each of five kinds of site'],
  ['playground.html', 'Playground', 'change any attribute of a live checker and read its events'],
  ['build.html', 'Builder', 'choose settings, see them at once, copy the snippet for HTML, a CMS or a framework'],
  [
    'reference.html',
    'Reference',
    'every attribute, property, method, event, slot, part, state, problem code and published file',
  ],
  [
    'recipes.html',
    'Recipes',
    'script tag, frameworks, WordPress, Shopify, website builders, forms, consult requests, your own pack',
  ],
  ['testing.html', 'Testing', 'unit tests with a fake checker, and a whole visit in a browser'],
  ['compatibility.html', 'Compatibility', 'browsers, frameworks and about 110 host pages that the tests try'],
  ['privacy.html', 'Privacy', 'what leaves the page and when, and how to check it yourself'],
  ['accessibility.html', 'Accessibility', 'how the checker meets WCAG 2.2 AA, by criterion'],
  ['reasoning.html', 'Reasoning', 'every rule with its sources, and pictures of how the questions lead to a result'],
  ['hazards.html', 'Hazards', 'what could go wrong, what is done about it, and the test of it'],
  ['pack-authors.html', 'Pack authors', 'how to write and verify a pack of your own'],
  [
    'adopt.html',
    'Adopt it',
    'templates for whoever has to sign: hazard log, data protection, accessibility, going live',
  ],
  ['regulation.html', 'Regulation', 'what public sources say on whether it is a medical device'],
  ['gallery.html', 'Gallery', 'every screen, in each language and color scheme'],
  ['changelog.html', 'Changelog', 'what changed in each version, and how to migrate'],
  ['search.html', 'Search', 'search all pages'],
];

/** The menu is a popover on a phone and a row of links on a wide screen; it needs no script. */
function navigation(file) {
  const link = ([page, title]) => `<a href="${page}"${page === file ? ' aria-current="page"' : ''}>${title}</a>`;
  return [
    '<header class="site-header">',
    '<p><a href="index.html">Back pain checker</a></p>',
    '<button type="button" popovertarget="site-menu">Menu</button>',
    '<nav id="site-menu" aria-label="Site" popover>',
    ...sitePages.map(link),
    '</nav>',
    '</header>',
  ].join('\n');
}

/** Links to the second-level headings of the page. */
function contents(html) {
  const headings = [...html.matchAll(/<h2 id="([^"]+)">(.*?)<\/h2>/g)];
  const items = headings.map(([, id, title]) => `<li><a href="#${id}">${title.replace(/<[^>]+>/g, '')}</a></li>`);
  return ['<nav class="contents" aria-label="On this page">', '<ul>', ...items, '</ul>', '</nav>'].join('\n');
}

/** For programs that read the site: one line a page, from the same list as the navigation (https://llmstxt.org). */
function llmsText() {
  const pages = sitePages.map(([page, title, description]) => `- [${title}](${page}): ${description}`);
  return [
    '# Back pain checker',
    '',
    '> `<back-pain-checker>` is a custom element that tells runners with back pain how soon to get help. A site adds it with one script tag. Its rules run in the page: no server, account, cookie or third party.',
    '',
    `> ${oneLine(rules('pack').intendedUse)}`,
    '',
    '## Pages',
    '',
    ...pages,
    '',
    '## Data',
    '',
    '- [Rules](../dist/packs/running-back-pain.json): questions, red flags, advice and sources as JSON',
    '- [Schema of a pack](../dist/pack.schema.json): JSON Schema for a pack of your own',
    '- [Custom elements manifest](../dist/custom-elements.json): the reference, for tools',
    '',
  ].join('\n');
}

// --- Filling the places.

/** Replaces the text between `<!-- name -->` and `<!-- /name -->`. */
export function fill(text, name, make, file = 'README.md') {
  const pattern = new RegExp(`( *)(<!-- ${name} -->\\n)([\\s\\S]*?)( *<!-- /${name} -->)`);
  if (!pattern.test(text)) throw new Error(`${file} has no place for ${name}: <!-- ${name} --> … <!-- /${name} -->`);
  return text.replace(pattern, (_, indent, start, current, end) => `${indent}${start}${make(current.trim())}\n${end}`);
}

/** The names of all places in a text, in order. */
const placesIn = (text) => [...text.matchAll(/<!-- \/([^>]+) -->/g)].map(([, name]) => name);

function regionFor(file, name, regions) {
  if (name === 'navigation') return () => navigation(file);
  if (name.startsWith('code ')) return () => htmlCode(name.slice('code '.length));
  if (name.startsWith('markdown ')) return () => htmlDocument(name.slice('markdown '.length));
  if (!regions[name]) throw new Error(`demo/${file} asks for "${name}", which nothing fills`);
  return regions[name];
}

/** Fills every place of one page. @returns {string} */
export function fillPage(file, text, regions) {
  const fillPlace = (page, name) => fill(page, name, regionFor(file, name, regions), `demo/${file}`);
  const names = placesIn(text);
  const filled = names.filter((name) => name !== 'contents').reduce(fillPlace, text);
  if (!names.includes('contents')) return filled;
  // Last, since the headings may be generated too.
  return fill(filled, 'contents', () => contents(filled), `demo/${file}`);
}

async function readRegions() {
  // The documented surface includes modules that are made from the rules.
  await generate();
  const manifest = await readManifest();
  const surface = await load('surface');
  const checker = elementIn(manifest, 'back-pain-checker');
  return {
    levels: () => htmlTable(dispositions()),
    attributes: () => attributes(checker),
    question: () => questionAttributes(elementIn(manifest, 'back-pain-question')),
    members: () => members(checker),
    events: () => events(checker, manifest),
    slots: () => slots(checker),
    'slot-levels': () => slotLevels(checker, surface),
    parts: () => htmlEntries('part', checker.cssParts),
    states: () => htmlEntries('state', checker.cssStates),
    properties: () => customProperties(checker),
    problems: () => problems(surface),
    ids: () => ids(surface),
    files: fileEntries,
    hosts: () => hosts(),
    situations,
    intended: () => `<blockquote><p>${inlineHtml(rules('pack').intendedUse)}</p></blockquote>`,
    'hazard-log': hazardLog,
  };
}

function readme() {
  const fence = (path, language) => `\`\`\`${language}\n${read('demo', path).trimEnd()}\n\`\`\``;
  const regions = {
    'script-tag': () => fence('recipes/script-tag.html', 'html'),
    'consult-requested': () => fence('recipes/consult-requested.js', 'js'),
    size,
    intended: () => `> ${rules('pack').intendedUse}`,
    levels: () => markdownTable(dispositions()),
  };
  return Object.entries(regions).reduce((text, [name, make]) => fill(text, name, make), read('README.md'));
}

/**
 * README.md and every page of demo/ with something generated in it. `generatedPages` are pages that another tool has made as a whole.
 * @returns {Promise<{file: string, text: string}[]>}
 */
export async function generatedFiles(generatedPages = []) {
  const regions = await readRegions();
  const pagesByFile = new Map(generatedPages.map(({file, text}) => [file, text]));
  const pages = readdirSync(inRoot('demo')).filter((name) => name.endsWith('.html'));
  const filled = pages
    .map((name) => ({name, text: pagesByFile.get(`demo/${name}`) ?? read('demo', name)}))
    .filter(({text}) => placesIn(text).length > 0)
    .map(({name, text}) => ({file: `demo/${name}`, text: fillPage(name, text, regions)}));
  return [{file: 'README.md', text: readme()}, {file: 'demo/llms.txt', text: llmsText()}, ...filled];
}
