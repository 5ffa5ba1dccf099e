/**
 * The shape of a pack, defined once. A comment above a field is its description: an engineer's editor shows it through the inferred type,
 * an author's editor through the JSON Schema (`rules/pack.schema.json`) that is made from this file.
 */
import {isSafeLink, linkSchemes, safeLinkPattern} from './safe-link.js';
import {careKinds, levels, phases, selfCareKinds, sides, stages} from './constants.js';
import {
  boolean,
  id,
  idIn,
  leaf,
  listOf,
  map,
  name,
  number,
  object,
  oneOf,
  optional,
  scalar,
  string,
  text,
  variant,
} from './shape.js';
import type {Of, Shape} from './shape.js';

const operators = ['exists', '=', '!=', '>', '<', '>=', '<=', 'includes', 'unsure'] as const;

const date = string('a day as YYYY-MM-DD', /^\d{4}-[01]\d-[0-3]\d$/);
/** A day that the calendar has: people read it. */
export const day = leaf<string>(date.allowed, (value) => date.accepts(value) && isCalendarDay(value as string), {
  pattern: date.pattern!,
  range: date.range!,
});
const isCalendarDay = (text: string) => new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) ?? false;
export const versionSchema = string('a version such as 1.2.0', /^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/);
const language = string('a language tag such as en or en-GB', /^[a-zA-Z]{2,3}(?:-[a-zA-Z\d]{2,8})*$/);
const evidence = oneOf(['fair', 'weak', 'expert']);
export const orNull = leaf<string | null>(`null, or ${name.allowed}`, (value) => value === null || name.accepts(value));
const texts = listOf(text);

const LONGEST_LINK = 2000;
const link = leaf<string>(
  linkSchemes,
  (value) => typeof value === 'string' && value !== '' && value.length <= LONGEST_LINK && isSafeLink(value),
  {pattern: safeLinkPattern, range: [1, LONGEST_LINK]},
);

/** FHIR's `enableWhen` operators, plus `includes` (a ticked option of a many-choice question) and `unsure` (the person is not sure about that option). */
export type Operator = (typeof operators)[number];
export interface Comparison extends Of<typeof comparisonSchema> {}
/** When something holds. One small grammar, without code or text matching; an unanswered question makes it unknown, never false. */
export type Condition =
  | {readonly all: readonly Condition[]}
  | {readonly any: readonly Condition[]}
  | {readonly not: Condition}
  | {readonly atLeast: {readonly count: number; readonly of: readonly Condition[]}}
  | Comparison;

export const comparisonSchema = object({
  /** Id of the question, or of a line below one, whose answer is read. */
  question: id,
  /** How it is compared. `includes` and `unsure` are for one option of a list; `exists` asks whether there is an answer at all. */
  operator: oneOf(operators),
  /** An option id, a number, or true or false for `exists`. */
  answer: scalar,
});

const variants: Record<string, Shape> = {};
export const conditionSchema = variant<Condition>(variants);
const conditions = listOf(conditionSchema, 1);

export const atLeastSchema = object({
  /** How many must hold. */
  count: number(1, 400),
  /** Out of these. */
  of: conditions,
});

Object.assign(variants, {
  all: object({all: conditions}),
  any: object({any: conditions}),
  not: object({not: conditionSchema}),
  atLeast: object({atLeast: atLeastSchema}),
  question: comparisonSchema,
});

export const codeSchema = object({
  /** The code system's address, such as http://loinc.org. */
  system: name,
  /** The code in it. */
  code: name,
  /** The code in words. */
  display: optional(name),
});

