/**
 * The lowest level that is allowed, calculated without the engine: conditions by `test/support/reference.ts`,
 * and the meaning of an answer by a second, simple implementation here.
 */
import {readFileSync} from 'node:fs';

export const levels = ['emergency', 'urgent', 'non-urgent', 'self-care'];
export const urgency = (level) => levels.indexOf(level);

/** What any answer, valid or not, means to the rules; `undefined` if nothing. */
export function effectiveAnswer({type, options = [], none, unsure, min = -Infinity, max = Infinity}, raw) {
  const ids = options.map(({id}) => id);
  if (type === 'scale' || type === 'number') return Number.isFinite(raw) && raw >= min && raw <= max ? raw : undefined;
  if (type === 'one')
    return typeof raw === 'string' && (ids.includes(raw) || (raw === 'unsure' && unsure !== undefined))
      ? raw
      : undefined;
  if (!Array.isArray(raw)) return undefined;
  const doubts = ['unsure', ...ids.map((id) => `unsure:${id}`)];
  const ticked = [...ids, ...(unsure === undefined ? [] : doubts)].filter((value) => raw.includes(value));
  const validValues = [...ids, ...doubts, 'none', 'partial'];
  const open = raw.includes('partial') || raw.some((value) => !validValues.includes(value));
  if (ticked.length) return open ? [...ticked, 'partial'] : ticked;
  return none !== undefined && raw.includes('none') && !open ? ['none'] : undefined;
}

/** The answers that count: of questions that apply, and "not sure" on a gate keeps it open. Gates of the built-in pack read only what stands before them. */
export function counting({questions}, answers, meaning) {
  const effective = {};
  for (const question of questions) {
    const {id, enableWhen} = question;
    const answer = Object.hasOwn(Object(answers), id) ? effectiveAnswer(question, answers[id]) : undefined;
    if (answer !== undefined && (!enableWhen || meaning(enableWhen, effective) !== false)) effective[id] = answer;
  }
  return effective;
}

/** Ids of the red flags that hold for these answers. */
export function holding(pack, answers, meaning) {
  const effective = counting(pack, answers, meaning);
  return pack.redFlags.filter(({when}) => meaning(when, effective) === true).map(({id}) => id);
}

const atLevel = new WeakMap();

/** The level below which no advice may be, by the red flags of the built-in pack alone. */
export function floor(pack, answers, meaning) {
  const effective = counting(pack, answers, meaning);
  if (!atLevel.has(pack)) {
    const level = Object.fromEntries(pack.dispositions.map(({id, level: itsLevel}) => [id, itsLevel]));
    atLevel.set(
      pack,
      pack.redFlags
        .map(({when, disposition}) => [level[disposition], when])
        .sort(([a], [b]) => urgency(a) - urgency(b)),
    );
  }
  return atLevel.get(pack).find(([, when]) => meaning(when, effective) === true)?.[0] ?? 'self-care';
}

/** The problem of an assessed level, given the red flags; `undefined` if there is none. */
export function tooLow({level, complete}, least) {
  if (level === null && urgency(least) <= urgency('urgent')) return `no level, though a red flag says ${least}`;
  if (level === null) return complete ? 'complete, but no level' : undefined;
  if (urgency(level) > urgency(least)) return `${level}, though a red flag says ${least}`;
  return !complete && urgency(level) > urgency('urgent')
    ? `${level} before all safety questions were answered`
    : undefined;
}

/** From rules/basis.md (basis slots-by-level), as test/rules/invariants.json has it: at which levels a slot may be open; `null`: before the result. */
const {slots} = JSON.parse(readFileSync(new URL('../../rules/invariants.json', import.meta.url), 'utf8'));
const allowedLevels = new Map(
  slots.rows.flatMap(({slots: names, open, from = []}) =>
    names.map((name) => [name, [...open, ...from].map((place) => (place === 'before' ? null : place))]),
  ),
);

/** A slot of one entry of the built-in pack for each kind; every other slot has its own name. */
const examples = {
  'contributor-<id>': 'contributor-strain',
  'exercise-<id>': 'exercise-plank',
  'region-<id>': 'region-hip',
};
export const slotNames = [...allowedLevels.keys()].map((name) => examples[name] ?? name);
const kindOf = (name) => name.replace(/^(contributor|exercise|region)-.+/, '$1-<id>');

/** Slots that are open where they must not be, also those that the table does not know. `level`: of the result on show, or `null` before one. */
export const openAbove = (open, level) => open.filter((name) => !allowedLevels.get(kindOf(name))?.includes(level));
