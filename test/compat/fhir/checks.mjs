/** Checks that neither validator makes. Each returns a list of problems. */
import {derive} from './.work/subject.mjs';
import {byType} from './sessions.mjs';
import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4/index.js';

const EXPRESSION = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression';
const flat = (items = []) => items.flatMap((item) => [item, ...flat(item.item)]);
const typed = (object, name) => Object.entries(object).find(([key]) => key.startsWith(name))?.[1];

/** Checks the Questionnaire: each linkId is unique, and each reference resolves. */
export function formProblems(form) {
  const items = flat(form.item);
  const ids = items.map(({linkId}) => linkId);
  return items.flatMap(({linkId, enableWhen = [], enableBehavior, answerOption = [], type}) => [
    ...(ids.filter((id) => id === linkId).length > 1 ? [`linkId ${linkId} is there twice`] : []),
    ...(enableWhen.length > 1 && !enableBehavior ? [`${linkId} has several enableWhen and no enableBehavior`] : []),
    ...enableWhen
      .filter(({question}) => !ids.includes(question))
      .map(({question}) => `${linkId} hangs on ${question}, which is not there`),
    ...enableWhen
      .filter(({operator, ...rest}) => operator === 'exists' && typeof typed(rest, 'answer') !== 'boolean')
      .map(() => `${linkId}: exists without a boolean`),
    ...(new Set(answerOption.map(({valueCoding}) => valueCoding.code)).size < answerOption.length
      ? [`${linkId} offers an option twice`]
      : []),
    ...(type === 'choice' && !answerOption.length ? [`${linkId} offers nothing to choose`] : []),
  ]);
}

/** Checks the answers against the Questionnaire: each question exists, and its answer has the right type, option and limits. */
export function answerProblems(form, response) {
  const items = new Map(flat(form.item).map((item) => [item.linkId, item]));
  const seen = new Set();
  const order = [...items.keys()];
  let last = -1;
  return (response.item ?? []).flatMap(({linkId, text, answer = []}) => {
    const item = items.get(linkId);
    if (!item) return [`an answer to ${linkId}, which is not asked`];
    const problems = [];
    if (seen.has(linkId)) problems.push(`${linkId} is answered twice`);
    seen.add(linkId);
    if (order.indexOf(linkId) < last) problems.push(`${linkId} is out of order`);
    last = order.indexOf(linkId);
    if (item.text !== text) problems.push(`${linkId} has another text than the form`);
    if (!answer.length) problems.push(`${linkId} has no answer`);
    if (answer.length > 1 && !item.repeats) problems.push(`${linkId} has ${answer.length} answers`);
    for (const value of answer) problems.push(...valueProblems(item, value, answer));
    return problems;
  });
}

const limit = (item, name) => {
  const extension = item.extension?.find(({url}) => url.endsWith(`/${name}`));
  return extension && typed(extension, 'value');
};

function valueProblems(item, value, all) {
  const {linkId, type, answerOption = []} = item;
  if (type === 'boolean') return typeof value.valueBoolean === 'boolean' ? [] : [`${linkId} is no boolean`];
  if (type === 'integer' || type === 'decimal') {
    const number = type === 'integer' ? value.valueInteger : value.valueDecimal;
    if (typeof number !== 'number' || (type === 'integer' && !Number.isInteger(number)))
      return [`${linkId} is no ${type}`];
    return number < (limit(item, 'minValue') ?? -Infinity) || number > (limit(item, 'maxValue') ?? Infinity)
      ? [`${linkId} is out of range`]
      : [];
  }
  const option = answerOption.find(({valueCoding}) => valueCoding.code === value.valueCoding?.code);
  if (!option) return [`${linkId} does not offer ${value.valueCoding?.code}`];
  const exclusive = option.extension?.some(({url, valueBoolean}) => url.endsWith('optionExclusive') && valueBoolean);
  return [
    ...(option.valueCoding.display === value.valueCoding.display
      ? []
      : [`${linkId}: ${value.valueCoding.code} has other words than the form`]),
    ...(exclusive && all.length > 1 ? [`${linkId}: ${value.valueCoding.code} is not alone`] : []),
  ];
}

