/** How long it takes to verify a pack of 500 rules, beside the built-in one in the same run: `node test/bench/verify.mjs`. Reports only. */
import {load} from '../../src/tools/load.mjs';
import {generateOrFail} from '../../src/tools/generate.mjs';
import {largePack} from '../verify/large-pack.mjs';

await generateOrFail();
const {builtInPack, expected, stopSolver, verify} = await load('../verify/index');

/** Wall time and CPU time in seconds: on a busy machine only CPU time shows how much work it was. */
async function timed(pack) {
  const started = Date.now();
  const before = process.cpuUsage();
  const {checks} = await verify(pack, {base: builtInPack, tables: expected, people: 20_000});
  const {user, system} = process.cpuUsage(before);
  return {
    rules: pack.redFlags.length,
    checks: checks.length,
    seconds: (Date.now() - started) / 1000,
    processor: (user + system) / 1e6,
  };
}

const rows = [await timed(builtInPack), await timed(largePack(builtInPack, 500))];
await stopSolver();
for (const {rules, checks, seconds, processor} of rows)
  console.log(
    `${String(rules).padStart(4)} rules, ${checks} checks: ${seconds.toFixed(1)} s (processor ${processor.toFixed(1)} s)`,
  );
console.log(`500 rules take ${(rows[1].processor / rows[0].processor).toFixed(1)} times the work of ${rows[0].rules}.`);
