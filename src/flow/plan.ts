import {problem} from '../pack/problem.js';
import type {Problem} from '../pack/problem.js';
import type {Pack, Question} from '../pack/types.js';
import {emergencyScreens, isHost} from './answers.js';
import type {FlowConfig, FlowPlan, HostQuestion} from './types.js';

const types = ['one', 'many', 'scale', 'number'];

/**
 * What will be asked, given what the host asked for. The only road from host settings to questions:
 * the emergency screens come first, every safety question is in, and what would weaken that is refused with a problem.
 */
export function planFlow(pack: Pack, config: FlowConfig = {}): {plan: FlowPlan; problems: Problem[]} {
  const problems: Problem[] = [];
  const questions = [...base(pack, config, problems)];
  open(questions, pack, config.first, problems);
  insert(questions, pack, config.hostQuestions ?? [], problems);
  return {plan: {pack, questions, ask: config.ask === 'all' ? 'all' : 'adaptive', review: !config.noReview, start: !config.noStart}, problems};
}

/** Safety questions in the pack's order, the emergency screens before all; optional ones where the pack has them, or last and in the host's order. */
function base(pack: Pack, {questions: wanted}: FlowConfig, problems: Problem[]): Question[] {
  const early = emergencyScreens(pack);
  const first = pack.questions.filter(({id}) => early.includes(id));
  const later = pack.questions.filter(({id}) => !early.includes(id));
  if (wanted === undefined) return [...first, ...later.filter(({safety, onRequest}) => safety || !onRequest)];
  const optional = pack.questions.filter(({safety}) => !safety);
  const allowed = optional.map(({id}) => id).join(', ');
  const chosen = new Set<Question>();
  for (const id of wanted) {
    const question = optional.find((one) => one.id === id);
    if (question) chosen.add(question);
    else if (pack.questions.some((one) => one.id === id)) {
      problems.push(problem('safety-question', 'questions', {value: id, allowed, message: `questions: “${id}” is a safety question. It is always asked, in its own place.`}));
    } else problems.push(problem('unknown-question', 'questions', {value: id, allowed}));
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
  const known = pack.questions.some(({id}) => id === first);
  const allowed = pack.questions.filter(({mayOpen}) => mayOpen).map(({id}) => id).join(', ');
  problems.push(problem(known ? 'bad-value' : 'unknown-question', 'first', {value: first, allowed}));
}

/** Puts the host's own questions behind the ones they name, but never before a safety question. */
function insert(questions: Question[], pack: Pack, own: readonly HostQuestion[], problems: Problem[]): void {
  const taken = new Set([...pack.questions, ...(pack.medicines?.questions ?? [])].flatMap(({id, aside}) => (aside ? [id, aside.id] : [id])));
  for (const question of own) {
    const {id, after, text, type, options} = question;
    if (typeof id !== 'string' || !/^[a-z][\w-]*$/i.test(id) || id in {}) {
      problems.push(problem('bad-value', 'name', {value: id, allowed: 'letters, digits, “-” and “_”, beginning with a letter'}));
    } else if (taken.has(id)) {
      problems.push(problem('duplicate-name', 'name', {value: id, message: `name: “${id}” is already taken. The question is left out.`}));
    } else if (!types.includes(type)) {
      problems.push(problem('bad-value', `${id}.type`, {value: type, allowed: types.join(', ')}));
    } else if (!text || ((type === 'one' || type === 'many') && !options?.length)) {
      problems.push(problem('bad-value', `${id}.${text ? 'options' : 'text'}`, {message: `${id}: the question has no ${text ? 'options' : 'text'}. It is left out.`}));
    } else {
      taken.add(id);
      // Never a safety question, whatever it says of itself: the rules must not wait for a host's question.
      const {safety: _, mayOpen: __, aside: ___, ...harmless} = question;
      questions.splice(place(questions, id, after, problems), 0, harmless);
    }
  }
}

function place(questions: readonly Question[], name: string, after: string | undefined, problems: Problem[]): number {
  if (after === undefined) return questions.length;
  let at = questions.findIndex(({id}) => id === after) + 1;
  if (!at) {
    problems.push(problem('unknown-question', `${name}.after`, {value: after, allowed: questions.map(({id}) => id).join(', ')}));
    return questions.length;
  }
  const safe = questions.findLastIndex(({safety}) => safety) + 1;
  if (at < safe) {
    problems.push(problem('safety-question', `${name}.after`, {value: after, message: `${name}: a question of the page never comes before a safety question. It comes after the last one.`}));
    at = safe;
  }
  // Several behind the same question keep the order in which they were written.
  for (let next = questions[at]; next && isHost(next); next = questions[at]) at += 1;
  return at;
}
