/** Rules over thirty facts: the engine beside the same rules as compiled closures, at four sizes. A fresh process for each. */
import {execFileSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {closure} from '../floor/closures.mjs';
import {makeFacts, makeRules, readersOf, thirtyFacts} from '../rules.mjs';
import {loadSubject} from '../set-up.mjs';
import {median, table, verdict} from '../statistics.mjs';
import {sideBySide} from '../timing.mjs';

const sizes = [10, 100, 1000, 10_000];
const MOST = 1.2;

/** One size, in this process. */
async function measure(count) {
  const {compare, compileConditions, Evaluator} = await loadSubject();
  const rules = makeRules(count);
  const people = makeFacts(64);
  const readers = readersOf(rules);
  const loadOurs = (conditions) =>
    new Evaluator(
      compileConditions(
        conditions,
        thirtyFacts.map(({name}) => name),
      ),
      compare,
    );
  const twice = makeRules(2 * count);
  const load = {closures: () => rules.map(closure), ours: () => loadOurs(rules), twice: () => loadOurs(twice)};

  const closures = load.closures();
  const evaluator = load.ours();
  const outcomes = {closures: new Uint8Array(count), ours: new Uint8Array(count)};
  const TRUE = 2;
  const all = {
    closures: (turn) => {
      const facts = people[turn & 63];
      for (let i = 0; i < count; i++) outcomes.closures[i] = closures[i](facts) ? 1 : 0;
    },
    ours: (turn) => {
      evaluator.setAll(people[turn & 63]);
      for (let i = 0; i < count; i++) outcomes.ours[i] = evaluator.truth(i) === TRUE ? 1 : 0;
    },
  };
  for (const [turn] of people.entries()) {
    all.closures(turn);
    all.ours(turn);
    if (Buffer.compare(outcomes.closures, outcomes.ours))
      throw new Error(`closures and engine disagree on person ${turn}`);
  }

  // One answer changed: both are told which rules read it, and bring only those up to date.
  const current = {...people[0]};
  const changed = (turn) => thirtyFacts[(turn * 7) % thirtyFacts.length].name;
  evaluator.setAll(current);
  all.ours(0);
  const one = {
    closures: (turn) => {
      const name = changed(turn);
      current[name] = people[(turn * 13 + 1) & 63][name];
      for (const i of readers[name]) outcomes.closures[i] = closures[i](current) ? 1 : 0;
    },
    ours: (turn) => {
      const name = changed(turn);
      evaluator.set(name, people[(turn * 13 + 1) & 63][name]);
      for (const i of readers[name]) outcomes.ours[i] = evaluator.truth(i) === TRUE ? 1 : 0;
    },
  };
  return {
    all: sideBySide(all),
    one: sideBySide(one),
    load: sideBySide(load, 30, fastest),
    memory: {ours: memoryOf(load.ours, count), closures: memoryOf(load.closures, count)},
  };
}

/** Loading makes much garbage, and when that is collected is chance; with 64 MB of room for it, it mostly is not. */
const fastest = (times) => Math.min(...times);

/** Bytes that stay in use while the result of `make` does; of few rules many copies are made, so that there is something to see. */
function memoryOf(make, count) {
  const kept = [];
  const used = () => {
    gc();
    const {heapUsed, arrayBuffers} = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = used();
  for (let i = 0; i < Math.max(5, 20_000 / count); i++) kept.push(make());
  return (used() - before) / kept.length;
}

const self = fileURLToPath(import.meta.url);

export async function engine({quick, log}) {
  await loadSubject();
  const found = sizes.map((count) => {
    const runs = Array.from({length: quick ? 1 : 5}, () =>
      JSON.parse(
        execFileSync(process.execPath, ['--expose-gc', '--max-semi-space-size=64', self, String(count)], {
          encoding: 'utf8',
        }),
      ),
    );
    const middle = (part, who) => median(runs.map((run) => run[part][who]));
    const ratio = (part) => median(runs.map((run) => run[part].ours / run[part].closures));
    log(`engine: ${count} rules, whole set ${ratio('all').toFixed(2)} ×, one answer ${ratio('one').toFixed(2)} ×`);
    return {count, runs, ratio, middle};
  });
  const micro = (ms) => (ms * 1000).toFixed(ms < 0.01 ? 2 : 0);
  const rows = found.map(({count, ratio, middle}) => [
    count,
    `${micro(middle('all', 'ours'))} µs (${ratio('all').toFixed(2)} ×)`,
    `${micro(middle('one', 'ours'))} µs (${ratio('one').toFixed(2)} ×)`,
    `${middle('load', 'ours').toFixed(2)} ms (${micro(middle('load', 'ours') / count)} µs a rule)`,
    `${(middle('memory', 'ours') / 1000).toFixed(0)} kB (${(middle('memory', 'ours') / count).toFixed(0)} bytes a rule)`,
  ]);
  const [, , thousand, tenThousand] = found;
  const least = ({runs}, part) => fastest(runs.map((run) => run[part].ours));
  return {
    title: 'Engine, beside the same rules as compiled closures',
    text: table([['rules', 'whole set', 'one answer changed', 'load', 'memory'], ...rows]),
    verdicts: [
      ...found.map(({count, ratio}) => verdict(`whole set of ${count} rules`, ratio('all'), MOST)),
      ...found.map(({count, ratio}) => verdict(`one answer changed among ${count} rules`, ratio('one'), 1)),
      // A thousand rules fit the processor's cache and ten thousand do not; beyond that, twice the rules take twice the time unless the work itself grows faster.
      verdict(
        '20,000 rules beside 10,000: load time',
        median(tenThousand.runs.map(({load}) => load.twice / load.ours)),
        2.6,
      ),
      verdict('10,000 rules beside 1,000: memory', least(tenThousand, 'memory') / least(thousand, 'memory'), 11),
    ],
  };
}

if (process.argv[1] === self) console.log(JSON.stringify(await measure(Number(process.argv[2]))));