/** Whether the form would ask `item` of someone with these answers, as R4 and SDC define it. */
export function formAsks(item, response) {
  const expression = item.extension?.find(({url}) => url === EXPRESSION)?.valueExpression.expression;
  if (expression !== undefined) return fhirpath.evaluate(response, expression, {resource: response}, r4)[0] === true;
  const {enableWhen = [], enableBehavior} = item;
  if (!enableWhen.length) return true;
  const holds = ({question, operator, ...rest}) => {
    const answers = response.item?.find(({linkId}) => linkId === question)?.answer ?? [];
    const expected = typed(rest, 'answer');
    if (operator === 'exists') return answers.length > 0 === expected;
    return answers.some((answer) => {
      const value = typed(answer, 'value');
      if (operator === '=') return typeof expected === 'object' ? value.code === expected.code : value === expected;
      return {'>': value > expected, '<': value < expected, '>=': value >= expected, '<=': value <= expected}[operator];
    });
  };
  return enableBehavior === 'all' ? enableWhen.every(holds) : enableWhen.some(holds);
}

/** The form asks what the flow would ask. R4 cannot express a selected option that is not confirmed yet. */
export function branchingProblems({plan, state, bundle}) {
  const derived = derive(state, plan);
  if (Object.values(derived.answers).some((answer) => Array.isArray(answer) && answer.includes('partial'))) return [];
  const {Questionnaire: form, QuestionnaireResponse: response} = byType(bundle);
  return plan.questions
    .filter(
      (question) =>
        derived.isEnabled(question) !==
        formAsks(
          form.item.find(({linkId}) => linkId === question.id),
          response,
        ),
    )
    .map(({id}) => `${id} is asked by one of flow and form only`);
}

/** Every reference in the bundle resolves, and the bundle has nothing that must not be shared. */
export function bundleProblems(bundle) {
  const urls = bundle.entry.map(({fullUrl}) => fullUrl);
  const text = JSON.stringify(bundle);
  const references = [...text.matchAll(/"reference":"([^"]+)"/g)].map(([, reference]) => reference);
  const {Questionnaire: form, QuestionnaireResponse: response, ServiceRequest: request} = byType(bundle);
  // Who answered stands inside the response and nowhere else: a reference into it cannot be resolved from outside.
  const contained = response.contained ?? [];
  const named = JSON.stringify(bundle.entry.map(({resource}) => ({...resource, contained: undefined})));
  const known = [...urls, ...contained.map(({id}) => `#${id}`)];
  return [
    ...(contained.length && response.source?.reference !== `#${contained[0].id}`
      ? ['nobody refers to who answered']
      : []),
    ...references.filter((reference) => !known.includes(reference)).map((reference) => `${reference} leads nowhere`),
    ...(new Set(urls).size < urls.length ? ['two entries have the same address'] : []),
    ...(response.questionnaire === `${form.url}|${form.version}` ? [] : ['the response belongs to another form']),
    ...(request && (request.status !== 'draft' || request.intent !== 'proposal')
      ? ['the request is no draft of a proposal']
      : []),
    ...(/ClinicalImpression|snomed\.info|icd-10|"resourceType":"(Condition|Patient|RelatedPerson)"/.test(named)
      ? ['something is in it that only a clinician may say']
      : []),
    ...(form.subject || response.subject ? ['somebody is named'] : []),
    ...[...text.matchAll(/"(\w+)":(\[\]|\{\}|""|null)/g)].map(
      ([, name]) => `${name} is there and empty, which FHIR forbids`,
    ),
    ...[...text.matchAll(/\{[a-z-]+\}/gi)].map(([word]) => `${word} has not been filled in`),
  ];
}

export const problemsOf = (visit) => {
  const {Questionnaire: form, QuestionnaireResponse: response} = byType(visit.bundle);
  return [
    ...formProblems(form),
    ...answerProblems(form, response),
    ...branchingProblems(visit),
    ...bundleProblems(visit.bundle),
  ];
};
