import type {Part} from './check.js';
import {answersOf, questionsByAnswerId, listIds} from './conditions.js';
import {levels} from './constants.js';
import type {Path, ReportInvalid} from './shape.js';
import type {Comparison, Condition, Operator, Pack, Question} from './types.js';
import {ANYWHERE, hasLooseBrace, NUMBER, placeholders} from './words.js';

/**
 * Checks for the author of a pack. None of these mistakes can make the checker unsafe or stop it, so browsers do not need these checks;
 * the build and `verify` run them.
 */
export function checkForAuthors(pack: Pack, parts: readonly Part[], report: ReportInvalid): void {
  const questions = [...pack.questions, ...(pack.medicines?.questions ?? [])];
  checkLevels(pack, report);
  checkWords(pack, parts, report);
  checkSafetyNet(pack, report);
  checkOpener(pack, report);
  for (const question of questions) checkQuestion(question, report);
  checkConditions(questions, parts, report);
}

/** Every level has a disposition, in order; every level that calls for help has a red flag that leads there. */
function checkLevels({dispositions, redFlags}: Pack, report: ReportInvalid): void {
  let lastRank = 0;
  for (const {id, level} of dispositions) {
    const rank = levels.indexOf(level);
    if (rank < lastRank) report(['dispositions', id, 'level'], 'the most urgent first', level);
    lastRank = Math.max(lastRank, rank);
  }
  for (const level of levels) {
    const ids = dispositions.filter((disposition) => disposition.level === level).map(({id}) => id);
    if (!ids.length) report(['dispositions'], 'a disposition for every level', `nothing at ${level}`);
    else if (level !== 'self-care' && !redFlags.some(({disposition}) => ids.includes(disposition))) {
      report(['redFlags'], `a red flag that leads to one of ${listIds(ids)}`, `nothing at ${level}`);
    }
  }
}

/** Every region needs the same words, `any` among the regions, and texts may refer to no others. */
function checkWords({regions, dispositions}: Pack, parts: readonly Part[], report: ReportInvalid): void {
  if (!regions.some(({id}) => id === ANYWHERE))
    report(['regions'], `a region “${ANYWHERE}” for everywhere else`, listIds(regions.map(({id}) => id)));
  const words = new Set(regions.flatMap((region) => Object.keys(region.words)));
  for (const region of regions) {
    for (const word of words)
      if (word !== NUMBER && !Object.hasOwn(region.words, word))
        report(['regions', region.id, 'words', word], 'the same words in every region');
    for (const id of Object.keys({...region.dispositions, ...region.titles})) {
      if (!dispositions.some((disposition) => disposition.id === id))
        report(
          ['regions', region.id, 'dispositions'],
          `ids in dispositions: ${listIds(dispositions.map(({id}) => id))}`,
          id,
        );
    }
  }
  words.add(NUMBER);
  for (const [shape, path, value] of parts) {
    if (!('accepts' in shape) || !shape.translated) continue;
    const text = value as string;
    const unknown = hasLooseBrace(text) ? text : placeholders(text).find((word) => !words.has(word));
    if (unknown) report(path, `“{word}” with one of: ${listIds(words)}`, unknown);
  }
}

/** Each finding of a list as “question option”. */
const findingIds = (findings: NonNullable<Pack['safetyNet']['sameDay']>['findings']): readonly string[] =>
  findings.flatMap(({question, options}) => options.map((option) => `${question} ${option}`));

/**
 * The findings of the safety net are options of questions that everyone is asked, each group has some, and a personal line covers
 * only what the list for the same day names.
 */
