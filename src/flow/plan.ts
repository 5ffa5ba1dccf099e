import {problem} from '../pack/problem.js';
import type {Problem} from '../pack/problem.js';
import {NONE, PARTIAL, UNSURE} from '../pack/types.js';
import type {Pack, Question} from '../pack/types.js';
import {emergencyScreens, isHost} from './answers.js';
import type {FlowConfig, FlowPlan, HostQuestion} from './types.js';

const types = ['one', 'many', 'scale', 'number'];
/** Option ids that mean something else in an answer. */
const reserved = [NONE, UNSURE, PARTIAL];
/** The value of `first` with which nothing stands before the emergency screens. */
const EMERGENCY_FIRST = 'safety';

/**
 * Plans the questions from the host's settings. This is the only code through which settings affect the questions:
 * only one question may stand before the emergency screens, every safety question is included, and a setting that would weaken this is reported as a problem.
 */
export function planFlow(pack: Pack, config: FlowConfig = {}): {plan: FlowPlan; problems: Problem[]} {
  const problems: Problem[] = [];
  const questions = [...selectQuestions(pack, config, problems)];
  moveFirstQuestion(questions, pack, config.first, problems);
  insertHostQuestions(questions, pack, config.hostQuestions ?? [], problems);
  return {
    plan: {
      pack,
      questions,
      ask: config.ask === 'all' ? 'all' : 'adaptive',
      review: !config.noReview,
      start: !config.noStart,
    },
    problems,
  };
}

/** The emergency screens, then all other safety questions in the pack's order; optional questions at their place in the pack, or last in the host's order. */
function selectQuestions(pack: Pack, {questions: wanted}: FlowConfig, problems: Problem[]): Question[] {
  const emergencyIds = emergencyScreens(pack);
  const first = pack.questions.filter(({id}) => emergencyIds.includes(id));
  const otherQuestions = pack.questions.filter(({id}) => !emergencyIds.includes(id));
  if (wanted === undefined) return [...first, ...otherQuestions.filter(({safety, onRequest}) => safety || !onRequest)];
  const optional = pack.questions.filter(({safety}) => !safety);
  const allowed = names(optional);
  const chosen = new Set<Question>();
  for (const id of wanted) {
    const question = optional.find((optionalQuestion) => optionalQuestion.id === id);
    if (question) chosen.add(question);
    else
      problems.push(problem(has(pack, id) ? 'safety-question' : 'unknown-question', 'questions', {value: id, allowed}));
  }
  return [...first, ...otherQuestions.filter(({safety}) => safety), ...chosen];
}

/** Moves the one question that stands before the emergency screens to the front: the host's choice, or the pack's. */
function moveFirstQuestion(questions: Question[], pack: Pack, first: string | undefined, problems: Problem[]): void {
  if (first === EMERGENCY_FIRST) return;
  const openers = pack.questions.filter(({mayOpen}) => mayOpen);
  const chosen = openers.find(({id}) => id === first);
  if (first !== undefined && !chosen) {
    const allowed = `${EMERGENCY_FIRST}, ${names(openers)}`;
    problems.push(problem(has(pack, first) ? 'bad-value' : 'unknown-question', 'first', {value: first, allowed}));
  }
  const opener = chosen ?? openers.find(({id}) => id === pack.opensWith);
  if (!opener) return;
  const index = questions.indexOf(opener);
  if (index >= 0) questions.splice(index, 1);
  questions.unshift(opener);
}

const has = ({questions}: Pack, id: string): boolean => questions.some((question) => question.id === id);
const names = (questions: readonly Question[]): string => questions.map(({id}) => id).join(', ');

/** Inserts the host's own questions after the ones they name, but never before a safety question. */
function insertHostQuestions(
  questions: Question[],
  pack: Pack,
  hostQuestions: readonly HostQuestion[],
  problems: Problem[],
): void {
  if (hostQuestions.length === 0) return;
  const usedIds = new Set(
    [...pack.questions, ...(pack.medicines?.questions ?? [])].flatMap(({id, aside}) => (aside ? [id, aside.id] : [id])),
  );
  for (const question of hostQuestions) {
    const {id, after} = question;
    const flawFound = findFlaw(question);
    if (flawFound)
      problems.push(
        problem('bad-value', flawFound[0] === 'name' ? 'name' : `${id}.${flawFound[0]}`, {
          value: flawFound[1] ?? '',
          allowed: flawFound[2],
        }),
      );
    else if (usedIds.has(id))
      problems.push(problem('duplicate-name', 'name', {value: id, allowed: 'a name that no other question has'}));
    else {
      usedIds.add(id);
      // Never a safety question, whatever its fields say: the rules must not wait for a host's question.
      const {safety: _, mayOpen: __, aside: ___, ...hostQuestion} = question;
      questions.splice(findInsertIndex(questions, id, after, problems), 0, hostQuestion);
    }
  }
}

/** Finds a field that makes a host question unusable. Returns the field, its value and the allowed values. */
function findFlaw({
  id,
  type,
  text,
  options = [],
  min,
  max,
}: HostQuestion): [field: string, value: unknown, allowed: string] | undefined {
  const ids = options.map((option) => option.id);
  if (typeof id !== 'string' || !/^[a-z][\w-]*$/i.test(id) || id in {})
    return ['name', id, 'letters, digits, “-” and “_”, beginning with a letter'];
  if (!types.includes(type)) return ['type', type, types.join(', ')];
  if (!text) return ['text', text, 'a sentence'];
  if (type === 'one' || type === 'many') {
    return ids.length && new Set([...ids, ...reserved]).size === ids.length + reserved.length
      ? undefined
      : ['options', ids.join(', '), `one or more, each with an id of its own, not ${reserved.join(', ')}`];
  }
  // Written so that NaN, the result of converting text to a number, is rejected too.
  return (min === undefined || min <= (max ?? Infinity)) && (max === undefined || max >= (min ?? -Infinity))
    ? undefined
    : ['min', `${min} to ${max}`, 'numbers, the smaller one first'];
}

function findInsertIndex(
  questions: readonly Question[],
  name: string,
  after: string | undefined,
  problems: Problem[],
): number {
  if (after === undefined) return questions.length;
  let index = questions.findIndex(({id}) => id === after) + 1;
  if (!index) {
    problems.push(problem('unknown-question', `${name}.after`, {value: after, allowed: names(questions)}));
    return questions.length;
  }
  const firstAllowedIndex = questions.findLastIndex(({safety}) => safety) + 1;
  if (index < firstAllowedIndex) {
    problems.push(
      problem('safety-question', `${name}.after`, {
        value: after,
        allowed: names(questions.slice(firstAllowedIndex - 1)),
      }),
    );
    index = firstAllowedIndex;
  }
  // Several questions after the same one keep their document order.
  for (let next = questions[index]; next && isHost(next); next = questions[index]) index += 1;
  return index;
}