export const optionSchema = object({
  /** Kebab-case, unique in its question, never reused. */
  id,
  /** What the person ticks: one idea. With `detail`, its key words, shown bold. */
  text,
  /** The rest of it, such as examples, shown lighter behind `text`. Both together are the option's name wherever it is read, printed or handed over. */
  detail: optional(text),
  /** The check line that "How to check" beside the option opens: a question to oneself, or what is not meant. */
  check: optional(text),
  /** The same finding inside a sentence of the safety net, if `text` does not read well there. */
  finding: optional(text),
  /** For a place on the body map: the body regions whose exercises fit it, best first. */
  bodyRegions: optional(listOf(id)),
  /** A heading above this and the following options, in a long list such as `where`. */
  group: optional(text),
  /** For a place on the body map: the sides that the person may name. No rule reads them. Absent: the place has no sides. */
  sides: optional(listOf(oneOf(sides), 1)),
  /** Published codes for it. */
  codes: optional(listOf(codeSchema)),
});

export const asideSchema = object({
  /** Its answer is stored under this id, as `yes`. */
  id,
  /** The line itself. */
  text,
});

/** What every entry carries, so that anyone can ask "says who?". */
const sources = listOf(idIn('sources'), 1);

export const questionSchema = object({
  /** Kebab-case, says what it is, never reused. */
  id,
  /** `one` and `many` choose from options, `body-map` from places, `scale` and `number` take a number. */
  type: oneOf(['one', 'many', 'scale', 'number', 'body-map']),
  /** The question. */
  text,
  /** A line below it. */
  help: optional(text),
  /** Why we ask, shown in place. */
  why: optional(text),
  /** Red flags or exclusions read it: a host can neither drop nor re-gate it. */
  safety: optional(boolean),
  /** Asked only where the host names it in `questions` (contributors that the pack does not ask by itself). */
  onRequest: optional(boolean),
  /** Its answer is handed over only where the person ticks a box of its own. Only for questions that neither a red flag, a contributor nor another question reads. */
  sensitive: optional(boolean),
  /** May stand before the emergency screens (attribute `first`, and `opensWith`). */
  mayOpen: optional(boolean),
  /** The part of the visit it belongs to, shown above it. Absent: that of the question before. */
  stage: optional(oneOf(stages)),
  /** When to ask it. Absent: always. */
  enableWhen: optional(conditionSchema),
  /** What may be chosen. */
  options: optional(listOf(optionSchema, 1)),
  /** Wording of the exclusive last choice of a `many` question, such as "None of these". */
  none: optional(text),
  /** Wording of the "not sure" choice; absent: there is none. */
  unsure: optional(text),
  /** A line below the options that changes words only, such as "I am answering for someone else". Its answer is stored under `aside.id` as `yes`. */
  aside: optional(asideSchema),
  /** Least number that may be given. */
  min: optional(number(-1e6, 1e6)),
  /** Greatest number that may be given. */
  max: optional(number(-1e6, 1e6)),
  /** What the number counts. */
  unit: optional(text),
  /** Published codes for it. */
  codes: optional(listOf(codeSchema)),
  /** Ids of entries in `sources`. */
  sources,
  /** The day the entry was last held against its sources, `YYYY-MM-DD`. */
  reviewed: date,
});

export const redFlagSchema = object({
  /** Kebab-case, says what it is, never reused. */
  id,
  /** What it may be, as a title. */
  title: text,
  /** Row ids of the clinical table (rules/basis.md) it comes from, such as `CES-1`: for who reviews the rules. The pack inside the script goes without. */
  rows: optional(listOf(name)),
  /** When it fires. */
  when: conditionSchema,
  /** Id of the disposition it leads to; that one carries the level. */
  disposition: idIn('dispositions'),
  /** How sure: `fair` from studies, `weak` from few or indirect ones, `expert` from opinion only. */
  evidence,
  /** Why this matters, plain words, one or two sentences. */
  rationale: text,
  /** What to do or to say besides the disposition's own words, one sentence each, such as "Do not drive". */
  advice: optional(texts),
  /** Ids of entries in `sources`. */
  sources,
  /** The day the entry was last held against its sources, `YYYY-MM-DD`. */
  reviewed: date,
});

