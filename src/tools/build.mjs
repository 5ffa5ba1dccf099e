/** `npm run build`: rules and TypeScript in, everything that is published out, in `dist/`. */
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, relative} from 'node:path';
import {parseArgs} from 'node:util';
import {rollup} from 'rollup';
import {editorData} from './editor-data.mjs';
import {toRegExp} from './files.mjs';
import {frameworkTypes} from './framework-types.mjs';
import {generate, writeIfChanged} from './generate.mjs';
import {load} from './load.mjs';
import {entriesOf, reachable} from './published-files.mjs';
import {billOfMaterials, filesIn, integrity, licences} from './release.mjs';
import {bin, has, inRoot, run, runAsCommand, seconds} from './shell.mjs';
import {reportSize} from './size.mjs';

const licenses = 'dist/back-pain-checker.licences.txt';

const packageJson = () => JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));

/** The elements expose the version in `version.ts`; it must equal the one in package.json. */
function checkVersion() {
  const versionInSource = /version = '([^']+)'/.exec(readFileSync(inRoot('src', 'version.ts'), 'utf8'))?.[1];
  const {version} = packageJson();
  return versionInSource === version ? [] : [`src/version.ts says ${versionInSource}, package.json says ${version}`];
}

async function emit() {
  const problems = [];
  for (const project of ['.', 'src/tools']) {
    const {code} = await run(bin('tsc'), ['-p', project, '--pretty', 'false']);
    if (code !== 0) problems.push(`types: tsc -p ${project} found errors`);
  }
  return problems;
}

/** Type declaration of a generated locale; the compiler emits no types for `.cache/`. */
const localeTypes = `import type {Locale} from '../i18n/load.js';
export declare const messages: Locale['messages'];
export declare const localise: Locale['localise'];
`;

/** Puts the generated modules among what the compiler emitted, and rewrites the imports to their path. */
function placeGenerated() {
  const generated = inRoot('.cache', 'generated');
  for (const path of filesIn(generated)) {
    const target = inRoot('dist', relative(generated, path).replace(/\.ts$/, '.js'));
    writeIfChanged(target, readFileSync(path, 'utf8').replaceAll('../../../src/', '../'));
    if (dirname(target) === inRoot('dist', 'locales') && !target.endsWith('index.js'))
      writeIfChanged(target.replace(/\.js$/, '.d.ts'), localeTypes);
  }
  for (const path of filesIn(inRoot('dist')).filter((file) => file.endsWith('.js'))) {
    const code = readFileSync(path, 'utf8');
    const toDist = relative(dirname(path), inRoot('dist')).replaceAll('\\', '/') || '.';
    writeIfChanged(path, code.replaceAll("'#generated/", `'${toDist}/`));
  }
  // The compiler names the package that declares a type; a strict package manager finds only those in `dependencies`, and lit exports the same types.
  for (const path of filesIn(inRoot('dist')).filter((file) => file.endsWith('.d.ts')))
    writeIfChanged(path, readFileSync(path, 'utf8').replaceAll('import("lit-html")', 'import("lit")'));
}

function publishPack({pack}) {
  writeIfChanged(inRoot('dist', 'packs', `${pack.id ?? 'running-back-pain'}.json`), `${JSON.stringify(pack)}\n`);
  const schema = inRoot('rules', 'pack.schema.json');
  if (existsSync(schema)) writeIfChanged(inRoot('dist', 'pack.schema.json'), readFileSync(schema, 'utf8'));
  return existsSync(schema) ? [] : ['rules/pack.schema.json is missing'];
}

