import type {Answers, Condition} from '../pack/types.js';
import {UNKNOWN, TRUE, compare, isGiven} from './compare.js';
import {Evaluator} from './evaluator.js';
import {compileConditions, type Program} from './program.js';
import type {Truth} from './types.js';

const programs = new WeakMap<Condition, Program>();

/** Whether `condition` holds for the answers given so far. For one condition by itself; `assess` keeps all those of a pack ready. */
export function evaluate(condition: Condition, answers: Answers): Truth {
  const program = programs.get(condition) ?? compileConditions([condition]);
  programs.set(condition, program);
  const evaluator = new Evaluator(program, compare);
  for (const question of program.questions)
    if (Object.hasOwn(answers, question) && isGiven(answers[question])) evaluator.set(question, answers[question]);
  const truth = evaluator.truth(0);
  return truth === UNKNOWN ? 'unknown' : truth === TRUE;
}
