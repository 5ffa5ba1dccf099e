/** How a property is run here: with a seed that is printed, so that `FUZZ_SEED=N npm run test:fuzz:node` runs the same cases again. */
import fc from 'fast-check';

export const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);

/** `cases` cases of `property`; a failure names the seed, the path to the case and the case itself, shrunk as far as possible. */
export const run = (property, cases) => fc.assert(property, {numRuns: cases, seed, includeErrorInReport: true});

const started = Date.now();

/** One line for the report: how many of each thing. */
export const told = (counts) => {
  const all = Object.entries(counts).map(([name, count]) => `${count.toLocaleString('en')} ${name}`);
  console.log(`fuzzing: ${all.join(', ')} (seed ${seed}, ${((Date.now() - started) / 1000).toFixed(0)} s)`);
};
