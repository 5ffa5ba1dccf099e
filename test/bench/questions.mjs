/** The built-in pack's own fifteen questions, as plainly as a hand-written element needs them, and one person's answers to them. */

/** In the order in which the checker asks them: `{id, text, many, hasMap, options: [value, words][], when?: {question, answer}}` */
export function plainQuestions({questions, opensWith}) {
  const inOrder = [
    ...questions.filter(({id}) => id === opensWith),
    ...questions.filter(({id, safety}) => id !== opensWith && safety),
    ...questions.filter(({id, safety}) => id !== opensWith && !safety),
  ];
  return inOrder.map(({id, type, text, options, none, unsure, enableWhen}) => ({
    id,
    text,
    many: type !== 'one',
    hasMap: type === 'body-map',
    options: [
      ...options.map((option) => [option.id, option.text]),
      ...(unsure ? [['unsure', unsure]] : []),
      ...(none ? [['none', none]] : []),
    ],
    ...(enableWhen && {when: {question: enableWhen.question, answer: enableWhen.answer}}),
  }));
}

/** What cannot be answered with "none". Nothing here interrupts, and `stiffness` is asked too. */
const otherAnswers = {about: '45-59', where: 'low', course: 'over-3-months', impact: 'mild'};

export const answersOf = (questions) => questions.map(({id}) => ({id, value: otherAnswers[id] ?? 'none'}));
