import type {Level, SignOff} from '../../pack/types.js';
import type {Case} from '../case.js';
import type {Contact} from '../contact.js';
import {levelWord, titleOf, toText, whereToGo} from '../summary.js';
import type {SummaryOptions} from '../summary.js';
import type {Resource} from './types.js';

/** R4 wants a subject in both; ours has no name. */
const subject = {display: 'The person who answered'};

const priority: Readonly<Record<Level, string>> = {
  emergency: 'stat',
  urgent: 'urgent',
  'non-urgent': 'routine',
  'self-care': 'routine',
};

const signOffNote = ({organisation, name, credential, register, date}: SignOff): string =>
  `${organisation} states that ${name}, ${credential} (${register}), reviewed these rules on ${date}.`;

/** How soon to get help, and by which rules. Not a ClinicalImpression, because no clinician was involved. */
export function riskAssessment(whole: Case, level: Level, response: string, authored: string): Resource {
  const {pack, assessment, messages, say} = whole;
  const {complete, disposition, fired, notRuledOut} = assessment;
  const ids = (entries: readonly {readonly id: string}[]) => entries.map(({id}) => id).join(', ') || 'none';
  return {
    resourceType: 'RiskAssessment',
    language: whole.locale,
    status: complete ? 'final' : 'preliminary',
    method: {text: `back-pain-checker, rules ${pack.id} ${pack.version}`},
    subject,
    occurrenceDateTime: authored,
    basis: [{reference: response}],
    prediction: [
      {
        outcome: {text: messages.howSoon},
        qualitativeRisk: {coding: [{code: level, display: levelWord(whole, level)}], text: levelWord(whole, level)},
        rationale: disposition ? `${titleOf(whole, disposition)}. ${say(disposition.timeFrame)}.` : undefined,
      },
    ],
    mitigation: disposition ? whereToGo(whole, disposition) : undefined,
    note: [
      {text: `Rules that fired: ${ids(fired.map(({flag}) => flag))}`},
      {text: `Rules not ruled out: ${ids(notRuledOut)}`},
      {
        text:
          pack.reviewedBy === null
            ? 'No clinician has reviewed these rules for their authors.'
            : `Rules reviewed by ${pack.reviewedBy}, ${pack.reviewed}.`,
      },
      pack.signOff && {text: signOffNote(pack.signOff)},
    ],
  };
}

/** What the person asks for: a proposal in draft, never an order. */
export function serviceRequest(
  whole: Case,
  level: Level,
  supportingInfo: readonly string[],
  authored: string,
  options: SummaryOptions & {readonly contact?: Contact | null | undefined},
): Resource {
  const {assessment, messages, say} = whole;
  const {disposition, fired} = assessment;
  const {contact} = options;
  const contactNote = (label: string, text: string | undefined) =>
    text === undefined ? undefined : {text: `${label}: ${text}`};
  return {
    resourceType: 'ServiceRequest',
    language: whole.locale,
    status: 'draft',
    intent: 'proposal',
    priority: priority[level],
    code: disposition ? {text: titleOf(whole, disposition)} : undefined,
    subject,
    authoredOn: authored,
    reasonCode: fired.map(({flag}) => ({text: say(flag.title)})),
    supportingInfo: supportingInfo.map((reference) => ({reference})),
    note: [
      {text: toText(whole, options)},
      contactNote(messages.fieldTime, contact?.time),
      contactNote(messages.fieldNote, contact?.note),
    ],
  };
}
