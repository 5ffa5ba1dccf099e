/**
 * `npm run docs`: writes the committed files that are derived from the sources: `rules/pack.schema.json` from the pack schema,
 * `demo/reasoning.html` from the rules, and the generated parts of `README.md` and of the other pages in `demo/`.
 * With `--check` nothing is written, and a file that is out of date is a failure.
 */
import {existsSync, readFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {writeIfChanged} from './generate.mjs';
import {load} from './load.mjs';
import {inRoot, runAsCommand} from './shell.mjs';
import {generatedFiles as site} from './site.mjs';

/** Each tool exports `generatedFiles(): {file, text}[]`, files from the repository's root. */
const tools = ['pack-schema', 'reasoning'];

async function derivedFiles() {
  const made = [];
  for (const tool of tools) made.push(...(await (await load(tool)).generatedFiles()));
  const pages = await site(made);
  const onSite = new Set(pages.map(({file}) => file));
  return [...pages, ...made.filter(({file}) => !onSite.has(file))];
}

/** @returns {Promise<string[]>} one sentence for each file that is not what its source says */
async function checkDocs() {
  const stale = (await derivedFiles()).filter(
    ({file, text}) => !existsSync(inRoot(file)) || readFileSync(inRoot(file), 'utf8') !== text,
  );
  return stale.map(({file}) => `${file} is out of date: run \`npm run docs\``);
}

async function main(args) {
  const {values} = parseArgs({args, options: {check: {type: 'boolean'}}});
  if (values.check) {
    const problems = await checkDocs();
    for (const problem of problems) console.log(problem);
    return problems.length ? 1 : 0;
  }
  for (const {file, text} of await derivedFiles())
    console.log(`${writeIfChanged(inRoot(file), text) ? 'wrote' : 'unchanged'} ${file}`);
  return 0;
}

await runAsCommand(import.meta.url, main);
