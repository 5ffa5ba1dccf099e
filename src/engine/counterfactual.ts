import {NONE, PARTIAL, UNSURE, type Answer, type Answers, type Level, type Pack, type Question} from '../pack/types.js';
import {readAnswers} from './answers.js';
import {evaluate, getAnswer, questionIdsIn} from './conditions.js';
import {orderRules, urgencyOf, type OrderedRules, type RankedRedFlag} from './rules.js';

/** One further finding and the level it would raise the advice to. */
export interface Raise {
  readonly question: string;
  readonly option: string;
  readonly level: Level;
}

/** Which single further finding would make the advice more urgent than what is certain so far. */
export function wouldRaise(pack: Pack, answers: Answers): readonly Raise[] {
  const {questions, redFlags} = orderRules(pack);
  const effectiveAnswers = readAnswers(questions, answers);
  const lowestUrgency = urgencyOf('self-care');
  const certain = redFlags.find(({flag}) => evaluate(flag.when, effectiveAnswers) === true)?.urgency ?? lowestUrgency;
  const moreUrgentFlags = groupByQuestion(redFlags.filter(({urgency}) => urgency < certain));

  return questions.flatMap(({question, gate}) => {
    const {id, safety, options = []} = question;
    const readers = moreUrgentFlags.get(id);
    if (!safety || !readers || evaluate(gate, effectiveAnswers) !== true) return [];
    return options.flatMap(({id: option}): Raise[] => {
      const answer = addOption(question, getAnswer(effectiveAnswers, id), option);
      if (answer === undefined) return [];
      const changedAnswers = {...effectiveAnswers, [id]: answer};
      const level = readers.find(({flag}) => evaluate(flag.when, changedAnswers) === true)?.level;
      return level ? [{question: id, option, level}] : [];
    });
  });
}

/** Whether one more finding would be an emergency for this person, by a rule that has not fired yet. */
export function wouldBeEmergency(
  {redFlags}: OrderedRules,
  effectiveAnswers: Answers,
  question: Question,
  option: string,
): boolean {
  const {id} = question;
  const answer = addOption(question, getAnswer(effectiveAnswers, id), option);
  if (answer === undefined) return false;
  const changedAnswers = {...effectiveAnswers, [id]: answer};
  return redFlags.some(
    ({flag: {when}, urgency}) =>
      urgency === 0 && evaluate(when, effectiveAnswers) !== true && evaluate(when, changedAnswers) === true,
  );
}

/** Red flags by the questions they read, in their order. */
function groupByQuestion(redFlags: readonly RankedRedFlag[]): ReadonlyMap<string, readonly RankedRedFlag[]> {
  const groups = new Map<string, RankedRedFlag[]>();
  for (const redFlag of redFlags) {
    for (const id of new Set(questionIdsIn(redFlag.flag.when))) groups.set(id, [...(groups.get(id) ?? []), redFlag]);
  }
  return groups;
}

/** The answer with this finding as well; nothing where it is there already. Of a list that was never given only the finding is known. */
function addOption({type}: Question, answer: Answer | undefined, option: string): Answer | undefined {
  if (type === 'one') return answer === option ? undefined : option;
  const list = typeof answer === 'object' ? answer : [PARTIAL];
  if (list.includes(option)) return undefined;
  return [option, ...list.filter((item) => item !== NONE && item !== `${UNSURE}:${option}`)];
}
