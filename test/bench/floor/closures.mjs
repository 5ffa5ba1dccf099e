/** The floor for rules that come as data: each is compiled once, by hand, to a closure. Two values only, and nothing is explained. */

const compare = {
  '=': (fact, value) => (facts) => facts[fact] === value,
  '!=': (fact, value) => (facts) => facts[fact] !== value,
  '<': (fact, value) => (facts) => facts[fact] < value,
  '<=': (fact, value) => (facts) => facts[fact] <= value,
  '>': (fact, value) => (facts) => facts[fact] > value,
  '>=': (fact, value) => (facts) => facts[fact] >= value,
  includes: (fact, value) => (facts) => facts[fact].includes(value),
};

export function closure(condition) {
  if ('question' in condition) return compare[condition.operator](condition.question, condition.answer);
  if ('not' in condition) {
    const part = closure(condition.not);
    return (facts) => !part(facts);
  }
  const parts = (condition.all ?? condition.any).map(closure);
  const whole = 'all' in condition;
  return (facts) => {
    for (let i = 0; i < parts.length; i++) if (parts[i](facts) !== whole) return !whole;
    return whole;
  };
}
