import {hash} from '../pack/hash.js';
import {problem} from '../pack/problem.js';
import type {Problem} from '../pack/problem.js';
import {problemTexts} from '../pack/problem-texts.js';
import type {Answer, Answers, Pack, Sides} from '../pack/types.js';
import {emergencyScreens, fitPlannedAnswer, isPersonal, ownValue, fitSides} from './answers.js';
import {initial} from './transition.js';
import type {FlowPlan, FlowState} from './types.js';

/** Version of the format. It changes when strings saved earlier can no longer be read with the same meaning. */
const VERSION = 1;

/**
 * The visit as one opaque string that a host may store and set again. It is not encrypted: base64url of JSON, with a checksum against accidental damage.
 * Answers to the medicine check and to sensitive questions, free text and dates are never in it.
 */
export function saveState(state: FlowState, plan: FlowPlan): string {
  const questionIds = [...plan.questions, ...plan.pack.questions]
    .filter((question) => !isPersonal(question) && !question.sensitive)
    .flatMap(({id, aside}) => (aside ? [id, aside.id] : [id]));
  const keep = (answers: Answers) =>
    Object.fromEntries(questionIds.flatMap((id) => (ownValue(answers, id) === undefined ? [] : [[id, answers[id]]])));
  const {id, version} = plan.pack;
  const body = latin(
    JSON.stringify([VERSION, id, version, keep(state.answers), state.confirmed, keep(state.drafts), state.sides]),
  );
  return btoa(hash(body) + body)
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '');
}

/**
 * The state that a saved string represents. With the same pack version, the visit begins at the review with all answers restored, but the emergency
 * screens must be confirmed again, those for some people too, because a "no" may have become a "yes" since. A string of another version, or a damaged one,
 * counts as a prefill, which never clears a safety finding. An unreadable string begins a new visit.
 */
export function restoreState(text: string, plan: FlowPlan): {state: FlowState; problems: Problem[]} {
  const {pack} = plan;
  const saved = read(text);
  if (!saved)
    return {
      state: initial(plan),
      problems: [problem('bad-state', 'state', {value: text, allowed: problemTexts.savedState})],
    };
  const {answers, drafts, intact, version, id} = saved;
  if (!intact || id !== pack.id || version !== pack.version) {
    const value = `${id} ${version}${intact ? '' : ', changed'}`;
    return {
      state: initial(plan, answers),
      problems: [problem('bad-state', 'state', {value, allowed: `${pack.id} ${pack.version}`})],
    };
  }
  const early = [...emergencyScreens(pack), ...gatedSafetyScreens(pack)];
  const restored: [string, Answer][] = [];
  const validDrafts: [string, Answer][] = [];
  const confirmed: string[] = [];
  for (const question of new Set([...pack.questions, ...plan.questions])) {
    const {id} = question;
    const answer = saved.confirmed.includes(id) ? fitPlannedAnswer(question, ownValue(answers, id)) : undefined;
    const draft =
      (isPersonal(question) ? undefined : fitPlannedAnswer(question, ownValue(drafts, id))) ??
      (early.includes(id) ? answer : undefined);
    if (draft !== undefined) validDrafts.push([id, draft]);
    if (answer === undefined || early.includes(id)) continue;
    restored.push([id, answer]);
    confirmed.push(id);
  }
  const start = initial({...plan, start: true}, answers);
  const state: FlowState = {
    ...start,
    answers: {...start.answers, ...Object.fromEntries(restored)},
    drafts: Object.fromEntries(validDrafts),
    sides: Object.assign({}, ...pack.questions.map((question) => fitSides(question, saved.sides))) as Sides,
    confirmed,
  };
  const empty = ![state.answers, state.drafts].some((some) => Object.keys(some).length);
  return {state: empty ? initial(plan) : {...state, step: 'review'}, problems: []};
}

/** Safety questions for some people only whose signs the safety net lists, such as those in pregnancy. */
const gatedSafetyScreens = ({questions, safetyNet}: Pack): readonly string[] =>
  questions
    .filter(({id, enableWhen}) => enableWhen && safetyNet.sameDay?.findings.some(({question}) => question === id))
    .map(({id}) => id);

interface Saved {
  readonly intact: boolean;
  readonly id: string;
  readonly version: string;
  readonly answers: Answers;
  readonly confirmed: readonly unknown[];
  readonly drafts: Answers;
  /** Absent in a string of an earlier version. */
  readonly sides: unknown;
}

function read(text: string): Saved | undefined {
  try {
    const decoded = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    const body = decoded.slice(8);
    const [format, id, version, answers, confirmed, drafts, sides] = JSON.parse(body) as unknown[];
    if (format !== VERSION || typeof id !== 'string' || typeof version !== 'string' || !Array.isArray(confirmed))
      return undefined;
    return {
      intact: hash(body) === decoded.slice(0, 8),
      id,
      version,
      answers: answers as Answers,
      confirmed,
      drafts: drafts as Answers,
      sides,
    };
  } catch {
    return undefined;
  }
}

/** `btoa` accepts only Latin-1 characters, so all other characters are written as JSON escapes. */
const latin = (json: string): string =>
  json.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
