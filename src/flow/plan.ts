import {problem} from '../pack/problem.js';
import type {Problem} from '../pack/problem.js';
import {problemTexts} from '../pack/problem-texts.js';
import {NONE, PARTIAL, UNSURE} from '../pack/types.js';
import type {Pack} from '../pack/types.js';
import {emergencyScreens, formatDate, isHost, isPersonal, LEFT_EMPTY, LONGEST_TEXT} from './answers.js';
import type {FlowConfig, FlowPlan, HostQuestion, PlannedQuestion} from './types.js';

const types = ['one', 'many', 'scale', 'number', 'text', 'date'];
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
  const hostQuestions = acceptHostQuestions(pack, config.hostQuestions ?? [], problems);
  const questions = selectQuestions(pack, hostQuestions, config, problems);
  moveFirstQuestion(questions, pack, config.first, problems);
  insertHostQuestions(questions, hostQuestions, problems);
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

/**
 * The emergency screens, then all other safety questions in the pack's order; optional questions at their place in the pack, or last in the host's order.
 * The host's order may name its own questions as well; those it does not name are inserted later.
 */
function selectQuestions(
  pack: Pack,
  hostQuestions: readonly HostQuestion[],
  {questions: wanted}: FlowConfig,
  problems: Problem[],
): PlannedQuestion[] {
  const emergencyIds = emergencyScreens(pack);
  const first = pack.questions.filter(({id}) => emergencyIds.includes(id));
  const otherQuestions = pack.questions.filter(({id}) => !emergencyIds.includes(id));
  if (wanted === undefined) return [...first, ...otherQuestions.filter(({safety, onRequest}) => safety || !onRequest)];
  const optional: PlannedQuestion[] = [...pack.questions.filter(({safety}) => !safety), ...hostQuestions];
  const allowed = names(optional);
  const chosen = new Set<PlannedQuestion>();
  for (const id of wanted) {
    const question = optional.find((optionalQuestion) => optionalQuestion.id === id);
    if (question) chosen.add(question);
    else
      problems.push(problem(has(pack, id) ? 'safety-question' : 'unknown-question', 'questions', {value: id, allowed}));
  }
  return [...first, ...otherQuestions.filter(({safety}) => safety), ...chosen];
}

