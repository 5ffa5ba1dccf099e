import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {planFlow} from 'back-pain-checker/flow';
import {createCase, toFhir, toText} from 'back-pain-checker/handoff';

const packFile = fileURLToPath(import.meta.resolve('back-pain-checker/packs/running-back-pain.json'));
const {plan} = planFlow(JSON.parse(readFileSync(packFile, 'utf8')), {noStart: true});

/** What a clinician gets after consent: the visit in words and as an HL7 FHIR R4 Bundle. */
export function describeVisit(session, region, now = new Date()) {
  const visit = createCase(plan, session.state, {region});
  return {level: visit.assessment.level, summary: toText(visit, {now}), fhir: toFhir(visit, {now})};
}
