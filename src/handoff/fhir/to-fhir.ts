import {medicineQuestions} from '../../flow/medicine.js';
import {hash} from '../../pack/hash.js';
import {givenAnswers, medicineAnswers} from '../case.js';
import type {Case, ShareOptions} from '../case.js';
import type {Contact} from '../contact.js';
import {riskAssessment, serviceRequest} from './advice.js';
import {items, questionnaire} from './questionnaire.js';
import {questionnaireResponse} from './response.js';
import type {Bundle, Resource} from './types.js';

/** Values that are known only when the data is shared. */
export interface FhirOptions extends ShareOptions {
  readonly now: Date;
  /** Whether the person ticked that the answers to the medicine check go along. */
  readonly shareMedicines?: boolean | undefined;
  /** How to reach the person who answered; absent or null: nobody is named. */
  readonly contact?: Contact | null | undefined;
  /** A unique identifier for this Bundle, such as a random UUID. Absent: the same case at the same time gets the same ids. */
  readonly seed?: string | undefined;
}

/**
 * The case as an HL7 FHIR R4 Bundle: the form, what was filled in, how soon to get help, and a draft request.
 * No diagnosis codes, no ClinicalImpression, and no name but the one in `contact`. While there is no level, only the form and what was filled in.
 */
export function toFhir(whole: Case, options: FhirOptions): Bundle {
  const {now, shareMedicines, contact, seed} = options;
  const {pack, plan, state, locale, assessment} = whole;
  const {level} = assessment;
  const authored = now.toISOString();
  const medicines = shareMedicines ? medicineAnswers(whole) : [];
  const answers = [...givenAnswers(whole, options).given, ...medicines];
  const questions = [...plan.questions, ...(medicines.length ? medicineQuestions(state, plan) : [])];

  // Two forms with the same name must be the same form, so the name is made from the questions.
  const form = uuid(JSON.stringify([pack.id, pack.version, locale, items(whole, questions)]));
  const ownId = (part: string) =>
    uuid(
      `${part} ${seed ?? JSON.stringify([authored, form, answers.map(({question, answer}) => [question.id, answer])])}`,
    );
  const [response, risk, request] = [ownId('response'), ownId('risk'), ownId('request')];
  const entry = (fullUrl: string, resource: Resource) => ({fullUrl, resource});
  return withoutEmpty<Bundle>({
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: authored,
    entry: [
      entry(form, questionnaire(whole, questions, form)),
      entry(response, questionnaireResponse(whole, answers, `${form}|${pack.version}`, authored, contact)),
      ...(level
        ? [
            entry(risk, riskAssessment(whole, level, response, authored)),
            entry(request, serviceRequest(whole, level, [response, risk], authored, options)),
          ]
        : []),
    ],
  });
}

/** FHIR allows no empty list and JSON no undefined: what holds nothing is left out. */
function withoutEmpty<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.filter((part) => part !== undefined).map(withoutEmpty) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, field]) => [name, withoutEmpty(field)] as const);
  return Object.fromEntries(
    fields.filter(([, field]) => field !== undefined && !(Array.isArray(field) && !field.length)),
  ) as Value;
}

/** A name made from a text: RFC 9562, version 8. */
function uuid(text: string): string {
  const hex = [0, 1, 2, 3].map((salt) => hash(salt + text)).join('');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
