/** Worked cases (`test/rules/vignettes/cases.*.json`) put to the checker, and what to make of the answers. */
import {readFileSync, readdirSync} from 'node:fs';

const folder = new URL('../rules/vignettes/', import.meta.url);
/** Least urgent first. */
export const levels = ['self-care', 'non-urgent', 'urgent', 'emergency'];
/** How a medicine may be written in a pack: by its region word, or by name. */
const names = {
  ibuprofen: /\{ibuprofen\}|ibuprofen|naproxen|advil|nurofen/i,
  paracetamol: /\{paracetamol\}|paracetamol|acetaminophen|tylenol|panadol/i,
};
export const medicines = Object.keys(names);

/** The optional question about mood, which no case tells of and no level depends on. */
const mood = ['none'];

export function readCases() {
  const files = readdirSync(folder)
    .filter((name) => /^cases\..*\.json$/.test(name))
    .sort();
  return files.flatMap((file) =>
    JSON.parse(readFileSync(new URL(file, folder), 'utf8')).map((vignette) => ({
      ...vignette,
      answers: {mood, ...vignette.answers},
      file,
    })),
  );
}

/** The result for one person, asked adaptively, and the medicines that it names to that person. */
export function runCase(pure, {answers: told, medicineAnswers = {}}) {
  const answers = {mood, ...told};
  const {plan} = pure.planFlow(pure.pack);
  const {state, asked, interrupts} = pure.walk(plan, answers);
  const all = pure.assess(pure.pack, answers);
  const seen = pure.derive(state, plan).assessment;
  const verdict = pure.medicineVerdict({...state, medicineAnswers}, plan);
  const texts = [
    ...(verdict === 'clear' ? pure.pack.medicines.clear : []),
    // Advice not to take one before a run names it on purpose.
    ...seen.plan.filter(({kind}) => kind !== 'medicine').flatMap((entry) => Object.values(entry)),
  ].filter((text) => typeof text === 'string');
  return {
    level: seen.level,
    disposition: seen.disposition?.id,
    all: all.level,
    rules: seen.fired.map(({flag}) => flag.id),
    asked: asked.length,
    // The person may stop at the emergency screen.
    toAnswer: interrupts ? asked.indexOf(firstInterrupt(pure, plan, answers)) + 1 : asked.length,
    verdict,
    named: medicines.filter((medicine) => texts.some((text) => names[medicine].test(text))),
  };
}

/** The question after which the emergency screen first shows. */
function firstInterrupt(pure, plan, answers) {
  let state = pure.transition(pure.initial(plan), {type: 'start'}, plan);
  let last = '';
  while (state.step === 'question') {
    last = state.current;
    state = pure.transition(state, {type: 'answer', question: last, answer: answers[last]}, plan);
  }
  return last;
}

const at = (level) => levels.indexOf(level);
const share = (list, holds) => (list.length ? list.filter(holds).length / list.length : 1);
const median = (numbers) => numbers.toSorted((a, other) => a - other)[Math.floor(numbers.length / 2)];

/** The figures by which triage tools are compared. */
export function measure(results) {
  const of = (level) => results.filter(({expected}) => expected === level);
  const benign = results.filter((result) => result.benign);
  return {
    cases: results.length,
    byLevel: Object.fromEntries(levels.map((level) => [level, of(level).length])),
    strict: share(results, ({level, expected}) => level === expected),
    acceptable: share(results, ({level, acceptable}) => acceptable.includes(level)),
    atOrAbove: share(results, ({level, expected}) => at(level) >= at(expected)),
    emergencies: share(of('emergency'), ({level}) => level === 'emergency'),
    unsafe: results.filter(({level, acceptable}) => at(level) < Math.min(...acceptable.map(at))).map(({id}) => id),
    selfCareKept: share(of('self-care'), ({level}) => level === 'self-care'),
    overTriagedSelfCare: of('self-care')
      .filter(({level}) => level !== 'self-care')
      .map(({id}) => id),
    overTriagedNonUrgent: of('non-urgent')
      .filter(({level}) => at(level) > at('non-urgent'))
      .map(({id}) => id),
    benignCases: benign.length,
    benignCalm: share(benign, ({level}) => at(level) <= at('non-urgent')),
    medianAsked: median(results.map(({asked}) => asked)),
    medianToAnswer: median(results.map(({toAnswer}) => toAnswer)),
    mostAsked: Math.max(...results.map(({asked}) => asked)),
  };
}
