import type {Part} from './check.js';
import {answersOf, comparisons, readable, some} from './conditions.js';
import type {Path, Tell} from './shape.js';
import {NONE, PARTIAL, UNSURE} from './types.js';
import type {Condition, Pack, Question} from './types.js';

/** What no single shape can say of the entries of a pack: that what they refer to is there, and that every question can come up. */
export function checkEntries(pack: Pack, parts: readonly Part[], tell: Tell): void {
  const {questions, medicines, sources, dispositions, selfCare} = pack;
  const asked = readable(questions);
  const all = readable([...questions, ...(medicines?.questions ?? [])], (id, question) =>
    tell(['questions', question.id], 'an id that no other question has', id),
  );
  const ids = {sources: idsOf(sources), dispositions: idsOf(dispositions), selfCare: idsOf(selfCare)};
  for (const [shape, path, value] of parts) {
    if ('variants' in shape) checkCondition(value as Condition, path[1] === 'questions' ? all : asked, tell, path);
    else if ('to' in shape && !ids[shape.to!].has(value as string))
      tell(path, `${shape.allowed}: ${some(ids[shape.to!])}`, value);
  }
  for (const question of new Set(all.values())) checkAnswers(question, tell);
  checkCycles(questions, asked, tell);
}

const idsOf = (entries: readonly {readonly id: string}[]) => new Set(entries.map(({id}) => id));

function checkCondition(condition: Condition, known: ReadonlyMap<string, Question>, tell: Tell, path: Path): void {
  // A red flag may not read what a host can leave out: it would stay unknown for ever.
  const safe = path[0] === 'redFlags';
  for (const {question, answer} of comparisons(condition)) {
    const read = known.get(question);
    if (!read || (safe && !read.safety))
      tell(path, `${safe ? 'safety ' : ''}questions: ${some(known.keys())}`, question);
    else if (typeof answer === 'string' && answer !== UNSURE && !answersOf(read, question).includes(answer)) {
      tell(path, `options of ${question}: ${some(answersOf(read, question))}`, answer);
    }
  }
}

/** A question that nobody could answer would keep them from the result. */
function checkAnswers({id, type, options, min, max = Infinity}: Question, tell: Tell): void {
  if (type === 'scale' || type === 'number') {
    if ((min ?? (type === 'scale' ? 0 : -Infinity)) > max)
      tell(['questions', id, 'max'], 'a number that is not below min', max);
  } else if (!options) tell(['questions', id, 'options'], `options for the type ${type}`);
  else if (type !== 'one') {
    const reserved = [NONE, UNSURE, PARTIAL];
    const taken = options.find(({id}) => reserved.includes(id));
    if (taken) tell(['questions', id, 'options'], `ids other than ${reserved.join(', ')}`, taken.id);
  }
}

/** A question whose being asked hangs on itself would never be asked: take away what can be asked, again and again, and see what stays. */
function checkCycles(questions: readonly Question[], asked: ReadonlyMap<string, Question>, tell: Tell): void {
  let left: ReadonlySet<Question>;
  let next = new Set(questions);
  do {
    left = next;
    next = new Set(
      [...left].filter(
        ({enableWhen}) => enableWhen && comparisons(enableWhen).some(({question}) => left.has(asked.get(question)!)),
      ),
    );
  } while (next.size < left.size);
  for (const {id} of left)
    tell(['questions', id, 'enableWhen'], 'conditions that do not lead back to the question itself', id);
}
