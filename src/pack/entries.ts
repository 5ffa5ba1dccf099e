import type {Part} from './check.js';
import {checkCondition, partsOf, readable, some} from './conditions.js';
import type {Readable} from './conditions.js';
import type {Tell} from './shape.js';
import type {Condition, Pack} from './types.js';

/** What no single shape can say of the entries of a pack: that what they refer to is there, and that every question can come up. */
export function checkEntries(pack: Pack, parts: readonly Part[], tell: Tell): void {
  const asked = readable(pack.questions);
  const all = readable([...pack.questions, ...(pack.medicines?.questions ?? [])], ({id}, taken) => tell(['questions', id], 'an id that no other question has', taken));
  const ids = {sources: idsOf(pack.sources), dispositions: idsOf(pack.dispositions), selfCare: idsOf(pack.selfCare)};
  for (const [shape, path, value] of parts) {
    if ('variants' in shape) {
      // A red flag may not read what a host can leave out: it would stay unknown for ever.
      checkCondition(value as Condition, path[1] === 'questions' ? all : asked, path[0] === 'redFlags', tell, path);
    } else if ('to' in shape && !ids[shape.to!].has(value as string)) tell(path, `${shape.allowed}: ${some(ids[shape.to!])}`, value);
  }
  for (const {question} of asked.values()) {
    if (!question.options && !['scale', 'number'].includes(question.type)) tell(['questions', question.id, 'options'], `options, for the type ${question.type}`);
  }
  checkCycles(asked, tell);
}

const idsOf = (entries: readonly {readonly id: string}[]) => new Set(entries.map(({id}) => id));

/** A question whose being asked hangs on itself would never be asked. */
function checkCycles(asked: ReadonlyMap<string, Readable>, tell: Tell): void {
  const done = new Set<string>();
  const visit = (id: string, above: readonly string[]) => {
    const condition = asked.get(id)?.question.enableWhen;
    if (above.includes(id)) tell(['questions', id, 'enableWhen'], 'conditions that do not lead back to their own question', above.at(-1));
    else if (condition && !done.has(id)) for (const part of partsOf(condition)) if ('question' in part) visit(part.question, [...above, id]);
    done.add(id);
  };
  for (const id of asked.keys()) visit(id, []);
}