function checkSafetyNet({questions, safetyNet}: Pack, report: ReportInvalid): void {
  const safetyQuestions = questionsByAnswerId(questions.filter(({safety}) => safety));
  const {emergency, sameDay, groups = [], personal = []} = safetyNet;
  const lists = [
    {path: ['safetyNet', 'emergency'], findings: emergency},
    {path: ['safetyNet', 'sameDay', 'findings'], findings: sameDay?.findings ?? []},
  ];
  for (const {path, findings} of lists)
    for (const {question: id, options} of findings) {
      const question = safetyQuestions.get(id);
      if (!question) {
        report(path, `safety questions: ${listIds(safetyQuestions.keys())}`, id);
        continue;
      }
      const answers = answersOf(question, id);
      for (const option of options.filter((optionId) => !answers.includes(optionId)))
        report([...path, id], listIds(answers), option);
    }
  const sameDayIds = findingIds(sameDay?.findings ?? []);
  for (const {id, covers = []} of personal)
    for (const findingId of findingIds(covers).filter((candidate) => !sameDayIds.includes(candidate)))
      report(['safetyNet', 'personal', id, 'covers'], `findings in sameDay: ${listIds(sameDayIds)}`, findingId);
  const groupIds = groups.map(({id}) => id);
  for (const {group, question} of emergency) {
    const hasGroup = group === undefined ? groups.length === 0 : groupIds.includes(group);
    if (!hasGroup)
      report(['safetyNet', 'emergency', question, 'group'], `an id in groups: ${listIds(groupIds)}`, group);
  }
  for (const id of groupIds)
    if (!emergency.some(({group}) => group === id))
      report(['safetyNet', 'groups', id], 'a group that something in emergency names', id);
}

/** A question with a gate would be in front of the emergency screens only sometimes. */
function checkOpener({questions, opensWith}: Pack, report: ReportInvalid): void {
  const openers = questions.filter(({mayOpen, enableWhen}) => mayOpen && enableWhen === undefined).map(({id}) => id);
  if (opensWith !== undefined && !openers.includes(opensWith))
    report(['opensWith'], `a question with mayOpen and without enableWhen: ${listIds(openers)}`, opensWith);
}

function checkQuestion({id, type, none}: Question, report: ReportInvalid): void {
  if (none && type !== 'many' && type !== 'body-map')
    report(['questions', id, 'none'], 'the types many and body-map only', none);
}

const choiceOperators: readonly Operator[] = ['=', '!=', 'unsure', 'exists'];
const listOperators: readonly Operator[] = ['includes', 'unsure', 'exists'];
const numberOperators: readonly Operator[] = ['=', '!=', '<', '<=', '>', '>=', 'exists'];
const operatorsOf: Readonly<Record<Question['type'], readonly Operator[]>> = {
  one: choiceOperators,
  many: listOperators,
  'body-map': listOperators,
  scale: numberOperators,
  number: numberOperators,
};

/** A condition and every condition inside it. */
function withSubconditions(condition: Condition): Condition[] {
  if ('question' in condition) return [condition];
  if ('not' in condition) return [condition, ...withSubconditions(condition.not)];
  if ('all' in condition) return [condition, ...condition.all.flatMap(withSubconditions)];
  const parts = 'any' in condition ? condition.any : condition.atLeast.of;
  return [condition, ...parts.flatMap(withSubconditions)];
}

/** Conditions that could never come out as true. */
function checkConditions(questions: readonly Question[], parts: readonly Part[], report: ReportInvalid): void {
  const byAnswerId = questionsByAnswerId(questions);
  for (const [shape, path, value] of parts) {
    if (!('variants' in shape)) continue;
    for (const condition of withSubconditions(value as Condition)) {
      if ('question' in condition) checkComparison(condition, byAnswerId.get(condition.question), path, report);
      if ('atLeast' in condition && condition.atLeast.count > condition.atLeast.of.length)
        report(path, `a count up to ${condition.atLeast.of.length}`, condition.atLeast.count);
    }
  }
}

function checkComparison(
  {question: id, operator, answer}: Comparison,
  question: Question | undefined,
  path: Path,
  report: ReportInvalid,
): void {
  if (!question) return;
  // The line below a question has one answer, whatever the question takes.
  const operators = question.id === id ? operatorsOf[question.type] : choiceOperators;
  const answerType = answerTypeFor(operator, operators);
  if (!operators.includes(operator)) report(path, `${listIds(operators)} for ${id}`, operator);
  else if (typeof answer !== answerType) report(path, `a ${answerType} after ${id} ${operator}`, answer);
}

function answerTypeFor(operator: Operator, operators: readonly Operator[]): 'boolean' | 'number' | 'string' {
  if (operator === 'exists') return 'boolean';
  return operators === numberOperators ? 'number' : 'string';
}
