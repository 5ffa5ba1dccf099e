import type {HostQuestion} from '../flow/types.js';

/** What `<back-pain-question>` is described by, in attributes or properties of the same name. */
export const questionFields = ['name', 'text', 'type', 'options', 'after', 'help', 'min', 'max', 'unit'] as const;

/** Importing the package on a server must not fail, and there is no HTMLElement there. */
const Base = globalThis.HTMLElement ?? (class {} as unknown as typeof HTMLElement);

/**
 * A question of the page's own, as a child of `<back-pain-checker>`: asked among the others, never before a safety question, never read by a rule,
 * and handed over with the rest. Describes only; it renders nothing.
 *
 * @attr {string} name - Its id in the hand-over: letters, digits, "-" and "_", beginning with a letter.
 * @attr {string} text - The question.
 * @attr {string} [type=one] - `one`, `many`, `scale` or `number`.
 * @attr {string} options - The choices of `one` and `many`: `a: Label | b: Label`. Without an id, the label serves as one. `none`, `unsure` and `partial` are not ids; `many` has a "None of these" of its own.
 * @attr {string} after - Id of the question it follows. Absent: after the last.
 * @attr {string} help - A line below the question.
 * @attr {number} min - The least number allowed, for `scale` and `number`.
 * @attr {number} max - The greatest number allowed.
 * @attr {string} unit - What is counted, shown behind the number.
 */
export class BackPainQuestion extends Base {
  static {
    // Frameworks set properties where they find some. All of them are attributes, so that the checker has one thing to watch.
    for (const field of questionFields) {
      Object.defineProperty(this.prototype, field, {
        configurable: true,
        enumerable: true,
        get(this: BackPainQuestion) {
          // Every element has a method of that name.
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
}

/** Reads one description. What is wrong in it is found by `planFlow`, which sees all questions together. */
export function readQuestion(element: Element): HostQuestion {
  const attribute = (name: (typeof questionFields)[number]) => element.getAttribute(name)?.trim() || undefined;
  const number = (name: 'min' | 'max') => (attribute(name) === undefined ? undefined : Number(attribute(name)));
  const type = (attribute('type') ?? 'one') as HostQuestion['type'];
  const options = (attribute('options') ?? '')
    .split('|')
    .map((part) => /^\s*(?:([\w-]+)\s*:)?\s*(.*\S)/.exec(part))
    .flatMap((match) =>
      match ? [{id: match[1] ?? match[2]!.replace(/\W+/g, '-').toLowerCase(), text: match[2]!}] : [],
    );
  const optional = {
    after: attribute('after'),
    help: attribute('help'),
    unit: attribute('unit'),
    min: number('min'),
    max: number('max'),
  };
  return {
    host: true,
    id: attribute('name') ?? '',
    type,
    text: attribute('text') ?? '',
    ...(options.length && {options}),
    ...(Object.fromEntries(
      Object.entries(optional).filter(([, value]) => value !== undefined),
    ) as Partial<HostQuestion>),
    sources: [],
    reviewed: '',
  };
}
