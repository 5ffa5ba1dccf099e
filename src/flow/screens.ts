import {NONE, UNSURE} from '../pack/types.js';
import type {Answer, Answers, Condition, Question} from '../pack/types.js';
import {assess} from '../engine/assess.js';
import {medicineQuestions, medicineVerdict} from './medicine.js';
import {restoreState, saveState} from './save.js';
import {initial, transition} from './transition.js';
import type {FlowPlan, FlowState, Step} from './types.js';

/** A screen the flow can show, with a state that shows it. For tests and galleries: no element imports this. */
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
  const calm = calmest(plan);
  const found: Screen[] = [];
  const add = (state: FlowState, ...variant: string[]) =>
    found.push({id: [state.step, ...variant].join(':'), step: state.step, state});

  if (plan.start) add(start);
  for (const {id} of questions) add({...start, step: 'question', current: id, answers: calm}, id);

  const outcomes = new Map<string, Answers>();
  for (const answers of [
    calm,
    ...pack.redFlags.flatMap(({when}) => witnesses(when).map((answers) => ({...calm, ...answers}))),
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

  const whole = finish(plan, calm);
  add({...whole, step: 'review'});
  add({...whole, step: 'review', undone: true}, 'undone');
  const {state: restored} = restoreState(saveState(whole, plan), plan);
  add(restored, 'restored');
  if (first) {
    const before = {...first, step: 'review'} as const;
    add(before, 'emergency');
    const sign = assess(pack, first.answers).fired[0]?.because[0]?.question;
    const answer = sign === undefined ? undefined : calm[sign];
    if (sign !== undefined && answer !== undefined)
      add({...before, step: 'question', current: sign, askSure: {question: sign, answer}}, sign, 'sure');
  }
  medicineScreens();
  return found;

  function medicineScreens() {
    const open = transition(whole, {type: 'medicine'}, plan);
    if (open.step !== 'medicine') return;
    const asked = medicineQuestions(open, plan);
    for (const {id} of asked) add({...open, current: id}, id);
    const answered = {
      ...whole,
      medicineAnswers: Object.fromEntries(asked.map((question) => [question.id, choices(question)[0] as Answer])),
    };
    add(answered, 'medicine', medicineVerdict(answered, plan));
    const doubtful = {
      ...whole,
      medicineAnswers: Object.fromEntries(asked.map((question) => [question.id, choices(question).at(-1) as Answer])),
    };
    add(doubtful, 'medicine', medicineVerdict(doubtful, plan));
  }
}

/** A state in which all of `answers` have been given and confirmed, and the result is on screen. */
export function finish(plan: FlowPlan, answers: Answers): FlowState {
  const confirmed = plan.questions.filter(({id, safety}) => safety && answers[id] !== undefined).map(({id}) => id);
  const shown = assess(plan.pack, answers)
    .fired.filter(({level}) => level === 'emergency')
    .map(({flag}) => flag.id);
  return {...initial({...plan, start: true}), step: 'result', answers, confirmed, shown};
}

/** Answers to everything that end in the least urgent disposition: "none" wherever it can be said, else what is least urgent. */
function calmest({pack, questions}: FlowPlan): Answers {
  const urgency = (answers: Answers) =>
    pack.dispositions.findIndex(({id}) => id === assess(pack, answers).disposition?.id);
  let calm: Answers = Object.fromEntries(questions.map((question) => [question.id, choices(question)[0]]));
  for (const question of questions) {
    for (const choice of choices(question)) {
      const other = {...calm, [question.id]: choice};
      if (urgency(other) > urgency(calm)) calm = other;
    }
  }
  return calm;
}

/** Answers to try for a question, the calmest guess first. */
function choices({type, options = [], none, unsure, min = 0, max = 10}: Question): readonly Answer[] {
  if (type === 'scale' || type === 'number') return [min, max];
  const ids = [...options.map(({id}) => id), ...(unsure === undefined ? [] : [UNSURE])];
  return type === 'one' ? ids : [...(none === undefined ? [] : [[NONE]]), ...ids.map((id) => [id])];
}

/** Some sets of answers that may make a condition true; each is to be tried. */
function witnesses(condition: Condition): Answers[] {
  if ('all' in condition) return together(condition.all);
  if ('any' in condition) return condition.any.flatMap(witnesses);
  if ('not' in condition) return [{}];
  if ('atLeast' in condition) {
    const {count, of} = condition.atLeast;
    return of.flatMap((_, at) => together([...of, ...of].slice(at, at + count)));
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
    (sets, condition) => sets.flatMap((one) => witnesses(condition).map((other) => merge(one, other))).slice(0, MOST),
    [{}],
  );
}

function merge(one: Answers, other: Answers): Answers {
  const both = Object.entries(other).map(([id, answer]) => {
    const before = one[id];
    return [id, Array.isArray(before) && Array.isArray(answer) ? [...before, ...answer] : answer];
  });
  return {...one, ...Object.fromEntries(both)};
}