export const contributorSchema = object({
  /** Kebab-case, says what it is, never reused. */
  id,
  /** What may be adding to the pain. Never called a cause. */
  title: text,
  /** When it is shown. */
  when: conditionSchema,
  /** For whom it would be the wrong explanation. Unknown counts as present. */
  unless: optional(conditionSchema),
  /** How sure: `fair` from studies in runners, `weak` from few or indirect ones, `expert` from opinion only. */
  evidence,
  /** Order inside one tier, higher first. */
  weight: number(1, 100),
  /** `pattern`: the kind of pain it looks like; `contributor`: what may be adding to it. */
  kind: oneOf(['pattern', 'contributor']),
  /** What it means, in plain words. */
  text,
  /** Studies looked and found no link; said when shown. */
  notLinked: optional(boolean),
  /** Ids of self-care entries that answer it. */
  selfCare: listOf(idIn('selfCare')),
  /** Ids of entries in `sources`. */
  sources,
  /** The day the entry was last held against its sources, `YYYY-MM-DD`. */
  reviewed: date,
});

export const selfCareSchema = object({
  /** Kebab-case, says what it is, never reused. */
  id,
  /** What kind of thing it is. */
  kind: oneOf(selfCareKinds),
  /** When in the plan it comes. */
  phase: oneOf(phases),
  /** What to do, as a title. */
  title: text,
  /** How to do it, and when to stop. */
  text,
  /** How much and how often, one sentence each: how long to hold, sets, repetitions, days. */
  dose: optional(text),
  /** Where to feel it. */
  feel: optional(text),
  /** Absent: shown to everyone whose plan is shown. */
  when: optional(conditionSchema),
  /** What makes it unsafe for this person. Unknown counts as present. */
  unless: optional(conditionSchema),
  /** What the exercise or stretch is for: `low-back`, `upper-back`, `hip`, `buttock`, `thigh`, `calf`, `trunk`, `neck`. */
  bodyRegion: optional(id),
  /** How sure: `fair` from studies, `weak` from few or indirect ones, `expert` from opinion only. */
  evidence,
  /** Place on the return-to-running ladder, from 1; the sign to go back one is in `text`. */
  step: optional(number(1, 100)),
  /** Ids of entries in `sources`. */
  sources,
  /** The day the entry was last held against its sources, `YYYY-MM-DD`. */
  reviewed: date,
});

export const dispositionSchema = object({
  /** Kebab-case, never reused. */
  id,
  /** How soon to get help. */
  level: oneOf(levels),
  /** What to do, as an instruction: "Call {emergency-number} now". */
  title: text,
  /** How soon, in words: "Now", "Today", "Within two weeks". */
  timeFrame: text,
  /** Where to go and what to expect. */
  text,
  /** The number to offer as a call button: the emergency number, or none. */
  call: optional(oneOf(['emergency'])),
  /** Where a person can turn, in the order of its buttons: entries of `care` in the region. What a region does not have is left out. */
  care: optional(listOf(oneOf(careKinds), 1)),
  /** When to look again, days from today. A reminder is offered below `urgent` only. */
  recheckDays: optional(number(0, 365)),
});

export const sourceSchema = object({
  /** Kebab-case, never reused. */
  id,
  /** Title of the page or paper. */
  title: name,
  /** Who publishes it. */
  publisher: name,
  /** Year of the version that was read. */
  year: optional(number(1900, 2100)),
  /** Where to read it. */
  url: link,
  /** What kind of source it is. */
  kind: oneOf(['guideline', 'study', 'review', 'case-report', 'patient-information', 'article', 'expert']),
});

/** A telephone line or a search page of a region. It is only followed when the person presses it. */
export const careSchema = object({
  /** Where it leads: `tel:` for a line, `https:` for a page where one can look for a place. Nothing about the person may stand in it. */
  href: link,
  /** The name of the line, or of the site that opens. Not translated. */
  name,
  /** Where it was checked. The pack inside the script goes without. */
  source: optional(link),
  /** The day it was checked, `YYYY-MM-DD`. The pack inside the script goes without. */
  checked: optional(date),
});

