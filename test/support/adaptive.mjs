/**
 * Skipping screens must never change the result. People are asked adaptively, and each must get the same result as if every screen had been asked:
 * 10,000 of them in `npm test`, 100,000 in the fuzz suite.
 */
import assert from 'node:assert/strict';
import {before} from 'node:test';
import {loadPure} from './pure.mjs';

export const PARTS = 4;
/** Of each part. */
export const TRUNKS = {some: 105, all: 1_050};
/**
 * People are a tree: those on one branch gave the same answers so far, which are looked at once. That is what makes so many affordable.
 * Each row: up to which question, and how many go on from each that came so far.
 */
const BRANCHES = [
  {upTo: 4, ways: 1},
  {upTo: 7, ways: 4},
  {upTo: 9, ways: 2},
  {upTo: Infinity, ways: 3},
];
/** How many people a number of trunks makes. */
export const peopleFrom = (trunks) => BRANCHES.reduce((people, {ways}) => people * ways, trunks);

/** The result that a person sees and shares, without which screens were shown. */
const told = ({level, disposition, also, fired, contributors, plan, excluded, planWithheld}) =>
  JSON.stringify({
    level,
    dispositions: [disposition, ...also].map((entry) => entry?.id),
    fired: fired.filter((entry) => entry.level === level).map(({flag}) => flag.id),
    contributors: contributors.map(({contributor}) => contributor.id),
    plan: plan.map(({id}) => id),
    excluded: excluded.map(({id}) => id),
    planWithheld,
  });

/** The tests of some of the parts, and what further tests need: the modules, the plan, and ways to ask. */
export function adaptive() {
  let pure;
  let plan;
  let start;
  before(async () => {
    pure = await loadPure();
    ({plan} = pure.planFlow(pure.pack));
    start = {...pure.initial(plan), step: 'question'};
  });

  const give = (state, id, answer) => ({
    ...state,
    answers: {...state.answers, [id]: answer},
    confirmed: [...state.confirmed, id],
  });

  /** Asks on while the next question is one that `truth` answers. */
  function ask(state, truth) {
    for (let next = pure.derive(state, plan).next; next !== null; next = pure.derive(state, plan).next) {
      if (!(next in truth)) break;
      state = give(state, next, truth[next]);
    }
    return state;
  }

  const person = (questions, pick, calm) =>
    Object.fromEntries(questions.map((question) => [question.id, pure.someAnswer(question, pick, calm)]));

  /** One part of the people. The test that calls it gives it its name, so that it is counted where it stands. */
  function tellsTheSame(part, trunks = TRUNKS.some) {
    const pick = pure.seeded(part);
    const reached = new Set();
    let people = 0;
    let skipped = 0;
    const grow = (state, truth, calm, row) => {
      const branch = BRANCHES[row];
      if (!branch) return compare(state.answers, truth);
      const questions = plan.questions.slice(BRANCHES[row - 1]?.upTo ?? 0, branch.upTo);
      for (let way = 0; way < branch.ways; way += 1) {
        const further = {...truth, ...person(questions, pick, calm)};
        grow(ask(state, further), further, calm, row + 1);
      }
    };
    const compare = (answers, truth) => {
      const adaptive = pure.assess(pure.pack, answers);
      assert.equal(
        told(adaptive),
        told(pure.assess(pure.pack, truth)),
        `asked ${Object.keys(answers).join(', ')} of ${JSON.stringify(truth)}`,
      );
      reached.add(adaptive.level);
      people += 1;
      skipped += plan.questions.length - Object.keys(answers).length;
    };
    // From people with many ticks to people with hardly any: both ends of the ladder must be met.
    for (let trunk = 0; trunk < trunks; trunk += 1) grow(start, {}, [3, 7, 9, 10][pick(4)], 0);
    assert.equal(people, peopleFrom(trunks));
    assert.deepEqual([...reached].sort(), ['emergency', 'non-urgent', 'self-care', 'urgent'], 'every level is met');
    assert.ok(skipped > 0, 'screens are skipped');
  }

  return {tellsTheSame, told, ask, person, get: () => ({pure, plan, start})};
}
