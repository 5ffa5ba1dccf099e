import type {PlannedQuestion} from '../../flow/types.js';
import {PARTIAL, UNSURE} from '../../pack/types.js';
import type {Answer} from '../../pack/types.js';
import {isExtraBoxTicked, subjectOf} from '../case.js';
import type {Case, Given} from '../case.js';
import type {Contact} from '../contact.js';
import {answerWords} from '../words.js';
import {unsureOf} from './enable-when.js';
import type {Item, Resource} from './types.js';

/** What was answered, in the order of the form, and by whom if there is a contact. Whoever files it adds the subject. */
export function questionnaireResponse(
  whole: Case,
  answers: readonly Given[],
  canonical: string,
  authored: string,
  contact: Contact | null | undefined,
): Resource {
  const item = answers.flatMap((entry) => items(whole, entry));
  const source = contact ? sourceOf(whole, contact) : undefined;
  return {
    resourceType: 'QuestionnaireResponse',
    language: whole.locale,
    contained: [source],
    questionnaire: canonical,
    status: whole.assessment.complete ? 'completed' : 'in-progress',
    authored,
    source: source && {reference: `#${SOURCE_ID}`},
    item,
  };
}

const SOURCE_ID = 'source';
/** On the answer that is a place of the body map: a code `left`, `middle` or `right` for each side that was named. */
const SIDE_EXTENSION = 'urn:back-pain-checker:side';

/** The person who answered: the patient, or someone related to them. Undefined where there is nothing to reach them by. */
function sourceOf(whole: Case, {name, phone, email}: Contact): Resource | undefined {
  if (name === undefined && phone === undefined && email === undefined) return undefined;
  return {
    ...(subjectOf(whole) === 'self'
      ? {resourceType: 'Patient'}
      : {resourceType: 'RelatedPerson', patient: {display: 'The person with back pain'}}),
    id: SOURCE_ID,
    name: name === undefined ? undefined : [{text: name}],
    telecom: [
      phone === undefined ? undefined : {system: 'phone', value: phone},
      email === undefined ? undefined : {system: 'email', value: email},
    ],
  };
}

function items(whole: Case, {question, answer}: Given): (Item | undefined)[] {
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
    named.length && unsure !== undefined
      ? {linkId: unsureOf(id), text: say(unsure), answer: values(whole, question, named)}
      : undefined,
    aside && isExtraBoxTicked(whole, question)
      ? {linkId: aside.id, text: say(aside.text), answer: [{valueBoolean: true}]}
      : undefined,
  ];
}

function values(whole: Case, question: PlannedQuestion, answer: Answer): readonly object[] {
  const {type, unsure} = question;
  if (type === 'scale') return [{valueInteger: answer}];
  if (type === 'number') return [{valueDecimal: answer}];
  if (type === 'text') return [{valueString: answer}];
  if (type === 'date') return [{valueDate: answer}];
  // The side is an extension: the display is the one of the questionnaire.
  const plain = {...whole, state: {...whole.state, sides: {}}};
  return answerWords(plain, question, answer).map(({id, text}) => {
    const sides = type === 'body-map' ? (whole.state.sides[id] ?? []) : [];
    return {
      extension: sides.map((side) => ({url: SIDE_EXTENSION, valueCode: side})),
      valueCoding: {code: id, display: id === UNSURE && unsure !== undefined ? whole.say(unsure) : text},
    };
  });
}
