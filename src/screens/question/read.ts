import {NONE, UNSURE} from '../../pack/types.js';
import type {Answer, Question} from '../../pack/types.js';

/** The native inputs that hold the answer to `id`, wherever they were rendered: in the list, under a check line or in the body map. */
export const inputsOf = (root: ParentNode, id: string): HTMLInputElement[] => [
  ...root.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(id)}"]`),
];

/** What is chosen now; `undefined` where nothing is, or nothing that can be used. */
export function chosen(root: ParentNode, {id, type, min = -Infinity, max = Infinity}: Question): Answer | undefined {
  const inputs = inputsOf(root, id);
  if (inputs[0]?.type === 'text') {
    const number = toNumber(inputs[0].value);
    return number >= min && number <= max ? number : undefined;
  }
  const values = inputs.filter(({checked}) => checked).map(({value}) => value);
  if (type === 'scale') return values[0] === undefined ? undefined : Number(values[0]);
  return type === 'one' ? values[0] : values.length ? values : undefined;
}

/** Arabic-Indic and Persian digits, and the comma most of Europe writes, count like any other. NaN: not a number. */
function toNumber(text: string): number {
  const plain = text
    .trim()
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[,٫]/, '.');
  return plain === '' ? NaN : Number(plain);
}

/**
 * Unticks what cannot stand beside the tick just made: "None of these" beside anything, a finding beside "not sure" about the same finding.
 * Done on the inputs themselves, so that a tick costs no rendering.
 */
export function exclude(ticked: HTMLInputElement, inputs: readonly HTMLInputElement[]): void {
  const {value} = ticked;
  for (const other of inputs) {
    const clash =
      (value === NONE) !== (other.value === NONE) ||
      value === `${UNSURE}:${other.value}` ||
      other.value === `${UNSURE}:${value}`;
    if (other === ticked || !other.checked || !clash) continue;
    other.checked = false;
    // The body map's drawing listens to its inputs.
    other.dispatchEvent(new Event('change', {bubbles: true}));
  }
}
