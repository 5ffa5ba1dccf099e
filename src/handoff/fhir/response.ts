import {PARTIAL, UNSURE} from '../../pack/types.js';
import type {Answer, Question} from '../../pack/types.js';
import {asideTicked} from '../case.js';
import type {Case, Given} from '../case.js';
import {answerWords} from '../words.js';
import {unsureOf} from './enable-when.js';
import type {Item, Resource} from './types.js';

/** What was answered, in the order of the form. Nobody is named: whoever files it adds the subject. */
export function questionnaireResponse(
  whole: Case,
  answers: readonly Given[],
  canonical: string,
  authored: string,
): Resource {
  const item = answers.flatMap((entry) => items(whole, entry));
  return {
    resourceType: 'QuestionnaireResponse',
    language: whole.locale,
    questionnaire: canonical,
    status: whole.assessment.complete ? 'completed' : 'in-progress',
    authored,
    ...(item.length ? {item} : {}),
  };
}

function items(whole: Case, {question, answer}: Given): Item[] {
  const {id, text, aside, unsure} = question;
  const {say} = whole;
  const list = Array.isArray(answer) ? answer.filter((value) => value !== PARTIAL) : undefined;
  const doubts =
    list?.filter((value) => value.startsWith(`${UNSURE}:`)).map((value) => value.slice(UNSURE.length + 1)) ?? [];
  const ticks = list?.filter((value) => !value.startsWith(`${UNSURE}:`));
  // A bare "not sure" is about every option; naming one beside it would make it less.
  const named = ticks?.includes(UNSURE) ? [] : doubts;
  const answerValues = ticks ? [...ticks, ...(named.length ? [UNSURE] : [])] : answer;
  return [
    {linkId: id, text: say(text), answer: values(whole, question, answerValues)},
    ...(named.length && unsure !== undefined
      ? [{linkId: unsureOf(id), text: say(unsure), answer: values(whole, question, named)}]
      : []),
    ...(aside && asideTicked(whole, question)
      ? [{linkId: aside.id, text: say(aside.text), answer: [{valueBoolean: true}]}]
      : []),
  ];
}

function values(whole: Case, question: Question, answer: Answer): readonly object[] {
  const {type, unsure} = question;
  if (type === 'scale') return [{valueInteger: answer}];
  if (type === 'number') return [{valueDecimal: answer}];
  return answerWords(whole, question, answer).map(({id, text}) => ({
    valueCoding: {code: id, display: id === UNSURE && unsure !== undefined ? whole.say(unsure) : text},
  }));
}
