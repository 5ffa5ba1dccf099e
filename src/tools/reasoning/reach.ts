import {evaluate} from '../../engine/conditions.js';
import {levels} from '../../pack/types.js';
import type {Level, Option, Pack, Question} from '../../pack/types.js';
import {comparisonsIn} from './conditions.js';

/** The levels that one answer can lead to. */
export interface Reach {
  readonly question: Question;
  readonly option: Option;
  /** The level it leads to by itself, whatever else is answered. */
  readonly alone?: Level;
  /** The highest level it can lead to together with other answers, where that is higher. */
  readonly together?: Level;
}

/** The most urgent of the levels. */
const highest = (levelsFound: readonly Level[]): Level | undefined =>
  levels.find((level) => levelsFound.includes(level));

/** Every option of every question that a red flag reads. */
export function reachOf(pack: Pack): readonly Reach[] {
  const levelOf = (disposition: string) => pack.dispositions.find(({id}) => id === disposition)?.level ?? 'self-care';
  return pack.questions.flatMap((question) =>
    (question.options ?? []).flatMap((option): Reach[] => {
      const answers = {[question.id]: question.type === 'one' ? option.id : [option.id, 'partial']};
      const alone = highest(
        pack.redFlags.filter(({when}) => evaluate(when, answers) === true).map(({disposition}) => levelOf(disposition)),
      );
      const reads = pack.redFlags.filter(({when}) =>
        comparisonsIn(when).some(
          ({part, negated}) =>
            !negated && part.operator !== 'unsure' && part.question === question.id && part.answer === option.id,
        ),
      );
      const most = highest(reads.map(({disposition}) => levelOf(disposition)));
      if (!alone && !most) return [];
      const together = most && (!alone || levels.indexOf(most) < levels.indexOf(alone)) ? most : undefined;
      return [{question, option, ...(alone ? {alone} : {}), ...(together ? {together} : {})}];
    }),
  );
}