/** Bundles without writing: `{fileName: code}`, and what the script is made of. */
export async function bundle({quick = false} = {}) {
  const config = await import(`../../rollup.config.mjs?${Date.now()}`);
  const files = {};
  let modules = {};
  for (const options of config.default) {
    if (quick && options === config.codeOnly) continue;
    const onLog = (level, log) => {
      // Rollup would leave the import in, and the script would do nothing.
      if (log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message);
      if (level === 'warn') console.warn(`rollup: ${log.message}`);
    };
    const result = await rollup({...options, onLog});
    const {output} = await result.generate({...options.output, file: inRoot(options.output.file)});
    await result.close();
    files[options.output.file] = output[0].code;
    if (options === config.script) modules = output[0].modules;
  }
  return {files, modules};
}

/** Names of the packages that something in the script comes from: a test compares the licenses and the bill of materials with them. */
const packagesIn = (modules) =>
  [
    ...new Set(
      Object.entries(modules).flatMap(([id, {code}]) =>
        code ? [...id.matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)\//g)].map(([, name]) => name) : [],
      ),
    ),
  ].sort();

/** Files for editors and framework types: `{file in dist/: text}`. */
export async function companions(bundledPackages) {
  const {readManifest} = await import('./manifest.mjs');
  const described = await readManifest();
  const json = (value) => `${JSON.stringify(value, null, 1)}\n`;
  return {
    'custom-elements.json': json(described),
    ...Object.fromEntries(
      Object.entries(editorData(described, packageJson())).map(([file, value]) => [file, json(value)]),
    ),
    ...frameworkTypes(described),
    'sbom.json': billOfMaterials(),
    'back-pain-checker.licences.txt': licences(bundledPackages),
  };
}

/** Removes each file of `dist/` that no entry of the package leads to: an earlier build left it, or only the build itself imports it. */
function prune() {
  const {files} = packageJson();
  const reached = reachable(entriesOf(packageJson()));
  const unpublished = files.filter((glob) => glob.startsWith('!')).map((glob) => toRegExp(glob.slice(1)));
  for (const path of filesIn(inRoot('dist'))) {
    const file = relative(inRoot(), path).replaceAll('\\', '/');
    const isKept = file === licenses || reached.has(file) || unpublished.some((pattern) => pattern.test(file));
    if (!isKept) rmSync(path);
  }
}

/**
 * One build. Goes on after a problem as far as it can, since half a build still shows the page.
 * @returns {Promise<{problems: string[]}>}
 */
export async function build({quick = false} = {}) {
  const started = Date.now();
  for (const folder of ['dist', '.cache']) mkdirSync(inRoot(folder), {recursive: true});
  const joined = await generate();
  const {checkRules} = await load('check-rules');
  const problems = [
    ...checkRules(joined, 'running-back-pain'),
    ...checkVersion(),
    ...(await emit()),
    ...publishPack(joined),
  ];
  placeGenerated();
  try {
    const {files, modules} = await bundle({quick});
    for (const [file, code] of Object.entries(files)) writeFileSync(inRoot(file), code);
    const bundledPackages = packagesIn(modules);
    writeIfChanged(inRoot('.cache', 'bundled.json'), `${JSON.stringify(bundledPackages)}\n`);
    // During development, files beside the script may be from an earlier build; the integrity hashes are always of this one.
    const beside = quick && has('dist', 'custom-elements.json') ? {} : await companions(bundledPackages);
    for (const [file, text] of Object.entries(beside)) writeIfChanged(inRoot('dist', file), text);
    prune();
    writeIfChanged(inRoot('dist', 'integrity.json'), integrity());
    if (!quick) reportSize({script: files['dist/back-pain-checker.js'], codeOnly: files['.cache/code-only.js']});
  } catch (error) {
    problems.push(`bundle: ${error.message}`);
  }
  console.log(`\nBuilt dist/ in ${seconds(started)}${problems.length ? `, with ${problems.length} problem(s):` : ''}`);
  for (const problem of problems) console.log(`  ${problem}`);
  return {problems};
}

async function main(args) {
  const {values} = parseArgs({args, options: {quick: {type: 'boolean'}}});
  const {problems} = await build(values);
  return problems.length ? 1 : 0;
}

await runAsCommand(import.meta.url, main);
