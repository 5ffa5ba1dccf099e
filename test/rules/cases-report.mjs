/** Prints the accuracy of the checker on the worked cases: `node test/rules/cases-report.mjs [cases.json]`; without a file, on all in `test/rules/vignettes/cases.*`. */
import {readFileSync} from 'node:fs';
import {levels, measure, readCases, runCase} from '../support/cases.mjs';
import {loadPure} from '../support/pure.mjs';

const pure = await loadPure();
const [file] = process.argv.slice(2);
const cases = file
  ? JSON.parse(readFileSync(file, 'utf8')).map((vignette) => ({
      benign: levels.indexOf(vignette.expected) < 2,
      ...vignette,
    }))
  : readCases();
const results = cases.map((vignette) => ({
  ...vignette,
  ...runCase(pure, {...vignette, answers: {stiffness: ['none'], ...vignette.answers}}),
}));
const figures = measure(results);
const percent = (value) => `${(value * 100).toFixed(1)} %`;
const list = (ids) => (ids.length ? `${ids.length}: ${ids.join(', ')}` : 'none');

console.log(
  `Cases                               ${figures.cases} (${Object.entries(figures.byLevel)
    .map(([level, count]) => `${level} ${count}`)
    .join(', ')})`,
);
console.log(`Level as expected                   ${percent(figures.strict)}`);
console.log(`Level acceptable                    ${percent(figures.acceptable)}`);
console.log(`At or above the expected level      ${percent(figures.atOrAbove)}`);
console.log(`Emergencies found                   ${percent(figures.emergencies)}`);
console.log(`Below every acceptable level        ${list(figures.unsafe)}`);
console.log(`Self-care kept at home              ${percent(figures.selfCareKept)}`);
console.log(`Self-care sent further              ${list(figures.overTriagedSelfCare)}`);
console.log(`Non-urgent sent further             ${list(figures.overTriagedNonUrgent)}`);
console.log(`Harmless cases (${figures.benignCases}) no further than a clinician  ${percent(figures.benignCalm)}`);
console.log(
  `Questions asked                     median ${figures.medianAsked}, most ${figures.mostAsked}; up to the answer, median ${figures.medianToAnswer}`,
);
for (const {id, expected, level, rules} of results.filter((result) => result.level !== result.expected))
  console.log(`  ${id}: expected ${expected}, was told ${level} (${rules[0] ?? 'no rule'})`);
