import {fixture, html, waitUntil} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import '../../src/define.js';
import type {BackPainChecker} from '../../src/checker/back-pain-checker.js';

/** Answers without a red flag: a two-day ache that is easing. */
export const CALM: Readonly<Record<string, string>> = {
  about: '18-44',
  where: 'low',
  course: 'new-easing',
  impact: 'mild',
  feel: 'eases',
};

export async function checker(
  template: TemplateResult = html`<back-pain-checker></back-pain-checker>`,
): Promise<BackPainChecker> {
  const wrapper = await fixture<HTMLElement>(html`<div>${template}</div>`);
  const el = wrapper.querySelector('back-pain-checker')!;
  await settle(el);
  return el;
}

/** Waits until everything has rendered and the focus has moved. */
export async function settle(el: BackPainChecker): Promise<void> {
  await el.updateComplete;
  await el.updateComplete;
  await Promise.resolve();
}

/** `waitUntil` with the time that loading a module may take on a busy machine. */
export const waitFor = (condition: () => unknown, description = 'the condition holds'): Promise<void> =>
  waitUntil(() => Boolean(condition()), description, {timeout: 10_000});

export const root = (el: BackPainChecker): ShadowRoot => el.shadowRoot!;

/** The visible text, without host content. */
export const textOf = (el: BackPainChecker): string =>
  (root(el).querySelector('.base')?.textContent ?? '').replace(/\s+/g, ' ').trim();

export const heading = (el: BackPainChecker): string =>
  root(el).querySelector('h2')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** A button by the beginning of its name. */
export function button(el: BackPainChecker, name: string): HTMLButtonElement | undefined {
  return [...root(el).querySelectorAll('button')].find((button) =>
    button.textContent!.replace(/\s+/g, ' ').trim().startsWith(name),
  );
}

export async function press(el: BackPainChecker, name: string): Promise<void> {
  const target = button(el, name);
  if (!target) throw new Error(`There is no button “${name}” on “${heading(el)}”`);
  target.click();
  await settle(el);
}

/** The id of the current question, from the names of its inputs. */
export const current = (el: BackPainChecker): string | undefined =>
  root(el).querySelector<HTMLInputElement>('bpc-question .answers :is(input, textarea)')?.name;

export const inputs = (el: BackPainChecker): HTMLInputElement[] => [
  ...root(el).querySelectorAll<HTMLInputElement>(`bpc-question .answers :is(input, textarea)[name="${current(el)}"]`),
];

export const input = (el: BackPainChecker, value: string): HTMLInputElement => {
  const target = inputs(el).find((choice) => choice.value === value);
  if (!target) throw new Error(`${current(el)} has no choice “${value}”`);
  return target;
};

/** Answers the current question, which has to be `id`. The body map, which the flow opens with, is answered first where the test is about another question. */
export async function answer(el: BackPainChecker, id: string, ...values: readonly (string | number)[]): Promise<void> {
  if (current(el) === 'where' && id !== 'where') await answer(el, 'where', CALM['where']!);
  if (current(el) !== id) throw new Error(`“${current(el)}” is on show, not “${id}”`);
  for (const value of values) {
    const [first] = inputs(el);
    if (first?.matches('.field')) first.value = String(value);
    else if (!input(el, String(value)).checked) input(el, String(value)).click();
  }
  await press(el, 'Next');
}

/** Answers whatever is asked, as given or as someone with nothing worrying would, until no question is on show. Never presses Start. */
export async function walk(
  el: BackPainChecker,
  answers: Readonly<Record<string, string | readonly string[]>> = {},
): Promise<void> {
  for (let steps = 0; steps < 40; steps += 1) {
    const id = current(el);
    if (id === undefined) return;
    const values = inputs(el).map(({value}) => value);
    const calm = values.includes('none') ? 'none' : (CALM[id] ?? values[0]!);
    await answer(el, id, ...[answers[id] ?? CALM[id] ?? calm].flat());
  }
  throw new Error('The questions do not end');
}

/** Goes from the start screen to the result. */
export async function reachResult(
  el: BackPainChecker,
  answers: Readonly<Record<string, string | readonly string[]>> = {},
): Promise<void> {
  if (button(el, 'Start')) await press(el, 'Start');
  await walk(el, answers);
  if (button(el, 'Show my result')) await press(el, 'Show my result');
  else if (button(el, 'Show my summary')) await press(el, 'Show my summary');
}

/** Records the public events that reach the page, in order. */
export function listen(target: EventTarget = document): {
  readonly names: string[];
  readonly events: Event[];
  stop(): void;
} {
  const types = [
    'checker-ready',
    'checker-started',
    'checker-answered',
    'checker-red-flag',
    'checker-result',
    'consult-requested',
    'checker-contact',
    'checker-restarted',
    'checker-problem',
  ];
  const events: Event[] = [];
  const listener = (event: Event) => events.push(event);
  for (const type of types) target.addEventListener(type, listener);
  return {
    get names() {
      return events.map(({type}) => type);
    },
    events,
    stop() {
      for (const type of types) target.removeEventListener(type, listener);
    },
  };
}
