/** An overlay that brings the built-in pack to 300 questions and 2,000 rules, such as nobody should write: the same in every run. */

const QUESTIONS = 300;
const RULES = 2000;

export function largeOverlay(pack) {
  const sources = [pack.sources[0].id];
  const reviewed = '2026-11-22';
  const questions = Array.from({length: QUESTIONS - pack.questions.length}, (_, at) => ({
    id: `more-${at}`,
    type: 'many',
    safety: true,
    text: `Does any of this fit you? Part ${at + 1}`,
    options: ['first', 'second', 'third', 'fourth'].map((id) => ({id, text: `The ${id} of these`})),
    none: 'None of these',
    sources,
    reviewed,
  }));
  const comparison = (at) => {
    const {id, options} = questions[at % questions.length];
    return {question: id, operator: 'includes', answer: options[at % 4].id};
  };
  const redFlags = Array.from({length: RULES - pack.redFlags.length}, (_, at) => ({
    id: `more-rule-${at}`,
    title: `Rule ${at + 1}`,
    when: {
      any: [
        {all: [comparison(at), comparison(at * 7 + 1)]},
        {all: [comparison(at * 3 + 2), {not: comparison(at * 5 + 3)}]},
      ],
    },
    disposition: 'clinician',
    evidence: 'expert',
    rationale: 'Only here to be many.',
    sources,
    reviewed,
  }));
  return {extends: `${pack.id}@${pack.version.split('.')[0]}`, id: 'large', version: '1.0.0', questions, redFlags};
}
