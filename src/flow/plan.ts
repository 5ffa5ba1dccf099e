import {problem} from '../pack/problem.js';
import type {Problem} from '../pack/problem.js';
import {NONE, PARTIAL, UNSURE} from '../pack/types.js';
import type {Pack, Question} from '../pack/types.js';
import {emergencyScreens, isHost} from './answers.js';
import type {FlowConfig, FlowPlan, HostQuestion} from './types.js';

const types = ['one', 'many', 'scale', 'number'];
/** Option ids that mean something else in an answer. */
const reserved = [NONE, UNSURE, PARTIAL];

/**
 * What will be asked, given what the host asked for. The only road from host settings to questions:
 * the emergency screens come first, every safety question is in, and what would weaken that is refused with a problem.
 */
export function planFlow(pack: Pack, config: FlowConfig = {}): {plan: FlowPlan; problems: Problem[]} {
  const problems: Problem[] = [];
  const questions = [...base(pack, config, problems)];
  open(questions, pack, config.first, problems);
  insert(questions, pack, config.hostQuestions ?? [], problems);
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

/** Safety questions in the pack's order, the emergency screens before all; optional ones where the pack has them, or last and in the host's order. */
function base(pack: Pack, {questions: wanted}: FlowConfig, problems: Problem[]): Question[] {
  const early = emergencyScreens(pack);
  const first = pack.questions.filter(({id}) => early.includes(id));
  const later = pack.questions.filter(({id}) => !early.includes(id));
  if (wanted === undefined) return [...first, ...later.filter(({safety, onRequest}) => safety || !onRequest)];
  const optional = pack.questions.filter(({safety}) => !safety);
  const allowed = names(optional);
  const chosen = new Set<Question>();
  for (const id of wanted) {
    const question = optional.find((one) => one.id === id);
    if (question) chosen.add(question);
    else
      problems.push(problem(has(pack, id) ? 'safety-question' : 'unknown-question', 'questions', {value: id, allowed}));
  }
  return [...first, ...later.filter(({safety}) => safety), ...chosen];
}

/** Moves the one question the host may open with to the front. */
function open(questions: Question[], pack: Pack, first: string | undefined, problems: Problem[]): void {
  if (first === undefined) return;
  const question = pack.questions.find(({id, mayOpen}) => mayOpen && id === first);
  if (question) {
    const at = questions.indexOf(question);
    if (at >= 0) questions.splice(at, 1);
    questions.unshift(question);
    return;
  }
  const allowed = names(pack.questions.filter(({mayOpen}) => mayOpen));
  problems.push(problem(has(pack, first) ? 'bad-value' : 'unknown-question', 'first', {value: first, allowed}));
}

const has = ({questions}: Pack, id: string): boolean => questions.some((question) => question.id === id);
const names = (questions: readonly Question[]): string => questions.map(({id}) => id).join(', ');

/** Puts the host's own questions behind the ones they name, but never before a safety question. */
function insert(questions: Question[], pack: Pack, own: readonly HostQuestion[], problems: Problem[]): void {
  if (own.length === 0) return;
  const taken = new Set(
    [...pack.questions, ...(pack.medicines?.questions ?? [])].flatMap(({id, aside}) => (aside ? [id, aside.id] : [id])),
  );
  for (const question of own) {
    const {id, after} = question;
    const wrong = flaw(question);
    if (wrong)
      problems.push(
        problem('bad-value', wrong[0] === 'name' ? 'name' : `${id}.${wrong[0]}`, {
          value: wrong[1] ?? '',
          allowed: wrong[2],
        }),
      );
    else if (taken.has(id))
      problems.push(problem('duplicate-name', 'name', {value: id, allowed: 'a name that no other question has'}));
    else {
      taken.add(id);
      // Never a safety question, whatever it says of itself: the rules must not wait for a host's question.
      const {safety: _, mayOpen: __, aside: ___, ...harmless} = question;
      questions.splice(place(questions, id, after, problems), 0, harmless);
    }
  }
}

/** What a question of the host cannot be asked with: the field, what is in it, and what could be. */
function flaw({
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
  // Written so that NaN, which is what a number field makes of words, is a flaw too.
  return (min === undefined || min <= (max ?? Infinity)) && (max === undefined || max >= (min ?? -Infinity))
    ? undefined
    : ['min', `${min} to ${max}`, 'numbers, the smaller one first'];
}

function place(questions: readonly Question[], name: string, after: string | undefined, problems: Problem[]): number {
  if (after === undefined) return questions.length;
  let at = questions.findIndex(({id}) => id === after) + 1;
  if (!at) {
    problems.push(problem('unknown-question', `${name}.after`, {value: after, allowed: names(questions)}));
    return questions.length;
  }
  const safe = questions.findLastIndex(({safety}) => safety) + 1;
  if (at < safe) {
    problems.push(
      problem('safety-question', `${name}.after`, {value: after, allowed: names(questions.slice(safe - 1))}),
    );
    at = safe;
  }
  // Several behind the same question keep the order in which they were written.
  for (let next = questions[at]; next && isHost(next); next = questions[at]) at += 1;
  return at;
}
