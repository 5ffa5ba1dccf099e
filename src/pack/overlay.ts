import {copyPlainData, validate} from './check.js';
import {checkEntries} from './entry-checks.js';
import {overlaySchema} from './overlay-schema.js';
import {translateAdded} from './overlay-translations.js';
import {problem} from './problem.js';
import type {Problem} from './problem.js';
import {layeredSchema} from './schema.js';
import {idOf} from './shape.js';
import type {Of} from './shape.js';
import type {Condition, Pack, Region} from './types.js';
import {regionOf} from './words.js';

/** A host's own pack: what it adds to the built-in one, and the little it changes. */
export interface Overlay extends Of<typeof overlaySchema> {}
type Entry = {readonly id: string} & Readonly<Record<string, unknown>>;

const MEDICINE = 'medicine';
const sections = [
  'questions',
  'redFlags',
  'contributors',
  'selfCare',
  'sources',
  'regions',
] as const satisfies readonly (keyof Pack)[];
type Section = (typeof sections)[number];

/** What may be changed of an entry that is there already and not of the safety part. Anything else is added under an id of its own, or not at all. */
const changeableFields = [
  'title',
  'text',
  'help',
  'why',
  'none',
  'unsure',
  'selfCare',
  'unless',
  'sources',
  'reviewed',
];

/** An overlay for an earlier major version may depend on questions or levels that have changed: its author has to look at it again. */
function describeWrongVersion({id, version}: Pack, extended: unknown, file: string): Problem {
  const major = parseInt(version);
  const current = `${id}@${major}`;
  const [, extendedMajor] = typeof extended === 'string' && extended.startsWith(`${id}@`) ? extended.split('@') : [];
  if (extendedMajor !== undefined && parseInt(extendedMajor) < major) {
    const message = `${file}: extends is “${extended}”, an earlier version. Read “Migrating” in the changelog, then write “${current}”.`;
    return problem('bad-pack', 'extends', {value: extended, allowed: current, file, message});
  }
  return problem('bad-pack', 'extends', {value: extended, allowed: `${current}, in an overlay`, file});
}

/** An entry that is left out may take others with it that refer to it. After so many rounds the whole overlay is refused. */
const MOST_ROUNDS = 8;

/**
 * Applies a host's pack to `base`. An entry that is not well formed is left out, with a problem. An overlay that touches the safety part
 * (safety questions, red flags, dispositions, safety net, medicines, regions, sources) or cannot be read is refused as a whole: `base` itself comes back.
 * What an entry touches is decided by its id alone; how rules work together is for `verify` to prove.
 */
export function applyOverlay(
  base: Pack,
  value: unknown,
  file = 'pack',
): {readonly pack: Pack; readonly problems: readonly Problem[]} {
  const refuse = (reasons: readonly Problem[]) => ({
    pack: base,
    problems: reasons.map((reason) => ({...reason, fatal: true})),
  });
  // `readSignOff` and `readHostMessages` check the rest.
  let overlay = rulesOf(copyPlainData(value)) as Overlay;
  if (overlay === undefined) return refuse(validate(overlaySchema, overlay, file));
  const extended: unknown = overlay?.extends;
  const baseVersion = `${base.id}@${parseInt(base.version)}`;
  if (typeof extended !== 'string' || !`${extended}.`.startsWith(`${baseVersion}.`))
    return refuse([describeWrongVersion(base, extended, file)]);

  let problems = validate(overlaySchema, overlay, file);
  const leftOut: Problem[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const remaining = removeEntries(overlay, problems);
    if (!remaining) break;
    overlay = remaining;
    leftOut.push(...problems.map((reason) => ({...reason, fatal: false})));
    problems = [];
    const pack = mergeOverlay(base, overlay, (code, name, wrongValue, allowed) =>
      problems.push(problem(code, name, {value: wrongValue, allowed, file})),
    );
    if (problems.some(({code}) => code !== 'bad-pack')) break;
    const layered = pickFields(pack, Object.keys(layeredSchema.fields));
    problems.push(...validate(layeredSchema, layered, file, (parts, report) => checkEntries(pack, parts, report)));
    if (problems.length) continue;
    const translated = translateAdded(overlay, base, pack, file);
    return {pack: translated.pack, problems: [...leftOut, ...translated.problems]};
  }
  return refuse(problems);
}

/** The overlay without what no rule depends on, and what is checked apart: a mistake in it must not cost a level that the overlay raises. */
function rulesOf(overlay: unknown): unknown {
  if (typeof overlay !== 'object' || overlay === null || Array.isArray(overlay)) return overlay;
  const {reviewedBy: _signOff, messages: _messages, ...rules} = overlay as Record<string, unknown>;
  return rules;
}

/** The overlay without the entries that problems name; nothing if a problem is about more than an entry. */
function removeEntries(overlay: Overlay, problems: readonly Problem[]): Overlay | undefined {
  const badEntries = new Set(problems.map(({name}) => name.split('.', 2).join('.')));
  const removed = new Set<string>();
  const remaining: Record<string, unknown> = {...overlay};
  for (const section of sections) {
    const entries = overlay[section];
    if (!Array.isArray(entries)) continue;
    remaining[section] = entries.filter((entry, index) => {
      const name = `${section}.${idOf(entry) ?? index}`;
      if (badEntries.has(name)) removed.add(name);
      return !badEntries.has(name);
    });
  }
  return removed.size < badEntries.size ? undefined : (remaining as unknown as Overlay);
}

