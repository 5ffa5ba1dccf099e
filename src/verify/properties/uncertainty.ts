import {levels} from '../../pack/types.js';
import type {Contributor} from '../../pack/types.js';
import {isList, createAnswerVariables} from '../answer-variables.js';
import type {Claim, ProofFinding, Proof, Property} from '../proof.js';
import {pairs, type Together} from '../tables.js';
import {NO, type Term} from '../terms.js';

/** True where the person has not certainly answered no to an option: unknown counts as present. */
const isNotRuledOut = (proof: Proof, question: string, option: string): Term => -proof.isRuledOut(question, option);

const areNotRuledOut = (proof: Proof, {question, atLeast = 1, options}: Together): Term =>
  proof.terms.atLeast(
    atLeast,
    options.map((option) => isNotRuledOut(proof, question, option)),
  );

export const unsureRaisesLevel: Property = {
  name: 'unsure-counts',
  sentence:
    'Not sure about an emergency finding is at least urgent, about an urgent one at least a clinician, however it was said (basis C3, G12).',
  needs: 'tables',
  prove: (proof) => {
    const {terms, formulas, tables} = proof;
    const {ownFindings = {emergency: {}, urgent: {}}} = tables;
    const ownQuestions = new Set([...Object.keys(ownFindings.emergency), ...Object.keys(ownFindings.urgent)]);
    // A question of an overlay may have a gate. While it is hidden, its answer does not count.
    const isAsked = (question: string) =>
      terms.and(proof.appliesTo(question), -(ownQuestions.has(question) ? (formulas.hidden.get(question) ?? NO) : NO));
    const claims = (findings: Readonly<Record<string, readonly string[]>>, level: 'urgent' | 'non-urgent') =>
      pairs(findings).flatMap(([question, option]): Claim[] => {
        const answer = proof.answerTo(question);
        if (!answer || !isList(answer.question)) return [];
        // “I can’t point to one place” is about the location of the pain only, so it does not count as doubt about a finding.
        const unsureOfAll = answer.question.type === 'body-map' ? NO : answer.unsure;
        const placeIsKnown = answer.question.type === 'body-map' ? terms.and(-answer.unsure, -answer.partial) : 1;
        const doubt = terms.and(
          -(answer.yes.get(option) ?? NO),
          placeIsKnown,
          terms.or(answer.doubt.get(option) ?? NO, unsureOfAll),
        );
        return [
          {
            sentence: `Not sure about ${question} ${option} must be at least ${level}, and is not for someone who answers:`,
            violated: terms.and(doubt, isAsked(question), -(formulas.reached.get(level) as Term)),
          },
        ];
      });
    return proof.proveAll([
      ...claims(tables.invariants.emergency.findings, 'urgent'),
      ...claims(tables.invariants.urgentFindings.findings, 'non-urgent'),
      ...claims(ownFindings.emergency, 'urgent'),
      ...claims(ownFindings.urgent, 'non-urgent'),
    ]);
  },
};

export const unsureModifiers: Property = {
  name: 'unsure-modifiers',
  sentence: 'Not being sure about one modifier, with all else clear, adds no level (basis G12).',
  needs: 'tables',
  prove: (proof) => {
    const {terms, tables} = proof;
    return proof.proveAll(
      pairs(tables.invariants.modifiers.findings).map(([question, option]): Claim => {
        const clear = Object.entries(tables.levels.clear).map(([id, items]) => {
          const answer = proof.answerTo(id);
          if (!answer) return NO;
          const isDoubtedQuestion = id === question;
          const ticks = [...answer.yes].map(([optionId, term]) =>
            !isDoubtedQuestion && [items].flat().includes(optionId) ? term : -term,
          );
          const doubts = [...answer.doubt].map(([optionId, term]) =>
            isDoubtedQuestion && optionId === option ? term : -term,
          );
          return terms.and(answer.seen, -answer.partial, -answer.unsure, ...ticks, ...doubts);
        });
        return {
          sentence: `Not sure about ${question} ${option} alone raises the level of someone who answers:`,
          violated: terms.and(...clear, -proof.atMost('self-care')),
        };
      }),
    );
  },
};

/** True where medicines are named: level and plan allow it, and every item of the medicine check was answered no. */
export function medicineNamed(proof: Proof): {readonly named: Term; readonly possible: Term} {
  const {terms, formulas, pack} = proof;
  const {medicines} = pack;
  if (!medicines) return {named: NO, possible: 1};
  const check = createAnswerVariables(terms, pack, medicines.questions, 'medicine ');
  const clear = [...check.answers.values()].map(({question, seen, yes, doubt, unsure, partial}) =>
    isList(question)
      ? terms.and(seen, -partial, -unsure, ...[...yes.values(), ...doubt.values()].map((term) => -term))
      : (yes.get('no') ?? NO),
  );
  return {
    named: terms.and(formulas.complete, -formulas.planWithheld, proof.isCertainlyFalse(medicines.unless), ...clear),
    possible: check.possible,
  };
}

