/** Times small functions side by side, in turns, so that whatever else the machine does hits all of them alike. */
import {median} from './statistics.mjs';

/** Long enough for the clock, short enough to fall between two interruptions. */
const BATCH = 4;
const WARM_UP = 150;

const now = () => performance.now();

/** How many calls make a batch, once the compiler has had its time. */
function batchOf(run) {
  const start = now();
  let calls = 0;
  while (now() - start < WARM_UP) run(calls++);
  return Math.max(1, Math.ceil((calls * BATCH) / (now() - start)));
}

/** Milliseconds a call for each of `runs`: of `rounds` batches the one in the middle, or what `choose` takes. */
export function sideBySide(runs, rounds = 60, choose = median) {
  const names = Object.keys(runs);
  const sizes = names.map((name) => batchOf(runs[name]));
  const times = names.map(() => []);
  const calls = names.map(() => 0);
  for (let round = 0; round < rounds; round++) {
    names.forEach((name, at) => {
      const run = runs[name];
      const start = now();
      for (let i = 0; i < sizes[at]; i++) run(calls[at]++);
      times[at].push((now() - start) / sizes[at]);
    });
  }
  return Object.fromEntries(names.map((name, at) => [name, choose(times[at])]));
}
