import {problem} from './problem.js';
import type {Problem} from './problem.js';
import {problemTexts} from './problem-texts.js';
import type {Pack} from './types.js';

const DAY = 24 * 60 * 60 * 1000;

/** Whether the day by which the rules were to be reviewed has passed. A pack without one is never overdue. */
export const isOverdue = ({reviewBy}: Pick<Pack, 'reviewBy'>, now: Date): boolean =>
  reviewBy !== undefined && Number(now) >= Date.parse(reviewBy) + DAY;

/** For the host: rules that nobody has looked at in time. They are used all the same, because the safety questions are better than none. */
export const findOverdueRules = (pack: Pack, now: Date): readonly Problem[] =>
  isOverdue(pack, now)
    ? [
        problem('rules-overdue', 'pack', {
          value: pack.reviewBy,
          message: problemTexts.rulesOverdue(pack.reviewBy),
        }),
      ]
    : [];