export const noUnsafeMedicine: Property = {
  name: 'no-unsafe-medicine',
  sentence:
    'No medicine is named to someone pregnant, under 18, 60 or older, on a blood thinner, with a possible bone stress injury or a fever, or who is not sure (basis G13).',
  needs: 'tables',
  prove: (proof) => {
    const {findings, together} = proof.tables.invariants.noMedicine;
    const {named, possible} = medicineNamed(proof);
    const {terms} = proof;
    const claims = [
      ...pairs(findings).map(([question, option]): Claim => ({
        sentence: `A medicine is named though ${question} ${option} is not ruled out, to someone who answers:`,
        violated: terms.and(named, isNotRuledOut(proof, question, option)),
      })),
      ...together.map((combination): Claim => ({
        sentence: `A medicine is named though ${combination.atLeast} of ${combination.question} ${combination.options.join(', ')} are not ruled out, to someone who answers:`,
        violated: terms.and(named, areNotRuledOut(proof, combination)),
      })),
    ];
    return proof.proveAll(claims, {premises: [possible]});
  },
};

export const noPlanUnsafe: Property = {
  name: 'no-unsafe-exercise',
  sentence:
    'Nothing in the plan is shown to anyone for whom rules/basis.md excludes it; what is unknown excludes too (basis exclude-table, G7).',
  needs: 'tables',
  prove: (proof) => {
    const {terms, formulas, pack, tables} = proof;
    const missingEntries: ProofFinding[] = [];
    const claims = tables.exclusions.rows.flatMap(({row, if: findings, never, but = []}) => {
      const isExcluded = (id: string) =>
        never.some((pattern) => (pattern === '*' ? !but.includes(id) : matchesPattern(id, pattern)));
      for (const pattern of never)
        if (!pack.selfCare.some(({id}) => matchesPattern(id, pattern)))
          missingEntries.push({message: `${row}: the pack has no entry ${pattern}.`});
      return [...formulas.plan]
        .filter(([{id}]) => isExcluded(id))
        .flatMap(([{id, title}, {shown}]) =>
          findings.flatMap((combination): Claim[] =>
            (combination.atLeast
              ? [combination]
              : combination.options.map((option) => ({question: combination.question, options: [option]}))
            ).map((optionGroup) => ({
              sentence: `${row}: “${title}” (${id}) is shown though ${optionGroup.question} ${optionGroup.options.join(', ')} is not ruled out, to someone who answers:`,
              violated: terms.and(shown, areNotRuledOut(proof, optionGroup)),
            })),
          ),
        );
    });
    return proof.proveAll(claims).then((violations) => [...missingEntries, ...violations]);
  },
};

export const unlessExcludes: Property = {
  name: 'unless-excludes',
  sentence: 'Nothing is shown to someone whom its own `unless`, or that of the plan, may exclude (basis G7).',
  prove: (proof) => {
    const {terms, formulas, pack} = proof;
    return proof.proveAll([
      ...[...formulas.plan].flatMap(([{id, title, unless}, {shown}]): Claim[] =>
        unless
          ? [
              {
                sentence: `“${title}” (${id}) is shown though what excludes it is not ruled out, to someone who answers:`,
                violated: terms.and(shown, -proof.isCertainlyFalse(unless)),
              },
            ]
          : [],
      ),
      {
        sentence: 'A plan is shown though what withholds it is not ruled out, to someone who answers:',
        violated: terms.and(
          terms.or(...[...formulas.plan.values()].map(({shown}) => shown)),
          -proof.isCertainlyFalse(pack.planUnless),
        ),
      },
    ]);
  },
};

export const calmOnly: Property = {
  name: 'calm-only',
  sentence:
    'Plan, exercises and contributors are shown only at non-urgent and self-care, and at most three patterns and three contributors come first.',
  prove: (proof) => {
    const {terms, formulas} = proof;
    const nonUrgentOrLower = terms.or(formulas.level.get('non-urgent') ?? NO, formulas.level.get('self-care') ?? NO);
    const contributors = [...formulas.contributors.values()].map(({shown}) => shown);
    const shown = [...[...formulas.plan.values()].map((entry) => entry.shown), ...contributors];
    const shownOfKind = (kind: Contributor['kind']) =>
      [...formulas.contributors].filter(([contributor]) => contributor.kind === kind).map(([, entry]) => entry.shown);
    return proof.proveAll([
      {
        sentence: `Advice for home is shown above ${levels[2]}, to someone who answers:`,
        violated: terms.and(terms.or(...shown), -nonUrgentOrLower),
      },
      {
        sentence: 'More than three patterns, or more than three contributors, come first for someone who answers:',
        violated: terms.or(...(['pattern', 'contributor'] as const).map((kind) => terms.atLeast(4, shownOfKind(kind)))),
      },
    ]);
  },
};

/** Whether a row of the table of exclusions means an entry: by its id, or by the beginning of it (`exercise-*`). */
const matchesPattern = (id: string, pattern: string): boolean =>
  pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : pattern === id;