/** What the buttons of a result can lead to in a region. */
export const regionCareSchema = object({
  /** The line that tells people where to go, also where a hospital may be needed. */
  adviceLine: optional(careSchema),
  /** A line of nurses. */
  nurseLine: optional(careSchema),
  /** The line for somebody who might harm themselves. Wherever a text names it, the name calls it. */
  crisisLine: optional(careSchema),
  /** The line for somebody who took too much of a medicine. Wherever a text names it, the name calls it. */
  poisonLine: optional(careSchema),
  /** Where to find an emergency department. */
  emergencyDepartment: optional(careSchema),
  /** Where to find a hospital and its telephone number. */
  hospital: optional(careSchema),
  /** Where to find urgent care without an appointment. */
  urgentCare: optional(careSchema),
  /** Where to find a pharmacy. */
  pharmacy: optional(careSchema),
  /** Where to find a doctor or physical therapist. */
  clinician: optional(careSchema),
});

export const regionSchema = object({
  /** ISO country code in lower case, a group such as `eu`, or `any` for everywhere else. */
  id,
  /** The region's name. */
  name: text,
  /** Country codes it stands for besides its own id, such as `de` and `fr` for `eu`. */
  covers: optional(listOf(id)),
  /** 2 to 5 digits; absent: "your local emergency number". */
  emergencyNumber: optional(string('2 to 5 digits', /^\d{2,5}$/)),
  /** Words that texts refer to as `{word}`: `emergency-department`, `doctor`, `paracetamol`, `anus`, … The same keys in every region. */
  words: map(text),
  /** Lines to call and pages to find care, by kind: see `care` of a disposition. Official ones first. */
  care: optional(regionCareSchema),
  /** What to do, per disposition id: replaces the disposition's own `title` where the place has another name. */
  titles: optional(map(text)),
  /** Who and where, per disposition id: replaces the disposition's own `text`. */
  dispositions: map(text),
  /** Ids of entries in `sources`: where its helplines were read. */
  sources: optional(listOf(idIn('sources'))),
  /** The day its numbers were last held against those sources, `YYYY-MM-DD`. */
  reviewed: optional(date),
});

/** The medicine check after triage: a short optional flow of its own. Any yes or unsure names no medicine. */
export const medicineCheckSchema = object({
  /** What the check is called. */
  title: text,
  /** What it is for. */
  intro: text,
  /** All are `many` or `one`; asked in order. */
  questions: listOf(questionSchema, 1),
  /** Answers of the main flow that block naming a medicine. Unknown counts as present. */
  unless: conditionSchema,
  /** Shown when every question is clear. Never a dose. */
  clear: texts,
  /** When to stop taking it. */
  stop: texts,
  /** Shown when any is yes or unsure, above the list to show a pharmacist. */
  ask: texts,
  /** Ids of entries in `sources`. */
  sources,
  /** The day the check was last held against its sources, `YYYY-MM-DD`. */
  reviewed: date,
});

export const emergencyFindingSchema = object({
  /** Id of the group in `groups` that its signs are listed under. */
  group: optional(id),
  /** Id of a question. */
  question: id,
  /** Ids of its options. */
  options: listOf(id, 1),
});

export const safetyNetGroupSchema = object({
  /** Kebab-case, never reused. */
  id,
  /** The heading of the group, on the result and above the complete list. */
  title: text,
  /** Its signs in one short line, for the first card of the result. The complete list stands further down. */
  line: text,
});

export const findingSchema = object({
  /** Id of a question. */
  question: id,
  /** Ids of its options. */
  options: listOf(id, 1),
});

/** A sign that is an emergency for some people only, because of an illness, a medicine or a pregnancy. */
export const personalLineSchema = object({
  /** Kebab-case, never reused. */
  id,
  /** The sign, with the reason why it counts for this person. */
  text,
  /** For whom it is shown. */
  when: conditionSchema,
  /** Findings of `sameDay` that the text already names: they are left out of that list for whoever is shown this line. */
  covers: optional(listOf(findingSchema, 1)),
  /** Ids of entries in `sources`. */
  sources,
});

/** Where else some people can turn. */
export const supportLineSchema = object({
  /** Kebab-case, never reused. */
  id,
  /** What to do, and where to turn. */
  text,
  /** For whom it is shown. */
  when: conditionSchema,
  /** Ids of entries in `sources`. */
  sources,
});

