import {NativeEvent} from '../../events/public-events.js';
import {NONE, UNSURE} from '../../pack/types.js';
import type {Answer, Question} from '../../pack/types.js';

/** The native inputs that hold the answer to the question `id`, wherever they were rendered: in the list, under a check line or in the body map. */
export const findInputs = (root: ParentNode, id: string): HTMLInputElement[] => [
  ...root.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(id)}"]`),
];

/** What is chosen now; `undefined` where nothing is, or nothing that can be used. */
export function readAnswer(root: ParentNode, question: Question): Answer | undefined {
  const {id, type, min = -Infinity, max = Infinity} = question;
  const inputs = findInputs(root, id);
  if (inputs[0]?.type === 'text') {
    const number = parseNumber(inputs[0].value);
    return number >= min && number <= max ? number : undefined;
  }
  const values = inputs.filter(({checked}) => checked).map(({value}) => value);
  if (values.length === 0) return undefined;
  if (type === 'scale') return Number(values[0]);
  return type === 'one' ? values[0] : values;
}

/** Accepts Arabic-Indic and Persian digits, and the decimal comma of most of Europe. NaN: not a number. */
function parseNumber(text: string): number {
  const plain = text
    .trim()
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[,٫]/, '.');
  return plain === '' ? NaN : Number(plain);
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
