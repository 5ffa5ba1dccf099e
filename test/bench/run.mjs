/**
 * `npm run bench`: every measurement, as ratios in one run. `node test/bench/run.mjs assess answers` runs only some,
 * `--quick` with few repetitions, `--write` puts the figures into the README beside this file.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {loadavg} from 'node:os';
import {parseArgs} from 'node:util';
import {here} from './set-up.mjs';
import {table} from './statistics.mjs';

const parts = ['loads', 'answers', 'memory', 'assess', 'scale'];
const {values: options, positionals: chosen} = parseArgs({
  allowPositionals: true,
  options: {quick: {type: 'boolean'}, write: {type: 'boolean'}},
});
const unknown = chosen.filter((name) => !parts.includes(name));
if (unknown.length) throw new Error(`There is no part ${unknown.join(', ')}. There are: ${parts.join(', ')}.`);

const log = (text) => console.error(text);
const busy = () => loadavg()[0].toFixed(1);
log(`Load of the machine: ${busy()}. Below 1 the figures can be trusted.`);
let missed = 0;
for (const name of parts.filter((part) => !chosen.length || chosen.includes(part))) {
  const before = busy();
  const {[name]: measure} = await import(`./parts/${name}.mjs`);
  const {title, text, verdicts} = await measure({quick: Boolean(options.quick), log});
  const judged = table([
    ['promise', 'measured', 'at most', ''],
    ...verdicts.map(({what, measured, limit, isWithin}) => [what, measured, limit, isWithin ? 'kept' : '**missed**']),
  ]);
  missed += verdicts.filter(({isWithin}) => !isWithin).length;
  const day = new Date().toISOString().slice(0, 10);
  const figures = `${text}\n\n${judged}\n\nMeasured on ${day}. Load of the machine while it ran: ${before} to ${busy()}.`;
  console.log(`\n## ${title}\n\n${figures}\n`);
  // Written after each part, so that an interrupted run keeps its results.
  if (options.write) {
    const readme = readFileSync(`${here}README.md`, 'utf8');
    const place = new RegExp(`(<!-- ${name} -->\n)[^]*?(\n<!-- /${name} -->)`);
    writeFileSync(
      `${here}README.md`,
      readme.replace(place, (_, open, close) => `${open}\n${figures}\n${close}`),
    );
  }
}
process.exitCode = missed ? 1 : 0;
