/** Rules and facts for timing the engine: any number of rules over thirty facts, the same in every run. */

function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const words = ['none', 'mild', 'moderate', 'severe', 'unknown'];
const ticks = ['numb', 'weak', 'fever', 'weight', 'night', 'bladder'];
const facts = (count, prefix, kind, values) =>
  Array.from({length: count}, (_, at) => ({name: `${prefix}${at}`, kind, values: values?.(at)}));

/** Ten numbers, ten yes-or-no, six words, four lists. */
export const thirtyFacts = [
  ...facts(10, 'number', 'number'),
  ...facts(10, 'yes', 'word', () => ['yes', 'no']),
  ...facts(6, 'word', 'word', (at) => words.slice(0, 3 + (at % 3))),
  ...facts(4, 'list', 'list', () => ticks),
];

/** Conditions of three to five comparisons, up to three groups deep, some of them negated. */
export function makeRules(count, seed = 1) {
  const random = seeded(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const comparison = () => {
    const {name: question, kind, values} = pick(thirtyFacts);
    if (kind === 'number')
      return {question, operator: pick(['<', '<=', '>', '>=', '=', '!=']), answer: Math.floor(random() * 101)};
    if (kind === 'list') return {question, operator: 'includes', answer: pick(values)};
    return {question, operator: pick(['=', '=', '!=']), answer: pick(values)};
  };
  const group = (parts) => (random() < 0.6 ? {all: parts} : {any: parts});
  const tree = (size) => {
    const split = 2 + Math.floor(random() * (size - 3));
    const whole =
      size === 1
        ? comparison()
        : size <= 3 || random() < 0.4
          ? group(Array.from({length: size}, comparison))
          : group([tree(split), tree(size - split)]);
    return random() < 0.15 ? {not: whole} : whole;
  };
  return Array.from({length: count}, () => tree(3 + Math.floor(random() * 3)));
}

export function makeFacts(count, seed = 7) {
  const random = seeded(seed);
  const value = ({kind, values}) =>
    kind === 'number'
      ? Math.floor(random() * 101)
      : kind === 'word'
        ? values[Math.floor(random() * values.length)]
        : values.filter(() => random() < 0.4);
  return Array.from({length: count}, () => Object.fromEntries(thirtyFacts.map((fact) => [fact.name, value(fact)])));
}

/** For each fact the places of the rules that read it. */
export function readersOf(rules) {
  const read = (condition) =>
    'question' in condition
      ? [condition.question]
      : 'not' in condition
        ? read(condition.not)
        : (condition.all ?? condition.any).flatMap(read);
  const readers = Object.fromEntries(thirtyFacts.map(({name}) => [name, []]));
  rules.forEach((rule, at) => new Set(read(rule)).forEach((name) => readers[name].push(at)));
  return readers;
}