/** Moves the one question that stands before the emergency screens to the front: the host's choice, or the pack's. */
function moveFirstQuestion(
  questions: PlannedQuestion[],
  pack: Pack,
  first: string | undefined,
  problems: Problem[],
): void {
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
const names = (questions: readonly PlannedQuestion[]): string => questions.map(({id}) => id).join(', ');

/** The host's own questions that can be asked, without fields that only a question of the pack may have. */
function acceptHostQuestions(
  pack: Pack,
  hostQuestions: readonly HostQuestion[],
  problems: Problem[],
): readonly HostQuestion[] {
  if (hostQuestions.length === 0) return hostQuestions;
  const usedIds = new Set(
    [...pack.questions, ...(pack.medicines?.questions ?? [])].flatMap(({id, aside}) => (aside ? [id, aside.id] : [id])),
  );
  const accepted: HostQuestion[] = [];
  for (const question of hostQuestions) {
    const {id} = question;
    const flaw = findFlaw(question);
    if (flaw) {
      const [field, value, allowed] = flaw;
      problems.push(problem('bad-value', field === 'name' ? 'name' : `${id}.${field}`, {value: value ?? '', allowed}));
    } else if (usedIds.has(id)) {
      problems.push(problem('duplicate-name', 'name', {value: id, allowed: problemTexts.freeName}));
    } else {
      usedIds.add(id);
      // Never a safety question, whatever its fields say: the rules must not wait for a host's question.
      const {safety: _, mayOpen: __, aside: ___, enableWhen: ____, ...hostQuestion} = question;
      accepted.push(withCheckedCondition(hostQuestion, accepted, problems));
    }
  }
  return accepted;
}

/** A question whose condition can never be met would be lost, so it is asked without the condition. Only earlier questions count: then none waits for itself. */
function withCheckedCondition(
  question: HostQuestion,
  earlierQuestions: readonly HostQuestion[],
  problems: Problem[],
): HostQuestion {
  const {showWhen, ...rest} = question;
  if (!showWhen) return question;
  const gate = earlierQuestions.find(({id}) => id === showWhen.question);
  if (gate && !isPersonal(gate) && canHoldAnswer(gate, showWhen.answer)) return question;
  const examples = earlierQuestions.flatMap(({id, options = []}) => options.map((option) => `${id}=${option.id}`));
  const value = showWhen.question && `${showWhen.question}=${showWhen.answer}`;
  const allowed = examples.join(', ') || problemTexts.showWhen;
  problems.push(problem('bad-value', `${question.id}.show-when`, {value, allowed}));
  return rest;
}

function canHoldAnswer({type, options = [], none}: HostQuestion, answer: string): boolean {
  if (type === 'scale' || type === 'number') return answer !== '' && Number.isFinite(Number(answer));
  return options.some(({id}) => id === answer) || (none !== undefined && answer === NONE);
}

/** Inserts the host's own questions after the ones they name, but never before a safety question. */
function insertHostQuestions(
  questions: PlannedQuestion[],
  hostQuestions: readonly HostQuestion[],
  problems: Problem[],
): void {
  const left = hostQuestions.filter((question) => !questions.includes(question));
  for (const question of left) questions.splice(findInsertIndex(questions, question, problems), 0, question);
}

type Flaw = readonly [field: string, value: unknown, allowed: string];

/** Finds a field that makes a host question unusable. Returns the field, its value and the allowed values. */
function findFlaw({id, type, text, options = [], min, max}: HostQuestion): Flaw | undefined {
  const ids = options.map((option) => option.id);
  if (typeof id !== 'string' || !/^[a-z][\w-]*$/i.test(id) || id in {}) return ['name', id, problemTexts.questionName];
  if (!types.includes(type)) return ['type', type, types.join(', ')];
  if (!text) return ['text', text, 'a sentence'];
  if (type === 'one' || type === 'many') {
    return ids.length &&
      !ids.includes(LEFT_EMPTY) &&
      new Set([...ids, ...reserved]).size === ids.length + reserved.length
      ? undefined
      : ['options', ids.join(', '), problemTexts.options(reserved.join(', '))];
  }
  if (type === 'text') {
    const isUsable = max === undefined || (Number.isInteger(max) && max > 0 && max <= LONGEST_TEXT);
    return isUsable ? undefined : ['max', max, problemTexts.textLength(LONGEST_TEXT)];
  }
  // Written so that NaN, the result of converting text to a number, is rejected too.
  const areLimitsUsable =
    (min === undefined || min <= (max ?? Infinity)) && (max === undefined || max >= (min ?? -Infinity));
  if (areLimitsUsable) return undefined;
  if (type !== 'date') return ['min', `${min} to ${max}`, problemTexts.numbersInOrder];
  const days = [min, max].map((limit) => (limit === undefined ? '' : formatDate(limit) || 'no day'));
  return ['min', days.join(' to '), problemTexts.daysInOrder];
}

/** A place before a safety question becomes the first one behind all of them. */
function findInsertIndex(
  questions: readonly PlannedQuestion[],
  {id: name, after}: HostQuestion,
  problems: Problem[],
): number {
  if (after === undefined) return questions.length;
  const afterIndex = questions.findIndex(({id}) => id === after) + 1;
  if (!afterIndex) {
    problems.push(problem('unknown-question', `${name}.after`, {value: after, allowed: names(questions)}));
    return questions.length;
  }
  let index = Math.max(afterIndex, questions.findLastIndex(({safety}) => safety) + 1);
  // Several questions after the same one keep their document order.
  for (let next = questions[index]; next && isHost(next); next = questions[index]) index += 1;
  return index;
}
