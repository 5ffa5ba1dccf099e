import {formatDate, isHost, isPersonal} from '../../flow/answers.js';
import {NONE, UNSURE} from '../../pack/types.js';
import type {PlannedQuestion} from '../../flow/types.js';
import {optionText} from '../../pack/words.js';
import type {Case} from '../case.js';
import {enableWhen, unsureOf} from './enable-when.js';
import type {Item, Resource} from './types.js';

const CORE = 'http://hl7.org/fhir/StructureDefinition/';

/** Part of the description, so that nobody mistakes the form for the checker. */
const lost =
  'This form does not stop at red flags, skips no question and has no checks; a tick nobody confirmed looks like any other.';

/** The questions as a form: the SDC profile, which adds to R4 what branching needs. */
export function questionnaire({pack, locale, say}: Case, questions: readonly PlannedQuestion[], url: string): Resource {
  return {
    resourceType: 'Questionnaire',
    meta: {profile: ['http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire']},
    language: locale,
    url,
    version: pack.version,
    name: `BackPainChecker_${pack.id.replace(/\W/g, '_')}`,
    title: say(pack.title),
    // No clinician has signed the pack: it is a draft, whatever it is used for.
    status: pack.reviewedBy === null ? 'draft' : 'active',
    subjectType: ['Patient'],
    date: pack.reviewed,
    description: `${say(pack.intendedUse)}\n\n${lost}`,
    item: items({say}, questions),
  };
}

export function items({say}: Pick<Case, 'say'>, questions: readonly PlannedQuestion[]): readonly Item[] {
  return questions.flatMap((question): Item[] => {
    const {id, aside, unsure, type} = question;
    const below = aside ? [{linkId: aside.id, text: say(aside.text), type: 'boolean'}] : [];
    const many = type === 'many' || type === 'body-map';
    if (!many || unsure === undefined) return [item(question, {say}, questions), ...below];
    const {none: _, unsure: __, help: ___, codes: ____, enableWhen: _____, ...rest} = question;
    const which = {...rest, id: unsureOf(id), text: unsure};
    return [
      item(question, {say}, questions),
      {...item(which, {say}, questions), enableWhen: [{question: id, operator: '=', answerCoding: {code: UNSURE}}]},
      ...below,
    ];
  });
}

function item(question: PlannedQuestion, {say}: Pick<Case, 'say'>, questions: readonly PlannedQuestion[]): Item {
  const {id, type, text, help, options = [], none, unsure, min, max, unit, codes = []} = question;
  const many = type === 'many' || type === 'body-map';
  const isNumber = type === 'scale' || type === 'number';
  const isChoice = !isNumber && !isPersonal(question);
  const numberType = type === 'scale' ? 'Integer' : 'Decimal';
  const {extension: gate = [], ...when} = conditionOf(question, questions) as {extension?: readonly object[]};
  const extension = [
    ...(isChoice ? [control(many ? 'check-box' : 'radio-button')] : []),
    ...(isNumber && min !== undefined ? [{url: `${CORE}minValue`, [`value${numberType}`]: min}] : []),
    ...(isNumber && max !== undefined ? [{url: `${CORE}maxValue`, [`value${numberType}`]: max}] : []),
    ...(type === 'date' && min !== undefined ? [{url: `${CORE}minValue`, valueDate: formatDate(min)}] : []),
    ...(type === 'date' && max !== undefined ? [{url: `${CORE}maxValue`, valueDate: formatDate(max)}] : []),
    ...(unit === undefined ? [] : [{url: `${CORE}questionnaire-unit`, valueCoding: {display: say(unit)}}]),
    ...gate,
  ];
  // Codes of the question only, and only LOINC: what a person ticks is no diagnosis.
  const loinc = isHost(question) ? [] : codes.filter(({system}) => system === 'http://loinc.org');
  const option = (code: string, display: string) => ({valueCoding: {code, display: say(display)}});
  return {
    linkId: id,
    ...(extension.length ? {extension} : {}),
    ...(loinc.length ? {code: loinc} : {}),
    text: say(text),
    type: itemType(question.type),
    ...when,
    ...(many ? {repeats: true} : {}),
    ...(type === 'text' && max !== undefined ? {maxLength: max} : {}),
    ...(!isChoice
      ? {}
      : {
          answerOption: [
            ...options.map((entry) => option(entry.id, optionText(entry))),
            ...(none === undefined
              ? []
              : [
                  {
                    extension: [{url: `${CORE}questionnaire-optionExclusive`, valueBoolean: true}],
                    ...option(NONE, none),
                  },
                ]),
            ...(unsure === undefined ? [] : [option(UNSURE, unsure)]),
          ],
        }),
    ...(help === undefined
      ? {}
      : {item: [{linkId: `${id}.help`, extension: [control('help')], text: say(help), type: 'display'}]}),
  };
}

function itemType(type: PlannedQuestion['type']): string {
  if (type === 'scale') return 'integer';
  if (type === 'number') return 'decimal';
  return type === 'text' || type === 'date' ? type : 'choice';
}

/** A question of the host waits for one answer, and nothing but this answer. */
function conditionOf(question: PlannedQuestion, questions: readonly PlannedQuestion[]): object {
  if (!isHost(question) || !question.showWhen) return enableWhen(question.enableWhen, questions);
  const {showWhen} = question;
  const gateType = questions.find(({id}) => id === showWhen.question)?.type;
  const isNumber = gateType === 'scale' || gateType === 'number';
  const number = {[gateType === 'scale' ? 'answerInteger' : 'answerDecimal']: Number(showWhen.answer)};
  const answer = isNumber ? number : {answerCoding: {code: showWhen.answer}};
  return {enableWhen: [{question: showWhen.question, operator: '=', ...answer}]};
}

const control = (code: string): object => ({
  url: `${CORE}questionnaire-itemControl`,
  valueCodeableConcept: {coding: [{system: 'http://hl7.org/fhir/questionnaire-item-control', code}]},
});
