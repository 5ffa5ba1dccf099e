import {copyPlainData} from './check.js';
import {messagesSchema} from './overlay-schema.js';
import {problem} from './problem.js';
import type {Problem} from './problem.js';
import type {Pack} from './types.js';

/** Messages of the interface in a host's own words. */
export type HostMessages = {readonly [Name in keyof typeof messagesSchema.fields]?: string};
/** A host's pack as plain data, of which nothing has been checked. */
type Unchecked = Readonly<Record<string, unknown>>;

const {fields} = messagesSchema;
const names = Object.keys(fields);

const objectOf = (value: unknown): Unchecked =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Unchecked) : {};

/**
 * What an overlay calls the checker and its screens, in the language of `pack`, which is the result of applying it. A message that may not be reworded, or
 * that is no text, is left out with a problem that lists what may be. A title is also the heading of the start screen, unless that has words of its own.
 */
export function readHostMessages(
  overlay: unknown,
  pack: Pack,
  file: string,
): {readonly messages: HostMessages; readonly problems: readonly Problem[]} {
  const {title, messages, translations} = objectOf(copyPlainData(overlay));
  const problems: Problem[] = [];
  const accepted: Record<string, string> = title === undefined ? {} : {startTitle: pack.title};
  const translated = objectOf(objectOf(translations)[pack.language])['messages'];
  for (const [path, texts] of [
    ['messages', messages],
    [`translations.${pack.language}.messages`, translated],
  ] as const) {
    if (texts === undefined) continue;
    const entries = Object.entries(objectOf(texts));
    if (objectOf(texts) !== texts)
      problems.push(
        problem('bad-pack', path, {value: texts, allowed: `an object with any of ${names.join(', ')}`, file}),
      );
    for (const [name, text] of entries) {
      const shape = fields[name as keyof typeof fields];
      if (!names.includes(name))
        problems.push(problem('bad-pack', path, {value: name, allowed: names.join(', '), file}));
      else if (!('accepts' in shape && shape.accepts(text)))
        problems.push(problem('bad-pack', `${path}.${name}`, {value: text, allowed: shape.allowed, file}));
      else accepted[name] = text as string;
    }
  }
  return {messages: accepted, problems};
}
