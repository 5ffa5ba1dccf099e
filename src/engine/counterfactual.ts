import {NONE, PARTIAL, UNSURE, type Answer, type Answers, type Level, type Pack, type Question} from '../pack/types.js';
import {TRUE} from './compare.js';
import {compile, urgencyOf, type Flag} from './compile.js';
import {read} from './effective.js';

/** One further finding and the level it would raise the advice to. */
export interface Raise {
  readonly question: string;
  readonly option: string;
  readonly level: Level;
}

/** Which single further finding would make the advice more urgent than what is certain so far. */
export function wouldRaise(pack: Pack, answers: Answers): readonly Raise[] {
  const compiled = compile(pack);
  const {questions, flags, reads, now} = compiled;
  read(compiled, answers);
  const certain = flags.find(({when}) => now.truth(when) === TRUE)?.urgency ?? urgencyOf('self-care');
  const above = new Map<string, Flag[]>(questions.map(({question}) => [question.id, []]));
  for (const flag of flags) if (flag.urgency < certain) reads[flag.when]?.forEach((id) => above.get(id)?.push(flag));
  return questions.flatMap(({question, gate, counts}) => {
    const {id, safety, options = []} = question;
    const readers = above.get(id) ?? [];
    if (!safety || readers.length === 0 || now.truth(gate) !== TRUE) return [];
    const found = options.flatMap(({id: option}): Raise[] => {
      const answer = adding(question, counts, option);
      if (answer === undefined) return [];
      now.set(id, answer);
      const level = readers.find(({when}) => now.truth(when) === TRUE)?.level;
      return level ? [{question: id, option, level}] : [];
    });
    now.set(id, counts);
    return found;
  });
}

/** The answer with this finding as well; nothing where it is there already. Of a list that was never given only the finding is known. */
function adding({type}: Question, answer: Answer | undefined, option: string): Answer | undefined {
  if (type === 'one') return answer === option ? undefined : option;
  const list = typeof answer === 'object' ? answer : [PARTIAL];
  return list.includes(option)
    ? undefined
    : [option, ...list.filter((item) => item !== NONE && item !== `${UNSURE}:${option}`)];
}
