import {NONE, type Answer, type Answers, type Level, type Pack, type Question} from '../pack/types.js';
import {levelOf, urgency} from './assess.js';
import {effective} from './effective.js';
import {evaluate, questionsOf} from './evaluate.js';

/** One further finding and the level it would raise the advice to. */
export interface Raise {
  readonly question: string;
  readonly option: string;
  readonly level: Level;
}

/** Which single further finding would make the advice more urgent. */
export function wouldRaise(pack: Pack, given: Answers): readonly Raise[] {
  const answers = effective(pack, given);
  const flags = pack.redFlags.map((flag) => ({...flag, level: levelOf(pack, flag.disposition), reads: questionsOf(flag.when)}));
  const certain = Math.min(urgency('self-care'), ...flags.filter(({when}) => evaluate(when, answers) === true).map(({level}) => urgency(level)));
  const asked = pack.questions.filter(({safety, enableWhen}) => safety && (!enableWhen || evaluate(enableWhen, answers) === true));
  return asked.flatMap((question) =>
    (question.options ?? []).flatMap(({id: option}) => {
      const answer = adding(question, answers[question.id], option);
      if (answer === undefined) return [];
      const also = {...answers, [question.id]: answer};
      const raised = flags.filter(({level, reads, when}) => urgency(level) < certain && reads.includes(question.id) && evaluate(when, also) === true);
      const level = raised.map(({level}) => level).sort((a, b) => urgency(a) - urgency(b))[0];
      return level ? [{question: question.id, option, level}] : [];
    }),
  );
}

function adding({type}: Question, answer: Answer | undefined, option: string): Answer | undefined {
  if (type === 'one') return answer === option ? undefined : option;
  const ticked = Array.isArray(answer) ? (answer as readonly string[]) : [];
  return ticked.includes(option) ? undefined : [...ticked.filter((id) => id !== NONE), option];
}
