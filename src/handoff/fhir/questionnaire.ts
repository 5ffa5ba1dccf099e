import {formatDate, isHost} from '../../flow/answers.js';
import {NONE, UNSURE} from '../../pack/types.js';
import type {PlannedQuestion} from '../../flow/types.js';
import {optionText} from '../../pack/words.js';
import type {Case} from '../case.js';
import {enableWhen, unsureOf} from './enable-when.js';
import type {Item, Resource} from './types.js';

const CORE = 'http://hl7.org/fhir/StructureDefinition/';

/** Part of the description, so that nobody mistakes the form for the checker. */
const lost =
  'Left out of this form: red flags do not interrupt it, no question is skipped, and checks and reasons for asking are not shown.';

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
  const isChoice = many || type === 'one';
  const {extension: gate = [], ...when} = conditionOf(question, questions) as {extension?: readonly object[]};
  const option = (code: string, display: string) => ({valueCoding: {code, display: say(display)}});
  const exclusive = {extension: [{url: `${CORE}questionnaire-optionExclusive`, valueBoolean: true}]};
  return {
    linkId: id,
    extension: [
      isChoice ? control(many ? 'check-box' : 'radio-button') : undefined,
      limit('minValue', type, min),
      limit('maxValue', type, max),
      unit === undefined ? undefined : {url: `${CORE}questionnaire-unit`, valueCoding: {display: say(unit)}},
      ...gate,
    ],
    // Codes of the question only, and only LOINC: what a person ticks is no diagnosis.
    code: isHost(question) ? [] : codes.filter(({system}) => system === 'http://loinc.org'),
    text: say(text),
    type: itemType(type),
    ...when,
    repeats: many || undefined,
    maxLength: type === 'text' ? max : undefined,
    answerOption: isChoice
      ? [
          ...options.map((entry) => option(entry.id, optionText(entry))),
          none === undefined ? undefined : {...exclusive, ...option(NONE, none)},
          unsure === undefined ? undefined : option(UNSURE, unsure),
        ]
      : [],
    item: [
      help === undefined
        ? undefined
        : {linkId: `${id}.help`, extension: [control('help')], text: say(help), type: 'display'},
    ],
  };
}

/** The least or the greatest value, in the element for its type. */
function limit(name: 'minValue' | 'maxValue', type: PlannedQuestion['type'], value: number | undefined) {
  const url = CORE + name;
  if (value === undefined) return undefined;
  if (type === 'scale') return {url, valueInteger: value};
  if (type === 'number') return {url, valueDecimal: value};
  return type === 'date' ? {url, valueDate: formatDate(value)} : undefined;
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
