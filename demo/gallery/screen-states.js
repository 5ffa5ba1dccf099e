/** What a screen looks like a moment later: ticked, with something missing, with the ways to check open, while sending. And a host's own question. */
import {allScreens, current, press, reach, settled, walk} from './walk.js';

const inside = (checker, selector) => checker.shadowRoot.querySelector(selector);

const tick =
  (...values) =>
  async (checker) => {
    for (const value of values) inside(checker, `bpc-question input[value="${value}"]`).click();
    await settled(checker);
  };

const nextWithoutAnswer = async (checker) => {
  for (const input of checker.shadowRoot.querySelectorAll('bpc-question input:checked')) input.checked = false;
  await press(checker, 'Next');
};

/** Adds a host's own question and goes to it. */
const ownQuestion = (attributes) => async (checker) => {
  const question = Object.assign(document.createElement('back-pain-question'), attributes);
  checker.append(question);
  await settled(checker);
  await walk(checker, {}, () => current(checker)?.endsWith(attributes.name));
};

/** Agrees to share, while the host answers with `answer`. */
const agree = (answer) => async (checker) => {
  if (answer) checker.addEventListener('consult-requested', (event) => event.waitUntil(answer()));
  else checker.removeAttribute('consult-href');
  await settled(checker);
  inside(checker, '#bpc-agree').click();
  await press(checker, 'Share and');
  await new Promise((done) => setTimeout(done));
  await settled(checker);
};

const consult = 'consult:non-urgent:clinician';
const moments = [
  {id: 'question:nerve:ticked', screen: 'question:nerve', after: tick('saddle', 'pee')},
  {id: 'question:nerve:missing', screen: 'question:nerve', after: nextWithoutAnswer},
  {
    id: 'question:nerve:checking',
    screen: 'question:nerve',
    after: (checker) => inside(checker, '.check summary').click(),
  },
  {id: 'question:course:ticked', screen: 'question:course', after: tick('new-easing')},
  {id: 'question:course:why', screen: 'question:course', after: (checker) => inside(checker, '.why summary').click()},
  {id: 'question:where:ticked', screen: 'question:where', after: tick('low', 'buttock', 'both-legs')},
  {
    id: 'question:host:one',
    screen: 'question:where',
    after: ownQuestion({
      name: 'insurer',
      text: 'Who insures you?',
      options: 'a: North Health | b: South Care | c: I pay myself',
    }),
  },
  {
    id: 'question:host:number',
    screen: 'question:where',
    after: ownQuestion({
      name: 'distance',
      text: 'How far do you run in a week?',
      type: 'number',
      min: '0',
      max: '300',
      unit: 'km',
    }),
  },
  {
    id: 'question:host:scale',
    screen: 'question:where',
    after: ownQuestion({
      name: 'worst',
      text: 'How bad is it at its worst, from 0 to 10?',
      type: 'scale',
      min: '0',
      max: '10',
    }),
  },
  {id: `${consult}:missing`, screen: consult, after: (checker) => press(checker, 'Share and')},
  {id: `${consult}:sending`, screen: consult, after: agree(() => new Promise(() => {}))},
  {id: `${consult}:sent`, screen: consult, after: agree(() => Promise.resolve())},
  {id: `${consult}:failed`, screen: consult, after: agree(() => Promise.reject(new Error('The desk is closed.')))},
  {id: `${consult}:ready`, screen: consult, after: agree()},
];

/** All that can be looked at: `{id}`, the flow's own screens first. */
export const everyScreen = [...allScreens, ...moments];

/** Brings a checker that is in the page to the screen or moment `id`. */
export async function bring(checker, id) {
  const {screen = id, after} = everyScreen.find((screen) => screen.id === id);
  await reach(
    checker,
    allScreens.find((entry) => entry.id === screen),
  );
  await after?.(checker);
}
