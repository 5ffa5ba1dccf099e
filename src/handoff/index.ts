/** `back-pain-checker/handoff`: a visit as text, as FHIR, as a consult request and as a calendar file. Pure functions, for a server or for a page of your own. */
import {derive} from '../flow/derive.js';
import type {FlowPlan, FlowState} from '../flow/types.js';
import {en} from '../i18n/en.js';
import type {Messages} from '../i18n/messages.js';
import {fillWords, regionOf} from '../pack/words.js';
import type {Case} from './case.js';

export type {Case} from './case.js';
export type {Contact} from './contact.js';
export {toCalendar, type Reminder} from './calendar.js';
export {consultDetail, type ConsultDetail, type ConsultOptions, type HandOverId} from './detail.js';
export {toFhir, type FhirOptions} from './fhir/to-fhir.js';
export type {Bundle, Resource} from './fhir/types.js';
export {toText, type SummaryOptions} from './summary.js';
export type {Messages} from '../i18n/messages.js';

export interface CaseOptions {
  /** An id in the pack's `regions`, such as `us`. Default: `any`, in which texts name the local emergency number in words. */
  readonly region?: string;
  /** BCP 47, the language of the pack and of `messages`. Default: `en`. */
  readonly locale?: string;
  /** The words of the interface, from `back-pain-checker/locales/….js`. Default: English. */
  readonly messages?: Messages;
}

/** What every function of this entry takes: the visit, what it means, and the words to say it in. */
export function createCase(
  plan: FlowPlan,
  state: FlowState,
  {region: regionId, locale = 'en', messages = en}: CaseOptions = {},
): Case {
  const region = regionOf(plan.pack, regionId);
  const fixedWords = {'emergency-number': region.emergencyNumber ?? messages.localEmergencyNumber};
  return {
    pack: plan.pack,
    plan,
    state,
    assessment: derive(state, plan).assessment,
    region,
    locale,
    messages,
    say: (text, words) => fillWords(text, region, {...fixedWords, ...words}),
  };
}
