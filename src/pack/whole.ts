import type {Part} from './check.js';
import {answersOf, readable, some} from './conditions.js';
import {levels} from './lists.js';
import type {Path, Tell} from './shape.js';
import type {Condition, Operator, Pack, Question} from './types.js';
import {ANYWHERE, hasLooseBrace, NUMBER, placeholders} from './words.js';

/**
 * What is only for who writes a pack to hear: nothing in it can make the checker unsafe or stop it, and so it does not travel to the browser.
 * The build and `verify` run it.
 */
export function checkWhole(pack: Pack, parts: readonly Part[], tell: Tell): void {
  const questions = [...pack.questions, ...(pack.medicines?.questions ?? [])];
  checkLevels(pack, tell);
  checkWords(pack, parts, tell);
  checkSafetyNet(pack, tell);
  for (const question of questions) checkQuestion(question, tell);
  checkConditions(questions, parts, tell);
}

/** Every level has a disposition, in order; every level that calls for help has a red flag that leads there. */
function checkLevels({dispositions, redFlags}: Pack, tell: Tell): void {
  let last = 0;
  for (const {id, level} of dispositions) {
    const at = levels.indexOf(level);
    if (at < last) tell(['dispositions', id, 'level'], 'the most urgent first', level);
    last = Math.max(last, at);
  }
  for (const level of levels) {
    const ids = dispositions.filter((one) => one.level === level).map(({id}) => id);
    if (!ids.length) tell(['dispositions'], 'a disposition for every level', `nothing at ${level}`);
    else if (level !== 'self-care' && !redFlags.some(({disposition}) => ids.includes(disposition))) {
      tell(['redFlags'], `a red flag that leads to one of ${some(ids)}`, `nothing at ${level}`);
    }
  }
}

/** Every region needs the same words, `any` among the regions, and texts may refer to no others. */
function checkWords({regions, dispositions}: Pack, parts: readonly Part[], tell: Tell): void {
  if (!regions.some(({id}) => id === ANYWHERE))
    tell(['regions'], `a region “${ANYWHERE}” for everywhere else`, some(regions.map(({id}) => id)));
  const words = new Set(regions.flatMap((region) => Object.keys(region.words)));
  for (const region of regions) {
    for (const word of words)
      if (word !== NUMBER && !Object.hasOwn(region.words, word))
        tell(['regions', region.id, 'words', word], 'the same words in every region');
    for (const id of Object.keys(region.dispositions)) {
      if (!dispositions.some((one) => one.id === id))
        tell(
          ['regions', region.id, 'dispositions'],
          `ids in dispositions: ${some(dispositions.map(({id}) => id))}`,
          id,
        );
    }
  }
  words.add(NUMBER);
  for (const [shape, path, value] of parts) {
    if (!('fits' in shape) || !shape.translated) continue;
    const text = value as string;
    const unknown = hasLooseBrace(text) ? text : placeholders(text).find((word) => !words.has(word));
    if (unknown) tell(path, `“{word}” with one of: ${some(words)}`, unknown);
  }
}

/** The findings of the safety net are options of questions that everyone is asked. */
function checkSafetyNet({questions, safetyNet}: Pack, tell: Tell): void {
  const asked = readable(questions.filter(({safety}) => safety));
  for (const {question, options} of safetyNet.emergency) {
    const found = asked.get(question);
    const known = found ? answersOf(found, question) : [];
    if (!found) tell(['safetyNet', 'emergency'], `safety questions: ${some(asked.keys())}`, question);
    else for (const id of options) if (!known.includes(id)) tell(['safetyNet', 'emergency', question], some(known), id);
  }
}

function checkQuestion({id, type, none}: Question, tell: Tell): void {
  if (none && type !== 'many' && type !== 'body-map')
    tell(['questions', id, 'none'], 'the types many and body-map only', none);
}

const choice: readonly Operator[] = ['=', '!=', 'unsure', 'exists'];
const ticks: readonly Operator[] = ['includes', 'unsure', 'exists'];
const amount: readonly Operator[] = ['=', '!=', '<', '<=', '>', '>=', 'exists'];
const operatorsOf: Readonly<Record<Question['type'], readonly Operator[]>> = {
  one: choice,
  many: ticks,
  'body-map': ticks,
  scale: amount,
  number: amount,
};

/** A condition and every part of it. */
function partsOf(condition: Condition): Condition[] {
  const parts =
    'all' in condition
      ? condition.all
      : 'any' in condition
        ? condition.any
        : 'not' in condition
          ? [condition.not]
          : 'atLeast' in condition
            ? condition.atLeast.of
            : [];
  return [condition, ...parts.flatMap(partsOf)];
}

/** Conditions that could never come out as true. */
function checkConditions(questions: readonly Question[], parts: readonly Part[], tell: Tell): void {
  const asked = readable(questions);
  const check = (condition: Condition, path: Path) => {
    if ('atLeast' in condition && condition.atLeast.count > condition.atLeast.of.length)
      tell(path, `a count up to ${condition.atLeast.of.length}`, condition.atLeast.count);
    if (!('question' in condition)) return;
    const {question, operator, answer} = condition;
    const {id, type} = asked.get(question) ?? {};
    if (!type) return;
    // The line below a question has one answer, whatever the question takes.
    const operators = id === question ? operatorsOf[type] : choice;
    const kind = operator === 'exists' ? 'boolean' : operators === amount ? 'number' : 'string';
    if (!operators.includes(operator)) tell(path, `${some(operators)} for ${question}`, operator);
    else if (typeof answer !== kind) tell(path, `a ${kind} after ${question} ${operator}`, answer);
  };
  for (const [shape, path, value] of parts)
    if ('variants' in shape) for (const part of partsOf(value as Condition)) check(part, path);
}