/** Reports what an overlay may not do. */
type ReportRefusal = (code: 'bad-pack' | 'safety-entry', name: string, value: string, allowed: string) => void;

function mergeOverlay(base: Pack, overlay: Overlay, report: ReportRefusal): Pack {
  const {id = 'overlay', version = '0', title = base.title, planUnless, words = {}} = overlay;
  const merged = Object.fromEntries(
    sections.map((section) => [section, mergeSection(section, base, overlay, report)]),
  ) as unknown as Pick<Pack, Section>;
  const anywhereWords = regionOf(base).words;
  for (const word of Object.keys(words))
    if (Object.hasOwn(anywhereWords, word))
      report('safety-entry', 'words', word, 'a word that the pack does not have yet');
  return {
    ...base,
    ...merged,
    // The version must identify exactly what was shown; semantic versioning has build metadata for that.
    version: `${base.version}+${id}.${version}`,
    title,
    // Whoever signed the built-in pack has not seen what an overlay adds.
    reviewedBy: null,
    ...earliestReview(base, overlay),
    planUnless: eitherCondition(base.planUnless, planUnless),
    regions: merged.regions.map((region): Region => ({
      ...region,
      words: {...anywhereWords, ...region.words, ...words},
    })),
  };
}

/** An overlay cannot move the date of the next review to a later one. */
function earliestReview(...packs: readonly Pick<Overlay, 'reviewBy'>[]): Pick<Pack, 'reviewBy'> {
  const [reviewBy] = packs.flatMap(({reviewBy: date}) => date ?? []).sort();
  return reviewBy === undefined ? {} : {reviewBy};
}

/** The entries of a section with the overlay's: changed where the id is taken, added where not. */
function mergeSection(section: Section, base: Pack, overlay: Overlay, report: ReportRefusal): readonly Entry[] {
  const entries = new Map((base[section] as readonly Entry[]).map((entry) => [entry.id, entry]));
  const addedEntries: Entry[] = [];
  for (const entry of (overlay[section] ?? []) as readonly Entry[]) {
    const baseEntry = entries.get(entry.id);
    if (baseEntry) entries.set(entry.id, changeEntry(section, baseEntry, entry, base, report));
    else {
      addedEntries.push(section === 'selfCare' ? withExclusionsOfKind(entry, base) : entry);
      for (const value of safetyPartsOf(entry, base))
        report('safety-entry', `${section}.${entry.id}`, value, 'what is no part of safety');
    }
  }
  return [...entries.values(), ...addedEntries];
}

/** What moves the body can harm it: such an entry says itself who must not see it, or is shown to nobody whom the pack keeps one of its kind from. */
const movements: readonly unknown[] = ['exercise', 'stretch', 'activity', 'warm-up'];

function withExclusionsOfKind(entry: Entry, {selfCare, planUnless}: Pack): Entry {
  if (!movements.includes(entry['kind']) || entry['unless'] !== undefined) return entry;
  const conditions = [planUnless, ...selfCare.filter(({kind}) => kind === entry['kind']).map(({unless}) => unless)];
  const distinct = new Map(conditions.filter(Boolean).map((condition) => [JSON.stringify(condition), condition!]));
  return {...entry, unless: {any: [...distinct.values()]}};
}

/** Only the medicine check names medicines, and only the pack says where to go in an emergency. */
function safetyPartsOf(entry: Entry, {dispositions}: Pack): readonly string[] {
  const emergencies = dispositions.filter(({level}) => level === 'emergency').map(({id}) => id);
  const changedEmergencies = emergencies.filter((id) =>
    [entry['dispositions'], entry['titles']].some((texts) => Object.hasOwn(Object(texts), id)),
  );
  // A host's own service must not stand where an official one is expected.
  const care = entry['care'] === undefined ? [] : ['care'];
  return [...(entry['kind'] === MEDICINE ? [MEDICINE] : []), ...changedEmergencies, ...care];
}

/** An entry with the changes of the overlay that are allowed. Repeating a value of the pack is not a change. */
function changeEntry(section: Section, baseEntry: Entry, entry: Entry, base: Pack, report: ReportRefusal): Entry {
  const isSafetyPart =
    baseEntry['safety'] || baseEntry['kind'] === MEDICINE || ['redFlags', 'sources', 'regions'].includes(section);
  const rankOf = (disposition: unknown) => base.dispositions.findIndex(({id}) => id === disposition);
  const isAllowed = (field: string) =>
    isSafetyPart
      ? field === 'disposition' && rankOf(entry[field]) < rankOf(baseEntry[field])
      : changeableFields.includes(field);
  const changed: Record<string, unknown> = {...baseEntry};
  for (const [field, value] of Object.entries(entry)) {
    const before = baseEntry[field];
    if (JSON.stringify(value) === JSON.stringify(before)) continue;
    if (isAllowed(field))
      changed[field] =
        field === 'unless' ? eitherCondition(before as Condition | undefined, value as Condition) : value;
    else if (isSafetyPart)
      report('safety-entry', `${section}.${entry.id}`, field, 'a more urgent disposition for a red flag');
    else report('bad-pack', `${section}.${entry.id}`, field, changeableFields.join(', '));
  }
  return changed as Entry;
}

/** An overlay may add exclusions, and remove none. */
const eitherCondition = (base: Condition | undefined, added: Condition | undefined) =>
  base && added ? {any: [base, added]} : (base ?? added)!;

const pickFields = (pack: object, names: readonly string[]) =>
  Object.fromEntries(Object.entries(pack).filter(([name]) => names.includes(name)));
