/** The plan agrees with itself, proved by the solver for every set of answers: one entry says whether and how to run, and no two entries contradict each other. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {Proof} from '../../src/verify/proof.ts';
import {Solver, stopSolver} from '../../src/verify/solver.ts';
import {createSubject} from '../../src/verify/subject.ts';
import {recheckDay, toCalendar} from '../../src/handoff/calendar.ts';
import {loadPure} from '../support/pure.mjs';
import {translated, translationOf} from './i18n/languages.mjs';
import {readRules} from './texts.mjs';
import {readFileSync} from 'node:fs';

const {doors, neverTogether, days, reassuring, fair} = JSON.parse(
  readFileSync(new URL('plan-agreement.json', import.meta.url), 'utf8'),
);

/** That this option is chosen, in a question with one answer or a list. */
const includes = (question, answer) => ({question, operator: question === 'course' ? '=' : 'includes', answer});

describe('a plan that agrees with itself', () => {
  let proof;
  before(async () => {
    const {pack} = await loadPure();
    proof = new Proof(createSubject(pack));
    const solver = await Solver.for(proof.terms);
    assert.ok(solver, 'z3-solver is not installed');
    proof.useSolver(solver);
  });
  after(() => stopSolver());

  /** Whether the entries with this name stand in the plan. */
  const shown = (name) => {
    const entries = [...proof.formulas.plan].filter(([{id}]) =>
      name.endsWith('*') ? id.startsWith(name.slice(0, -1)) : id === name,
    );
    assert.ok(entries.length > 0, `${name} is no entry of the pack`);
    return proof.terms.or(...entries.map(([, formulas]) => formulas.shown));
  };
  /** Nobody can answer half of “training”: only a page that writes `partial` into its `answers` could. */
  const prove = async (...claims) => {
    const findings = await proof.proveAll(claims, {premises: [-proof.answerTo('training').partial]});
    assert.deepEqual(
      findings.map(({message, words}) => [message, ...words].join('\n')),
      [],
    );
  };

  it('doors: every plan says exactly once whether and how to run', async () => {
    const {terms, formulas} = proof;
    const open = doors.ids.map(shown);
    await prove(
      {
        sentence: 'Nothing says whether to run, for someone who answers:',
        violated: terms.and(-formulas.planWithheld, ...open.map((door) => -door)),
      },
      {sentence: 'Two entries say whether to run, for someone who answers:', violated: terms.atLeast(2, open)},
    );
  });

  it('doors: nobody whom the result keeps at home is told not to run until somebody has looked', async () => {
    const {terms} = proof;
    await prove(
      ...doors.waitForSomebody.map((id) => ({
        sentence: `The level is self-care, and ${id} says to wait for a visit, for someone who answers:`,
        violated: terms.and(proof.atMost('self-care'), shown(id)),
      })),
    );
  });

  it('doors: running on is never for somebody with a sign that a pause has to come first for', () =>
    prove(
      ...doors.pauseFirst.flatMap(({question, options}) =>
        options.map((option) => ({
          sentence: `still-running, with ${question} ${option}, for someone who answers:`,
          violated: proof.terms.and(shown('still-running'), -proof.isCertainlyFalse(includes(question, option))),
        })),
      ),
    ));

  it('doors: each of them stands in the plan of somebody', async () => {
    for (const id of doors.ids) assert.ok(await proof.solver.find(shown(id)), id);
  });

  it('contradictions: none of the listed pairs stands in one plan', () =>
    prove(
      ...neverTogether.flatMap(({why, entries, with: others}) =>
        entries.flatMap((id) =>
          others.map((other) => ({
            sentence: `${id} and ${other} (${why}), for someone who answers:`,
            violated: proof.terms.and(shown(id), shown(other)),
          })),
        ),
      ),
    ));

  it('reassurance: no reassuring pattern or advice reaches anybody who has, or may have, a listed finding', async () => {
    const {terms, formulas} = proof;
    const contributorShown = (id) => [...formulas.contributors].find(([entry]) => entry.id === id)[1].shown;
    const texts = [...reassuring.patterns.map(contributorShown), ...reassuring.advice.map(shown)];
    await prove(
      ...reassuring.never.map(({question, options, atLeast = 1}) => {
        const possible = options.map((option) => -proof.answeredNo(question, option));
        return {
          sentence: `Something reassures with ${question} ${options.join(', ')}, for someone who answers:`,
          violated: terms.and(terms.atLeast(atLeast, possible), terms.or(...texts)),
        };
      }),
    );
  });
});

