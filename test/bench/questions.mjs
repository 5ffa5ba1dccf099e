/** The built-in pack's own fifteen questions, as plainly as a hand-written element needs them, and one person's answers to them. */

/** The parts of a condition that name an answer; any of them shows the question. What "not sure" shows is left out. */
const partsOf = ({any, ...single}) =>
  (any ?? [single])
    .filter(({operator}) => operator === '=' || operator === 'includes')
    .map(({question, answer}) => ({question, answer}));

/** In the order in which the checker asks them: `{id, text, help, why, many, hasMap, options: [value, words, check][], when?: {question, answer}[]}` */
export function plainQuestions({questions, opensWith}) {
  const inOrder = [
    ...questions.filter(({id}) => id === opensWith),
    ...questions.filter(({id, safety}) => id !== opensWith && safety),
    ...questions.filter(({id, safety}) => id !== opensWith && !safety),
  ];
  return inOrder.map(({id, type, text, help, why, options, none, unsure, enableWhen}) => ({
    id,
    text,
    help,
    why,
    many: type !== 'one',
    hasMap: type === 'body-map',
    options: [
      ...options.map((option) => [option.id, [option.text, option.detail].filter(Boolean).join(' '), option.check]),
      ...(unsure ? [['unsure', unsure]] : []),
      ...(none ? [['none', none]] : []),
    ],
    ...(enableWhen && {when: partsOf(enableWhen)}),
  }));
}

/** What cannot be answered with "none". Nothing here interrupts, and `stiffness` is asked too. */
const otherAnswers = {about: '45-59', where: 'low', course: 'over-3-months', impact: 'mild'};

/** The answers of one person to the questions that apply to them. */
export const answersOf = (questions) =>
  questions
    .filter(({when}) => !when || when.some(({question, answer}) => otherAnswers[question] === answer))
    .map(({id}) => ({id, value: otherAnswers[id] ?? 'none'}));
