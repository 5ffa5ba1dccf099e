import {NativeEvent} from '../../events/public-events.js';
import {fitPlannedAnswer, LEFT_EMPTY} from '../../flow/answers.js';
import type {PlannedQuestion} from '../../flow/types.js';
import {NONE, UNSURE} from '../../pack/types.js';
import type {Answer, Question, Side, Sides} from '../../pack/types.js';

/** The native inputs that hold the answer to the question `id`, wherever they were rendered: in the list, under a check line or in the body map. */
export const findInputs = (root: ParentNode, id: string): HTMLInputElement[] =>
  [...root.querySelectorAll('input')].filter(({name}) => name === id);

/** What is chosen now; `undefined` where nothing is, or nothing that can be used. */
export function readAnswer(root: ParentNode, question: PlannedQuestion): Answer | undefined {
  const {id, type} = question;
  const field = root.querySelector<HTMLInputElement | HTMLTextAreaElement>('#bpc-field');
  if (field) return fitPlannedAnswer(question, readTyped(type, field.value.trim()));
  const values = findInputs(root, id)
    .filter(({checked}) => checked)
    .map(({value}) => value);
  if (values.length === 0) return fitPlannedAnswer(question, LEFT_EMPTY);
  if (type === 'scale') return Number(values[0]);
  return type === 'one' ? values[0] : values;
}

function readTyped(type: PlannedQuestion['type'], text: string): string | number {
  if (text === '' || type === 'text') return text;
  return type === 'date' ? readDay(text) : Number(withLatinDigits(text).replace(/[,٫]/, '.'));
}

/** Arabic-Indic and Persian digits are read like any other. */
const withLatinDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));

/** Year, month and day, with anything between them: `2026/3/7` is `2026-03-07`. What is no day is left as it is, and rejected. */
function readDay(text: string): string {
  const [, year, month = '', day = ''] = /^(\d{4})\D+(\d{1,2})\D+(\d{1,2})\D*$/.exec(withLatinDigits(text)) ?? [];
  return year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/**
 * Unticks what contradicts the tick just made: "None of these" beside anything, a finding beside "not sure" about the same finding.
 * Done on the inputs themselves, so that a tick causes no rendering.
 */
export function untickConflicting(ticked: HTMLInputElement, inputs: readonly HTMLInputElement[]): void {
  for (const input of inputs) {
    if (input === ticked || !input.checked || !areConflicting(ticked.value, input.value)) continue;
    input.checked = false;
    // The drawing of the body map follows its inputs.
    input.dispatchEvent(new NativeEvent('change', {bubbles: true}));
  }
}

const areConflicting = (value: string, other: string): boolean =>
  (value === NONE) !== (other === NONE) || value === `${UNSURE}:${other}` || other === `${UNSURE}:${value}`;

/** Before the name of the boxes for the sides of a place. */
export const SIDE_NAME = 'side:';

/** The boxes for the sides of `place`. */
export const findSideInputs = (root: ParentNode, place: string): HTMLInputElement[] =>
  findInputs(root, SIDE_NAME + place);

/** The sides that are ticked now, by place. */
export function readSides(root: ParentNode, {options = []}: Pick<Question, 'options'>): Sides {
  const entries = options.flatMap(({id, sides}) => {
    const named = findSideInputs(root, id).filter(({checked}) => checked);
    return sides ? [[id, named.map(({value}) => value as Side)] as const] : [];
  });
  return Object.fromEntries(entries);
}
