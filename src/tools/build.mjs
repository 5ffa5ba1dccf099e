/** `npm run build`: rules and TypeScript in, everything that is published out, in `dist/`. */
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {rollup} from 'rollup';
import {generate, writeIfChanged} from './generate.mjs';
import {bin, has, inRoot, readArgs, run, seconds} from './shell.mjs';
import {reportSize} from './size.mjs';

const packageJson = () => JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));

/** `version.ts` is what the elements carry; it has to say what the package says. */
function checkVersion() {
  const said = /version = '([^']+)'/.exec(readFileSync(inRoot('src', 'version.ts'), 'utf8'))?.[1];
  const {version} = packageJson();
  return said === version ? [] : [`src/version.ts says ${said}, package.json says ${version}`];
}

async function emit() {
  const problems = [];
  for (const project of ['.', 'src/tools']) {
    const {code} = await run(bin('tsc'), ['-p', project, '--pretty', 'false']);
    if (code !== 0) problems.push(`types: tsc -p ${project} found errors`);
  }
  return problems;
}

function publishPack({pack}) {
  writeIfChanged(inRoot('dist', 'packs', `${pack.id ?? 'running-back-pain'}.json`), `${JSON.stringify(pack)}\n`);
  const schema = inRoot('rules', 'pack.schema.json');
  if (existsSync(schema)) writeIfChanged(inRoot('dist', 'pack.schema.json'), readFileSync(schema, 'utf8'));
  return existsSync(schema) ? [] : ['rules/pack.schema.json is missing'];
}

/** Lit's licence asks to travel with the code. */
function publishLicences() {
  const packages = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', '@lit/context'];
  const texts = packages.map((name) => `${name}\n\n${readFileSync(inRoot('node_modules', ...name.split('/'), 'LICENSE'), 'utf8')}`);
  writeIfChanged(inRoot('dist', 'back-pain-checker.licences.txt'), [`back-pain-checker\n\n${readFileSync(inRoot('LICENSE'), 'utf8')}`, ...texts].join('\n\n'));
}

/** Bundles without writing: `{fileName: code}`, and what the script is made of. */
export async function bundle() {
  const config = await import(`../../rollup.config.mjs?${Date.now()}`);
  const files = {};
  let modules = {};
  for (const options of config.default) {
    const result = await rollup({...options, onLog: (level, log) => level === 'warn' && console.warn(`rollup: ${log.message}`)});
    const {output} = await result.generate({...options.output, file: inRoot(options.output.file)});
    await result.close();
    files[options.output.file] = output[0].code;
    if (options === config.script) modules = output[0].modules;
  }
  return {files, modules};
}

/** The description of every element, for editors and for the README's tables. */
export async function manifest() {
  const args = ['analyze', '--litelement', '--globs', 'src/elements/**/*.ts', 'src/events/**/*.ts', '--exclude', 'src/**/*.styles.ts', '--outdir', 'dist', '--quiet'];
  const {code, output} = await run(bin('cem'), args, {quiet: true});
  return code === 0 && has('dist', 'custom-elements.json') ? [] : [`custom-elements.json could not be made: ${output.trim()}`];
}

/** Removes what an earlier build left and this one did not make: it would be published otherwise. */
function prune(madeByBundler) {
  const sources = (path) => {
    const stem = path.replace(/\.d\.ts$|\.js$/, '');
    return has('src', `${stem}.ts`) || madeByBundler.has(join('dist', path));
  };
  const walk = (folder) => {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) walk(path);
      else if (/\.js$|\.d\.ts$/.test(name) && !sources(relative(inRoot('dist'), path))) rmSync(path, {force: true});
    }
  };
  walk(inRoot('dist'));
}

/**
 * One build. Goes on after a problem as far as it can, since half a build still shows the page.
 * @returns {Promise<{problems: string[], size: string[] | null}>} `size` apart, so that a test run can count it on its own; null where nothing was weighed
 */
export async function build({quick = false} = {}) {
  const started = Date.now();
  mkdirSync(inRoot('dist'), {recursive: true});
  const joined = await generate();
  const problems = [...joined.problems, ...checkVersion(), ...(await emit()), ...publishPack(joined)];
  publishLicences();
  let size = null;
  try {
    const {files, modules} = await bundle();
    for (const [file, code] of Object.entries(files)) writeFileSync(inRoot(file), code);
    prune(new Set(Object.keys(files)));
    if (!quick) {
      problems.push(...(await manifest()));
      size = await reportSize({file: inRoot('dist', 'back-pain-checker.js'), modules, packId: joined.pack.id});
    }
  } catch (error) {
    problems.push(`bundle: ${error.message}`);
  }
  console.log(`\nBuilt dist/ in ${seconds(started)}${problems.length ? `, with ${problems.length} problem(s):` : ''}`);
  for (const problem of problems) console.log(`  ${problem}`);
  return {problems, size};
}

export async function main(argv) {
  const {options} = readArgs(argv, ['quick']);
  const {problems, size} = await build(options);
  for (const problem of size ?? []) console.log(`  ${problem}`);
  return problems.length + (size?.length ?? 0) > 0 ? 1 : 0;
}
