import type {Texts} from './locale.js';
import {conditionSchema, day, versionSchema} from './schema.js';
import type {
  contributorSchema,
  questionSchema,
  redFlagSchema,
  regionSchema,
  selfCareSchema,
  sourceSchema,
} from './schema.js';
import {id, idOf, leaf, listOf, map, name, object, optional, string, text} from './shape.js';
import type {Of} from './shape.js';

/** An entry of an overlay: any fields, but an id. It is checked against its full shape once it is applied to the pack. */
const entry = <T>() =>
  leaf<Partial<T> & {readonly id: string}>('an entry with an id', (value) => idOf(value) !== undefined);

const translation = leaf<Readonly<Record<string, Texts>>>(
  'texts by entry, such as {"question:implant": {"text": "…"}}',
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

const LONGEST_MESSAGE = 300;
const message = leaf<string>(
  `text of 1 to ${LONGEST_MESSAGE} characters, without braces`,
  (value) => name.accepts(value) && (value as string).length <= LONGEST_MESSAGE && !/[{}]/.test(value as string),
  {pattern: /^[^{}]+$/, range: [1, LONGEST_MESSAGE]},
);

/**
 * The messages of the interface that an overlay may reword, and no others: nothing about safety, consent, privacy, advertising or the intended use, no label
 * of an answer, and no heading that could come to name a cause or a diagnosis.
 */
export const messagesSchema = object({
  /** The heading of the start screen. Absent: the title of the overlay, if it has one. */
  startTitle: optional(message),
  /** The sentence below it: what the checker does. */
  startLead: optional(message),
  /** How long it takes. */
  startTime: optional(message),
  /** The button that begins. */
  start: optional(message),
  /** The heading of the plan, on the result. */
  planTitle: optional(message),
  /** The heading of the exercises. */
  exercisesTitle: optional(message),
  /** The heading above the consult. */
  consultTitle: optional(message),
  /** The consult button, where the page sets no `consult-label`. */
  consultButton: optional(message),
});

const LONGEST_NAME = 100;
const shortName = leaf<string>(
  `text of 1 to ${LONGEST_NAME} characters`,
  (value) => name.accepts(value) && (value as string).length <= LONGEST_NAME,
  {range: [1, LONGEST_NAME]},
);

/** Who has reviewed the rules as they are with an overlay. */
export const signOffSchema = object({
  /** The name of the clinician. */
  name: shortName,
  /** What the clinician is, such as `MD` or `physical therapist`. */
  credential: shortName,
  /** Who answers for the statement. The result says “… states that …”. */
  organisation: shortName,
  /** The register and the number under which the clinician can be looked up. */
  register: shortName,
  /** The day of the review, `YYYY-MM-DD`. */
  date: day,
  /** The hash that `back-pain-checker verify` prints for the overlay. As soon as anything in the rules or in the overlay changes, the sign-off is no longer shown. */
  packHash: string('the hash that verify prints, such as sha256:1f0a…', /^sha256:[\da-f]{64}$/),
});

/**
 * A host's own pack, applied to a built-in one. An entry with an id of its own is added; one with an id that is there already
 * changes that entry, as far as `overlay.ts` lets it.
 */
export const overlaySchema = object({
  /** Where an editor finds this schema. */
  $schema: optional(name),
  /** The pack it is applied to, with its major version, such as `running-back-pain@2`. */
  extends: string('a pack with its major version', /^[a-z\d-]+@\d+(?:\.\d+){0,2}$/),
  /** Kebab-case. The result names it together with the built-in pack. */
  id: optional(id),
  /** Semantic version of the overlay itself. */
  version: optional(versionSchema),
  /** What the checker is called on this site: its accessible name, the heading of the start screen, and beside the version on the result. */
  title: optional(text),
  /** Messages of the interface in words of the host. */
  messages: optional(messagesSchema),
  /** Who has reviewed the rules as they are with this overlay. Shown beside the state of the built-in pack, and only while nothing has changed since. */
  reviewedBy: optional(signOffSchema),
  /** The last day before the overlay has to be reviewed again, `YYYY-MM-DD`. The earlier of this day and that of the built-in pack counts, so it can only shorten the time. */
  reviewBy: optional(day),
  /** Added after the built-in ones. Of one that is not a safety question, the words may be changed. */
  questions: optional(listOf(entry<Of<typeof questionSchema>>())),
  /** Added to the built-in ones. A built-in one may be given a more urgent disposition. */
  redFlags: optional(listOf(entry<Of<typeof redFlagSchema>>())),
  /** Added, or changed in words and links. */
  contributors: optional(listOf(entry<Of<typeof contributorSchema>>())),
  /** Added, or changed in words; `unless` comes on top of what is there. */
  selfCare: optional(listOf(entry<Of<typeof selfCareSchema>>())),
  /** Comes on top of what withholds the plan already. */
  planUnless: optional(conditionSchema),
  /** Added. */
  sources: optional(listOf(entry<Of<typeof sourceSchema>>())),
  /** Added. A word they leave out comes from the region `any`. */
  regions: optional(listOf(entry<Of<typeof regionSchema>>())),
  /**
   * The texts of the overlay's own entries in other languages, by language and then as in a translation of the rules:
   * `{"de": {"question:implant": {"text": "…", "options": {"hot": {"text": "…"}}}, "pack": {"title": "…"}, "messages": {"start": "…"}}}`. Built-in entries have translations of their own.
   */
  translations: optional(map(translation)),
  /** Words of the host's own, the same in every region, that its texts refer to as `{word}`. */
  words: optional(map(text)),
});
