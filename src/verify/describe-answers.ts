import {fillWords, optionText, regionOf} from '../pack/words.js';
import {NONE, PARTIAL, UNSURE} from '../pack/types.js';
import type {Answer, Answers, Pack, Question} from '../pack/types.js';

/** A patient's answers in words, one line for each question. The last line lists the unanswered safety questions. */
export function describeAnswers(
  pack: Pack,
  answers: Answers,
  questions: readonly Question[] = pack.questions,
): readonly string[] {
  const region = regionOf(pack, 'us');
  const fillRegion = (text: string) => fillWords(text, region);
  const answeredQuestions = questions.filter(({id}) => answers[id] !== undefined);
  const unansweredTexts = questions
    .filter(({id, safety}) => safety && answers[id] === undefined)
    .map(({text}) => `“${fillRegion(text)}”`);
  const lines = answeredQuestions.map(
    (question) =>
      `“${fillRegion(question.text)}” ${fillRegion(answerInWords(question, answers[question.id] as Answer))}`,
  );
  return unansweredTexts.length ? [...lines, `not answered: ${unansweredTexts.join(', ')}`] : lines;
}

function answerInWords({options = [], none = 'none of these'}: Question, answer: Answer): string {
  const text = (id: string) => {
    const option = options.find((candidate) => candidate.id === id);
    return option ? optionText(option) : id;
  };
  if (!Array.isArray(answer)) return answer === UNSURE ? 'not sure' : text(String(answer));
  const itemTexts = (answer as readonly string[]).map((item) => {
    if (item === NONE) return none;
    if (item === UNSURE) return 'not sure about the others';
    if (item === PARTIAL) return '(nothing known of the others)';
    return item.startsWith(`${UNSURE}:`) ? `not sure: ${text(item.slice(UNSURE.length + 1))}` : text(item);
  });
  return itemTexts.join('; ');
}
