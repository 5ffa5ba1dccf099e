import type {Assessment} from '../engine/types.js';
import type {Step} from '../flow/types.js';
import {problem} from '../pack/problem.js';
import type {Problem} from '../pack/problem.js';
import {levels} from '../pack/types.js';
import type {Level, Pack} from '../pack/types.js';
import {isExercise} from '../screens/result/plan.js';
import type {ConsultFrom} from '../screens/shared/view.js';

/** Open whatever the level: who stands behind the page, and what the law may want said. */
const always = ['brand', 'author', 'reviewed-by', 'trust', 'privacy', 'sources', 'disclaimer', 'footer'];
const consult = ['consult', 'price'];
/** What may be read at leisure. The last three go on with the id of an entry. */
const leisure = ['newsletter', 'ask', 'related', 'download', 'faq', 'contributor-', 'exercise-', 'region-'];

const allowed = [
  ...always,
  'intro',
  'contact',
  ...consult,
  'products',
  ...leisure.map((name) => name.replace(/-$/, '-<id>')),
].join(', ');

/** The level that counts for what the page may show; null before the result. Until then nothing needs to be assessed. */
export function shownLevel(step: Step, assess: () => Assessment): Level | null {
  if (step === 'emergency') return 'emergency';
  return step === 'result' || step === 'medicine' || step === 'consult' ? assess().level : null;
}

/** Whether a consult may be offered at `level`. */
export const offersConsult = (level: Level | null, from: ConsultFrom): boolean =>
  level !== null && level !== 'emergency' && from !== 'none' && levels.indexOf(level) <= levels.indexOf(from);

/**
 * Whether a slot is open: nothing commercial before the result, nothing that could keep someone from going at urgent, and at emergency not even a help line.
 */
export function isOpen(name: string, step: Step, level: Level | null, from: ConsultFrom): boolean {
  if (always.includes(name)) return true;
  if (name === 'intro') return step === 'start';
  if (name === 'contact') return level !== 'emergency';
  if (consult.includes(name)) return offersConsult(level, from);
  if (name === 'products') return level === 'self-care';
  if (level !== 'self-care' && level !== 'non-urgent') return false;
  return leisure.some((one) => (one.endsWith('-') ? name.startsWith(one) && name !== one : name === one));
}

/** Names of slots that are filled and do not exist, or are of an entry that the pack does not have: what is in them never shows. */
export const unknownSlots = (filled: Iterable<string>, pack?: Pack): readonly Problem[] =>
  [...filled]
    .filter(
      (name) =>
        (!isOpen(name, 'start', null, 'none') && !isOpen(name, 'result', 'self-care', 'self-care')) ||
        (pack && !isOfPack(name, pack)),
    )
    .map((value) => problem('bad-value', 'slot', {value, allowed}));

function isOfPack(name: string, pack: Pack): boolean {
  const [, kind, id] = /^(contributor|exercise|region)-(.+)/.exec(name) ?? [];
  if (kind === 'contributor') return pack.contributors.some((one) => one.id === id);
  return (
    kind === undefined ||
    pack.selfCare.some((one) => isExercise(one) && (kind === 'exercise' ? one.id : one.bodyRegion) === id)
  );
}
