/** Random visits: people answer some or all questions, change answers, and request a consult. The same in every run. */
import {
  builtInPack,
  caseOf,
  flowPack,
  initial,
  medicineQuestions,
  noon,
  planFlow,
  seeded,
  someAnswer,
  somebody,
  toFhir,
  transition,
} from './.work/subject.mjs';

const own = (id, rest) => ({host: true, id, text: `The page asks about ${id}`, sources: [], reviewed: '', ...rest});
const hostQuestions = [
  own('insurer', {
    type: 'one',
    options: [
      {id: 'acme', text: 'Acme'},
      {id: 'other', text: 'Another one'},
    ],
  }),
  own('times', {
    type: 'many',
    options: [
      {id: 'morning', text: 'Morning'},
      {id: 'evening', text: 'Evening'},
    ],
    none: 'Neither',
    unsure: 'Not sure',
    after: 'insurer',
  }),
  own('shoe-size', {type: 'number', min: 20, max: 55.5, unit: 'EU'}),
];

/** Settings a host may have chosen. */
function planOf(pack, pick) {
  const optional = pack.questions.filter(({safety}) => !safety).map(({id}) => id);
  return planFlow(pack, {
    ...(pick(2) ? {} : {questions: optional.filter(() => pick(2))}),
    ...(pick(3) ? {} : {first: 'where'}),
    ask: pick(2) ? 'all' : 'adaptive',
    hostQuestions: hostQuestions.filter(() => pick(2) === 0),
  }).plan;
}

/** What a person may have filled in: nothing, all of it, or only one of phone and email. */
const contacts = [
  null,
  {name: 'Dana Okafor', phone: '555 0100', email: 'dana@example.com', time: 'After five', note: 'Ring twice'},
  {phone: '+44 20 7946 0111'},
  {name: 'Dana Okafor', email: 'dana@example.com'},
  {note: 'No contact at all'},
];

/** A self-care case, which random answers alone would seldom give. */
const harmless = {
  [flowPack.id]: {about: '18-59', where: ['low'], course: 'easing', pain: 2},
  [builtInPack.id]: {about: '18-44', where: ['low'], course: 'new-easing', impact: 'mild'},
};

/** One visit: `{plan, state, whole, options}`, where `whole` is what a hand-over is made from. */
export function session(pack, seed) {
  const pick = seeded(seed);
  const plan = planOf(pack, pick);
  const mild = pick(3) === 0;
  const truth = {...somebody(plan.questions, pick, mild ? 10 : pick(10)), ...(mild ? harmless[pack.id] : {})};
  const prefill = pick(4)
    ? undefined
    : somebody(
        plan.questions.filter(() => pick(4) === 0),
        pick,
        1,
      );
  // One in three stops somewhere on the way.
  const steps = pick(3) ? 60 : pick(14);
  let state = initial(plan, prefill);
  for (let step = 0; step < steps && state.step !== 'result'; step += 1)
    state = transition(state, next(state, plan, truth, pick), plan);
  if (pick(2) === 0) {
    state = transition(state, {type: 'medicine'}, plan);
    for (const question of medicineQuestions(state, plan))
      state = transition(state, {type: 'answer', question: question.id, answer: someAnswer(question, pick, 7)}, plan);
    if (state.step === 'medicine') state = transition(state, {type: 'to-result'}, plan);
  }
  const options = {now: noon, shareMedicines: pick(2) === 0, contact: contacts[pick(contacts.length)]};
  const whole = caseOf(plan, state, ['us', 'gb', 'nowhere'][pick(3)]);
  return {plan, state, whole, options, bundle: toFhir(whole, options)};
}

function next({step, current, askSure}, plan, truth, pick) {
  if (askSure) return {type: 'sure', yes: pick(2) === 0};
  if (step === 'start') return {type: 'start'};
  if (step === 'emergency') return pick(3) ? {type: 'go-on'} : {type: 'to-result'};
  if (step === 'review' && pick(4)) return {type: 'to-result'};
  if (step === 'review') return {type: 'change', question: plan.questions[pick(plan.questions.length)].id};
  if (pick(20) === 0) return {type: 'back'};
  const question = plan.questions.find(({id}) => id === current);
  return {type: 'answer', question: current, answer: pick(10) ? truth[current] : someAnswer(question, pick, 9)};
}

export const packs = [
  ['a small pack with every kind of condition', flowPack],
  ['the built-in pack', builtInPack],
];

/** `count` visits, half of them with each pack. */
export const sessions = (count) =>
  packs.flatMap(([, pack]) => Array.from({length: count / 2}, (_, seed) => session(pack, seed + 1)));

/** The four resources by their type. */
export const byType = ({entry}) => Object.fromEntries(entry.map(({resource}) => [resource.resourceType, resource]));
