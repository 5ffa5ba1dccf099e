import {NONE, UNSURE} from '../pack/types.js';
import type {Answer, Answers, Condition} from '../pack/types.js';
import {assess} from '../engine/assess.js';
import {medicineQuestions, medicineVerdict} from './medicine.js';
import {restoreState, saveState} from './save.js';
import {initial, transition} from './transition.js';
import {LEFT_EMPTY} from './answers.js';
import type {FlowPlan, FlowState, PlannedQuestion, Step} from './types.js';

/** A screen of the flow, and a state that shows it. For tests and the gallery: no element imports this. */
export interface Screen {
  /** Such as `question:nerve` or `result:urgent:same-day`. */
  readonly id: string;
  readonly step: Step;
  readonly state: FlowState;
}

/** Every screen: each question, and each other step in every variant that looks different. */
export function screens(plan: FlowPlan): readonly Screen[] {
  const {pack, questions} = plan;
  const start = initial({...plan, start: true});
  const leastUrgentAnswers = findLeastUrgentAnswers(plan);
  const screens: Screen[] = [];
  const add = (state: FlowState, ...variant: string[]) =>
    screens.push({id: [state.step, ...variant].join(':'), step: state.step, state});

  if (plan.start) add(start);
  for (const {id} of questions) add({...start, step: 'question', current: id, answers: leastUrgentAnswers}, id);

  const outcomes = new Map<string, Answers>();
  for (const answers of [
    leastUrgentAnswers,
    ...pack.redFlags.flatMap(({when}) => witnesses(when).map((answers) => ({...leastUrgentAnswers, ...answers}))),
  ]) {
    const id = assess(pack, answers).disposition?.id ?? '';
    if (!outcomes.has(id)) outcomes.set(id, answers);
  }
  let first: FlowState | undefined;
  for (const {id, level} of pack.dispositions) {
    const answers = outcomes.get(id);
    if (!answers) continue;
    const result = finish(plan, answers);
    if (level === 'emergency') {
      const emergency: FlowState = {...result, step: 'emergency'};
      first ??= emergency;
      add(emergency, id);
    }
    add(result, level, id);
    const consult = transition(result, {type: 'consult'}, plan);
    if (consult.step === 'consult') add(consult, level, id);
  }

  const finishedState = finish(plan, leastUrgentAnswers);
  add({...finishedState, step: 'review'});
  add({...finishedState, step: 'review', undone: true}, 'undone');
  const {state: restored} = restoreState(saveState(finishedState, plan), plan);
  add(restored, 'restored');
  if (first) {
    const before = {...first, step: 'review'} as const;
    add(before, 'emergency');
    const sign = assess(pack, first.answers).fired[0]?.because[0]?.question;
    const answer = sign === undefined ? undefined : leastUrgentAnswers[sign];
    if (sign !== undefined && answer !== undefined)
      add({...before, step: 'question', current: sign, askSure: {question: sign, answer}}, sign, 'sure');
  }
  medicineScreens();
  return screens;

  function medicineScreens() {
    const open = transition(finishedState, {type: 'medicine'}, plan);
    if (open.step !== 'medicine') return;
    const asked = medicineQuestions(open, plan);
    for (const {id} of asked) add({...open, current: id}, id);
    const answered = {
      ...finishedState,
      medicineAnswers: Object.fromEntries(asked.map((question) => [question.id, choices(question)[0] as Answer])),
    };
    add(answered, 'medicine', medicineVerdict(answered, plan));
    const doubtful = {
      ...finishedState,
      medicineAnswers: Object.fromEntries(asked.map((question) => [question.id, choices(question).at(-1) as Answer])),
    };
    add(doubtful, 'medicine', medicineVerdict(doubtful, plan));
  }
}

/** A state that shows the result, with all of `answers` entered and confirmed. */
export function finish(plan: FlowPlan, answers: Answers): FlowState {
  const confirmed = plan.questions.filter(({id, safety}) => safety && answers[id] !== undefined).map(({id}) => id);
  const shown = assess(plan.pack, answers)
    .fired.filter(({level}) => level === 'emergency')
    .map(({flag}) => flag.id);
  return {...initial({...plan, start: true}), step: 'result', answers, confirmed, shown};
}

/** Answers to all questions that lead to the least urgent disposition: "none" where the question has it, else the least urgent option. */
function findLeastUrgentAnswers({pack, questions}: FlowPlan): Answers {
  const urgency = (answers: Answers) =>
    pack.dispositions.findIndex(({id}) => id === assess(pack, answers).disposition?.id);
  let leastUrgentAnswers: Answers = Object.fromEntries(
    questions.map((question) => [question.id, choices(question)[0]]),
  );
  for (const question of questions) {
    for (const choice of choices(question)) {
      const changedAnswers = {...leastUrgentAnswers, [question.id]: choice};
      if (urgency(changedAnswers) > urgency(leastUrgentAnswers)) leastUrgentAnswers = changedAnswers;
    }
  }
  return leastUrgentAnswers;
}

/** Answers to try for a question, the least urgent one first. */
function choices({type, options = [], none, unsure, min = 0, max = 10}: PlannedQuestion): readonly Answer[] {
  if (type === 'text' || type === 'date') return [LEFT_EMPTY];
  if (type === 'scale' || type === 'number') return [min, max];
  const ids = [...options.map(({id}) => id), ...(unsure === undefined ? [] : [UNSURE])];
  return type === 'one' ? ids : [...(none === undefined ? [] : [[NONE]]), ...ids.map((id) => [id])];
}

/** Sets of answers that may make a condition true. The caller tries each of them. */
function witnesses(condition: Condition): Answers[] {
  if ('all' in condition) return together(condition.all);
  if ('any' in condition) return condition.any.flatMap(witnesses);
  if ('not' in condition) return [{}];
  if ('atLeast' in condition) {
    const {count, of} = condition.atLeast;
    return of.flatMap((_, index) => together([...of, ...of].slice(index, index + count)));
  }
  const {question, operator, answer} = condition;
  if (operator === 'includes') return [{[question]: [String(answer)]}];
  if (operator === 'unsure') return [{[question]: [`${UNSURE}:${answer}`]}];
  if (operator === 'exists' || operator === '!=') return [{}];
  const step = {'<': -1, '>': 1, '=': 0, '<=': 0, '>=': 0}[operator];
  return [{[question]: typeof answer === 'number' ? answer + step : answer}];
}

const MOST = 64;

function together(conditions: readonly Condition[]): Answers[] {
  return conditions.reduce<Answers[]>(
    (sets, condition) =>
      sets.flatMap((first) => witnesses(condition).map((second) => merge(first, second))).slice(0, MOST),
    [{}],
  );
}

function merge(first: Answers, second: Answers): Answers {
  const both = Object.entries(second).map(([id, answer]) => {
    const before = first[id];
    return [id, Array.isArray(before) && Array.isArray(answer) ? [...before, ...answer] : answer];
  });
  return {...first, ...Object.fromEntries(both)};
}
