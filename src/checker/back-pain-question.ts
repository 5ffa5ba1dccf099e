import {parseDate} from '../flow/answers.js';
import type {HostQuestion} from '../flow/types.js';

/** What `<back-pain-question>` is described by, in attributes or properties of the same name. */
export const questionFields = [
  'name',
  'text',
  'type',
  'options',
  'after',
  'help',
  'min',
  'max',
  'unit',
  'required',
  'show-when',
] as const;

const propertyFor = (attribute: string): string =>
  attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Importing the package on a server must not fail, and there is no HTMLElement there. */
const Base = globalThis.HTMLElement ?? (class {} as unknown as typeof HTMLElement);

/**
 * A question of the page's own, as a child of `<back-pain-checker>`: asked among the others, never before a safety question, never read by a rule,
 * and shared with the other answers. Describes only; it renders nothing.
 *
 * @attr {string} name - Its id in the shared answers: letters, digits, "-" and "_", beginning with a letter.
 * @attr {string} text - The question.
 * @attr {string} [type=one] - `one`, `many`, `scale`, `number`, `text` or `date`. Free text and dates are personal: only the preview of the hand-over, `consult-requested` and the form value have them. A date is typed as year-month-day.
 * @attr {string} options - The choices of `one` and `many`: `a: Label | b: Label`. Without an id, the label serves as one. `none`, `unsure` and `partial` are not ids; `many` has a "None of these" of its own.
 * @attr {string} after - Id of the question it follows, of the pack or your own. Before a safety question it moves to the first place behind all of them. Absent, or an id that is not asked: after the last.
 * @attr {string} help - A line below the question.
 * @attr {string} min - The least number allowed, for `scale` and `number`; for `date` the earliest day, such as `2026-03-27`.
 * @attr {string} max - The greatest number allowed; for `date` the latest day; for `text` the greatest number of characters, 500 where absent.
 * @attr {string} unit - What is counted, shown behind the number.
 * @attr {boolean} required - Whether the person has to answer. Absent: yes for `one`, `many`, `scale` and `number`, no for `text` and `date`. `"false"` lets any question be left empty.
 * @attr {string} show-when - `NAME=OPTION`: asked only where this answer was given to another of your questions, one that stands above it. What is not asked is not handed over. Absent, or a condition that can never be met: asked always.
 */
export class BackPainQuestion extends Base {
  static {
    // Frameworks set properties where they find some. All of them are reflected to attributes, so that the checker has one thing to observe.
    for (const field of questionFields) {
      Object.defineProperty(this.prototype, propertyFor(field), {
        configurable: true,
        enumerable: true,
        get(this: BackPainQuestion) {
          // Every element has a method named `after`.
          return field === 'after' ? HTMLElement.prototype.after : (this.getAttribute(field) ?? '');
        },
        set(this: BackPainQuestion, value: unknown) {
          if (value === undefined || value === null) this.removeAttribute(field);
          else this.setAttribute(field, String(value));
        },
      });
    }
  }

  declare name: string;
  declare text: string;
  declare type: string;
  declare options: string;
  declare help: string;
  declare min: string;
  declare max: string;
  declare unit: string;
  declare required: string | boolean;
  declare showWhen: string;
}

/** Reads one description. What is wrong in it is found by `planFlow`, which sees all questions together. */
export function readQuestion(element: Element): HostQuestion {
  const textOf = (name: (typeof questionFields)[number]) => element.getAttribute(name)?.trim() || undefined;
  const type = (textOf('type') ?? 'one') as HostQuestion['type'];
  const numberOf = (name: 'min' | 'max') => {
    const text = textOf(name);
    if (text === undefined) return undefined;
    return type === 'date' ? parseDate(text) : Number(text);
  };
  const options = readOptions(textOf('options') ?? '');
  const optionalFields = {
    after: textOf('after'),
    help: textOf('help'),
    unit: textOf('unit'),
    min: numberOf('min'),
    max: numberOf('max'),
    required: element.hasAttribute('required') ? textOf('required') !== 'false' : undefined,
    showWhen: readCondition(textOf('show-when')),
  };
  const presentFields = Object.entries(optionalFields).filter(([, value]) => value !== undefined);
  return {
    host: true,
    id: textOf('name') ?? '',
    type,
    text: textOf('text') ?? '',
    ...(options.length && {options}),
    ...(Object.fromEntries(presentFields) as Partial<HostQuestion>),
    sources: [],
    reviewed: '',
  };
}

/** `insurer=other`. What is wrong in it is found by `planFlow`. */
function readCondition(text: string | undefined): HostQuestion['showWhen'] {
  if (text === undefined) return undefined;
  const [question = '', ...answer] = text.split('=');
  return {question: question.trim(), answer: answer.join('=').trim()};
}

/** `a: Label | b: Label`. A label without an id is made into one. */
function readOptions(text: string): {id: string; text: string}[] {
  return text.split('|').flatMap((part) => {
    const [, id, label] = /^\s*(?:([\w-]+)\s*:)?\s*(.*\S)/.exec(part) ?? [];
    return label === undefined ? [] : [{id: id ?? label.replace(/\W+/g, '-').toLowerCase(), text: label}];
  });
}