/** How many days a text speaks of, such as [14] for “within two weeks” and [2, 5] for “in 2 to 5 days”. “A few weeks” is no number. */
const unitsOf = {
  en: [/(?<from>\d+|one|two)(?: to (?<to>\d+))? (?<unit>day|week|month)/gi, {day: 1, week: 7, month: 30}],
  de: [/(?<from>\d+|einer|zwei)(?: bis (?<to>\d+))? (?<unit>tag|woche|monat)/gi, {tag: 1, woche: 7, monat: 30}],
  fr: [/(?<from>\d+|une|deux)(?: à (?<to>\d+))? (?<unit>jour|semaine|mois)/gi, {jour: 1, semaine: 7, mois: 30}],
  es: [/(?<from>\d+|una|dos)(?: a (?<to>\d+))? (?<unit>día|semana|mes)/gi, {día: 1, semana: 7, mes: 30}],
  ar: [
    /(?:(?<from>\d+)(?: إلى (?<to>\d+))? )?(?<unit>أسبوعين|(?<!كل )أسبوع|(?<=\d )(?:أيام|أسابيع))/g,
    {أيام: 1, أسبوعين: 14, أسبوع: 7, أسابيع: 7},
  ],
};
const numberWords = {one: 1, two: 2, einer: 1, zwei: 2, une: 1, deux: 2, una: 1, dos: 2};
const readDays = (language, text) => {
  const [pattern, units] = unitsOf[language];
  return [...text.matchAll(pattern)].flatMap(({groups: {from = '1', to, unit}}) =>
    [from, ...(to ? [to] : [])].map(
      (number) => (numberWords[number.toLowerCase()] ?? Number(number)) * units[unit.toLowerCase()],
    ),
  );
};

describe('one time frame and one day to check again', () => {
  const selfCare = readRules('running-back-pain/self-care.json');
  const dispositions = readRules('running-back-pain/dispositions.json');
  const net = readRules('running-back-pain/safety-net.json');

  it('days: the patterns with a time frame, and the dispositions with a day to check again, are those of the table', () => {
    const outlooks = selfCare.filter(({phase}) => phase === 'outlook').map(({id}) => id);
    assert.deepEqual(outlooks.sort(), Object.keys(days.patterns).sort());
    for (const [id, number] of Object.entries(days.dispositions))
      assert.equal(dispositions.find((entry) => entry.id === id).recheckDays, number, id);
    const uncounted = dispositions
      .filter(({id, level}) => ['self-care', 'non-urgent'].includes(level) && !(id in days.dispositions))
      .map(({id}) => id);
    assert.deepEqual(uncounted, []);
  });

  for (const language of ['en', ...translated]) {
    const wordsOf = (key, entry) => (language === 'en' ? entry : translationOf(language).entries[key]);

    it(`days: in ${language} each pattern gives its own days and no others`, () => {
      for (const [id, expected] of Object.entries(days.patterns)) {
        const {title, text} = wordsOf(
          `self-care:${id}`,
          selfCare.find((entry) => entry.id === id),
        );
        assert.deepEqual(readDays(language, `${title} ${text}`), expected, `${id}: ${text}`);
      }
    });

    it(`days: in ${language} the card, what to expect and the list of when to book give the day of the calendar`, () => {
      const words = wordsOf('safety-net', net);
      const selfCareDays = [...new Set(readDays(language, [words.expect['self-care'], ...words.book.lines].join(' ')))];
      assert.deepEqual(selfCareDays, [days.dispositions['self-care']]);
      assert.deepEqual(readDays(language, words.expect['non-urgent']), []);
      for (const [id, number] of Object.entries(days.dispositions)) {
        const {title, timeFrame} = wordsOf(
          `disposition:${id}`,
          dispositions.find((entry) => entry.id === id),
        );
        const said = [...new Set(readDays(language, `${title}. ${timeFrame}`))];
        assert.deepEqual(said, id === 'clinician-soon' ? [] : [number], `${id}: ${title}. ${timeFrame}`);
      }
    });
  }

  it('days: the calendar entry stands on the day that the result gives', () => {
    const today = new Date(2026, 10, 30);
    for (const number of Object.values(days.dispositions)) {
      const [, date] = toCalendar({today, days: number, title: 'Reminder'}).match(/DTSTART;VALUE=DATE:(\d+)/);
      const day = recheckDay(today, number);
      assert.equal((day - today) / 864e5, number);
      assert.equal(Number(date), day.getFullYear() * 10000 + (day.getMonth() + 1) * 100 + day.getDate());
    }
  });
});

describe('evidence that is called fair', () => {
  const entries = [
    ...readRules('running-back-pain/contributors.json'),
    ...readRules('running-back-pain/self-care.json'),
  ];
  for (const {id, sources} of entries.filter(({evidence}) => evidence === 'fair'))
    it(`evidence: ${id} rests on a trial or on several studies`, () => {
      const studies = sources.filter((source) => fair.studies.includes(source));
      assert.ok(sources.some((source) => fair.trials.includes(source)) || studies.length > 1, sources.join(', '));
    });
});
