import {NONE, UNSURE} from '../pack/types.js';
import type {Answer, Answers, Pack, Question} from '../pack/types.js';
import {createAnswerVariables, isList} from './answer-variables.js';
import type {Assess} from './differential.js';
import type {Findings, Tables} from './tables.js';
import {Terms} from './terms.js';

/**
 * The tables for an overlay. They were transcribed before its questions existed, so a person without a finding, who has answered
 * everything, has answered its questions as well: each in the way that leads to the least urgent rule. `ownFindings` are the options of
 * its safety questions that reach a level alone, for what must hold of "not sure".
 */
export function tablesForOverlay(tables: Tables, base: Pack, pack: Pack, assess: Assess): Tables {
  const added = pack.questions.filter(({id}) => !base.questions.some((question) => question.id === id));
  let clear: Answers = tables.levels.clear;
  for (const question of added) {
    const candidates = reassuringCandidates(pack, question).map((answer): Answers => ({
      ...clear,
      [question.id]: answer,
    }));
    // Of equally harmless answers the first one.
    const ranks = candidates.map((answers) => mostUrgentRank(pack, assess, answers));
    clear = candidates[ranks.indexOf(Math.max(...ranks))] ?? clear;
  }
  const findingsThatReach = (level: 'emergency' | 'urgent'): Findings =>
    Object.fromEntries(
      added
        .filter((question) => question.safety && question.unsure !== undefined && isList(question))
        .map(({id, options = []}) => [
          id,
          options
            .map((option) => option.id)
            .filter((option) => levelOfRank(pack, mostUrgentRank(pack, assess, {...clear, [id]: [option]})) === level),
        ]),
    );
  return {
    ...tables,
    levels: {...tables.levels, clear: clear as Tables['levels']['clear']},
    ownFindings: {emergency: findingsThatReach('emergency'), urgent: findingsThatReach('urgent')},
  };
}

function reassuringCandidates(pack: Pack, question: Question): readonly Answer[] {
  if (isList(question) && question.none !== undefined) return [[NONE]];
  const items = [...(createAnswerVariables(new Terms(), pack, [question]).answers.get(question.id)?.yes.keys() ?? [])];
  const known = items.filter((item) => item !== UNSURE);
  if (isList(question)) return known.map((item) => [item]);
  return question.type === 'one' ? known : known.map(Number);
}

/** The place of the most urgent disposition that a rule leads to; one past the last where no rule fires. */
function mostUrgentRank(pack: Pack, assess: Assess, answers: Answers): number {
  const ranks = assess(pack, answers).fired.map(({flag}) =>
    pack.dispositions.findIndex(({id}) => id === flag.disposition),
  );
  return Math.min(pack.dispositions.length, ...ranks);
}

const levelOfRank = ({dispositions}: Pack, rank: number) => dispositions[rank]?.level;
