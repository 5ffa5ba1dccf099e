/** A pack with any number of rules, like those people write: made from the built-in one, the same in every run. */
export function largePack(pack, rules) {
  let state = 42;
  const random = (count) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
  const safety = pack.questions.filter(({safety, options, enableWhen}) => safety && options && !enableWhen);
  const comparison = () => {
    const {id, type, options} = safety[random(safety.length)];
    return {question: id, operator: type === 'one' ? '=' : 'includes', answer: options[random(options.length)].id};
  };
  const condition = () => {
    const any = () => ({any: [comparison(), comparison()]});
    return [
      {all: [comparison(), comparison(), any()]},
      {all: [comparison(), {atLeast: {count: 2, of: [comparison(), comparison(), comparison()]}}]},
      {all: [comparison(), any(), {not: comparison()}]},
    ][random(3)];
  };
  const more = Array.from({length: rules - pack.redFlags.length}, (_, at) => ({
    ...pack.redFlags[0],
    id: `more-${at}`,
    rows: [],
    when: condition(),
    disposition: ['same-day', 'clinician-soon', 'clinician', 'same-day-hospital'][random(4)],
  }));
  return {...pack, id: 'large', redFlags: [...pack.redFlags, ...more]};
}
