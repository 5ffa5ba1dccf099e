import {condition, orNull, version} from './pack-shape.js';
import type {contributor, question, redFlag, region, selfCare, source} from './pack-shape.js';
import {id, idOf, leaf, list, map, name, object, optional, string, text} from './shape.js';
import type {Of} from './shape.js';

/** An entry of an overlay: any fields, but an id. It is held against its full shape once it is laid on the pack. */
const entry = <T>() =>
  leaf<Partial<T> & {readonly id: string}>('an entry with an id', (value) => idOf(value) !== undefined);

/**
 * A host's own pack, laid on a built-in one. An entry with an id of its own is added; one with an id that is there already
 * changes that entry, as far as `overlay.ts` lets it.
 */
export const overlay = object({
  /** Where an editor finds this schema. */
  $schema: optional(name),
  /** The pack it is laid on, with its major version, such as `running-back-pain@1`. */
  extends: string('a pack with its major version', /^[a-z\d-]+@\d+(?:\.\d+){0,2}$/),
  /** Kebab-case. The result names it beside the built-in pack. */
  id: optional(id),
  /** Semantic version of the overlay itself. */
  version: optional(version),
  /** What the checker is called on this site. */
  title: optional(text),
  /** Who signed the overlay. The result says "reviewed" only if both packs are. */
  reviewedBy: optional(orNull),
  /** Added after the built-in ones. Of one that is not a safety question, the words may be changed. */
  questions: optional(list(entry<Of<typeof question>>())),
  /** Added beside the built-in ones. A built-in one may be given a more urgent disposition. */
  redFlags: optional(list(entry<Of<typeof redFlag>>())),
  /** Added, or changed in words and links. */
  contributors: optional(list(entry<Of<typeof contributor>>())),
  /** Added, or changed in words; `unless` comes on top of what is there. */
  selfCare: optional(list(entry<Of<typeof selfCare>>())),
  /** Comes on top of what withholds the plan already. */
  planUnless: optional(condition),
  /** Added. */
  sources: optional(list(entry<Of<typeof source>>())),
  /** Added. A word they leave out comes from the region `any`. */
  regions: optional(list(entry<Of<typeof region>>())),
  /** Words of the host's own, the same in every region, that its texts refer to as `{word}`. */
  words: optional(map(text)),
});
