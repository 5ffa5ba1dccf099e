/** Which slot of the host is open at which step and level. The one table: element, manifest, reference, solver proof and fuzz tests read it. */
import type {Assessment} from '../engine/types.js';
import {levels} from '../pack/types.js';
import type {Answers, Level} from '../pack/types.js';
import type {Step} from './types.js';

/** Levels at which a host may offer a consult; `none`: it offers none. */
export type ConsultFrom = Exclude<Level, 'emergency'> | 'none';

/**
 * When a slot is open. `not-urgent`: at self-care and non-urgent, where there is time to read.
 * `self-care-without-sign`: at self-care, unless `hasWarningSign`.
 */
type SlotRule =
  'always' | 'start-screen' | 'not-emergency' | 'consult-offered' | 'self-care-without-sign' | 'not-urgent';

/**
 * Nothing commercial before the result, nothing that could delay a person at urgent, and at emergency not even a help line.
 * Always open: who publishes the page, and what the law may require. `<id>` is the id of a pack entry.
 */
export const slotPolicy = {
  brand: 'always',
  author: 'always',
  'reviewed-by': 'always',
  trust: 'always',
  privacy: 'always',
  sources: 'always',
  disclaimer: 'always',
  footer: 'always',
  intro: 'start-screen',
  contact: 'not-emergency',
  consult: 'consult-offered',
  price: 'consult-offered',
  consent: 'consult-offered',
  sent: 'consult-offered',
  products: 'self-care-without-sign',
  newsletter: 'not-urgent',
  ask: 'not-urgent',
  related: 'not-urgent',
  download: 'not-urgent',
  faq: 'not-urgent',
  'contributor-<id>': 'not-urgent',
  'exercise-<id>': 'not-urgent',
  'region-<id>': 'not-urgent',
} as const satisfies Readonly<Record<string, SlotRule>>;

type PolicyKey = keyof typeof slotPolicy;
type NameFor<Key extends string> = Key extends `${infer Prefix}<id>` ? `${Prefix}${string}` : Key;

/** The name of a slot that exists. A screen can render no other. */
export type SlotName = NameFor<PolicyKey>;

/** The key of a slot in the table; undefined where no such slot exists. */
function findPolicyKey(name: string): PolicyKey | undefined {
  const key = name.replace(/^(contributor|exercise|region)-.+/, '$1-<id>');
  return Object.hasOwn(slotPolicy, key) ? (key as PolicyKey) : undefined;
}

export const isSlotName = (name: string): name is SlotName => findPolicyKey(name) !== undefined;

/** The kind of a slot: its name without the id of an entry. It says nothing about an answer, so an event may carry it. */
export const slotKind = (name: string): string => findPolicyKey(name)?.replace('-<id>', '') ?? name;

/**
 * @param level - the level that is shown: see `shownLevel`
 * @param hasSign - what `hasWarningSign` says of the result
 */
export function isSlotOpen(
  name: string,
  step: Step,
  level: Level | null,
  consultFrom: ConsultFrom,
  hasSign = false,
): boolean {
  const key = findPolicyKey(name);
  if (key === undefined) return false;
  switch (slotPolicy[key]) {
    case 'always':
      return true;
    case 'start-screen':
      return step === 'start';
    case 'not-emergency':
      return level !== 'emergency';
    case 'consult-offered':
      return offersConsult(level, consultFrom);
    case 'self-care-without-sign':
      return level === 'self-care' && !hasSign;
    case 'not-urgent':
      return level === 'self-care' || level === 'non-urgent';
  }
}

/** Places of the body map that stand for a nerve in the leg. */
const legPlaces = ['leg-pain', 'leg-numb', 'both-legs'];

/** A red flag, or pain or numbness that goes down a leg: nothing is advertised beside it, whatever the level. */
export const hasWarningSign = ({fired}: Pick<Assessment, 'fired'>, {where}: Answers): boolean =>
  fired.length > 0 || legPlaces.some((place) => [where].flat().includes(place));

/** Whether a consult may be offered at `level`. */
export const offersConsult = (level: Level | null, consultFrom: ConsultFrom): boolean =>
  level !== null &&
  level !== 'emergency' &&
  consultFrom !== 'none' &&
  levels.indexOf(level) <= levels.indexOf(consultFrom);

/** The level that decides what the page may show; null before the result. Until then nothing needs to be assessed. */
export function shownLevel(step: Step, assess: () => Assessment): Level | null {
  if (step === 'emergency') return 'emergency';
  return step === 'result' || step === 'medicine' || step === 'consult' ? assess().level : null;
}
