import type {Part} from './check.js';
import {answersOf, comparisonsIn, listIds, questionsByAnswerId} from './conditions.js';
import type {Path, ReportInvalid} from './shape.js';
import {NONE, PARTIAL, UNSURE} from './types.js';
import type {Condition, Pack, Question} from './types.js';

/** What no single shape can say of the entries of a pack: that what they refer to exists, and that every question can be asked and answered. */
export function checkEntries(pack: Pack, parts: readonly Part[], report: ReportInvalid): void {
  const {questions, medicines, sources, dispositions, selfCare} = pack;
  const mainQuestions = questionsByAnswerId(questions);
  const allQuestions = questionsByAnswerId([...questions, ...(medicines?.questions ?? [])], (id, question) =>
    report(['questions', question.id], 'an id that no other question has', id),
  );
  const ids = {sources: idsOf(sources), dispositions: idsOf(dispositions), selfCare: idsOf(selfCare)};
  for (const [shape, path, value] of parts) {
    if ('variants' in shape) {
      const readable = path[1] === 'questions' ? allQuestions : mainQuestions;
      checkCondition(value as Condition, readable, report, path);
    } else if ('to' in shape && !ids[shape.to!].has(value as string))
      report(path, `${shape.allowed}: ${listIds(ids[shape.to!])}`, value);
  }
  for (const question of new Set(allQuestions.values())) checkOptions(question, report);
  checkCycles(questions, mainQuestions, report);
}

const idsOf = (entries: readonly {readonly id: string}[]) => new Set(entries.map(({id}) => id));

function checkCondition(
  condition: Condition,
  questions: ReadonlyMap<string, Question>,
  report: ReportInvalid,
  path: Path,
): void {
  // A red flag may not read what a host can leave out: it would stay unknown for ever.
  const needsSafetyQuestion = path[0] === 'redFlags';
  // Reasons, contributors and the questions asked are handed over: they would tell what was answered.
  const isHandedOver = path[0] === 'contributors' || path[0] === 'questions';
  for (const {question: id, answer} of comparisonsIn(condition)) {
    const question = questions.get(id);
    if (question && needsSafetyQuestion && !question.safety)
      report(path, `questions with "safety": true, such as ${listIds(safetyIdsIn(questions))}`, id);
    else if (question?.sensitive && isHandedOver) report(path, 'questions that are not “sensitive”', id);
    else if (!question)
      report(path, `questions: ${listIds(needsSafetyQuestion ? safetyIdsIn(questions) : questions.keys())}`, id);
    else if (typeof answer === 'string' && answer !== UNSURE && !answersOf(question, id).includes(answer))
      report(path, `options of ${id}: ${listIds(answersOf(question, id))}`, answer);
  }
}

const safetyIdsIn = (questions: ReadonlyMap<string, Question>) =>
  [...questions].filter(([, {safety}]) => safety).map(([id]) => id);

/** A question that nobody could answer would keep them from the result. */
function checkOptions(
  {id, type, options, safety, sensitive, min, max = Infinity}: Question,
  report: ReportInvalid,
): void {
  if (safety && sensitive) report(['questions', id, 'sensitive'], 'false, where “safety” is true', sensitive);
  if (type === 'scale' || type === 'number') {
    const least = min ?? (type === 'scale' ? 0 : -Infinity);
    if (least > max) report(['questions', id, 'max'], 'a number that is not below min', max);
  } else if (!options) report(['questions', id, 'options'], `options for the type ${type}`);
  else if (type !== 'one') {
    const reserved = [NONE, UNSURE, PARTIAL];
    const taken = options.find((option) => reserved.includes(option.id));
    if (taken) report(['questions', id, 'options'], `ids other than ${reserved.join(', ')}`, taken.id);
  }
}

/** A question whose gate depends on the question itself would never be asked: take away what can be asked, again and again, and see what stays. */
function checkCycles(
  questions: readonly Question[],
  byAnswerId: ReadonlyMap<string, Question>,
  report: ReportInvalid,
): void {
  let remaining: ReadonlySet<Question> = new Set(questions);
  let previousSize: number;
  do {
    const waiting = remaining;
    const isBlocked = ({enableWhen}: Question) =>
      enableWhen && comparisonsIn(enableWhen).some(({question}) => waiting.has(byAnswerId.get(question)!));
    previousSize = waiting.size;
    remaining = new Set([...waiting].filter(isBlocked));
  } while (remaining.size < previousSize);
  for (const {id} of remaining)
    report(['questions', id, 'enableWhen'], 'conditions that do not lead back to the question itself', id);
}
