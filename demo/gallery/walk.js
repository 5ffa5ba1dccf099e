/** Takes a real checker to any screen that the flow can show, by pressing what a person would press. */
import {builtInPack} from '../../dist/pack/built-in.js';
import {planFlow} from '../../dist/flow/plan.js';
import {screens} from '../../dist/flow/screens.js';

/** Everything the built-in pack can ask, so that no screen is missing. */
export const settings = {
  region: 'us',
  ask: 'all',
  questions: 'training mood form shoes body',
  'consult-from': 'self-care',
  'consult-href': '#',
  'consult-recipient': 'Riverside Spine',
};

const {plan} = planFlow(builtInPack, {ask: 'all', questions: settings.questions.split(' ')});

/** Every screen, enumerated from the flow itself: `{id, step, state}`. */
export const allScreens = screens(plan);

const MOST_STEPS = 80;
const calm = allScreens.find(({id}) => id === 'review').state.answers;

export function makeChecker(attributes = {}) {
  const checker = document.createElement('back-pain-checker');
  for (const [name, value] of Object.entries({...settings, ...attributes})) checker.setAttribute(name, value);
  return checker;
}

/** Brings a checker that is in the page to `screen`. Throws where the way is lost. */
export async function reach(checker, screen) {
  const [kind, ...variant] = screen.id.split(':');
  const {answers, medicineAnswers} = screen.state;
  await settled(checker);
  if (kind === 'start') return;
  if (screen.id === 'review:restored') return restored(checker);
  if (screen.id.endsWith(':sure') || screen.id === 'review:undone') return changedMind(checker, screen);
  const chosenAnswers = {...calm, ...answers, ...gates[variant[0]]};

  if (kind === 'question') return walk(checker, chosenAnswers, () => current(checker) === variant[0]);
  if (kind === 'emergency') return walk(checker, chosenAnswers, () => on(checker, 'emergency'));
  if (kind === 'review') return walk(checker, chosenAnswers, () => on(checker, 'review'));
  if (kind === 'medicine') {
    await walk(checker, chosenAnswers, () => on(checker, 'result'));
    await press(checker, 'Check now');
    return walk(checker, {}, () => current(checker) === variant[0]);
  }
  await walk(checker, chosenAnswers, () => on(checker, 'result'));
  if (kind === 'consult') {
    inside(checker, '[part~="consult-button"]').click();
    await settled(checker);
  }
  if (variant[0] === 'medicine') {
    await press(checker, 'Check now');
    await walk(checker, medicineAnswers, () => on(checker, 'result'));
  }
}

async function restored(checker) {
  const before = makeChecker();
  before.hidden = true;
  checker.after(before);
  await walk(before, calm, () => on(before, 'review'));
  checker.state = before.state;
  before.remove();
  await settled(checker);
}

/** An answer that meant "get help now" is taken back. */
async function changedMind(checker, {id, state}) {
  const emergency = allScreens.find(({step}) => step === 'emergency').state.answers;
  const question =
    state.askSure?.question ?? Object.keys(emergency).find((id) => String(emergency[id]) !== String(calm[id]));
  await walk(checker, {...calm, ...emergency}, () => on(checker, 'review'));
  const text = builtInPack.questions.find((entry) => entry.id === question).text;
  await press(checker, `Change: ${text}`);
  await give(checker, calm[question]);
  if (id === 'review:undone') {
    await press(checker, 'Yes, change my answer');
    await walk(checker, calm, () => on(checker, 'review'));
  }
}

/** Answers what is asked until `there()`. */
export async function walk(checker, answers, there) {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await settled(checker);
    if (there()) return;
    if (on(checker, 'start')) await press(checker, 'Start');
    else if (on(checker, 'emergency')) await press(checker, 'Answer a few more');
    else if (on(checker, 'review')) await press(checker, 'Show my result');
    else await give(checker, answers[current(checker)] ?? calm[current(checker)]);
  }
  throw new Error('The way to this screen is lost.');
}

/** Chooses `answer` on the question that is shown, or the first choice, and presses Next. */
async function give(checker, answer) {
  const inputs = [...checker.shadowRoot.querySelectorAll(`bpc-question .answers input[name="${current(checker)}"]`)];
  const wanted = answer === undefined ? [inputs[0].value] : [answer].flat();
  for (const input of inputs) if (input.checked && !wanted.includes(input.value)) input.click();
  for (const value of wanted) {
    const input = inputs.find((input) => input.value === value);
    if (input && !input.checked) input.click();
  }
  await press(checker, 'Next');
}

/** Answers that a question is asked for only after. */
const gates = {
  pregnancy: {health: 'pregnant'},
  stiffness: {course: 'over-3-months'},
  mood: {course: 'weeks-easing'},
  'home-care': {course: 'new-same'},
};

const on = (checker, step) => checker.matches(`:state(step-${step})`);
const inside = (checker, selector) => checker.shadowRoot.querySelector(selector);
export const current = (checker) => inside(checker, 'bpc-question .answers input')?.name;

const button = (checker, name) =>
  [...checker.shadowRoot.querySelectorAll('button')].find((button) =>
    button.textContent.replace(/\s+/g, ' ').trim().startsWith(name),
  );

/** Presses the button whose name starts with `name`. */
export async function press(checker, name) {
  const target = button(checker, name);
  if (!target) throw new Error(`There is no button “${name}”.`);
  target.click();
  await settled(checker);
}

export async function settled(checker) {
  await checker.updateComplete;
  await checker.updateComplete;
  await Promise.resolve();
}
