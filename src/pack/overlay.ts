import {hold, plain} from './check.js';
import {checkEntries} from './entries.js';
import {overlay as overlayShape} from './overlay-shape.js';
import {layered} from './pack-shape.js';
import {problem} from './problem.js';
import type {Problem} from './problem.js';
import {idOf} from './shape.js';
import type {Of} from './shape.js';
import type {Condition, Pack, Region} from './types.js';
import {regionOf} from './words.js';

/** A host's own pack: what it adds to the built-in one, and the little it changes. */
export interface Overlay extends Of<typeof overlayShape> {}
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
const changeable = ['title', 'text', 'help', 'why', 'none', 'unsure', 'selfCare', 'unless', 'sources', 'reviewed'];

/** An entry that falls out may take others with it that refer to it. After so many rounds the whole overlay falls out. */
const MOST_ROUNDS = 8;

/**
 * Lays a host's pack on `base`. An entry that is not well formed is left out, with a problem. An overlay that touches the safety part
 * (safety questions, red flags, dispositions, safety net, medicines, regions, sources) or cannot be read is refused as a whole: `base` itself comes back.
 * Who touches what is decided by id alone; what only shows in the working together of rules is the work of `verify`.
 */
export function layOverlay(
  base: Pack,
  overlay: unknown,
  file = 'pack',
): {readonly pack: Pack; readonly problems: readonly Problem[]} {
  const refuse = (problems: readonly Problem[]) => ({
    pack: base,
    problems: problems.map((one) => ({...one, fatal: true})),
  });
  let given = plain(overlay) as Overlay;
  const wanted = `${base.id}@${parseInt(base.version)}`;
  if (given === undefined) return refuse(hold(overlayShape, given, file));
  const value: unknown = given?.extends;
  if (typeof value !== 'string' || !`${value}.`.startsWith(`${wanted}.`))
    return refuse([problem('bad-pack', 'extends', {value, allowed: `${wanted}, in an overlay`, file})]);

  let problems = hold(overlayShape, given, file);
  const leftOut: Problem[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const kept = without(given, problems);
    if (!kept) break;
    given = kept;
    leftOut.push(...problems.map((one) => ({...one, fatal: false})));
    problems = [];
    const pack = lay(base, given, (code, name, value, allowed) =>
      problems.push(problem(code, name, {value, allowed, file})),
    );
    if (problems.some(({code}) => code !== 'bad-pack')) break;
    problems.push(
      ...hold(layered, only(pack, Object.keys(layered.fields)), file, (parts, tell) => checkEntries(pack, parts, tell)),
    );
    if (!problems.length) return {pack, problems: leftOut};
  }
  return refuse(problems);
}

/** The overlay without the entries that problems name; nothing if a problem is about more than an entry. */
function without(overlay: Overlay, problems: readonly Problem[]): Overlay | undefined {
  const bad = new Set(problems.map(({name}) => name.split('.', 2).join('.')));
  const found = new Set<string>();
  const kept: Record<string, unknown> = {...overlay};
  for (const section of sections) {
    const entries = overlay[section];
    if (!Array.isArray(entries)) continue;
    kept[section] = entries.filter((entry, index) => {
      const name = `${section}.${idOf(entry) ?? index}`;
      return !(bad.has(name) && found.add(name));
    });
  }
  return found.size < bad.size ? undefined : (kept as unknown as Overlay);
}

type Touch = (code: 'bad-pack' | 'safety-entry', name: string, value: string, allowed: string) => void;

function lay(base: Pack, overlay: Overlay, touch: Touch): Pack {
  const {id = 'overlay', version = '0', title = base.title, reviewedBy, planUnless, words = {}} = overlay;
  const laid = Object.fromEntries(
    sections.map((section) => [section, layEntries(section, base, overlay, touch)]),
  ) as unknown as Pick<Pack, Section>;
  const anywhere = regionOf(base).words;
  for (const word of Object.keys(words))
    if (Object.hasOwn(anywhere, word)) touch('safety-entry', 'words', word, 'a word that the pack does not have yet');
  return {
    ...base,
    ...laid,
    // The version says exactly what was shown; build metadata is what semantic versioning has for that.
    version: `${base.version}+${id}.${version}`,
    title,
    // Two packs are reviewed only if both are.
    reviewedBy: base.reviewedBy && reviewedBy ? `${base.reviewedBy}; ${reviewedBy}` : null,
    planUnless: either(base.planUnless, planUnless),
    regions: laid.regions.map((region): Region => ({...region, words: {...anywhere, ...region.words, ...words}})),
  };
}

/** The entries of a section with the overlay's: changed where the id is taken, added where not. */
function layEntries(section: Section, base: Pack, overlay: Overlay, touch: Touch): readonly Entry[] {
  const entries = new Map((base[section] as readonly Entry[]).map((entry) => [entry.id, entry]));
  const added: Entry[] = [];
  for (const entry of (overlay[section] ?? []) as readonly Entry[]) {
    const there = entries.get(entry.id);
    const refuse = (value: string) =>
      touch('safety-entry', `${section}.${entry.id}`, value, 'what is no part of safety');
    if (there) entries.set(entry.id, change(section, there, entry, base, touch));
    else {
      added.push(entry);
      // Only the medicine check names medicines, and only the pack says where to go in an emergency.
      if (entry['kind'] === MEDICINE) refuse(MEDICINE);
      for (const {id, level} of base.dispositions)
        if (level === 'emergency' && Object.hasOwn(Object(entry['dispositions']), id)) refuse(id);
    }
  }
  return [...entries.values(), ...added];
}

/** An entry as the overlay would have it, as far as it may. Saying again what is there already is no change. */
function change(section: Section, there: Entry, entry: Entry, {dispositions}: Pack, touch: Touch): Entry {
  const safe = there['safety'] || there['kind'] === MEDICINE || ['redFlags', 'sources', 'regions'].includes(section);
  const rank = (id: unknown) => dispositions.findIndex((one) => one.id === id);
  const changed: Record<string, unknown> = {...there};
  for (const [field, value] of Object.entries(entry)) {
    const before = there[field];
    if (JSON.stringify(value) === JSON.stringify(before)) continue;
    if (safe ? field === 'disposition' && rank(value) < rank(before) : changeable.includes(field)) {
      changed[field] = field === 'unless' ? either(before as Condition | undefined, value as Condition) : value;
    } else
      touch(
        safe ? 'safety-entry' : 'bad-pack',
        `${section}.${entry.id}`,
        field,
        safe ? 'a more urgent disposition for a red flag' : changeable.join(', '),
      );
  }
  return changed as Entry;
}

/** What keeps advice away may only grow. */
const either = (one: Condition | undefined, other: Condition | undefined) =>
  one && other ? {any: [one, other]} : (one ?? other)!;

const only = (pack: object, keys: readonly string[]) =>
  Object.fromEntries(Object.entries(pack).filter(([key]) => keys.includes(key)));
