/** Runs inside the page: one checker, a sequence of events, and its state after each. */
import {completeFlow, findAll as all, settle} from '../../support/complete-flow.mjs';
import {reassuringAnswers} from '../../support/fixtures/reassuring-answers.mjs';

/** Values that a page's scripts might pass by mistake, and that JSON cannot represent. */
const oddities = {
  undefined: undefined,
  number: 7,
  nan: NaN,
  big: 10n,
  symbol: Symbol('odd'),
  function: () => 'us',
  'null-proto': Object.create(null),
  circular: (() => Object.assign([], {0: null}).fill([]))(),
  throwing: {
    get where() {
      throw new Error('no');
    },
    toString() {
      throw new Error('no');
    },
    toJSON() {
      throw new Error('no');
    },
  },
  map: new Map([['where', ['low']]]),
  element: document.createElement('p'),
  list: [[['us']]],
};
oddities.circular[0] = oddities.circular;

/** Nothing is really printed or saved: a print dialog would wait forever. Every empty frame has a window of its own, so it is patched when it is inserted. */
const {append} = ShadowRoot.prototype;
ShadowRoot.prototype.append = function (...nodes) {
  append.apply(this, nodes);
  for (const frame of nodes.filter((node) => node.localName === 'iframe')) {
    const still = () => (frame.contentWindow.print = () => frame.contentWindow.dispatchEvent(new Event('beforeprint')));
    still();
    frame.addEventListener('load', still);
  }
};
HTMLAnchorElement.prototype.click = () => {};

const things = {
  set: (el, [name, value]) => (value === null ? el.removeAttribute(name) : el.setAttribute(name, value)),
  odd: (el, [name, value]) => (el[name] = oddities[value]),
  pack: (el, pack) => (el.pack = pack),
  answers: (el, answers) => (el.answers = answers),
  state: (el, text) => (el.state = text ?? el.state),
  tick: (el, at) => {
    const inputs = all(el, 'input');
    inputs[at % inputs.length]?.click();
  },
  type: (el, text) => all(el, 'input[type=text]').forEach((input) => (input.value = text)),
  press: (el, at) => {
    const buttons = all(el, 'button');
    buttons[at % buttons.length]?.click();
  },
  next: (el) => all(el, 'button.primary').at(-1)?.click(),
  key: (el, key) =>
    (all(el, ':focus')[0] ?? el).dispatchEvent(
      new KeyboardEvent('keydown', {key, bubbles: true, composed: true, cancelable: true}),
    ),
  call: (el, name) => el[name](),
  lang: (_, tag) => (document.documentElement.lang = tag),
  child: (el, fields) => {
    const child = document.createElement('back-pain-question');
    for (const [name, value] of Object.entries(fields)) child.setAttribute(name, value);
    el.append(child);
  },
  childless: (el) => el.querySelector('back-pain-question')?.remove(),
  away: (el) => el.remove(),
  home: (el) => document.body.append(el),
  frame: (el) => document.querySelector('iframe').contentDocument.body.append(el),
  nowhere: (el) => document.implementation.createHTMLDocument('').body.append(el),
};

const look = (el) => ({
  step: ['start', 'question', 'emergency', 'review', 'result', 'medicine', 'consult']
    .filter((name) => el.matches(`:state(step-${name})`))
    .join(),
  assessment: el.assessment && {level: el.assessment.level, complete: el.assessment.complete},
  answers: el.answers,
  open: all(el, 'slot[name]').map(({name}) => name),
});

/** Every error in the page, whatever caused it. */
const errors = [];
addEventListener('error', ({message}) => errors.push(message));
addEventListener('unhandledrejection', ({reason}) => errors.push(`rejected: ${reason?.stack ?? reason}`));

/** Runs all events in order, then undoes what could block the flow, and completes it. */
export async function runActions({attributes, actions, slots}) {
  errors.length = 0;
  document.documentElement.lang = 'en';
  const el = document.createElement('back-pain-checker');
  for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, value);
  for (const slot of slots) el.append(Object.assign(document.createElement('p'), {slot, textContent: slot}));
  document.body.append(el);
  const seen = [];
  try {
    await settle(el);
    seen.push(look(el));
    for (const [name, value] of actions) {
      things[name](el, value);
      await settle(el);
      if (el.isConnected) seen.push(look(el));
    }
    document.body.append(el);
    document.documentElement.lang = 'en';
    await completeFlow({element: el, reassuringAnswers});
    seen.push(look(el));
    if (!el.toText()) throw new Error('a result without words');
    JSON.stringify(el.toFhir());
  } catch (error) {
    errors.push(error.stack ?? String(error));
  }
  el.remove();
  await new Promise((done) => setTimeout(done));
  return {seen, errors: [...errors]};
}