/** Signs that need help the same day. */
export const sameDaySchema = object({
  /** Above the list. */
  lead: text,
  /** Questions whose options are listed, in the very words of the question. */
  findings: listOf(findingSchema, 1),
});

/** Reasons to book an appointment. */
export const bookSchema = object({
  /** Above the list. */
  lead: text,
  /** One reason each. */
  lines: texts,
});

/** Sentences every safety net carries; the findings themselves come from the questions' options. */
export const expectationsSchema = object({
  /** After an emergency has been looked after. */
  emergency: text,
  /** At urgent. */
  urgent: text,
  /** At non-urgent. */
  'non-urgent': text,
  /** At self-care. */
  'self-care': text,
});

export const safetyNetSchema = object({
  /** Headings of the emergency findings, each with one short line. Absent: one list without headings. */
  groups: optional(listOf(safetyNetGroupSchema, 1, 8)),
  /** Questions whose options are listed as emergency findings, in the very words of the question. */
  emergency: listOf(emergencyFindingSchema, 1),
  /** Emergency findings that count for some people only, most important first. */
  personal: optional(listOf(personalLineSchema)),
  /** Where else to turn, such as a crisis line for somebody with low mood. Shown below the card of every result, whatever the level. */
  support: optional(listOf(supportLineSchema)),
  /** Signs that need help the same day. */
  sameDay: optional(sameDaySchema),
  /** Reasons to book an appointment. */
  book: optional(bookSchema),
  /** Above the list of emergency findings. */
  lead: text,
  /** Below it: even if you were seen already, even at night. */
  evenIf: text,
  /** What should happen and by when, for each level. */
  expect: expectationsSchema,
  /** That nobody is watching the answers. */
  notMonitored: text,
  /** Ids of entries in `sources`. */
  sources,
});

/** The part of a pack that a host's overlay may add to. */
export const layeredSchema = object({
  /** What is asked, in order. */
  questions: listOf(questionSchema, 1, 400),
  /** Findings that may point to serious disease. */
  redFlags: listOf(redFlagSchema, 1),
  /** What may be adding to the pain. */
  contributors: listOf(contributorSchema),
  /** What to do at home. */
  selfCare: listOf(selfCareSchema),
  /** When no plan is shown at all, whatever the level. Unknown counts as present. */
  planUnless: conditionSchema,
  /** Everything the entries cite. */
  sources: listOf(sourceSchema, 1),
  /** Where people are: numbers, words and places. One is `any`. */
  regions: listOf(regionSchema, 1),
});

// Without the mark a bundler would keep the whole of it, for the sake of the one spread.
export const packSchema = /* @__PURE__ */ object({
  /** Where an editor finds this schema. */
  $schema: optional(name),
  /** Kebab-case, never reused. */
  id,
  /** Semantic version: a change that lowers a level is a major one. */
  version: versionSchema,
  /** Language of the texts, as a tag. */
  language,
  /** What the checker is called. */
  title: text,
  /** What it is meant for, and what not. */
  intendedUse: text,
  /** Whom it is for. */
  audience: text,
  /** Whom it is not for, one each. */
  notFor: texts,
  /** Who signed the pack; null until a clinician has. The result says so. */
  reviewedBy: orNull,
  /** The day the pack as a whole was last reviewed, `YYYY-MM-DD`. */
  reviewed: date,
  /** The last day before the pack as a whole has to be reviewed again, `YYYY-MM-DD`. Once it has passed, the result and a `checker-problem` say so. */
  reviewBy: optional(day),
  /** Id of the one question with `mayOpen` that is asked before the emergency screens, unless the host chooses another one. Absent: none. */
  opensWith: optional(id),
  ...layeredSchema.fields,
  /** The medicine check after triage. */
  medicines: optional(medicineCheckSchema),
  /** What should make the person come back. */
  safetyNet: safetyNetSchema,
  /** Most urgent first. */
  dispositions: listOf(dispositionSchema, 1),
});
